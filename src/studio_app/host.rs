//! What the studio asks of JavaScript (`static/studio/page.js`).

use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// The page that the studio stands in.
    #[derive(Clone)]
    pub type Host;

    /// The selected words of the article as two places in bytes; empty where none are.
    #[wasm_bindgen(method)]
    pub(super) fn selection(this: &Host) -> Vec<u32>;

    /// Keeps a project in the browser, as JSON; with an empty text it is forgotten.
    #[wasm_bindgen(method)]
    pub(super) fn keep(this: &Host, project: &str);

    /// Hands a file to the person.
    #[wasm_bindgen(method)]
    pub(super) fn save(this: &Host, name: &str, mime: &str, text: &str);

    /// Hands a file of any bytes to the person.
    #[wasm_bindgen(method)]
    pub(super) fn save_bytes(this: &Host, name: &str, mime: &str, bytes: &[u8]);

    /// Makes the site of an article's data as a zip of that name ([`super::SiteZip`]), and
    /// hands it to the person. Only where `has_site` says that there is a site.
    #[wasm_bindgen(method)]
    pub(super) fn save_site(this: &Host, name: &str, data: &str);

    /// Whether the studio stands in a site.
    #[wasm_bindgen(method)]
    pub(super) fn has_site(this: &Host) -> bool;

    /// Asks for the template of `offline.html`, and tells it by `template`.
    #[wasm_bindgen(method)]
    pub(super) fn template(this: &Host);

    /// Asks for a file, and tells what is in it by `opened`.
    #[wasm_bindgen(method)]
    pub(super) fn open(this: &Host);

    /// Asks for what a table is, with what the person says of it as JSON, and tells it by
    /// `told_table`.
    #[wasm_bindgen(method)]
    pub(super) fn table(this: &Host, asked: &str);

    /// Asks for the text of the file that was taken for a table, and tells it by
    /// `opened_text`.
    #[wasm_bindgen(method)]
    pub(super) fn table_text(this: &Host);

    /// Focuses the card of that id, and shows the mark of the other id.
    #[wasm_bindgen(method)]
    pub(super) fn reveal(this: &Host, card: &str, mark: &str);

    /// Focuses the element of that id.
    #[wasm_bindgen(method)]
    pub(super) fn focus(this: &Host, id: &str);

    /// Shows an article, as JSON, in the element of the preview.
    #[wasm_bindgen(method)]
    pub(super) fn preview(this: &Host, article: &str);

    /// Shows the file of an article in the place of the preview, where [`Self::preview`] has
    /// asked for it by `template`.
    #[wasm_bindgen(method)]
    pub(super) fn show(this: &Host, file: &str);

    /// The address of the site's folder.
    #[wasm_bindgen(method)]
    pub(super) fn site(this: &Host) -> String;

    /// Nothing of the studio answers any more. The message is for developers.
    #[wasm_bindgen(method)]
    pub(super) fn crashed(this: &Host, message: &str);
}

impl PartialEq for Host {
    /// A page has one.
    fn eq(&self, _: &Self) -> bool {
        true
    }
}
