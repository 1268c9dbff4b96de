//! Citations and exports of a collection: what the command gives, out of the pack in pieces.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use serde_json::json;

use super::elsewhere::{host, within};
use super::{await_archive, finds, open};
use crate::accessibility::is_accessible;
use crate::element::await_told;
use crate::harness::{
    Ability, Fault, Faulty, Mirror, Page, Site, Size, Visit, corpus, keys, skips_without,
};
use crate::leave::{FORMATS, STYLES, copied, saved, today};
use crate::markup::dialog_is_sound;
use crate::offline::await_kept;

/// The pack of the site.
fn pack() -> PathBuf {
    let site = corpus().parent().expect("it is in a folder").join("site-of-collection");
    let files = fs::read_dir(site).expect("the site is there");
    let mut files = files.map(|file| file.expect("it can be read").path());
    files.find(|file| file.extension().is_some_and(|it| it == "pq")).expect("the site has a pack")
}

/// What the command prints.
#[track_caller]
fn command(name: &str, arguments: &[&str]) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_pullquote"));
    let run = command.arg(name).arg(pack()).args(arguments).output().expect("it is compiled");
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    String::from_utf8(run.stdout).expect("what is printed is UTF-8")
}

#[track_caller]
fn export(page: &Page) {
    page.the("button", "Export").click();
    page.the("dialog", "Export these quotes");
}

#[test]
fn what_is_on_screen_is_saved_as_the_command_exports_the_pack() {
    for filter in ["", "?platform=p2&kind=direct&sort=length", "?article=a7&at=a7%2Fq3", "?q=the"] {
        let page = open(Site::Collection.visit().at(&format!("#{filter}")));
        export(&page);
        let address = format!("{}/", Site::Collection.base());
        for (name, format) in FORMATS {
            page.the("radio", name).click();
            let (file, _, text) = saved(&page);
            assert!(file.starts_with("quotes."), "{file}");
            // Data of many articles is lines.
            assert_eq!(file.ends_with(".jsonl"), format == "json", "{file}");
            let wanted = ["--format", format, "--filter", filter, "--url", &address];
            let wanted = command("export", &wanted);
            let differs = text.lines().zip(wanted.lines()).find(|(one, other)| one != other);
            assert_eq!(differs, None, "{filter} as {format}");
            assert!(text == wanted, "{filter} as {format}: {} of {}", text.len(), wanted.len());
        }
    }
}

#[test]
fn what_is_on_screen_of_a_collection_is_cited_as_one_list_of_works() {
    let filter = "?platform=p2&kind=direct";
    let page = open(Site::Collection.visit().at(&format!("#{filter}")));
    let today = today(&page);
    export(&page);
    page.the("radio", "List of works").click();
    for (name, style) in STYLES {
        page.the("radio", name).click();
        let text = saved(&page).2;
        let wanted = ["--format", style, "--filter", filter, "--accessed", &today];
        assert!(text == command("export", &wanted), "{style}: {text}");
    }
}

#[test]
fn the_list_stays_as_it_was_after_an_export() {
    let page = open(Site::Collection.visit().at("#?platform=p2&sort=length"));
    let row = || {
        let rows = super::rows(&page);
        rows.into_iter().map(|(_, id)| id).filter(|id| !id.is_empty()).collect::<Vec<_>>()
    };
    page.until("the first quotes are there", || row().len() > 2);
    let before = row();
    export(&page);
    saved(&page);
    page.press(&[keys::ESCAPE]);
    // Not by a key: browsers scroll smoothly then, and go on after what comes next.
    page.eval("scrollTo(0, 4000)", &[]);
    page.until("later quotes come", || row().last() != before.last());
    page.eval("scrollTo(0, 0)", &[]);
    page.until("the first ones are the same", || row().starts_with(&before[..2]));
}

