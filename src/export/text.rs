//! Quotes as they are copied, one after the other.

use std::io::{self, Write};

use super::document::{Document, Options};
use super::link::address;
use super::shown::words_for;
use crate::cite;
use crate::model::Article;

/// Knows whether something stands before what comes next.
#[derive(Default)]
pub(super) struct Text {
    is_begun: bool,
}

impl Document for Text {
    fn article(
        &mut self,
        out: &mut dyn Write,
        article: &Article,
        options: &Options,
    ) -> io::Result<()> {
        let words = words_for(article);
        for quote in &article.quotes {
            if std::mem::replace(&mut self.is_begun, true) {
                out.write_all(b"\n")?;
            }
            let address = address(article, quote, options).unwrap_or_default();
            let cited = cite::plain(&words, article, quote, &address);
            writeln!(out, "{}", cited.trim_end_matches('\n'))?;
        }
        Ok(())
    }
}
