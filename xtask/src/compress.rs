//! Bytes as hosts send them.

use std::collections::HashMap;
use std::sync::Mutex;

use brotli::enc::BrotliEncoderParams;

/// Brotli at a quality of 0 to 11.
pub(crate) fn brotli(contents: &[u8], quality: i32) -> Vec<u8> {
    let mut compressed = Vec::new();
    let parameters = BrotliEncoderParams { quality, ..Default::default() };
    brotli::BrotliCompress(&mut &contents[..], &mut compressed, &parameters)
        .expect("memory takes what is written to it");
    compressed
}

/// Compressed files by their contents, so that each is compressed once.
#[derive(Debug, Default)]
pub(crate) struct Cache(Mutex<HashMap<Vec<u8>, Vec<u8>>>);

impl Cache {
    /// As a host would send it: not at the highest quality, which takes its time.
    pub(crate) fn brotli(&self, contents: &[u8]) -> Vec<u8> {
        const QUALITY: i32 = 6;
        let mut cache = self.0.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
        if let Some(compressed) = cache.get(contents) {
            return compressed.clone();
        }
        let compressed = brotli(contents, QUALITY);
        cache.insert(contents.to_owned(), compressed.clone());
        compressed
    }
}
