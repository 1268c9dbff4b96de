//! CommonMark (<https://spec.commonmark.org>): each quote a block quote, which ends in who
//! says it.

use std::io::{self, Write};

use super::document::{Document, Options};
use super::link::address;
use super::shown::{published, words_for};
use crate::cite;
use crate::model::Article;

/// Knows whether something stands before what comes next.
#[derive(Default)]
pub(super) struct Markdown {
    is_begun: bool,
}

impl Document for Markdown {
    fn article(
        &mut self,
        out: &mut dyn Write,
        article: &Article,
        options: &Options,
    ) -> io::Result<()> {
        let words = words_for(article);
        if std::mem::replace(&mut self.is_begun, true) {
            writeln!(out)?;
        }
        // A heading is one line.
        let title = line(&article.title);
        writeln!(out, "# {}", linked(&title, article.source.url.as_deref()))?;
        if let Some(published) = published(article) {
            writeln!(out, "\n{}", line(&published))?;
        }
        for quote in &article.quotes {
            let speaker = &article.speakers[quote.speaker as usize];
            let address = address(article, quote, options);
            write!(out, "\n> {}\n>\n> — ", block(&cite::marked(quote)))?;
            write!(out, "{}", linked(&line(&speaker.name), address.as_deref()))?;
            if let Some(role) = &speaker.role {
                write!(out, ", {}", line(role))?;
            }
            match &*cite::notes(&words, article, quote) {
                "" => writeln!(out)?,
                notes => writeln!(out, " ({})", line(notes))?,
            }
        }
        Ok(())
    }
}

/// Escaped text, as a link where it has an address: none has a `<` or `>` in it.
fn linked(text: &str, address: Option<&str>) -> String {
    match address {
        Some(address) => format!("[{text}](<{address}>)"),
        None => text.to_owned(),
    }
}

/// Text as one line.
fn line(text: &str) -> String {
    escaped(&text.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// Text inside a block quote, with the line breaks that it has.
fn block(text: &str) -> String {
    let lines: Vec<String> = text.trim().lines().map(|line| escaped(line.trim())).collect();
    let mut out = String::new();
    for (at, line) in lines.iter().enumerate() {
        if at > 0 {
            // A line break inside a paragraph is a backslash before it.
            let is_inside = !line.is_empty() && !lines[at - 1].is_empty();
            out.push_str(if is_inside { "\\\n> " } else { "\n> " });
        }
        out.push_str(line);
    }
    out
}

/// A line in which no sign means anything but itself.
fn escaped(line: &str) -> String {
    let mut out = String::with_capacity(line.len());
    let number = line.bytes().take_while(u8::is_ascii_digit).count();
    for (at, char) in line.char_indices() {
        let begins_block = at == 0 && matches!(char, '+' | '-' | '=' | ':')
            || at > 0 && at == number && matches!(char, '.' | ')');
        let is_inline = matches!(
            char,
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '&' | '$'
        );
        if begins_block || is_inline {
            out.push('\\');
        }
        out.push(char);
    }
    out
}
