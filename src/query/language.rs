//! The languages that the interface speaks. What it says in them belongs to
//! `words`; the language of an article or a quote is its data's, and any.

/// A language of the interface.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// English.
    English,
    /// Chinese in simplified characters.
    Chinese,
    /// Spanish.
    Spanish,
    /// Arabic, from right to left.
    Arabic,
}

impl Language {
    /// Every language.
    pub const ALL: [Self; 4] = [Self::English, Self::Chinese, Self::Spanish, Self::Arabic];

    /// The BCP 47 tag, in addresses and for HTML's `lang`.
    pub const fn id(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Chinese => "zh-Hans",
            Self::Spanish => "es",
            Self::Arabic => "ar",
        }
    }

    /// The value of HTML's `dir`.
    pub const fn dir(self) -> &'static str {
        match self {
            Self::Arabic => "rtl",
            Self::English | Self::Chinese | Self::Spanish => "ltr",
        }
    }

    /// The language of a tag, whatever its region or script: `zh-CN` is read by
    /// those who read `zh-Hans`.
    pub fn of_tag(tag: &str) -> Option<Self> {
        let primary = |tag: &str| tag.as_bytes().get(..2).map(<[u8]>::to_ascii_lowercase);
        let ends = matches!(tag.as_bytes().get(2), None | Some(b'-'));
        Self::ALL.into_iter().find(|language| ends && primary(language.id()) == primary(tag))
    }
}

#[cfg(test)]
mod tests {
    use super::Language;

    #[test]
    fn a_tag_is_read_by_its_language_alone() {
        for (tag, language) in [
            ("en", Some(Language::English)),
            ("ES-419", Some(Language::Spanish)),
            ("zh-Hant-TW", Some(Language::Chinese)),
            ("ar-EG", Some(Language::Arabic)),
            ("est", None),
            ("e", None),
            ("", None),
            ("fr", None),
        ] {
            assert_eq!(Language::of_tag(tag), language, "{tag}");
        }
    }
}
