//! Citations and exports: the dialogs give what the command gives, and can be used by everybody.

use std::path::PathBuf;
use std::process::Command;

use serde_json::{Value, json};

use crate::accessibility::is_accessible;
use crate::harness::{
    Ability, Fault, Faulty, Hosting, Mirror, Page, Site, Size, Visit, keys, skips_without,
};
use crate::markup::dialog_is_sound;
use crate::offline::await_kept;

/// The formats of exports, as the dialog and as the command calls them.
pub(crate) const FORMATS: [(&str, &str); 6] = [
    ("Table (CSV)", "csv"),
    ("Article data (JSON)", "json"),
    ("Markdown", "markdown"),
    ("Plain text", "text"),
    ("Web page (HTML)", "html"),
    ("W3C Web Annotations", "annotations"),
];

/// The styles of citations, the same way.
pub(crate) const STYLES: [(&str, &str); 9] = [
    ("APA 7", "apa"),
    ("MLA 9", "mla"),
    ("Chicago 17, notes", "chicago-notes"),
    ("Chicago 17, author and date", "chicago-author-date"),
    ("Harvard", "harvard"),
    ("GB/T 7714", "gb7714"),
    ("BibTeX", "bibtex"),
    ("RIS", "ris"),
    ("CSL-JSON", "csl-json"),
];

/// The reader's day, as the page knows it.
pub(crate) fn today(page: &Page) -> String {
    let today = page.eval(
        "const day = new Date(); return new Date(day - 6e4 * day.getTimezoneOffset()).toISOString().slice(0, 10)",
        &[],
    );
    today.as_str().expect("a day").to_owned()
}

/// The data that a site is built from.
fn data(site: Site) -> PathBuf {
    let path = match site {
        Site::Bundled => "static/articles/china-reacts-deepseek.json",
        _ => "tests/articles/harbour-lights.json",
    };
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// What the command prints.
#[track_caller]
pub(crate) fn command(name: &str, site: Site, arguments: &[&str]) -> String {
    let run = Command::new(env!("CARGO_BIN_EXE_pullquote"))
        .arg(name)
        .arg(data(site))
        .args(arguments)
        .output()
        .expect("cargo compiled the command");
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    String::from_utf8(run.stdout).expect("what is printed is UTF-8")
}

/// Opens the dialog that cites a quote.
#[track_caller]
fn cite(page: &Page, quote: &str) {
    let button = page.eval(
        "return document.getElementById(arguments[0]).querySelector('.pq-cite')",
        &[json!(quote)],
    );
    page.element(&button).click();
    page.the("dialog", "Cite this quote");
}

#[track_caller]
fn export(page: &Page) {
    page.the("button", "Export").click();
    page.the("dialog", "Export these quotes");
}

/// Presses Save: the name, the media type and the text of the file that is saved.
#[track_caller]
pub(crate) fn saved(page: &Page) -> (String, String, String) {
    page.eval(
        "window.saving = new Promise((resolve) => {
            URL.createObjectURL = (blob) => { window.blob = blob; return '#'; };
            HTMLAnchorElement.prototype.click = function () { resolve(this.download); };
        })",
        &[],
    );
    page.the("button", "Save").click();
    // A file that is read as text loses its byte order mark.
    let read = "return (async () => [await saving, blob.type, new TextDecoder('utf-8', { ignoreBOM: true })
        .decode(await blob.arrayBuffer())])()";
    let saved = page.eval(read, &[]);
    let text = |at: usize| saved[at].as_str().unwrap_or_default().to_owned();
    (text(0), text(1), text(2))
}

/// Presses a button that copies: the forms of what is put on the clipboard.
#[track_caller]
pub(crate) fn copied(page: &Page, button: &str) -> Value {
    page.eval("navigator.clipboard.write = async ([item]) => { window.item = item; }", &[]);
    page.the("button", button).click();
    page.until("it says so", || {
        page.eval("return document.querySelector('.pq-said').textContent", &[]) == "Copied"
    });
    let read = "return (async () => Object.fromEntries(await Promise.all(item.types.map(
        async (type) => [type, await (await item.getType(type)).text()]))))()";
    page.eval(read, &[])
}

