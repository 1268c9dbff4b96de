//! Property tests: highlights against a naive evaluation of the same texts, with 6,000 searches
//! in single texts.

use proptest::collection::vec;
use proptest::prelude::*;

use super::Search;
use super::random::{cut, text};
use super::reference::highlights;

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 6000, failure_persistence: None, ..ProptestConfig::default()
    })]

    #[test]
    fn highlights_are_where_a_naive_reading_finds_them(text in text(), cuts in vec(cut(), 1..3)) {
        let search: String = cuts.iter().map(|cut| cut.from(&text) + " ").collect();
        let found = Search::parse(&search).highlights(&text);
        prop_assert_eq!(&found, &highlights(&text, &search), "{:?}", search);
        for pair in found.windows(2) {
            prop_assert!(pair[0].end < pair[1].start);
        }
        for part in found {
            prop_assert!(text.get(part.clone()).is_some_and(|part| !part.is_empty()));
        }
    }
}
