//! The records of a pack: the fields of an article's data that columns, ids and texts do not
//! hold. They are kept as written.

use std::borrow::Cow;

use anyhow::{Context, Result};
use serde_json::value::RawValue;

use crate::model::{Article, Quote, Theme};
use crate::packed::pack::data::{LISTS, Object, object};

/// The records of an article. That of the article has no quotes, and the lists that
/// `definitions` makes of its values. That of a quote has no id, speaker, platform, themes,
/// kind, paragraph and text; but it has the themes where their order is not that of the
/// article, and the kind where it counts by another.
pub(super) struct Records {
    pub(super) article: String,
    pub(super) quotes: Vec<String>,
}

/// Splits checked data; `define` writes a list of values, by its number in [`LISTS`].
pub(super) fn records(
    read: &Article,
    data: &[u8],
    mut define: impl FnMut(usize, &RawValue) -> Result<String>,
) -> Result<Records> {
    let data = data.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(data);
    let mut article: Object<'_> = serde_json::from_slice(data).context("checked data is JSON")?;
    let quotes = article.remove("quotes").context("an article has quotes")?;
    let quotes: Vec<Object<'_>> = serde_json::from_str(quotes.get())?;
    let value =
        |(name, raw): (&str, &RawValue)| match LISTS.iter().position(|(list, _)| *list == name) {
            Some(list) => define(list, raw),
            None => Ok(without_blanks(raw.get())),
        };
    Ok(Records {
        article: object(&article, value)?,
        quotes: quotes
            .into_iter()
            .zip(&read.quotes)
            .map(|(raw, quote)| rest(raw, quote, &read.themes))
            .collect::<Result<_>>()?,
    })
}

fn rest(mut raw: Object<'_>, quote: &Quote, themes: &[Theme]) -> Result<String> {
    for name in ["id", "speaker", "paragraph", "text"] {
        raw.remove(name);
    }
    if quote.kind == quote.counted_kind() {
        raw.remove("kind");
    }
    // Fields that are there but empty would otherwise be lost.
    if quote.platform.is_some() {
        raw.remove("platform");
    }
    if let Some(own) = raw.get("themes") {
        let own: Vec<Cow<'_, str>> = serde_json::from_str(own.get())?;
        let read = quote.themes.iter().map(|code| &themes[*code as usize].id);
        if !own.is_empty() && own.iter().eq(read) {
            raw.remove("themes");
        }
    }
    if raw.is_empty() { Ok(String::new()) } else { json(&raw) }
}

/// An object as JSON without blanks.
pub(super) fn json(all: &Object<'_>) -> Result<String> {
    object(all, |(_, raw)| Ok(without_blanks(raw.get())))
}

/// JSON without the blanks between its tokens.
pub(super) fn without_blanks(json: &str) -> String {
    let (mut in_text, mut escaped) = (false, false);
    let mut kept = |c: &char| {
        let is_quote = *c == '"' && !escaped;
        escaped = in_text && *c == '\\' && !escaped;
        in_text ^= is_quote;
        in_text || !matches!(c, ' ' | '\t' | '\n' | '\r')
    };
    json.chars().filter(|c| kept(c)).collect()
}

#[cfg(test)]
mod tests {
    use super::{records, without_blanks};

    #[test]
    fn blanks_go_but_those_of_texts() {
        assert_eq!(
            without_blanks("{ \"a b\" : [ 1.0 ,\n \"\\\" \\\\\" ] }"),
            "{\"a b\":[1.0,\"\\\" \\\\\"]}"
        );
    }

    #[test]
    fn what_columns_do_not_say_is_kept_as_it_was_written() {
        let data = r#"{"format": "pullquote/1", "id": "a", "lang": "en", "title": "T", "x": 1.00,
            "speakers": [{"id": "s", "name": "S", "kind": "person"}], "platforms": [{"id": "p", "name": "P"}],
            "themes": [{"id": "a", "name": "A"}, {"id": "b", "name": "B"}], "quotes": [
            {"id": "q", "text": "t", "platform": "p", "themes": ["a", "b"], "kind": "direct", "speaker": "s"},
            {"id": "r", "text": "t", "themes": ["b", "a"], "kind": "direct", "speaker": "s"},
            {"id": "u", "text": "t", "themes": [ ], "kind": "direct", "speaker": "s",
                "own": {"deep": 12345678901234567890123}}
        ]}"#;
        let article = crate::article::read(data.as_bytes()).expect("it is right");
        let define = |list: usize, _: &_| Ok(list.to_string());
        let records = records(&article, data.as_bytes(), define).expect("it is JSON");
        let rest = r#""platforms":1,"speakers":0,"themes":2,"title":"T","x":1.00}"#;
        assert!(records.article.ends_with(rest), "{}", records.article);
        let own = r#"{"own":{"deep":12345678901234567890123},"themes":[]}"#;
        assert_eq!(records.quotes, ["", r#"{"themes":["b","a"]}"#, own]);
    }
}