#[test]
fn what_is_on_screen_is_saved_as_the_command_exports_it() {
    for (site, filter) in [
        (Site::Sample, ""),
        (Site::Sample, "?platform=-quayside&q=the&sort=length"),
        (Site::Bundled, "?theme=-export-controls&kind=direct&place=9-30"),
    ] {
        let page = site.visit().at(&format!("#{filter}")).open();
        let address = format!("{}/", site.base());
        export(&page);
        for (name, format) in FORMATS {
            page.the("radio", name).click();
            let (_, _, text) = saved(&page);
            let wanted = ["--format", format, "--filter", filter, "--url", &address];
            assert_eq!(text, command("export", site, &wanted), "{filter} as {format}");
        }
    }
}

#[test]
fn what_is_on_screen_is_cited_as_one_list_of_works() {
    let page = Site::Sample.visit().at("#?platform=quayside").open();
    let today = today(&page);
    export(&page);
    let styles = "return [...document.querySelectorAll('[name=pq-leave-style]')].some((it) => it.checkVisibility())";
    assert_eq!(page.eval(styles, &[]), false, "other formats have no style");
    page.the("radio", "List of works").click();
    let wanted = |style, more: &[&str]| {
        let list = ["--format", style, "--filter", "?platform=quayside"];
        command("export", Site::Sample, &[&list[..], more].concat())
    };
    for (name, style) in STYLES {
        page.the("radio", name).click();
        let (file, _, text) = saved(&page);
        assert!(file.starts_with("harbour-lights."), "{file}");
        assert_eq!(text, wanted(style, &["--accessed", &today]), "{style}");
    }
    page.the("radio", "Harvard").click();
    page.the("checkbox", "Give today as the date of access").click();
    let preview = "return document.getElementById('pq-leave-preview').value";
    page.until("its beginning is shown", || {
        page.eval(preview, &[])
            .as_str()
            .is_some_and(|it| wanted("harvard", &[]).starts_with(it.trim_end_matches('…')))
    });
    let forms = copied(&page, "Copy");
    assert_eq!(forms["text/plain"], wanted("harvard", &[]));
    assert_eq!(forms["text/html"], wanted("harvard", &["--html"]));
    page.the("radio", "RIS").click();
    assert_eq!(copied(&page, "Copy"), json!({ "text/plain": wanted("ris", &[]) }));
    is_accessible(&page, "a list of works");
    dialog_is_sound(&page, "leave", "a list of works");
}

#[test]
fn a_file_is_named_and_typed_after_its_format_and_a_table_may_begin_with_a_mark() {
    let page = Site::Sample.open();
    export(&page);
    page.the("checkbox", "With a byte order mark, by which Excel knows UTF-8").click();
    let (name, kind, text) = saved(&page);
    assert_eq!((&*name, &*kind), ("harbour-lights.csv", "text/csv"));
    assert!(text.starts_with("\u{feff}article,"), "{text}");
    page.the("radio", "Article data (JSON)").click();
    let (name, kind, text) = saved(&page);
    assert_eq!((&*name, &*kind), ("harbour-lights.json", "application/json"));
    assert!(text.starts_with("{\"format\":\"pullquote/1\""), "the mark is the table's alone");
}

