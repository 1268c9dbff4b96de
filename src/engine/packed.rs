//! Ids and records of a pack.

use wasm_bindgen::prelude::*;

use super::Engine;
use crate::packed::Fault;
use crate::packed::pack::{Pack, Place};

impl Engine {
    pub(super) fn pack(&self) -> Result<&Pack, Fault> {
        self.pack.as_ref().ok_or_else(|| Fault::new("this archive was not opened from a pack"))
    }

    fn place(&self, record: u32, is_quote: bool) -> Result<Place, Fault> {
        let pack = self.pack()?;
        if is_quote { pack.quote_at(record) } else { pack.article_at(record) }
    }
}

#[wasm_bindgen]
impl Engine {
    /// The facets that articles declare, and the values of every facet, as JSON.
    ///
    /// # Errors
    /// When the archive is from no pack; so for those below, and for records that
    /// are not there.
    pub fn values_json(&self) -> Result<String, JsError> {
        Ok(self.pack()?.values.clone())
    }

    /// The id of a quote.
    pub fn id(&self, quote: u32) -> Result<String, JsError> {
        Ok(self.pack()?.ids.id(quote)?)
    }

    /// The quote of an id.
    pub fn find(&self, id: &str) -> Result<Option<u32>, JsError> {
        Ok(self.pack()?.ids.find(id)?)
    }

    /// The article of a quote.
    pub fn article_of(&self, quote: u32) -> Result<u32, JsError> {
        Ok(self.pack()?.ids.article_of(quote).0)
    }

    /// Where the block of a record is: offset and length; the number of its first record, and
    /// of that of the next block.
    pub fn block_of(&self, record: u32, is_quote: bool) -> Result<Vec<f64>, JsError> {
        let Place { block, offset, len } = self.place(record, is_quote)?;
        Ok(vec![offset as f64, len as f64, block.first.into(), block.next.into()])
    }

    /// Checks the bytes of a block.
    pub fn check_block(&self, record: u32, is_quote: bool, block: &[u8]) -> Result<(), JsError> {
        Ok(self.place(record, is_quote)?.block.check(block)?)
    }

    /// A quote's id, text and other data as JSON, from its block as it was before
    /// it was compressed.
    pub fn quote_record(&self, quote: u32, block: &[u8]) -> Result<Vec<String>, JsError> {
        let pack = self.pack()?;
        let (text, more) = pack.quote(quote, &pack.quote_at(quote)?, block)?;
        Ok(vec![pack.ids.quote(quote)?, text, more])
    }

    /// The records of those of some quotes (ascending) that are in a block, from that block as
    /// it was before it was compressed: a `packed::pack::record::QuoteRecord` after the other.
    pub fn records(&self, quotes: &[u32], block: &[u8]) -> Result<Vec<u8>, JsError> {
        let mut bytes = Vec::new();
        for record in self.pack()?.records(&self.archive, quotes, block)? {
            record.write(&mut bytes);
        }
        Ok(bytes)
    }

    /// The paragraph of a quote, where its article says.
    pub fn paragraph(&self, quote: u32) -> Result<Option<u32>, JsError> {
        Ok(self.pack()?.paragraph(quote)?)
    }

    /// An article's data without its quotes.
    pub fn article_record(&self, article: u32, block: &[u8]) -> Result<String, JsError> {
        let pack = self.pack()?;
        Ok(pack.article(article, &pack.article_at(article)?, block)?)
    }

    /// The codes of a quote in a facet, by its position.
    pub fn codes(&self, quote: u32, facet: usize) -> Result<Vec<u32>, JsError> {
        if quote >= self.archive.len() {
            return Ok(Vec::new());
        }
        let facet = self.archive.facets().nth(facet);
        let facet = facet.ok_or_else(|| Fault::new("this archive has no such facet"))?;
        Ok(self.archive.codes(quote, facet)?.collect())
    }
}
