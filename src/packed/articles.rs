//! An archive of articles.

use super::archive::Archive;
use super::build::Builder;
use super::fault::Fault;
use super::names::Names;
use crate::model::Article;

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
