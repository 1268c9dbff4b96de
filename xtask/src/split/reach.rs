//! What is needed later alone, found by what refers to what.
//!
//! The linker says so where it is asked to (`--emit-relocs`): it then leaves the
//! relocations that it has applied, each a place in code or data and the symbol that is
//! referred to there (<https://github.com/WebAssembly/tool-conventions/blob/main/Linking.md>).

use std::collections::{BTreeSet, HashMap};
use std::ops::Range;

use anyhow::{Context, Result, ensure};
use wasmparser::{
    DataKind, DefinedDataSymbol, ExternalKind, KnownCustom, Linking, LinkingSectionReader,
    Operator, Parser, Payload, RelocSectionReader, RelocationEntry, RelocationType, SymbolInfo,
    TypeRef,
};

/// What only some functions reach, and they themselves.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Later {
    /// Functions, by their index.
    pub(super) functions: BTreeSet<u32>,
    /// Addresses of data, ascending and apart.
    pub(super) data: Vec<Range<u32>>,
}

/// Something that refers to others: a function by its index, or data by its symbol.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Node {
    Function(u32),
    Data(u32),
}

/// What is reached only by way of the functions that have `entrance` in their name.
///
/// # Errors
///
/// When the module does not say what refers to what, or has no such function.
pub(super) fn later(wasm: &[u8], entrance: &str) -> Result<Later> {
    let linked = Linked::read(wasm)?;
    let entrances: BTreeSet<Node> = linked.named(entrance).collect();
    ensure!(!entrances.is_empty(), "the app has no function with {entrance} in its name");
    let first = linked.reached(linked.roots.iter().copied(), &entrances);
    let second = linked.reached(entrances.iter().copied(), &first);
    let mut later = Later::default();
    for node in &second {
        match node {
            Node::Function(index) => drop(later.functions.insert(*index)),
            Node::Data(symbol) => later.data.extend(linked.address(*symbol)),
        }
    }
    // Symbols may share their data, so that what one part has, the other may have too.
    let kept = linked.all_data().filter(|(symbol, _)| !second.contains(&Node::Data(*symbol)));
    let kept: Vec<Range<u32>> = kept.map(|(_, range)| range).collect();
    later.data.retain(|one| !kept.iter().any(|two| one.start < two.end && two.start < one.end));
    later.data.sort_unstable_by_key(|range| (range.start, range.end));
    later.data.dedup_by(|next, last| {
        let joins = next.start <= last.end;
        if joins {
            last.end = last.end.max(next.end);
        }
        joins
    });
    Ok(later)
}

/// A stretch of initial memory: where it is in the file, and at which address.
struct Segment {
    file: Range<usize>,
    address: u32,
}

/// A module as the linker tells of it.
#[derive(Default)]
struct Linked<'a> {
    symbols: Vec<SymbolInfo<'a>>,
    segments: Vec<Segment>,
    /// Where each function of its own is in the file.
    functions: Vec<Range<usize>>,
    /// How many functions come before those.
    imported: u32,
    /// What is needed whatever happens.
    roots: Vec<Node>,
    /// What refers to what.
    edges: HashMap<Node, Vec<Node>>,
}

impl<'a> Linked<'a> {
    fn read(wasm: &'a [u8]) -> Result<Self> {
        let mut linked = Self::default();
        let (mut code, mut data) = (0, 0);
        let (mut of_code, mut of_data) = (None, None);
        for payload in Parser::new(0).parse_all(wasm) {
            match payload? {
                Payload::ImportSection(imports) => {
                    for import in imports.into_imports() {
                        linked.imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                    }
                }
                Payload::ExportSection(exports) => {
                    for export in exports {
                        let export = export?;
                        if export.kind == ExternalKind::Func {
                            linked.roots.push(Node::Function(export.index));
                        }
                    }
                }
                Payload::StartSection { func, .. } => linked.roots.push(Node::Function(func)),
                Payload::CodeSectionStart { range, .. } => code = range.start,
                Payload::CodeSectionEntry(body) => linked.functions.push(body.range()),
                Payload::DataSection(section) => {
                    data = section.range().start;
                    for segment in section {
                        linked.segments.push(self::segment(&segment?)?);
                    }
                }
                Payload::CustomSection(section) => match (section.as_known(), section.name()) {
                    (KnownCustom::Linking(linking), _) => linked.symbols = symbols(&linking)?,
                    (KnownCustom::Reloc(entries), "reloc.CODE") => of_code = Some(entries),
                    (KnownCustom::Reloc(entries), "reloc.DATA") => of_data = Some(entries),
                    _ => {}
                },
                _ => {}
            }
        }
        linked.read_code(code, &of_code.context(NO_RELOCATIONS)?)?;
        linked.read_data(data, &of_data.context(NO_RELOCATIONS)?)?;
        Ok(linked)
    }

