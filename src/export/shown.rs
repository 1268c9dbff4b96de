//! What exports say of an article, and what they show of it.

use crate::i18n::{Messages, words};
use crate::model::Article;
use crate::query::Language;

/// Whether some words of an article are not retracted.
pub fn has_words(article: &Article) -> bool {
    article.quotes.iter().any(|quote| !quote.is_retracted())
}

/// An article as its readers see it, which is what a filter looks at: with notes in the place of
/// words that are retracted.
pub fn as_shown(article: &Article) -> Article {
    words_for(article).with_retractions(article.clone())
}

/// What an export says beside the data: in the article's language, where the interface
/// speaks that.
pub(super) fn words_for(article: &Article) -> Messages {
    words(Language::of_tag(article.lang.as_str()).unwrap_or(Language::English))
}

/// Where an article stands, in one line: publication, author and day; `None` where the data
/// has none of them.
pub(super) fn published(article: &Article) -> Option<String> {
    let source = &article.source;
    let day = source.published.map(|day| day.to_string());
    let all = [source.publication.clone(), source.author.clone(), day];
    let all: Vec<String> = all.into_iter().flatten().collect();
    (!all.is_empty()).then(|| all.join(", "))
}
