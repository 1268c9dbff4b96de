//! The facets of an article, and the values that its quotes have in them.

use super::article::Article;
use super::facet::{Facet, OwnFacet};
use super::kind::QuoteKind;
use super::quote::Quote;

impl Article {
    /// Every facet: the built-in ones, those that the author declares, that of corrections.
    pub fn facets(&self) -> impl Iterator<Item = Facet> + use<> {
        (0..Facet::BUILT_IN.len() + self.own_facets.len()).map(Facet::at)
    }

    /// The name of a facet in addresses.
    pub fn facet_id(&self, facet: Facet) -> &str {
        let own = || self.own_facet(facet).map(|own| &*own.id);
        facet.built_in_id().or_else(own).unwrap_or_default()
    }

    /// The facet of a name in addresses.
    pub fn facet_by_id(&self, id: &str) -> Option<Facet> {
        let own = || self.own_facets.iter().position(|facet| facet.id == id).map(Facet::own);
        Facet::built_in(id).or_else(own)
    }

    /// The ids of a facet's values in addresses; a value's position is its code.
    /// Speakers, platforms and themes keep the author's order. Platforms end with
    /// one for "not stated", whose id is empty, where a quote needs it; kinds are
    /// always all three.
    pub fn values(&self, facet: Facet) -> Vec<&str> {
        match facet {
            Facet::SPEAKER => self.speakers.iter().map(|it| &*it.id).collect(),
            Facet::THEME => self.themes.iter().map(|it| &*it.id).collect(),
            Facet::PLATFORM => {
                let silent = self.quotes.iter().any(|quote| quote.platform.is_none());
                self.platforms.iter().map(|it| &*it.id).chain(silent.then_some("")).collect()
            }
            Facet::KIND => QuoteKind::ALL.map(QuoteKind::id).into(),
            own => self.own_values(own).iter().map(String::as_str).collect(),
        }
    }

    /// The id of one of a facet's values in addresses; empty where there is no such value.
    pub fn value_id(&self, facet: Facet, code: u32) -> &str {
        let at = code as usize;
        let id = match facet {
            Facet::SPEAKER => self.speakers.get(at).map(|it| &*it.id),
            Facet::PLATFORM => self.platforms.get(at).map(|it| &*it.id),
            Facet::THEME => self.themes.get(at).map(|it| &*it.id),
            Facet::KIND => QuoteKind::ALL.get(at).map(|kind| kind.id()),
            own => self.own_values(own).get(at).map(String::as_str),
        };
        id.unwrap_or_default()
    }

    /// The facet and the code of a value by their ids.
    pub fn value_by_id(&self, facet: &str, id: &str) -> Option<(Facet, u32)> {
        let facet = self.facet_by_id(facet)?;
        let code = self.values(facet).iter().position(|known| *known == id)?;
        Some((facet, code as u32))
    }

    /// The names in addresses of the facets that the author declares.
    pub fn declared_facet_ids(&self) -> Vec<String> {
        let declared = self.own_facets.iter().filter(|facet| facet.is_declared());
        declared.map(|facet| facet.id.clone()).collect()
    }

    /// A facet that is not built in; `None` for one that is.
    pub fn own_facet(&self, facet: Facet) -> Option<&OwnFacet> {
        self.own_facets.get(facet.own_position()?)
    }

    /// The values of a facet that is not built in.
    fn own_values(&self, facet: Facet) -> &[String] {
        self.own_facet(facet).map_or(&[], |own| &own.values)
    }

    /// What the article calls a value; `None` for those that are the interface's
    /// to name: the kinds of quotes and of corrections, and a platform that is not stated.
    pub fn value_name(&self, facet: Facet, code: u32) -> Option<&str> {
        let at = code as usize;
        match facet {
            Facet::SPEAKER => self.speakers.get(at).map(|it| &*it.name),
            Facet::PLATFORM => self.platforms.get(at).map(|it| &*it.name),
            Facet::THEME => self.themes.get(at).map(|it| &*it.name),
            Facet::KIND => None,
            own => {
                let declared = self.own_facet(own).filter(|own| own.is_declared())?;
                declared.values.get(at).map(String::as_str)
            }
        }
    }

    /// The codes that a quote has in a facet, ascending.
    pub fn codes(&self, quote: &Quote, facet: Facet) -> Vec<u32> {
        match facet {
            Facet::SPEAKER => vec![quote.speaker],
            Facet::PLATFORM => vec![quote.platform.unwrap_or(self.platforms.len() as u32)],
            Facet::THEME => quote.themes.clone(),
            Facet::KIND => vec![quote.kind as u32],
            own => own.own_position().map_or_else(Vec::new, |at| quote.facets[at].clone()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Facet, OwnFacet};
    use crate::model::data::ArticleData;
    use crate::model::{Article, Correction, CorrectionKind, Date, FacetOf};
    use crate::sample;

    /// The sample with corrections of its second quote.
    fn corrected(kinds: &[CorrectionKind]) -> ArticleData {
        let mut data = ArticleData::from(&sample::article());
        let date = Date { year: 2025, month: None, day: None };
        let correction = |kind: &_| Correction { kind: *kind, date, why: None, was: None };
        data.quotes[1].corrections = kinds.iter().map(correction).collect();
        data
    }

    #[test]
    fn corrected_quotes_have_a_facet_which_is_no_part_of_the_data() {
        use CorrectionKind::{Attribution, Edited, Retracted};
        assert_eq!(Article::try_from(corrected(&[])).map(|it| it.own_facets), Ok(Vec::new()));
        let data = corrected(&[Retracted, Edited, Edited]);
        let article = Article::try_from(data.clone()).expect("it can be shown");
        let facet = article.facet_by_id("corrected").expect("quotes are corrected");
        assert_eq!(article.values(facet), ["edited", "retracted"]);
        assert_eq!(article.codes(&article.quotes[1], facet), [0, 1]);
        assert!(article.codes(&article.quotes[0], facet).is_empty());
        assert_eq!(article.value_name(facet, 0), None, "that is the interface's to say");
        assert_eq!(ArticleData::from(&article), data);
        assert_eq!(article.declared_facet_ids(), [""; 0]);
        let article = Article::try_from(corrected(&[Attribution])).expect("it can be shown");
        assert_eq!(article.values(facet), ["attribution"]);
    }

    #[test]
    fn an_authors_own_facet_of_that_name_stays() {
        let mut data = corrected(&[CorrectionKind::Edited]);
        let own = sample_facet();
        data.facets = vec![own.clone()];
        let article = Article::try_from(data).expect("it can be shown");
        assert_eq!(article.own_facet(Facet::own(0)), Some(&own));
        assert_eq!(article.own_facets.len(), 1);
    }

    fn sample_facet() -> OwnFacet {
        let (id, name) = ("corrected".to_owned(), "Corrected by".to_owned());
        OwnFacet { id, name, of: FacetOf::Quote, values: Vec::new() }
    }
}
