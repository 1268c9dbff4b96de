//! The page of examples: every way of embedding, live, with its code beside it.

use anyhow::{Context, Result};

use crate::model::{Article, QuoteKind};
use crate::page;

const PAGE: &str = include_str!("../../../static/examples/index.html");
const EVENTS: &str = include_str!("../../../static/examples/events.js");

/// What the page loads.
const FILES: [(&str, &str); 3] = [
    ("examples/examples.css", include_str!("../../../static/examples/examples.css")),
    ("examples/examples.js", include_str!("../../../static/examples/examples.js")),
    ("examples/events.js", EVENTS),
];

/// Each example: the slot for its code, the slot for the live example, and the code.
const EXAMPLES: [(&str, &str, &str); 8] = [
    ("element-code", "element-live", include_str!("../../../static/examples/element.html")),
    ("filtered-code", "filtered-live", include_str!("../../../static/examples/filtered.html")),
    ("pinned-code", "pinned-live", include_str!("../../../static/examples/pinned.html")),
    ("card-code", "card-live", include_str!("../../../static/examples/card.html")),
    ("strip-code", "strip-live", include_str!("../../../static/examples/strip.html")),
    ("beside-code", "beside-live", include_str!("../../../static/examples/beside.html")),
    ("frame-code", "frame-live", include_str!("../../../static/examples/frame.html")),
    ("events-code", "events-live", include_str!("../../../static/examples/events.html")),
];

/// Every file of the page, by its path in the site.
pub(super) fn examples(article: &Article) -> Result<Vec<(String, Vec<u8>)>> {
    let quote = article.quotes.iter().find(|quote| quote.kind == QuoteKind::Direct);
    let quote =
        quote.or(article.quotes.first()).context("an article without quotes has no examples")?;
    let word = quote.text.split_whitespace().max_by_key(|word| word.len()).unwrap_or_default();
    let named = [
        ("id", page::html(&article.id)),
        ("quote", page::html(&quote.id)),
        ("speaker", page::html(&article.speakers[quote.speaker as usize].id)),
        ("word", page::html(word.trim_matches(|end: char| !end.is_alphanumeric()))),
    ];
    let mut slots = vec![("events-script", page::html(EVENTS.trim_end()))];
    for (code, live, example) in EXAMPLES {
        let has = |slot: &str| example.contains(&["{{", slot, "}}"].concat());
        let used: Vec<(&str, &str)> =
            named.iter().filter(|(slot, _)| has(slot)).map(|(slot, it)| (*slot, &**it)).collect();
        let example = page::fill(example.trim_end(), &used)?;
        slots.push((code, page::html(&example)));
        slots.push((live, example));
    }
    slots.extend(named);
    let slots: Vec<(&str, &str)> = slots.iter().map(|(slot, value)| (*slot, &**value)).collect();
    let page = page::fill(PAGE, &slots)?;
    let files = FILES.map(|(path, content)| (path.to_owned(), content.as_bytes().to_vec()));
    Ok(files.into_iter().chain([("examples/index.html".to_owned(), page.into_bytes())]).collect())
}
