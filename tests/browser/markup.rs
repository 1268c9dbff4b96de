//! Pages as HTML: as they are built, and what the app makes of them in every view.

use std::ffi::OsStr;
use std::fs;
use std::io::{ErrorKind, Write, stderr};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use crate::harness::{Ability, Page, Site, build, get, node_module, output, skips_without};
use crate::looks::VIEWS;

#[test]
fn html_validate_finds_nothing_in_any_page() {
    for site in Site::BOTH {
        for page in ["index.html", "frame.html"] {
            let file = output(&format!("{site:?}-{page}"));
            fs::write(&file, get(&format!("{}/{page}", site.base())))
                .expect("the target folder is ours to write");
            validates(&file);
        }
    }
}

#[test]
fn no_checker_objects_to_a_page_in_any_language() {
    if skips_without(Ability::Once) {
        return;
    }
    let article = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/articles/harbour-lights.json");
    let pages = ["en", "zh-Hans", "es", "ar"].iter().flat_map(|language| {
        let folder = build(&format!("in-{language}"), &article, &["--lang", language]);
        ["index.html", "frame.html", "offline.html"].map(|page| folder.join(page))
    });
    let pages: Vec<PathBuf> = pages.collect();
    all_validate(&pages);
    pass_the_nu_checker(&pages);
}

#[test]
fn no_checker_objects_to_any_view() {
    if skips_without(Ability::Once) {
        return;
    }
    let page = Site::Sample.open();
    let files: Vec<PathBuf> = VIEWS
        .iter()
        .map(|view| {
            view.open(&page, "");
            let file = output(&format!("view-{}.html", view.name));
            fs::write(&file, document(&page)).expect("the target folder is ours to write");
            file
        })
        .collect();
    all_validate(&files);
    pass_the_nu_checker(&files);
}

/// What the page is now, as HTML.
fn document(page: &Page) -> String {
    let html = page.eval("return document.documentElement.outerHTML", &[]);
    // Browsers write attributes out that have no value.
    let html = html.as_str().unwrap_or_default().replace("=\"\"", "");
    let lines: Vec<&str> = html.lines().map(str::trim_end).collect();
    format!("<!doctype html>\n{}\n", lines.join("\n"))
}

#[test]
fn html_validate_finds_nothing_in_the_page_of_a_collection() {
    let file = output("collection.html");
    let page = get(&format!("{}/", Site::Collection.base()));
    fs::write(&file, page).expect("the target folder is ours to write");
    validates(&file);
}

/// A dialog that is open is no wider than the screen, and html-validate has nothing
/// against it. `name` is that of the file it reads, `what` says where this is.
#[track_caller]
pub(super) fn dialog_is_sound(page: &Page, name: &str, what: &str) {
    let wide = "const { scrollWidth, clientWidth } = document.querySelector('dialog');
        return scrollWidth <= clientWidth && clientWidth <= innerWidth";
    assert_eq!(page.eval(wide, &[]), true, "{what}");
    let dialog = page.eval("return document.querySelector('dialog').outerHTML", &[]);
    // As it is written in a file, where the value is left out.
    let dialog = dialog.as_str().unwrap_or_default().replace(" hidden=\"\"", " hidden");
    let file = output(&format!("{name}.html"));
    let html = format!(
        "<!doctype html>\n<html lang=\"en\">\n<head><title>Dialog</title></head>\n\
         <body><h1>Page</h1>{dialog}</body>\n</html>\n"
    );
    fs::write(&file, html).expect("the target folder is ours to write");
    validates(&file);
}

/// Has html-validate read a page.
#[track_caller]
pub(super) fn validates(file: &Path) {
    all_validate(&[file]);
}

/// Has html-validate read pages.
#[track_caller]
fn all_validate(files: &[impl AsRef<OsStr>]) {
    let checked = Command::new("node")
        .arg(node_module("html-validate/bin/html-validate.mjs"))
        .args([
            "--formatter",
            "text",
            "--config",
            concat!(env!("CARGO_MANIFEST_DIR"), "/tests/browser/html-validate.mjs"),
        ])
        .args(files)
        .output()
        .expect("node is installed: `cargo xtask test` says where it looks");
    objects_to_nothing(&checked);
}

/// What the Nu Html Checker objects to, and why it stays.
const KNOWN: [(&str, &str); 5] = [
    ("Attribute “part” not allowed", "CSS Shadow Parts give every element one"),
    (
        "Attribute “autocomplete” is only allowed",
        "Firefox would tick what was ticked before a reload",
    ),
    ("The “list” role is unnecessary", "Safari takes it from a list drawn without bullets"),
    ("CSS: ", "it knows no container queries, nor what belongs to them"),
    ("Inline script violates Content Security Policy", "it means data, which does not run"),
];

/// Has the Nu Html Checker read pages, where there is a Java to run it.
#[track_caller]
fn pass_the_nu_checker(files: &[PathBuf]) {
    let jar = node_module("vnu-jar/build/dist/vnu.jar");
    let known = format!(".*({}).*", KNOWN.map(|(objection, _)| objection).join("|"));
    let checker = [OsStr::new("-jar"), jar.as_os_str()];
    let options = ["--Werror", "--filterpattern", &known];
    match Command::new("java").args(checker).args(options).args(files).output() {
        Ok(checked) => objects_to_nothing(&checked),
        Err(error) if error.kind() == ErrorKind::NotFound => {
            // As loud as what else is gone without.
            drop(writeln!(stderr(), "the Nu checker reads nothing: no Java is installed"));
        }
        Err(error) => panic!("java does not start: {error}"),
    }
}

#[track_caller]
fn objects_to_nothing(checked: &Output) {
    let [said, wrong] =
        [&checked.stdout, &checked.stderr].map(|text| String::from_utf8_lossy(text));
    assert!(checked.status.success(), "{said}{wrong}");
}
