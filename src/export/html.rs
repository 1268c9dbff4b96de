//! A page of quotes, each a `figure` with its `blockquote`, whose `cite` leads to its
//! passage.

use std::io::{self, Write};

use super::document::{Document, Options};
use super::link::address;
use super::shown::{published, words_for};
use crate::cite;
use crate::i18n::Messages;
use crate::model::{Article, Quote};
use crate::page::html;

/// Knows whether the page is begun, which is in the first article's language.
#[derive(Default)]
pub(super) struct Html {
    is_begun: bool,
}

impl Document for Html {
    fn article(
        &mut self,
        out: &mut dyn Write,
        article: &Article,
        options: &Options,
    ) -> io::Result<()> {
        let title = html(&article.title);
        let language = format!("lang=\"{}\" dir=\"{}\"", article.lang, article.lang.dir());
        if !std::mem::replace(&mut self.is_begun, true) {
            writeln!(out, "<!DOCTYPE html>\n<html {language}>\n<meta charset=\"utf-8\">")?;
            writeln!(out, "<meta name=\"viewport\" content=\"width=device-width\">")?;
            writeln!(out, "<title>{title}</title>")?;
        }
        writeln!(out, "<article {language}>")?;
        match &article.source.url {
            Some(url) => writeln!(out, "<h1><a href=\"{}\">{title}</a></h1>", html(url))?,
            None => writeln!(out, "<h1>{title}</h1>")?,
        }
        if let Some(published) = published(article) {
            writeln!(out, "<p>{}</p>", html(&published))?;
        }
        let words = words_for(article);
        for quote in &article.quotes {
            figure(out, article, quote, &words, options)?;
        }
        writeln!(out, "</article>")
    }

    fn end(&mut self, out: &mut dyn Write, _options: &Options) -> io::Result<()> {
        if self.is_begun { writeln!(out, "</html>") } else { Ok(()) }
    }
}

fn figure(
    out: &mut dyn Write,
    article: &Article,
    quote: &Quote,
    words: &Messages,
    options: &Options,
) -> io::Result<()> {
    let speaker = &article.speakers[quote.speaker as usize];
    let address = address(article, quote, options).map(|address| html(&address));
    let cited = address.as_ref().map(|it| format!(" cite=\"{it}\"")).unwrap_or_default();
    let (lang, dir) = (&quote.lang, quote.lang.dir());
    // Several articles may have quotes of one id.
    writeln!(out, "<figure>")?;
    write!(out, "<blockquote{cited} lang=\"{lang}\" dir=\"{dir}\"><p>")?;
    writeln!(out, "{}</p></blockquote>", lines(&cite::marked(quote)))?;
    write!(out, "<figcaption>— ")?;
    match &address {
        Some(address) => write!(out, "<a href=\"{address}\">{}</a>", html(&speaker.name))?,
        None => write!(out, "{}", html(&speaker.name))?,
    }
    if let Some(role) = &speaker.role {
        write!(out, ", {}", html(role))?;
    }
    let notes = cite::notes(words, article, quote);
    if !notes.is_empty() {
        write!(out, " ({})", html(&notes))?;
    }
    writeln!(out, "</figcaption>\n</figure>")
}

/// Text with its line breaks.
pub(super) fn lines(text: &str) -> String {
    html(text).replace("\r\n", "\n").replace(['\r', '\n'], "<br>\n")
}
