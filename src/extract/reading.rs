//! Decides how much of a text's language is understood.

/// How a text is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// Quotes, reported speech, speakers, platforms and themes.
    English,
    /// Direct quotes and their speakers.
    Chinese,
    /// Text in quotation marks, without speakers.
    MarksAlone,
}

impl Reading {
    /// The name in the command's output.
    pub const fn id(self) -> &'static str {
        match self {
            Self::English => "english",
            Self::Chinese => "chinese",
            Self::MarksAlone => "marks-alone",
        }
    }
}

/// The most common words of English (own list), few of which other languages have.
const ENGLISH: [&str; 34] = [
    "and", "are", "at", "been", "but", "for", "from", "had", "has", "have", "her", "his", "is",
    "it", "not", "of", "on", "said", "says", "she", "that", "the", "their", "they", "this", "to",
    "told", "was", "were", "which", "will", "with", "wrote", "you",
];

/// How many words of a text are examined.
const WORDS: usize = 4000;
/// In English text, at least this many of a hundred words are in [`ENGLISH`].
const SHARE: usize = 9;

/// How much of a text's language is understood.
pub fn reading(text: &str) -> Reading {
    let mut letters = 0;
    let mut han = 0;
    let mut kana = 0;
    for character in text.chars().filter(|it| it.is_alphabetic()).take(8 * WORDS) {
        letters += 1;
        han += usize::from(matches!(character, '\u{4e00}'..='\u{9fff}' | '\u{3400}'..='\u{4dbf}'));
        kana += usize::from(matches!(character, '\u{3040}'..='\u{30ff}' | '\u{ac00}'..='\u{d7af}'));
    }
    if han * 3 > letters {
        return if kana * 20 > letters { Reading::MarksAlone } else { Reading::Chinese };
    }
    let mut words = 0;
    let mut known = 0;
    for word in text.split(|it: char| !it.is_alphanumeric()).filter(|it| !it.is_empty()).take(WORDS)
    {
        words += 1;
        known += usize::from(ENGLISH.binary_search(&word.to_lowercase().as_str()).is_ok());
    }
    if words > 0 && known * 100 >= words * SHARE || words < 12 && known > 0 {
        Reading::English
    } else {
        Reading::MarksAlone
    }
}

#[cfg(test)]
mod tests {
    use super::{Reading, reading};

    #[test]
    fn a_language_is_told_by_its_commonest_words() {
        for (text, expected) in [
            ("“No,” said Ada Quay, and she left the harbour to the gulls.", Reading::English),
            ("Ada Quay: “No.” And that was all.", Reading::English),
            (
                "« Non », a dit Ada Quay, qui a quitté le port ce matin avec ses enfants.",
                Reading::MarksAlone,
            ),
            (
                "„Nein“, sagte Ada Quay und ging mit ihren Kindern zum Hafen hinunter.",
                Reading::MarksAlone,
            ),
            ("港口主任林安说：“今天不开放。”", Reading::Chinese),
            ("「今日は閉まっています」と港の林さんは言った。", Reading::MarksAlone),
            ("", Reading::MarksAlone),
        ] {
            assert_eq!(reading(text), expected, "{text}");
        }
    }
}
