//! The words of the interface as they are read and written, and counts in them.

use std::rc::Rc;

use super::format::{fill, nth};
use super::locale::Locale;
use super::texts::{LEN, Messages};
use crate::query::Language;

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
    pub(super) fn counted(&self, forms: &str, count: u32, rest: &[&str]) -> String {
        let form = nth(forms, self.locale.form(count));
        fill(form, &[&[&*self.number(count)], rest].concat())
    }
}

#[cfg(test)]
mod tests {
    use crate::i18n::languages::words;
    use crate::i18n::texts::Messages;
    use crate::query::Language;

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
}
