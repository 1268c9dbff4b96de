//! `<quote-explorer>` in somebody else's page: under their styles and their
//! policy, several to a page, moved about, and when something is wrong.

use serde_json::{Value, json};

use crate::harness::{Ability, Hosting, Page, supports};
use crate::reading::bundled_total;

pub(crate) const ARTICLE: &str = "{site}/articles/china-reacts-deepseek.json";

/// A page that loads the script and has this in its body.
pub(crate) fn page_with(body: &str) -> Hosting {
    Hosting::start(&html(body), None)
}

/// The same with the script of the site at an address.
pub(crate) fn page_from(site: &str, body: &str) -> Hosting {
    Hosting::start(&html(body).replace("{site}", site), None)
}

/// Somebody's page with this in its body; `{site}` in it stands for the site's address.
pub(crate) fn html(body: &str) -> String {
    // The page listens before the script is there, as a careful one would.
    format!(
        "<!doctype html><html lang=\"de\"><title>Their page</title>
        <script src=\"data:text/javascript,{LISTENER}\"></script>
        <script type=\"module\" src=\"{{site}}/pullquote.js\"></script>
        <h1>Their headline</h1><p id=\"theirs\">Their words</p>{body}"
    )
    .replace("{article}", ARTICLE)
}

const LISTENER: &str = "window.told = []; for (const what of ['ready', 'change', 'select', 'error']) \
    document.addEventListener('pullquote-' + what, (event) => told.push([what, event.target.id, event.detail]))";

/// What the page was told by the element of that id.
pub(crate) fn told(page: &Page, what: &str, id: &str) -> Vec<Value> {
    let script = "return told.filter(([what, id]) => what === arguments[0] && id === arguments[1])
        .map(([,, detail]) => detail)";
    page.eval(script, &[json!(what), json!(id)]).as_array().cloned().unwrap_or_default()
}

#[track_caller]
pub(crate) fn await_told(page: &Page, what: &str, id: &str) -> Value {
    page.until(&format!("{id} says {what}"), || !told(page, what, id).is_empty());
    told(page, what, id).pop().unwrap_or_default()
}

/// The ids of the quotes that an element shows.
pub(crate) fn shown(page: &Page, id: &str) -> Vec<String> {
    let script = "return [...document.getElementById(arguments[0]).shadowRoot
        ?.querySelectorAll('.pq-quote') ?? []].map(({ id }) => id)";
    let ids = page.eval(script, &[json!(id)]);
    ids.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
}

/// Clicks the first checkbox of an element.
pub(crate) fn tick(page: &Page, id: &str) {
    page.eval(
        "document.getElementById(arguments[0]).shadowRoot.querySelector('input[type=checkbox]').click()",
        &[json!(id)],
    );
}

const HOSTILE: &str = "<style>* { color: red !important; font: 30px/3 fantasy; letter-spacing: 3px;
    text-transform: uppercase; margin: 20px; direction: rtl } .pq-quote, .pq-list { display: none }
    button, input { all: unset }</style>";

#[test]
fn no_style_of_the_page_comes_in_and_none_leaks_out() {
    let element = "<quote-explorer id=\"e\" src=\"{article}\"></quote-explorer>";
    let before = page_with(HOSTILE).open();
    let theirs = "const style = getComputedStyle(document.getElementById('theirs'));
        return [...style].filter((name) => !/(inline|block)-size|width|height|origin/.test(name))
            .map((name) => name + ': ' + style.getPropertyValue(name)).join('\\n')";
    let theirs_before = before.eval(theirs, &[]);
    let page = page_with(&format!("{HOSTILE}{element}")).open();
    await_told(&page, "ready", "e");
    assert_eq!(page.eval(theirs, &[]), theirs_before);
    let ours = page.eval(
        "const quote = document.getElementById('e').shadowRoot.querySelector('[data-kind=direct] blockquote');
        const style = getComputedStyle(quote);
        return [style.fontSize, style.letterSpacing, style.textTransform, style.direction,
            style.display, style.color !== 'rgb(255, 0, 0)']",
        &[],
    );
    assert_eq!(ours, json!(["22px", "-0.11px", "none", "ltr", "block", true]));
}

