//! Whatever a server says of the files: its types are often wrong, and a file may
//! begin with a mark that an editor left.

use crate::element::{await_told, page_from};
use crate::harness::{Mirror, Site, Visit};

/// What servers send WebAssembly as.
const TYPES: [&str; 5] = [
    "",
    "text/plain",
    "application/octet-stream",
    "text/html; charset=utf-8",
    "application/wasm; charset=utf-8",
];

#[test]
fn the_app_starts_whatever_its_wasm_is_called() {
    for mime in TYPES {
        let mirror = Mirror::of(Site::Sample).typed(".wasm", mime);
        let page = Visit::to(mirror.base()).open();
        page.value("Platform", "Quayside").click();
        page.until(&format!("it filters ({mime:?})"), || page.ids().len() == 5);
        assert_eq!(page.console(), Vec::<String>::new(), "{mime:?}");
    }
}

#[test]
fn an_element_starts_whatever_wasm_and_data_are_called() {
    for (end, mime) in [(".wasm", "text/plain"), (".json", "text/html"), (".json", "")] {
        let mirror = Mirror::of(Site::Sample).typed(end, mime);
        let element = "<quote-explorer id=\"e\" src=\"{site}/articles/harbour-lights.json\"></quote-explorer>";
        let page = page_from(mirror.base(), element).open();
        let ready = await_told(&page, "ready", "e");
        assert_eq!(ready["total"], 20, "{end} as {mime:?}");
    }
}
