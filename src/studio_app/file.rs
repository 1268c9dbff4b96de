//! What `pullquote build` makes of the data, made in the browser: `offline.html`, and the site
//! as a zip.

use std::io::{Cursor, Write};

use wasm_bindgen::prelude::*;
use yew::platform::spawn_local;
use zip::ZipWriter;
use zip::result::ZipError;
use zip::write::SimpleFileOptions;

use super::host::Host;
use super::message::Message;
use super::tell::tell;
use super::words;
use crate::article;
use crate::query::Language;
use crate::site::{Explored, SiteParts, Spoken, fill, pages};

/// The file of an article, whose data is JSON without errors; `None` for other data.
pub(super) async fn file(template: &str, data: &str) -> Option<String> {
    explored(data, async |explored| fill(template, explored)).await
}

/// Prerenders an article for `make`.
async fn explored<T>(data: &str, make: impl AsyncFnOnce(&Explored<'_>) -> T) -> Option<T> {
    let article = article::read(data.as_bytes()).ok()?;
    let language = Language::of_tag(article.lang.as_str()).unwrap_or(Language::English);
    let spoken = Spoken::new(language);
    let article = spoken.words.with_retractions(article);
    Some(make(&Explored::new(&article, data, spoken).await).await)
}

/// The site of an article as a zip: pages that are made for it, and files of the studio's own
/// site, which are the same for every article.
#[wasm_bindgen]
pub struct SiteZip {
    parts: SiteParts,
    zip: ZipWriter<Cursor<Vec<u8>>>,
}

#[wasm_bindgen]
impl SiteZip {
    /// Begins with what the studio's site says of itself, as JSON.
    ///
    /// # Errors
    /// When that is no such JSON.
    #[wasm_bindgen(constructor)]
    pub fn new(parts: &str) -> Result<Self, JsError> {
        let parts =
            serde_json::from_str(parts).map_err(|error| JsError::new(&error.to_string()))?;
        Ok(Self { parts, zip: ZipWriter::new(Cursor::default()) })
    }

    /// Adds one of the files that are the same for every article.
    ///
    /// # Errors
    /// When it was added before, or is too large.
    pub fn add(&mut self, path: &str, content: &[u8]) -> Result<(), JsError> {
        put(&mut self.zip, path, content).map_err(|error| JsError::new(&error.to_string()))
    }

    /// Adds what depends on the article, whose data is JSON without errors, and hands the zip
    /// to the person. `template` is that of `offline.html`.
    pub fn finish(self, host: Host, name: String, data: String, template: String) {
        spawn_local(async move {
            let made =
                explored(&data, async |explored| self.whole(explored, &template).await).await;
            match made {
                Some(Ok(zip)) => {
                    host.save_bytes(&name, "application/zip", &zip);
                    tell(Message::Saved(words::SITE_SAVED));
                }
                _ => tell(Message::Say(words::trouble("site").into())),
            }
        });
    }
}

impl SiteZip {
    async fn whole(mut self, explored: &Explored<'_>, template: &str) -> Result<Vec<u8>, ZipError> {
        let made = pages(explored, &self.parts.files, "").await;
        for (path, content) in made.map_err(|error| ZipError::Io(std::io::Error::other(error)))? {
            put(&mut self.zip, &path, &content)?;
        }
        put(&mut self.zip, "offline.html", fill(template, explored).as_bytes())?;
        put(&mut self.zip, "_headers", self.parts.headers.as_bytes())?;
        Ok(self.zip.finish()?.into_inner())
    }
}

fn put(zip: &mut ZipWriter<Cursor<Vec<u8>>>, path: &str, content: &[u8]) -> Result<(), ZipError> {
    // Without a time, so that the same site is the same zip.
    zip.start_file(path, SimpleFileOptions::default())?;
    Ok(zip.write_all(content)?)
}
