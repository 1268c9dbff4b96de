//! Splits the compiled app in two: what it starts with, and what some of its views alone
//! need, which is loaded when a reader first opens one of them.
//!
//! Both are one program. They share memory, stack and table of functions; each instance of
//! the app takes its second part in by making an instance of that, which imports everything
//! from the first and calls its functions as its own. The first part reaches the second by
//! pointers alone, as `view::later` says: each is a place in the table that is empty until
//! the second part fills it. Nothing of this is seen in Rust: no `unsafe`, no imports, no
//! futures.
//!
//! (`wasm_split_cli_support` does the same for any number of parts. It wants unsafe
//! declarations in the app, its loader keeps one instance in the scope of a module, and its
//! dependencies double the time that xtask takes to compile.)

mod reach;
mod table;

use std::collections::BTreeSet;

use anyhow::{Context, Result, bail, ensure};
use walrus::ir::{Value, Visitor, dfs_in_order};
use walrus::{
    ConstExpr, DataKind, ExportId, ExportItem, FunctionId, FunctionKind, GlobalId, GlobalKind,
    ImportedFunction, Module, ModuleConfig, passes,
};

use reach::Later;

/// What is in the names of the functions by which alone the second part is entered: those
/// of the module `view::later`.
const ENTRANCES: &str = "4view5later";

/// How the names of the second part's functions begin on their way through wasm-bindgen.
const LATER: &str = "later:";

/// The module that the second part imports all that it shares from.
const FIRST: &str = "_";

/// A compiled app of which it is known what is needed later.
pub(crate) struct Marked {
    later: Later,
}

impl Marked {
    /// Reads what the linker made, and marks the functions that the second part alone needs
    /// in the module for wasm-bindgen.
    ///
    /// # Errors
    ///
    /// When the linker did not say what refers to what (`--emit-relocs`).
    pub(crate) fn read(wasm: &[u8]) -> Result<(Self, Module)> {
        let later = reach::later(wasm, ENTRANCES)?;
        let functions = later.functions.clone();
        let mut config = config();
        config.on_parse(move |module, ids| {
            for index in &functions {
                let id = ids.get_func(*index)?;
                module.funcs.get_mut(id).name = Some(format!("{LATER}{index}"));
            }
            Ok(())
        });
        let mut module = config.parse(wasm)?;
        // Of a module that is about to change, these would be wrong.
        for section in ["linking", "reloc.CODE", "reloc.DATA"] {
            module.customs.remove_raw(section);
        }
        Ok((Self { later }, module))
    }

    /// Divides what wasm-bindgen made of the module; the two parts as they are served.
    ///
    /// # Errors
    ///
    /// When there is no second part, or the first calls it directly.
    pub(crate) fn divide(self, first: &mut Module) -> Result<[Vec<u8>; 2]> {
        let later = functions_later(first);
        ensure!(!later.is_empty(), "nothing is reached by the functions of `view::later` alone");
        let called = uses(first, |id| !later.contains(&id)).functions;
        if let Some(called) = called.intersection(&later).next() {
            let name = first.funcs.get(*called).name.as_deref().unwrap_or_default();
            bail!("the first part calls {name} of the second, which may not be there yet");
        }
        let shared = uses(first, |id| later.contains(&id));
        let table = table::of(first)?;
        let marks = share(first, &later, &shared);
        let second = second(&first.emit_wasm(), &self.later)?;
        marks.into_iter().for_each(|mark| first.exports.delete(mark));
        table::keep(first, table, |function| !later.contains(&function))?;
        cut(first, &self.later)?;
        passes::gc::run(first);
        Ok([first.emit_wasm(), second])
    }
}

/// As wasm-bindgen reads: what LLVM makes need not be validated.
fn config() -> ModuleConfig {
    let mut config = ModuleConfig::new();
    config.strict_validate(false).generate_name_section(false).generate_producers_section(false);
    config
}

fn functions_later(module: &Module) -> BTreeSet<FunctionId> {
    let is_later = |id: &FunctionId| {
        module.funcs.get(*id).name.as_ref().is_some_and(|name| name.starts_with(LATER))
    };
    module.funcs.iter_local().map(|(id, _)| id).filter(is_later).collect()
}

/// What functions refer to.
#[derive(Default)]
struct Uses {
    functions: BTreeSet<FunctionId>,
    globals: BTreeSet<GlobalId>,
}

impl<'a> Visitor<'a> for Uses {
    fn visit_function_id(&mut self, function: &FunctionId) {
        self.functions.insert(*function);
    }

    fn visit_global_id(&mut self, global: &GlobalId) {
        self.globals.insert(*global);
    }
}

/// What some functions refer to.
fn uses(module: &Module, by: impl Fn(FunctionId) -> bool) -> Uses {
    let mut uses = Uses::default();
    for (_, function) in module.funcs.iter_local().filter(|(id, _)| by(*id)) {
        dfs_in_order(&mut uses, function, function.entry_block());
    }
    uses
}

