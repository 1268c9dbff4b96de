//! The parts of a quote's page as markup, which look as they do in the explorer.

use crate::cite;
use crate::i18n::Messages;
use crate::model::{Article, Date, Quote};
use crate::page::html;

/// A text as far as there is room for so many characters.
pub(super) fn beginning(text: &str, room: usize) -> String {
    match text.char_indices().nth(room) {
        Some((end, _)) => format!("{}…", text[..end].trim_end()),
        None => text.to_owned(),
    }
}

/// Publication, author, date and the links to the article, as far as the data has them.
pub(super) fn byline(words: &Messages, article: &Article) -> String {
    let source = &article.source;
    let named = source.publication.iter().chain(&source.author).map(|name| html(name));
    let day = source.published.map(|date| day(words, date));
    let link = source.url.as_ref().map(|url| link(url, words.read_article()));
    let archived = source.archived.as_ref().map(|url| self::link(url, words.archived()));
    named.chain(day).chain(link).chain(archived).collect::<Vec<_>>().join(" · ")
}

/// The words in their marks, and those before translation.
pub(super) fn words(quote: &Quote) -> String {
    let text = |class: &str, lang: &crate::model::Lang, text: &str| {
        format!("<p{class} lang=\"{lang}\" dir=\"{}\">{text}</p>", lang.dir())
    };
    let original = quote.original.as_ref().map(|original| {
        let whole = std::iter::once(0..original.text.len()).collect();
        let said = cite::words_in_marks(&original.text, &original.lang, whole);
        text(" class=\"pq-original\"", &original.lang, &html(&said))
    });
    text("", &quote.lang, &html(&cite::marked(quote))) + &original.unwrap_or_default()
}

/// Who says it, where and when.
pub(super) fn caption(words: &Messages, article: &Article, quote: &Quote) -> String {
    let speaker = &article.speakers[quote.speaker as usize];
    let role = speaker.role.as_ref();
    let role = role.map(|role| format!(" <span class=\"pq-role\">{}</span>", html(role)));
    let mut caption = format!(
        "<span class=\"pq-who\" lang=\"{}\"><cite>{}</cite>{}</span>",
        article.lang,
        html(&speaker.name),
        role.unwrap_or_default(),
    );
    let fact = |class: &str, fact: &str| format!(" <span class=\"pq-fact{class}\">{fact}</span>");
    caption += &fact(" pq-platform", &html(words.platform(article, quote)));
    caption += &words.manner(quote).map_or(String::new(), |it| fact(" pq-manner", &html(it)));
    caption + &quote.said.map_or(String::new(), |said| fact("", &day(words, said)))
}

/// Where it can be read beside the explorer.
pub(super) fn links(words: &Messages, article: &Article, quote: &Quote) -> String {
    let place = cite::in_article(article, quote).map(|url| link(&url, words.in_article()));
    let said = quote.url.as_ref().map(|url| link(url, words.said_at()));
    let archived = quote.archived.as_ref().map(|url| link(url, words.archived()));
    place.into_iter().chain(said).chain(archived).collect::<Vec<_>>().join(" ")
}

/// When and why it was said, and what was put right since.
pub(super) fn context(words: &Messages, article: &Article, quote: &Quote) -> String {
    let note = |text: String| {
        let (lang, dir) = (&article.lang, article.lang.dir());
        format!("          <p class=\"pq-context\" lang=\"{lang}\" dir=\"{dir}\">{text}</p>\n")
    };
    let context = quote.context.iter().map(|text| note(html(text)));
    let corrections = quote.notices().iter().map(|it| note(html(&words.corrected(it))));
    context.chain(corrections).collect()
}

fn link(url: &str, text: &str) -> String {
    format!("<a href=\"{}\" rel=\"noopener\">{}</a>", html(url), html(text))
}

fn day(words: &Messages, date: Date) -> String {
    format!("<time datetime=\"{date}\">{}</time>", html(&words.day(date)))
}
