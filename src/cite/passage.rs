//! Links to a quote's passage in the article, on whatever site that is.

use crate::model::{Article, Quote, QuoteKind, percent_encode};

/// Words that are shorter, in characters, may stand in an article twice.
const TELLING: usize = 25;

/// Words that are longer, in characters, are named by their two ends.
const LONG: usize = 80;

/// How many characters of an end, at least.
const END: usize = 24;

/// The address at which a browser shows the article with a quote's words marked
/// (<https://wicg.github.io/scroll-to-text-fragment/>); `None` where the article
/// has no address, or for reported speech, whose words the article does not have.
///
/// Browsers that do not know such addresses open the article at its beginning.
pub fn in_article(article: &Article, quote: &Quote) -> Option<String> {
    let url = article.source.url.as_ref().filter(|_| quote.kind != QuoteKind::Indirect)?;
    let words = quote.parts.first().unwrap_or(&quote.text);
    let mut out = [url.as_str(), if url.contains('#') { ":~:" } else { "#:~:" }].concat();
    let prefix = quote.selector.as_ref().map_or("", |selector| selector.prefix.trim_end());
    if words.chars().count() >= TELLING || prefix.is_empty() {
        directive(&mut out, "", words);
    } else {
        // What stands before the words ends in a mark, of which nobody knows how it
        // is set. An address may name several passages: those that are there count.
        directive(&mut out, &[prefix, " “"].concat(), words);
        out.push('&');
        directive(&mut out, &[prefix, " \""].concat(), words);
    }
    Some(out)
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
    use crate::model::Selector;
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

    #[test]
    fn a_few_words_are_told_by_what_stands_before_them() {
        let words = |quote: &mut crate::model::Quote| {
            quote.text = "Dark".to_owned();
            quote.selector = Some(Selector { prefix: "the sign ".into(), suffix: String::new() });
        };
        let told = "#:~:text=the%20sign%20%E2%80%9C-,Dark&text=the%20sign%20%22-,Dark";
        assert_eq!(address("night-sky-society-2", words).as_deref(), Some(told));
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
