//! A frame in a sandbox, on pages of every colour: what it may not do there, it
//! does without.

use serde_json::{Value, json};

use super::{SCRIPT, await_app, await_fit, frame, host};
use crate::harness::{Ability, Page, Site, skips_without, supports};

/// What throws where pages have no origin.
const STORES: &str = "
    const thrown = (ask) => { try { ask(); return null; } catch ({ name }) { return name; } };
    return [() => localStorage, () => sessionStorage, () => document.cookie]
        .map(thrown).concat(await indexedDB.databases().then(() => null, ({ name }) => name))";

#[test]
fn where_storage_throws_the_frame_filters_speaks_and_has_its_views() {
    if skips_without(Ability::SandboxedSelf) {
        return;
    }
    let page = host(&[&frame("f", ""), SCRIPT].concat()).open();
    await_app(&page, "f");
    page.enter("f");
    let stores = page.eval(&format!("return (async () => {{ {STORES} }})()"), &[]);
    assert_eq!(stores, json!(vec!["SecurityError"; 4]), "the sandbox is none");
    page.inside("checkbox", "Weibo").activate();
    page.until("it filters", || page.ids().len() == 2);
    page.eval("location.hash = '?platform=weibo&lang=es'", &[]);
    page.inside("button", "Quitar Weibo");
    page.inside("button", "Voces").activate();
    let voices = "return document.querySelectorAll('.pq-voice').length > 0";
    page.until("the voices are there", || page.eval(voices, &[]) == true);
    page.leave();
    assert_eq!(page.console(), Vec::<String>::new());
}

/// A frame of the site whose article has an address.
fn of_sample(sandbox: &str) -> String {
    frame("f", "").replace("{site}", &Site::Sample.base()).replace("allow-scripts", sandbox)
}

/// Clicks a link in the frame as a reader does: the one to a passage.
fn follow_passage(page: &Page) -> Value {
    page.enter_app("f");
    let link = page.eval("return document.querySelector('.pq-place')", &[]);
    // Nobody answers there: the window is all that matters.
    page.eval(
        "arguments[0].href = arguments[0].href.replace(/^[^#]*/, 'about:blank')",
        std::slice::from_ref(&link),
    );
    page.element(&link).click();
    let set = page.eval("return [arguments[0].target, arguments[0].rel]", &[link]);
    page.leave();
    set
}

#[test]
fn links_of_a_frame_that_may_open_windows_open_one_of_their_own() {
    if skips_without(Ability::SandboxedSelf) {
        return;
    }
    let page = host(&of_sample("allow-scripts allow-popups allow-popups-to-escape-sandbox")).open();
    // Text fragments are for top-level windows that nobody else has a hold of.
    assert_eq!(follow_passage(&page), json!(["_blank", "noopener"]));
    page.until("a second window is there", || page.windows() == 2);
}

#[test]
fn links_of_a_frame_that_may_run_scripts_alone_do_nothing_and_leave_it_as_it_is() {
    if skips_without(Ability::SandboxedSelf) {
        return;
    }
    let page = host(&of_sample("allow-scripts")).open();
    let address = page.address();
    follow_passage(&page);
    page.enter("f");
    page.inside("checkbox", "Quayside").activate();
    page.until("the explorer is still there", || page.ids().len() == 5);
    page.leave();
    assert_eq!((page.windows(), page.address()), (1, address));
}

/// What is seen of a page's colour in the corner of the frame on it.
fn corner(scheme: &str, address: &str) -> Value {
    let style = format!(
        "<style>:root {{ color-scheme: {scheme}; background: rgb(10, 120, 10) }} body {{ margin: 0 }} h1 {{ display: none }}</style>"
    );
    let page = host(&[style, frame("f", address)].concat()).open();
    await_app(&page, "f");
    let frame =
        "const { x, y } = document.getElementById('f').getBoundingClientRect(); return [x, y]";
    let place = page.eval(frame, &[]);
    let at = |axis: usize| place[axis].as_f64().unwrap_or_default() as i64 + 3;
    page.colours(&[(at(0), at(1))])[0].clone()
}

#[test]
fn a_page_of_either_colour_is_seen_through_its_frame() {
    let schemes = ["normal", "light", "light dark", "dark"];
    let told = schemes.len() - usize::from(!supports(Ability::FrameSchemes));
    // Not where drivers say that the visitor prefers the other: what they say goes
    // before what the page around a frame says, as what visitors say does not.
    for scheme in &schemes[..told] {
        assert_eq!(corner(scheme, ""), json!([10, 120, 10]), "{scheme}");
    }
    assert_eq!(corner("light", "?theme-mode=dark"), json!([22, 21, 18]));
}

#[test]
fn what_is_in_a_fitted_frame_does_not_follow_the_frames_height() {
    let page = host(&[&frame("f", "#?platform=weibo"), SCRIPT].concat()).open();
    await_app(&page, "f");
    let height = await_fit(&page, "f", 300);
    let inside = |page: &Page| {
        page.enter("f");
        let inside = "return [innerHeight, Math.ceil(document.documentElement.getBoundingClientRect().height)]";
        let inside = page.eval(inside, &[]);
        page.leave();
        inside
    };
    for given in [5000, 120] {
        page.eval(
            "document.getElementById('f').style.height = `${arguments[0]}px`",
            &[json!(given)],
        );
        page.until_eq("what is in it", &json!([given, height]), || inside(&page));
    }
}
