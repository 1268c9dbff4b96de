//! What every page of a collection's site shows.

use anyhow::Result;
use serde_json::{Value, json};
use yew::ServerRenderer;

use super::first::First;
use super::site::Site;
use crate::cli::build::archive::Archive;
use crate::cli::build::assets::Assets;
use crate::collection::{Collection, CollectionProps, DeskRef, Reply, Still};
use crate::i18n::collected;
use crate::page;
use crate::query::{Answer, Language, RowData};
use crate::site::{
    INDEX, Spoken, all_words, frame_links, frame_lost, options, page_integrity, say_first_here,
};
use crate::view::{HostRef, Still as StillHost};

const HEAD: &str = include_str!("../../../../static/page/collection-head.html");
const FRAME_HEAD: &str = include_str!("../../../../static/page/collection-frame-head.html");
const LINKS: &str = include_str!("../../../../static/page/collection-links.html");

/// What is different between the page, the frame and the file (`site::Way`).
pub(super) struct Way<'a> {
    pub(super) name: &'a str,
    pub(super) head: &'a str,
    pub(super) links: &'a str,
    pub(super) scripts: &'a str,
    pub(super) lost: &'a str,
}

/// What every page of a site shows.
pub(super) struct Shown<'a> {
    pub(super) spoken: &'a Spoken,
    pub(super) language: Language,
    pub(super) title: String,
    pub(super) description: String,
    archive: &'a str,
    /// What the page's script begins with, as JSON.
    data: String,
    /// The explorer as markup, which the interface replaces when it starts.
    markup: String,
}

impl<'a> Shown<'a> {
    pub(super) fn new(site: &'a Site<'_>, archive: &'a str, first: First) -> Result<Self> {
        let spoken = site.spoken;
        let language = spoken.words.language();
        let title = match site.title {
            Some(title) => title.to_owned(),
            None => collected(language).title(first.answer.about.articles),
        };
        let voices = first.voices().take(3).collect::<Vec<_>>();
        let voices = voices.join(spoken.words.comma());
        let description = spoken.page.description.replace("{0}", &title).replace("{1}", &voices);
        let shown = first.rows()?;
        let First { answer, rows } = first;
        let data = json!({ "title": title, "archive": archive, "answer": answer, "rows": rows });
        let (data, markup) = (data.to_string(), prerender(title.clone(), answer, shown, site));
        Ok(Self { spoken, language, title, description, archive, data, markup })
    }

    /// The page, with what its head says to the public.
    pub(super) fn index(&self, assets: &Assets, public: &str) -> Result<String> {
        let integrity = page_integrity(&assets.entry.content);
        let names = [("entry", &*assets.entry.name), ("entry-integrity", &integrity)];
        let head = page::fill(HEAD, &[&self.loaded(assets)[..], &names].concat())? + public;
        let texts = &self.spoken.page;
        let said = [texts.embed, texts.collection_data, texts.language, texts.comfort.title];
        let said = said.map(page::html);
        let [embed, data, language, keys] = said.each_ref().map(String::as_str);
        let links = [
            ("embed", embed),
            ("archive", self.archive),
            ("data", data),
            ("keys", keys),
            ("language", language),
            ("languages", &options(self.language)),
        ];
        let links = page::fill(LINKS, &links)?;
        self.page(&Way { name: "site", head: &head, links: &links, scripts: "", lost: "" })
    }

    /// The page in a frame on another page.
    pub(super) fn frame(&self, assets: &Assets) -> Result<String> {
        let framed = [("framed", assets.framed())];
        let head = page::fill(FRAME_HEAD, &[&self.loaded(assets)[..], &framed].concat())?;
        let (links, lost) = (frame_links(self.spoken)?, frame_lost(self.spoken)?);
        self.page(&Way { name: "frame", head: &head, links: &links, scripts: "", lost: &lost })
    }

    /// The names of what every page loads, by the slots of its head.
    fn loaded<'b>(&self, assets: &'b Assets) -> [(&'static str, &'b str); 3] {
        let Archive { style, script, .. } = &assets.archive;
        [("style", assets.style()), ("own-style", &style.name), ("script", &script.name)]
    }

    /// What the scripts of a page say; that of a file, with its dialogs.
    fn words(&self, is_file: bool) -> Value {
        let Self { spoken, language, .. } = self;
        let mut words = if is_file { all_words(spoken) } else { spoken.value() };
        words["more"] = json!(collected(*language).lines());
        say_first_here(&mut words, spoken);
        words["page"]["reload"] = json!(collected(*language).reload());
        words
    }

    pub(super) fn page(&self, way: &Way<'_>) -> Result<String> {
        let Self { spoken, language, .. } = self;
        let texts = &spoken.page;
        let values = [
            ("lang", language.id()),
            ("way", way.name),
            ("title", &*page::html(&texts.title.replace("{0}", &self.title))),
            ("description", &page::html(&self.description)),
            ("no-scripts", &page::html(texts.first_here.no_scripts)),
            ("late", &late(spoken)),
            ("made-with", &page::html(texts.made_with)),
            ("speech", language.id()),
            ("dir", language.dir()),
            ("words", &page::for_script(&self.words(way.name == "file").to_string())),
            ("head", way.head),
            ("explorer", &self.markup),
            ("links", way.links.trim_end()),
            ("pages", ""),
            ("data", &page::for_script(&self.data)),
            ("data-place", ""),
            ("scripts", way.scripts),
            ("lost", way.lost),
            ("hidden", if way.lost.is_empty() { "" } else { " hidden" }),
        ];
        Ok(page::fill(INDEX, &values)?)
    }
}

/// What the page says where its script does not come: with a link to itself, since nothing
/// else does anything there.
fn late(spoken: &Spoken) -> String {
    let reload = collected(spoken.words.language()).reload();
    let [late, reload] = [spoken.page.first_here.late, reload].map(page::html);
    format!("{late} <a class=\"pq-way\" href=\"\">{reload}</a>")
}

fn prerender(title: String, answer: Answer, rows: Vec<RowData>, site: &Site<'_>) -> String {
    let language = site.spoken.words.language();
    let renderer = ServerRenderer::<Collection>::with_props(move || CollectionProps {
        title: title.into(),
        desk: DeskRef::new(Still, HostRef::new(StillHost)),
        words: collected(language),
        // The articles were checked before they were packed.
        first: Reply {
            answer: answer.into(),
            rows: rows.into_iter().filter_map(|row| row.into_row().ok()).collect(),
        },
        is_open: false,
        asked: String::new(),
    });
    futures::executor::block_on(renderer.hydratable(false).render())
}
