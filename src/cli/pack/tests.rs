//! Tests that unpacking a pack gives the packed articles, and that damaged packs are refused.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::fs::{self, File};
use std::path::PathBuf;

use serde_json::Value;

use super::write::Packer;
use crate::article;
use crate::cli::unpack::Unpacker;
use crate::model::{Article, Quote};
use crate::packed::{Ask, Order, Session, day_number, months_of};
use crate::query::Mark;

pub(super) const ARTICLES: [&[u8]; 4] = [
    include_bytes!("../../../static/articles/china-reacts-deepseek.json"),
    include_bytes!("../../../tests/articles/harbour-lights.json"),
    include_bytes!("../../../tests/articles/council.json"),
    include_bytes!("../../../tests/it/check/good.json"),
];

/// A file that is removed when this is dropped.
pub(super) struct Temporary(pub(super) PathBuf);

impl Temporary {
    pub(super) fn new(name: &str) -> Self {
        Self(std::env::temp_dir().join(format!("pullquote-{name}-{}.pq", std::process::id())))
    }
}

impl Drop for Temporary {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.0);
    }
}

pub(super) fn pack(file: &Temporary) -> Vec<u8> {
    pack_of(file, &ARTICLES)
}

pub(super) fn pack_of(file: &Temporary, articles: &[&[u8]]) -> Vec<u8> {
    let mut packer = Packer::new(&std::env::temp_dir()).expect("the folder is there");
    for data in articles {
        let article = article::read(data).expect("the articles are free of errors");
        packer.add(&article, data).expect("no two have an id");
    }
    let mut out = File::create(&file.0).expect("the folder is there");
    packer.finish(&mut out).expect("it can be written");
    fs::read(&file.0).expect("it was written")
}

/// All data of a pack, or the error.
fn unpack(file: &Temporary) -> Result<Vec<Value>, String> {
    let open = || -> anyhow::Result<Vec<Value>> {
        let mut unpacker = Unpacker::open(File::open(&file.0)?)?;
        unpacker.all()?.iter().map(|data| Ok(serde_json::from_str(data)?)).collect()
    };
    open().map_err(|error| format!("{error:#}"))
}

#[test]
fn articles_come_back_byte_for_byte_in_meaning() {
    let file = Temporary::new("whole");
    pack(&file);
    let expected: Vec<Value> = ARTICLES
        .iter()
        .map(|data| serde_json::from_slice(data).expect("articles are JSON"))
        .collect();
    assert_eq!(unpack(&file), Ok(expected));
}