#[test]
fn a_quote_is_cited_as_the_command_cites_it() {
    for (site, quotes) in [
        (Site::Sample, ["kestrel-line-1", "layla-haddad-2"]),
        (Site::Bundled, ["hu-xijin-1", "people-in-china-1"]),
    ] {
        let page = site.open();
        let today = today(&page);
        for quote in quotes {
            cite(&page, quote);
            for (name, style) in STYLES {
                page.the("radio", name).click();
                let wanted =
                    command("cite", site, &[quote, "--style", style, "--accessed", &today]);
                let shown = "const [reference, inText] = [...document.querySelectorAll('.pq-cited')].map((it) => it.textContent);
                    return reference && `${inText}\\n\\n${reference}\\n`";
                let shown = page.eval(shown, &[]);
                match shown.as_str() {
                    Some(shown) => assert_eq!(shown, wanted, "{quote} in {style}"),
                    None => assert_eq!(saved(&page).2, wanted, "{quote} in {style}"),
                }
            }
            page.press(&[keys::ESCAPE]);
            page.until("it is closed", || {
                page.eval("return document.querySelector('dialog')", &[]).is_null()
            });
        }
    }
}

#[test]
fn a_citation_is_copied_with_its_italics_and_without_the_day_where_that_is_taken_back() {
    let page = Site::Sample.open();
    cite(&page, "kestrel-line-1");
    page.the("radio", "Harvard").click();
    page.the("checkbox", "Give today as the date of access").click();
    let printed = |more: &[&str]| {
        command("cite", Site::Sample, &[&["kestrel-line-1", "--style", "harvard"], more].concat())
    };
    let [plain, html] = [printed(&[]), printed(&["--html"])];
    let forms = copied(&page, "Copy: In the list of works");
    assert_eq!(forms["text/plain"], plain.lines().last().unwrap_or_default());
    let html = html.lines().last().unwrap_or_default();
    assert_eq!(format!("<p>{}</p>", forms["text/html"].as_str().unwrap_or_default()), html);
    assert!(html.contains("<i>"), "{html}");
}

#[test]
fn a_page_and_markdown_are_copied_so_that_a_paste_keeps_names_and_links() {
    let page = Site::Sample.visit().at("#?platform=quayside").open();
    export(&page);
    let exported = |format| {
        let address = format!("{}/", Site::Sample.base());
        let wanted = ["--format", format, "--filter", "?platform=quayside", "--url", &address];
        command("export", Site::Sample, &wanted)
    };
    for (name, plain) in [("Web page (HTML)", "text"), ("Markdown", "markdown")] {
        page.the("radio", name).click();
        let forms = copied(&page, "Copy");
        assert_eq!(forms["text/html"], exported("html"), "{name}");
        assert_eq!(forms["text/plain"], exported(plain), "{name}");
    }
    page.the("radio", "Plain text").click();
    assert_eq!(copied(&page, "Copy"), json!({ "text/plain": exported("text") }));
}

/// Pastes what is on the clipboard, as a person would: what this selector finds in the outcome.
#[track_caller]
fn pasted(page: &Page, selector: &str) -> Vec<String> {
    // In the dialog, beside which nothing can have the focus.
    page.eval(
        "const field = document.querySelector('dialog').appendChild(document.createElement('div'));
        Object.assign(field, { id: 'pasted', contentEditable: 'true' }).focus()",
        &[],
    );
    page.chord(keys::CONTROL, 'v');
    let found = "const field = document.getElementById('pasted');
        const found = [...field.querySelectorAll(arguments[0])].map((it) => it.href ?? it.textContent);
        return field.textContent && found";
    page.until("it is pasted", || {
        !page.eval(found, &[json!(selector)]).as_str().is_some_and(str::is_empty)
    });
    let found = page.eval(found, &[json!(selector)]);
    page.eval("document.getElementById('pasted').remove()", &[]);
    serde_json::from_value(found).expect("texts")
}

#[test]
fn what_is_copied_pastes_as_text_with_links() {
    let page = Site::Sample.visit().at("#?platform=quayside").open();
    export(&page);
    page.the("radio", "Web page (HTML)").click();
    page.the("button", "Copy").click();
    page.until("it says so", || {
        page.eval("return document.querySelector('.pq-said').textContent", &[]) == "Copied"
    });
    let address = format!("{}/#", Site::Sample.base());
    let links = pasted(&page, "figcaption a, a");
    let of_quotes = links.iter().filter(|link| link.starts_with(&address)).count();
    assert_eq!(of_quotes, page.ids().len(), "{links:?}");
}

