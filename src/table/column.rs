//! What the first rows say of a column: its values, by which it is told what it may be.

use std::collections::{HashMap, HashSet};

use super::cells;
use super::date;
use super::field::Field;
use super::row::Cell;
use crate::model::{FacetOf, QuoteKind, SpeakerKind, url_fault};

/// A column of these values has no more than a reader can choose from.
const FEW: usize = 24;
/// More values than this are no choice at all.
const MOST: usize = 2000;
/// Values longer than this on average are texts.
const LONG: usize = 40;

/// What the first rows say of a column.
pub(super) struct Column<'t> {
    pub(super) name: &'t str,
    /// The rows in which it has something, and what that is.
    pub(super) cells: Vec<(usize, &'t Cell)>,
}

impl<'t> Column<'t> {
    pub(super) fn texts(&self) -> impl Iterator<Item = &'t str> {
        self.cells.iter().filter_map(|(_, cell)| cell.first())
    }

    /// How many of a hundred cells are such; 0 where there are none.
    pub(super) fn share(&self, is: impl Fn(&str) -> bool) -> usize {
        self.texts().filter(|text| is(text.trim())).count() * 100 / self.cells.len().max(1)
    }

    pub(super) fn different(&self) -> usize {
        self.texts().collect::<HashSet<_>>().len()
    }

    /// The average length in characters.
    pub(super) fn length(&self) -> usize {
        self.texts().map(|text| text.chars().count()).sum::<usize>() / self.cells.len().max(1)
    }

    /// Whether the values are what a field of that name has.
    pub(super) fn fits(&self, field: Field) -> bool {
        let all = |is: &dyn Fn(&str) -> bool| self.share(is) == 100;
        match field {
            Field::Text | Field::Speaker => true,
            // Few quotes have several, perhaps none of the first rows.
            Field::Parts => all(&|text| text.starts_with('[')) || self.cells.is_empty(),
            _ if self.cells.is_empty() => false,
            Field::Said | Field::Published | Field::Date => {
                self.share(|text| date::is_dated(text).is_some()) >= 50
            }
            Field::Url | Field::ArticleUrl | Field::SameAs => self.share(is_address) >= 50,
            Field::Kind => all(&|text| QuoteKind::from_id(&text.to_lowercase()).is_some()),
            Field::SpeakerKind => all(&|text| SpeakerKind::from_id(&text.to_lowercase()).is_some()),
            Field::Paragraph => all(&|text| text.parse::<u32>().is_ok_and(|number| number > 0)),
            Field::Lang | Field::OriginalLang => {
                self.share(|text| cells::lang(text).is_some()) >= 50
            }
            _ => true,
        }
    }

    pub(super) fn is_text(&self) -> bool {
        const SHORTEST: usize = 15;
        let is_words = |text: &str| {
            let is_spaced = text.split_whitespace().count() > 2;
            (is_spaced || text.chars().filter(|it| !it.is_ascii()).count() > 5)
                && date::is_dated(text).is_none()
                && !is_address(text)
        };
        self.length() >= SHORTEST && self.share(is_words) >= 50
    }

    /// Whose property the values are: the speakers', where no speaker has two, and one has
    /// more than one row. And how many speakers or quotes have one.
    pub(super) fn owner(&self, speakers: Option<&HashMap<usize, String>>) -> (FacetOf, usize) {
        let quotes = (FacetOf::Quote, self.cells.len());
        let Some(speakers) = speakers else { return quotes };
        let mut values: HashMap<&str, Vec<&str>> = HashMap::new();
        let mut is_repeated = false;
        for (row, cell) in &self.cells {
            let Some(speaker) = speakers.get(row) else { return quotes };
            let own = cell.values();
            match values.get(&**speaker) {
                Some(first) if *first != own => return quotes,
                Some(_) => is_repeated = true,
                None => {
                    values.insert(speaker, own);
                }
            }
        }
        if is_repeated { (FacetOf::Speaker, values.len()) } else { quotes }
    }

    /// Why the values are no facet; `None` where they are one.
    pub(super) fn unfit(&self, units: usize) -> Option<String> {
        let values: HashSet<&str> = self.cells.iter().flat_map(|(_, cell)| cell.values()).collect();
        let different = values.len();
        let is_scattered = different * 2 > units;
        let is_long = self.length() > LONG;
        if different == 0 {
            Some(String::from("which is empty"))
        } else if different > MOST || different > FEW && is_scattered {
            Some(format!("which has {different} different values"))
        } else if is_long && is_scattered && different > 3 {
            Some(format!("which has {different} different texts"))
        } else {
            None
        }
    }
}

pub(super) fn is_address(text: &str) -> bool {
    url_fault(text).is_none()
}

/// Whether a text looks like the name of somebody.
pub(super) fn is_name(text: &str) -> bool {
    const LONGEST: usize = 50;
    let words: Vec<&str> = text.split_whitespace().collect();
    let is_capital = |word: &&str| word.starts_with(char::is_uppercase);
    let is_han = |it: char| ('\u{4e00}'..='\u{9fff}').contains(&it);
    if text.chars().all(is_han) {
        return (2..=4).contains(&text.chars().count());
    }
    text.len() <= LONGEST
        && (2..=5).contains(&words.len())
        && words.first().is_some_and(is_capital)
        && words.last().is_some_and(is_capital)
        && !text.contains(|it: char| it.is_ascii_digit() || ".!?;:".contains(it) && it != '.')
        && !text.ends_with(['.', '!', '?'])
}
