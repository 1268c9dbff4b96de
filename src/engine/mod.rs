//! The archive in a browser, a worker or Node: what `static/explorer/` calls.
//!
//! For the JavaScript API, numbers and bytes go in, numbers come out; names, ids and texts
//! are JavaScript's. Counts are read where they lie, so that an answer copies each
//! once. For a collection, the values of `query` go in and come out.
//!
//! Imports `packed`, `query`, `filter` and `model`.

mod builder;
mod collected;
mod highlights;
mod opening;
mod packed;

pub use builder::{BuiltArchive, BuiltOpening, EngineBuilder};
pub use highlights::highlights;
pub use opening::{HeldPack, PackOpening, open_held};

use wasm_bindgen::prelude::*;

use crate::filter::Choice;
use crate::packed::collection::Collection;
use crate::packed::pack::format::Section;
use crate::packed::pack::sections::Parts;
use crate::packed::pack::{self, Pack};
use crate::packed::{Archive, Ask, Fault, Order, Session};
use crate::query::Mark;

/// An archive that can be asked.
#[wasm_bindgen]
pub struct Engine {
    archive: Archive,
    session: Session,
    ask: Ask,
    /// Where ids and records are, of an archive from a pack.
    pack: Option<Pack>,
    /// What it is asked through as a collection, where it has been made one.
    collection: Option<Collection>,
}

/// In the order of their numbers in JavaScript.
const ORDERS: [Order; 6] = [
    Order::Archive,
    Order::Speaker,
    Order::Platform,
    Order::Length,
    Order::Relevance,
    Order::Latest,
];

/// The memory in which counts and pages are.
#[wasm_bindgen]
pub fn numbers_in() -> JsValue {
    wasm_bindgen::memory()
}

impl Engine {
    fn new(archive: Archive) -> Self {
        Self {
            session: Session::new(&archive),
            archive,
            ask: Ask::default(),
            pack: None,
            collection: None,
        }
    }

    /// Of a pack with these sections.
    fn of(sections: &[Section], parts: Parts) -> Result<Self, Fault> {
        let (archive, pack) = pack::open(sections, parts)?;
        Ok(Self { pack: Some(pack), ..Self::new(archive) })
    }
}

#[wasm_bindgen]
impl Engine {
    /// Answers a question. A choice is 256 times a code, and twice the column,
    /// and one where the value is excluded.
    ///
    /// # Errors
    /// When the archive is from a pack that was written wrongly.
    pub fn query(
        &mut self,
        choices: &[u32],
        search: &str,
        order: usize,
        offset: u32,
        limit: u32,
    ) -> Result<(), JsError> {
        let ask = &mut self.ask;
        ask.choices.iter_mut().for_each(Choice::clear);
        for choice in choices {
            let mark = if choice & 1 == 1 { Mark::Excluded } else { Mark::Included };
            ask.choice_mut((choice >> 1 & 0x7f) as usize).set(choice >> 8, mark);
        }
        if ask.search != search {
            search.clone_into(&mut ask.search);
        }
        ask.order = ORDERS.get(order).copied().unwrap_or_default();
        ask.offset = offset;
        ask.limit = limit as usize;
        Ok(self.session.ask(&self.archive, ask)?)
    }

    /// How many quotes match.
    pub fn total(&self) -> u32 {
        self.session.total()
    }

    /// Where in memory the page is, and how long: positions of quotes.
    pub fn page_at(&self) -> *const u32 {
        self.session.page().as_ptr()
    }

    /// How many quotes the page has.
    pub fn page_len(&self) -> usize {
        self.session.page().len()
    }

    /// Where in memory the counts of a column are, by its number: facets first.
    pub fn counts_at(&self, column: usize) -> *const u32 {
        self.session.counts_of(column).as_ptr()
    }

    /// How many values a column has.
    pub fn values(&self, column: usize) -> u32 {
        self.archive.values_of(column)
    }

    /// What was searched for in the place of a search that nothing matched.
    pub fn corrected(&self) -> Option<String> {
        self.session.corrected().map(str::to_owned)
    }

    /// The words that begin as the last of `typed`, and how many quotes have
    /// each, in turn.
    ///
    /// # Errors
    /// When the archive is from a pack that was written wrongly.
    pub fn suggest(&self, typed: &str, limit: usize) -> Result<Vec<JsValue>, JsError> {
        let words = self.archive.suggest(typed, limit)?;
        Ok(words.into_iter().flat_map(|(word, quotes)| [word.into(), quotes.into()]).collect())
    }
}
