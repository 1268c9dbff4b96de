//! The ids and names of the values of one column, and finding values by name.

use serde::Deserialize;

use crate::text::{NameSearch, searched_name};

/// The id and name of a value. Articles may say more of it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub struct NamedValue {
    /// The name in addresses; empty for "Not stated".
    pub id: String,
    /// The name for readers.
    pub name: String,
}

/// The values of one column, by code.
#[derive(Default)]
pub(super) struct Values {
    all: Vec<NamedValue>,
    /// The names of the first values, as they are searched: as many as ever were.
    folded: Vec<String>,
}

impl Values {
    /// Adds the next values.
    pub(super) fn extend(&mut self, values: impl IntoIterator<Item = NamedValue>) {
        self.all.extend(values);
    }

    pub(super) fn all(&self) -> &[NamedValue] {
        &self.all
    }

    /// The code of an id.
    pub(super) fn code(&self, id: &str) -> Option<u32> {
        self.all.iter().position(|value| value.id == id).map(|code| code as u32)
    }

    /// The codes of the values whose names are found; `None` where no word is typed.
    pub(super) fn found(&mut self, typed: &str) -> Option<Vec<u32>> {
        let search = NameSearch::new(typed);
        if search.is_empty() {
            return None;
        }
        let known = self.folded.len();
        self.folded.extend(self.all[known..].iter().map(|value| searched_name(&value.name)));
        let found = (0..).zip(&self.folded).filter(|(_, name)| search.finds(name));
        Some(found.map(|(code, _)| code).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::{NamedValue, Values};

    fn named<T: AsRef<str>>(names: &[T]) -> Values {
        let mut values = Values::default();
        let value = |(at, name): (usize, &T)| NamedValue {
            id: format!("v{at}"),
            name: name.as_ref().to_owned(),
        };
        values.extend(names.iter().enumerate().map(value));
        values
    }

    #[test]
    fn a_name_is_found_by_any_part_of_each_of_its_words_without_accents() {
        let mut values = named(&["Łódź Radio", "Radio lodz", "Zoë O’Brien", "中国新闻网", "U.S."]);
        for (typed, found) in [
            ("lodz", Some(vec![0, 1])),
            ("ŁÓ adi", Some(vec![0, 1])),
            ("dio z", Some(vec![0, 1])),
            ("obrien zoe", Some(vec![2])),
            ("国新", Some(vec![3])),
            ("us", Some(vec![4])),
            ("nobody", Some(vec![])),
            (" … ", None),
            ("", None),
        ] {
            assert_eq!(values.found(typed), found, "{typed}");
        }
        values.extend([NamedValue { id: "late".to_owned(), name: "Lodz too".to_owned() }]);
        assert_eq!(values.found("lodz"), Some(vec![0, 1, 5]));
        assert_eq!(
            (values.code("late"), values.code("v4"), values.code("v5")),
            (Some(5), Some(4), None)
        );
    }
}