#[test]
fn where_the_clipboard_is_refused_all_of_it_is_copied_by_the_older_command() {
    let page = Site::Sample.open();
    export(&page);
    page.the("radio", "Article data (JSON)").click();
    page.eval(
        "navigator.clipboard.write = () => Promise.reject(new Error('refused'));
        document.addEventListener('copy', ({ clipboardData }) => { window.text = clipboardData.getData('text/plain'); })",
        &[],
    );
    page.the("button", "Copy").click();
    page.until("it says so", || {
        page.eval("return document.querySelector('.pq-said').textContent", &[]) == "Copied"
    });
    let address = format!("{}/", Site::Sample.base());
    let all = command("export", Site::Sample, &["--format", "json", "--url", &address]);
    assert_eq!(page.eval("return window.text", &[]), all);
}

#[test]
fn a_press_before_the_app_is_there_opens_its_dialog_once_it_is() {
    let faulty = Faulty::start(Site::Sample, Fault::Held(".wasm"));
    let page = Visit::to(faulty.base()).without_app().open();
    page.until("the first script is there", || {
        page.eval("return document.documentElement.matches('.pq-started')", &[]) == true
    });
    page.eval("document.querySelector('#kestrel-line-1 .pq-cite').click()", &[]);
    faulty.release();
    page.the("dialog", "Cite this quote");
    let cited = page.eval("return document.querySelector('.pq-cited').textContent", &[]);
    assert!(cited.as_str().is_some_and(|it| it.contains("Saltmere")), "{cited}");
    assert_eq!(page.eval("return document.querySelectorAll('dialog').length", &[]), 1);
}

#[test]
fn of_several_that_are_asked_for_while_they_come_one_is_open() {
    let faulty = Faulty::start(Site::Sample, Fault::Held("leave-"));
    let page = Visit::to(faulty.base()).open();
    page.eval(
        "for (const button of document.querySelectorAll('.pq-cite, .pq-export')) button.click()",
        &[],
    );
    faulty.release();
    page.until("the last one is open", || {
        page.eval("return document.querySelectorAll('dialog[open]').length === 1", &[]) == true
    });
    page.rest();
    assert_eq!(page.eval("return document.querySelectorAll('dialog').length", &[]), 1);
    // It goes where the page shows something else.
    page.eval("location.hash = '#?q=lamp'", &[]);
    page.until("it is closed", || {
        page.eval("return document.querySelector('dialog') === null", &[]) == true
    });
}

#[test]
fn once_used_they_work_with_no_network() {
    if skips_without(Ability::ServiceWorkers) {
        return;
    }
    let mirror = Mirror::of(Site::Sample);
    let page = Visit::to(mirror.base()).open();
    await_kept(&page);
    // What a page loads before its worker is there passes by that.
    page.go(&format!("{}/?again", mirror.base()));
    page.await_app();
    let kept =
        "return caches.keys().then(async (names) => (await (await caches.open(names[0])).keys())
        .filter(({ url }) => url.includes('/leav')).length)";
    assert_eq!(page.eval(kept, &[]), 0, "before anybody has used them");
    export(&page);
    page.press(&[keys::ESCAPE]);
    page.until("they are kept", || page.eval(kept, &[]) == 2);
    mirror.up(false);
    page.go(&format!("{}/?offline", mirror.base()));
    page.await_app();
    cite(&page, "kestrel-line-1");
    let cited = page.eval("return document.querySelector('.pq-cited').textContent", &[]);
    assert!(cited.as_str().is_some_and(|it| it.contains("Saltmere")), "{cited}");
}

