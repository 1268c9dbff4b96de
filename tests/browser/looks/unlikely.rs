//! Articles that are like no other: of one voice, of one quote, with no platform, with
//! five hundred themes, with names and quotes of great length, and with no order. Each
//! is to be readable, and to look as if it had been thought of.

use std::fs;

use serde_json::{Value, json};

use super::view::MAIN;
use super::{dress, look_at};
use crate::harness::{Ability, Hosting, build, output, skips_without};

/// Builds the site of an article and looks at it, wide and on a phone.
#[track_caller]
fn looks(article: &Value) {
    if skips_without(Ability::Staging) {
        return;
    }
    let id = article["id"].as_str().expect("an article has an id");
    let data = output(&format!("{id}.json"));
    fs::write(&data, article.to_string()).expect("the target folder is ours to write");
    let folder = build(id, &data, &[]);
    let page = dress::LIGHT.open(Hosting::folder(&folder).visit().with_app());
    for dress in [dress::LIGHT, dress::PHONE] {
        dress.put_on(&page);
        look_at(&page, &dress, &format!("{id}-"), MAIN.iter());
    }
}

/// An article of these parts. Lists hold names; `quotes` say the rest of each.
fn article(
    id: &str,
    speakers: &[&str],
    platforms: &[&str],
    themes: &[&str],
    quotes: &[Value],
) -> Value {
    let list = |prefix: &str, names: &[&str]| -> Vec<Value> {
        let entry =
            |(at, name): (usize, &&str)| json!({ "id": format!("{prefix}{at}"), "name": name });
        names.iter().enumerate().map(entry).collect()
    };
    let mut speakers = list("s", speakers);
    for speaker in &mut speakers {
        speaker["kind"] = json!("person");
    }
    let mut quotes = quotes.to_vec();
    for (at, quote) in quotes.iter_mut().enumerate() {
        quote["id"] = json!(format!("q{at}"));
    }
    json!({
        "format": "pullquote/1",
        "id": id,
        "lang": "en",
        "title": "The Town That Argues About Its Lamp",
        "source": { "publication": "The Saltmere Packet" },
        "speakers": speakers,
        "platforms": list("p", platforms),
        "themes": list("t", themes),
        "quotes": quotes,
    })
}

/// A direct quote of the first speaker.
fn said(text: &str) -> Value {
    json!({ "speaker": "s0", "kind": "direct", "text": text, "themes": [] })
}

/// Takes more fields into a value.
fn with(mut value: Value, more: &Value) -> Value {
    for (name, field) in more.as_object().into_iter().flatten() {
        value[name] = field.clone();
    }
    value
}

const SAID: [&str; 5] = [
    "We pay for it, and nobody looks at it.",
    "On dark mornings I would miss it.",
    "It was never ours; we only wound the clock.",
    "Ask the birds.",
    "A lamp that nobody needs is called a monument, and monuments are painted once in ten years, by somebody else.",
];

#[test]
fn an_article_of_one_voice() {
    let quotes: Vec<Value> = (0..SAID.len())
        .map(|at| {
            let theme = format!("t{}", at % 2);
            with(
                said(SAID[at]),
                &json!({ "platform": "p0", "paragraph": 2 * at + 1, "themes": [theme] }),
            )
        })
        .collect();
    let article =
        article("one-voice", &["Ada Quay"], &["Radio Saltmere"], &["Money", "Birds"], &quotes);
    looks(&with(article, &json!({ "paragraphs": 12 })));
}

#[test]
fn an_article_of_one_quote() {
    let quote = with(said(SAID[0]), &json!({ "platform": "p0", "paragraph": 4, "themes": ["t0"] }));
    let article = article("one-quote", &["Ada Quay"], &["Radio Saltmere"], &["Money"], &[quote]);
    looks(&with(article, &json!({ "paragraphs": 9 })));
}

