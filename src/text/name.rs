//! Finds names in a list by typed parts of them.

use super::token::{Folded, words};

/// A name as it is compared with others: its folded words, each between spaces.
pub fn folded_name(name: &str) -> String {
    Folded::of(name).words().to_owned()
}

/// A search for names. A name is found if it contains every typed word, anywhere.
pub struct NameSearch {
    words: Vec<String>,
}

impl NameSearch {
    /// Reads what somebody typed.
    pub fn new(typed: &str) -> Self {
        Self { words: words(&folded_name(typed)).map(str::to_owned).collect() }
    }

    /// Whether no word was typed, so that it finds every name.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Whether it finds a name, given as [`folded_name`] makes it.
    pub fn finds(&self, folded: &str) -> bool {
        // Compares bytes, since `str::contains` would take 1 KB of the app.
        let has =
            |word: &String| folded.as_bytes().windows(word.len()).any(|it| it == word.as_bytes());
        self.words.iter().all(has)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{NameSearch, folded_name};
    use crate::text::random::text;

    fn finds(typed: &str, name: &str) -> bool {
        NameSearch::new(typed).finds(&folded_name(name))
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

    proptest! {
        #[test]
        fn every_name_is_found_by_itself(name in text()) {
            prop_assert!(finds(&name, &name));
        }
    }
}
