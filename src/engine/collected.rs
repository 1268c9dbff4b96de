//! What a collection needs beside what the JavaScript API does: its questions and answers,
//! which are the values of `query`.

use serde::Serialize;
use serde_wasm_bindgen::{Serializer, from_value};
use wasm_bindgen::prelude::*;

use super::Engine;
use crate::model::Facet;
use crate::packed::Session;
use crate::packed::collection::{Collection, NamedValue};

/// Before [`Engine::collect`].
const NONE: &str = "this archive has not been made a collection";

#[wasm_bindgen]
impl Engine {
    /// Adds the columns of articles and of months, and what articles are called: `titles`
    /// is the section of [`titles_at`](Self::titles_at), inflated; `own` are the facets that
    /// articles declare, objects with an `id` and a `name`. The values of each facet are
    /// named next.
    ///
    /// # Errors
    /// When the pack has none, or this is from no pack; so for those below.
    pub fn collect(&mut self, titles: &[u8], own: JsValue) -> Result<(), JsError> {
        let pack = self.pack.as_ref().ok_or_else(|| JsError::new("this is from no pack"))?;
        self.archive.collect(pack)?;
        let titles = std::str::from_utf8(titles)?;
        self.collection = Some(Collection::new(&self.archive, pack, titles, from_value(own)?)?);
        self.session = Session::new(&self.archive);
        Ok(())
    }

    /// Names the next values of a facet, by its position: objects with an `id` and a `name`.
    pub fn name_values(&mut self, facet: usize, values: JsValue) -> Result<(), JsError> {
        let values: Vec<NamedValue> = from_value(values)?;
        let collection = self.collection.as_mut().ok_or_else(|| JsError::new(NONE))?;
        if facet >= self.archive.article_column() {
            return Err(JsError::new("this archive has no such facet"));
        }
        collection.name(Facet::at(facet), values);
        Ok(())
    }

    /// Reads the codes of a column, which the first question would otherwise.
    pub fn read_column(&self, column: usize) -> Result<(), JsError> {
        Ok(self.archive.read_column(column)?)
    }

    /// Answers a `query::Question` with a `query::Answer`.
    pub fn answer(&mut self, question: JsValue) -> Result<JsValue, JsError> {
        let Self { archive, session, pack, collection, .. } = self;
        let (Some(collection), Some(pack)) = (collection, pack) else {
            return Err(JsError::new(NONE));
        };
        let answer = collection.answer(archive, session, pack, &from_value(question)?)?;
        Ok(answer.serialize(&Serializer::new())?)
    }

    /// Answers a `query::FiguresQuestion` with a `query::FiguresAnswer`.
    pub fn figures(&mut self, question: JsValue) -> Result<JsValue, JsError> {
        let Self { archive, session, collection, .. } = self;
        let collection = collection.as_ref().ok_or_else(|| JsError::new(NONE))?;
        let answer = collection.figures(archive, session, &from_value(question)?)?;
        Ok(answer.serialize(&Serializer::new())?)
    }

    /// The positions in the archive of the quotes of some rows of the last answer.
    pub fn page(&mut self, first: u32, count: u32) -> Result<Vec<u32>, JsError> {
        let collection = self.collection.as_ref().ok_or_else(|| JsError::new(NONE))?;
        let rows = first..first.saturating_add(count);
        Ok(collection.page(&self.archive, &mut self.session, rows)?.to_vec())
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
}
