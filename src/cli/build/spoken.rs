//! The language of the interface that a site is built in, and the files with the texts of
//! each language.

use serde_json::{Value, json};

use super::names::Hashed;
use crate::file::{self, forms};
use crate::filter::{Language, View};
use crate::i18n::{Messages, PageTexts, collected, page_texts, words};
use crate::model::Article;

/// A language, and all texts of the interface in it.
pub(super) struct Spoken {
    pub(super) words: Messages,
    pub(super) page: PageTexts,
}

impl Spoken {
    pub(super) fn new(language: Language) -> Self {
        Self { words: words(language), page: page_texts(language) }
    }

    /// The title of a page.
    pub(super) fn title(&self, article: &Article) -> String {
        file::title(&self.page, article)
    }

    /// One sentence that describes an article's explorer to search engines.
    pub(super) fn description(&self, article: &Article) -> String {
        file::description(&self.words, &self.page, article)
    }

    /// The texts for the page's scripts, as JSON.
    pub(super) fn json(&self) -> String {
        self.value().to_string()
    }

    /// The same with the texts of the dialogs, which are loaded when one is opened.
    fn all_json(&self) -> String {
        let (mut words, card) = (self.value(), &self.page.card);
        words["page"]["whole"] = json!(self.page.whole);
        words["more"] = json!(collected(self.words.language()).lines());
        words["comma"] = json!(self.words.comma());
        words["copied"] = json!(self.words.copied());
        words["close"] = json!(self.page.close);
        words["card"] = json!({
            "title": card.title,
            "chart": card.chart,
            "size": card.size,
            "wide": card.wide,
            "square": card.square,
            "format": card.format,
            "save": card.save,
            "copy": card.copy,
            "failed": self.words.copy_failed(),
            "alt": card.alt,
            "copyText": card.copy_text,
            "refused": card.refused,
            "text": card.text,
        });
        words["copy"] = json!(self.words.copy());
        words["leave"] = self.leave();
        words["pageTitle"] = json!(self.page.title);
        words["share"] = self.share();
        words["comfort"] = self.comfort();
        words.to_string()
    }

    fn share(&self) -> Value {
        let share = &self.page.share;
        json!({
            "title": share.title,
            "what": share.what,
            "kinds": { "element": share.element, "iframe": share.frame, "link": share.link },
            "code": share.code,
            "failed": share.failed,
            "width": share.width,
            "full": share.full,
            "preview": share.preview,
        })
    }

    fn leave(&self) -> Value {
        let leave = &self.page.leave;
        let collected = collected(self.words.language());
        json!({
            "cite": leave.cite,
            "style": leave.style,
            "notes": leave.notes,
            "authorDate": leave.author_date,
            "reference": leave.reference,
            "inText": leave.in_text,
            "entry": leave.entry,
            "accessed": leave.accessed,
            "export": leave.export,
            "data": leave.data,
            "table": leave.table,
            "text": leave.text,
            "page": leave.page,
            "mark": leave.mark,
            "preview": leave.preview,
            "refused": leave.refused,
            "progress": leave.progress,
            "cancel": collected.cancel(),
            "cancelled": leave.cancelled,
            "saved": leave.saved,
            "lost": collected.unreachable(),
        })
    }

    fn comfort(&self) -> Value {
        let (words, comfort) = (&self.words, &self.page.comfort);
        json!({
            "title": comfort.title,
            "size": comfort.size,
            "spacing": comfort.spacing,
            "wide": comfort.wide,
            "compact": comfort.compact,
            "keys": comfort.keys,
            "on": comfort.on,
            "search": comfort.search,
            "filters": comfort.filters,
            "next": comfort.next,
            "previous": comfort.previous,
            "back": comfort.back,
            "views": View::CHOICES.map(|view| words.view_named(view)),
        })
    }

    /// The same as a value.
    pub(super) fn value(&self) -> Value {
        let (language, page) = (self.words.language(), &self.page);
        json!({
            "id": language.id(),
            "dir": language.dir(),
            "forms": forms(language),
            "lines": self.words.lines(),
            "page": {
                "language": page.language,
                "wasm": page.no_wasm,
                "crash": page.crash,
                "other": page.other,
                "unknown": page.unknown,
                "frame": page.frame,
                "embed": page.embed,
                "save": page.save,
                "data": page.data,
                "archive": page.collection_data,
                "made": page.made_with,
                "failed": page.failed,
                "stale": page.stale,
                "reload": page.reload,
                "keys": page.comfort.title,
            },
            "element": {
                "wasm": page.element_no_wasm,
                "crash": page.element_crash,
                "data": page.element_data,
                "wrong": page.element_wrong,
            },
        })
    }
}

/// The files of all languages, each with its id.
pub(super) fn files() -> Vec<(Language, Hashed)> {
    let file = |language: Language| {
        let stem = match language {
            Language::English => "words-en",
            Language::Chinese => "words-zh-Hans",
            Language::Spanish => "words-es",
            Language::Arabic => "words-ar",
        };
        (language, Hashed::new(stem, "json", Spoken::new(language).all_json().into_bytes()))
    };
    Language::ALL.map(file).into()
}

/// The choice of languages, as the options of a `select`.
pub(super) fn options(chosen: Language) -> String {
    let option = |language: Language| {
        let (id, name) = (language.id(), page_texts(language).name);
        let selected = if language == chosen { " selected" } else { "" };
        format!("<option value=\"{id}\" lang=\"{id}\"{selected}>{name}</option>")
    };
    Language::ALL.map(option).concat()
}
