//! From articles to an archive.

use super::codes::Codes;
use super::collect::Collector;
use super::column::Column;
use super::fault::Fault;
use super::names::ranks;
use super::{Archive, Days, MOST_FACETS, Names, names_of};
use crate::model::{Article, Facet};

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

/// The codes of one facet for every quote.
pub struct Fields {
    /// How many values the facet has.
    pub values: u32,
    /// The codes, quote after quote.
    pub codes: Codes,
    /// How many codes each quote has; `None` where all have one.
    pub lens: Option<Codes>,
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

impl Archive {
    /// Builds an archive of articles, and says what its values are called.
    ///
    /// # Errors
    /// None for articles that were read without problems.
    pub fn of<'a>(articles: impl Iterator<Item = &'a Article>) -> Result<(Self, Names), Fault> {
        let mut builder = Builder::default();
        let mut names = Names::default();
        for article in articles {
            names.article(article);
            article.quotes.iter().for_each(|quote| builder.quote(searched(quote)));
        }
        names.hand_to(&mut builder);
        Ok((builder.finish()?, names))
    }
}

/// The fields of a quote that are searched, its text first; that is empty where its words are
/// retracted.
pub fn searched(quote: &crate::model::Quote) -> impl Iterator<Item = &str> {
    let is_shown = !quote.is_retracted();
    let original = quote.original.as_ref().filter(|_| is_shown);
    let text = if is_shown { &*quote.text } else { "" };
    let rest = original.map(|original| &original.text).into_iter().chain(&quote.context);
    std::iter::once(text).chain(rest.map(String::as_str))
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