#[test]
fn a_quote_of_a_collection_is_cited_as_the_command_cites_it() {
    let page = open(Site::Collection.visit().at("#a7/q3"));
    page.until("the quote is there", || {
        page.eval("return !!document.getElementById('a7/q3')?.querySelector('.pq-cite')", &[])
            == true
    });
    page.eval("document.getElementById('a7/q3').querySelector('.pq-cite').click()", &[]);
    page.the("dialog", "Cite this quote");
    page.the("checkbox", "Give today as the date of access").click();
    for (name, style) in STYLES {
        page.the("radio", name).click();
        let wanted = command("cite", &["a7/q3", "--style", style]);
        let shown = "const [reference, inText] = [...document.querySelectorAll('.pq-cited')].map((it) => it.textContent);
            return reference && `${inText}\\n\\n${reference}\\n`";
        match page.eval(shown, &[]).as_str() {
            Some(shown) => assert_eq!(shown, wanted, "{style}"),
            None => {
                let (name, _, text) = saved(&page);
                assert!(name.starts_with("q3."), "{name}");
                assert_eq!(text, wanted, "{style}");
            }
        }
    }
}

#[test]
fn what_is_copied_has_the_links_and_many_quotes_are_not_copied() {
    let page = open(Site::Collection.visit().at("#?article=a7"));
    export(&page);
    page.the("radio", "Web page (HTML)").click();
    let forms = copied(&page, "Copy");
    let address = format!("{}/", Site::Collection.base());
    for (kind, format) in [("text/html", "html"), ("text/plain", "text")] {
        let wanted = ["--format", format, "--filter", "?article=a7", "--url", &address];
        assert_eq!(forms[kind], command("export", &wanted), "{kind}");
    }
    let page = super::collection();
    export(&page);
    let shown = "return [...document.querySelectorAll('.pq-leave button')].filter((it) => it.checkVisibility()).map((it) => it.textContent)";
    assert_eq!(page.eval(shown, &[]), json!(["Close", "Save"]));
}

/// Shows at once how far an export is, and notes what is said and saved.
const WATCH: &str = "const later = setTimeout;
    window.setTimeout = (run, wait, ...more) => later(run, wait === 300 ? 0 : wait, ...more);
    window.said = [];
    window.names = [];
    HTMLAnchorElement.prototype.click = function () { names.push(this.download); };
    const status = document.querySelector('.pq-leave [role=status]');
    new MutationObserver(() => said.push(status.textContent)).observe(status, { childList: true });";

#[test]
fn an_export_says_how_far_it_is() {
    let page = super::collection();
    export(&page);
    page.eval(WATCH, &[]);
    page.the("button", "Save").click();
    page.until_eq("it is saved", &json!(["quotes.csv"]), || page.eval("return names", &[]));
    let said = page.eval("return said.filter(Boolean)", &[]);
    let said: Vec<String> = serde_json::from_value(said).expect("texts");
    assert!(said.len() > 1 && said.len() < 8, "{said:?}");
    assert!(said[0].ends_with(" quotes written") && said[0].contains(" of 2"), "{said:?}");
    assert_eq!(said.last().map(String::as_str), Some("Saved"));
    assert_eq!(page.focused().name(), "Save", "the focus is where it was");
}

#[test]
fn an_export_that_is_cancelled_keeps_nothing() {
    let page = super::collection();
    export(&page);
    page.eval(WATCH, &[]);
    page.eval(
        "const under = document.querySelector('.pq-leave-under');
        window.watch = new MutationObserver(() => { if (!under.hidden) under.querySelector('button').click(); });
        watch.observe(under, { attributes: true })",
        &[],
    );
    page.the("button", "Save").click();
    page.until_eq("it says so", &json!("Cancelled: nothing was saved"), || {
        page.eval("return document.querySelector('.pq-leave [role=status]').textContent", &[])
    });
    // The next one goes its way, and is the only one.
    page.eval("watch.disconnect()", &[]);
    page.the("radio", "Plain text").click();
    page.the("button", "Save").click();
    page.until_eq("the next one", &json!(["quotes.txt"]), || page.eval("return names", &[]));
}

