//! Folding checked against Unicode's own data, character by character.

use super::{Sign, decompose, fold};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The blocks that folding covers.
const BLOCKS: [(u32, u32); 11] = [
    (0x0000, 0x02AF),
    (0x0300, 0x052F),
    (0x0531, 0x0556),
    (0x0559, 0x058A),
    (0x0590, 0x05C7),
    (0x05D0, 0x05FF),
    (0x0600, 0x06FF),
    (0x1E00, 0x1EFF),
    (0x2000, 0x208F),
    (0xFB00, 0xFB06),
    (0xFF00, 0xFF5E),
];

/// Where folding differs from [`decomposed`] on purpose: why, then each
/// character with what it folds to.
const EXCEPTIONS: [(&str, &str); 8] = [
    (
        "ligatures, and letters written as two where they are not to be had",
        "Æae Þth ßss æae þth Œoe œoe ƕhv Ǣae ǣae Ƕhv Ǽae ǽae Ȣou ȣou ȸdb \
         ȹqp ʣdz ẞss Ỻll ỻll",
    ),
    (
        "letters with a stroke, hook or tail, which Unicode does not decompose",
        "Øo øo Đd đd Ħh ħh Ŀl ŀl Łl łl Ŧt ŧt ƀb Ɓb Ƃb ƃb Ƈc ƈc Ɗd Ƌd ƌd Ƒf \
         ƒf Ɠg Ɨi Ƙk ƙk ƚl Ɲn ƞn Ɵo Ƥp ƥp ƫt Ƭt ƭt Ʈt Ʋv Ƴy ƴy Ƶz ƶz ƺz Ǥg \
         ǥg Ǯz ǯz Ǿo ǿo Ƞn ȡd Ȥz ȥz ȴl ȵn ȶt Ⱥa Ȼc ȼc Ƚl Ⱦt ȿs ɀz Ƀb Ʉu Ɇe \
         ɇe Ɉj ɉj ɋq Ɍr ɍr Ɏy ɏy ɓb ɕc ɖd ɗd ɚa ɟj ɠg ɦh ɨi ɫl ɬl ɭl ɱm ɲn \
         ɳn ɼr ɽr ɾr ʂs ʄj ʆs ʈt ʉu ʋv ʐz ʑz ʓz ʝj ʠq ẚa Ỿy ỿy Ɋq",
    ),
    (
        "letters that are typed as the plain one",
        "Ðd ðd ıi ĸk ŉn Ŋn ŋn Ɔo Ɖd Ǝe Əa Ɛe Ɣg Ɩi Ɯm Ʀr Ʃs Ʊu Ʒz ƿw ǝe Ƿw \
         ȷj Ʌv ɑa ɔo əa ɛe ɡg ɢg ɣg ɩi ɪi ɯm ɴn ʀr ʃs ʊu ʌv ʏy ʒz ʙb ʜh ʟl",
    ),
    ("a sigma is one letter wherever it stands", "ςσ ϲσ"),
    (
        "alef, yeh, heh and kaf are one letter each, as Arabic search engines have it",
        "ةه ىي ٱا کك ۀه ہه ۂه ۃه یي ےي ۓي ەه",
    ),
    (
        "digits are digits in every script",
        "٠0 ١1 ٢2 ٣3 ٤4 ٥5 ٦6 ٧7 ٨8 ٩9 ۰0 ۱1 ۲2 ۳3 ۴4 ۵5 ۶6 ۷7 ۸8 ۹9",
    ),
    ("the tatweel only stretches the letter before it", "ـ"),
    ("rare signs that stay as they are", "ͺͺ"),
];

/// Fractions and signs that Unicode decomposes into digits and letters, but
/// that stand between words here.
const BREAKS: &str = "¼½¾\u{374}";

/// Compatibility decomposition in lower case, without its marks.
fn decomposed(c: char) -> String {
    let strip = |text: &str| text.nfkd().filter(|c| !is_combining_mark(*c)).collect::<String>();
    strip(&strip(&c.to_string()).to_lowercase())
}

/// What `c` folds to, from Unicode's data and the exceptions.
pub(in crate::text) fn reference(c: char) -> String {
    let mut exceptions = EXCEPTIONS.iter().flat_map(|(_, list)| list.split(' '));
    match exceptions.find_map(|entry| entry.strip_prefix(c)) {
        Some(folded) => folded.to_owned(),
        None => decomposed(c),
    }
}

