//! Where a quote is linked to.

use super::document::Options;
use crate::cite;
use crate::model::{Article, Quote};

/// Where a quote can be read: in the explorer, or else in the article; `None` where neither
/// has an address.
pub(super) fn address(article: &Article, quote: &Quote, options: &Options) -> Option<String> {
    if options.explorer.is_some() {
        return Some(permalink(article, quote, options));
    }
    cite::in_article(article, quote).or_else(|| article.source.url.clone())
}

/// The address of a quote in its explorer; only what begins with `#` where nobody said
/// where that is.
pub(super) fn permalink(article: &Article, quote: &Quote, options: &Options) -> String {
    let explorer = options.explorer.as_deref().unwrap_or_default();
    match options.is_collection {
        true => format!("{explorer}#{}/{}", article.id, quote.id),
        false => format!("{explorer}#{}", quote.id),
    }
}
