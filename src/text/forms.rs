//! Forms of words: `ferries` is found by `ferry`, and `pay` by `paying`.
//!
//! Two words are forms of each other if they can have the same base. A base is a word without an
//! ending of English or Spanish; it need not be a real word. Words that only begin alike are not
//! forms of each other. Since the language of a search is unknown, the endings of both languages
//! are removed.
//!
//! The plurals of English are those of D. Harman, "How Effective is Suffixing?"
//! (1991), its S-stemmer; `-ed`, `-ing` and doubled consonants are of step 1b in M.
//! Porter, "An Algorithm for Suffix Stripping" (1980); the plurals of Spanish are
//! those of J. Savoy's light stemmer (<http://members.unine.ch/jacques.savoy/clef/>).
//! Absent: irregular forms, and other parts of speech (`payment`).

use std::ops::Range;

/// Shorter words, and shorter bases, have no forms.
const SHORTEST: usize = 3;

/// The most letters that a form may have after the common beginning of all forms.
const MOST: usize = 7;

/// The forms of one word.
#[derive(PartialEq, Eq)]
pub(crate) struct Forms {
    word: String,
    /// With how many bytes of the word every form begins.
    shared: usize,
}

impl Forms {
    /// The forms of a folded word, where it may have any.
    pub(crate) fn of(word: &str) -> Option<Self> {
        if !is_plain(word) {
            return None;
        }
        let mut shared = word.len();
        any_base(word, &mut |stem, end| {
            // These last letters change before other endings: `ferry`, `luz`, `make`.
            let changes = end.is_empty() && matches!(stem.as_bytes(), [.., b'e' | b'y' | b'z']);
            shared = shared.min(stem.len() - usize::from(changes));
            false
        });
        Some(Self { word: word.to_owned(), shared })
    }

    /// The common beginning of all forms.
    pub(crate) fn prefix(&self) -> &str {
        &self.word[..self.shared]
    }

    /// Whether a word is another form. Words that begin with the whole word do not count, since
    /// they are found anyway.
    pub(crate) fn has(&self, word: &str) -> bool {
        let mut is_base = |stem: &str, end: &str| {
            let base = || stem.bytes().chain(end.bytes());
            any_base(&self.word, &mut |stem, end| base().eq(stem.bytes().chain(end.bytes())))
        };
        word.starts_with(self.prefix())
            && word.len() < self.shared + MOST
            && is_plain(word)
            && !word.starts_with(&self.word)
            && any_base(word, &mut is_base)
    }

    /// The places of other forms in a folded text.
    pub(crate) fn places<'a>(&'a self, folded: &'a str) -> impl Iterator<Item = Range<usize>> + 'a {
        let bytes = folded.as_bytes();
        let starts = (1..bytes.len()).filter(move |at| {
            bytes[at - 1] == b' ' && bytes[*at..].starts_with(self.prefix().as_bytes())
        });
        starts.filter_map(move |start| {
            let len = bytes[start..].iter().position(|byte| *byte == b' ')?;
            self.has(&folded[start..start + len]).then_some(start..start + len)
        })
    }
}

fn is_plain(word: &str) -> bool {
    word.len() >= SHORTEST && word.bytes().all(|byte| byte.is_ascii_lowercase())
}

/// Whether `holds` is true for any base that a word may have, given as a stem of the word and an
/// ending. The word itself is a base too. It has only the letters a to z.
fn any_base(word: &str, holds: &mut dyn FnMut(&str, &str) -> bool) -> bool {
    let mut holds = |stem: &str, end: &str| stem.len() + end.len() >= SHORTEST && holds(stem, end);
    if holds(word, "") {
        return true;
    }
    let last = |stem: &str| stem.bytes().next_back().unwrap_or(0);
    if let Some(stem) = word.strip_suffix('s') {
        if matches!(last(stem), b's' | b'u' | b'i') {
            return false;
        }
        let Some(but_e) = stem.strip_suffix('e') else { return holds(stem, "") };
        return holds(stem, "")
            || match last(but_e) {
                b'i' => holds(&but_e[..but_e.len() - 1], "y"),
                b'c' => holds(&but_e[..but_e.len() - 1], "z"),
                b's' | b'x' | b'z' | b'h' | b'o' | b'l' | b'r' | b'n' | b'd' | b'j' => {
                    holds(but_e, "")
                }
                _ => false,
            };
    }
    if let Some(stem) = word.strip_suffix("ied") {
        return holds(stem, "y");
    }
    let Some(stem) = word.strip_suffix("ed").or_else(|| word.strip_suffix("ing")) else {
        return false;
    };
    let is_vowel = |letter| matches!(letter, b'a' | b'e' | b'i' | b'o' | b'u' | b'y');
    if last(stem) == b'e' || !stem.bytes().any(is_vowel) {
        return false;
    }
    // `stopp` of `stopped`.
    let but_one = &stem[..stem.len() - 1];
    let is_doubled = last(but_one) == last(stem);
    holds(stem, "") || holds(stem, "e") || is_doubled && holds(but_one, "")
}

#[cfg(test)]
mod tests {
    use super::Forms;

    fn are_forms(one: &str, other: &str) -> bool {
        let has = |one, other: &str| Forms::of(one).is_some_and(|forms| forms.has(other));
        // The longer word may begin with the other, and is then found anyway.
        has(one, other) || has(other, one)
    }

    #[test]
    fn a_word_is_found_by_its_forms_in_english_and_spanish() {
        for (one, other) in [
            ("ferries", "ferry"),
            ("paying", "pay"),
            ("paying", "pays"),
            ("chips", "chip"),
            ("boxes", "box"),
            ("making", "makes"),
            ("running", "run"),
            ("tried", "tries"),
            ("stopped", "stop"),
            ("houses", "house"),
            ("falling", "fall"),
            ("ferried", "ferry"),
            ("naciones", "nacion"),
            ("luces", "luz"),
            ("meses", "mes"),
            ("ciudades", "ciudad"),
        ] {
            assert!(are_forms(one, other), "{one} {other}");
        }
    }

    #[test]
    fn words_that_begin_alike_are_no_forms() {
        for (one, other) in [
            ("virus", "vir"),
            ("glass", "glas"),
            ("string", "str"),
            ("need", "nee"),
            ("time", "tim"),
            ("business", "busy"),
            ("china", "chin"),
            ("us", "u"),
        ] {
            assert!(!are_forms(one, other), "{one} {other}");
        }
    }
}
