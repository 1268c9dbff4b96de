//! Long loops in parts.

/// Long loops go through this many quotes in each call. WebAssembly engines switch to
/// faster code between calls of a function, never within one.
pub(super) const SOME: u32 = 4096;

/// Calls `each` with parts of a set, each with the number that its first bit stands for (see
/// [`SOME`] for why). `each` should not be inlined.
pub(super) fn each_part(set: &[u64], mut each: impl FnMut(&[u64], u32)) {
    let words = SOME / u64::BITS;
    for (part, first) in set.chunks(words as usize).zip((0..).step_by(SOME as usize)) {
        each(part, first);
    }
}
