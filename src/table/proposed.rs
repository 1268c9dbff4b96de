//! Who says a quote of which the table has only the text around it, as the records of the
//! Global Quotation Graph do: `extract` proposes them.

use super::cells::Reader;
use super::field::Field;
use crate::article::plain_text;
use crate::extract::{PlatformNames, Reason, extract};
use crate::model::SpeakerKind;

/// The name and the kind of the speaker of a row's quote, where the table has no column of
/// speakers and the text around the quote names one.
pub(super) fn speaker(reader: &Reader<'_>, words: &str) -> Option<(String, SpeakerKind)> {
    let plan = reader.plan;
    if plan.column(Field::Speaker).is_some() {
        return None;
    }
    let around = |field| Some(plain_text(reader.row.cell(plan.column(field)?).first()?));
    let before = around(Field::Prefix).unwrap_or_default();
    let after = around(Field::Suffix).unwrap_or_default();
    if before.is_empty() && after.is_empty() {
        return None;
    }
    named(&before, words, &after)
}

/// The speaker of words between two texts, where one is named.
fn named(before: &str, words: &str, after: &str) -> Option<(String, SpeakerKind)> {
    let before = before.trim_end_matches(['“', '"', ' ']);
    let after = after.trim_start_matches(['”', '"', ' ']);
    let start = format!("{before} “");
    // The comma stands inside the marks, as American newspapers set it.
    let (comma, after) = after.strip_prefix(',').map_or(("", after), |rest| (",", rest));
    let text = format!("{start}{words}{comma}” {}", after.trim_start());
    let extraction = extract(&text, &PlatformNames::default());
    let is_own = |place: usize| (start.len()..start.len() + words.len()).contains(&place);
    let quote = extraction
        .quotes
        .iter()
        .find(|quote| quote.pieces.first().is_some_and(|piece| is_own(piece.bytes.start)))?;
    let speaker = &extraction.speakers[quote.speaker.as_ref()?.speaker];
    // Without a verb of speech it would take the whole article to decide.
    let has_verb =
        !quote.reasons.iter().any(|it| matches!(it, Reason::NoVerb | Reason::UnknownPronoun));
    let is_named = has_verb
        && speaker.kind != SpeakerKind::Anonymous
        && speaker.name.starts_with(|first: char| first.is_uppercase() || !first.is_ascii());
    is_named.then(|| (plain_text(&speaker.name), speaker.kind))
}

#[cfg(test)]
mod tests {
    use super::named;
    use crate::model::SpeakerKind;

    #[test]
    fn a_speaker_is_proposed_where_the_text_around_the_words_names_one() {
        let words = "We pay for it and nobody looks at it";
        let person = |name: &str| Some((name.to_owned(), SpeakerKind::Person));
        assert_eq!(named("It was late.", words, ", said Ada Quay, the mayor."), person("Ada Quay"));
        assert_eq!(
            named("The lamp was lit. Bo Lind said: “", words, "” and left."),
            person("Bo Lind")
        );
        for (before, after) in
            [("It was late.", "It is the lamp."), ("She said:", ""), ("", "he said.")]
        {
            assert_eq!(named(before, words, after), None, "{before} … {after}");
        }
    }
}
