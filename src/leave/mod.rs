//! Citations and exports in a browser: what the dialogs of `static/leave/` call. The strings
//! are those of `pullquote cite` and `pullquote export`, since the same code makes them.
//!
//! Imports `cite`, `export`, `memory`, `packed`, `query` and `model`.

mod packed;

pub use packed::LeavingPack;

use serde::{Deserialize, Serialize};
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;

use crate::cite::work::{Citation, Quoted, Rich, Style, Work};
use crate::export::{Format, Options, as_shown, has_words, whole};
use crate::memory;
use crate::model::data::ArticleData;
use crate::model::{Article, Date};
use crate::query::Query;

/// An article whose quotes leave it.
#[wasm_bindgen]
pub struct Leaving {
    article: Article,
}

/// Quotes in a format.
#[derive(Serialize)]
struct Exported {
    text: String,
    media_type: &'static str,
    /// What the names of such files end in.
    extension: &'static str,
    /// Whether nothing of it can be cited, where that is what is asked for.
    is_empty: bool,
}

/// A quote as a style cites it.
#[derive(Serialize)]
#[serde(untagged)]
enum Cited<'c> {
    Printed { in_text: Printed<'c>, reference: Printed<'c> },
    Entry { entry: &'c str, extension: &'static str },
}

/// A text for people: as runs, each with whether it is in italics, and as HTML.
#[derive(Serialize)]
struct Printed<'c> {
    runs: Vec<(&'c str, bool)>,
    html: String,
}

impl<'c> Printed<'c> {
    fn new(text: &'c Rich) -> Self {
        Self { runs: text.runs().collect(), html: text.html() }
    }
}

/// What a dialog asks of an export.
#[derive(Deserialize)]
struct Asked {
    /// The id of the format.
    format: String,
    /// The address of the explorer that quotes are linked to, where it has one.
    explorer: Option<String>,
    /// Whether a table begins with a byte order mark.
    mark: bool,
    /// The day on which the articles were read, where a list of works is to say so.
    accessed: Option<String>,
    /// Whether a list of works for people is a page.
    html: bool,
}

impl Asked {
    fn read(self) -> Result<(Format, Options), JsError> {
        let format = Format::from_id(&self.format);
        let format = format.ok_or_else(|| JsError::new("there is no such format"))?;
        let accessed = self.accessed.as_deref().map(day).transpose()?;
        let options = Options {
            byte_order_mark: self.mark,
            explorer: self.explorer,
            accessed,
            is_html: self.html,
            ..Options::default()
        };
        Ok((format, options))
    }
}

/// The day of a text, as `2026-11-28`.
fn day(text: &str) -> Result<Date, JsError> {
    Date::parse(text).ok_or_else(|| JsError::new("this is no day"))
}

#[wasm_bindgen]
impl Leaving {
    /// An article by its data, as `JSON.parse` gives it, with the quotes alone that the
    /// fragment `only` asks for; empty for all of them.
    ///
    /// # Errors
    /// When the data cannot be read, or `only` leaves no quote.
    #[wasm_bindgen(constructor)]
    pub fn new(article: JsValue, only: &str) -> Result<Self, JsError> {
        let article: ArticleData = serde_wasm_bindgen::from_value(article)?;
        let article = Article::try_from(article).map_err(|why| JsError::new(&why.to_string()))?;
        let article = memory::only(article, only).map_err(|why| JsError::new(&why))?;
        Ok(Self { article })
    }

    /// The quotes that pass the filter of a fragment, such as `?platform=weibo`, as they are
    /// [`Asked`]: `{ text, media_type, extension, is_empty }`, where `extension` is what the names
    /// of such files end in.
    ///
    /// # Errors
    /// When there is no format of that id, or the day is none.
    pub fn export(&self, fragment: &str, asked: JsValue) -> Result<JsValue, JsError> {
        let (format, options) = serde_wasm_bindgen::from_value::<Asked>(asked)?.read()?;
        let query = Query::of_article(fragment, &self.article);
        let shown = memory::quotes(&as_shown(&self.article), &query);
        let article = self.article.clone().with_quotes(&shown);
        let text = String::from_utf8(whole(&article, format, &options))?;
        let (media_type, extension) = (format.media_type(), format.extension());
        let is_empty = format.is_list() && !has_words(&article);
        Ok(Exported { text, media_type, extension, is_empty }.serialize(&Serializer::new())?)
    }

    /// A quote in the style of that id, seen on a day, where that is to be said: either
    /// `{ in_text, reference }`, each with its `runs` and its `html`; or `{ entry, extension }`,
    /// where the latter is what the names of such files end in.
    ///
    /// # Errors
    /// When there is no such quote or style, or the day is none.
    pub fn cite(
        &self,
        quote: &str,
        style: &str,
        accessed: Option<String>,
    ) -> Result<JsValue, JsError> {
        let quote = self.article.quote_by_id(quote).map(|at| &self.article.quotes[at as usize]);
        let quote = quote.ok_or_else(|| JsError::new("there is no such quote"))?;
        let style = Style::from_id(style).ok_or_else(|| JsError::new("there is no such style"))?;
        let accessed = accessed.as_deref().map(day).transpose()?;
        let quoted = Quoted::new(&self.article, quote);
        let citation = Work::new(&self.article, accessed).cite(&quoted, style);
        let cited = match &citation {
            Citation::Printed { in_text, reference } => Cited::Printed {
                in_text: Printed::new(in_text),
                reference: Printed::new(reference),
            },
            Citation::Entry(entry) => Cited::Entry { entry, extension: style.extension() },
        };
        Ok(cited.serialize(&Serializer::new())?)
    }
}
