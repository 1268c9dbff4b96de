//! The English words of the views to choose from, of voices, map and balance, as
//! `words` has those of everything else.

use crate::figures::{VoiceOrder, percent};
use crate::filter::View;
use crate::model::{Facet, QuoteKind, SpeakerKind};

pub(super) const VIEW: &str = "View";
pub(super) const NOT_LOADED: &str =
    "This view could not be loaded: check the connection, then choose it again.";
pub(super) const VOICES: &str = "Voices";
pub(super) const VOICE_ORDER: &str = "Order";
pub(super) const COMPARE: &str = "Compare";
pub(super) const COMPARE_HINT: &str = "Compare two or three voices, theme by theme.";
pub(super) const STOP_COMPARING: &str = "Stop comparing";
pub(super) const NO_THEME: &str = "No theme";
pub(super) const SAYS_NOTHING: &str = "No quote";
pub(super) const ROWS: &str = "Rows";
pub(super) const COLUMNS: &str = "Columns";
pub(super) const ALL: &str = "All";
pub(super) const BALANCE: &str = "Balance";
pub(super) const BY_SPEAKER: &str = "By kind of speaker";
pub(super) const BY_KIND: &str = "By how the article gives them";
pub(super) const BY_PLATFORM: &str = "By platform";
pub(super) const BY_NAME: &str = "Single people, named or not";
pub(super) const NO_SILENCE: &str = "Every paragraph has a quote.";

/// A number with its noun: `1 quote`, `2 quotes`.
fn counted(number: u32, noun: &str) -> String {
    let plural = if number == 1 { "" } else { "s" };
    [&number.to_string(), " ", noun, plural].concat()
}

pub(super) fn view(view: View) -> &'static str {
    match view {
        View::Quotes | View::Strip => "Quotes",
        View::Voices => VOICES,
        View::Map => "Map",
    }
}

pub(super) fn voice_order(order: VoiceOrder) -> &'static str {
    match order {
        VoiceOrder::Share => "Most words first",
        VoiceOrder::Article => "Article order",
        VoiceOrder::Name => "Name",
    }
}

/// What sort of speaker somebody is, of one.
pub(super) fn speaker_kind(kind: SpeakerKind) -> &'static str {
    match kind {
        SpeakerKind::Person => "Person",
        SpeakerKind::Anonymous => "Not named",
        SpeakerKind::Organisation => "Organisation",
        SpeakerKind::Group => "Group",
    }
}

/// Whether the article names one person.
pub(super) fn named(kind: SpeakerKind) -> &'static str {
    if kind == SpeakerKind::Person { "Named" } else { "Not named" }
}

/// A part of a whole: `24 %`; what is there but rounds to nothing is said so.
pub(super) fn share(part: u32, whole: u32) -> String {
    match percent(part, whole) {
        0 if part > 0 => "under 1 %".to_owned(),
        100 if part < whole => "over 99 %".to_owned(),
        percent => [&percent.to_string(), " %"].concat(),
    }
}

/// What a voice has of the quoted words.
pub(super) fn share_of_quoted(words: u32, whole: u32) -> String {
    if words == 0 {
        return "Reported, no words of their own quoted".to_owned();
    }
    let of = [" of the quoted words (", &words.to_string(), " of ", &whole.to_string(), ")"];
    [share(words, whole).as_str(), &of.concat()].concat()
}

pub(super) fn all_by(quotes: u32, speaker: &str) -> String {
    match quotes {
        1 => ["The quote by ", speaker].concat(),
        _ => ["All ", &counted(quotes, "quote"), " by ", speaker].concat(),
    }
}

pub(super) fn show_all(quotes: u32) -> String {
    match quotes {
        1 => "The quote".to_owned(),
        _ => ["All ", &counted(quotes, "quote")].concat(),
    }
}

pub(super) fn compare_with(speaker: &str) -> String {
    ["Compare ", speaker].concat()
}

pub(super) fn comparing(names: &[&str]) -> String {
    ["Compared: ", &names.join(", ")].concat()
}

/// What a table shows: `Quotes by speaker and theme`.
pub(super) fn map_of(rows: Facet, columns: Facet) -> String {
    let noun = |facet: Facet| match facet {
        Facet::Speaker => "speaker",
        Facet::Platform => "platform",
        Facet::Theme => "theme",
        Facet::Kind => "kind",
    };
    ["Quotes by ", noun(rows), " and ", noun(columns)].concat()
}

pub(super) fn quotes(number: u32) -> String {
    counted(number, "quote")
}

/// What a cell is for those who do not hear the heads of its row and column.
pub(super) fn cell(quotes: u32, row: &str, column: &str) -> String {
    [&counted(quotes, "quote"), ": ", row, ", ", column].concat()
}

/// The values that share a row or column.
pub(super) fn others(values: u32) -> String {
    counted(values, "other")
}

/// Quotes that are too many to be drawn each.
pub(super) fn more_quotes(number: u32) -> String {
    ["+", &number.to_string()].concat()
}

pub(super) fn read_quotes(number: u32) -> String {
    ["Read ", if number == 1 { "this quote" } else { "these quotes" }].concat()
}

pub(super) fn words(number: u32) -> String {
    counted(number, "word")
}

/// What the parts of a split are parts of.
pub(super) fn of_quoted_words(words: u32) -> String {
    ["of ", &counted(words, "quoted word")].concat()
}

/// The same where summaries of reported speech count too.
pub(super) fn of_all_words(words: u32) -> String {
    ["of ", &counted(words, "word"), ", summaries of reported speech included"].concat()
}

pub(super) fn quote_kind(kind: QuoteKind) -> &'static str {
    kind.label()
}

/// The longest stretch without a quote, and what it is a part of.
pub(super) fn silence(first: u32, last: u32, of: u32) -> String {
    let length = u64::from(last - first) + 1;
    let longest = "Longest stretch without a quote: ";
    let stretch = match length {
        1 => ["paragraph ", &first.to_string()].concat(),
        _ => ["paragraphs ", &first.to_string(), "–", &last.to_string()].concat(),
    };
    [longest, &stretch, ", ", &length.to_string(), " of ", &of.to_string(), "."].concat()
}

#[cfg(test)]
mod tests {
    use super::{share, share_of_quoted, silence};

    #[test]
    fn a_share_is_never_nothing_where_there_is_something() {
        assert_eq!((share(1, 1000), share(999, 1000)), ("under 1 %".into(), "over 99 %".into()));
        assert_eq!(
            (share(0, 0), share(1, 3), share(5, 5)),
            ("0 %".into(), "33 %".into(), "100 %".into())
        );
        assert_eq!(share_of_quoted(1, 4), "25 % of the quoted words (1 of 4)");
    }

    #[test]
    fn a_stretch_says_how_long_it_is() {
        assert_eq!(silence(2, 2, 9), "Longest stretch without a quote: paragraph 2, 1 of 9.");
        assert_eq!(silence(3, 6, 9), "Longest stretch without a quote: paragraphs 3–6, 4 of 9.");
    }
}
