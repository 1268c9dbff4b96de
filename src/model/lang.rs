//! Language tags: enough of BCP 47 to tell a mistake from a language, and a
//! right-to-left script from a left-to-right one.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A well-formed BCP 47 language tag, such as `en`, `zh-Hans` or `ar`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Lang(String);

/// Languages that are written from right to left unless the tag names another
/// script (CLDR `characterOrder`).
const RIGHT_TO_LEFT: [&str; 11] =
    ["ar", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi"];

/// Scripts that are written from right to left (ISO 15924).
const RIGHT_TO_LEFT_SCRIPTS: [&str; 6] = ["adlm", "arab", "hebr", "nkoo", "syrc", "thaa"];

impl Lang {
    /// Reads a tag: a language of two or three letters, then subtags of one to
    /// eight letters or digits (RFC 5646, section 2.1).
    pub fn parse(tag: &str) -> Option<Self> {
        let mut subtags = tag.split('-');
        let language = subtags.next()?;
        let well_formed = matches!(language.len(), 2..=3)
            && language.bytes().all(|byte| byte.is_ascii_alphabetic())
            && subtags.all(|subtag| {
                matches!(subtag.len(), 1..=8)
                    && subtag.bytes().all(|byte| byte.is_ascii_alphanumeric())
            });
        well_formed.then(|| Self(tag.to_owned()))
    }

    /// The tag as the data gives it.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The value of HTML's `dir` for text in this language.
    pub fn dir(&self) -> &'static str {
        let is = |list: &[&str], subtag: &str| {
            list.iter().any(|entry| subtag.eq_ignore_ascii_case(entry))
        };
        let script = self.0.split('-').skip(1).find(|subtag| {
            subtag.len() == 4 && subtag.bytes().all(|byte| byte.is_ascii_alphabetic())
        });
        let right_to_left = match script {
            Some(script) => is(&RIGHT_TO_LEFT_SCRIPTS, script),
            None => is(&RIGHT_TO_LEFT, self.0.split('-').next().unwrap_or("")),
        };
        if right_to_left { "rtl" } else { "ltr" }
    }
}

/// The tag of text whose language is not known: `und`.
impl Default for Lang {
    fn default() -> Self {
        Self(String::from("und"))
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for Lang {
    type Error = &'static str;

    fn try_from(tag: String) -> Result<Self, Self::Error> {
        Self::parse(&tag).ok_or("a language is a BCP 47 tag, such as en or zh-Hans")
    }
}

impl From<Lang> for String {
    fn from(lang: Lang) -> Self {
        lang.0
    }
}

#[cfg(test)]
mod tests {
    use super::Lang;

    #[test]
    fn tags_that_are_not_languages_are_refused() {
        for good in ["en", "zh-Hans", "sr-Latn-RS", "ckb", "es-419"] {
            assert!(Lang::parse(good).is_some(), "{good}");
        }
        for bad in ["", "e", "english", "en_US", "en-", "-en", "zh-Hans!", "12"] {
            assert!(Lang::parse(bad).is_none(), "{bad}");
        }
    }

    #[test]
    fn direction_follows_the_script_before_the_language() {
        let dir = |tag| Lang::parse(tag).map(|lang| lang.dir());
        assert_eq!(dir("ar"), Some("rtl"));
        assert_eq!(dir("ar-Latn"), Some("ltr"));
        assert_eq!(dir("az-Arab"), Some("rtl"));
        assert_eq!(dir("en"), Some("ltr"));
    }
}
