//! Article data again: what is exported can be checked, built and packed.

use std::io::{self, Write};

use super::document::{Document, Options};
use crate::model::Article;
use crate::model::data::ArticleData;

/// One article a line, as `.jsonl` files have several.
pub(super) struct Json;

impl Document for Json {
    fn article(&mut self, out: &mut dyn Write, article: &Article, _: &Options) -> io::Result<()> {
        serde_json::to_writer(&mut *out, &ArticleData::from(article))?;
        out.write_all(b"\n")
    }
}
