//! Texts that are searched: quotes are documents of one collection, the values of facets of
//! another, so that the name of a value is kept once.

use super::bitmap::Bitmap;
use super::strings::Strings;
use super::terms::{Builder, Terms};
use crate::text::fold::is_unspaced;
use crate::text::pattern::Pattern;
use crate::text::search::Needle;
use crate::text::token::{Folded, grams, words};

/// A collection of documents, each of some fields.
pub(super) struct Documents {
    /// The folded fields of each document. Each field ends with a line feed, which no search
    /// contains, so that nothing is found across fields. The dictionary says which documents
    /// have the words of a phrase; these texts say whether the words stand together. They
    /// take as much memory as the article's texts; positions in posting lists would take
    /// twice that.
    folded: Strings,
    terms: Terms,
}

/// Collects documents.
#[derive(Default)]
pub(super) struct Collector {
    folded: Strings,
    terms: Builder,
    scratch: Folded,
}

impl Collector {
    /// Adds a field to the document that the next [`close`](Self::close) ends.
    /// Returns how many words the field has; a Han character or kana counts as one.
    pub(super) fn field(&mut self, text: &str) -> u32 {
        self.scratch.read(text);
        let document = self.folded.len();
        let mut count = 0;
        for word in words(self.scratch.words()) {
            if is_unspaced(word) {
                for gram in grams(word) {
                    self.terms.add(gram, document);
                    count += 1;
                }
            } else {
                self.terms.add(word, document);
                count += 1;
            }
        }
        self.scratch.other_words().for_each(|word| self.terms.add(word, document));
        self.folded.extend(&self.scratch.text);
        self.folded.extend("\n");
        count
    }

    /// Ends a document.
    pub(super) fn close(&mut self) {
        self.folded.close();
    }

    /// Ends the collection.
    pub(super) fn finish(self) -> Documents {
        Documents { folded: self.folded, terms: self.terms.finish() }
    }
}

impl Documents {
    /// The documents with a field that has the needle.
    pub(super) fn matching(&self, needle: &Needle) -> Bitmap {
        let mut matching = Bitmap::empty(self.folded.len());
        for pattern in &needle.patterns {
            self.add(pattern, &mut matching);
        }
        if let Some(forms) = &needle.forms {
            let is_form = |word: &str| forms.has(word);
            self.terms.documents_if(forms.prefix(), is_form, &mut matching);
        }
        matching
    }

    /// Adds the documents with a field that has the pattern.
    fn add(&self, pattern: &Pattern, matching: &mut Bitmap) {
        let terms = pattern.terms();
        if let [(term, is_whole)] = terms[..] {
            return self.terms.documents(term, is_whole, matching);
        }
        let mut candidates: Option<Bitmap> = None;
        for (term, is_whole) in terms {
            let mut documents = Bitmap::empty(self.folded.len());
            self.terms.documents(term, is_whole, &mut documents);
            match &mut candidates {
                Some(candidates) => candidates.and(&documents),
                None => candidates = Some(documents),
            }
        }
        for document in candidates.iter().flat_map(Bitmap::iter) {
            if pattern.places(self.folded.get(document)).next().is_some() {
                matching.insert(document);
            }
        }
    }
}
