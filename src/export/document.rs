//! What writes a format, and what it is told.

use std::io::{self, Write};

use crate::model::{Article, Date};

/// What an export has beside the articles.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// Whether a table begins with a byte order mark, by which Excel knows UTF-8.
    pub byte_order_mark: bool,
    /// The address of the explorer, to which quotes are linked; otherwise they are linked to
    /// their passage in the article.
    pub explorer: Option<String>,
    /// Whether that explorer is one of many articles.
    pub is_collection: bool,
    /// The ids of the facets that articles declare, for each of which a table has a column.
    pub own_facets: Vec<String>,
    /// The article's own text, in which annotations give the positions of quotes.
    pub source: Option<String>,
    /// The day on which the articles were read, where a list of works is to say so.
    pub accessed: Option<Date>,
    /// Whether a list of works for people is a page, which has the italics that text lacks.
    pub is_html: bool,
}

/// A format on its way into a file.
pub(super) trait Document {
    /// What comes before all articles.
    fn begin(&mut self, _out: &mut dyn Write, _options: &Options) -> io::Result<()> {
        Ok(())
    }

    /// An article, whose quotes are all exported.
    fn article(
        &mut self,
        out: &mut dyn Write,
        article: &Article,
        options: &Options,
    ) -> io::Result<()>;

    /// What comes after all articles.
    fn end(&mut self, _out: &mut dyn Write, _options: &Options) -> io::Result<()> {
        Ok(())
    }
}
