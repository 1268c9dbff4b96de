//! What pages say of the files beside them.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::names::integrity;
use crate::query::Language;

/// A file of a site: its path, and what is in it.
pub type SiteFile = (String, Vec<u8>);

/// A file's path, and its checksum as browsers verify it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Checked(pub String, pub String);

impl Checked {
    /// Takes the checksum of a file.
    pub fn new(path: &str, content: &[u8]) -> Self {
        Self(path.to_owned(), integrity(content))
    }
}

/// The names of the files that the pages of an article load, whose contents are the same for
/// every article.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Files {
    /// The style sheet.
    pub style: String,
    /// The script that a page loads before anything else.
    pub first: String,
    /// `pullquote.js` under its name with a hash.
    pub entry: String,
    /// The checksum of that, as pages have it.
    pub entry_integrity: String,
    /// The frame's script, which runs before anything is shown.
    pub framed: String,
    /// What browsers keep for reading offline; `None` where they must not keep the page.
    pub kept: Option<Kept>,
}

/// What the studio needs of a site to make that of another article.
#[derive(Debug, Serialize, Deserialize)]
pub struct SiteParts {
    /// What the pages say of the files.
    pub files: Files,
    /// The files that are the same for every article.
    pub beside: Vec<Checked>,
    /// The file `_headers`.
    pub headers: String,
}

/// What browsers keep for reading offline.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Kept {
    /// The files of every page.
    pub files: Vec<Checked>,
    /// That of the texts of each language, by its id.
    pub words: BTreeMap<String, Checked>,
    /// What is kept once a reader has used it.
    pub used: Vec<Checked>,
}

impl Kept {
    /// The files of a page in a language.
    pub fn of(&self, language: Language) -> Vec<Checked> {
        self.files.iter().chain(self.words.get(language.id())).cloned().collect()
    }
}
