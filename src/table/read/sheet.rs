//! Spreadsheets: .xlsx, .ods, .xlsb and .xls. They are read whole.

use std::io::{Cursor, Read};

use calamine::{Data, Range, Reader, Sheets, open_workbook_auto_from_rs};

use super::opening::Opening;
use super::rows::Table;
use crate::table::problem::{Place, Unit};
use crate::table::row::{Cell, Row};

type Book = Sheets<Cursor<Vec<u8>>>;

/// Whether the file that begins so is a spreadsheet: a zip archive, or what Excel wrote
/// before 2007.
pub(super) fn is_sheet(start: &[u8]) -> bool {
    start.starts_with(b"PK\x03\x04") || start.starts_with(b"\xd0\xcf\x11\xe0")
}

pub(super) fn open<'a>(mut file: impl Read, opening: &Opening) -> Result<Table<'a>, String> {
    let mut bytes = Vec::new();
    file.read_to_end(&mut bytes).map_err(|error| format!("it cannot be read ({error})"))?;
    let mut book = open_workbook_auto_from_rs(Cursor::new(bytes)).map_err(|_| {
        String::from(
            "this is no spreadsheet that can be read, or it is damaged: open it in a spreadsheet program and save it as .xlsx, .ods or CSV",
        )
    })?;
    let sheets = book.sheet_names();
    let sheet = sheet(&mut book, &sheets, opening)?;
    let name = sheets[sheet].clone();
    let cannot = |error: calamine::Error| {
        format!(
            "its sheet {name:?} is damaged ({error}): open it in a spreadsheet program and save it again"
        )
    };
    let range = book.worksheet_range(&name).map_err(cannot)?;
    let formulas = book.worksheet_formula(&name).unwrap_or_default();
    let mut cells = cells(&range, &formulas);
    fill_merged(&mut book, &name, &range, &mut cells);
    let first = range.start().map_or(0, |(row, _)| row);
    let row = move |(at, cells)| {
        let place = Place { unit: Unit::Row, number: u64::from(first) + at as u64 + 1 };
        Ok(Row::new(place, cells))
    };
    let rows = Box::new(cells.into_iter().enumerate().map(row));
    let table = Table::with_header(rows, opening, Vec::new())?;
    Ok(Table { sheets, sheet, ..table })
}

/// The position of the sheet that is read: the one that is named, or the first with a table.
fn sheet(book: &mut Book, names: &[String], opening: &Opening) -> Result<usize, String> {
    if let Some(wanted) = &opening.sheet {
        return names.iter().position(|name| name == wanted).ok_or_else(|| {
            format!("it has no sheet {wanted:?}: write one of {}", names.join(", "))
        });
    }
    let mut has_table = |name: &String| {
        book.worksheet_range(name).is_ok_and(|range| range.height() > 1 || range.width() > 1)
    };
    if names.is_empty() {
        return Err(String::from("it has no sheets"));
    }
    Ok(names.iter().position(&mut has_table).unwrap_or(0))
}

/// The cells of a sheet, by rows.
fn cells(range: &Range<Data>, formulas: &Range<String>) -> Vec<Vec<Cell>> {
    let (first_row, first_column) = range.start().unwrap_or((0, 0));
    let at = |row: usize, column: usize| (first_row + row as u32, first_column + column as u32);
    let row = |(row, cells): (usize, &[Data])| {
        let cell = |(column, data): (usize, &Data)| match cell(data) {
            Cell::Empty if formulas.get_value(at(row, column)).is_some_and(|it| !it.is_empty()) => {
                Cell::Unreadable(String::from(
                    "this formula has no value in the file: open it in a spreadsheet program and save it again",
                ))
            }
            cell => cell,
        };
        cells.iter().enumerate().map(cell).collect()
    };
    range.rows().enumerate().map(row).collect()
}

fn cell(data: &Data) -> Cell {
    match data {
        Data::Empty => Cell::Empty,
        Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => {
            Cell::text(&**text)
        }
        Data::Int(number) => Cell::Text(number.to_string()),
        Data::Float(number) => Cell::Text(number.to_string()),
        Data::Bool(is) => Cell::Text(is.to_string()),
        Data::DateTime(at) if at.is_datetime() => {
            let (year, month, day, ..) = at.to_ymd_hms_milli();
            Cell::Text(format!("{year:04}-{month:02}-{day:02}"))
        }
        Data::DateTime(at) => Cell::Text(at.as_f64().to_string()),
        Data::Error(error) => {
            Cell::Unreadable(format!("the value of this cell is the error {error}"))
        }
    }
}

/// Every cell of a merged one has its value, as people see it.
fn fill_merged(book: &mut Book, name: &str, range: &Range<Data>, cells: &mut [Vec<Cell>]) {
    let Sheets::Xlsx(book) = book else { return };
    let (Ok(merged), Some((first_row, first_column))) =
        (book.merge_cells_by_sheet_name(name), range.start())
    else {
        return;
    };
    for region in merged {
        let rows =
            region.start.0.max(first_row) - first_row..=region.end.0.saturating_sub(first_row);
        let columns = region.start.1.max(first_column) - first_column
            ..=region.end.1.saturating_sub(first_column);
        let at = |row: &[Cell]| row.get(*columns.start() as usize).cloned().unwrap_or_default();
        let Some(value) = cells.get(*rows.start() as usize).map(|row| at(row)) else { continue };
        for row in cells.iter_mut().skip(*rows.start() as usize).take(rows.count()) {
            // A title above the table is one cell of one row: it stays one.
            if columns.clone().count() == 1
                && let Some(cell) = row.get_mut(*columns.start() as usize)
            {
                cell.clone_from(&value);
            }
        }
    }
}
