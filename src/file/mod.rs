//! What of an explorer's page depends on its article: the values of the page's slots. With
//! them the command fills the page of a site, and the studio that of one file.
//!
//! The page and its other slots belong to `cli`. Imports `model`, `filter`, `i18n` and `page`.

use serde_json::json;

use crate::filter::Language;
use crate::i18n::{Messages, PageTexts};
use crate::model::Article;
use crate::page;

/// What stands around the names of slots in a template, where a browser fills it: no text
/// has this character of Unicode's private area.
pub const SLOT: char = '\u{e000}';

/// The names of the slots of [`values`], and of those of a file: `words`, `data`, `id` and
/// `save-copy`.
pub const SLOTS: [&str; 13] = [
    "lang",
    "title",
    "description",
    "no-scripts",
    "late",
    "made-with",
    "speech",
    "dir",
    "explorer",
    "words",
    "data",
    "id",
    "save-copy",
];

/// CLDR's plural categories, those of each language in the order of its forms.
pub const fn forms(language: Language) -> &'static [&'static str] {
    match language {
        Language::English | Language::Spanish => &["one", "other"],
        Language::Chinese => &["other"],
        Language::Arabic => &["zero", "one", "two", "few", "many", "other"],
    }
}

/// The title of a page.
pub fn title(texts: &PageTexts, article: &Article) -> String {
    texts.title.replace("{0}", &article.title)
}

/// One sentence that describes an article's explorer to search engines.
pub fn description(words: &Messages, texts: &PageTexts, article: &Article) -> String {
    let names = article.speakers.iter().take(3).map(|speaker| &*speaker.name);
    let names = names.collect::<Vec<_>>().join(words.comma());
    texts.description.replace("{0}", &article.title).replace("{1}", &names)
}

/// The values of an article's page by the names of their slots. `explorer` is its markup.
pub fn values(
    article: &Article,
    words: &Messages,
    texts: &PageTexts,
    explorer: &str,
) -> [(&'static str, String); 9] {
    [
        ("lang", article.lang.as_str().to_owned()),
        ("title", page::html(&title(texts, article))),
        ("description", page::html(&description(words, texts, article))),
        ("no-scripts", page::html(texts.no_scripts)),
        ("late", page::html(texts.late)),
        ("made-with", page::html(texts.made_with)),
        ("speech", words.language().id().to_owned()),
        ("dir", words.language().dir().to_owned()),
        ("explorer", explorer.to_owned()),
    ]
}

/// What the scripts of a page say that is one file, as JSON: it has only one line around its
/// explorer.
pub fn words_json(words: &Messages, texts: &PageTexts) -> String {
    let language = words.language();
    let page = json!({
        "wasm": texts.no_wasm, "crash": texts.crash, "other": texts.other, "unknown": texts.unknown,
    });
    json!({ "id": language.id(), "forms": forms(language), "lines": words.lines(), "page": page })
        .to_string()
}

/// Fills the template of a file: every second piece between [`SLOT`]s is the name of a slot.
/// `data` is the article's, as JSON.
pub fn fill(
    template: &str,
    article: &Article,
    data: &str,
    words: &Messages,
    texts: &PageTexts,
    explorer: &str,
) -> String {
    let own = [
        ("words", page::for_script(&words_json(words, texts))),
        ("data", page::for_script(data)),
        ("id", article.id.clone()),
        ("save-copy", page::html(texts.save_copy)),
    ];
    let values = values(article, words, texts, explorer);
    let find = |slot: &str| values.iter().chain(&own).find(|(name, _)| *name == slot);
    let piece = |(at, piece)| match at % 2 {
        0 => piece,
        _ => find(piece).map_or("", |(_, value)| value),
    };
    template.split(SLOT).enumerate().map(piece).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::{page_texts, words};
    use crate::sample;

    #[test]
    fn a_template_gets_its_values_and_nothing_in_them_is_a_slot() {
        let (words, texts) = (words(Language::English), page_texts(Language::English));
        let article = sample::article();
        let template = "<{{a}} \u{e000}id\u{e000}>\u{e000}explorer\u{e000}{{\u{e000}lang\u{e000}";
        let filled = fill(template, &article, "{}", &words, &texts, "{{x}}");
        assert_eq!(filled, format!("<{{{{a}}}} {}>{{{{x}}}}{{{{{}", article.id, article.lang));
        let known = values(&article, &words, &texts, "").map(|(slot, _)| slot);
        assert_eq!(SLOTS[..9], known);
    }
}
