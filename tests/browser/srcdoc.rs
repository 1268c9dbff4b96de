//! Pages that have no address of their own (`srcdoc`): previews of editors and
//! mail readers show articles and files so. There the history may not be written,
//! and in a sandbox nothing may be kept.

use serde_json::json;

use crate::element::ARTICLE;
use crate::harness::{Hosting, Page, Site, get};
use crate::reading::bundled_total;

/// A page with that in a frame, which is entered.
fn within(html: &str, sandbox: &str) -> Page {
    let page = Hosting::start("<!doctype html><title>Theirs</title><h1>Theirs</h1>", None).open();
    page.eval(
        "const frame = Object.assign(document.createElement('iframe'), { id: 'f', width: 900, height: 900 });
        if (arguments[1]) frame.setAttribute('sandbox', arguments[1]);
        frame.srcdoc = arguments[0];
        document.body.append(frame);
        return new Promise((done) => { frame.onload = () => done(); })",
        &[json!(html), json!(sandbox)],
    );
    page.enter("f");
    page
}

const SANDBOXES: [&str; 2] = ["", "allow-scripts"];

#[test]
fn an_element_works_in_a_page_without_an_address() {
    let site = Site::Bundled.base();
    let html = format!(
        "<!doctype html><title>Preview</title><script type=\"module\" src=\"{site}/pullquote.js\"></script>
        <p>Words</p><quote-explorer id=\"e\" src=\"{}\"></quote-explorer>",
        ARTICLE.replace("{site}", &site)
    );
    for sandbox in SANDBOXES {
        let page = within(&html, sandbox);
        let shown = "return document.querySelector('quote-explorer')?.shadowRoot?.querySelectorAll('.pq-quote').length ?? 0";
        page.until_eq("every quote", &json!(bundled_total()), || page.eval(shown, &[]));
        page.eval(
            "document.querySelector('quote-explorer').shadowRoot.querySelector('input[type=checkbox]').click()",
            &[],
        );
        page.until_eq("its filter", &json!(11), || page.eval(shown, &[]));
        page.eval("document.querySelector('quote-explorer').select('hu-xijin-1')", &[]);
        page.until_eq("every quote again", &json!(bundled_total()), || page.eval(shown, &[]));
        page.leave();
        assert_eq!(page.console(), Vec::<String>::new(), "sandbox {sandbox:?}");
    }
}

#[test]
fn the_one_file_works_in_a_page_without_an_address() {
    let file = get(&format!("{}/offline.html", Site::Bundled.base()));
    for sandbox in SANDBOXES {
        let page = within(&file, sandbox);
        page.await_app();
        page.inside("checkbox", "Weibo").activate();
        page.until("it filters", || page.ids().len() == 2);
        page.inside("button", "Clear all").activate();
        page.until("every quote is back", || page.ids().len() == bundled_total());
        page.leave();
        assert_eq!(page.console(), Vec::<String>::new(), "sandbox {sandbox:?}");
    }
}
