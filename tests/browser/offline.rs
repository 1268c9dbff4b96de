//! The page after a visit, with no network: kept whole, replaced whole, and
//! given up when its site does.

use serde_json::{Value, json};

use crate::harness::{Ability, Mirror, Page, Site, Visit, skips_without};
use crate::reading::bundled_total;

/// The policy that the site is sent with, without what lets a browser keep it.
pub(crate) const STRICTER: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
    style-src 'self'; connect-src 'self'; img-src 'self' data:; base-uri 'none'; \
    form-action 'none'; frame-ancestors *; require-trusted-types-for 'script'; \
    trusted-types 'none'";

/// Waits until the page is kept.
pub(crate) fn await_kept(page: &Page) {
    let active = "return navigator.serviceWorker.getRegistration()
        .then((registration) => registration?.active?.state)";
    page.until("the page is kept", || page.eval(active, &[]) == "activated");
}

/// A first visit, at whose end the page is kept.
fn visited(mirror: &Mirror) -> Page {
    let page = Visit::to(mirror.base()).open();
    await_kept(&page);
    page
}

/// Waits until the page has seen whether it may be kept: it asks for its policy.
pub(crate) fn settle(page: &Page) {
    let asked = "return performance.getEntriesByType('resource')
        .some(({ initiatorType, name }) => initiatorType === 'fetch' && name === location.href.split('#')[0])";
    page.until("the page has seen its policy", || page.eval(asked, &[]) == true);
}

/// Leaves the page for good and goes to the origin's page again.
fn again(page: &Page, mirror: &Mirror) {
    // A page that can be gone back to counts as open; this one cannot.
    page.eval("addEventListener('unload', () => {})", &[]);
    page.go("about:blank");
    page.go(&format!("{}/", mirror.base()));
}

/// How many workers there are, and the names of all caches.
fn remains(page: &Page) -> Value {
    page.eval(
        "return (async () => [(await navigator.serviceWorker.getRegistrations()).length, await caches.keys()])()",
        &[],
    )
}

fn title(page: &Page) -> String {
    page.eval("return document.querySelector('h1')?.textContent ?? ''", &[])
        .as_str()
        .unwrap_or_default()
        .to_owned()
}

#[test]
fn after_one_visit_the_page_opens_and_filters_with_no_network() {
    if skips_without(Ability::ServiceWorkers) {
        return;
    }
    let mirror = Mirror::of(Site::Bundled);
    let page = visited(&mirror);
    mirror.up(false);
    for address in ["/", "/index.html", "/?from=a-friend", "/#?platform=weibo"] {
        page.go("about:blank");
        page.go(&format!("{}{address}", mirror.base()));
        page.await_app();
    }
    page.until("it is filtered", || page.ids().len() == 2);
    page.the("button", "Clear all").click();
    page.until("every quote is back", || page.ids().len() == bundled_total());
    page.go(&format!("{}/articles/china-reacts-deepseek.json", mirror.base()));
    let text = page.eval("return document.body.textContent", &[]);
    assert!(text.as_str().unwrap_or_default().contains("pullquote/1"), "{text}");
}

#[test]
fn a_picture_is_made_and_keys_are_explained_with_no_network() {
    let mirror = Mirror::of(Site::Sample);
    let page = visited(&mirror);
    mirror.up(false);
    page.go(&format!("{}/?from=a-friend", mirror.base()));
    page.await_app();
    page.the("button", "Image of quote by Kestrel Line").click();
    page.the("dialog", "The quote as an image").the("button", "Close").click();
    page.the("button", "Keys and text size").click();
    page.the("dialog", "Keys and text size");
}

#[test]
fn the_page_can_be_installed() {
    let mirror = Mirror::of(Site::Sample);
    let page = visited(&mirror);
    let manifest = page.eval(
        "return fetch(document.querySelector('link[rel=manifest]').href).then((answer) => answer.json())",
        &[],
    );
    assert_eq!(manifest["name"], title(&page));
    assert_eq!(manifest["display"], "standalone");
    let icon = page.eval(
        "return new Promise((done) => {
            const icon = new Image();
            icon.onload = () => done(icon.naturalWidth > 0);
            icon.onerror = () => done('no icon');
            icon.src = arguments[0];
        })",
        &[json!(format!(
            "{}/{}",
            mirror.base(),
            manifest["icons"][0]["src"].as_str().unwrap_or_default()
        ))],
    );
    assert_eq!(icon, true);
    assert_eq!(page.console(), Vec::<String>::new());
}

