//! A draft of article data from what was found in a text.
//!
//! Everything in it is a proposal: each quote has its `confidence` and `reasons`, and the
//! themes are listed apart, for the author to name.

use serde_json::{Map, Value, json};

use crate::article::{
    NewIds, first_quote_id, id_from_letters, id_from_name, is_headline, plain_text,
};
use crate::extract::{Extraction, Quote, Reading};
use crate::model::{Date, QuoteKind, is_id, url_fault};
use crate::studio::{after, before, clean_line as clean};

/// The name of the speaker of quotes for which nobody was found.
const NOT_STATED: &str = "Not stated";

/// The draft of an article of this name, in the format pullquote/1.
pub(in crate::cli) fn draft(text: &str, name: &str, extraction: &Extraction) -> Value {
    let mut ids = NewIds::default();
    let mut speakers: Vec<Value> = Vec::new();
    let mut speaker_ids = Vec::new();
    for (at, speaker) in extraction.speakers.iter().enumerate() {
        let id = ids.give(&id_from_letters(&speaker.name, "speaker"));
        if extraction.quotes.iter().any(|it| it.speaker.as_ref().is_some_and(|it| it.speaker == at))
        {
            let mut entry =
                json!({ "id": id, "name": clean(&speaker.name), "kind": speaker.kind.id() });
            if let Some(role) = &speaker.role {
                entry["role"] = json!(clean(role));
            }
            speakers.push(entry);
        }
        speaker_ids.push(id);
    }
    let not_stated = ids.give(&id_from_letters(NOT_STATED, "speaker"));
    if extraction.quotes.iter().any(|quote| quote.speaker.is_none()) {
        speakers.push(json!({ "id": not_stated, "name": NOT_STATED, "kind": "anonymous" }));
    }
    let lines = || text.lines().map(str::trim).filter(|line| !line.is_empty());
    // Paragraphs are counted without the headline.
    let headline = usize::from(lines().next().is_some_and(is_headline));
    let mut platform_ids = NewIds::default();
    let mut platforms: Vec<(String, String)> = Vec::new();
    let mut quotes: Vec<&Quote> = extraction.quotes.iter().collect();
    quotes.sort_by_key(|quote| quote.paragraph);
    let quotes: Vec<Value> = quotes
        .into_iter()
        .map(|quote| {
            let speaker = quote.speaker.as_ref().map_or(&not_stated, |it| &speaker_ids[it.speaker]);
            let mut entry = entry(text, quote);
            entry["paragraph"] = json!((quote.paragraph as usize - headline).max(1));
            entry["id"] = json!(ids.give(&first_quote_id(speaker)));
            entry["speaker"] = json!(speaker);
            if let Some(name) = &quote.platform {
                let known =
                    platforms.iter().find(|(_, known)| known == name).map(|it| it.0.clone());
                let id = known.unwrap_or_else(|| {
                    let id = platform_ids.give(&id_from_letters(name, "platform-1"));
                    platforms.push((id.clone(), name.clone()));
                    id
                });
                entry["platform"] = json!(id);
            }
            entry
        })
        .collect();
    json!({
        "format": "pullquote/1",
        "id": if is_id(name) { name.to_owned() } else { id_from_name(name, "article") },
        "lang": match extraction.reading {
            Reading::English => "en",
            Reading::Chinese => "zh",
            Reading::MarksAlone => "und",
        },
        "title": lines().next().map_or_else(|| String::from("Untitled"), clean),
        "paragraphs": (lines().count() - headline).max(1),
        "speakers": speakers,
        "platforms": platforms.iter().map(|(id, name)| json!({ "id": id, "name": name })).collect::<Vec<_>>(),
        "themes": [],
        "proposedThemes": extraction.themes.iter().map(|theme| &theme.phrase).collect::<Vec<_>>(),
        "quotes": quotes,
    })
}

/// Adds what else is known of an article, where it is as the format has it: its `title`, and
/// its `url`, `publication`, `author` and `published`.
pub(super) fn describe(draft: &mut Value, known: &Map<String, Value>) {
    let text = |name: &str| known.get(name)?.as_str().map(plain_text).filter(|it| !it.is_empty());
    if let Some(title) = text("title") {
        draft["title"] = json!(title);
    }
    let mut source = Map::new();
    for name in ["url", "publication", "author", "published"] {
        let value = text(name).and_then(|value| match name {
            "url" => Some(value).filter(|url| url_fault(url).is_none()),
            // Of a moment, its day.
            "published" => Date::parse(value.get(..10).unwrap_or(&value)).map(String::from),
            _ => Some(value),
        });
        source.extend(value.map(|value| (name.to_owned(), json!(value))));
    }
    if !source.is_empty() {
        draft["source"] = source.into();
    }
}

fn entry(text: &str, quote: &Quote) -> Value {
    let parts: Vec<String> =
        quote.pieces.iter().map(|piece| clean(&text[piece.bytes.clone()])).collect();
    let mut entry = json!({
        "kind": quote.kind.id(),
        "text": parts.join(" "),
        "reviewed": false,
        "confidence": (f64::from(quote.confidence) * 100.).round() / 100.,
        "reasons": quote.reasons.iter().map(|reason| reason.id()).collect::<Vec<_>>(),
    });
    if quote.kind != QuoteKind::Indirect {
        if parts.len() > 1 {
            entry["parts"] = json!(parts);
        }
        if let (Some(first), Some(last)) = (quote.pieces.first(), quote.pieces.last()) {
            entry["selector"] = json!({
                "prefix": before(&text[..first.bytes.start]),
                "suffix": after(&text[last.bytes.end..]),
            });
        }
    }
    entry
}

#[cfg(test)]
mod tests {
    use super::draft;
    use crate::extract::{PlatformNames, extract};

    #[test]
    fn two_platforms_with_the_same_letters_have_ids_of_their_own() {
        let text =
            "“It stays,” said Ada Quay.\n\n“It goes,” said Bo Lind.\n\n“So be it,” said Bo Lind.\n";
        let mut extraction = extract(text, &PlatformNames::default());
        for (quote, name) in extraction.quotes.iter_mut().zip(["C+", "C", "C+"]) {
            quote.platform = Some(name.to_owned());
        }
        let data = draft(text, "lamp", &extraction);
        let named = |at: usize| (&data["platforms"][at]["id"], &data["platforms"][at]["name"]);
        assert_eq!(named(0), (&"c".into(), &"C+".into()));
        assert_eq!(named(1), (&"c-2".into(), &"C".into()));
        let quotes = data["quotes"].as_array().expect("quotes are a list");
        let platforms: Vec<_> = quotes.iter().map(|quote| &quote["platform"]).collect();
        assert_eq!(platforms, ["c", "c-2", "c"]);
    }
}
