//! The language of the interface that a page is made in.

use serde_json::{Value, json};

use crate::i18n::{Messages, PageTexts, Unfiltered, page_texts, words};
use crate::model::Article;
use crate::query::Language;

/// A language, and all texts of the interface in it.
pub struct Spoken {
    /// What the explorer says.
    pub words: Messages,
    /// What pages say around it.
    pub page: PageTexts,
}

impl Spoken {
    /// All texts of a language.
    pub fn new(language: Language) -> Self {
        Self { words: words(language), page: page_texts(language) }
    }

    /// The title of a page.
    pub fn title(&self, article: &Article) -> String {
        self.page.title.replace("{0}", &article.title)
    }

    /// One sentence that describes an article's explorer to search engines.
    pub fn description(&self, article: &Article) -> String {
        let names = article.speakers.iter().take(3).map(|speaker| &*speaker.name);
        let names = names.collect::<Vec<_>>().join(self.words.comma());
        self.page.description.replace("{0}", &article.title).replace("{1}", &names)
    }

    /// The texts for a page's scripts.
    pub fn value(&self) -> Value {
        let (language, page) = (self.words.language(), &self.page);
        json!({
            "id": language.id(),
            "dir": language.dir(),
            "forms": forms(language),
            "lines": self.words.lines(),
            "page": {
                "language": page.language,
                "wasm": page.all_here.no_wasm,
                "crash": page.all_here.crash,
                "other": page.all_here.other,
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

/// Lets the texts for scripts say that the page has the first quotes alone.
pub fn say_first_here(texts: &mut Value, spoken: &Spoken) {
    let Unfiltered { no_wasm, crash, other, .. } = spoken.page.first_here;
    texts["page"]["wasm"] = json!(no_wasm);
    texts["page"]["crash"] = json!(crash);
    texts["page"]["other"] = json!(other);
}

/// The choice of languages, as the options of a `select`.
pub fn options(chosen: Language) -> String {
    let option = |language: Language| {
        let (id, name) = (language.id(), page_texts(language).name);
        let selected = if language == chosen { " selected" } else { "" };
        format!("<option value=\"{id}\" lang=\"{id}\"{selected}>{name}</option>")
    };
    Language::ALL.map(option).concat()
}

/// CLDR's plural categories, those of each language in the order of its forms.
pub(super) const fn forms(language: Language) -> &'static [&'static str] {
    match language {
        Language::English | Language::Spanish => &["one", "other"],
        Language::Chinese => &["other"],
        Language::Arabic => &["zero", "one", "two", "few", "many", "other"],
    }
}
