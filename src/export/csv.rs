//! A table as RFC 4180 has it, with a row for each quote and a column for each facet.
//!
//! Facets have the names of their values, several of them with `; ` between; and beside
//! those their ids, with a blank between, which no id has. `parts` has the parts of a quote that
//! its article interrupts, as a JSON array. The columns of facets that articles declare come last,
//! as `facets.ID`.

use std::borrow::Cow;
use std::io::{self, Write};

use super::document::{Document, Options};
use super::link::address;
use crate::model::{Article, Correction, Date, Quote};

/// The names of the columns.
const COLUMNS: [&str; 29] = [
    "article",
    "title",
    "publication",
    "author",
    "published",
    "article_url",
    "id",
    "speaker",
    "platform",
    "theme",
    "kind",
    "text",
    "lang",
    "original",
    "original_lang",
    "context",
    "paragraph",
    "said",
    "url",
    "link",
    "speaker_role",
    "speaker_kind",
    "speaker_id",
    "platform_id",
    "theme_ids",
    "corrections",
    "archived",
    "article_archived",
    "parts",
];

pub(super) struct Csv;

impl Document for Csv {
    fn begin(&mut self, out: &mut dyn Write, options: &Options) -> io::Result<()> {
        if options.byte_order_mark {
            out.write_all("\u{feff}".as_bytes())?;
        }
        let own = options.own_facets.iter().map(|id| format!("facets.{id}").into());
        row(out, COLUMNS.map(Cow::Borrowed).into_iter().chain(own))
    }

    fn article(
        &mut self,
        out: &mut dyn Write,
        article: &Article,
        options: &Options,
    ) -> io::Result<()> {
        article.quotes.iter().try_for_each(|quote| {
            let own = options.own_facets.iter().map(|id| own_values(article, quote, id).into());
            row(out, cells(article, quote, options).into_iter().chain(own))
        })
    }
}

/// The cells of a quote, by [`COLUMNS`].
fn cells<'a>(
    article: &'a Article,
    quote: &'a Quote,
    options: &Options,
) -> [Cow<'a, str>; COLUMNS.len()] {
    let source = &article.source;
    let speaker = &article.speakers[quote.speaker as usize];
    let original = quote.original.as_ref();
    let platform = quote.platform.map(|code| &article.platforms[code as usize]);
    let themes = || quote.themes.iter().map(|code| &article.themes[*code as usize]);
    let names: Vec<&str> = themes().map(|theme| &*theme.name).collect();
    let ids: Vec<&str> = themes().map(|theme| &*theme.id).collect();
    let date = |date: Option<Date>| date.map(|it| it.to_string()).unwrap_or_default();
    [
        (&*article.id).into(),
        (&*article.title).into(),
        text(&source.publication),
        text(&source.author),
        date(source.published).into(),
        text(&source.url),
        (&*quote.id).into(),
        (&*speaker.name).into(),
        platform.map_or("", |it| &it.name).into(),
        names.join("; ").into(),
        quote.kind.id().into(),
        (&*quote.text).into(),
        quote.lang.as_str().into(),
        original.map_or("", |it| &it.text).into(),
        original.map_or("", |it| it.lang.as_str()).into(),
        text(&quote.context),
        quote.paragraph.map(|it| it.to_string()).unwrap_or_default().into(),
        date(quote.said).into(),
        text(&quote.url),
        address(article, quote, options).unwrap_or_default().into(),
        text(&speaker.role),
        speaker.kind.id().into(),
        (&*speaker.id).into(),
        platform.map_or("", |it| &it.id).into(),
        ids.join(" ").into(),
        corrections(quote).into(),
        text(&quote.archived),
        text(&source.archived),
        parts(quote).into(),
    ]
}

/// The parts of a quote as a JSON array; nothing where it has one.
fn parts(quote: &Quote) -> String {
    match quote.parts.len() {
        0 | 1 => String::new(),
        _ => serde_json::to_string(&quote.parts).unwrap_or_default(),
    }
}

/// `2025-03-02 edited: why`, with `; ` between several.
fn corrections(quote: &Quote) -> String {
    let correction = |it: &Correction| {
        let why = it.why.as_ref().map(|why| format!(": {why}")).unwrap_or_default();
        format!("{} {}{why}", it.date, it.kind.id())
    };
    quote.corrections.iter().map(correction).collect::<Vec<_>>().join("; ")
}

/// What a quote has in a facet that articles declare; nothing where its own does not.
fn own_values(article: &Article, quote: &Quote, id: &str) -> String {
    let facet = article.facet_by_id(id).filter(|facet| facet.own_position().is_some());
    let Some(facet) = facet else { return String::new() };
    let codes = article.codes(quote, facet);
    let names: Vec<&str> =
        codes.into_iter().filter_map(|code| article.value_name(facet, code)).collect();
    names.join("; ")
}

fn text(text: &Option<String>) -> Cow<'_, str> {
    text.as_deref().unwrap_or_default().into()
}

/// A row, and its end, as RFC 4180 has them.
fn row<'a>(out: &mut dyn Write, cells: impl Iterator<Item = Cow<'a, str>>) -> io::Result<()> {
    for (at, cell) in cells.enumerate() {
        if at > 0 {
            out.write_all(b",")?;
        }
        let cell = disarmed(&cell);
        // Blanks at the ends are part of a cell, but some readers trim what is not in marks.
        if cell.contains(['"', ',', '\r', '\n']) || cell.trim() != cell {
            write!(out, "\"{}\"", cell.replace('"', "\"\""))?;
        } else {
            out.write_all(cell.as_bytes())?;
        }
    }
    out.write_all(b"\r\n")
}

/// A cell that no spreadsheet takes for a formula: with an apostrophe before what would begin
/// one (<https://owasp.org/www-community/attacks/CSV_Injection>). A cell has one more also
/// where apostrophes stand before such a beginning, so that a reader who takes one away from
/// every such cell has the text again.
fn disarmed(cell: &str) -> Cow<'_, str> {
    // Spreadsheets of East Asian systems take full-width signs too.
    const SIGNS: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];
    let bare = cell.trim_start_matches('\'');
    let begins = bare.trim_start().starts_with(SIGNS) || bare.starts_with(['\t', '\r', '\n']);
    if begins { ["'", cell].concat().into() } else { cell.into() }
}

#[cfg(test)]
mod tests {
    use super::disarmed;

    #[test]
    fn what_would_begin_a_formula_has_an_apostrophe_before_it() {
        for armed in ["=1+1", "+1", "-1", "@A1", "\t=1", " =1", "\n", "＝1", "'=1", "''  -1"] {
            assert_eq!(disarmed(armed), format!("'{armed}"));
        }
        for plain in ["", "1+1", "'Tis so", "a=b", "–1", "\"=1\"", " a"] {
            assert_eq!(disarmed(plain), plain);
        }
    }
}