const STRICT: &str = "default-src 'none'; script-src {site} 'wasm-unsafe-eval'; connect-src {site}; \
    require-trusted-types-for 'script'; trusted-types 'none'";

#[test]
fn in_somebodys_page_the_dialogs_open_in_the_element_with_its_quotes_alone() {
    let html = "<!doctype html><html lang=\"en\"><title>Theirs</title>
        <script type=\"module\" src=\"{site}/pullquote.js\"></script><h1>Theirs</h1>
        <quote-explorer src=\"{site}/articles/china-reacts-deepseek.json\" filter=\"platform=weibo\" locked></quote-explorer>";
    let page = Hosting::start(html, Some(STRICT)).open();
    let inside = "const inside = (selector) => document.querySelector('quote-explorer').shadowRoot?.querySelector(selector); ";
    let eval = |script: &str| page.eval(&[inside, script].concat(), &[]);
    page.until("the explorer is there", || {
        eval("return !!inside('[data-kind=direct] .pq-cite')") == true
    });
    eval("inside('[data-kind=direct] .pq-cite').click()");
    page.until("the citation", || {
        let cited = eval("return inside('dialog[open] .pq-cited')?.textContent");
        cited.as_str().is_some_and(|it| it.contains("DeepSeek"))
    });
    page.press(&[keys::ESCAPE]);
    page.until("it is closed", || eval("return !inside('dialog')") == true);
    eval("inside('.pq-export').click()");
    page.until("the export", || eval("return !!inside('dialog[open] textarea')") == true);
    eval("inside('input[value=json]').click()");
    let shown = eval("return inside('dialog textarea').value.includes('people-in-china-1')");
    assert_eq!(shown, false, "what the element does not show stays in it");
    assert_eq!(page.console(), Vec::<String>::new(), "their policy is kept");
}

#[test]
fn they_speak_the_language_of_the_explorer() {
    let page = Site::Sample.visit().at("#?lang=es").open();
    page.quote("kestrel-line-1").the("button", "Citar: Kestrel Line").click();
    page.the("dialog", "Citar en un trabajo");
    page.the("radio", "Chicago 17, autor y fecha");
    page.press(&[keys::ESCAPE]);
    page.the("button", "Exportar").click();
    page.the("dialog", "Exportar estas citas");
}

#[test]
fn with_the_keyboard_alone_a_style_is_chosen_and_the_focus_comes_back() {
    let page = Site::Sample.open();
    page.eval("document.querySelector('#kestrel-line-1 .pq-cite').focus()", &[]);
    page.press(&[keys::ENTER]);
    page.the("dialog", "Cite this quote");
    // The arrow down.
    page.press(&[keys::TAB, '\u{E015}']);
    page.until("the next style is chosen", || {
        page.the("radio", "MLA 9").property("checked") == "true"
    });
    page.press(&[keys::ESCAPE]);
    page.until("the focus is back", || page.focused().name() == "Cite: Kestrel Line");
}

#[test]
fn the_dialogs_are_accessible_valid_and_no_wider_than_a_phone() {
    for size in [Size::DESKTOP, Size { width: 320, height: 700 }] {
        let page = Site::Sample.visit().sized(size).open();
        cite(&page, "layla-haddad-2");
        is_accessible(&page, &format!("the citation, {size:?}"));
        dialog_is_sound(&page, "cite-dialog", &format!("{size:?}"));
        page.the("radio", "BibTeX").click();
        is_accessible(&page, &format!("an entry, {size:?}"));
        dialog_is_sound(&page, "entry-dialog", &format!("{size:?}"));
        page.press(&[keys::ESCAPE]);
        page.until("it is closed", || {
            page.eval("return document.querySelector('dialog')", &[]).is_null()
        });
        export(&page);
        is_accessible(&page, &format!("the export, {size:?}"));
        dialog_is_sound(&page, "export-dialog", &format!("{size:?}"));
    }
}
