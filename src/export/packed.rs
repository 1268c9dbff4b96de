//! Articles of a pack, of which some quotes are exported.

use crate::article;
use crate::model::Article;
use crate::packed::Fault;

/// The article of this data, which a pack has of the quotes that are exported, without the
/// values that none of these has.
///
/// # Errors
/// When the pack was written wrongly.
pub fn article_of_pack(data: &str) -> Result<Article, Fault> {
    let article = article::read(data.as_bytes()).map_err(|_| {
        Fault::new("an article of this pack is damaged: make the pack anew with `pullquote pack`")
    })?;
    let all: Vec<u32> = (0..article.quotes.len() as u32).collect();
    Ok(article.with_quotes(&all))
}
