//! The collection's articles, read one by one, and what a filter shows of them.

use std::fs;
use std::sync::OnceLock;

use serde_json::Value;

use crate::harness::corpus;

/// One quote, as far as filters know it.
pub(super) struct Quote {
    /// As the collection has it: that of the article, and its own.
    pub(super) id: String,
    pub(super) speaker: String,
    pub(super) article: String,
    pub(super) platform: String,
    pub(super) themes: Vec<String>,
    pub(super) kind: String,
    /// `YYYY-MM-DD`; empty for none.
    pub(super) day: String,
    /// The words that are searched, in lower case.
    words: Vec<String>,
    pub(super) text: String,
}

/// All of them, in their order.
pub(super) fn reading() -> &'static [Quote] {
    static READING: OnceLock<Vec<Quote>> = OnceLock::new();
    READING.get_or_init(|| {
        let bundled = "static/articles/china-reacts-deepseek.json";
        let mut articles: Vec<String> = [bundled, "tests/articles/harbour-lights.json"]
            .map(|file| fs::read_to_string(file).expect("the article is there"))
            .into();
        let drawn = fs::read_to_string(corpus()).expect("the corpus is there");
        articles.extend(drawn.lines().map(str::to_owned));
        articles.iter().flat_map(|article| quotes(article)).collect()
    })
}

fn quotes(article: &str) -> Vec<Quote> {
    let article: Value = serde_json::from_str(article).expect("articles are JSON");
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let each = |quote: &Value| {
        let speaker = article["speakers"].as_array().into_iter().flatten();
        let speaker = speaker.into_iter().find(|it| it["id"] == quote["speaker"]).expect("one");
        let said = if quote["said"].is_string() {
            &quote["said"]
        } else {
            &article["source"]["published"]
        };
        let mut searched = vec![
            &quote["text"],
            &quote["original"]["text"],
            &quote["context"],
            &speaker["name"],
            &speaker["role"],
        ];
        let platforms = article["platforms"].as_array().into_iter().flatten();
        let themes = article["themes"].as_array().into_iter().flatten();
        let own = quote["themes"].as_array();
        let has = |theme: &&Value| own.is_some_and(|own| own.contains(&theme["id"]));
        let named = platforms.filter(|it| it["id"] == quote["platform"]).chain(themes.filter(has));
        searched.extend(named.map(|it| &it["name"]));
        let searched: Vec<String> = searched.into_iter().map(text).collect();
        let searched = searched.join(" ").to_lowercase();
        let words = searched.split(|c: char| !c.is_alphanumeric()).filter(|it| !it.is_empty());
        Quote {
            id: format!("{}/{}", text(&article["id"]), text(&quote["id"])),
            speaker: text(&quote["speaker"]),
            article: text(&article["id"]),
            platform: text(&quote["platform"]),
            themes: quote["themes"].as_array().into_iter().flatten().map(text).collect(),
            kind: text(&quote["kind"]),
            day: text(said),
            words: words.map(str::to_owned).collect(),
            text: text(&quote["text"]),
        }
    };
    article["quotes"].as_array().into_iter().flatten().map(each).collect()
}

impl Quote {
    /// Whether the quote has a word that begins so.
    pub(super) fn says(&self, start: &str) -> bool {
        self.words.iter().any(|word| word.starts_with(start))
    }

    /// Whether its month is among these.
    pub(super) fn is_within(&self, first: &str, last: &str) -> bool {
        self.day.get(..7).is_some_and(|month| (first..=last).contains(&month))
    }
}
