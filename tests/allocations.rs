//! Answering allocates nothing, however large the archive: a session has room for
//! all that an answer takes, once it has answered such a question.

#[allow(dead_code, reason = "each user of the corpus takes its part")]
#[path = "../benches/corpus/mod.rs"]
mod corpus;

use allocation_counter::{AllocationInfo, measure};
use corpus::{Corpus, Visit};
use pullquote::article;
use pullquote::model::{Article, Facet};
use pullquote::packed::{Archive, Ask, Names, Order, Session};
use pullquote::query::Mark;

/// An archive of so many quotes, and what its visitors ask.
struct Asked {
    archive: Archive,
    filters: Vec<Ask>,
    searches: Vec<Ask>,
}

impl Asked {
    fn of(quotes: u32) -> Self {
        let mut corpus = Corpus::new(quotes);
        let read = |json: String| article::read(json.as_bytes()).expect("the corpus is right");
        let articles: Vec<Article> = (&mut corpus).map(read).collect();
        let (archive, names) = Archive::of(articles.iter()).expect("articles make archives");
        let asks = |visits: Vec<Visit>| visits.iter().map(|visit| ask(&names, visit)).collect();
        Self { archive, filters: asks(corpus.filters(100)), searches: asks(corpus.searches(100)) }
    }

    /// What each question takes when all were asked often before.
    fn measure(&self, asks: &[Ask]) -> Vec<AllocationInfo> {
        let mut session = Session::new(&self.archive);
        let mut answer = |ask| session.ask(&self.archive, ask).expect("the archive is whole");
        // Who has each value of a facet is noted when questions have asked for it so often
        // that this was worth its trouble.
        for _ in 0..9 {
            asks.iter().for_each(&mut answer);
        }
        asks.iter().map(|ask| measure(|| answer(ask))).collect()
    }
}

fn ask(names: &Names, visit: &Visit) -> Ask {
    let mut ask = Ask { search: visit.search.clone(), limit: 20, ..Ask::default() };
    let chosen = [&visit.speaker, &visit.platform, &visit.theme, &visit.kind];
    for (facet, ids) in Facet::BUILT_IN.into_iter().zip(chosen) {
        for (code, value) in (0..).zip(names.values(facet)) {
            if ids.contains(&value.id) {
                ask.choice_mut(facet.position()).set(code, Mark::Included);
            }
        }
    }
    ask
}

#[test]
fn a_filter_allocates_nothing() {
    let asked = Asked::of(3000);
    for order in [Order::Archive, Order::Speaker, Order::Platform, Order::Length] {
        let with = |ask: &Ask| Ask { order, ..ask.clone() };
        let asks: Vec<Ask> = asked.filters.iter().map(with).collect();
        for (ask, taken) in asks.iter().zip(asked.measure(&asks)) {
            assert_eq!((taken.count_total, taken.bytes_total), (0, 0), "{ask:?}");
        }
    }
}

#[test]
fn a_search_allocates_its_own_words_alone() {
    let [small, large] = [300, 9000].map(Asked::of);
    for order in [Order::Archive, Order::Relevance] {
        let most = |asked: &Asked| {
            let with = |ask: &Ask| Ask { order, ..ask.clone() };
            let asks: Vec<Ask> = asked.searches.iter().map(with).collect();
            asked.measure(&asks).iter().map(|taken| taken.bytes_total).max()
        };
        let (small, large) = (most(&small), most(&large));
        assert!(small.is_some_and(|bytes| bytes < 8 << 10), "{small:?} bytes");
        assert!(large.is_some_and(|bytes| bytes < 8 << 10), "{large:?} bytes");
    }
}
