//! Quotes as text that a reader copies: the words, who said them, and where.
//!
//! Imports `model`, `i18n` and, in `work`, `text` and `page`.

use std::ops::Range;

mod edits;
mod marks;
mod passage;
#[cfg(feature = "export")]
pub mod work;

use crate::i18n::{List, Messages};
use crate::model::{Article, Lang, Quote, QuoteKind};

pub use edits::{Edit, edited, edits};
pub use marks::marks;
pub use passage::in_article;

/// The passages of a text, each in the quotation marks of its language.
pub fn words_in_marks(text: &str, lang: &Lang, passages: Vec<Range<usize>>) -> String {
    let [open, close] = marks(lang);
    let edits = edits(text, lang);
    let mut marked = List::new(" ");
    for range in passages {
        marked.push(&[open, &edited(text, range, &edits), close].concat());
    }
    marked.text
}

/// The title of an article in the marks of titles.
pub fn title(article: &Article) -> String {
    let Article { title, lang, .. } = article;
    if marks::has_title_marks(lang) {
        return ["《", title, "》"].concat();
    }
    let [open, close] = marks(lang);
    [open, &edited(title, 0..title.len(), &edits::nested(title, lang)), close].concat()
}

/// The words of a quote as they are set: in the marks of their language, but for reported
/// speech, whose words are not the speaker's.
pub fn marked(quote: &Quote) -> String {
    match quote.kind {
        QuoteKind::Indirect => quote.text.clone(),
        QuoteKind::Direct | QuoteKind::Partial => {
            words_in_marks(&quote.text, &quote.lang, quote.passages())
        }
    }
}

/// What is to be known of a quote after its speaker's name and role: that it is reported,
/// where it was said, and what was put right; empty where nothing is.
pub fn notes(words: &Messages, article: &Article, quote: &Quote) -> String {
    let mut notes = List::new("; ");
    if quote.kind == QuoteKind::Indirect && !quote.is_retracted() {
        notes.push(words.cited_indirect());
    }
    if quote.platform.is_some() {
        notes.push(words.platform(article, quote));
    }
    quote.notices().iter().for_each(|it| notes.push(&words.corrected(it)));
    notes.text
}

/// A quote with its attribution, in plain text: what is said, then a line that
/// says by whom, then the article and the quote's `address`.
pub fn plain(words: &Messages, article: &Article, quote: &Quote, address: &str) -> String {
    let speaker = &article.speakers[quote.speaker as usize];
    let mut out = marked(quote);
    out.push_str("\n— ");
    out.push_str(&speaker.name);
    if let Some(role) = &speaker.role {
        out.push_str(", ");
        out.push_str(role);
    }
    let notes = notes(words, article, quote);
    if !notes.is_empty() {
        out.push_str(&[" (", &notes, ")"].concat());
    }
    out.push('\n');
    out.push_str(&title(article));
    if let Some(publication) = &article.source.publication {
        out.push_str(", ");
        out.push_str(publication);
    }
    out.push('\n');
    out.push_str(address);
    out
}

#[cfg(test)]
mod tests {
    use super::plain;
    use crate::i18n::words;
    use crate::model::Lang;
    use crate::query::Language;
    use crate::sample;

    fn cited(id: &str) -> String {
        let article = sample::article();
        let quote = article.quote_by_id(id).map(|at| &article.quotes[at as usize]);
        let words = words(Language::English);
        plain(&words, &article, quote.expect("a quote of the sample"), "https://example.org/#it")
    }

    #[test]
    fn an_utterance_is_cited_in_marks_with_its_speaker_place_and_address() {
        assert_eq!(
            cited("night-sky-society-2"),
            "“Dark means dark!”\n— Saltmere Night Sky Society, eleven stargazers who share a \
             telescope (Quayside)\n“Harbour Lights: Saltmere Cannot Agree on Its Own Lamp”, The \
             Saltmere Packet\nhttps://example.org/#it"
        );
    }

    #[test]
    fn two_sentences_around_an_interruption_stand_in_marks_of_their_own() {
        assert!(cited("zoe-celik-nunez-1").starts_with(
            "“I have nothing against the lamp,” “I have something against paying for it"
        ));
        assert!(cited("ruth-o-suilleabhain-1").starts_with(
            "“Sell it, to whoever will promise, to keep it lit on Sundays.”\n— Ruth Ó Súilleabháin ("
        ));
    }

    #[test]
    fn words_and_title_stand_in_the_marks_of_their_languages() {
        let (mut article, words) = (sample::article(), words(Language::English));
        for (lang, said, title) in [
            (
                "de",
                "„Dark means dark!“\n",
                "\n„Harbour Lights: Saltmere Cannot Agree on Its Own Lamp“",
            ),
            ("fr", "«\u{202f}Dark means dark!\u{202f}»\n", "\n«\u{202f}Harbour"),
            ("zh-Hant", "「Dark means dark!」\n", "Lamp》, The"),
        ] {
            article.lang = Lang::parse(lang).expect("a tag");
            let at = article.quote_by_id("night-sky-society-2").expect("a quote of the sample");
            article.quotes[at as usize].lang = article.lang.clone();
            let cited =
                plain(&words, &article, &article.quotes[at as usize], "https://example.org/#it");
            assert!(cited.starts_with(said) && cited.contains(title), "{cited}");
        }
    }

    #[test]
    fn marks_within_words_and_titles_are_inner_ones_and_a_final_comma_is_left_out() {
        let (mut article, words) = (sample::article(), words(Language::English));
        article.title = "Harbour: “No”, says Mayor".to_owned();
        let at = article.quote_by_id("night-sky-society-2").expect("a quote of the sample");
        let mut quote = article.quotes[at as usize].clone();
        for (lang, said, first) in [
            ("en", "He said “no” to me,", "“He said ‘no’ to me”\n"),
            ("de", "Er sagte „nein“ zu mir,", "„Er sagte ‚nein‘ zu mir“\n"),
            ("fr", "Il a dit «\u{a0}non\u{a0}»,", "«\u{202f}Il a dit “non”\u{202f}»\n"),
            ("zh-Hans", "他说“不”，", "“他说‘不’”\n"),
        ] {
            quote.text = said.to_owned();
            quote.lang = Lang::parse(lang).expect("a tag");
            let cited = plain(&words, &article, &quote, "https://example.org/#it");
            assert!(cited.starts_with(first), "{cited}");
            assert!(cited.contains("\n“Harbour: ‘No’, says Mayor”, The"), "{cited}");
        }
    }

    #[test]
    fn reported_speech_is_never_in_marks() {
        let cited = cited("kestrel-line-1");
        let first = cited.lines().next().unwrap_or_default();
        assert_eq!(
            first,
            "Its ships rely on their instruments, and the vote will not change that."
        );
        assert!(cited.contains("Kestrel Line, ferry company (reported, not quoted; "), "{cited}");
    }
}