#[test]
fn a_page_that_is_open_during_an_update_stays_of_its_version() {
    let mirror = Mirror::of(Site::Sample);
    let page = visited(&mirror);
    again(&page, &mirror);
    page.await_app();
    mirror.show(Site::Bundled);
    let update = "return navigator.serviceWorker.getRegistration().then(async (registration) => {
        await registration.update();
        return registration.waiting?.state ?? null;
    })";
    page.until("the next version is kept and waits", || page.eval(update, &[]) == "installed");
    let versions = "return caches.keys().then((names) => names.length)";
    assert_eq!(page.eval(versions, &[]), 2);
    // What the open page still loads is of its version, also when the site has it no more.
    let glue = format!("/{}", Site::Sample.app_script());
    mirror.lose(&glue);
    let loaded = "return fetch(arguments[0]).then(({ ok }) => ok)";
    assert_eq!(page.eval(loaded, &[json!(glue)]), true);

    again(&page, &mirror);
    page.await_app();
    assert_eq!(
        page.ids().len(),
        bundled_total(),
        "the reader has the new version at the next visit"
    );
    page.until("the old version is forgotten", || page.eval(versions, &[]) == 1);
    mirror.up(false);
    again(&page, &mirror);
    page.await_app();
    assert_eq!(page.ids().len(), bundled_total(), "the new version is the one that is kept");
}

#[test]
fn a_version_that_does_not_arrive_whole_is_not_kept_and_the_last_one_is() {
    let mirror = Mirror::of(Site::Sample);
    let page = visited(&mirror);
    let (before, title_before) = (remains(&page), title(&page));
    mirror.show(Site::Bundled);
    mirror.forge("/articles/");
    let update = "return navigator.serviceWorker.getRegistration().then((registration) => new Promise((done) => {
        registration.addEventListener('updatefound', () => {
            const next = registration.installing;
            next.addEventListener('statechange', () => done(next.state));
        });
        registration.update();
    }))";
    assert_eq!(page.eval(update, &[]), "redundant");
    assert_eq!(remains(&page), before);
    mirror.up(false);
    again(&page, &mirror);
    page.await_app();
    assert_eq!(title(&page), title_before);
}

/// A cache that is not ours.
const THEIRS: &str = "of somebody else on this origin";

/// Lets the site end being kept in some way; visits it once more, and waits until
/// nothing of it is left.
fn is_forgotten(end: impl FnOnce(&Mirror)) {
    let mirror = Mirror::of(Site::Sample);
    let page = visited(&mirror);
    page.eval("return caches.open(arguments[0]).then(() => 0)", &[json!(THEIRS)]);
    end(&mirror);
    again(&page, &mirror);
    page.until_eq("what is left", &json!([0, [THEIRS]]), || remains(&page));
}

#[test]
fn a_site_that_has_no_worker_any_more_is_forgotten() {
    is_forgotten(|mirror| mirror.lose("/sw.js"));
}

#[test]
fn a_site_that_is_built_not_to_be_kept_is_forgotten() {
    is_forgotten(|mirror| mirror.put("/sw.js", include_str!("../../static/offline/off.js")));
}

/// Puts the site's page into a frame of the page that is open; waits until it is
/// there, and says whether that was with the app in it.
const FRAME: &str = "return new Promise((done) => {
    const frame = document.createElement('iframe');
    frame.onload = () => {
        const started = () => frame.contentDocument?.getElementById('pq-root')?.__yew_subtree_id !== undefined;
        const root = frame.contentDocument?.getElementById('pq-root');
        if (!root) return done(false);
        const wait = () => started() ? frame.contentWindow.requestIdleCallback(() => done(true)) : setTimeout(wait, 10);
        wait();
    };
    frame.src = arguments[0];
    document.body.append(frame);
})";

#[test]
fn a_frame_keeps_nothing_and_is_not_answered_from_what_is_kept() {
    if skips_without(Ability::ServiceWorkers) {
        return;
    }
    let mirror = Mirror::of(Site::Sample).under_none();
    let root = json!(format!("{}/", mirror.base()));
    let page = Visit::to(mirror.base()).without_app().open();
    // A document of the same origin that may frame others.
    page.go(&format!("{}/pullquote.js", mirror.base()));
    page.eval(
        "return navigator.serviceWorker.getRegistration().then((one) => one?.unregister())",
        &[],
    );
    assert_eq!(page.eval(FRAME, std::slice::from_ref(&root)), true);
    let keeper = "return frames[0].performance.getEntriesByType('resource')
        .some(({ name }) => name.includes('/offline-'))";
    assert_eq!(page.eval(keeper, &[]), false);
    assert_eq!(remains(&page)[0], 0);

    again(&page, &mirror);
    await_kept(&page);
    again(&page, &mirror);
    mirror.fail();
    assert_eq!(page.eval(FRAME, &[root]), false, "the frame was answered without the site");
    again(&page, &mirror);
    page.await_app();
}

#[test]
fn under_a_policy_without_the_two_additions_nothing_is_kept_and_nothing_broken() {
    let mirror = Mirror::of(Site::Sample).under(STRICTER);
    let page = Visit::to(mirror.base()).open();
    settle(&page);
    assert_eq!(remains(&page), json!([0, []]));
    assert_eq!(page.eval("return document.querySelector('link[rel=manifest]')", &[]), Value::Null);
    assert_eq!(page.console(), Vec::<String>::new());
}

#[test]
fn without_a_policy_the_page_is_kept_too() {
    let mirror = Mirror::of(Site::Sample).under_none();
    visited(&mirror);
}