#[test]
fn an_element_shows_what_its_filter_says_and_tells_the_page_of_changes() {
    let page = page_with(
        "<quote-explorer id=\"e\" src=\"{article}\" filter=\"platform=weibo\"></quote-explorer>",
    )
    .open();
    let ready = await_told(&page, "ready", "e");
    let weibo =
        json!({ "article": "china-reacts-deepseek", "filter": "platform=weibo", "total": 2 });
    assert_eq!(ready, weibo);
    assert_eq!(shown(&page, "e").len(), 2);
    page.eval("document.getElementById('e').filter = 'kind=direct&q=china'", &[]);
    page.until("the property filters", || !shown(&page, "e").contains(&"weibo-user-1".to_owned()));
    page.eval("document.getElementById('e').filter = ''", &[]);
    page.until("the filter is lifted", || shown(&page, "e").len() == bundled_total());
    tick(&page, "e");
    let change = await_told(&page, "change", "e");
    assert_eq!(change, json!({ "filter": "platform=interview", "total": 11 }));
    assert_eq!(page.eval("return document.getElementById('e').filter", &[]), "platform=interview");
    assert_eq!(page.fragment(), "", "the page's address is the page's");
}

#[test]
fn a_quotes_permalink_selects_it_in_the_element_and_leaves_the_address() {
    let page = page_with("<quote-explorer id=\"e\" src=\"{article}\"></quote-explorer>").open();
    await_told(&page, "ready", "e");
    page.eval(
        "document.getElementById('e').shadowRoot.querySelector('a[href=\"#hu-xijin-1\"]').click()",
        &[],
    );
    assert_eq!(await_told(&page, "select", "e"), json!({ "id": "hu-xijin-1" }));
    assert_eq!(page.fragment(), "");
    let select = |id: &str| {
        page.eval("return document.getElementById('e').select(arguments[0])", &[json!(id)])
    };
    assert_eq!([select("nobody-1"), select("kai-fu-lee-1")], [json!(false), json!(true)]);
    page.until("the quote is current", || {
        page.eval(
            "return document.getElementById('e').shadowRoot.querySelector('[aria-current]')?.id",
            &[],
        ) == "kai-fu-lee-1"
    });
}

#[test]
fn a_link_to_the_page_with_a_quotes_id_opens_that_quote() {
    let hosting = page_with("<quote-explorer id=\"e\" src=\"{article}\"></quote-explorer>");
    let page = hosting.visit().at("#hu-xijin-1").open();
    assert_eq!(await_told(&page, "select", "e"), json!({ "id": "hu-xijin-1" }));
}

#[test]
fn an_element_can_be_pinned_to_a_filter_or_to_one_quote() {
    let page = page_with(
        "<quote-explorer id=\"a\" src=\"{article}\" filter=\"speaker=liang-wenfeng\" locked></quote-explorer>
        <quote-explorer id=\"b\" src=\"{article}\" quote=\"hu-xijin-1\"></quote-explorer>",
    )
    .open();
    assert_eq!(await_told(&page, "ready", "a")["total"], 11);
    assert_eq!(await_told(&page, "ready", "b")["total"], 1);
    assert_eq!(shown(&page, "b"), ["hu-xijin-1"]);
    page.eval("document.getElementById('a').filter = 'speaker=hu-xijin'", &[]);
    tick(&page, "a");
    assert_eq!(shown(&page, "a").len(), 11);
}

#[test]
fn a_panic_in_one_explorer_leaves_the_others_working_and_gives_its_fallback_back() {
    let one = |id: &str| {
        format!("<quote-explorer id=\"{id}\" src=\"{{article}}\"><p>Fallback</p></quote-explorer>")
    };
    let page = page_with(&["a", "b", "c", "d", "e"].map(one).concat()).open();
    for id in ["a", "b", "c", "d", "e"] {
        await_told(&page, "ready", id);
    }
    tick(&page, "c");
    page.until("it filters", || shown(&page, "c").len() == 11);
    // The page breaks what the app of one element stands on.
    page.eval(
        "const list = document.getElementById('c').shadowRoot.querySelector('.pq-list');
        list.insertBefore = () => { throw new Error('no'); };",
        &[],
    );
    tick(&page, "c");
    let error = await_told(&page, "error", "c");
    assert_eq!(
        error["sentence"],
        "The quote explorer stopped working. Reload the page to try again."
    );
    let fallback = "const [slot] = document.getElementById('c').shadowRoot.querySelectorAll('slot:not([name])');
        return slot.assignedElements().map(({ textContent }) => textContent)";
    assert_eq!(page.eval(fallback, &[]), json!(["Fallback"]));
    for id in ["a", "b", "d", "e"] {
        tick(&page, id);
        page.until(&format!("{id} still filters"), || shown(&page, id).len() == 11);
    }
}

