//! Property tests: figures of an archive against those of the same article in memory, and
//! against naive counts, for random articles and filters.

use proptest::collection::vec;
use proptest::prelude::*;

use super::{Map, Tally, Voices, compared, map, voices};
use crate::figures::{self, Grid, LineValue, Part, Split};
use crate::filter::{Choice, Filter};
use crate::memory::random::{Wish, article, wish};
use crate::memory::{Bitmap, Index};
use crate::model::{Article, Facet};
use crate::packed::properties::{archive_of, question};
use crate::packed::{Archive, Order, Session};
use crate::query::{COMPARED_QUOTES, COMPARED_THEMES, VOICE_VALUES, VoiceOrder};

/// Far more voices than articles here have.
const ALL: std::ops::Range<u32> = 0..1000;

/// The codes of one facet that some quotes have, the most frequent first, equal ones as
/// they come.
fn tally(article: &Article, quotes: &[u32], facet: Facet) -> Tally {
    let mut all: Vec<(u32, u32)> = Vec::new();
    for quote in quotes {
        for code in article.codes(&article.quotes[*quote as usize], facet) {
            match all.iter_mut().find(|it| it.0 == code) {
                Some(it) => it.1 += 1,
                None => all.push((code, 1)),
            }
        }
    }
    all.sort_by_key(|it| std::cmp::Reverse(it.1));
    let more = all.len().saturating_sub(VOICE_VALUES) as u32;
    all.truncate(VOICE_VALUES);
    Tally { first: all, more }
}

/// The voices of an article as an archive gives them.
fn expected(article: &Article, index: &Index, shown: &Bitmap, order: VoiceOrder) -> Voices {
    let all = figures::voices(article, index, shown);
    let voice = |voice: figures::Voice| super::Voice {
        speaker: voice.speaker,
        quotes: voice.quotes.len() as u32,
        words: voice.words,
        platforms: tally(article, &voice.quotes, Facet::PLATFORM),
        themes: tally(article, &voice.quotes, Facet::THEME),
        line: voice.line,
    };
    let balance = figures::Balance::new(article, index, shown);
    Voices {
        of: all.len() as u32,
        whole: figures::quoted_words(&all),
        most: all.iter().map(|it| it.words).max().unwrap_or(0),
        page: figures::in_order(&all, index, order).into_iter().map(voice).collect(),
        platforms: parts(&balance.platforms, |code| code),
        kinds: parts(&balance.kinds, |kind| kind as u32),
        words: balance.kinds.words,
    }
}

fn parts<T: Copy>(split: &Split<T>, code: impl Fn(T) -> u32) -> Tally {
    let part = |part: &Part<T>| (code(part.value), part.words);
    Tally { first: split.parts.iter().map(part).collect(), more: 0 }
}

