//! Exports of a collection, whose archive another WebAssembly file holds.

use wasm_bindgen::prelude::*;

use super::Asked;
use crate::export::{Exporter, Format, Options, article_of_pack, extension_of_collection};
use crate::packed::Fault;
use crate::packed::pack::article_in;
use crate::packed::pack::data::Defined;
use crate::packed::pack::record::QuoteRecord;

/// Takes the records of quotes in the order of the pack, and writes them article by article.
#[wasm_bindgen]
pub struct LeavingPack {
    defined: Defined,
    exporter: Exporter<Vec<u8>>,
    format: Format,
    /// Blocks of articles, each with the number of its first one. Those before the current
    /// article are given up.
    blocks: Vec<(u32, Vec<u8>)>,
    /// The quotes so far of the current article.
    records: Vec<QuoteRecord>,
}

#[wasm_bindgen]
impl LeavingPack {
    /// Begins an export of the pack with these values (`Pack::values`), as it is [`Asked`].
    ///
    /// # Errors
    /// When there is no format of that id, the day is none, or the pack was written wrongly; so
    /// for the methods below.
    #[wasm_bindgen(constructor)]
    pub fn new(values: &str, asked: JsValue) -> Result<Self, JsError> {
        let (format, options) = serde_wasm_bindgen::from_value::<Asked>(asked)?.read()?;
        let defined = Defined::read(values)?;
        let own_facets = defined.declared_ids();
        let options = Options { is_collection: true, own_facets, ..options };
        let exporter = Exporter::new(Vec::new(), format, options)?;
        Ok(Self { defined, exporter, format, blocks: Vec::new(), records: Vec::new() })
    }

    /// Takes a block of articles, inflated, which begins with the article of that number.
    /// Blocks come in their order, before the quotes of their articles.
    pub fn articles(&mut self, first: u32, block: Vec<u8>) {
        self.blocks.push((first, block));
    }

    /// Takes what `Engine::records` gave. Returns how many bytes are written and not taken.
    pub fn quotes(&mut self, mut records: &[u8]) -> Result<usize, JsError> {
        while !records.is_empty() {
            let record = QuoteRecord::read(&mut records);
            let record = record.ok_or_else(|| JsError::new("these are no records of quotes"))?;
            if self.records.last().is_some_and(|last| last.article != record.article) {
                self.write()?;
            }
            self.records.push(record);
        }
        Ok(self.exporter.out().len())
    }

    /// Takes what is written so far.
    pub fn take(&mut self) -> Vec<u8> {
        std::mem::take(self.exporter.out())
    }

    /// Whether nothing of what came can be cited, where that is what is asked for.
    pub fn is_empty_list(&mut self) -> Result<bool, JsError> {
        self.write()?;
        Ok(self.exporter.is_empty_list())
    }

    /// Ends the export: the rest of it.
    pub fn finish(mut self) -> Result<Vec<u8>, JsError> {
        self.write()?;
        Ok(self.exporter.finish()?)
    }

    /// What is written of the current article, which may have more quotes. The export is of
    /// no more use then. A list of works is that of the quotes so far, as it is written at its
    /// end.
    pub fn broken_off(mut self) -> Result<Vec<u8>, JsError> {
        self.write()?;
        match self.format.is_list() {
            true => Ok(self.exporter.finish()?),
            false => Ok(self.take()),
        }
    }

    /// The media type of the format.
    #[wasm_bindgen(getter)]
    pub fn media_type(&self) -> String {
        self.format.media_type().to_owned()
    }

    /// What the names of such files end in.
    #[wasm_bindgen(getter)]
    pub fn extension(&self) -> String {
        extension_of_collection(self.format).to_owned()
    }

    /// Writes the current article.
    fn write(&mut self) -> Result<(), JsError> {
        let Some(QuoteRecord { article, .. }) = self.records.first() else { return Ok(()) };
        let before = self.blocks.iter().rposition(|(first, _)| first <= article);
        self.blocks.drain(..before.unwrap_or(0));
        let (first, block) = self
            .blocks
            .first()
            .ok_or_else(|| Fault::new("the block of an article did not come before its quotes"))?;
        let data = self.defined.article(article_in(block, *first, *article)?, &self.records)?;
        self.records.clear();
        Ok(self.exporter.article(&article_of_pack(&data)?)?)
    }
}
