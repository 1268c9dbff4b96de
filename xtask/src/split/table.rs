//! The table of functions, by whose places pointers call.

use anyhow::{Context, Result, bail};
use walrus::ir::Value;
use walrus::{ConstExpr, ElementItems, ElementKind, FunctionId, Module, TableId};

/// The table of a module.
pub(super) fn of(module: &Module) -> Result<TableId> {
    module.tables.main_function_table()?.context("there is no table of functions")
}

/// Leaves the places empty of all but some functions.
pub(super) fn keep(
    module: &mut Module,
    table: TableId,
    is_kept: impl Fn(FunctionId) -> bool,
) -> Result<()> {
    let (mut old, mut stretches) = (Vec::new(), Vec::new());
    for element in module.elements.iter() {
        let ElementKind::Active { table: of, offset } = &element.kind else { continue };
        if *of != table {
            continue;
        }
        let (ConstExpr::Value(Value::I32(start)), ElementItems::Functions(functions)) =
            (offset, &element.items)
        else {
            bail!("the table of functions is filled in a way that `split` has to learn")
        };
        old.push(element.id());
        stretches.extend(kept(*start, functions, &is_kept));
    }
    old.into_iter().for_each(|element| module.elements.delete(element));
    module.tables.get_mut(table).elem_segments.clear();
    for (start, functions) in stretches {
        let kind = ElementKind::Active { table, offset: ConstExpr::Value(Value::I32(start)) };
        let element = module.elements.add(kind, ElementItems::Functions(functions));
        module.tables.get_mut(table).elem_segments.insert(element);
    }
    Ok(())
}

/// The stretches of functions that are kept, each with the place at which it starts.
fn kept<T: Copy>(start: i32, places: &[T], is_kept: impl Fn(T) -> bool) -> Vec<(i32, Vec<T>)> {
    let mut stretches: Vec<(i32, Vec<T>)> = Vec::new();
    let mut goes_on = false;
    for (at, function) in (start..).zip(places) {
        let keeps = is_kept(*function);
        match stretches.last_mut().filter(|_| goes_on) {
            Some((_, stretch)) if keeps => stretch.push(*function),
            None if keeps => stretches.push((at, vec![*function])),
            _ => {}
        }
        goes_on = keeps;
    }
    stretches
}

#[cfg(test)]
mod tests {
    use super::kept;

    #[test]
    fn functions_keep_their_places() {
        let odd = |number: u32| number % 2 == 1;
        let wanted = [(1, vec![3, 5]), (4, vec![7]), (6, vec![9, 1])];
        assert_eq!(kept(1, &[3, 5, 2, 7, 4, 9, 1], odd), wanted);
        assert_eq!(kept(1, &[2, 4], odd), []);
    }
}
