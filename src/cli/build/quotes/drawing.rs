//! The picture of each quote, with the fonts that were found for its language.

use std::path::Path;

use anyhow::Result;

use super::super::oembed::Address;
use super::super::picture;
use crate::cli::print::note;
use crate::model::{Article, Lang};
use crate::picture::{Fonts, draw};
use crate::site::Spoken;

/// Draws pictures.
pub(in crate::cli::build) struct Drawing<'a> {
    address: &'a Address,
    spoken: &'a Spoken,
    folder: Option<&'a Path>,
    /// By language, since finding fonts takes longer than drawing with them.
    fonts: Vec<(Lang, Option<Fonts>)>,
    /// Whether it was said that a quote has no picture.
    is_said: bool,
}

impl<'a> Drawing<'a> {
    pub(in crate::cli::build) fn new(
        address: &'a Address,
        spoken: &'a Spoken,
        folder: Option<&'a Path>,
    ) -> Self {
        Self { address, spoken, folder, fonts: Vec::new(), is_said: false }
    }

    /// The tags and the file of a quote's picture, whose path is this one; `None` where the
    /// fonts lack a character of it, which is said once.
    pub(super) fn of(
        &mut self,
        article: &Article,
        quote: u32,
        path: &str,
    ) -> Result<Option<(String, Vec<u8>)>> {
        let lang = &article.quotes[quote as usize].lang;
        if !self.fonts.iter().any(|(known, _)| known == lang) {
            let found = match self.folder {
                Some(folder) => Fonts::in_folder(folder, lang),
                None => Fonts::of_machine(lang),
            };
            let found = found.map_err(|lack| self.say(&lack.to_string())).ok();
            self.fonts.push((lang.clone(), found));
        }
        let fonts = self.fonts.iter_mut().find(|(known, _)| known == lang);
        let Some((_, Some(fonts))) = fonts else { return Ok(None) };
        let Spoken { words, page } = self.spoken;
        match draw(article, words, quote, page.card.text, fonts) {
            Ok(drawn) => {
                let url = format!("{}{path}.png", self.address.as_str());
                Ok(Some((picture::tags(&url, &drawn.text)?, drawn.png)))
            }
            Err(lack) => {
                self.say(&lack.to_string());
                Ok(None)
            }
        }
    }

    fn say(&mut self, lack: &str) {
        if !std::mem::replace(&mut self.is_said, true) {
            note(&format!("Pages of quotes get no picture of their own where fonts lack: {lack}"));
        }
    }
}
