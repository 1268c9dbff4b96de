//! Which quotes an export has: the filter of an explorer's address, held to more than
//! addresses are. What an address names in vain is dropped; here it is a mistake.

use anyhow::{Context, Result};

use crate::cli::unpack::Unpacker;
use crate::export::as_shown;
use crate::memory;
use crate::model::Article;
use crate::query::{FacetName, Query};

/// What a filter asks for.
pub(super) enum Wanted {
    Everything,
    /// The quote of an id.
    One(String),
    /// What stands after the `?`.
    Filter(String),
}

/// What addresses say beside which quotes are shown.
const OTHERS: [&str; 5] = ["sort", "view", "by", "lang", "at"];

impl Wanted {
    pub(super) fn parse(filter: &str) -> Self {
        let filter = filter.strip_prefix('#').unwrap_or(filter);
        match filter.strip_prefix('?') {
            Some(pairs) => Self::Filter(pairs.to_owned()),
            None if filter.is_empty() => Self::Everything,
            None if filter.contains('=') => Self::Filter(filter.to_owned()),
            None => Self::One(filter.to_owned()),
        }
    }

    /// The quote of an id alone.
    pub(super) fn quote(id: &str) -> Self {
        Self::One(id.to_owned())
    }

    /// The positions of the quotes of an article that are wanted, ascending.
    pub(super) fn of_article(&self, article: &Article) -> Result<Vec<u32>> {
        let pairs = match self {
            Self::Everything => return Ok((0..article.quotes.len() as u32).collect()),
            Self::One(id) => {
                // In a collection the quote has its article before it.
                let own = id.strip_prefix(&*article.id).and_then(|id| id.strip_prefix('/'));
                let at = Query::of_article(own.unwrap_or(id), article).at;
                let quote = at.and_then(|id| article.quote_by_id(&id));
                return Ok(vec![quote.with_context(|| no_quote(id))?]);
            }
            Self::Filter(pairs) => pairs,
        };
        for (pair, name) in each(pairs) {
            let alone = Query::of_article(&["?", pair].concat(), article);
            if alone.is_all() {
                return Err(in_vain(pair, article.facet_by_id(name).is_some() || name == "place"));
            }
        }
        let query = Query::of_article(&["?", pairs].concat(), article);
        Ok(memory::quotes(&as_shown(article), &query))
    }

    /// The positions of the quotes of a pack that are wanted, ascending.
    pub(super) fn of_pack(&self, unpacker: &mut Unpacker) -> Result<Vec<u32>> {
        let facets = FacetName::of_collection(unpacker.defined.own.clone());
        let is_facet = |name: &str| facets.iter().any(|facet| facet.id == name);
        let pairs = match self {
            Self::Everything => return Ok((0..unpacker.archive.len()).collect()),
            Self::One(id) => {
                let query = Query::of_archive(id, &facets);
                let quote = unpacker.pack.ids.find(query.at.as_deref().unwrap_or_default())?;
                return Ok(vec![quote.with_context(|| no_quote(id))?]);
            }
            Self::Filter(pairs) => pairs,
        };
        for (pair, name) in each(pairs) {
            let alone = Query::of_archive(&["?", pair].concat(), &facets);
            if alone.is_all() {
                return Err(in_vain(pair, name == "date" || is_facet(name)));
            }
            if is_facet(name) && !unpacker.knows(&alone)? {
                return Err(in_vain(pair, true));
            }
        }
        unpacker.matching(&Query::of_archive(&["?", pairs].concat(), &facets))
    }
}

/// The pairs that say which quotes are wanted, each with its name.
fn each(pairs: &str) -> impl Iterator<Item = (&str, &str)> {
    let pairs = pairs.split('&').filter(|pair| !pair.is_empty());
    let named = pairs.map(|pair| (pair, pair.split('=').next().unwrap_or_default()));
    named.filter(|(_, name)| !OTHERS.contains(name))
}

fn no_quote(id: &str) -> String {
    format!("no quote has the id {id}: name another one; a filter begins with ?")
}

/// What is wrong with a pair that asks for nothing.
fn in_vain(pair: &str, is_name_known: bool) -> anyhow::Error {
    if is_name_known {
        anyhow::anyhow!("the filter asks for {pair}, and nothing here has that: name another value")
    } else {
        anyhow::anyhow!(
            "the filter asks for {pair}, and nothing can be asked for by that name: copy what \
             stands after the # of an explorer's address"
        )
    }
}
