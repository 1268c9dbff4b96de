//! Values of an article's facets as answers name them.

use crate::model::{Article, Facet};
use crate::query::Value;

/// A value of a facet, by its code, with a count. Its name is empty where it is the interface's
/// to say.
pub fn value(article: &Article, facet: Facet, code: u32, count: u32) -> Value {
    let platform = article.platforms.get(code as usize).filter(|_| facet == Facet::PLATFORM);
    Value {
        id: article.value_id(facet, code).to_owned(),
        name: article.value_name(facet, code).unwrap_or_default().to_owned(),
        count,
        number: platform.map_or(code, |platform| platform.number),
        about: None,
    }
}
