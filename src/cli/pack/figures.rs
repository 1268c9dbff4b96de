//! Tests the figures of a collection on a pack: against naive counts of its articles, and
//! against the figures of one article in memory.

use std::fs::File;

use super::tests::{ARTICLES, Temporary, pack, pack_of};
use crate::article;
use crate::cli::unpack::Unpacker;
use crate::figures::figures;
use crate::filter::Filter;
use crate::memory::Index;
use crate::model::{Article, Quote, QuoteKind};
use crate::packed::{Fault, Session};
use crate::query::{
    BalanceFigures, COMPARED_QUOTES, Figures, FiguresQuestion, LineValue, MapFigures, MapLine,
    Mark, Query, Value, VoiceOrder, VoicesFigures, WantedFigures,
};

/// An article without platforms and themes.
const BARE: &[u8] = br#"{
    "format": "pullquote/1", "id": "bare", "lang": "en", "title": "Bare",
    "speakers": [{ "id": "ann", "name": "Ann Aro", "kind": "person" }],
    "quotes": [
        { "id": "one", "speaker": "ann", "kind": "direct", "text": "It rained." },
        { "id": "two", "speaker": "ann", "kind": "direct", "text": "It did not rain." }
    ]
}"#;

fn read(data: &[u8]) -> Article {
    article::read(data).expect("free of errors")
}

fn open(file: &Temporary) -> Unpacker {
    Unpacker::open(File::open(&file.0).expect("it is there")).expect("a pack")
}

/// A pack of all articles.
fn all(name: &str) -> (Temporary, Unpacker) {
    let file = Temporary::new(name);
    pack(&file);
    let unpacker = open(&file);
    (file, unpacker)
}

/// A pack of one article.
fn one(name: &str, data: &[u8]) -> (Temporary, Unpacker) {
    let file = Temporary::new(name);
    pack_of(&file, &[data]);
    let unpacker = open(&file);
    (file, unpacker)
}

fn query(picks: &[(&str, &str, Mark)]) -> Query {
    let mut query = Query::default();
    picks.iter().for_each(|(facet, id, mark)| query.set(facet, id, *mark));
    query
}

fn ask(unpacker: &mut Unpacker, query: &Query, wanted: WantedFigures) -> Result<Figures, Fault> {
    let question = FiguresQuestion { number: 7, query: query.clone(), wanted };
    let collection = unpacker.collection().expect("it has days and titles");
    let mut session = Session::new(&unpacker.archive);
    let answer = collection.figures(&unpacker.archive, &mut session, &question)?;
    assert_eq!(answer.number, 7);
    Ok(answer.figures)
}

fn voices_of(unpacker: &mut Unpacker, query: &Query, order: VoiceOrder) -> VoicesFigures {
    let wanted = WantedFigures::Voices { order, first: 0, count: 1000, compared: Vec::new() };
    match ask(unpacker, query, wanted) {
        Ok(Figures::Voices(voices)) => voices,
        other => panic!("no voices: {other:?}"),
    }
}

fn map_of(unpacker: &mut Unpacker, query: &Query, facets: [&str; 2]) -> MapFigures {
    let [rows, columns] = facets.map(str::to_owned);
    match ask(unpacker, query, WantedFigures::Map { rows, columns, limit: 40 }) {
        Ok(Figures::Map(map)) => map,
        other => panic!("no map: {other:?}"),
    }
}

/// The value that a line is of.
fn value(line: &MapLine) -> &Value {
    match &line.value {
        LineValue::Value(value) => value,
        other => panic!("{other:?} is no single value"),
    }
}

fn quotes(articles: &[Article]) -> Vec<(&Article, &Quote)> {
    articles.iter().flat_map(|article| article.quotes.iter().map(move |it| (article, it))).collect()
}

/// The figures of an article in memory.
fn in_memory(article: &Article, query: &Query, wanted: &WantedFigures) -> Figures {
    let (index, filter) = (Index::new(article), Filter::new(query, article));
    let shown = index.answer(&filter).matches;
    figures(article, &index, &filter, &shown, wanted).expect("the article has the facets")
}

#[test]
fn voices_of_a_pack_of_one_article_are_those_of_the_article() {
    let (_file, mut unpacker) = one("one-voices", ARTICLES[0]);
    let article = read(ARTICLES[0]);
    let platform = &article.platforms[0].id;
    for mark in [Mark::Neutral, Mark::Included, Mark::Excluded] {
        let query = query(&[("platform", platform, mark)]);
        for order in VoiceOrder::ALL {
            let wanted = WantedFigures::Voices { order, first: 0, count: 1000, compared: vec![] };
            let Figures::Voices(mut own) = in_memory(&article, &query, &wanted) else {
                panic!("voices were asked for")
            };
            // What an archive does not know.
            let BalanceFigures { speakers, named, silence, .. } = &mut own.balance;
            (*speakers, *named, *silence) = Default::default();
            let mut found = voices_of(&mut unpacker, &query, order);
            found.balance.kinds.parts.iter_mut().for_each(|kind| kind.name.clear());
            let voices = found.voices.iter_mut().flat_map(|voice| &mut voice.platforms);
            for value in voices.chain(&mut found.balance.platforms.parts) {
                // The name of what is not stated is the interface's.
                if value.id.is_empty() {
                    value.name.clear();
                }
            }
            assert_eq!(found, own, "{mark:?} {order:?}");
        }
    }
}

