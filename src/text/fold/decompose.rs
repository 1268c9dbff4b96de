//! Decomposes characters that look like one or several others: compatibility decomposition
//! (NFKD of UAX 15), the syllables of Hangul, and the radicals of Han.
//!
//! Rare characters are decomposed in a browser by `String.prototype.normalize`, and elsewhere by
//! the crate `unicode-normalization`. Both give the same, since Unicode never changes how an
//! assigned character decomposes. Characters that are common in the news are decomposed here and
//! in `tables`: Latin, Greek, Cyrillic and Arabic letters, full-width forms, and Hangul.
//!
//! Words are compared in decomposed letters. Only kana are composed ([`voiced`]): in a script
//! without spaces, `か` would otherwise be found in `が`.

/// Ranges of characters that decompose, first and last, ascending. They are Unicode's, without
/// the characters of `tables` and without symbols that separate words (`½`, `™`, `①`). A range
/// may contain up to eight characters in a row that do not decompose.
#[rustfmt::skip]
const COMPOUND: &[(u32, u32)] = &[
    (0x929, 0x929), (0x931, 0x931), (0x934, 0x934), (0x958, 0x95F), (0x9CB, 0x9CC), (0x9DC, 0x9DD),
    (0x9DF, 0x9DF), (0xA33, 0xA33), (0xA36, 0xA36), (0xA59, 0xA5B), (0xA5E, 0xA5E), (0xB48, 0xB48),
    (0xB4B, 0xB4C), (0xB5C, 0xB5D), (0xB94, 0xB94), (0xBCA, 0xBCC), (0xC48, 0xC48), (0xCC0, 0xCC0),
    (0xCC7, 0xCC8), (0xCCA, 0xCCB), (0xD4A, 0xD4C), (0xDDA, 0xDDA), (0xDDC, 0xDDE), (0xE33, 0xE33),
    (0xEB3, 0xEB3), (0xEDC, 0xEDD), (0xF0C, 0xF0C), (0xF43, 0xF43), (0xF4D, 0xF4D), (0xF52, 0xF52),
    (0xF57, 0xF57), (0xF5C, 0xF5C), (0xF69, 0xF69), (0xF73, 0xF73), (0xF75, 0xF79), (0xF81, 0xF81),
    (0xF93, 0xF93), (0xF9D, 0xF9D), (0xFA2, 0xFA2), (0xFA7, 0xFA7), (0xFAC, 0xFAC), (0xFB9, 0xFB9),
    (0x1026, 0x1026), (0x10FC, 0x10FC), (0x1B06, 0x1B12), (0x1B3B, 0x1B43), (0x1D2C, 0x1D6A),
    (0x1D78, 0x1D78), (0x1D9B, 0x1DBF), (0x1F00, 0x1FFE), (0x2090, 0x209C), (0x2100, 0x211D),
    (0x2124, 0x2149), (0x2160, 0x217F), (0x2C7C, 0x2C7D), (0x2D6F, 0x2D6F), (0x2F00, 0x2FD5),
    (0x3036, 0x303A), (0x3131, 0x319F), (0x3200, 0x33FF), (0xA69C, 0xA69D), (0xA770, 0xA770),
    (0xA7F1, 0xA7F9), (0xAB5C, 0xAB5F), (0xAB69, 0xAB69), (0xF900, 0xFAD9), (0xFB13, 0xFBB1),
    (0xFBD3, 0xFD3D), (0xFD50, 0xFDC7), (0xFDF0, 0xFDFC), (0xFE70, 0xFEFC), (0xFF5F, 0xFFDC),
    (0x105C9, 0x105E4), (0x10781, 0x107BA), (0x1109A, 0x1109C), (0x110AB, 0x110AB),
    (0x1112E, 0x1112F), (0x1134B, 0x1134C), (0x11383, 0x11391), (0x114BB, 0x114BE),
    (0x115BA, 0x115BB), (0x11938, 0x11938), (0x16D68, 0x16D6A), (0x1CCD6, 0x1CCF9),
    (0x1D400, 0x1D7FF), (0x1E030, 0x1E06D), (0x1EE00, 0x1EEBB), (0x1F200, 0x1F202),
    (0x1F210, 0x1F23B), (0x1FBF0, 0x1FBF9), (0x2F800, 0x2FA1D),
];