#[test]
fn values_come_back_as_each_article_defines_them() {
    let article = |id: &str, speakers: &str| {
        format!(
            r#"{{"format": "pullquote/1", "id": "{id}", "lang": "en", "title": "T",
            "speakers": [{speakers}], "platforms": [{{"id": "p", "name": "P", "own": "{id}"}}],
            "themes": [{{"id": "t", "name": "T", "about": "Same"}}],
            "quotes": [{{"id": "q", "speaker": "s", "platform": "p", "themes": ["t"],
            "kind": "direct", "text": "Words."}}]}}"#
        )
    };
    let (plain, blanks) = (
        r#"{"id": "s", "name": "S", "kind": "person", "deep": 12345678901234567890123}"#,
        r#"{ "kind":"person","name":"S", "deep" : 12345678901234567890123,"id":"s" }"#,
    );
    let articles = [
        article("first", plain),
        article("alike", blanks),
        article("role", r#"{"id": "s", "name": "S", "kind": "person", "role": "mayor"}"#),
        article("other", r#"{"id": "s", "name": "Another", "kind": "person"}"#),
        article(
            "order",
            r#"{"id": "u", "name": "U", "kind": "person"}, {"id": "s", "name": "Another", "kind": "person"}"#,
        ),
    ];
    let data: Vec<&[u8]> = articles.iter().map(String::as_bytes).collect();
    let file = Temporary::new("defined");
    pack_of(&file, &data);
    let expected: Vec<Value> =
        data.iter().map(|data| serde_json::from_slice(data).expect("articles are JSON")).collect();
    assert_eq!(unpack(&file), Ok(expected));
    let mut unpacker = Unpacker::open(File::open(&file.0).expect("it is there")).expect("a pack");
    let all = unpacker.all().expect("a pack").concat();
    assert_eq!(all.matches("12345678901234567890123").count(), 2, "{all}");
}

#[test]
fn a_damaged_pack_is_refused_with_a_sentence_or_still_right() {
    let file = Temporary::new("damaged");
    let whole = pack(&file);
    let right = unpack(&file);
    let head = crate::packed::pack::format::head_len(&whole).expect("it is a pack");
    let mut refused = BTreeMap::new();
    let mut check = |bytes: &[u8], must_fail: bool, what: &str| {
        fs::write(&file.0, bytes).expect("the file is ours");
        match unpack(&file) {
            Err(sentence) => *refused.entry(sentence).or_insert(0) += 1,
            answer => assert!(!must_fail && answer == right, "{what}"),
        }
    };
    for at in 0..head {
        let mut damaged = whole.clone();
        damaged[at] ^= 1 << (at % 8);
        check(&damaged, true, &format!("header byte {at}"));
    }
    let mut state = 7u64;
    for _ in 0..1000 {
        state =
            state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let at = (state >> 33) as usize % whole.len();
        let mut damaged = whole.clone();
        damaged[at] ^= (state >> 20) as u8 | 1;
        check(&damaged, false, &format!("byte {at}"));
    }
    for at in (0..100).map(|part| whole.len() * part / 100) {
        check(&whole[..at], true, &format!("cut at {at}"));
    }
    // Each error says what to do.
    let sentences: Vec<&String> = refused.keys().collect();
    assert!(
        sentences.iter().all(|it| it.contains("this pack") || it.contains("this is no pack")),
        "{sentences:#?}"
    );
}

#[test]
fn a_pack_of_another_version_is_refused_by_name() {
    let file = Temporary::new("newer");
    let mut newer = pack(&file);
    newer[8] = 7;
    fs::write(&file.0, &newer).expect("the file is ours");
    let sentence = unpack(&file).expect_err("it is newer");
    assert!(sentence.contains("version 7, which is newer than this Pullquote"), "{sentence}");
    newer[8] = 5;
    fs::write(&file.0, newer).expect("the file is ours");
    let sentence = unpack(&file).expect_err("it is older");
    assert!(sentence.contains("version 5, which is older than this Pullquote"), "{sentence}");
}

#[test]
fn a_collection_knows_the_article_and_the_month_of_each_quote() {
    let file = Temporary::new("collected");
    pack(&file);
    let articles = ARTICLES.map(|data| article::read(data).expect("free of errors"));
    let mut unpacker = Unpacker::open(File::open(&file.0).expect("it is there")).expect("a pack");
    let titles = unpacker.collect().expect("it has days and titles");
    assert!(titles.lines().eq(articles.iter().map(|article| &article.title)));
    let archive = &unpacker.archive;
    let day = |article: &Article, quote: &Quote| {
        quote.said.or(article.source.published).map_or(0, day_number)
    };
    // Of each quote, its article and its day.
    let quotes: Vec<(usize, u32)> = articles
        .iter()
        .enumerate()
        .flat_map(|(at, article)| article.quotes.iter().map(move |it| (at, day(article, it))))
        .collect();
    let mut session = Session::new(archive);
    let mut ask = Ask { limit: quotes.len(), order: Order::Latest, ..Ask::default() };
    session.ask(archive, &ask).expect("the pack is whole");
    let mut latest: Vec<u32> = (0..quotes.len() as u32).collect();
    latest.sort_by_key(|quote| Reverse(quotes[*quote as usize].1));
    assert_eq!(session.page(), latest);
    let month = |code: u32| archive.days().first_month() + code;
    for article in 0..articles.len() {
        ask.choices.clear();
        ask.choice_mut(archive.article_column()).set(article as u32, Mark::Included);
        session.ask(archive, &ask).expect("the pack is whole");
        let own: Vec<u32> = quotes.iter().filter(|it| it.0 == article).map(|it| it.1).collect();
        assert_eq!(session.total() as usize, own.len());
        // The choice in a column does not narrow its own counts.
        let counts = session.counts_of(archive.article_column());
        assert!(counts.iter().map(|it| *it as usize).eq(articles.iter().map(|it| it.quotes.len())));
        let (undated, months) =
            session.counts_of(archive.month_column()).split_last().expect("one for none");
        assert_eq!(*undated as usize, own.iter().filter(|day| **day == 0).count());
        for (code, count) in (0..).zip(months) {
            let of = own.iter().filter(|day| months_of(**day).contains(&month(code))).count();
            assert_eq!(*count as usize, of, "month {code} of article {article}");
        }
    }
    assert_eq!(session.top(archive, archive.article_column(), 2, None, true), [0, 1]);
    assert_eq!(session.top(archive, archive.article_column(), 2, Some(&[2, 1, 9]), true), [1, 2]);
}