#[test]
fn a_map_of_a_pack_of_one_article_is_that_of_the_article() {
    let (_file, mut unpacker) = one("one-map", ARTICLES[0]);
    let article = read(ARTICLES[0]);
    for facets in [["speaker", "theme"], ["theme", "speaker"]] {
        let [rows, columns] = facets.map(str::to_owned);
        let wanted = WantedFigures::Map { rows, columns, limit: 40 };
        let Figures::Map(own) = in_memory(&article, &Query::default(), &wanted) else {
            panic!("a map was asked for")
        };
        // An archive has no dots.
        let own = MapFigures { dots: Vec::new(), ..own };
        assert_eq!(map_of(&mut unpacker, &Query::default(), facets), own);
    }
}

#[test]
fn the_voices_of_many_articles_are_named_and_add_up() {
    let (_file, mut unpacker) = all("voices");
    let articles = ARTICLES.map(read);
    let found = voices_of(&mut unpacker, &Query::default(), VoiceOrder::Share);
    assert_eq!(found.of as usize, found.voices.len());
    assert_eq!(found.whole, found.voices.iter().map(|it| it.words).sum::<u32>());
    assert_eq!(found.most, found.voices[0].words);
    let all = quotes(&articles);
    for voice in &found.voices {
        let is_own = |(article, quote): &&(&Article, &Quote)| {
            article.speakers[quote.speaker as usize].name == voice.name
        };
        assert_eq!(voice.quotes as usize, all.iter().filter(is_own).count(), "{}", voice.name);
        let line = &all[voice.line as usize];
        assert!(is_own(&line));
        let has_direct = all.iter().filter(is_own).any(|(_, it)| it.kind == QuoteKind::Direct);
        assert_eq!(line.1.kind == QuoteKind::Direct, has_direct);
    }
    let kinds = &found.balance.kinds;
    assert_eq!(kinds.words, kinds.parts.iter().map(|it| it.count).sum::<u32>());
    assert_eq!(found.balance.platforms.words, found.whole);
    let reported = kinds.parts.iter().find(|it| it.id == "indirect").map_or(0, |it| it.count);
    assert_eq!(kinds.words - reported, found.whole);
    // Some of them are those at their places.
    for (first, count) in [(0, 3), (2, 5), (found.of - 1, 9), (found.of + 3, 9), (u32::MAX, 1)] {
        let (order, compared) = (VoiceOrder::Share, Vec::new());
        let wanted = WantedFigures::Voices { order, first, count, compared };
        let Ok(Figures::Voices(some)) = ask(&mut unpacker, &Query::default(), wanted) else {
            panic!("no voices");
        };
        let slice = found.voices.iter().skip(first as usize).take(count as usize);
        assert!(some.voices.iter().eq(slice), "{first} {count}");
        assert_eq!((some.of, &some.balance), (found.of, &found.balance));
    }
}

#[test]
fn speakers_stand_side_by_side_with_what_they_say_about_each_theme() {
    let (_file, mut unpacker) = all("compared");
    let articles = ARTICLES.map(read);
    let all = quotes(&articles);
    let mut compared = |query: &Query, ids: &[&str]| {
        let compared = ids.iter().map(|id| (*id).to_owned()).collect();
        let order = VoiceOrder::Share;
        let wanted = WantedFigures::Voices { order, first: 0, count: 1, compared };
        match ask(&mut unpacker, query, wanted) {
            Ok(Figures::Voices(voices)) => voices.compared,
            other => panic!("no voices: {other:?}"),
        }
    };
    let ids = ["zoe-celik-nunez", "night-sky-society", "nobody"];
    let found = compared(&Query::default(), &ids).expect("two of them have quotes");
    let names: Vec<&str> = found.voices.iter().map(|it| &*it.id).collect();
    assert_eq!(names, ids[..2]);
    assert!(found.themes.len() > 2 && found.more == 0);
    for theme in &found.themes {
        for (voice, said) in found.voices.iter().zip(&theme.said) {
            let is_about = |(article, quote): &&(&Article, &Quote)| {
                let mut names = quote.themes.iter().map(|it| &article.themes[*it as usize].name);
                let is_theme = match &theme.theme {
                    Some(theme) => names.any(|name| *name == theme.name),
                    None => quote.themes.is_empty(),
                };
                is_theme && article.speakers[quote.speaker as usize].name == voice.name
            };
            assert_eq!(said.quotes as usize, all.iter().filter(is_about).count());
            assert!(said.first.iter().all(|at| is_about(&&all[*at as usize])));
            assert_eq!(said.first.len(), COMPARED_QUOTES.min(said.quotes as usize));
        }
    }
    assert_eq!(compared(&Query::default(), &ids[1..]), None, "one has nobody to compare with");
    let one = query(&[("speaker", ids[0], Mark::Included)]);
    assert_eq!(compared(&one, &ids), None, "the other one is filtered away");
}