/// Exports what the second part shares, by short names; and for now the second part's own
/// functions by theirs, so that they are known again: the exports that are handed back.
fn share(first: &mut Module, later: &BTreeSet<FunctionId>, shared: &Uses) -> Vec<ExportId> {
    let others: BTreeSet<FunctionId> = shared.functions.difference(later).copied().collect();
    // Of functions and of JavaScript's values.
    let mut items: Vec<_> =
        first.tables.iter().map(|table| ExportItem::Table(table.id())).collect();
    items.extend(first.memories.iter().map(|memory| ExportItem::Memory(memory.id())));
    items.extend(shared.globals.iter().copied().map(ExportItem::Global));
    items.extend(others.into_iter().map(ExportItem::Function));
    for (at, item) in items.into_iter().enumerate() {
        first.exports.add(&short(at), item);
    }
    let mark = |(at, id): (usize, &FunctionId)| {
        first.exports.add(&format!("{LATER}{at}"), ExportItem::Function(*id))
    };
    later.iter().enumerate().map(mark).collect()
}

/// Names that begin as none of wasm-bindgen's or the app's do.
fn short(number: usize) -> String {
    const DIGITS: &str = "0123456789abcdefghijklmnopqrstuvwxyz";
    let digit = |at: usize| &DIGITS[at % DIGITS.len()..][..1];
    ["$", if number < DIGITS.len() { "" } else { digit(number / DIGITS.len()) }, digit(number)]
        .concat()
}

/// The second part, from both with all that is shared exported.
fn second(both: &[u8], later: &Later) -> Result<Vec<u8>> {
    let mut second = config().parse(both)?;
    let table = table::of(&second)?;
    let exports: Vec<_> =
        second.exports.iter().map(|it| (it.id(), it.name.clone(), it.item)).collect();
    let mut functions = BTreeSet::new();
    for (id, name, item) in exports {
        second.exports.delete(id);
        match item {
            ExportItem::Function(id) if name.starts_with(LATER) => drop(functions.insert(id)),
            _ if name.starts_with('$') => import(&mut second, &name, item),
            _ => {}
        }
    }
    second.start = None;
    table::keep(&mut second, table, |function| functions.contains(&function))?;
    take(&mut second, later)?;
    passes::gc::run(&mut second);
    Ok(second.emit_wasm())
}

/// Imports something that the first part has.
fn import(second: &mut Module, name: &str, item: ExportItem) {
    let imports = &mut second.imports;
    match item {
        ExportItem::Function(id) => {
            let function = second.funcs.get_mut(id);
            // What the first part imports itself, it hands on.
            if let FunctionKind::Import(ImportedFunction { import, .. }) = function.kind {
                imports.delete(import);
            }
            let (import, ty) = (imports.add(FIRST, name, id), function.ty());
            function.kind = FunctionKind::Import(ImportedFunction { import, ty });
        }
        ExportItem::Table(id) => {
            second.tables.get_mut(id).import = Some(imports.add(FIRST, name, id));
        }
        ExportItem::Memory(id) => {
            second.memories.get_mut(id).import = Some(imports.add(FIRST, name, id));
        }
        ExportItem::Global(id) => {
            let import = imports.add(FIRST, name, id);
            second.globals.get_mut(id).kind = GlobalKind::Import(import);
        }
        ExportItem::Tag(id) => {
            let import = imports.add(FIRST, name, id);
            second.tags.get_mut(id).kind = walrus::TagKind::Import(import);
        }
    }
}

/// The address of initial data, and the data.
fn data_at(kind: &DataKind) -> Result<u32> {
    match kind {
        DataKind::Active { offset: ConstExpr::Value(Value::I32(address)), .. } => {
            Ok(*address as u32)
        }
        _ => bail!("memory is filled in a way that `split` has to learn"),
    }
}

/// Leaves out the data that the second part brings, and zeros, which are there anyhow: the
/// linker writes those where it is asked for relocations.
fn cut(first: &mut Module, later: &Later) -> Result<()> {
    let mut zeros = BTreeSet::new();
    let ids: Vec<_> = first.data.iter().map(|data| data.id()).collect();
    for id in ids {
        let data = first.data.get_mut(id);
        let start = data_at(&data.kind)?;
        for range in &later.data {
            let within = |address: u32| address.checked_sub(start).map(|at| at as usize);
            if let (Some(from), Some(to)) = (within(range.start), within(range.end))
                && let Some(bytes) = data.value.get_mut(from..to)
            {
                bytes.fill(0);
            }
        }
        if data.value.iter().all(|byte| *byte == 0) {
            zeros.insert(id);
        }
    }
    for memory in first.memories.iter_mut() {
        memory.data_segments.retain(|data| !zeros.contains(data));
    }
    zeros.into_iter().for_each(|data| first.data.delete(data));
    Ok(())
}

/// Takes the data alone that the first part leaves out.
fn take(second: &mut Module, later: &Later) -> Result<()> {
    let old: Vec<_> = second.data.iter().map(|data| data.id()).collect();
    let memory = second.memories.iter().next().context("there is no memory")?.id();
    let mut taken = Vec::new();
    for data in second.data.iter() {
        let start = data_at(&data.kind)?;
        for range in &later.data {
            let within = |address: u32| address.checked_sub(start).map(|at| at as usize);
            if let (Some(from), Some(to)) = (within(range.start), within(range.end))
                && let Some(bytes) = data.value.get(from..to)
                && bytes.iter().any(|byte| *byte != 0)
            {
                taken.push((range.start, bytes.to_vec()));
            }
        }
    }
    second.memories.get_mut(memory).data_segments.clear();
    old.into_iter().for_each(|data| second.data.delete(data));
    for (address, bytes) in taken {
        let offset = ConstExpr::Value(Value::I32(address as i32));
        let data = second.data.add(DataKind::Active { memory, offset }, bytes);
        second.memories.get_mut(memory).data_segments.insert(data);
    }
    Ok(())
}