#[test]
fn moving_an_element_keeps_its_explorer_and_putting_it_back_its_filter() {
    let page = page_with(
        "<quote-explorer id=\"e\" src=\"{article}\"></quote-explorer><div id=\"there\"></div>",
    )
    .open();
    await_told(&page, "ready", "e");
    tick(&page, "e");
    page.until("it filters", || shown(&page, "e").len() == 11);
    page.eval("there.append(document.getElementById('e'))", &[]);
    assert_eq!((told(&page, "ready", "e").len(), shown(&page, "e").len()), (1, 11));
    page.eval("window.kept = document.getElementById('e'); kept.remove()", &[]);
    page.until("it is taken apart", || {
        page.eval("return kept.shadowRoot.querySelectorAll('.pq').length", &[]) == 0
    });
    page.eval("there.append(kept)", &[]);
    page.until("it is made again", || told(&page, "ready", "e").len() == 2);
    page.until("it filters as before", || shown(&page, "e").len() == 11);
}

#[test]
fn another_src_is_another_article_and_the_script_may_come_twice() {
    let page = page_with(
        "<quote-explorer id=\"e\" src=\"{site}/articles/none.json\"></quote-explorer>
        <script type=\"module\" src=\"{site}/pullquote.js?again\"></script>",
    )
    .open();
    await_told(&page, "error", "e");
    let src = ARTICLE.replace("{site}", &crate::harness::Site::Bundled.base());
    page.eval("document.getElementById('e').setAttribute('src', arguments[0])", &[json!(src)]);
    await_told(&page, "ready", "e");
    assert_eq!(shown(&page, "e").len(), bundled_total());
    let errors: Vec<_> =
        page.console().into_iter().filter(|line| line.contains("NotSupported")).collect();
    assert_eq!(errors, Vec::<String>::new());
}

#[test]
fn data_can_stand_between_the_tags_or_be_given_by_a_script() {
    let site = crate::harness::Site::Bundled.base();
    let data = crate::harness::get(&ARTICLE.replace("{site}", &site));
    let page = page_with(&format!(
        "<quote-explorer id=\"a\"><script type=\"application/json\">{}</script></quote-explorer>
        <quote-explorer id=\"b\"></quote-explorer>",
        data.replace('<', "\\u003c")
    ))
    .open();
    assert_eq!(await_told(&page, "ready", "a")["total"], bundled_total());
    page.eval("document.getElementById('b').article = document.getElementById('a').article", &[]);
    assert_eq!(await_told(&page, "ready", "b")["total"], bundled_total());
}

/// What the reader sees of an element that failed, and what the developer.
pub(crate) fn failure(body: &str) -> (String, String, Page) {
    let page = page_with(body).open();
    let error = await_told(&page, "error", "e");
    let seen = page.eval(
        "const { shadowRoot } = document.getElementById('e');
        const slotted = [...shadowRoot.querySelectorAll('slot:not([name])')].flatMap((slot) => slot.assignedElements());
        return [...shadowRoot.querySelectorAll('p'), ...slotted].map(({ textContent }) => textContent).join(' | ')",
        &[],
    );
    let message = error["message"].as_str().unwrap_or_default().to_owned();
    let in_console = |line: &String| line.contains("quote-explorer: ");
    assert!(
        !supports(Ability::Console) || page.console().iter().any(in_console),
        "the console says nothing of {message}"
    );
    (seen.as_str().unwrap_or_default().to_owned(), message, page)
}

