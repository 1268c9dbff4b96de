//! `fold` against Unicode's own data.
use super::{Sign, fold};
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

const BLOCKS: [(u32, u32); 9] = [
    (0, 0x2AF),
    (0x300, 0x52F),
    (0x530, 0x58F),
    (0x590, 0x5FF),
    (0x600, 0x6FF),
    (0x1E00, 0x1EFF),
    (0x2000, 0x209F),
    (0xFB00, 0xFB06),
    (0xFF00, 0xFF5E),
];

pub(in crate::index) fn reference(c: char) -> String {
    let strip = |t: String| t.nfkd().filter(|c| !is_combining_mark(*c)).collect::<String>();
    strip(strip(c.to_string()).to_lowercase())
}
#[test]
fn dump() {
    for (a, b) in BLOCKS {
        for p in a..=b {
            if let Some(c) = char::from_u32(p) {
                let r = reference(c);
                let f = match fold(c) {
                    Sign::Letter(c) | Sign::Digit(c) | Sign::Unspaced(c) => c.to_string(),
                    Sign::Letters(s) => s.to_string(),
                    Sign::Mark => String::new(),
                    s => {
                        if r.chars().any(char::is_alphanumeric) {
                            println!("BREAK {s:?} {c} {p:04X} {r:?}");
                        }
                        continue;
                    }
                };
                if f != r {
                    println!("DIFF {c}{f} {p:04X} {r:?}")
                }
            }
        }
    }
}
