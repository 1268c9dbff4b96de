//! Forms of words: `ferries` is found by `ferry`, and `pay` by `paying`.
//!
//! Two words are forms of each other if both may come from the same base, which is
//! what is left of a word when an ending of English or Spanish is taken off. Words
//! that merely begin alike stay apart, and a base need not exist. Since nobody says
//! in which language a search is typed, the endings of both languages come off.
//!
//! The plurals of English are those of D. Harman, "How Effective is Suffixing?"
//! (1991), its S-stemmer; `-ed`, `-ing` and doubled consonants are of step 1b in M.
//! Porter, "An Algorithm for Suffix Stripping" (1980); the plurals of Spanish are
//! those of J. Savoy's light stemmer (<http://members.unine.ch/jacques.savoy/clef/>).
//! Absent: irregular forms, and other parts of speech (`payment`).

use std::ops::Range;

/// Shorter words, and shorter bases, have no forms.
const SHORTEST: usize = 3;

/// The forms of one word.
#[derive(PartialEq, Eq)]
pub(crate) struct Forms {
    word: String,
    bases: Vec<String>,
    /// How many bytes of `word` every form begins with.
    shared: usize,
}

impl Forms {
    /// The forms of a folded word, where it may have any.
    pub(crate) fn of(word: &str) -> Option<Self> {
        let bases = is_plain(word).then(|| bases(word))?;
        // These ends change before others: `ferry`, `luz`, `make`.
        let kept = |base: &String| base.strip_suffix(['e', 'y', 'z']).unwrap_or(base).len();
        let shared = bases.iter().map(kept).min()?;
        Some(Self { word: word.to_owned(), bases, shared })
    }

    /// What every form begins with.
    pub(crate) fn prefix(&self) -> &str {
        &self.word[..self.shared]
    }

    /// Whether a word is another form, which does not begin with the whole word: such
    /// ones are found already.
    pub(crate) fn has(&self, word: &str) -> bool {
        word.starts_with(self.prefix())
            && is_plain(word)
            && !word.starts_with(&self.word)
            && bases(word).iter().any(|base| self.bases.contains(base))
    }

    /// Where in a folded text other forms are.
    pub(crate) fn places<'a>(&'a self, folded: &'a str) -> impl Iterator<Item = Range<usize>> + 'a {
        let mut at = 0;
        folded.split(' ').filter_map(move |word| {
            let start = at;
            at += word.len() + 1;
            self.has(word).then(|| start..start + word.len())
        })
    }
}

fn is_plain(word: &str) -> bool {
    word.len() >= SHORTEST && word.bytes().all(|byte| byte.is_ascii_lowercase())
}

/// The bases that a word may come from, itself among them.
fn bases(word: &str) -> Vec<String> {
    let mut bases = vec![word.to_owned()];
    let mut add = |stem: &str, end: &str| {
        if stem.len() + end.len() >= SHORTEST {
            bases.push([stem, end].concat());
        }
    };
    if let Some(stem) = word.strip_suffix('s').filter(|stem| !stem.ends_with(['s', 'u', 'i'])) {
        add(stem, "");
        if let Some(stem) = stem.strip_suffix('e') {
            if let Some(stem) = stem.strip_suffix('i') {
                add(stem, "y");
            } else if let Some(stem) = stem.strip_suffix('c') {
                add(stem, "z");
            }
            if stem.ends_with(['s', 'x', 'z', 'h', 'o', 'l', 'r', 'n', 'd', 'j']) {
                add(stem, "");
            }
        }
    } else if let Some(stem) = word.strip_suffix("ied") {
        add(stem, "y");
    } else if let Some(stem) = word.strip_suffix("ed").or_else(|| word.strip_suffix("ing"))
        && stem.contains(['a', 'e', 'i', 'o', 'u', 'y'])
        && !stem.ends_with('e')
    {
        add(stem, "");
        add(stem, "e");
        let mut ends = stem.chars().rev();
        if let (Some(last), Some(before)) = (ends.next(), ends.next())
            && last == before
        {
            add(&stem[..stem.len() - 1], "");
        }
    }
    bases
}

#[cfg(test)]
mod tests {
    use super::Forms;

    fn are_forms(one: &str, other: &str) -> bool {
        let has = |one, other: &str| Forms::of(one).is_some_and(|forms| forms.has(other));
        // The longer one may begin with the other, and is found by that.
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
