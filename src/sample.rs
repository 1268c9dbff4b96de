//! The article that unit tests read: invented, and unlike the bundled one.

use crate::article;
use crate::model::Article;

/// The sample, as the app would read it.
pub(crate) fn article() -> Article {
    let data = include_bytes!("../tests/articles/harbour-lights.json");
    article::read(data).expect("the sample has no errors")
}
