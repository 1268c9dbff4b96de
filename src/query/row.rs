//! Quotes on their way from whoever has their texts.

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use crate::model::Article;
use crate::model::data::{ArticleData, DataFault};

/// A quote of an answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RowData {
    /// Where it stands among the matching quotes, from 0.
    pub row: u32,
    /// The id by which the collection knows it: `ARTICLE/QUOTE` where there are several
    /// articles.
    pub id: String,
    /// The number of its platform among all of the collection, from 0: by which it has
    /// the same hue wherever it is shown.
    pub platform: u32,
    /// Its article, which has this quote alone, and what that points to.
    pub article: ArticleData,
}

/// A quote of a list: where it stands, and an article that has it alone, by the id by
/// which the collection knows it.
pub type Row = (u32, Rc<Article>);

impl RowData {
    /// The quote as a list has it.
    ///
    /// # Errors
    /// When the data is no article that can be shown, or has no quote.
    pub fn into_row(self) -> Result<Row, DataFault> {
        let mut article = Article::try_from(self.article)?;
        match article.quotes.first_mut() {
            Some(quote) => quote.id = self.id,
            None => {
                return Err(DataFault {
                    path: "$.quotes".to_owned(),
                    what: "there is no quote".to_owned(),
                });
            }
        }
        article.platforms.iter_mut().for_each(|it| it.number = self.platform);
        Ok((self.row, Rc::new(article)))
    }
}

#[cfg(test)]
mod tests {
    use super::RowData;
    use crate::model::data::ArticleData;
    use crate::sample;

    fn row(quotes: &[u32]) -> RowData {
        let article = sample::article().with_quotes(quotes);
        let id = "lamp/x".to_owned();
        RowData { row: 2, id, platform: 7, article: ArticleData::from(&article) }
    }

    #[test]
    fn a_quote_has_the_collections_id_and_its_platform_the_collections_number() {
        let (at, article) = row(&[0]).into_row().expect("it can be shown");
        assert_eq!(at, 2);
        assert_eq!(article.quotes[0].id, "lamp/x");
        assert!(article.platforms.iter().all(|platform| platform.number == 7));
    }

    #[test]
    fn what_is_no_article_with_a_quote_is_refused_with_its_place() {
        let place = |row: RowData| row.into_row().expect_err("it is wrong").path;
        assert_eq!(place(row(&[])), "$.quotes");
        let mut unknown = row(&[0]);
        unknown.article.quotes[0].speaker = "nobody".to_owned();
        assert_eq!(place(unknown), "$.quotes[0].speaker");
    }
}
