//! What facets are called.

use std::rc::Rc;

use crate::i18n::Messages;
use crate::model::Facet;

/// What a facet is called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct FacetTitle {
    /// Its name in addresses.
    pub(crate) id: String,
    /// Its name for readers.
    pub(crate) title: String,
    /// The same in a sentence.
    pub(crate) noun: String,
}

/// The facets of an article or a collection.
#[derive(Clone, Debug)]
pub(crate) struct Titles(Rc<[FacetTitle]>);

impl PartialEq for Titles {
    /// They are equal to themselves alone.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Titles {
    /// For facets by their names in addresses, with the names of those that are not built in.
    pub(crate) fn new<'f>(
        words: &Messages,
        facets: impl IntoIterator<Item = (&'f str, &'f str)>,
    ) -> Self {
        let title = |(id, own): (&'f str, &'f str)| {
            let (title, noun) = match Facet::built_in(id) {
                Some(facet) => (words.built_in_facet(facet), words.facet_noun(facet)),
                None => (words.own_facet(own), words.own_facet(own)),
            };
            let [id, title, noun] = [id, title, noun].map(str::to_owned);
            FacetTitle { id, title, noun }
        };
        Self(facets.into_iter().map(title).collect())
    }

    /// All of them, in the order in which they are declared.
    pub(super) fn iter(&self) -> impl Iterator<Item = &FacetTitle> {
        self.0.iter()
    }

    /// What a facet is called; nothing for one that is not known.
    pub(crate) fn of(&self, id: &str) -> &str {
        self.iter().find(|it| it.id == id).map_or("", |it| &it.title)
    }

    /// The same in a sentence.
    pub(super) fn noun(&self, id: &str) -> &str {
        self.iter().find(|it| it.id == id).map_or("", |it| &it.noun)
    }
}
