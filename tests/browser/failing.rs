//! What a page or an element needs comes wrong, late or not at all, and then right: what is
//! said is what happened, and nothing stays of it.

use serde_json::{Value, json};

use crate::element::{ARTICLE, await_told, html};
use crate::harness::{Fault, Faulty, Hosting, Page, Site, Visit, Wrong};

/// How a button of this name is seen: its text, what is said beside it, whether it is busy.
fn button(page: &Page, name: &str) -> Value {
    let script = "const button = arguments[0];
        // Firefox gives the name of the attribute for what it holds.
        const beside = getComputedStyle(button, '::after').content.replace('attr(data-failed)', button.dataset.failed);
        return [button.textContent, button.ariaBusy, beside.includes('Could not be loaded'), beside.includes('…')]";
    page.eval(script, &[page.the("button", name).to_json()])
}

/// The buttons that open something which comes when it is asked for, each with its text and
/// its script.
const BUTTONS: [(&str, &str, &str); 3] = [
    ("Image of quote by Hu Xijin", "Image", "card-"),
    ("Keys and text size", "Keys and text size", "comfort-"),
    ("Embed", "Embed", "share-"),
];

#[test]
fn a_button_is_as_before_once_what_it_opens_comes_after_all() {
    for (name, text, script) in BUTTONS {
        let faulty = Faulty::start(Site::Bundled, Fault::Wrong(Wrong::Failing, script, ".js"));
        let page = Visit::to(faulty.base()).at("#hu-xijin-1").open();
        let before = json!([text, null, false, false]);
        assert_eq!(button(&page, name), before);
        page.the("button", name).activate();
        let failed = json!([text, null, true, false]);
        page.until_eq("it says that it failed", &failed, || button(&page, name));
        let told = format!("{name}: Could not be loaded: try again, or reload the page");
        page.until_eq("screen readers are told", &told, || page.status());
        faulty.release();
        page.the("button", name).activate();
        page.until("it opens", || {
            page.eval("return document.querySelectorAll('dialog[open]').length", &[]) == 1
        });
        page.eval("document.querySelector('dialog').close()", &[]);
        assert_eq!(button(&page, name), before, "{name}");
    }
}

#[test]
fn a_button_whose_dialog_is_late_is_busy_and_opens_one_dialog() {
    for (name, text, _) in BUTTONS {
        // Every dialog needs the words of its language.
        let faulty = Faulty::start(Site::Bundled, Fault::Held(".json"));
        let page = Visit::to(faulty.base()).at("#hu-xijin-1").open();
        page.the("button", name).activate();
        page.the("button", name).activate();
        page.until_eq("it is busy", &json!([text, "true", false, true]), || button(&page, name));
        faulty.release();
        page.until("it opens", || {
            page.eval("return document.querySelectorAll('dialog[open]').length", &[]) == 1
        });
        page.rest();
        assert_eq!(page.eval("return document.querySelectorAll('dialog').length", &[]), 1);
        page.eval("document.querySelector('dialog').close()", &[]);
        assert_eq!(button(&page, name), json!([text, null, false, false]), "{name}");
    }
}

#[test]
fn an_app_that_comes_wrong_is_not_taken_for_a_browser_without_webassembly() {
    for wrong in Wrong::ALL {
        let faulty = Faulty::start(Site::Bundled, Fault::Wrong(wrong, "app-", ".wasm"));
        let page = Visit::to(faulty.base()).without_app().open();
        let note = || page.eval("return document.getElementById('pq-note').textContent", &[]);
        let line = "Filters and search could not be loaded. Every quote is on this page; reload it to try again.";
        page.until_eq(&format!("{wrong:?}"), &json!(line), note);
        let console = page.console();
        let names = |line: &String| line.contains("/app-") && line.contains(".wasm");
        assert!(console.is_empty() || console.iter().any(names), "{wrong:?}: {console:?}");
    }
}

#[test]
fn an_element_whose_app_comes_wrong_names_the_file_to_developers() {
    let site = Site::Bundled.base();
    for wrong in Wrong::ALL {
        let faulty = Faulty::start(Site::Bundled, Fault::Wrong(wrong, "app-", ".wasm"));
        let element = format!(
            "<quote-explorer id=\"e\" src=\"{}\">Their fallback</quote-explorer>",
            ARTICLE.replace("{site}", &site)
        );
        let page = Hosting::start(&html(&element).replace("{site}", faulty.base()), None).open();
        let error = await_told(&page, "error", "e");
        assert_eq!(error["sentence"], "The quotes could not be loaded.", "{wrong:?}");
        let message = error["message"].as_str().unwrap_or_default();
        assert!(message.contains("/app-") && message.contains(".wasm"), "{wrong:?}: {message}");
    }
}
