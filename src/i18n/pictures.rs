//! What the voices, the map and the balance say.

use super::format::{fill, nth};
use super::list::List;
use super::texts::Messages;
use crate::figures::percent;
use crate::model::{Facet, SpeakerKind, Unit};
use crate::query::VoiceOrder;

impl Messages {
    /// The name of an order of voices.
    pub fn voice_order(&self, order: VoiceOrder) -> &'static str {
        nth(self.voice_orders(), order as usize)
    }

    /// What sort of speaker somebody is, of one.
    pub fn speaker_kind(&self, kind: SpeakerKind) -> &'static str {
        nth(self.speaker_kinds(), kind as usize)
    }

    /// Whether the article names one person.
    pub fn naming(&self, kind: SpeakerKind) -> &'static str {
        if kind == SpeakerKind::Person { self.named() } else { self.unnamed() }
    }

    /// A part of a whole: `24 %`; what is there but rounds to nothing is said so.
    pub fn share(&self, part: u32, whole: u32) -> String {
        match percent(part, whole) {
            0 if part > 0 => self.under_one().to_owned(),
            100 if part < whole => self.over_99().to_owned(),
            percent => fill(self.percent(), &[&percent.to_string()]),
        }
    }

    /// What a voice has of the quoted words.
    pub fn share_of_quoted(&self, words: u32, whole: u32) -> String {
        if words == 0 {
            return self.no_share().to_owned();
        }
        let share = self.share(words, whole);
        fill(self.share_of(), &[&share, &self.number(words), &self.number(whole)])
    }

    /// The name of the list of a speaker's quotes.
    pub fn all_by(&self, quotes: u32, speaker: &str) -> String {
        self.counted(self.all_quotes_by(), quotes, &[speaker])
    }

    /// The button that shows them.
    pub fn all_of_voice(&self, quotes: u32) -> String {
        self.counted(self.show_all(), quotes, &[])
    }

    /// Takes a speaker into the comparison.
    pub fn compare_with(&self, speaker: &str) -> String {
        fill(self.compare_voice(), &[speaker])
    }

    /// Who is compared.
    pub fn comparing(&self, names: &[&str]) -> String {
        let mut list = List::new(self.comma());
        names.iter().for_each(|name| list.push(name));
        fill(self.compared(), &[&list.text])
    }

    /// What a table shows, by what its facets are called in a sentence: `Quotes by speaker and
    /// theme`.
    pub fn map_between(&self, rows: &str, columns: &str) -> String {
        fill(self.map_by(), &[rows, columns])
    }

    /// What a built-in facet is called in a sentence.
    pub fn facet_noun(&self, facet: Facet) -> &'static str {
        nth(self.facet_nouns(), facet.position())
    }

    /// What a cell is for those who do not hear the heads of its row and column.
    pub fn cell(&self, quotes: u32, row: &str, column: &str) -> String {
        fill(self.map_cell(), &[&self.quotes(quotes), row, column])
    }

    /// The values that share a row or column.
    pub fn others(&self, values: u32) -> String {
        self.counted(self.other_count(), values, &[])
    }

    /// Leads to the quotes that a map shows.
    pub fn reading(&self, quotes: u32) -> String {
        self.counted(self.read_quotes(), quotes, &[])
    }

    /// How many words: `2 words`.
    pub fn word_number(&self, words: u32) -> String {
        self.counted(self.word_count(), words, &[])
    }

    /// What the parts of a split are parts of.
    pub fn of_quoted_words(&self, words: u32) -> String {
        self.counted(self.of_quoted(), words, &[])
    }

    /// The same where summaries of reported speech count too.
    pub fn of_all_words(&self, words: u32) -> String {
        self.counted(self.of_all(), words, &[])
    }

    /// The longest stretch of paragraphs without a quote, and what it is a part of.
    pub fn silence(&self, first: u32, last: u32, of: u32) -> String {
        let length = self.number((last - first).saturating_add(1));
        let stretch = self.places(Unit::Paragraphs, first, last);
        fill(self.longest_silence(), &[&stretch, &length, &self.number(of)])
    }
}

#[cfg(test)]
mod tests {
    use crate::i18n::words;
    use crate::query::Language;

    #[test]
    fn a_share_is_never_nothing_where_there_is_something() {
        let english = words(Language::English);
        let share = |part, whole| english.share(part, whole);
        assert_eq!((share(1, 1000), share(999, 1000)), ("under 1 %".into(), "over 99 %".into()));
        assert_eq!(
            (share(0, 0), share(1, 3), share(5, 5)),
            ("0 %".into(), "33 %".into(), "100 %".into())
        );
        assert_eq!(english.share_of_quoted(1, 4), "25 % of the quoted words (1 of 4)");
    }

    #[test]
    fn a_stretch_says_how_long_it_is() {
        let english = words(Language::English);
        assert_eq!(
            english.silence(2, 2, 9),
            "Longest stretch without a quote: Paragraph 2 (1 of 9)."
        );
        assert_eq!(
            english.silence(3, 6, 9),
            "Longest stretch without a quote: Paragraphs 3–6 (4 of 9)."
        );
    }
}
