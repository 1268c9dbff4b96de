//! Every English word of the interface that is not the model's own label, in
//! one place, so that another language is one more such place.

use crate::model::{Article, Date, QuoteKind, Unit};

pub(super) const KICKER: &str = "Who said what";
pub(super) const READ_ARTICLE: &str = "Read the article";
pub(super) const SEARCH: &str = "Search quotes";
pub(super) const SEARCH_HINT: &str = "Words, or \"a phrase\"";
pub(super) const FILTERS: &str = "Filters";
pub(super) const SHOW: &str = "Show";
pub(super) const SORT: &str = "Sort by";
pub(super) const CLEAR_ALL: &str = "Clear all";
pub(super) const CHOICES: &str = "Chosen filters";
pub(super) const NOT: &str = "Not";
pub(super) const SEARCH_CHOICE: &str = "Search";
pub(super) const QUOTES: &str = "Quotes";
pub(super) const EMPTY: &str = "No quote matches all of this";
pub(super) const UNDO: &str = "Undo the last change";
pub(super) const COPY: &str = "Copy";
pub(super) const COPY_LINK: &str = "Copy link";
pub(super) const COPIED: &str = "Copied";
pub(super) const COPY_FAILED: &str = "Not copied";
pub(super) const SAID_AT: &str = "Source";
pub(super) const STRIP: &str = "The article from its beginning to its end";
pub(super) const NOT_SHOWN: &str = ", not shown";
pub(super) const PLACE: &str = "Place";
pub(super) const IN_ARTICLE: &str = "In the article";

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A number with its noun: `1 quote`, `2 quotes`.
fn counted(number: usize, noun: &str) -> String {
    let plural = if number == 1 { "" } else { "s" };
    [number.to_string().as_str(), " ", noun, plural].concat()
}

pub(super) fn deck(article: &Article) -> String {
    let mut parts =
        vec![counted(article.quotes.len(), "quote"), counted(article.speakers.len(), "voice")];
    if !article.platforms.is_empty() {
        parts.push(counted(article.platforms.len(), "platform"));
    }
    parts.join(" · ")
}

/// The noun that a screen reader hears after a bare number.
pub(super) fn quotes(number: u32) -> &'static str {
    if number == 1 { " quote" } else { " quotes" }
}

/// The line that the filters fold into on a narrow screen.
pub(super) fn filters(chosen: usize) -> String {
    match chosen {
        0 => FILTERS.to_owned(),
        _ => [FILTERS, " · ", &chosen.to_string()].concat(),
    }
}

/// A contract: the live status reads exactly this in English.
pub(super) fn total(total: u32, of: u32) -> String {
    [&total.to_string(), " of ", &counted(of as usize, "quote")].concat()
}

pub(super) fn show(total: u32) -> String {
    [SHOW, " ", &counted(total as usize, "quote")].concat()
}

pub(super) fn without_it(total: u32) -> String {
    [&counted(total as usize, "quote"), " without it"].concat()
}

pub(super) fn remove(value: &str) -> String {
    ["Remove ", value].concat()
}

pub(super) fn exclude(value: &str) -> String {
    ["Exclude ", value].concat()
}

pub(super) fn copy_by(speaker: &str) -> String {
    ["Copy quote by ", speaker].concat()
}

pub(super) fn copy_link_to(speaker: &str) -> String {
    ["Copy link to quote by ", speaker].concat()
}

pub(super) fn permalink(paragraph: Option<u32>) -> String {
    match paragraph {
        Some(number) => ["Paragraph ", &number.to_string()].concat(),
        None => "Link".to_owned(),
    }
}

/// One place in the article, or several: `Paragraph 3`, `Paragraphs 3–9`.
pub(super) fn place(unit: Unit, first: u32, last: u32) -> String {
    let unit = match unit {
        Unit::Paragraphs => "Paragraph",
        Unit::Quotes => "Quote",
    };
    let first = first.to_string();
    if last.to_string() == first {
        return [unit, " ", &first].concat();
    }
    [unit, "s ", &first, "–", &last.to_string()].concat()
}

/// Where the quotes that are shown stand.
pub(super) fn stretches(unit: Unit, ranges: &[(u32, u32)]) -> String {
    let each = ranges.iter().map(|(first, last)| place(unit, *first, *last));
    let each: Vec<String> = each.collect();
    match each.is_empty() {
        true => "No quote is shown".to_owned(),
        false => ["Shown: ", &each.join(", ")].concat(),
    }
}

pub(super) fn quoted(count: usize) -> String {
    counted(count, "quote")
}

pub(super) fn from_place(unit: Unit) -> &'static str {
    match unit {
        Unit::Paragraphs => "From paragraph",
        Unit::Quotes => "From quote",
    }
}

pub(super) fn to_place(unit: Unit) -> &'static str {
    match unit {
        Unit::Paragraphs => "to paragraph",
        Unit::Quotes => "to quote",
    }
}

pub(super) fn all_quotes(of: usize) -> String {
    ["All ", &counted(of, "quote")].concat()
}

pub(super) fn day(date: Date) -> String {
    let month = MONTHS[usize::from(date.month) - 1];
    [&date.day.to_string(), " ", month, " ", &date.year.to_string()].concat()
}

/// What sets a quote apart from a whole utterance; nothing for those.
pub(super) fn manner(kind: QuoteKind) -> Option<&'static str> {
    match kind {
        QuoteKind::Direct => None,
        QuoteKind::Partial => Some("A few words, quoted"),
        QuoteKind::Indirect => Some("Reported, not quoted"),
    }
}
