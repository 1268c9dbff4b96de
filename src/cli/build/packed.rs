//! Bytes as text, for a page that is one file: compressed, and then encoded in characters
//! that a `<script>` holds without escaping. `static/unpack.js` decodes both.
//!
//! The compression is LZMA: gzip, for which browsers have a decoder, takes 23 % more for the
//! app. The encoding uses 91 characters, two for 13 bits; base64 takes four characters for
//! three bytes. Together this saves 46 KB of a file that is kept and mailed uncompressed.

use std::io::Write;

use anyhow::Result;
use lzma_rust2::{LzmaOptions, LzmaWriter};

/// The first character. The others follow it in ASCII, without `<`.
const FIRST: u8 = b'#';
const SIGNS: u32 = 91;
/// How many bits two characters hold.
const BITS: u32 = 13;

/// Packs bytes. The decoder also needs their number.
pub(super) fn pack(bytes: &[u8]) -> Result<String> {
    let mut options = LzmaOptions::with_preset(9);
    // The decoder supports only these parameters.
    (options.lc, options.lp, options.pb) = (3, 0, 0);
    let mut writer = LzmaWriter::new_no_header(Vec::new(), &options, false)?;
    writer.write_all(bytes)?;
    Ok(encode(&writer.finish()?))
}

/// Bytes as they are, which are compressed already or need no less room.
pub(super) fn encode(bytes: &[u8]) -> String {
    let mut out = String::new();
    let (mut held, mut bits) = (0, 0);
    let mut push = |value: u32| {
        for digit in [value % SIGNS, value / SIGNS] {
            let sign = FIRST + digit as u8;
            out.push(char::from(if sign < b'<' { sign } else { sign + 1 }));
        }
    };
    for byte in bytes {
        held |= u32::from(*byte) << bits;
        bits += 8;
        if bits >= BITS {
            push(held & ((1 << BITS) - 1));
            held >>= BITS;
            bits -= BITS;
        }
    }
    if bits > 0 {
        push(held);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decode(text: &str, len: usize) -> Vec<u8> {
        let digit = |sign: u8| u32::from(sign - FIRST - u8::from(sign > b'<'));
        let (mut out, mut held, mut bits) = (Vec::new(), 0, 0);
        for pair in text.as_bytes().chunks_exact(2) {
            held |= (digit(pair[0]) + SIGNS * digit(pair[1])) << bits;
            bits += BITS;
            while bits >= 8 {
                out.push(held as u8);
                held >>= 8;
                bits -= 8;
            }
        }
        out.truncate(len);
        out
    }

    #[test]
    fn bytes_survive_their_text_whatever_they_are() {
        for len in 0..64 {
            for step in [0, 1, 7, 255] {
                let bytes: Vec<u8> = (0..len).map(|at| (at * step) as u8).collect();
                let text = encode(&bytes);
                assert_eq!(decode(&text, bytes.len()), bytes);
                assert!(text.bytes().all(|sign| (b'#'..=b'~').contains(&sign) && sign != b'<'));
            }
        }
    }
}
