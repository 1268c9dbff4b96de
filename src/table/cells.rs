//! Reads the cells of a row as what articles hold, and reports those that are not.

use super::date;
use super::field::Field;
use super::plan::Plan;
use super::problem::Problem;
use super::row::{Cell, Row};
use crate::article::{plain_text, plain_words};
use crate::model::{Date, Lang, facet_value_fault, url_fault};

/// A longer text is no name.
const LONGEST_NAME: usize = 200;

/// A row that is read.
pub(super) struct Reader<'a> {
    pub(super) plan: &'a Plan,
    pub(super) row: &'a Row,
    pub(super) report: &'a mut dyn FnMut(Problem),
}

impl Reader<'_> {
    /// Reports something of a column; of the row, if there is no such column.
    pub(super) fn say(&mut self, column: usize, what: String) {
        let column = self.plan.columns.get(column).cloned();
        (self.report)(Problem { place: self.row.place, column, what });
    }

    /// The words of the row; reports why there are none.
    pub(super) fn words(&mut self) -> Option<String> {
        let column = self.plan.column(Field::Text)?;
        let words = match self.row.cell(column) {
            Cell::Unreadable(why) => {
                self.say(column, format!("{why}. The row is left out"));
                return None;
            }
            cell => cell.first().map(plain_words).unwrap_or_default(),
        };
        if words.is_empty() {
            self.say(column, String::from("nothing is quoted here: the row is left out"));
            return None;
        }
        Some(words)
    }

    /// A text; reports a cell that cannot be read.
    pub(super) fn text(&mut self, column: usize) -> Option<String> {
        match self.row.cell(column) {
            Cell::Unreadable(why) => {
                self.say(column, format!("{why}. It is left out"));
                None
            }
            cell => cell.first().map(plain_text).filter(|text| !text.is_empty()),
        }
    }

    pub(super) fn name(&mut self, column: usize) -> Option<String> {
        let text = self.text(column)?;
        self.short(column, &text)
    }

    /// A name of some length; reports a longer text.
    pub(super) fn short(&mut self, column: usize, text: &str) -> Option<String> {
        let name = plain_text(text);
        if name.chars().count() > LONGEST_NAME {
            self.say(
                column,
                format!(
                    "this is too long for a name ({} characters): it is left out",
                    name.chars().count()
                ),
            );
            return None;
        }
        Some(name).filter(|name| !name.is_empty())
    }

    pub(super) fn facet_values(&mut self, column: usize) -> Vec<String> {
        let row = self.row;
        if let Cell::Unreadable(why) = row.cell(column) {
            self.say(column, format!("{why}. It is left out"));
        }
        let mut values = Vec::new();
        for value in row.cell(column).values() {
            let value = plain_text(value);
            // A number below zero, or a dash.
            let value = match value.strip_prefix('-') {
                Some(rest) if rest.starts_with(|it: char| it.is_ascii_digit()) => {
                    format!("−{rest}")
                }
                Some(rest) => rest.trim_start_matches('-').trim().to_owned(),
                None => value,
            };
            if facet_value_fault(&value).is_none() && !values.contains(&value) {
                values.push(value);
            }
        }
        values
    }

    pub(super) fn url(&mut self, column: usize) -> Option<String> {
        let url = self.text(column)?;
        match url_fault(&url) {
            None => Some(url),
            Some(fault) => {
                self.say(column, format!("{url:?} {fault}: it is left out"));
                None
            }
        }
    }

    pub(super) fn day(&mut self, column: usize) -> Option<Date> {
        let text = self.text(column)?;
        match date::day(&text, self.plan.order) {
            Ok(day) => Some(day),
            Err(fault) => {
                self.say(column, format!("{text:?} {fault}. It is left out"));
                None
            }
        }
    }

    pub(super) fn choice<T>(
        &mut self,
        column: usize,
        find: fn(&str) -> Option<T>,
        noun: &str,
    ) -> Option<T> {
        let text = self.text(column)?;
        let found = find(&text.to_lowercase());
        if found.is_none() {
            self.say(column, format!("{text:?} is not {noun}: it is left out"));
        }
        found
    }

    pub(super) fn lang(&mut self, column: usize) -> Option<Lang> {
        let text = self.text(column)?;
        let found = lang(&text);
        if found.is_none() {
            self.say(
                column,
                format!("{text:?} is no language tag, such as en or zh-Hans: it is left out"),
            );
        }
        found
    }
}

/// The language of a tag, or of an English name of a language.
pub(super) fn lang(text: &str) -> Option<Lang> {
    const NAMES: [(&str, &str); 16] = [
        ("arabic", "ar"),
        ("chinese", "zh"),
        ("dutch", "nl"),
        ("english", "en"),
        ("french", "fr"),
        ("german", "de"),
        ("hindi", "hi"),
        ("indonesian", "id"),
        ("italian", "it"),
        ("japanese", "ja"),
        ("korean", "ko"),
        ("polish", "pl"),
        ("portuguese", "pt"),
        ("russian", "ru"),
        ("spanish", "es"),
        ("turkish", "tr"),
    ];
    let text = text.trim();
    let name = text.to_lowercase();
    let known = NAMES.iter().find(|(known, _)| *known == name).map(|(_, tag)| *tag);
    Lang::parse(known.unwrap_or(&text.replace('_', "-")))
}