#[test]
fn picks_of_the_maps_own_facets_hide_no_line_and_say_which_they_leave() {
    let (_file, mut unpacker) = all("map-picks");
    let whole = map_of(&mut unpacker, &Query::default(), ["platform", "kind"]);
    assert!(whole.rows.iter().chain(&whole.columns).all(|it| it.is_shown));
    let first = value(&whole.rows[0]);
    for mark in [Mark::Included, Mark::Excluded] {
        let query = query(&[("platform", &first.id, mark)]);
        let mut map = map_of(&mut unpacker, &query, ["platform", "kind"]);
        for line in &mut map.rows {
            let is_first = value(line) == first;
            assert_eq!(line.is_shown, is_first == (mark == Mark::Included), "{line:?}");
            line.is_shown = true;
        }
        assert_eq!(map, whole);
    }
    // A pick in another facet counts.
    let picked = query(&[("kind", "direct", Mark::Excluded)]);
    let map = map_of(&mut unpacker, &picked, ["platform", "theme"]);
    let articles = ARTICLES.map(read);
    let all = quotes(&articles);
    let left = all.iter().filter(|(_, quote)| quote.kind != QuoteKind::Direct).count();
    assert_eq!(map.total as usize, left);
    assert!(map.total < map_of(&mut unpacker, &Query::default(), ["platform", "theme"]).total);
}

#[test]
fn facets_of_authors_and_the_article_have_maps_too() {
    let (_file, mut unpacker) = all("own-map");
    let articles = ARTICLES.map(read);
    let map = map_of(&mut unpacker, &Query::default(), ["article", "district"]);
    for (row, line) in map.rows.iter().enumerate() {
        let named = value(line);
        let article = articles.iter().find(|it| it.title == named.name).expect("it is one");
        assert_eq!(line.quotes as usize, article.quotes.len());
        for (column, other) in map.columns.iter().enumerate() {
            if other.value == LineValue::None {
                continue;
            }
            let other = value(other);
            let own = article.own_facets.iter().position(|it| it.id == "district");
            let has = |quote: &&Quote| {
                own.is_some_and(|at| {
                    let values = &article.own_facets[at].values;
                    quote.facets[at].iter().any(|it| values[*it as usize] == other.id)
                })
            };
            let count = article.quotes.iter().filter(has).count();
            assert_eq!(map.cells[row * map.columns.len() + column] as usize, count);
        }
    }
    let without = map.columns.last().expect("there are districts");
    assert!(map.columns.len() > 1 && without.value == LineValue::None && without.quotes > 0);
    let counted: u32 = map.rows.iter().map(|it| it.quotes).sum();
    assert_eq!(counted, map.total);
}

#[test]
fn a_facet_without_values_has_one_line_and_an_unknown_one_is_named() {
    let (_file, mut unpacker) = one("bare-map", BARE);
    let map = map_of(&mut unpacker, &Query::default(), ["speaker", "theme"]);
    let none = MapLine { value: LineValue::None, quotes: map.total, is_shown: true };
    assert_eq!((map.columns, map.cells), (vec![none], vec![map.total]));
    let unknown =
        WantedFigures::Map { rows: "speaker".to_owned(), columns: "party".to_owned(), limit: 40 };
    let fault = ask(&mut unpacker, &Query::default(), unknown).map_err(|it| it.to_string());
    assert_eq!(fault, Err("this collection has no facet named party".to_owned()));
}

#[test]
fn one_voice_has_all_the_words_and_no_voice_none() {
    let (_file, mut unpacker) = all("one-voice");
    let articles = ARTICLES.map(read);
    let speaker = &articles[0].speakers[0];
    let alone = query(&[("speaker", &speaker.id, Mark::Included)]);
    let found = voices_of(&mut unpacker, &alone, VoiceOrder::Name);
    assert_eq!((found.of, found.voices.len()), (1, 1));
    let voice = &found.voices[0];
    assert_eq!((&voice.name, voice.words, found.most), (&speaker.name, found.whole, found.whole));
    let platforms: u32 = voice.platforms.iter().map(|it: &Value| it.count).sum();
    assert_eq!(platforms, voice.quotes);
    let mut nothing = Query::default();
    nothing.search = "xqzzt".to_owned();
    let none = voices_of(&mut unpacker, &nothing, VoiceOrder::Share);
    assert_eq!(none, VoicesFigures::default());
    let map = map_of(&mut unpacker, &nothing, ["speaker", "theme"]);
    assert_eq!(map, MapFigures { facets: map.facets.clone(), ..MapFigures::default() });
}
