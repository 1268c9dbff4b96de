//! An explorer that is pinned to some of an article's quotes.

use super::Index;
use crate::filter::{Request, Sort};
use crate::model::Article;

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
    let request = Request::from_fragment(fragment, &article);
    if request == Request::default() {
        return Err(["the article has nothing by the names in ", fragment].concat());
    }
    let quotes = match request.quote {
        Some(quote) => vec![quote],
        None => {
            let index = Index::new(&article);
            index.order(&index.answer(&request.filter).matches, Sort::Article)
        }
    };
    if quotes.is_empty() {
        return Err(["no quote of the article matches all of ", fragment].concat());
    }
    Ok(article.with_quotes(&quotes))
}
