//! Property tests: figures of an archive against those of the same article in memory, and
//! against naive counts, for random articles and filters.

use proptest::collection::vec;
use proptest::prelude::*;

use super::{Line, Map, Tally, Voices, compared, map, voices};
use crate::figures::figures;
use crate::filter::Filter;
use crate::memory::Index;
use crate::memory::random::{Wish, article, wish};
use crate::model::{Article, Facet};
use crate::packed::properties::{archive_of, question};
use crate::packed::{Archive, Order, Session};
use crate::query::{
    BalanceFigures, COMPARED_QUOTES, COMPARED_THEMES, Figures, LineValue, MOST_LINES, MapLine,
    Value, VoiceFigures, VoiceOrder, VoicesFigures, WantedFigures,
};

/// Far more voices than articles here have.
const ALL: std::ops::Range<u32> = 0..1000;

/// The figures of an article in memory.
fn in_memory(article: &Article, index: &Index, filter: &Filter, wanted: &WantedFigures) -> Figures {
    let shown = index.answer(filter).matches;
    figures(article, index, filter, &shown, wanted).expect("the article has the facets")
}

/// The same of voices.
fn voices_in_memory(
    article: &Article,
    index: &Index,
    filter: &Filter,
    order: VoiceOrder,
    speakers: &[u32],
) -> VoicesFigures {
    let id = |speaker: &u32| article.speakers[*speaker as usize].id.clone();
    let compared = speakers.iter().map(id).collect();
    let wanted = WantedFigures::Voices { order, first: 0, count: u32::MAX, compared };
    match in_memory(article, index, filter, &wanted) {
        Figures::Voices(voices) => voices,
        Figures::Map(_) => panic!("voices were asked for"),
    }
}

/// Values by their codes.
fn tally(values: &[Value], more: u32) -> Tally {
    Tally { first: values.iter().map(|it| (it.number, it.count)).collect(), more }
}

/// The voices of an article as an archive gives them.
fn expected(article: &Article, index: &Index, filter: &Filter, order: VoiceOrder) -> Voices {
    let figures = voices_in_memory(article, index, filter, order, &[]);
    let voice = |voice: &VoiceFigures| super::Voice {
        speaker: voice.number,
        quotes: voice.quotes,
        words: voice.words,
        platforms: tally(&voice.platforms, voice.more_platforms),
        themes: tally(&voice.themes, voice.more_themes),
        line: voice.line,
    };
    let BalanceFigures { platforms, kinds, .. } = &figures.balance;
    Voices {
        of: figures.of,
        whole: figures.whole,
        most: figures.most,
        page: figures.voices.iter().map(voice).collect(),
        platforms: tally(&platforms.parts, platforms.more),
        kinds: tally(&kinds.parts, kinds.more),
        words: kinds.words,
    }
}

/// The map of an article as an archive gives it, and how many quotes it is of.
fn expected_map(
    article: &Article,
    index: &Index,
    filter: &Filter,
    facets: [Facet; 2],
) -> (Map, u32) {
    let [rows, columns] = facets.map(|facet| article.facet_id(facet).to_owned());
    let wanted = WantedFigures::Map { rows, columns, limit: MOST_LINES };
    let Figures::Map(map) = in_memory(article, index, filter, &wanted) else {
        panic!("a map was asked for")
    };
    let line = |line: &MapLine| super::Line {
        value: match &line.value {
            LineValue::Value(value) => LineValue::Value(value.number),
            LineValue::Others(values) => LineValue::Others(*values),
            LineValue::None => LineValue::None,
        },
        quotes: line.quotes,
    };
    let [rows, columns] = [&map.rows, &map.columns].map(|lines| lines.iter().map(line).collect());
    (Map { rows, columns, cells: map.cells }, map.total)
}

/// A session that has been asked for what a filter shows.
fn asked(archive: &Archive, article: &Article, filter: &Filter) -> Session {
    let mut session = Session::new(archive);
    let asked = session.ask(archive, &question(article, filter, Order::Archive));
    asked.expect("the archive is whole");
    session
}

