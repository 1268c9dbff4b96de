//! Quotation marks by language, those of CLDR
//! (<https://www.unicode.org/cldr/charts/latest/by_type/core_data.alphabetic_information.punctuation.html>).
//! `static/card/marks.js` has the same for pictures that are made in a browser.

use crate::model::Lang;

/// The opening mark, the closing mark, and the languages and scripts that set them.
const MARKS: [&str; 7] = [
    "„|“| de cs sk sl et lt lv bg is ka sq mk hsb",
    "„|”| pl ro hu hr sr bs",
    "«|»| es ca it ru uk be el fa hy nb no nn eu gl az kk",
    // Narrow blanks on which no line is broken.
    "«\u{202f}|\u{202f}»| fr br",
    "”|”| sv fi he",
    "”|“| ar",
    "「|」| ja zh-hant zh-tw zh-hk zh-mo",
];

/// What all others set, as far as that is known.
const ENGLISH: &str = "“|”";

/// The marks around the title of what was written.
pub fn title_marks(lang: &Lang) -> [&'static str; 2] {
    match lang.as_str().get(..2) {
        Some("zh" | "ZH") => ["《", "》"],
        _ => marks(lang),
    }
}

/// The opening and the closing mark of a language.
pub fn marks(lang: &Lang) -> [&'static str; 2] {
    let tag = lang.as_str();
    let is_of = |language: &str| {
        tag.get(..language.len()).is_some_and(|start| start.eq_ignore_ascii_case(language))
            && matches!(tag.as_bytes().get(language.len()), None | Some(b'-'))
    };
    let sets = |line: &&&str| line.split(' ').any(is_of);
    let line = MARKS.iter().find(sets).unwrap_or(&ENGLISH);
    let mut marks = line.split('|');
    [marks.next().unwrap_or_default(), marks.next().unwrap_or_default()]
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
        for line in MARKS {
            let line = line.replacen('|', " ", 1).replacen("| ", "': '", 1);
            let line = format!("'{line}'").replace('\u{202f}', "\\u202f");
            assert!(script.contains(&line), "{line}");
        }
    }
}
