//! Tables of quotes in a browser: what the studio loads when one is brought to it. Their
//! quotes are those of `pullquote import`, since the same code reads them.
//!
//! Imports `studio`.

use wasm_bindgen::prelude::*;

use crate::studio::{Asked, Told};

/// A small allocator in the place of std's dlmalloc.
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// Reads a file, as far as it is a table, with what a person says of it: [`Asked`] as JSON.
/// Returns [`Told`] as JSON.
#[wasm_bindgen]
pub fn read_table(file: &[u8], asked: &str) -> String {
    let asked: Asked = serde_json::from_str(asked).unwrap_or_default();
    serde_json::to_string(&Told::read(file, &asked)).unwrap_or_default()
}
