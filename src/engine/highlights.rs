//! Where a search is found in a text, in the units that JavaScript counts in.

use wasm_bindgen::prelude::*;

use crate::packed::parse;

/// The parts of `text` that match a search, as UTF-16 offsets: where each
/// starts and ends, in turn.
#[wasm_bindgen]
pub fn highlights(text: &str, search: &str) -> Vec<u32> {
    let bytes = parse(search).highlights(text);
    let mut chars = text.char_indices();
    let mut units = 0;
    let mut offset = |byte: usize| {
        // Up to the byte, which is further on each time.
        while let Some((_, c)) = chars.clone().next().filter(|(at, _)| *at < byte) {
            units += c.len_utf16() as u32;
            chars.next();
        }
        units
    };
    bytes.into_iter().flat_map(|part| [part.start, part.end]).map(&mut offset).collect()
}
