//! The texts of a picture.

use super::colour::Colour;
use super::style::Side;
use crate::cite;
use crate::i18n::Messages;
use crate::model::{Article, Lang, Original, Quote, QuoteKind};

/// The hues of platforms in the light theme, as in the style sheet. The first is for quotes
/// without a platform. The bar has no patterns.
const HUES: [Colour; 13] = [
    Colour(0x6b, 0x68, 0x74),
    Colour(0xbf, 0x24, 0x3e),
    Colour(0x10, 0x68, 0x02),
    Colour(0x2a, 0x21, 0x18),
    Colour(0x6e, 0x39, 0x7d),
    Colour(0x0c, 0x68, 0xd4),
    Colour(0x5a, 0x07, 0x56),
    Colour(0x8f, 0x4b, 0xa3),
    Colour(0x3d, 0x0b, 0x84),
    Colour(0x71, 0x1f, 0x04),
    Colour(0x47, 0x23, 0xa2),
    Colour(0x5a, 0x3b, 0xba),
    Colour(0x92, 0x06, 0x52),
];

/// The words in one language.
pub(super) struct Block<'a> {
    pub(super) lang: &'a Lang,
    /// The words with their quotation marks.
    pub(super) text: String,
    /// The mark at their beginning, which hangs in the margin, and the mark at their end.
    pub(super) marks: [&'static str; 2],
}

/// The parts of a quote that its picture shows.
pub(super) struct Quoted<'a> {
    /// Whether it is a summary of reported speech.
    pub(super) is_reported: bool,
    /// Whether the article is written from right to left.
    pub(super) is_mirrored: bool,
    /// The words; then the words before translation.
    pub(super) blocks: Vec<Block<'a>>,
    pub(super) lang: &'a Lang,
    pub(super) accent: Colour,
    pub(super) initials: String,
    pub(super) name: &'a str,
    pub(super) role: String,
    pub(super) platform: &'a str,
    pub(super) manner: &'static str,
    /// The side at which lines of the interface's language begin.
    pub(super) spoken: Side,
    pub(super) source: String,
}

impl<'a> Quoted<'a> {
    pub(super) fn new(article: &'a Article, words: &Messages, quote: u32) -> Self {
        let quote = &article.quotes[quote as usize];
        let speaker = &article.speakers[quote.speaker as usize];
        let platform = quote.platform.map(|code| &article.platforms[code as usize]);
        let initials = speaker.name.split_whitespace().filter_map(|word| word.chars().next());
        let said = quote.said.map(|day| words.day(day)).unwrap_or_default();
        Self {
            is_reported: quote.kind == QuoteKind::Indirect,
            is_mirrored: article.lang.dir() == "rtl",
            blocks: blocks(quote),
            lang: &article.lang,
            accent: HUES[platform.map_or(0, |it| 1 + it.number as usize % (HUES.len() - 1))],
            initials: initials.take(2).flat_map(char::to_uppercase).collect(),
            name: &speaker.name,
            role: joined(&[speaker.role.as_deref().unwrap_or_default(), &said]),
            platform: platform.map_or("", |platform| &platform.name),
            manner: words.manner(quote).unwrap_or_default(),
            spoken: Side::of(words.language().dir()),
            source: source(article, words),
        }
    }

    /// The text of the picture; `drawn` are the words on it.
    pub(super) fn text(&self, drawn: &[String], words: &Messages, text: &str) -> String {
        let who = [self.name, &self.role, self.platform, self.manner];
        let who: Vec<&str> = who.into_iter().filter(|part| !part.is_empty()).collect();
        let values = [drawn.join(" "), who.join(words.comma()), self.source.clone()];
        let holes = ["{0}", "{1}", "{2}"];
        let mut out = String::new();
        let mut rest = text;
        while let Some((before, at)) = rest
            .find('{')
            .and_then(|at| Some((at, holes.iter().position(|it| rest[at..].starts_with(it))?)))
        {
            out += &rest[..before];
            out += &values[at];
            rest = &rest[before + holes[at].len()..];
        }
        out + rest
    }
}

/// The words, each part in quotation marks, except for reported speech.
fn blocks(quote: &Quote) -> Vec<Block<'_>> {
    if quote.kind == QuoteKind::Indirect {
        return vec![Block { lang: &quote.lang, text: quote.text.clone(), marks: [""; 2] }];
    }
    let block = |text: &str, lang, passages| {
        let text = cite::words_in_marks(text, lang, passages);
        Block { lang, text, marks: cite::marks(lang) }
    };
    let original = quote.original.as_ref().map(|Original { text, lang }| {
        let whole = std::iter::once(0..text.len()).collect();
        block(text, lang, whole)
    });
    [block(&quote.text, &quote.lang, quote.passages())].into_iter().chain(original).collect()
}

fn source(article: &Article, words: &Messages) -> String {
    let source = &article.source;
    let title = cite::title(article);
    let day = source.published.map(|day| words.day(day)).unwrap_or_default();
    // A day in a line of the other direction is isolated.
    let is_other = words.language().dir() != article.lang.dir();
    let day = if is_other && !day.is_empty() { format!("\u{2068}{day}\u{2069}") } else { day };
    let named = [&source.publication, &source.author].map(|it| it.as_deref().unwrap_or_default());
    joined(&[&title, named[0], named[1], &day])
}

fn joined(parts: &[&str]) -> String {
    let there: Vec<&str> = parts.iter().copied().filter(|part| !part.is_empty()).collect();
    there.join(" · ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::words;
    use crate::query::Language;
    use crate::sample;

    fn blocks_of(id: &str) -> Vec<String> {
        let article = sample::article();
        let quote = article.quote_by_id(id).expect("a quote of the sample");
        let quoted = Quoted::new(&article, &words(Language::English), quote);
        quoted.blocks.into_iter().map(|block| block.text).collect()
    }

    #[test]
    fn words_stand_in_the_marks_of_their_language_and_reported_speech_in_none() {
        assert_eq!(blocks_of("layla-haddad-2")[0], "”البحر لا يقرأ محاضر الاجتماعات.“");
        assert!(blocks_of("zoe-celik-nunez-1")[0].contains("lamp,” “I have"), "each part has");
        assert!(!blocks_of("kestrel-line-1")[0].contains(['“', '”']));
    }

    #[test]
    fn the_hues_are_those_of_the_page() {
        let sheet = include_str!("../../static/style.css");
        for (number, Colour(red, green, blue)) in HUES.iter().enumerate() {
            let line = format!(
                ".pq [data-hue~=\"{number}\"] {{ --c: light-dark(#{red:02x}{green:02x}{blue:02x},"
            );
            assert!(sheet.contains(&line), "{line}");
        }
    }

    #[test]
    fn a_text_with_braces_in_it_is_said_as_it_is() {
        let article = sample::article();
        let english = words(Language::English);
        let quoted = Quoted {
            name: "{2} {",
            role: String::new(),
            platform: "",
            ..Quoted::new(&article, &english, 0)
        };
        let said = quoted.text(&["{1}".into()], &english, "{0} — {1}.");
        assert!(said.starts_with("{1} — {2} {"), "{said}");
    }
}