/// The syllables of Hangul (Unicode 17, section 3.12).
const HANGUL: std::ops::RangeInclusive<u32> = 0xAC00..=0xD7A3;

/// The radicals of U+2E80 to U+2EF3, each as the ideograph that looks like it
/// (`EquivalentUnifiedIdeograph.txt` of Unicode 18); U+2E80 and U+2E9A have none.
const RADICALS: &str = "\
    ⺀厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑𫜹忄心扌攵⺚旡日月歺母民氵氺灬爫爫丬牛\
    犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿肉𦥑艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑\
    钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟";

/// The first of [`RADICALS`].
const RADICALS_START: u32 = 0x2E80;

/// The last of [`RADICALS`].
const RADICALS_END: u32 = 0x2EF3;

/// Whether a character has to be decomposed.
pub(super) fn is_compound(c: char) -> bool {
    let point = c as u32;
    // Most texts have only such characters.
    match point {
        0..0x929 => return matches!(point, 0x2B0..=0x2B8 | 0x675..=0x678),
        0x3400..0xA000 => return false,
        _ => {}
    }
    let at = COMPOUND.partition_point(|(first, _)| *first <= point);
    HANGUL.contains(&point)
        || (RADICALS_START..=RADICALS_END).contains(&point)
        || at.checked_sub(1).is_some_and(|at| point <= COMPOUND[at].1)
}

/// Calls `each` with the characters of a decomposition, one by one.
pub(crate) fn decompose(c: char, each: &mut dyn FnMut(char)) {
    let point = c as u32;
    if HANGUL.contains(&point) {
        // Lead, vowel and, where there is one, tail.
        let index = point - HANGUL.start();
        let (lead, vowel, tail) = (index / 588, index % 588 / 28, index % 28);
        let parts = [0x1100 + lead, 0x1161 + vowel, 0x11A7 + tail];
        let len = if tail == 0 { 2 } else { 3 };
        parts.into_iter().take(len).filter_map(char::from_u32).for_each(each);
    } else if let Some(at) = point.checked_sub(RADICALS_START)
        && point <= RADICALS_END
    {
        (0..).zip(RADICALS.chars()).filter(|(number, _)| *number == at).for_each(|(_, c)| each(c));
    } else {
        decomposed(c, each);
    }
}

#[cfg(not(all(
    target_arch = "wasm32",
    any(feature = "web", feature = "collection", feature = "engine")
)))]
fn decomposed(c: char, each: &mut dyn FnMut(char)) {
    unicode_normalization::char::decompose_compatible(c, each);
}

#[cfg(all(
    target_arch = "wasm32",
    any(feature = "web", feature = "collection", feature = "engine")
))]
fn decomposed(c: char, each: &mut dyn FnMut(char)) {
    use wasm_bindgen::prelude::*;

    #[wasm_bindgen]
    extern "C" {
        #[wasm_bindgen(js_name = String)]
        type JsString;
        #[wasm_bindgen(method)]
        fn normalize(this: &JsString, form: &str) -> String;
    }

    let text = JsValue::from_str(c.encode_utf8(&mut [0; 4])).unchecked_into::<JsString>();
    text.normalize("NFKD").chars().for_each(each);
}

