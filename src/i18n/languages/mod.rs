//! The languages, as far as the command needs them: all tables, and what `Intl`
//! does in a browser.

mod arabic;
mod chinese;
mod english;
mod page;
mod spanish;

use std::rc::Rc;

use super::collected::{Collected, Texts as CollectedTexts};
use super::locale::Locale;
use super::texts::{LEN, Messages, Texts};
use crate::query::Language;

pub use page::{CardTexts, ComfortTexts, LeaveTexts, PageTexts, ShareTexts, Unfiltered};

/// The texts of a language for the explorer and for what is around it, and its
/// number of plural forms.
const fn table(language: Language) -> ([&'static str; LEN], PageTexts, usize) {
    let (texts, page, forms): (Texts, PageTexts, usize) = match language {
        Language::English => (english::TEXTS, english::PAGE, 2),
        Language::Chinese => (chinese::TEXTS, chinese::PAGE, 1),
        Language::Spanish => (spanish::TEXTS, spanish::PAGE, 2),
        Language::Arabic => (arabic::TEXTS, arabic::PAGE, 6),
    };
    (texts.list(), page, forms)
}

static TEXTS: [[&str; LEN]; Language::ALL.len()] = [
    table(Language::English).0,
    table(Language::Chinese).0,
    table(Language::Spanish).0,
    table(Language::Arabic).0,
];

/// The words of a language, without a browser.
pub fn words(language: Language) -> Messages {
    Messages { language, texts: &TEXTS[language as usize], locale: Rc::new(language) }
}

/// What a language has for collections.
const fn collected_texts(language: Language) -> CollectedTexts {
    match language {
        Language::English => english::COLLECTED,
        Language::Chinese => chinese::COLLECTED,
        Language::Spanish => spanish::COLLECTED,
        Language::Arabic => arabic::COLLECTED,
    }
}

/// The words of a language for collections, without a browser.
pub fn collected(language: Language) -> Collected {
    Collected::new(words(language), collected_texts(language))
}

/// What is said around the explorer in a language.
pub const fn page_texts(language: Language) -> PageTexts {
    table(language).1
}

impl Locale for Language {
    /// CLDR's cardinal rules for whole numbers
    /// (<https://www.unicode.org/cldr/charts/latest/supplemental/language_plural_rules.html>).
    fn form(&self, count: u32) -> usize {
        match (self, count, count % 100) {
            (Self::Chinese, ..) => 0,
            (Self::English | Self::Spanish, 1, _) => 0,
            (Self::English | Self::Spanish, ..) => 1,
            (Self::Arabic, 0..=2, _) => count as usize,
            (Self::Arabic, _, 3..=10) => 3,
            (Self::Arabic, _, 11..=99) => 4,
            (Self::Arabic, ..) => 5,
        }
    }

    /// Digits in threes; in Spanish from five digits on.
    fn number(&self, number: u32) -> String {
        let digits = number.to_string();
        let (mark, from) = if *self == Self::Spanish { ('.', 5) } else { (',', 4) };
        let mut out = String::new();
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) && digits.len() >= from {
                out.push(mark);
            }
            out.push(digit);
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Texts whose parts between `|` are no plural forms.
    const LISTS: [&str; 13] = [
        "find_value",
        "collection_sorts",
        "dates",
        "months",
        "facets",
        "quote_kinds",
        "sorts",
        "views",
        "voice_orders",
        "speaker_kinds",
        "facet_nouns",
        "corrections",
        "corrected_facet",
    ];

    #[test]
    fn texts_take_in_the_same_in_every_language_and_have_all_plural_forms() {
        let holes = |text: &str| {
            let mut holes: Vec<String> = text
                .split('{')
                .skip(1)
                .map(|rest| rest.split('}').next().unwrap_or_default().to_owned())
                .collect();
            holes.sort();
            holes.dedup();
            holes
        };
        let all = |language| {
            let (texts, _, forms) = table(language);
            (texts.into_iter().chain(collected_texts(language).list()), forms)
        };
        let english: Vec<&str> = all(Language::English).0.collect();
        for language in Language::ALL {
            let (texts, forms) = all(language);
            for (text, model) in texts.zip(english.iter().copied()) {
                assert!(!text.is_empty() && !text.contains('\n'), "{language:?}: {model}");
                assert_eq!(holes(text), holes(model), "{language:?}: {text}");
                let (parts, of_model) = (text.split('|').count(), model.split('|').count());
                if of_model == 2 {
                    assert_eq!(parts, forms, "{language:?}: plural forms of {model}");
                } else {
                    assert_eq!(parts, of_model, "{language:?}: parts of {model}");
                }
            }
        }
        assert_eq!(LISTS.len(), english.iter().filter(|text| text.split('|').count() > 2).count());
    }
}
