//! Finds the row with the names of the columns.

use super::opening::Opening;
use crate::table::date;
use crate::table::field::Field;
use crate::table::row::{Cell, Row, Unread};

/// How many rows may stand above the names: a title, a date, a blank.
const ABOVE: usize = 10;
/// A longer text is no name of a column.
const LONGEST_NAME: usize = 60;
/// How many rows below the names are compared with them.
const COMPARED: usize = 50;

/// Takes the names of the columns out of the first rows.
pub(super) fn columns(
    sample: &mut Vec<Result<Row, Unread>>,
    opening: &Opening,
    notes: &mut Vec<String>,
) -> Result<Vec<String>, String> {
    if let Some(Err(Unread::Rest(why))) = sample.first() {
        return Err(why.clone());
    }
    let rows: Vec<&Row> = sample.iter().filter_map(|row| row.as_ref().ok()).collect();
    let filled: Vec<&Row> = rows.into_iter().filter(|row| !row.is_empty()).collect();
    let Some(first) = filled.first() else {
        return Err(String::from("this table has no row with anything in it"));
    };
    let above = above(&filled);
    let width = width(&filled[above..]);
    let candidate = filled[above];
    let has_header = !opening.no_header && is_header(candidate, &filled[above + 1..]);
    let names = if has_header { names(candidate, width) } else { (0..width).map(letter).collect() };
    let last_above = if has_header { Some(candidate.place) } else { None };
    if above > 0 {
        notes.push(format!("What stands above the table was left out, from {} on.", first.place));
    }
    if !has_header {
        notes.push(format!(
            "No row has the names of the columns: they are called {}.",
            if width > 1 { format!("A to {}", letter(width - 1)) } else { letter(0) }
        ));
    }
    let begin = last_above.map_or(candidate.place.number, |place| place.number + 1);
    sample.retain(|row| match row {
        Ok(row) => row.place.number >= begin,
        Err(Unread::Row(problem)) => problem.place.number >= begin,
        Err(Unread::Rest(_)) => true,
    });
    Ok(names)
}

/// How many rows stand above the table: they have one cell, where most have several.
fn above(filled: &[&Row]) -> usize {
    let wide = filled.iter().filter(|row| row.filled() > 1).count();
    if wide * 2 < filled.len() {
        return 0;
    }
    let titles = filled.iter().take(ABOVE).take_while(|row| row.filled() < 2).count();
    titles.min(filled.len() - 1)
}

/// How many columns the table has: as many as the first row, or as nearly all others.
fn width(rows: &[&Row]) -> usize {
    let ends =
        |row: &&Row| row.cells.iter().rposition(|cell| *cell != Cell::Empty).map_or(0, |at| at + 1);
    let mut widths: Vec<usize> = rows.iter().map(ends).collect();
    let first = widths.first().copied().unwrap_or(0);
    widths.sort_unstable();
    let usual = widths.get((widths.len() - 1) / 2).copied().unwrap_or(0);
    first.max(usual).max(1)
}

/// Whether a row has names of columns rather than values.
fn is_header(row: &Row, below: &[&Row]) -> bool {
    let cells: Vec<&str> = row.cells.iter().filter_map(Cell::first).map(str::trim).collect();
    let is_name = |cell: &&str| {
        cell.chars().count() <= LONGEST_NAME
            && cell.chars().any(char::is_alphabetic)
            && !cell.contains("://")
            && date::is_dated(cell).is_none()
    };
    if cells.is_empty() || !cells.iter().all(is_name) {
        return false;
    }
    if cells.iter().any(|cell| Field::named(cell).is_some()) {
        return true;
    }
    // Names are shorter than what stands below them, in at least one column.
    (0..row.cells.len()).any(|column| {
        let Some(name) = row.cell(column).first() else { return false };
        let values = below.iter().take(COMPARED).filter_map(|row| row.cell(column).first());
        let (mut count, mut letters, mut unlike) = (0, 0, 0);
        for value in values {
            count += 1;
            letters += value.chars().count();
            unlike += usize::from(!is_name(&value.trim()));
        }
        count > 0 && (unlike * 2 > count || letters > count * 3 * name.chars().count())
    })
}

/// The names of the columns, each once.
fn names(row: &Row, width: usize) -> Vec<String> {
    let mut names: Vec<String> = Vec::with_capacity(width);
    for column in 0..width.max(row.cells.len().min(width)) {
        let name = row
            .cell(column)
            .first()
            .map(|name| name.split_whitespace().collect::<Vec<_>>().join(" "));
        let name = name.unwrap_or_else(|| letter(column));
        let mut free = name.clone();
        for number in 2.. {
            if !names.contains(&free) {
                break;
            }
            free = format!("{name} ({number})");
        }
        names.push(free);
    }
    names
}

/// What spreadsheets call a column: `A` to `Z`, `AA` and so on.
pub(super) fn letter(column: usize) -> String {
    let last = char::from(b'A' + (column % 26) as u8);
    match column / 26 {
        0 => last.to_string(),
        more => letter(more - 1) + &last.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::{columns, letter};
    use crate::table::problem::{Place, Unit};
    use crate::table::read::Opening;
    use crate::table::row::{Cell, Row};

    fn found(rows: &[&[&str]]) -> (Vec<String>, usize, usize) {
        let row = |(at, cells): (usize, &&[&str])| {
            let place = Place { unit: Unit::Row, number: at as u64 + 1 };
            Ok(Row::new(place, cells.iter().map(|cell| Cell::text(*cell)).collect()))
        };
        let mut sample: Vec<_> = rows.iter().enumerate().map(row).collect();
        let mut notes = Vec::new();
        let names = columns(&mut sample, &Opening::default(), &mut notes).expect("a table");
        (names, sample.len(), notes.len())
    }

    #[test]
    fn the_names_of_columns_are_found_under_titles_and_are_told_from_values() {
        let said = "We pay for it, and nobody looks at it.";
        assert_eq!(found(&[&["Quote", "Who"], &[said, "Ada"]]).0, ["Quote", "Who"]);
        let titled =
            found(&[&["Our quotes", ""], &[], &["Was", "Wer"], &[said, "Ada"], &[said, "Bo"]]);
        assert_eq!((titled.0, titled.1), (vec!["Was".into(), "Wer".into()], 2));
        // Unknown names, by what stands below them.
        assert_eq!(found(&[&["Foo", "Bar"], &[said, "2024-03-09"]]).0, ["Foo", "Bar"]);
        // No names at all.
        assert_eq!(
            found(&[&[said, "Ada Quay"], &[said, "Bo Lind"]]),
            (vec!["A".into(), "B".into()], 2, 1)
        );
        assert_eq!(found(&[&["Ada", "2024-03-09"], &["Bo", "2024-03-10"]]).1, 2);
    }

    #[test]
    fn every_column_has_a_name_of_its_own() {
        let rows: &[&[&str]] =
            &[&["Quote", "Tag", "Tag", "", "Tag"], &["One two", "a", "b", "c", "d", "e"]];
        assert_eq!(found(rows).0, ["Quote", "Tag", "Tag (2)", "D", "Tag (3)"]);
        assert_eq!([0, 25, 26, 701, 702].map(letter), ["A", "Z", "AA", "ZZ", "AAA"]);
    }
}
