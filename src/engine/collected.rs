//! What an interface asks of a collection beyond the facets of quotes: articles,
//! months, the best values of a column, and where a quote stands.

use wasm_bindgen::prelude::*;

use super::Engine;
use crate::archive::Session;

#[wasm_bindgen]
impl Engine {
    /// Adds the columns of articles and of months.
    ///
    /// # Errors
    /// When the pack has none, or this is from no pack; so for those below.
    pub fn collect(&mut self) -> Result<(), JsError> {
        let pack = self.pack.as_ref().ok_or_else(|| JsError::new("this is from no pack"))?;
        self.archive.collect(pack)?;
        self.session = Session::new(&self.archive);
        Ok(())
    }

    /// Reads the codes of a column, which the first question would otherwise.
    pub fn read_column(&self, column: usize) -> Result<(), JsError> {
        Ok(self.archive.read_column(column)?)
    }

    /// How many months have passed before the first one, since the year 0.
    pub fn first_month(&self) -> u32 {
        self.archive.days().first_month()
    }

    /// Where in memory it is how many quotes have each value of a column.
    pub fn totals_at(&self, column: usize) -> *const u32 {
        self.archive.totals(column).as_ptr()
    }

    /// The id of an article.
    pub fn article_id(&self, article: u32) -> Result<String, JsError> {
        Ok(self.pack()?.ids.article(article)?)
    }

    /// Where the titles of articles are: offset and length.
    pub fn titles_at(&self) -> Result<Vec<f64>, JsError> {
        let section = self.pack()?.titles_at()?;
        Ok(vec![section.offset as f64, section.len as f64])
    }

    /// Checks the bytes of the titles.
    pub fn check_titles(&self, bytes: &[u8]) -> Result<(), JsError> {
        Ok(self.pack()?.titles_at()?.check(bytes)?)
    }

    /// The codes of so many values of a column, those of the most quotes first; see
    /// `archive::Session::top`.
    pub fn top(
        &self,
        column: usize,
        limit: usize,
        among: Option<Vec<u32>>,
        is_still: bool,
    ) -> Vec<u32> {
        self.session.top(&self.archive, column, limit, among, is_still)
    }

    /// Where a quote stands among the matches of the last question, in its order;
    /// nothing where it is none of them.
    pub fn row_of(&mut self, quote: u32) -> Result<Option<u32>, JsError> {
        let ask = crate::archive::Ask {
            offset: 0,
            limit: self.archive.len() as usize,
            ..self.ask.clone()
        };
        self.session.ask(&self.archive, &ask)?;
        let row = self.session.page().iter().position(|it| *it == quote);
        Ok(row.map(|row| row as u32))
    }
}
