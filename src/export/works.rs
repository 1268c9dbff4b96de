//! The works that quotes are quoted in, in a style of `cite::work`: for people, with what stands
//! in the text for each quote; for programs, an entry for each article with a note on each quote.
//! Words that are retracted are not cited.

use std::io::{self, Write};

use super::document::{Document, Options};
use super::html::lines;
use super::shown::has_words;
use crate::cite::work::{Entries, List, Listed, Quoted, Rich, Style, Work};
use crate::model::{Article, Lang, Quote};
use crate::page::html;

/// The quotes of an article that can be cited.
fn cited(article: &Article) -> impl Iterator<Item = &Quote> {
    article.quotes.iter().filter(|quote| !quote.is_retracted())
}

/// Entries for programs.
impl Document for Entries {
    fn article(
        &mut self,
        out: &mut dyn Write,
        article: &Article,
        options: &Options,
    ) -> io::Result<()> {
        let quoted: Vec<Quoted> = cited(article).map(|quote| Quoted::new(article, quote)).collect();
        if quoted.is_empty() {
            return Ok(());
        }
        let work = Work::new(article, options.accessed);
        out.write_all(self.entry(&work, &quoted).as_bytes())
    }

    fn end(&mut self, out: &mut dyn Write, _options: &Options) -> io::Result<()> {
        out.write_all(Self::end(self).as_bytes())
    }
}

/// A list for people. It is written at the end, since its order, and what tells its works apart,
/// depends on all of them.
pub(super) struct Works {
    style: Style,
    list: List,
    /// The language of each quote.
    langs: Vec<Lang>,
}

impl Works {
    pub(super) fn new(style: Style) -> Self {
        Self { style, list: List::new(style), langs: Vec::new() }
    }
}

impl Document for Works {
    fn article(
        &mut self,
        _out: &mut dyn Write,
        article: &Article,
        options: &Options,
    ) -> io::Result<()> {
        if has_words(article) {
            let quoted = cited(article).map(|quote| {
                self.langs.push(quote.lang.clone());
                Quoted::new(article, quote)
            });
            self.list.push(Work::new(article, options.accessed), quoted);
        }
        Ok(())
    }

    fn end(&mut self, out: &mut dyn Write, options: &Options) -> io::Result<()> {
        let list = std::mem::replace(&mut self.list, List::new(self.style));
        let Some(listed) = list.finish() else { return Ok(()) };
        match options.is_html {
            true => self.page(out, &listed),
            false => self.text(out, &listed),
        }
    }
}

impl Works {
    fn text(&self, out: &mut dyn Write, listed: &Listed) -> io::Result<()> {
        for (number, (quoted, in_text)) in (1..).zip(&listed.quoted) {
            let cited = match self.style {
                Style::ChicagoNotes => format!("[{number}]"),
                _ => self.beside(&in_text.plain()),
            };
            writeln!(out, "{}{cited}\n", quoted.words)?;
        }
        if self.style == Style::ChicagoNotes {
            writeln!(out, "Notes\n")?;
            for (number, (_, note)) in (1..).zip(&listed.quoted) {
                writeln!(out, "{number}. {}\n", note.plain())?;
            }
        }
        writeln!(out, "{}", heading(self.style))?;
        listed.references.iter().try_for_each(|it| writeln!(out, "\n{}", it.plain()))
    }

    fn page(&self, out: &mut dyn Write, listed: &Listed) -> io::Result<()> {
        let heading = heading(self.style);
        let lang = if self.style == Style::Gb7714 { "zh-Hans" } else { "en" };
        writeln!(out, "<!DOCTYPE html>\n<html lang=\"{lang}\">\n<meta charset=\"utf-8\">")?;
        writeln!(out, "<meta name=\"viewport\" content=\"width=device-width\">")?;
        writeln!(out, "<title>{heading}</title>")?;
        for (number, (lang, (quoted, in_text))) in (1..).zip(self.langs.iter().zip(&listed.quoted))
        {
            let cited = match self.style {
                Style::ChicagoNotes => format!("<sup>{number}</sup>"),
                _ => self.beside(&in_text.html()),
            };
            let (words, dir) = (lines(&quoted.words), lang.dir());
            writeln!(out, "<p><span lang=\"{lang}\" dir=\"{dir}\">{words}</span>{cited}</p>")?;
        }
        if self.style == Style::ChicagoNotes {
            writeln!(out, "<h2>Notes</h2>\n<ol>")?;
            let mut notes = listed.quoted.iter();
            notes.try_for_each(|(_, note)| writeln!(out, "<li>{}</li>", note.html()))?;
            writeln!(out, "</ol>")?;
        }
        writeln!(out, "<h2>{}</h2>", html(heading))?;
        let paragraph = |it: &Rich| writeln!(out, "<p>{}</p>", it.html());
        listed.references.iter().try_for_each(paragraph)?;
        writeln!(out, "</html>")
    }

    /// A citation as it stands beside the words.
    fn beside(&self, in_text: &str) -> String {
        match self.style {
            Style::Gb7714 => format!("（{in_text}）"),
            _ => format!(" {in_text}"),
        }
    }
}

/// What a style calls its list.
const fn heading(style: Style) -> &'static str {
    match style {
        Style::Mla => "Works Cited",
        Style::ChicagoNotes => "Bibliography",
        Style::Harvard => "Reference list",
        Style::Gb7714 => "参考文献",
        _ => "References",
    }
}
