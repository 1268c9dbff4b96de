//! Links to a quote's passage in the article, on the article's own site.

use super::marks;
use crate::model::{Article, Quote, QuoteKind, percent_encode};

/// Shorter words, in characters, may occur twice in an article.
const TELLING: usize = 25;

/// Of longer words, in characters, the link has only the beginning and the end.
const LONG: usize = 80;

/// How many characters the beginning and the end have at least.
const END: usize = 24;

/// Marks that open a quotation in the place of each other: the first is the usual one of
/// some languages, as in [`marks()`], the others are what their publishers set as well.
const INSTEAD: [&str; 5] = ["“ \" ‘", "„ “ \" » « ‚", "« “ \" „ ‹", "「 『 “ \"", "” “ \" » „"];

/// The address at which a browser shows the article with a quote's words marked
/// (<https://wicg.github.io/scroll-to-text-fragment/>); `None` where the article
/// has no address, or for reported speech, whose words the article does not have.
///
/// Browsers that do not know such addresses open the article at its beginning.
pub fn in_article(article: &Article, quote: &Quote) -> Option<String> {
    let url = article.source.url.as_ref().filter(|_| quote.kind != QuoteKind::Indirect)?;
    let words = quote.parts.first().unwrap_or(&quote.text);
    let mut out = [url.as_str(), if url.contains('#') { ":~:" } else { "#:~:" }].concat();
    let prefix = quote.selector.as_ref().map_or("", |selector| &*selector.prefix);
    if words.chars().count() >= TELLING || prefix.trim().is_empty() {
        directive(&mut out, "", words);
        return Some(out);
    }
    // What stands before the words ends in a mark, of which nobody knows how it is set.
    // An address may name several passages: those that are there count.
    let (before, set) = opened(prefix);
    let usual = marks(&article.lang)[0];
    let is_usual =
        |row: &&&str| row.split(' ').next().is_some_and(|first| usual.starts_with(first));
    let others = INSTEAD.iter().find(is_usual).unwrap_or(&INSTEAD[0]).split(' ');
    let mut separator = "";
    for mark in set.into_iter().chain(others.filter(|mark| Some(*mark) != set)) {
        out.push_str(separator);
        directive(&mut out, &[&*before, mark].concat(), words);
        separator = "&";
    }
    Some(out)
}

/// What stands before the opening mark of a quote, by its selector's prefix, and the mark,
/// where the prefix ends in one.
fn opened(prefix: &str) -> (String, Option<&'static str>) {
    let end = prefix.trim_end();
    let mut marks = INSTEAD.iter().flat_map(|row| row.split(' '));
    if let Some(set) = marks.find(|mark| end.ends_with(*mark)) {
        return (end[..end.len() - set.len()].to_owned(), Some(set));
    }
    // Selectors are often written without the blank at their end.
    let blank = if end.len() == prefix.len() && end.ends_with(is_close) { "" } else { " " };
    ([end, blank].concat(), None)
}

/// Whether no blank is set between a character and a mark that opens: after Han, kana
/// and their punctuation, elision, brackets and dashes.
fn is_close(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{abff}' | '\u{f900}'..='\u{ffef}' | '\'' | '’' | '(' | '[' | '–' | '—')
}

/// Appends `text=` with what stands before the words, if anything, and the words.
fn directive(out: &mut String, prefix: &str, words: &str) {
    out.push_str("text=");
    if !prefix.is_empty() {
        encode(out, prefix);
        out.push_str("-,");
    }
    if words.chars().count() <= LONG {
        encode(out, words);
        return;
    }
    let start = words.char_indices().nth(END).map_or(0, |(at, _)| at);
    let start = words[start..].find(' ').map_or(start, |space| start + space);
    let end = words.char_indices().rev().nth(END).map_or(0, |(at, _)| at);
    let end = words[..end].rfind(' ').map_or(end, |space| space + 1);
    encode(out, &words[..start]);
    out.push(',');
    encode(out, &words[end..]);
}

/// A hyphen has a meaning of its own here.
fn encode(out: &mut String, text: &str) {
    percent_encode(out, text, b"._~");
}

#[cfg(test)]
mod tests {
    use super::in_article;
    use crate::model::{Lang, Selector};
    use crate::sample;

    fn address(id: &str, change: impl Fn(&mut crate::model::Quote)) -> Option<String> {
        let article = sample::article();
        let at = article.quote_by_id(id).expect("a quote of the sample");
        let mut quote = article.quotes[at as usize].clone();
        change(&mut quote);
        let address = in_article(&article, &quote)?;
        Some(address.strip_prefix("https://example.org/packet/harbour-lights")?.to_owned())
    }

    #[test]
    fn words_that_are_told_by_themselves_need_nothing_around_them() {
        let words = |quote: &mut crate::model::Quote| {
            quote.parts.clear();
            quote.text = "Twenty-five letters, or so, & more".to_owned();
        };
        let told = "#:~:text=Twenty%2Dfive%20letters%2C%20or%20so%2C%20%26%20more";
        assert_eq!(address("night-sky-society-2", words).as_deref(), Some(told));
    }

