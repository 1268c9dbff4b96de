//! Quotation marks by language, those of CLDR
//! (<https://www.unicode.org/cldr/charts/latest/by_type/core_data.alphabetic_information.punctuation.html>).
//! `static/card/marks.js` has the same for pictures that are made in a browser.

use crate::model::Lang;

/// The opening and the closing mark, and the languages that set them.
type Marks = (&'static str, &'static str, &'static str);

const ENGLISH: Marks = ("“", "”", "en zh ko pt th vi id ms tr hi bn nl da cy ga");

const OTHERS: [Marks; 7] = [
    ("„", "“", "de cs sk sl et lt lv bg is ka sq mk hsb"),
    ("„", "”", "pl ro hu hr sr bs"),
    ("«", "»", "es ca it ru uk be el fa hy nb no nn eu gl az kk"),
    // Narrow blanks on which no line is broken.
    ("«\u{202f}", "\u{202f}»", "fr br"),
    ("”", "”", "sv fi he"),
    ("”", "“", "ar"),
    ("「", "」", "ja zh-hant zh-tw zh-hk zh-mo"),
];

/// The opening and the closing mark of a language; English ones where it is not known.
pub fn marks(lang: &Lang) -> [&'static str; 2] {
    let tag = lang.as_str().to_ascii_lowercase();
    let mut tag = &*tag;
    loop {
        let sets = |(_, _, languages): &&Marks| languages.split(' ').any(|each| each == tag);
        match (OTHERS.iter().chain([&ENGLISH]).find(sets), tag.rsplit_once('-')) {
            (Some((open, close, _)), _) => return [open, close],
            (None, Some((less, _))) => tag = less,
            (None, None) => return [ENGLISH.0, ENGLISH.1],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_those_of_the_language_and_of_its_script() {
        let of = |tag| marks(&Lang::parse(tag).expect("a tag")).concat();
        for (tag, both) in [
            ("en-GB", "“”"),
            ("de-AT", "„“"),
            ("pl", "„”"),
            ("fr-CA", "«\u{202f}\u{202f}»"),
            ("ar-EG", "”“"),
            ("zh-Hans-CN", "“”"),
            ("zh-Hant-TW", "「」"),
            ("ja", "「」"),
            ("und", "“”"),
            ("tlh-Latn", "“”"),
        ] {
            assert_eq!(of(tag), both, "{tag}");
        }
    }

    #[test]
    fn pictures_from_a_browser_have_the_same_marks() {
        let script = include_str!("../../static/card/marks.js");
        for (open, close, languages) in OTHERS.iter().chain([&ENGLISH]) {
            let line = format!("'{open} {close}': '{languages}'").replace('\u{202f}', "\\u202f");
            assert!(script.contains(&line), "{line}");
        }
    }
}