#[test]
fn whatever_is_wrong_with_the_data_the_fallback_stays_under_one_sentence() {
    let newer = "{\"format\": \"pullquote/2\", \"id\": \"a\"}";
    let cases = [
        ("src=\"{site}/articles/none.json\">", "answered 404 Not Found"),
        ("src=\"{site}/index.html\">", "this is HTML, not the JSON of an article"),
        ("src=\"http://127.0.0.1:9/a.json\">", "cannot be fetched"),
        ("src=\"http://[\">", "src=\"http://[\" is no address"),
        (">", "there is no article: name one in src=\"articles/ID.json\""),
        (
            "src=\"{article}\" quote=\"nobody-7\">",
            "the article has nothing by the names in nobody-7",
        ),
        (
            "src=\"{article}\" locked filter=\"platform=weibo&theme=-national-pride\">",
            "no quote of the article matches",
        ),
        (&*format!("><script type=\"application/json\">{newer}</script>"), "format"),
        (
            "><script type=\"application/json\">{\"id\": }</script>",
            "between the tags: this is no JSON",
        ),
    ];
    for (attributes, wanted) in cases {
        let body = format!("<quote-explorer id=\"e\" {attributes}<p>Fallback</p></quote-explorer>");
        let (seen, message, _page) = failure(&body);
        assert!(seen.starts_with("The quotes could not be loaded. | "), "{attributes}: {seen}");
        assert!(seen.ends_with("Fallback"), "{attributes}: {seen}");
        assert!(message.contains(wanted), "{attributes}: {message}");
    }
}

const STRICT: &str = "default-src 'none'; script-src {site} data: 'wasm-unsafe-eval'; \
    connect-src {site}; style-src 'self'; base-uri 'none'; form-action 'none'; \
    require-trusted-types-for 'script'; trusted-types 'none'";

const VIOLATIONS: &str = "<script src=\"data:text/javascript,window.broken = []; \
    document.addEventListener('securitypolicyviolation', ({ blockedURI, effectiveDirective }) => \
    blockedURI.endsWith('/favicon.ico') || broken.push(effectiveDirective))\"></script>";

#[test]
fn a_strict_policy_with_trusted_types_is_not_broken() {
    let body =
        format!("{VIOLATIONS}<quote-explorer id=\"e\" src=\"{{article}}\"></quote-explorer>");
    let page = Hosting::start(&html(&body), Some(STRICT)).open();
    await_told(&page, "ready", "e");
    tick(&page, "e");
    page.until("it filters", || shown(&page, "e").len() == 11);
    assert_eq!(page.eval("return broken", &[]), json!([]));
}

#[test]
fn where_the_policy_forbids_wasm_the_articles_page_stands_there_in_a_frame() {
    let policy = STRICT.replace(" 'wasm-unsafe-eval'", "");
    let body = "<quote-explorer id=\"e\" src=\"{article}\" view=\"voices\"><p>Fallback</p></quote-explorer>";
    let framed = "const { shadowRoot } = document.getElementById('e');
        return shadowRoot && [shadowRoot.querySelector('iframe')?.src, shadowRoot.querySelectorAll('slot').length]";
    let allowing =
        Hosting::start(&html(body), Some(&format!("{policy}; frame-src {{site}}"))).open();
    let site = crate::harness::Site::Bundled.base();
    let src =
        format!("{site}/frame.html?article=china-reacts-deepseek&theme-mode=auto#?view=voices");
    allowing.until_eq("the frame", &json!([src, 0]), || allowing.eval(framed, &[]));
    allowing.until("it is as tall as what is in it", || {
        let height =
            "return document.getElementById('e').shadowRoot.querySelector('iframe').offsetHeight > 3000";
        allowing.eval(height, &[]) == true
    });
}

