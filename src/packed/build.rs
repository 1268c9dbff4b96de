//! From quotes and names to an archive.

use super::archive::{Archive, MOST_FACETS, names_of};
use super::codes::Codes;
use super::collect::Collector;
use super::column::Column;
use super::days::Days;
use super::fault::Fault;
use super::fields::Fields;
use crate::model::Facet;

/// Builds an archive in memory. Quotes are added in order; facet after facet, before, between
/// or after the quotes, the names of its values, and then the facet itself.
#[derive(Default)]
pub struct Builder {
    texts: Collector,
    words: Vec<u32>,
    names: Collector,
    /// The folded names of speakers, by code.
    speakers: Vec<String>,
    facets: Vec<Fields>,
    /// How many documents of names the facets so far have.
    named: u32,
    /// Whether a facet has more names than values.
    is_wrong: bool,
}

impl Builder {
    /// Adds the next quote: its text first, then its other fields that are searched.
    pub fn quote<'a>(&mut self, fields: impl Iterator<Item = &'a str>) {
        for (at, field) in fields.enumerate() {
            let words = self.texts.field(field);
            if at == 0 {
                self.words.push(words);
            }
        }
        self.texts.close();
    }

    /// Adds the next value of the facet that the next [`facet`](Self::facet) ends: its name,
    /// then each role of a speaker. The last values of a facet may have no names that are
    /// searched, and are not added then.
    pub fn value<'a>(&mut self, fields: impl Iterator<Item = &'a str>) {
        for (at, field) in fields.enumerate() {
            self.names.field(field);
            if at == 0 && self.facets.is_empty() {
                self.speakers.push(crate::text::folded_name(field));
            }
        }
        self.names.close();
    }

    /// Ends the next facet. Facets come in the order of their positions.
    pub fn facet(&mut self, fields: Fields) {
        let end = self.named + names_of(fields.values);
        self.is_wrong |= self.names.documents() > self.named + fields.values;
        while self.names.documents() < end {
            self.names.close();
        }
        self.named = end;
        self.facets.push(fields);
    }

    /// Ends the archive.
    ///
    /// # Errors
    /// When there are more than [`MOST_FACETS`] facets, or not the built-in ones, or they are
    /// not those of as many quotes, or a facet has other values than were added.
    pub fn finish(self) -> Result<Archive, Fault> {
        let quotes = self.texts.documents();
        let facets = self.facets;
        let speakers = facets.get(Facet::SPEAKER.position()).map(|facet| facet.values as usize);
        let is_whole = Some(self.speakers.len()) == speakers && !self.is_wrong;
        if !is_whole || facets.len() < Facet::BUILT_IN.len() {
            return Err(Fault::COLUMNS.into());
        }
        let len = facets.len();
        if len > MOST_FACETS {
            return Err(Fault::new(
                "these articles declare more facets than an archive has room for (96): give those \
                 that mean the same one id, or make several archives",
            ));
        }
        let columns = facets.into_iter().map(|facet| Column::new(quotes, facet));
        let all_words = self.texts.len();
        Ok(Archive {
            quotes,
            facets: len,
            columns: columns.collect::<Result<_, _>>()?,
            days: Days::default(),
            texts: self.texts.finish()?.into(),
            names: self.names.finish()?.into(),
            speaker_ranks: Codes::of(&ranks(&self.speakers)).into(),
            longest: self.words.iter().copied().max().unwrap_or(0),
            words: Codes::of(&self.words).into(),
            all_words,
        })
    }
}

/// The place of each name in alphabetical order; equal names share one.
fn ranks(names: &[String]) -> Vec<u32> {
    let mut order: Vec<u32> = (0..names.len() as u32).collect();
    order.sort_unstable_by_key(|at| &names[*at as usize]);
    let mut ranks = vec![0; names.len()];
    let mut rank = 0;
    for (at, number) in order.iter().enumerate() {
        if at > 0 && names[order[at - 1] as usize] != names[*number as usize] {
            rank += 1;
        }
        ranks[*number as usize] = rank;
    }
    ranks
}

#[cfg(test)]
mod tests {
    use super::{Archive, Builder, Codes, Fields, MOST_FACETS};
    use crate::model::{Facet, FacetOf, OwnFacet};
    use crate::sample;

    /// Whether articles make an archive that declare so many facets together.
    fn fits(declared: usize) -> bool {
        let article = |some: &[usize]| {
            let mut article = sample::article();
            let own = |at: &usize| OwnFacet {
                id: format!("f{at}"),
                name: format!("F{at}"),
                of: FacetOf::Quote,
                values: Vec::new(),
            };
            article.own_facets = some.iter().map(own).collect();
            article.quotes.iter_mut().for_each(|it| it.facets = vec![Vec::new(); some.len()]);
            article
        };
        let all: Vec<usize> = (0..declared).collect();
        let articles: Vec<_> = all.chunks(32).map(article).collect();
        Archive::of(articles.iter()).is_ok()
    }

    #[test]
    fn more_facets_than_a_pack_can_have_are_refused_before_one_is_written() {
        let most = MOST_FACETS - Facet::BUILT_IN.len();
        assert_eq!(most, 96, "as the sentence says");
        assert!(fits(most) && !fits(most + 1));
    }

    #[test]
    fn a_facet_with_more_names_than_values_is_refused() {
        let is_built = |names: &[&'static str]| {
            let mut builder = Builder::default();
            let single = |values| Fields { values, codes: Codes::of(&[0]), lens: None };
            builder.quote(["Words"].into_iter());
            builder.value(["Somebody"].into_iter());
            builder.facet(single(1));
            names.iter().for_each(|name| builder.value([*name].into_iter()));
            [1, 1, 3].into_iter().for_each(|values| builder.facet(single(values)));
            builder.finish().is_ok()
        };
        assert!(is_built(&[]) && is_built(&["One"]) && !is_built(&["One", "Two"]));
    }
}
