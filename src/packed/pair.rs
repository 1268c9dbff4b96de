//! What is sorted in answers.

/// A key and a quote as one number. Everything that is sorted in answers has this one type,
/// which keeps the WebAssembly small.
pub(super) fn pair(key: u32, quote: u32) -> u64 {
    u64::from(key) << 32 | u64::from(quote)
}