    fn read_code(&mut self, start: usize, relocations: &RelocSectionReader<'_>) -> Result<()> {
        for entry in relocations.entries() {
            let entry = entry?;
            let Some(to) = self.target(&entry) else { continue };
            let at = start + entry.offset as usize;
            let index = self.functions.partition_point(|function| function.end <= at);
            let function = self.functions.get(index).filter(|function| function.contains(&at));
            ensure!(function.is_some(), "the reference at {at:#x} is in no function");
            let from = Node::Function(self.imported + index as u32);
            self.edges.entry(from).or_default().push(to);
        }
        Ok(())
    }

    fn read_data(&mut self, start: usize, relocations: &RelocSectionReader<'_>) -> Result<()> {
        let all: Vec<(u32, Range<u32>)> = self.all_data().collect();
        for entry in relocations.entries() {
            let entry = entry?;
            let Some(to) = self.target(&entry) else { continue };
            let at = start + entry.offset as usize;
            let segment = self.segments.iter().find(|segment| segment.file.contains(&at));
            let segment = segment.with_context(|| format!("no data is at {at:#x}"))?;
            let address = segment.address + (at - segment.file.start) as u32;
            let mut owners = all.iter().filter(|(_, range)| range.contains(&address)).peekable();
            // What nothing has a name for, may be needed by anything.
            if owners.peek().is_none() {
                self.roots.push(to);
            }
            for (symbol, _) in owners {
                self.edges.entry(Node::Data(*symbol)).or_default().push(to);
            }
        }
        Ok(())
    }

    /// The addresses of a symbol's data; `None` where it has none.
    fn address(&self, symbol: u32) -> Option<Range<u32>> {
        let SymbolInfo::Data { symbol: Some(data), .. } = self.symbols.get(symbol as usize)? else {
            return None;
        };
        let DefinedDataSymbol { index, offset, size } = *data;
        let start = self.segments.get(index as usize)?.address + offset;
        (size > 0).then_some(start..start + size)
    }

    /// The symbols of data, each with its addresses.
    fn all_data(&self) -> impl Iterator<Item = (u32, Range<u32>)> {
        (0..self.symbols.len() as u32).filter_map(|symbol| Some((symbol, self.address(symbol)?)))
    }

    /// What a relocation refers to, if that is code or data.
    fn target(&self, entry: &RelocationEntry) -> Option<Node> {
        // Their index is of no symbol.
        if entry.ty == RelocationType::TypeIndexLeb {
            return None;
        }
        match self.symbols.get(entry.index as usize)? {
            SymbolInfo::Func { index, .. } => Some(Node::Function(*index)),
            SymbolInfo::Data { .. } => Some(Node::Data(entry.index)),
            _ => None,
        }
    }

    fn named(&self, part: &str) -> impl Iterator<Item = Node> {
        self.symbols.iter().filter_map(move |symbol| match symbol {
            SymbolInfo::Func { index, name: Some(name), .. } if name.contains(part) => {
                Some(Node::Function(*index))
            }
            _ => None,
        })
    }

    /// What is reached from some nodes, with these, without passing others.
    fn reached(&self, from: impl Iterator<Item = Node>, but: &BTreeSet<Node>) -> BTreeSet<Node> {
        let mut reached = BTreeSet::new();
        let mut next: Vec<Node> = from.collect();
        while let Some(node) = next.pop() {
            if !but.contains(&node) && reached.insert(node) {
                next.extend(self.edges.get(&node).into_iter().flatten());
            }
        }
        reached
    }
}

const NO_RELOCATIONS: &str = "the app is not linked with --emit-relocs";

fn segment(data: &wasmparser::Data<'_>) -> Result<Segment> {
    let DataKind::Active { offset_expr, .. } = &data.kind else {
        anyhow::bail!("the app has data that is not in memory at first")
    };
    let Operator::I32Const { value } = offset_expr.get_operators_reader().read()? else {
        anyhow::bail!("the app has data at an address that is not known")
    };
    let end = data.range.end;
    Ok(Segment { file: end - data.data.len()..end, address: value as u32 })
}

fn symbols<'a>(linking: &LinkingSectionReader<'a>) -> Result<Vec<SymbolInfo<'a>>> {
    let mut symbols = Vec::new();
    for section in linking.subsections() {
        if let Linking::SymbolTable(table) = section? {
            for symbol in table {
                symbols.push(symbol?);
            }
        }
    }
    Ok(symbols)
}
