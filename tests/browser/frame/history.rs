//! Back belongs to the page around a frame: nothing that is done in it is an entry there.

use serde_json::{Value, json};

use super::{SCRIPT, await_app, frame, host};
use crate::harness::{Page, Site, keys};

/// How many entries there are, of the page and its frames together.
fn entries(page: &Page) -> Value {
    page.eval("return history.length", &[])
}

/// Does all that writes an address, in the frame of that id.
#[track_caller]
fn use_all(page: &Page, id: &str) {
    page.enter(id);
    for value in ["Weibo", "X", "Tech blog interview", "Direct quote", "Partial quote"] {
        page.inside("checkbox", value).activate();
    }
    // The driver knows the address of the page around it.
    let address = || page.eval("return location.hash", &[]).as_str().unwrap_or_default().to_owned();
    let says = |what: &str| page.until(&format!("it says {what}"), || address().contains(what));
    says("kind=direct&kind=partial");
    page.inside("button", "Clear all").activate();
    page.until("nothing is asked for", || !address().contains("platform"));
    page.eval("document.querySelector('a[href=\"#hu-xijin-1\"]').click()", &[]);
    says("hu-xijin-1");
    page.press(&[keys::ESCAPE]);
    page.until("the quote is left", || !address().contains("hu-xijin-1"));
    page.inside("button", "Map").activate();
    says("view=map");
    page.leave();
}

#[test]
fn what_a_reader_does_in_a_frame_is_no_entry_of_the_hosts_history() {
    let own = format!(
        "<iframe id=\"own\" src=\"{}/index.html\" title=\"Quotes\" width=\"1000\" height=\"600\"></iframe>",
        Site::Bundled.base()
    );
    let page = host(&[&frame("f", ""), &*own, SCRIPT].concat()).open();
    // The frames have their documents then.
    page.until("the page has loaded", || {
        page.eval("return document.readyState", &[]) == "complete"
    });
    for id in ["own", "f"] {
        // Frames that are not in sight wait.
        page.eval("document.getElementById(arguments[0]).scrollIntoView()", &[json!(id)]);
        await_app(&page, id);
        let before = entries(&page);
        use_all(&page, id);
        assert_eq!(entries(&page), before, "in {id}");
    }
}
