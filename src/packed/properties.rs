//! Property tests: the archive against a naive evaluation of the same article, for random
//! articles, filters and searches (4,800 filters on 600 articles).

use proptest::collection::vec;
use proptest::prelude::*;

use super::{Archive, Ask, Order, Session, bits};
use crate::filter::Filter;
use crate::memory::random::{article, wish};
use crate::memory::reference::Reading;
use crate::model::Article;
use crate::query::Sort;

/// A filter as a question for an archive.
pub(super) fn question(article: &Article, filter: &Filter, order: Order) -> Ask {
    Ask {
        choices: article.facets().map(|facet| filter.choice(facet).clone()).collect(),
        search: filter.search.clone(),
        order,
        offset: 0,
        limit: 1000,
    }
}

/// The same order, as an archive names it.
fn order(sort: Sort) -> Order {
    match sort {
        Sort::Article | Sort::Date | Sort::Relevance => Order::Archive,
        Sort::Speaker => Order::Speaker,
        Sort::Platform => Order::Platform,
        Sort::Length => Order::Length,
    }
}

pub(super) fn archive_of(article: &Article) -> Archive {
    Archive::of([article].into_iter()).expect("articles make archives").0
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 600, failure_persistence: None, ..ProptestConfig::default()
    })]

    #[test]
    fn an_archive_answers_as_a_naive_reading_does(article in article(), wishes in vec(wish(0..3), 8)) {
        let (archive, reading) = (archive_of(&article), Reading::new(&article));
        let mut session = Session::new(&archive);
        for wish in &wishes {
            let mut filter = wish.filter(&article);
            filter.place = None;
            let (quotes, counts) = reading.answer(&filter);
            session.ask(&archive, &question(&article, &filter, Order::Archive))?;
            if session.corrected().is_some() {
                prop_assert!(quotes.is_empty(), "{:?}", filter);
                continue;
            }
            let mut matches = Vec::new();
            bits::for_each(session.matches(), |quote| matches.push(quote));
            prop_assert_eq!(&matches, &quotes, "{:?}", filter);
            prop_assert_eq!(session.total() as usize, quotes.len());
            for facet in article.facets() {
                prop_assert_eq!(session.counts(facet), &counts[facet.position()][..], "{:?}", filter);
            }
            for sort in Sort::ARTICLE {
                let mut ask = question(&article, &filter, order(sort));
                let ordered = reading.order(quotes.clone(), sort);
                session.ask(&archive, &ask)?;
                prop_assert_eq!(session.page(), &ordered[..]);
                (ask.offset, ask.limit) = (3, 5);
                session.ask(&archive, &ask)?;
                let slice: Vec<u32> = ordered.into_iter().skip(3).take(5).collect();
                prop_assert_eq!(session.page(), &slice[..], "{:?}", sort);
            }
            session.ask(&archive, &question(&article, &filter, Order::Relevance))?;
            let mut ranked = session.page().to_vec();
            ranked.sort_unstable();
            prop_assert_eq!(ranked, quotes);
        }
    }

    #[test]
    fn what_was_looked_up_before_changes_no_answer(
        article in article(), wishes in vec(wish(0..2), 3), back in 0..4usize,
    ) {
        let archive = archive_of(&article);
        let mut session = Session::new(&archive);
        let searches: Vec<String> = wishes.iter().map(|it| it.filter(&article).search).collect();
        let all: Vec<char> = searches.join(" ").chars().collect();
        // Searches for every beginning of the text, as somebody types it, and removes some
        // of it now and then.
        for end in 0..=all.len() {
            for end in [end, end.saturating_sub(back)] {
                let search: String = all[..end].iter().collect();
                let ask = Ask { search, limit: 1000, ..Ask::default() };
                let mut anew = Session::new(&archive);
                anew.ask(&archive, &ask)?;
                session.ask(&archive, &ask)?;
                prop_assert_eq!(session.page(), anew.page(), "{:?}", ask.search);
                prop_assert_eq!(session.corrected(), anew.corrected());
            }
        }
    }
}

/// The quotes that an archive finds, in an order, and what it searched for instead.
fn found(archive: &Archive, search: &str, order: Order) -> (Vec<u32>, Option<String>) {
    let mut session = Session::new(archive);
    let ask = Ask { search: search.to_owned(), order, limit: 1000, ..Ask::default() };
    session.ask(archive, &ask).expect("the archive is whole");
    (session.page().to_vec(), session.corrected().map(str::to_owned))
}

#[test]
fn a_word_that_no_quote_has_is_corrected_and_said_so() {
    let archive = archive_of(&crate::sample::article());
    let found = |search: &str| found(&archive, search, Order::Archive);
    let right = found("photograph");
    assert!(!right.0.is_empty() && right.1.is_none());
    for typed in ["photogarph", "photogaph", "photosgraph", "photogroph", "phtoograph"] {
        assert_eq!(found(typed), (right.0.clone(), Some("photograph".to_owned())), "{typed}");
    }
    assert_eq!(found("xqzzt"), (Vec::new(), None));
    assert_eq!(found("\"photogarph\""), (Vec::new(), None));
}

#[test]
fn names_of_values_are_corrected_like_words_and_never_replaced_where_they_exist() {
    let article = crate::sample::article();
    let archive = archive_of(&article);
    let found = |search: &str| found(&archive, search, Order::Archive);
    let themed = |name: &str| -> Vec<u32> {
        let has = |theme: &u32| article.themes[*theme as usize].name == name;
        let all = (0..).zip(&article.quotes);
        all.filter(|(_, quote)| quote.themes.iter().any(has)).map(|(at, _)| at).collect()
    };
    let wildlife = themed("Birds and other wildlife");
    assert!(!wildlife.is_empty());
    for typed in ["wildl", "wildlife"] {
        assert_eq!(found(typed), (wildlife.clone(), None), "{typed}");
    }
    assert_eq!(found("wildlfie"), (wildlife, Some("wildlife".to_owned())));
    assert_eq!(found("belonging"), (themed("Memory and belonging"), None));
}

#[test]
fn words_of_a_quote_come_before_the_name_of_its_theme() {
    let mut article = crate::sample::article();
    let says = |text: &str| text.contains("photograph");
    let said = article.quotes.iter().position(|it| says(&it.text)).expect("one says it");
    let of = |theme: u32| article.quotes.iter().filter(move |it| it.themes.contains(&theme));
    assert!(of(0).count() > 1 && !article.quotes[said].themes.contains(&0));
    let named = of(0).count();
    article.themes[0].name = "Photographs".to_owned();
    let (ranked, _) = found(&archive_of(&article), "photograph", Order::Relevance);
    assert_eq!((ranked[0], ranked.len()), (said as u32, named + 1));
}
