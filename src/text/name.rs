//! Finds names in a list by typed parts of them.

use super::search::Search;
use super::token::{Folded, words};

/// A name as it is compared with others: its folded words, each between spaces.
pub fn folded_name(name: &str) -> String {
    Folded::of(name).words().to_owned()
}

/// A name as [`NameSearch::finds`] takes it: its folded words and their other readings.
pub fn searched_name(name: &str) -> String {
    Folded::of(name).text
}

/// A search for names. It finds what a search for quotes finds and, since names are short and
/// half remembered, also each name that has every typed word as a part of a word.
pub struct NameSearch {
    search: Search,
    /// The typed words; none where some of them are excluded.
    parts: Vec<String>,
}

impl NameSearch {
    /// Reads what somebody typed.
    pub fn new(typed: &str) -> Self {
        let search = Search::parse(typed);
        let parts = match search.has_exclusions() {
            true => Vec::new(),
            false => words(&folded_name(typed)).map(str::to_owned).collect(),
        };
        Self { search, parts }
    }

    /// Whether no word was typed, so that it finds every name.
    pub fn is_empty(&self) -> bool {
        self.search.is_empty()
    }

    /// Whether it finds a name, given as [`searched_name`] makes it.
    pub fn finds(&self, searched: &str) -> bool {
        // Compares bytes, since `str::contains` would take 1 KB of the app.
        let has =
            |part: &String| searched.as_bytes().windows(part.len()).any(|it| it == part.as_bytes());
        !self.parts.is_empty() && self.parts.iter().all(has) || self.search.is_in(searched)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{NameSearch, Search, searched_name};
    use crate::text::random::text;

    fn finds(typed: &str, name: &str) -> bool {
        NameSearch::new(typed).finds(&searched_name(name))
    }

    #[test]
    fn a_name_is_found_by_parts_of_it_in_any_order_and_without_its_accents() {
        for typed in ["", " … ", "lod", "LODZ", "ódź", "port lodz", "of łó"] {
            assert!(finds(typed, "Łódź, Port of"), "{typed}");
        }
        for typed in ["lodzz", "port x"] {
            assert!(!finds(typed, "Łódź, Port of"), "{typed}");
        }
        assert!(
            finds("obrien zoe", "Zoë O’Brien")
                && finds("国新", "中国新闻网")
                && finds("us", "U.S.")
        );
    }

    #[test]
    fn a_name_is_found_as_a_quote_is() {
        assert!(finds("10000", "10,000 voices") && finds("email", "The E-mail"));
        assert!(
            finds("ferry", "Ferries of the lake") && finds("\"the lake\"", "Ferries of the lake")
        );
        assert!(finds("radio -local", "National Radio") && !finds("radio -local", "Local radio"));
        assert!(finds("-local", "National Radio") && !finds("-local", "Local radio"));
    }

    proptest! {
        #[test]
        fn every_name_is_found_by_itself(name in text()) {
            prop_assume!(!Search::parse(&name).has_exclusions());
            prop_assert!(finds(&name, &name));
        }
    }
}
