//! Every word of the interface: what is said, in which language, and how numbers
//! and plurals are said in it.
//!
//! A language is a table of texts, typed so that a missing one does not compile
//! (`languages`). The command has all of them; the app has none and is handed the
//! one that its reader uses, so that nobody loads the others. What an article
//! says stays in the article's language.
//!
//! Imports `model`, `query` and `figures`.

#[macro_use]
mod texts;
mod collected;
#[cfg(any(feature = "export", test))]
mod languages;
mod pictures;
mod said;

use std::rc::Rc;

use crate::query::Language;
use texts::LEN;

pub use collected::Collected;
#[cfg(any(feature = "export", test))]
pub use languages::{
    CardTexts, ComfortTexts, LeaveTexts, PageTexts, ShareTexts, Unfiltered, collected, page_texts,
    words,
};

/// How numbers are said in a language. In a browser this is `Intl`.
pub trait Locale {
    /// Which of its plural forms a language uses for a count, as their position
    /// in the texts: those that it has of CLDR's zero, one, two, few, many and
    /// other, in this order.
    fn form(&self, count: u32) -> usize;
    /// A whole number with the marks by which a language groups its digits.
    fn number(&self, number: u32) -> String;
}

/// The words of the interface in one language.
#[derive(Clone)]
pub struct Messages {
    language: Language,
    texts: &'static [&'static str; LEN],
    locale: Rc<dyn Locale>,
}

impl PartialEq for Messages {
    fn eq(&self, other: &Self) -> bool {
        self.language == other.language
    }
}

impl Messages {
    /// The messages from the lines of a language's file, of which the first is the
    /// language's id; `None` if they are of another version. They are kept for as
    /// long as the program runs.
    pub fn read(lines: &str, locale: Rc<dyn Locale>) -> Option<Self> {
        let lines: &'static str = String::from(lines).leak();
        let (id, lines) = lines.split_once('\n')?;
        let texts: Vec<&str> = lines.split('\n').collect();
        let texts: Box<[&'static str; LEN]> = texts.try_into().ok()?;
        Some(Self { language: Language::of_tag(id)?, texts: Box::leak(texts), locale })
    }

    /// What [`read`](Self::read) reads.
    pub fn lines(&self) -> String {
        [&[self.language.id()], &self.texts[..]].concat().join("\n")
    }

    /// The language.
    pub fn language(&self) -> Language {
        self.language
    }

    /// A whole number as it is written in the language.
    pub fn number(&self, number: u32) -> String {
        if number < 1000 { number.to_string() } else { self.locale.number(number) }
    }

    /// The form of a text for a count, with the count in the place of `{0}` and
    /// what else there is in those of `{1}` and so on.
    fn counted(&self, forms: &str, count: u32, rest: &[&str]) -> String {
        let form = nth(forms, self.locale.form(count));
        fill(form, &[&[&*self.number(count)], rest].concat())
    }
}

/// A text of several parts with the same between them. (Of std's `join` the app would
/// have two, each larger than this.)
pub struct List {
    /// What there is of it.
    pub text: String,
    between: &'static str,
}

impl List {
    /// An empty list.
    pub fn new(between: &'static str) -> Self {
        Self { text: String::new(), between }
    }

    /// Adds a part.
    #[inline(never)]
    pub fn push(&mut self, part: &str) {
        if !self.text.is_empty() {
            self.text.push_str(self.between);
        }
        self.text.push_str(part);
    }
}

/// One of the texts between `|`. Not inlined, like the next: the app is small before
/// it is fast.
#[inline(never)]
fn nth(texts: &str, at: usize) -> &str {
    texts.split('|').nth(at).unwrap_or_default()
}

/// A text with its arguments in the places of `{0}`, `{1}` and so on.
#[inline(never)]
fn fill(text: &str, arguments: &[&str]) -> String {
    let mut out = String::new();
    let mut pieces = text.split('{');
    out.push_str(pieces.next().unwrap_or_default());
    for piece in pieces {
        let at = piece.bytes().next().unwrap_or_default().wrapping_sub(b'0');
        out.push_str(arguments.get(usize::from(at)).copied().unwrap_or_default());
        out.push_str(piece.get(2..).unwrap_or_default());
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_survive_their_file() {
        for language in Language::ALL {
            let all = words(language);
            let read = Messages::read(&all.lines(), all.locale.clone()).expect("what was written");
            assert!(read == all && read.texts == all.texts, "{language:?}");
        }
        let english = words(Language::English);
        assert!(Messages::read("en\nof another version", english.locale.clone()).is_none());
    }

    #[test]
    fn counts_take_the_form_of_their_language() {
        let said = |language, count| words(language).quotes(count);
        assert_eq!(said(Language::English, 1), "1 quote");
        assert_eq!(said(Language::English, 2_000), "2,000 quotes");
        assert_eq!(said(Language::Spanish, 12_345), "12.345 citas");
        assert_eq!(said(Language::Spanish, 2_000), "2000 citas");
        assert_eq!(said(Language::Chinese, 1), "1 条引语");
        let arabic: Vec<String> =
            [0, 1, 2, 3, 11, 100].map(|count| said(Language::Arabic, count)).into();
        assert_eq!(
            arabic,
            ["لا اقتباسات", "اقتباس واحد", "اقتباسان", "3 اقتباسات", "11 اقتباسًا", "100 اقتباس"]
        );
    }

    #[test]
    fn what_a_button_says_is_in_its_name() {
        for language in Language::ALL {
            let words = words(language);
            for (says, name) in [
                (words.copy(), words.copy_of()),
                (words.copy_link(), words.copy_link_of()),
                (words.image(), words.image_of()),
                (words.compare(), words.compare_voice()),
            ] {
                assert!(name.contains(says), "{language:?}: {says} is not in {name}");
            }
        }
    }

    #[test]
    fn arguments_stand_where_a_text_wants_them() {
        assert_eq!(fill("{1}, not {0}", &["a", "b"]), "b, not a");
        assert_eq!(fill("none", &["a"]), "none");
        assert_eq!(fill("{7}{", &["a"]), "");
    }
}