fn taken_apart(c: char) -> String {
    let mut all = String::new();
    decompose(c, &mut |c| all.push(c));
    all
}

fn covered() -> impl Iterator<Item = char> {
    BLOCKS.into_iter().flat_map(|(first, last)| first..=last).filter_map(char::from_u32)
}

#[test]
fn letters_fold_as_unicode_decomposes_them() {
    for c in covered() {
        let expected = reference(c);
        let folded = match fold(c) {
            Sign::Letter(c) | Sign::Digit(c) | Sign::Unspaced(c) => c.to_string(),
            Sign::Letters(letters) => letters.to_owned(),
            Sign::Mark => String::new(),
            Sign::Compound => taken_apart(c),
            Sign::Apostrophe | Sign::QuotationMark | Sign::Stop | Sign::Break | Sign::Ignored => {
                let letter = expected.chars().any(char::is_alphanumeric);
                assert_eq!(letter, BREAKS.contains(c), "{c} (U+{:04X}) parts words", c as u32);
                continue;
            }
        };
        assert_eq!(folded, expected, "{c} (U+{:04X})", c as u32);
    }
}

#[test]
fn every_exception_is_one() {
    for entry in EXCEPTIONS.iter().flat_map(|(_, list)| list.split(' ')) {
        let c = entry.chars().next().expect("an entry is not empty");
        assert_ne!(decomposed(c), entry[c.len_utf8()..], "{c} needs no exception");
    }
}

#[test]
fn folding_twice_changes_nothing() {
    for c in covered() {
        let again: Vec<Sign> = match fold(c) {
            Sign::Letters(letters) => letters.chars().map(fold).collect(),
            Sign::Letter(folded) | Sign::Digit(folded) => vec![fold(folded)],
            _ => continue,
        };
        let plain = |sign: &Sign| matches!(sign, Sign::Letter(_) | Sign::Digit(_));
        assert!(again.iter().all(plain), "{c} folds to {again:?}");
        assert!(again.len() > 1 || again[0] == fold(c), "{c} folds to {again:?}");
    }
}

#[test]
fn no_letter_of_any_script_parts_words() {
    for c in ('\u{80}'..=char::MAX).filter(|c| c.is_alphanumeric() && !is_combining_mark(*c)) {
        let parts = matches!(fold(c), Sign::Break | Sign::Ignored | Sign::Mark);
        let letterlike = ('\u{2100}'..='\u{214F}').contains(&c);
        assert!(
            !parts || is_symbol(c) || letterlike || BREAKS.contains(c),
            "U+{:04X} {c}",
            c as u32
        );
    }
}

/// Spacing modifiers, the tatweel, a tilde that Unicode calls a letter; letters
/// and numbers as symbols, or in circles and squares.
fn is_symbol(c: char) -> bool {
    let symbols = [
        0x2B9..=0x2FF,
        0x640..=0x640,
        0x2E2F..=0x2E2F,
        0x2120..=0x2122,
        0x2150..=0x215F,
        0x2180..=0x2BFF,
        0x1F000..=0x1FBEF,
    ];
    symbols.iter().any(|range| range.contains(&(c as u32)))
}

#[test]
fn every_letter_that_looks_like_others_is_taken_apart() {
    let mut left = Vec::new();
    for c in ('\u{2B0}'..=char::MAX).filter(|c| c.is_alphanumeric() && !is_combining_mark(*c)) {
        let whole: String = c.to_string().nfkd().collect();
        let is_kana = ('\u{3040}'..='\u{30FF}').contains(&c);
        if whole == c.to_string() || is_symbol(c) || is_kana || BREAKS.contains(c) {
            continue;
        }
        let folded = match fold(c) {
            Sign::Compound => taken_apart(c) == whole,
            Sign::Letter(folded) | Sign::Digit(folded) => folded.to_string() == reference(c),
            Sign::Letters(folded) => folded == reference(c),
            _ => false,
        };
        if !folded {
            left.push(format!("U+{:04X}", c as u32));
        }
    }
    assert!(left.is_empty(), "{left:?}");
}