/// The canonical combining class (UAX 15) of a mark that words keep, by which several marks on
/// one letter are ordered; 0 for letters, and for marks whose order has a meaning. In scripts
/// with other marks, people rarely type them in another order.
pub(crate) fn mark_order(c: char) -> u8 {
    match c {
        // Nuktas and the dot below of Burmese.
        '\u{93C}' | '\u{9BC}' | '\u{A3C}' | '\u{ABC}' | '\u{B3C}' | '\u{C3C}' | '\u{CBC}'
        | '\u{1037}' => 7,
        // Viramas.
        '\u{94D}' | '\u{9CD}' | '\u{A4D}' | '\u{ACD}' | '\u{B4D}' | '\u{BCD}' | '\u{C4D}'
        | '\u{CCD}' | '\u{D3B}' | '\u{D3C}' | '\u{D4D}' | '\u{DCA}' | '\u{E3A}' | '\u{EBA}'
        | '\u{1039}' | '\u{103A}' | '\u{17D2}' => 9,
        // Vowels below and tones of Thai and Lao.
        '\u{E38}' | '\u{E39}' => 103,
        '\u{E48}'..='\u{E4B}' => 107,
        '\u{EB8}' | '\u{EB9}' => 118,
        '\u{EC8}'..='\u{ECB}' => 122,
        _ => 0,
    }
}

/// The kana that a kana and a voicing mark (U+3099, U+309A) form together.
pub(crate) fn voiced(kana: char, mark: char) -> Option<char> {
    let point = kana as u32;
    // Katakana have the order of hiragana.
    let hiragana = if (0x30A1..=0x30FE).contains(&point) { point - 0x60 } else { point };
    let step = match (hiragana, mark) {
        (0x3046, '\u{3099}') => 0x4E,
        (0x304B..=0x3062, '\u{3099}') if hiragana % 2 == 1 => 1,
        (0x3064 | 0x3066 | 0x3068 | 0x309D, '\u{3099}') => 1,
        (0x306F..=0x307B, '\u{3099}') if hiragana % 3 == 0 => 1,
        (0x306F..=0x307B, '\u{309A}') if hiragana % 3 == 0 => 2,
        (0x308F..=0x3092, '\u{3099}') if point != hiragana => 8,
        _ => return None,
    };
    char::from_u32(point + step)
}

#[cfg(test)]
mod tests {
    use unicode_normalization::UnicodeNormalization;
    use unicode_normalization::char::{canonical_combining_class, compose};

    use super::{decompose, is_compound, mark_order, voiced};

    fn taken_apart(c: char) -> String {
        let mut all = String::new();
        decompose(c, &mut |c| all.push(c));
        all
    }

    #[test]
    fn compounds_are_taken_apart_as_unicode_says() {
        for c in ('\u{AC00}'..='\u{D7A3}').chain('\u{2F00}'..='\u{2FD5}').chain('ﬓ'..='ﭏ') {
            assert!(is_compound(c), "{c}");
            assert_eq!(taken_apart(c), c.to_string().nfkd().collect::<String>(), "{c}");
        }
    }

    #[test]
    fn marks_stand_in_the_order_of_unicode() {
        let scripts =
            ('\u{900}'..='\u{EFF}').chain('\u{1000}'..='\u{109F}').chain('\u{1780}'..='\u{17DC}');
        // Accents of the Veda, of Telugu metre and of Burmese dialects.
        let rare =
            |c| matches!(c, '\u{951}'..='\u{954}' | '\u{9FE}' | '\u{C55}' | '\u{C56}' | '\u{108D}');
        for c in scripts.filter(|c| !rare(*c)) {
            assert_eq!(mark_order(c), canonical_combining_class(c), "U+{:04X}", c as u32);
        }
    }

    #[test]
    fn a_radical_is_the_ideograph_that_looks_like_it() {
        for (radical, ideograph) in
            [('⺅', "亻"), ('⺼', "肉"), ('⻑', "長"), ('⻳', "龟"), ('⺟', "母")]
        {
            assert!(is_compound(radical));
            assert_eq!(taken_apart(radical), ideograph);
        }
    }

    #[test]
    fn kana_take_the_marks_of_voice_that_unicode_gives_them() {
        for kana in '\u{3041}'..='\u{30FF}' {
            for mark in ['\u{3099}', '\u{309A}'] {
                assert_eq!(voiced(kana, mark), compose(kana, mark), "{kana}");
            }
        }
    }
}
