//! What is searched for, as an archive's dictionaries know it.

use super::archive::Archive;
use super::fault::Fault;
use super::phrase::{Part, Phrase};
use super::terms::Terms;
use crate::text::search::Needle;

/// A word or phrase of a search, with all its readings and forms that an archive has.
#[derive(Clone)]
pub(super) struct Wanted {
    pub(super) in_texts: Vec<Phrase>,
    pub(super) in_names: Vec<Phrase>,
    /// Whether quotes that have it are left out.
    pub(super) is_excluded: bool,
}

impl Wanted {
    pub(super) fn of(
        archive: &Archive,
        needle: &Needle,
        word: &mut Vec<u8>,
    ) -> Result<Self, Fault> {
        let mut phrases = |terms: &Terms| {
            let pattern = |pattern| Phrase::of(&Part::of(pattern), terms, word);
            let mut phrases = needle.patterns.iter().map(pattern).collect::<Result<Vec<_>, _>>()?;
            if let Some(forms) = &needle.forms {
                phrases.extend(Phrase::forms(forms, terms, word)?);
            }
            Ok::<_, Fault>(phrases)
        };
        Ok(Self {
            in_texts: phrases(archive.texts.get()?)?,
            in_names: phrases(archive.names.get()?)?,
            is_excluded: needle.is_excluded,
        })
    }

    /// Whether it is required, and no quote has it.
    pub(super) fn is_missing(&self) -> bool {
        !self.is_excluded && self.in_texts.iter().chain(&self.in_names).all(Phrase::is_missing)
    }

    /// How many entries of posting lists have to be read.
    pub(super) fn work(&self, texts: &Terms) -> u32 {
        self.in_texts.iter().fold(0, |sum, it| it.work(texts).saturating_add(sum))
    }
}