    /// What the addresses of a few words say stands before them, decoded; the words are
    /// those of an article in this language.
    fn before(lang: &str, prefix: &str) -> Vec<String> {
        let mut article = sample::article();
        article.lang = Lang::parse(lang).expect("a tag");
        let at = article.quote_by_id("night-sky-society-2").expect("a quote of the sample");
        let mut quote = article.quotes[at as usize].clone();
        quote.text = "viel zu dunkel".to_owned();
        quote.selector = Some(Selector { prefix: prefix.into(), suffix: String::new() });
        let address = in_article(&article, &quote).expect("the sample has an address");
        let (_, directives) = address.split_once(":~:").expect("there are directives");
        let texts = directives.split('&').map(|directive| {
            let told = directive.strip_prefix("text=").expect("a text");
            let (before, words) = told.split_once("-,").expect("a prefix");
            assert_eq!(words, "viel%20zu%20dunkel");
            decoded(before)
        });
        texts.collect()
    }

    fn decoded(text: &str) -> String {
        let mut parts = text.split('%');
        let mut bytes = parts.next().unwrap_or_default().as_bytes().to_vec();
        for part in parts {
            bytes.push(u8::from_str_radix(&part[..2], 16).expect("a byte"));
            bytes.extend(part[2..].bytes());
        }
        String::from_utf8(bytes).expect("text")
    }

    #[test]
    fn a_few_words_are_told_by_what_stands_before_them() {
        let words = |quote: &mut crate::model::Quote| {
            quote.text = "Dark".to_owned();
            quote.selector = Some(Selector { prefix: "the sign ".into(), suffix: String::new() });
        };
        let told = "#:~:text=the%20sign%20%E2%80%9C-,Dark&text=the%20sign%20%22-,Dark\
            &text=the%20sign%20%E2%80%98-,Dark";
        assert_eq!(address("night-sky-society-2", words).as_deref(), Some(told));
    }

    #[test]
    fn a_few_words_stand_in_the_marks_of_any_language() {
        for (lang, prefix, told) in [
            ("de", "Sie nannte den Hafen", "Sie nannte den Hafen „"),
            ("de-CH", "Sie nannte den Hafen ", "Sie nannte den Hafen «"),
            ("de", "Sie nannte ihn", "Sie nannte ihn »"),
            ("pl", "Powiedziała:", "Powiedziała: „"),
            ("fr", "Elle a dit", "Elle a dit «"),
            ("fr", "Elle parle d’", "Elle parle d’«"),
            ("ru", "Она сказала:", "Она сказала: «"),
            ("sv", "Hon sade", "Hon sade ”"),
            ("ja", "彼女は", "彼女は「"),
            ("zh-Hant", "他說：", "他說：「"),
            ("zh-Hans", "他说：", "他说：“"),
            ("ko", "그는", "그는 “"),
            ("ar", "وقال:", "وقال: ”"),
            ("en-GB", "she called it", "she called it ‘"),
        ] {
            assert!(before(lang, prefix).contains(&told.to_owned()), "{lang}: {prefix:?}");
        }
    }

    #[test]
    fn a_prefix_that_ends_in_a_mark_is_given_no_second_one() {
        assert_eq!(before("zh-Hans", "他说：“"), ["他说：“", "他说：\"", "他说：‘"]);
        assert_eq!(before("fr", "Elle a dit «\u{a0}")[0], "Elle a dit «");
        assert_eq!(
            before("en", "she wrote 「"),
            ["「", "“", "\"", "‘"].map(|mark| { ["she wrote ", mark].concat() })
        );
    }

    #[test]
    fn long_words_are_told_by_their_ends_and_interrupted_ones_by_their_first_part() {
        let long = |quote: &mut crate::model::Quote| {
            quote.text = "one ".repeat(10) + &"two ".repeat(10) + "three";
            quote.parts.clear();
        };
        let ends =
            "#:~:text=one%20one%20one%20one%20one%20one%20one,two%20two%20two%20two%20two%20three";
        assert_eq!(address("night-sky-society-2", long).as_deref(), Some(ends));
        let han = |quote: &mut crate::model::Quote| quote.text = "灯".repeat(81);
        let told = address("night-sky-society-2", han).expect("it has words");
        assert_eq!(told.matches("%E7%81%AF").count(), 24 + 25);
        let parts = |quote: &mut crate::model::Quote| {
            quote.parts = vec!["The first of the parts of it,".into(), "the second".into()];
        };
        let first = "#:~:text=The%20first%20of%20the%20parts%20of%20it%2C";
        assert_eq!(address("night-sky-society-2", parts).as_deref(), Some(first));
    }

    #[test]
    fn reported_speech_has_no_passage() {
        let reported =
            |quote: &mut crate::model::Quote| quote.kind = crate::model::QuoteKind::Indirect;
        assert_eq!(address("night-sky-society-2", reported), None);
    }
}
