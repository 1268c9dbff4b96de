//! Which characters are part of words, in ranges of code points.

/// The role of a character in words, whatever it folds to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Class {
    /// Part of a word.
    Word,
    /// Part of a run without spaces between its words: Han, kana, and every script
    /// whose lines Unicode breaks by a dictionary (Line_Break=SA).
    Unspaced,
    /// Between words.
    Break,
    /// Joins the words beside it.
    Apostrophe,
    /// Written on the character before.
    Mark,
    /// Invisible.
    Ignored,
    /// Between words, but inside of Hebrew ones.
    QuotationMark,
}

use Class::{Apostrophe, Break, Ignored, Mark, QuotationMark, Unspaced, Word};

/// Every class, at its position in the low bits of [`RANGES`].
const CLASSES: [Class; 7] = [Word, Unspaced, Break, Apostrophe, Mark, Ignored, QuotationMark];

/// Each entry gives the class of all characters from its code point up to the next entry.
/// Characters before the first entry are parts of words, and so are unknown scripts, so that
/// these can be searched.
const RANGES: &[u32] = &[
    from(0x80, Break),
    from(0xAD, Ignored), // soft hyphen
    from(0xAE, Break),
    from(0xC0, Word),
    from(0x2B9, Break),      // spacing modifiers
    from(0x2BB, Apostrophe), // and how Arabic and Hebrew are romanised
    from(0x2C2, Break),
    from(0x300, Mark),
    from(0x370, Word), // Greek
    from(0x375, Break),
    from(0x376, Word),
    from(0x384, Break),
    from(0x386, Word),
    from(0x387, Break),
    from(0x388, Word),
    from(0x3F6, Break),
    from(0x3F7, Word),
    from(0x482, Break), // Cyrillic
    from(0x483, Mark),
    from(0x48A, Word),
    from(0x55A, Break), // Armenian
    from(0x560, Word),
    from(0x589, Break),
    from(0x591, Mark), // Hebrew
    from(0x5BE, Break),
    from(0x5BF, Mark),
    from(0x5C0, Break),
    from(0x5C1, Mark),
    from(0x5C3, Break),
    from(0x5C4, Mark),
    from(0x5C6, Break),
    from(0x5C7, Mark),
    from(0x5D0, Word),
    from(0x5F3, Apostrophe), // geresh, gershayim
    from(0x5F5, Word),
    from(0x600, Break), // Arabic
    from(0x610, Mark),
    from(0x61B, Break),
    from(0x61C, Ignored),
    from(0x61D, Break),
    from(0x620, Word),
    from(0x640, Mark), // tatweel
    from(0x641, Word),
    from(0x64B, Mark),
    from(0x660, Word),
    from(0x66A, Break),
    from(0x66E, Word),
    from(0x670, Mark),
    from(0x671, Word),
    from(0x6D4, Break),
    from(0x6D5, Word),
    from(0x6D6, Mark),
    from(0x6DD, Break),
    from(0x6DF, Mark),
    from(0x6E5, Word),
    from(0x6E7, Mark),
    from(0x6E9, Break),
    from(0x6EA, Mark),
    from(0x6EE, Word),
    from(0x6FD, Break),
    from(0x6FF, Word),
    from(0x700, Break), // Syriac
    from(0x710, Word),
    from(0x964, Break), // danda
    from(0x966, Word),
    from(0xE01, Unspaced), // Thai
    from(0xE3F, Break),
    from(0xE40, Unspaced),
    from(0xE4F, Break),
    from(0xE50, Word),
    from(0xE5A, Break),
    from(0xE81, Unspaced), // Lao
    from(0xED0, Word),
    from(0xEDC, Unspaced),
    from(0xF00, Word),
    from(0x1000, Unspaced), // Myanmar
    from(0x1040, Word),
    from(0x104A, Break),
    from(0x1050, Unspaced),
    from(0x1090, Word),
    from(0x109A, Unspaced),
    from(0x10A0, Word),
    from(0x1360, Break), // Ethiopic
    from(0x1369, Word),
    from(0x1780, Unspaced), // Khmer
    from(0x17D4, Break),
    from(0x17D7, Unspaced),
    from(0x17D8, Break),
    from(0x17DC, Unspaced),
    from(0x17E0, Word),
    from(0x1950, Unspaced), // Tai Le, New Tai Lue
    from(0x19D0, Word),
    from(0x19DA, Unspaced),
    from(0x19E0, Word),
    from(0x1A20, Unspaced), // Tai Tham
    from(0x1A80, Word),
    from(0x1AA0, Unspaced),
    from(0x1AB0, Mark), // combining marks, extended and supplement
    from(0x1B00, Word),
    from(0x1DC0, Mark),
    from(0x1E00, Word),
    from(0x2000, Break), // spaces, dashes, quotation marks
    from(0x200B, Ignored),
    from(0x2010, Break),
    from(0x2018, Apostrophe),
    from(0x201A, Break),
    from(0x201C, QuotationMark),
    from(0x2020, Break),
    from(0x202A, Ignored), // directions
    from(0x202F, Break),
    from(0x2060, Ignored),
    from(0x2070, Break),
    from(0x2090, Word),
    from(0x20A0, Break), // currencies
    from(0x20D0, Mark),
    from(0x2100, Break), // symbols, arrows, mathematics, dingbats
    from(0x2C00, Word),
    from(0x2E00, Break),
    from(0x2E80, Unspaced), // Han radicals
    from(0x2FE0, Break),
    from(0x3005, Unspaced),
    from(0x3008, Break),
    from(0x3021, Unspaced),
    from(0x302A, Mark),
    from(0x3030, Break),
    from(0x3031, Unspaced),
    from(0x3036, Break),
    from(0x3038, Unspaced),
    from(0x303D, Break),
    from(0x3041, Unspaced), // kana, bopomofo
    from(0x30A0, Break),
    from(0x30A1, Unspaced),
    from(0x30FB, Break),
    from(0x30FC, Unspaced),
    from(0x3130, Word), // Hangul
    from(0x3190, Break),
    from(0x31A0, Unspaced),
    from(0x31C0, Break),
    from(0x31F0, Unspaced),
    from(0x3200, Break),
    from(0x3400, Unspaced), // Han
    from(0x4DC0, Break),
    from(0x4E00, Unspaced),
    from(0xA000, Word),
    from(0xA9E0, Unspaced), // Myanmar extended, Tai Viet
    from(0xA9F0, Word),
    from(0xA9FA, Unspaced),
    from(0xAA00, Word),
    from(0xAA60, Unspaced),
    from(0xAAE0, Word),
    from(0xF900, Unspaced),
    from(0xFB00, Word),
    from(0xFE00, Mark), // variation selectors
    from(0xFE10, Break),
    from(0xFE20, Mark),
    from(0xFE30, Break),
    from(0xFE70, Word),
    from(0xFEFF, Ignored),
    from(0xFF00, Break), // full-width and half-width forms
    from(0xFF66, Unspaced),
    from(0xFFA0, Word),
    from(0xFFE0, Break),
    from(0x1_0000, Word),
    from(0x1_1700, Unspaced), // Ahom
    from(0x1_1730, Word),
    from(0x1_173A, Unspaced),
    from(0x1_173C, Word),
    from(0x1_173F, Unspaced),
    from(0x1_1747, Word),
    from(0x1_B000, Unspaced), // kana supplement
    from(0x1_B300, Word),
    from(0x1_F000, Break), // emoji
    from(0x1_FC00, Word),
    from(0x2_0000, Unspaced), // Han extensions
    from(0xE_0000, Ignored),
    from(0xE_0100, Mark),
    from(0xE_01F0, Word),
];

const fn from(start: u32, class: Class) -> u32 {
    start << 3 | class as u32
}

/// The class of a character that is not ASCII.
pub(super) fn class(c: char) -> Class {
    // The wanted entry is the last one that is at most this value, in which the low bits are the
    // greatest class.
    let at = RANGES.partition_point(|range| *range <= (c as u32) << 3 | 7);
    match at {
        0 => Word,
        _ => CLASSES[(RANGES[at - 1] & 7) as usize],
    }
}