#[test]
fn where_the_policy_forbids_wasm_and_frames_that_is_said_soon_over_the_fallback() {
    let forbidden = STRICT.replace(" 'wasm-unsafe-eval'", "");
    for policy in [forbidden.clone(), format!("{forbidden}; frame-src 'self'")] {
        let body = "<quote-explorer id=\"e\" src=\"{article}\"><p>Fallback</p></quote-explorer>";
        let page = Hosting::start(&html(body), Some(&policy)).open();
        let error = await_told(&page, "error", "e");
        let sentence = "The quote explorer needs WebAssembly, which is not allowed here.";
        assert_eq!(error["sentence"], sentence);
        let message = error["message"].as_str().unwrap_or_default();
        assert!(message.contains("frame-src"), "developers read what to allow: {message}");
        let seen = "const { shadowRoot } = document.getElementById('e');
            return [shadowRoot.querySelector('p')?.textContent, shadowRoot.querySelectorAll('slot').length,
                shadowRoot.querySelectorAll('iframe').length]";
        assert_eq!(page.eval(seen, &[]), json!([sentence, 1, 0]));
        assert_eq!(told(&page, "error", "e").len(), 1);
    }
}

/// The policy of a page that allows frames of the site, and no WebAssembly.
fn framing() -> String {
    format!("{}; frame-src {{site}}", STRICT.replace(" 'wasm-unsafe-eval'", ""))
}

#[test]
fn a_frame_in_an_elements_place_is_locked_and_speaks_as_the_element_would() {
    let body = "<quote-explorer id=\"e\" src=\"{article}\" filter=\"speaker=liang-wenfeng&kind=direct\" locked lang=\"es\"></quote-explorer>";
    let page = Hosting::start(&html(body), Some(&framing())).open();
    let frame = "return document.getElementById('e').shadowRoot?.querySelector('iframe')?.src";
    let locked = "locked=speaker%3Dliang-wenfeng%26kind%3Ddirect#?lang=es";
    let src = format!(
        "{}/frame.html?article=china-reacts-deepseek&theme-mode=auto&{locked}",
        crate::harness::Site::Bundled.base()
    );
    page.until_eq("the frame", &json!(src), || page.eval(frame, &[]));
}

#[test]
fn what_the_explorer_says_is_heard_in_the_page() {
    let page = page_with("<quote-explorer id=\"e\" src=\"{article}\"></quote-explorer>").open();
    await_told(&page, "ready", "e");
    let status = "return [...document.querySelectorAll('[role=status]')].map(({ textContent }) => textContent)";
    assert_eq!(page.eval(status, &[]), json!([""]));
    tick(&page, "e");
    page.until_eq(
        "the announcement",
        &json!([format!("11 of {} quotes", bundled_total())]),
        || page.eval(status, &[]),
    );
    let in_shadow = "return document.getElementById('e').shadowRoot
        .querySelectorAll('[role=status], [aria-live]').length";
    assert_eq!(page.eval(in_shadow, &[]), 0);
}

#[test]
fn an_element_can_be_the_strip_alone() {
    let page = page_with(
        "<quote-explorer id=\"e\" src=\"{article}\" view=\"strip\" filter=\"platform=weibo\"></quote-explorer>",
    )
    .open();
    let ready = await_told(&page, "ready", "e");
    assert_eq!((&ready["filter"], &ready["total"]), (&json!("platform=weibo"), &json!(2)));
    let count =
        "return document.getElementById('e').shadowRoot.querySelectorAll(arguments[0]).length";
    let count = |selector: &str| page.eval(count, &[json!(selector)]);
    assert_eq!(
        [count(".pq-tick"), count(".pq-quote"), count("input[type=search]")],
        [bundled_total(), 0, 0]
    );
    let tick = "document.getElementById('e').shadowRoot.querySelector(arguments[0]).click()";
    page.eval(tick, &[json!(".pq-tick:not([data-off])")]);
    let selected = await_told(&page, "select", "e")["id"].clone();
    page.until("the quote is shown", || json!(shown(&page, "e")) == json!([selected]));
    page.eval(tick, &[json!(".pq-tick[data-off]")]);
    page.until("another is shown", || told(&page, "select", "e").len() == 2);
    assert_eq!((count(".pq-tick"), shown(&page, "e").len()), (json!(bundled_total()), 1));
    assert_eq!(page.eval("return document.getElementById('e').select('hu-xijin-1')", &[]), true);
    page.until("it is shown", || shown(&page, "e") == ["hu-xijin-1"]);
    assert_eq!(page.fragment(), "", "the page's address is the page's");
}