/// A filter of an article, without a part of it, which archives do not have, and a session that
/// has been asked for it; `None` where the archive corrects what is searched, as no article does.
fn wished(archive: &Archive, article: &Article, wish: &Wish) -> Option<(Filter, Session)> {
    let mut filter = wish.filter(article);
    filter.place = None;
    let session = asked(archive, article, &filter);
    session.corrected().is_none().then_some((filter, session))
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 300, failure_persistence: None, ..ProptestConfig::default()
    })]

    #[test]
    fn voices_of_an_archive_are_those_of_its_article(
        article in article(), wishes in vec(wish(0..2), 4), page in (0..9u32, 0..9u32),
    ) {
        let (archive, index) = (archive_of(&article), Index::new(&article));
        for wish in &wishes {
            let Some((filter, session)) = wished(&archive, &article, wish) else {
                continue;
            };
            for order in VoiceOrder::ALL {
                let expected = expected(&article, &index, &filter, order);
                let found = voices(&archive, session.matches(), order, ALL)?;
                prop_assert_eq!(&found, &expected, "{:?} {:?}", order, filter);
                let (first, end) = (page.0, page.0 + page.1);
                let some = voices(&archive, session.matches(), order, first..end)?;
                let slice: Vec<_> =
                    expected.page.into_iter().take(end as usize).skip(first as usize).collect();
                prop_assert_eq!(some.page, slice);
            }
        }
    }

    #[test]
    fn speakers_side_by_side_in_an_archive_say_what_they_do_in_its_article(
        article in article(), wishes in vec(wish(0..2), 3), speakers in vec(0..9u32, 2..4),
    ) {
        let (archive, index) = (archive_of(&article), Index::new(&article));
        let mut speakers: Vec<u32> =
            speakers.into_iter().filter(|it| *it < article.speakers.len() as u32).collect();
        speakers.sort_unstable();
        speakers.dedup();
        for wish in &wishes {
            let Some((filter, session)) = wished(&archive, &article, wish) else {
                continue;
            };
            let figures =
                voices_in_memory(&article, &index, &filter, VoiceOrder::Article, &speakers);
            let found = compared(&archive, session.matches(), &speakers)?;
            let Some(expected) = figures.compared else {
                prop_assert!(found.voices.len() < 2);
                continue;
            };
            let voices: Vec<_> = expected.voices.iter().map(|it| (it.number, it.count)).collect();
            prop_assert_eq!(&found.voices, &voices);
            // An archive has the first ones.
            let mut themes = expected.themes;
            let none = themes.pop_if(|theme| theme.theme.is_none());
            prop_assert_eq!(found.more, themes.len().saturating_sub(COMPARED_THEMES) as u32);
            themes.truncate(COMPARED_THEMES);
            themes.extend(none);
            prop_assert_eq!(found.themes.len(), themes.len());
            for (found, theme) in found.themes.iter().zip(themes) {
                prop_assert_eq!(found.code, theme.theme.map(|value| value.number));
                for (found, mut said) in found.said.iter().zip(theme.said) {
                    said.first.truncate(COMPARED_QUOTES);
                    prop_assert_eq!((found.quotes, &found.first), (said.quotes, &said.first));
                }
            }
        }
    }

    #[test]
    fn a_map_of_an_archive_is_that_of_its_article(
        article in article(), wishes in vec(wish(0..2), 4), facets in (0..6usize, 0..6usize),
    ) {
        let (archive, index) = (archive_of(&article), Index::new(&article));
        let facets = [Facet::at(facets.0), Facet::at(facets.1)];
        let columns = facets.map(Facet::position);
        for wish in &wishes {
            let Some((filter, mut session)) = wished(&archive, &article, wish) else {
                continue;
            };
            let (expected, total) = expected_map(&article, &index, &filter, facets);
            let (set, len) = session.matches_without(&archive, &columns);
            prop_assert_eq!(len, total);
            let found = map(&archive, set, len, columns, MOST_LINES)?;
            prop_assert_eq!(found, expected, "{:?} {:?}", facets, filter);
        }
    }

    #[test]
    fn a_small_map_has_the_values_of_the_most_quotes_and_loses_no_quote(
        article in article(), limit in 0..6usize, facets in (0..6usize, 0..6usize),
    ) {
        let archive = archive_of(&article);
        let facets = [Facet::at(facets.0), Facet::at(facets.1)];
        let session = asked(&archive, &article, &Filter::default());
        let columns = facets.map(Facet::position);
        let map = map(&archive, session.matches(), session.total(), columns, limit as u32)?;
        let codes = |quote: u32, facet: Facet| {
            article.codes(&article.quotes[quote as usize], facet)
        };
        let quotes = || 0..article.quotes.len() as u32;
        let is_of = |quote: u32, line: &Line, lines: &[Line], facet: Facet| {
            let codes = codes(quote, facet);
            let has_line = |code: u32| lines.iter().any(|it| it.value == LineValue::Value(code));
            match line.value {
                LineValue::Value(code) => codes.contains(&code),
                LineValue::Others(_) => codes.iter().any(|code| !has_line(*code)),
                LineValue::None => codes.is_empty(),
            }
        };
        for (lines, facet) in [&map.rows, &map.columns].into_iter().zip(facets) {
            let of = |code: u32| quotes().filter(|it| codes(*it, facet).contains(&code)).count();
            let mut all: Vec<(usize, u32)> = (0..article.values(facet).len() as u32)
                .map(|code| (of(code), code)).filter(|it| it.0 > 0).collect();
            all.sort_by_key(|it| (std::cmp::Reverse(it.0), it.1));
            let has_none = quotes().any(|quote| codes(quote, facet).is_empty());
            let room = limit.saturating_sub(usize::from(has_none));
            let kept = if all.len() > room { room.saturating_sub(1) } else { all.len() };
            let others = all.split_off(kept).len() as u32;
            let mut expected: Vec<_> = all.iter().map(|it| LineValue::Value(it.1)).collect();
            expected.extend((others > 0).then_some(LineValue::Others(others)));
            expected.extend(has_none.then_some(LineValue::None));
            prop_assert_eq!(lines.len(), expected.len());
            prop_assert!(lines.iter().all(|line| expected.contains(&line.value)), "{:?}", lines);
            let tail = &expected[kept..];
            prop_assert!(lines[kept..].iter().map(|line| line.value).eq(tail.iter().copied()));
            for line in lines {
                let count = quotes().filter(|it| is_of(*it, line, lines, facet)).count();
                prop_assert_eq!(line.quotes as usize, count, "{:?}", line);
            }
        }
        let mut cells = map.cells.iter();
        for row in &map.rows {
            for column in &map.columns {
                let is_in = |it: &u32| {
                    is_of(*it, row, &map.rows, facets[0])
                        && is_of(*it, column, &map.columns, facets[1])
                };
                prop_assert_eq!(cells.next(), Some(&(quotes().filter(is_in).count() as u32)));
            }
        }
        prop_assert_eq!(cells.next(), None);
    }
}