#[test]
fn an_article_of_no_platform() {
    let quotes: Vec<Value> = (0..SAID.len())
        .map(|at| {
            let (speaker, theme) = (format!("s{}", at % 3), format!("t{}", at % 2));
            with(
                said(SAID[at]),
                &json!({ "speaker": speaker, "paragraph": at + 1, "themes": [theme] }),
            )
        })
        .collect();
    let speakers = ["Ada Quay", "The rowing club", "Guest of the Anchor Hotel"];
    let article = article("no-platform", &speakers, &[], &["Money", "Sleep"], &quotes);
    looks(&with(article, &json!({ "paragraphs": 5 })));
}

#[test]
fn an_article_of_five_hundred_themes() {
    let about =
        ["Money", "Sleep", "Birds", "Paint", "The sea wall", "Memory", "Night sky", "Ferries"];
    let themes: Vec<String> = (0..500)
        .map(|at| format!("{}, part {}", about[at % about.len()], at / about.len() + 1))
        .collect();
    let themes: Vec<&str> = themes.iter().map(String::as_str).collect();
    // Each theme is one of a quote, and those of a speaker lie together.
    let quotes: Vec<Value> = (0..50)
        .map(|at| {
            let themes: Vec<String> = (0..10).map(|nth| format!("t{}", at * 10 + nth)).collect();
            let place = json!({ "speaker": format!("s{}", at / 10), "platform": format!("p{}", at % 3), "paragraph": at + 1, "themes": themes });
            with(said(SAID[at % SAID.len()]), &place)
        })
        .collect();
    let speakers = ["Ada Quay", "Ruth Lamb", "The rowing club", "Tom Harbour", "Kestrel Line"];
    let platforms = ["Radio Saltmere", "Town meeting", "Letter to the editor"];
    let article = article("500-themes", &speakers, &platforms, &themes, &quotes);
    looks(&with(article, &json!({ "paragraphs": 50 })));
}

#[test]
fn an_article_with_names_of_two_hundred_letters() {
    let whole = |text: &str| text.chars().cycle().take(200).collect::<String>();
    let (broken, unbroken, han) = (
        whole("The Committee for the Lamp, the Quay and all that stands on it, "),
        whole("Leuchtturmwärterwitwenrentenauszahlungsstelle"),
        whole("月亮与灯塔委员会"),
    );
    let names = [broken.trim_end(), &unbroken, &han];
    let quotes: Vec<Value> = (0..6)
        .map(|at| {
            let place = json!({
                "speaker": format!("s{}", at % 3), "platform": format!("p{}", at % 3),
                "paragraph": at + 1, "themes": [format!("t{}", at % 3)],
            });
            with(said(SAID[at % SAID.len()]), &place)
        })
        .collect();
    let mut article = article("long-names", &names, &names, &names, &quotes);
    article["paragraphs"] = json!(6);
    article["speakers"][1]["role"] = json!(unbroken);
    looks(&article);
}

#[test]
fn an_article_with_a_quote_of_five_thousand_words() {
    let words: Vec<&str> = SAID.iter().flat_map(|text| text.split(' ')).collect();
    // As by dice, so that it is no refrain, and yet always the same.
    let dice = std::iter::successors(Some(1_usize), |at| Some((at * 1103 + 12345) % 65536));
    let text: Vec<&str> = dice.take(5000).map(|at| words[at / 7 % words.len()]).collect();
    let quotes = [
        with(said(&text.join(" ")), &json!({ "platform": "p0", "paragraph": 1, "themes": ["t0"] })),
        with(
            said(SAID[1]),
            &json!({ "speaker": "s1", "platform": "p0", "paragraph": 2, "themes": ["t0"] }),
        ),
    ];
    let speakers = ["Ada Quay", "The rowing club"];
    let article = article("long-quote", &speakers, &["Radio Saltmere"], &["Money"], &quotes);
    looks(&with(article, &json!({ "paragraphs": 2 })));
}

#[test]
fn an_article_of_no_order() {
    let quotes: Vec<Value> = (0..SAID.len())
        .map(|at| {
            let place = json!({
                "speaker": format!("s{}", at % 2), "platform": format!("p{}", at % 2), "themes": ["t0"],
            });
            with(said(SAID[at]), &place)
        })
        .collect();
    let speakers = ["Ada Quay", "The rowing club"];
    let platforms = ["Radio Saltmere", "Town meeting"];
    looks(&article("no-order", &speakers, &platforms, &["Money"], &quotes));
}
