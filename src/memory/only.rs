//! An explorer that is pinned to some of an article's quotes.

use super::index::Index;
use crate::filter::Filter;
use crate::model::Article;
use crate::query::Query;

/// The article with those quotes alone that a fragment asks for; all of it for
/// an empty one.
///
/// # Errors
/// When no quote is left, or the fragment names nothing of the article: a
/// sentence for whoever wrote it.
pub fn only(article: Article, fragment: &str) -> Result<Article, String> {
    if fragment.is_empty() {
        return Ok(article);
    }
    let query = Query::of_article(fragment, &article);
    if query == Query::default() {
        return Err(["the article has nothing by the names in ", fragment].concat());
    }
    let at = query.at.as_deref().and_then(|id| article.quote_by_id(id));
    let quotes = at.map_or_else(|| quotes(&article, &query), |quote| vec![quote]);
    if quotes.is_empty() {
        return Err(["no quote of the article matches all of ", fragment].concat());
    }
    Ok(article.with_quotes(&quotes))
}

/// The quotes of an article that a query asks for, as positions, ascending.
pub fn quotes(article: &Article, query: &Query) -> Vec<u32> {
    let found = Index::new(article).answer(&Filter::new(query, article));
    found.matches.iter().collect()
}
