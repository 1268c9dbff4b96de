//! Property tests: the index against a naive evaluation of the same article, for random
//! articles, filters and searches (4,800 filters on 600 articles, and 600 words on as many
//! articles).

use proptest::collection::vec;
use proptest::prelude::*;

use super::Index;
use super::random::{article, wish};
use super::reference::{Reading, fields};
use crate::filter::Filter;
use crate::query::Sort;
use crate::text::Search;

/// This many cases, and no files of failures: each failure becomes a test of its own.
fn cases(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(cases(600))]

    #[test]
    fn an_index_answers_as_a_naive_reading_does(article in article(), wishes in vec(wish(0..3), 8)) {
        let (index, reading) = (Index::new(&article), Reading::new(&article));
        for quote in 0..article.quotes.len() as u32 {
            prop_assert_eq!(index.words(quote), reading.length(quote));
        }
        for wish in &wishes {
            let filter = wish.filter(&article);
            let answer = index.answer(&filter);
            let (quotes, counts) = reading.answer(&filter);
            prop_assert_eq!(answer.matches.iter().collect::<Vec<_>>(), &*quotes, "{:?}", filter);
            prop_assert_eq!(answer.total as usize, quotes.len());
            prop_assert_eq!(answer.counts, counts, "{:?}", filter);
            for sort in Sort::ARTICLE {
                let ordered = index.order(&answer.matches, sort);
                prop_assert_eq!(ordered, reading.order(quotes.clone(), sort), "{:?}", sort);
            }
        }
    }

    #[test]
    fn a_quote_matches_a_word_where_one_of_its_fields_is_highlighted(
        article in article(),
        wish in wish(1..2),
    ) {
        let mut filter = Filter::default();
        filter.search = wish.search(&article);
        let search = Search::parse(&filter.search);
        if search.needles.len() != 1 || search.needles[0].is_excluded {
            return Ok(());
        }
        let matches = Index::new(&article).answer(&filter).matches;
        for (number, quote) in (0..).zip(&article.quotes) {
            let mut fields = fields(&article, quote).into_iter();
            let highlighted = fields.any(|field| !search.highlights(field).is_empty());
            prop_assert_eq!(matches.contains(number), highlighted, "{:?}", filter.search);
        }
    }
}
