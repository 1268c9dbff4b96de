//! The files with the texts of each language.

use super::names::Hashed;
use crate::query::Language;
use crate::site::{Spoken, all_words};

/// The files of all languages, each with its id.
pub(super) fn files() -> Vec<(Language, Hashed)> {
    let file = |language: Language| {
        let stem = match language {
            Language::English => "words-en",
            Language::Chinese => "words-zh-Hans",
            Language::Spanish => "words-es",
            Language::Arabic => "words-ar",
        };
        (
            language,
            Hashed::new(stem, "json", all_words(&Spoken::new(language)).to_string().into_bytes()),
        )
    };
    Language::ALL.map(file).into()
}