#[test]
fn elements_of_an_archive_cite_and_export() {
    let page = host("filter=\"article=a7\"").open();
    await_told(&page, "ready", "e");
    within(&page, "root.querySelector('.pq-export').click()");
    page.until("the export", || {
        let text = within(&page, "root.querySelector('dialog[open] textarea')?.value ?? ''");
        text.as_str().is_some_and(|it| it.starts_with("article,title,"))
    });
    page.press(&[keys::ESCAPE]);
    page.until("it is closed", || within(&page, "!root.querySelector('dialog')") == true);
    within(&page, "root.querySelector('.pq-cite').click()");
    page.until("the citation", || {
        let text = within(&page, "root.querySelector('dialog[open] .pq-cited')?.textContent ?? ''");
        text.as_str().is_some_and(|it| it.contains("Article 7"))
    });
    assert_eq!(page.console(), Vec::<String>::new());
}

#[test]
fn once_used_they_work_with_no_network() {
    if skips_without(Ability::ServiceWorkers) {
        return;
    }
    let mirror = Mirror::of(Site::Collection);
    let page = open(Visit::to(mirror.base()));
    await_kept(&page);
    page.go("about:blank");
    page.go(&format!("{}/#?platform=p2", mirror.base()));
    await_archive(&page);
    export(&page);
    page.press(&[keys::ESCAPE]);
    let kept =
        "return caches.keys().then(async (names) => (await (await caches.open(names[0])).keys())
        .filter(({ url }) => url.includes('/leav')).length)";
    page.until_eq("they are kept", &json!(3), || page.eval(kept, &[]));
    mirror.up(false);
    page.go("about:blank");
    page.go(&format!("{}/#?article=a7", mirror.base()));
    await_archive(&page);
    let of = super::reading::reading();
    finds(&page, "it filters", of.iter().filter(|it| it.article == "a7").count(), of.len());
    export(&page);
    let address = format!("{}/", mirror.base());
    let wanted = ["--format", "csv", "--filter", "?article=a7", "--url", &address];
    assert_eq!(saved(&page).2, command("export", &wanted));
}

#[test]
fn the_dialogs_of_a_collection_are_accessible_valid_and_no_wider_than_a_phone() {
    for size in [Size::DESKTOP, Size { width: 320, height: 700 }] {
        let page = open(Site::Collection.visit().sized(size));
        export(&page);
        is_accessible(&page, &format!("the export, {size:?}"));
        dialog_is_sound(&page, "collection-export-dialog", &format!("{size:?}"));
        page.eval("document.querySelector('.pq-leave-under').hidden = false", &[]);
        is_accessible(&page, &format!("an export under way, {size:?}"));
        let wider = "const { scrollWidth, clientWidth } = document.querySelector('dialog'); return scrollWidth - clientWidth";
        assert_eq!(page.eval(wider, &[]), 0, "{size:?}");
    }
}

#[test]
fn a_press_before_the_app_is_there_opens_its_dialog_once_it_is() {
    for (button, dialog) in
        [(".pq-export", "Export these quotes"), (".pq-quote .pq-cite", "Cite this quote")]
    {
        let faulty = Faulty::start(Site::Collection, Fault::Held(".wasm"));
        // The address has a filter: once the app is there, it shows buttons that were not there.
        let page = Visit::to(faulty.base()).at("#?platform=p2&sort=length").without_app().open();
        page.until("the script is there", || {
            page.eval("return document.documentElement.matches('.pq-started')", &[]) == true
        });
        page.eval("document.querySelector(arguments[0]).click()", &[json!(button)]);
        faulty.release();
        page.the("dialog", dialog);
        assert_eq!(page.eval("return document.querySelectorAll('dialog').length", &[]), 1);
    }
}
