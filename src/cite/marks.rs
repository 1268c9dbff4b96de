//! Quotation marks by language: the outer ones are those of CLDR
//! (<https://www.unicode.org/cldr/charts/latest/by_type/core_data.alphabetic_information.punctuation.html>),
//! and so are the inner ones, but in French, whose inner ones are those of CSL's locale
//! (`open-inner-quote`): CLDR has the outer ones once more.

use crate::model::Lang;

/// The opening mark, the closing mark, those within, and the languages and scripts that
/// set them.
const MARKS: [&str; 14] = [
    "„|“|‚|‘| de cs sk sl is sq hsb",
    "„|“|«|»| et ka",
    "„|“|‘|’| lt lv bg mk",
    "„|”|«|»| pl ro",
    "„|”|»|«| hu",
    "„|”|‘|’| hr sr bs",
    "«|»|“|”| es ca it el gl az kk eu",
    "«|»|„|“| ru uk be",
    "«|»|‹|›| fa",
    "«|»|‘|’| hy nb no nn",
    // Narrow blanks on which no line is broken.
    "«\u{202f}|\u{202f}»|“|”| fr br",
    "”|”|’|’| sv fi he",
    "”|“|’|‘| ar",
    "「|」|『|』| ja zh-hant zh-tw zh-hk zh-mo",
];

/// What all others set, as far as that is known.
const ENGLISH: &str = "“|”|‘|’|";

/// Whether titles in this language have marks of their own, which are no quotation marks.
pub(super) fn has_title_marks(lang: &Lang) -> bool {
    matches!(lang.as_str().get(..2), Some("zh" | "ZH"))
}

/// The opening and the closing mark of a language.
pub fn marks(lang: &Lang) -> [&'static str; 2] {
    let [open, close, ..] = all_marks(lang);
    [open, close]
}

/// The same, and then those of a quotation within.
pub(super) fn all_marks(lang: &Lang) -> [&'static str; 4] {
    let tag = lang.as_str();
    let is_of = |language: &str| {
        tag.get(..language.len()).is_some_and(|start| start.eq_ignore_ascii_case(language))
            && matches!(tag.as_bytes().get(language.len()), None | Some(b'-'))
    };
    let sets = |line: &&&str| line.split(' ').any(is_of);
    let line = MARKS.iter().find(sets).unwrap_or(&ENGLISH);
    let mut marks = line.split('|');
    std::array::from_fn(|_| marks.next().unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_those_of_the_language_and_of_its_script() {
        let of = |tag| all_marks(&Lang::parse(tag).expect("a tag")).concat();
        for (tag, all) in [
            ("en-GB", "“”‘’"),
            ("de-AT", "„“‚‘"),
            ("pl", "„”«»"),
            ("fr-CA", "«\u{202f}\u{202f}»“”"),
            ("ar-EG", "”“’‘"),
            ("zh-Hans-CN", "“”‘’"),
            ("zh-Hant-TW", "「」『』"),
            ("ja", "「」『』"),
            ("ru", "«»„“"),
            ("und", "“”‘’"),
            ("tlh-Latn", "“”‘’"),
        ] {
            assert_eq!(of(tag), all, "{tag}");
        }
    }
}