/// The map of an article as an archive gives it, where no value is left out of it.
fn expected_map(article: &Article, shown: &Bitmap, facets: [Facet; 2]) -> Map {
    let grid = Grid::new(article, shown, facets);
    let line = |line: &figures::Line| match line.value {
        LineValue::Code(code) => Some(super::Line { code, quotes: line.quotes }),
        _ => None,
    };
    let without = |lines: &[figures::Line]| {
        lines.iter().find(|it| it.value == LineValue::None).map_or(0, |it| it.quotes)
    };
    let rows: Vec<super::Line> = grid.rows.iter().filter_map(line).collect();
    let columns: Vec<super::Line> = grid.columns.iter().filter_map(line).collect();
    // The line of no value is the last one.
    let cells = (0..rows.len()).flat_map(|row| (0..columns.len()).map(move |column| (row, column)));
    Map {
        cells: cells.map(|(row, column)| grid.cell(row, column).len() as u32).collect(),
        rows,
        columns,
        more: [0; 2],
        without: [without(&grid.rows), without(&grid.columns)],
    }
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
            let shown = index.answer(&filter).matches;
            for order in VoiceOrder::ALL {
                let expected = expected(&article, &index, &shown, order);
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
            let all = figures::voices(&article, &index, &index.answer(&filter).matches);
            let own = |speaker: &u32| all.iter().find(|voice| voice.speaker == *speaker);
            let own: Vec<&figures::Voice> = speakers.iter().filter_map(own).collect();
            let found = compared(&archive, session.matches(), &speakers)?;
            let voices = own.iter().map(|voice| (voice.speaker, voice.quotes.len() as u32));
            prop_assert_eq!(&found.voices, &voices.collect::<Vec<_>>());
            let mut themes = figures::shared_themes(&article, &own);
            let none = themes.pop_if(|theme| theme.is_none());
            prop_assert_eq!(found.more, themes.len().saturating_sub(COMPARED_THEMES) as u32);
            themes.truncate(COMPARED_THEMES);
            themes.extend(none);
            let codes: Vec<Option<u32>> = found.themes.iter().map(|theme| theme.code).collect();
            prop_assert_eq!(&codes, &themes);
            for theme in &found.themes {
                for (voice, said) in own.iter().zip(&theme.said) {
                    let is_about = |quote: &&u32| {
                        let themes = &article.quotes[**quote as usize].themes;
                        theme.code.map_or(themes.is_empty(), |code| themes.contains(&code))
                    };
                    let mut about: Vec<u32> =
                        voice.quotes.iter().filter(is_about).copied().collect();
                    prop_assert_eq!(said.quotes as usize, about.len());
                    about.truncate(COMPARED_QUOTES);
                    prop_assert_eq!(&said.first, &about);
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
            let mut others = filter.clone();
            facets.into_iter().for_each(|facet| others.choose(facet, Choice::default()));
            let shown = index.answer(&others).matches;
            let (set, len) = session.matches_without(&archive, &columns);
            prop_assert_eq!(len, shown.count());
            let found = map(&archive, set, len, columns, 40)?;
            let expected = expected_map(&article, &shown, facets);
            // The article's map puts all lines beyond 40 into one, with "no value" among
            // the 40. A line of its own moves the others too.
            let is_whole = found.more == [0; 2] && found.rows.len() < 40;
            if is_whole && expected.without == [0; 2] {
                prop_assert_eq!(&found, &expected, "{:?} {:?}", facets, filter);
            }
            let cells = |map: &Map| {
                let mut cells = Vec::new();
                for (row, line) in map.rows.iter().enumerate() {
                    for (column, other) in map.columns.iter().enumerate() {
                        let count = map.cells[row * map.columns.len() + column];
                        cells.push((line.code, line.quotes, other.code, other.quotes, count));
                    }
                }
                cells.sort_unstable();
                cells
            };
            if is_whole {
                prop_assert_eq!(cells(&found), cells(&expected));
                prop_assert_eq!(found.without, expected.without);
            }
        }
    }

    #[test]
    fn a_small_map_has_the_values_of_the_most_quotes(
        article in article(), limit in 0..6u32, facets in (0..6usize, 0..6usize),
    ) {
        let archive = archive_of(&article);
        let facets = [Facet::at(facets.0), Facet::at(facets.1)];
        let session = asked(&archive, &article, &Filter::default());
        let columns = facets.map(Facet::position);
        let map = map(&archive, session.matches(), session.total(), columns, limit)?;
        let has = |quote: u32, facet: Facet, code: u32| {
            article.codes(&article.quotes[quote as usize], facet).contains(&code)
        };
        let quotes = || 0..article.quotes.len() as u32;
        for ((lines, facet), more) in [&map.rows, &map.columns].into_iter().zip(facets).zip(map.more) {
            let of = |code: u32| quotes().filter(|quote| has(*quote, facet, code)).count() as u32;
            let codes = 0..article.values(facet).len() as u32;
            let mut all: Vec<(u32, u32)> =
                codes.map(|code| (of(code), code)).filter(|it| it.0 > 0).collect();
            all.sort_by_key(|it| (std::cmp::Reverse(it.0), it.1));
            prop_assert_eq!(more, all.len().saturating_sub(limit as usize) as u32);
            all.truncate(limit as usize);
            all.sort_by_key(|it| it.1);
            let mut found: Vec<(u32, u32)> = lines.iter().map(|it| (it.quotes, it.code)).collect();
            found.sort_by_key(|it| it.1);
            prop_assert_eq!(found, all);
        }
        for (row, line) in map.rows.iter().enumerate() {
            for (column, other) in map.columns.iter().enumerate() {
                let is_in = |it: &u32| has(*it, facets[0], line.code) && has(*it, facets[1], other.code);
                let count = quotes().filter(is_in).count() as u32;
                prop_assert_eq!(map.cells[row * map.columns.len() + column], count);
            }
        }
    }
}
