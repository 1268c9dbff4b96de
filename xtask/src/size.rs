//! What a first visit to the site loads, in bytes, against the budgets.

use std::fs;
use std::io::Write;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::app::build_site;
use crate::collection::write_collection;
use crate::compress::brotli;
use crate::steps::step;
use crate::workspace::Workspace;

/// Bytes after brotli 11 that a first visit may take. 1 KB is 1,000 bytes.
const BUDGETS: [Budget; 2] = [
    Budget { name: "Everything", suffix: "", limit: 174_700 },
    Budget { name: "The wasm", suffix: ".wasm", limit: 138_700 },
];

/// What InstantSearch with ItemsJS takes for a page of the same quotes.
const GOAL: usize = 96_000;

/// How the names of files begin that scripts load only where a page asks for what they do.
const LATER: [&str; 15] = [
    "card-",
    "collection-",
    "comfort-",
    "engine-",
    "explorer-",
    "later-",
    "leave-",
    "leaving-",
    "offline-",
    "embedded-",
    "passages-",
    "share-",
    "views-",
    "words-",
    "worker-",
];

/// How the names of the files begin that the page of a collection loads.
const COLLECTION: [&str; 5] = ["collection-", "engine-", "index.html", "style-", "worker-"];

/// How the names of those begin that the later views need.
const VIEWS: [&str; 2] = ["later-", "views-"];

/// A limit on the files whose names end in `suffix`, together.
struct Budget {
    name: &'static str,
    suffix: &'static str,
    limit: usize,
}

/// One file of a visit, in bytes.
#[derive(Debug, Clone, Default, PartialEq)]
struct Size {
    name: String,
    raw: usize,
    gzip: usize,
    brotli: usize,
}

/// Builds the bundled article's site and prints what it weighs.
///
/// # Errors
///
/// When the build fails, the page refers to a file that is not there, or a budget is
/// exceeded.
pub(crate) fn size(workspace: &Workspace) -> Result<()> {
    build_site(workspace, &workspace.article(None)?, None)?;
    check_budgets(&workspace.site())?;
    check_collection(workspace)
}

/// Prints the table of a site that has been built.
///
/// # Errors
///
/// As for [`size`].
pub(crate) fn check_budgets(site: &Path) -> Result<()> {
    let files = first_visit(site)?;
    let sizes: Result<Vec<Size>> = step("Compressing what a first visit loads", || {
        files.iter().map(|name| measure(name, &fs::read(site.join(name))?)).collect()
    });
    let sizes = sizes?;
    println!("\n{}", table(&sizes));
    let (lines, exceeded) = verdicts(&sizes);
    println!("{lines}");
    check_file(site)?;
    check_frame_script(site)?;
    println!("{}", loaded_later(site)?);
    ensure!(exceeded.is_empty(), "over budget: {}", exceeded.join(", "));
    Ok(())
}

/// What the explorer may weigh as one file, which is kept and mailed as it is. It has in it
/// everything that a page of a site loads later: citations and exports take 280 KB there, the
/// later views 40, pictures and the dialog for keys 36.
const FILE_LIMIT: usize = 707_000;

fn check_file(site: &Path) -> Result<()> {
    let file = fs::read(site.join("offline.html")).context("the site has no offline.html")?;
    let verdict =
        format!("The one file: {} of {} bytes, raw", thousands(file.len()), thousands(FILE_LIMIT));
    println!("{verdict}");
    ensure!(file.len() <= FILE_LIMIT, "over budget: {verdict}");
    Ok(())
}

/// What publishers load beside an iframe may weigh, after brotli 11.
const FRAME_SCRIPT_LIMIT: usize = 1_000;

fn check_frame_script(site: &Path) -> Result<()> {
    let script = fs::read(site.join("frame.js")).context("the site has no frame.js")?;
    let size = measure("frame.js", &script)?.brotli;
    let verdict =
        format!("frame.js: {} of {} bytes", thousands(size), thousands(FRAME_SCRIPT_LIMIT));
    println!("{verdict}");
    ensure!(size <= FRAME_SCRIPT_LIMIT, "over budget: {verdict}");
    Ok(())
}

/// What the views take that are loaded when a reader first opens one of them.
fn loaded_later(site: &Path) -> Result<String> {
    let mut sum = 0;
    for entry in fs::read_dir(site)?.flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        if VIEWS.iter().any(|start| name.starts_with(start)) {
            sum += measure(&name, &fs::read(entry.path())?)?.brotli;
        }
    }
    ensure!(sum > 0, "the site has no second part of the app");
    Ok(format!("Loaded when a reader opens Voices or Map: {} bytes", thousands(sum)))
}

/// What the page of a collection may load, after brotli 11, without its pack: an interface
/// that has the quotes of any article, and the engine of archives.
const COLLECTION_LIMIT: usize = 342_500;

/// Writes the site of a collection with what has been compiled, and prints what it weighs.
///
/// # Errors
///
/// When it cannot be written or is over budget.
pub(crate) fn check_collection(workspace: &Workspace) -> Result<()> {
    let site = workspace.target().join("site-of-two");
    step("Writing the site of a small collection", || write_collection(workspace, &site, &[]))?;
    let is_loaded = |name: &str| COLLECTION.iter().any(|start| name.starts_with(start));
    let mut sum = 0;
    for entry in fs::read_dir(&site)?.flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        if is_loaded(&name) {
            sum += measure(&name, &fs::read(entry.path())?)?.brotli;
        }
    }
    let [shown, limit] = [sum, COLLECTION_LIMIT].map(thousands);
    let verdict = format!("A collection, without its pack: {shown} of {limit} bytes");
    println!("{verdict}");
    ensure!(sum <= COLLECTION_LIMIT, "over budget: {verdict}");
    Ok(())
}

fn measure(name: &str, contents: &[u8]) -> Result<Size> {
    let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
    gzip.write_all(contents)?;
    Ok(Size {
        name: name.to_owned(),
        raw: contents.len(),
        gzip: gzip.finish()?.len(),
        brotli: brotli(contents, 11).len(),
    })
}

/// The names of the files that a browser loads for `index.html`, from what it refers to
/// and what its scripts import, in the order of discovery.
///
/// # Errors
///
/// When the page refers to a file that is not in the site.
fn first_visit(site: &Path) -> Result<Vec<String>> {
    let index = "index.html";
    let page = fs::read_to_string(site.join(index)).context("the site has no index.html")?;
    let mut files = vec![index.to_owned()];
    for name in references(&page) {
        ensure!(site.join(name).is_file(), "index.html refers to {name}, which is not there");
        push_new(&mut files, name);
    }
    // What is in the site and named by a string of a script is taken to be loaded.
    let mut next = 0;
    while let Some(name) = files.get(next).cloned() {
        next += 1;
        if name.ends_with(".js") {
            let script = fs::read_to_string(site.join(&name))?;
            let here = |name: &&str| {
                !LATER.iter().any(|start| name.starts_with(start)) && site.join(name).is_file()
            };
            string_literals(&script).filter(here).for_each(|name| push_new(&mut files, name));
        }
    }
    Ok(files)
}

fn push_new(files: &mut Vec<String>, name: &str) {
    if !files.iter().any(|file| file == name) {
        files.push(name.to_owned());
    }
}

/// The files of the site that a page makes its browser load: whatever has a `src`, what
/// its first script brings (`data-entry`), and stylesheets and preloads. Not links to
/// follow, icons or other addresses.
fn references(page: &str) -> Vec<&str> {
    const LOADED: [&str; 3] = ["stylesheet", "preload", "modulepreload"];
    let tags = page.split('<').skip(1).filter_map(|tag| tag.split('>').next());
    let loaded = tags.flat_map(|tag| {
        if tag.starts_with("link ") {
            let mut kinds = attribute(tag, "rel").unwrap_or_default().split_ascii_whitespace();
            let is_loaded = kinds.any(|kind| LOADED.contains(&kind));
            [attribute(tag, "href").filter(|_| is_loaded), None]
        } else {
            [attribute(tag, "src"), attribute(tag, "data-entry")]
        }
    });
    let loaded = loaded.flatten();
    loaded.filter_map(own_file).collect()
}

/// The value of a tag's attribute, with or without quotation marks.
fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let start = tag.match_indices(name).find_map(|(at, _)| {
        let value = tag[at + name.len()..].strip_prefix('=')?;
        tag[..at].ends_with(|before: char| before.is_ascii_whitespace()).then_some(value)
    })?;
    match start.chars().next()? {
        mark @ ('"' | '\'') => start[1..].split(mark).next(),
        _ => start.split(|end: char| end.is_ascii_whitespace()).next(),
    }
}

/// What stands between quotation marks in a script. Comments are read as if they were
/// code; what they quote is rarely the name of a file of the site.
fn string_literals(script: &str) -> impl Iterator<Item = &str> {
    script.split(['"', '\'', '`']).filter_map(own_file)
}

/// The name of a file of the site that a relative URL stands for.
fn own_file(url: &str) -> Option<&str> {
    let name = url.split(['?', '#']).next()?;
    let name = name.strip_prefix("./").unwrap_or(name);
    (!name.is_empty() && !name.contains(':') && !name.starts_with('/')).then_some(name)
}

/// The sizes as lines of text, with their sum.
fn table(sizes: &[Size]) -> String {
    let total = Size {
        name: "in all".into(),
        raw: sizes.iter().map(|size| size.raw).sum(),
        gzip: sizes.iter().map(|size| size.gzip).sum(),
        brotli: sizes.iter().map(|size| size.brotli).sum(),
    };
    let width = sizes.iter().map(|size| size.name.len()).max().unwrap_or(0).max(20);
    let heading = format!("{:width$} {:>10} {:>10} {:>10}", "bytes", "raw", "gzip 9", "brotli 11");
    let lines = sizes.iter().chain([&total]).map(|Size { name, raw, gzip, brotli }| {
        let [raw, gzip, brotli] = [raw, gzip, brotli].map(|bytes| thousands(*bytes));
        format!("\n{name:width$} {raw:>10} {gzip:>10} {brotli:>10}")
    });
    std::iter::once(heading).chain(lines).collect()
}

/// One line for each budget and one for the goal; and what exceeds its budget.
fn verdicts(sizes: &[Size]) -> (String, Vec<String>) {
    let mut lines = String::new();
    let mut exceeded = Vec::new();
    let sum = |suffix: &str| -> usize {
        sizes.iter().filter(|size| size.name.ends_with(suffix)).map(|size| size.brotli).sum()
    };
    for Budget { name, suffix, limit } in BUDGETS {
        let (bytes, limit) = (sum(suffix), limit);
        let verdict = format!("{name}: {} of {} bytes", thousands(bytes), thousands(limit));
        if bytes > limit {
            lines += &format!("{verdict}, {} over budget\n", thousands(bytes - limit));
            exceeded.push(verdict);
        } else {
            lines += &format!("{verdict}, {} to spare\n", thousands(limit - bytes));
        }
    }
    let (all, goal) = (sum(""), thousands(GOAL));
    lines += &match all.checked_sub(GOAL) {
        None | Some(0) => format!("The goal of {goal} bytes is reached"),
        Some(left) => format!("The goal is {goal} bytes: {} to go", thousands(left)),
    };
    (lines, exceeded)
}

/// A number with a comma between thousands.
fn thousands(number: usize) -> String {
    let digits = number.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sized(name: &str, raw: usize, gzip: usize, brotli: usize) -> Size {
        Size { name: name.into(), raw, gzip, brotli }
    }

    #[test]
    fn a_page_loads_its_scripts_styles_and_preloads_but_not_what_it_links_to() {
        let page = r#"<!doctype html><title>a src="no.js"</title>
            <link rel="stylesheet" href="style-1.css"><link href='data-2.json' rel='preload' as=fetch>
            <link rel=modulepreload href=./app-3.js><link rel="icon" href="icon.svg">
            <link rel="canonical" href="page.html"><link rel=stylesheet href="https://else.where/a.css">
            <script type="module" src="first.js?v=1" data-entry="pullquote.js"></script><a href="next.html">src="x.js"</a>
            <img src="data:image/png;base64,AA"><quote-explorer data-src="no.json" src="articles/a.json">"#;
        assert_eq!(
            references(page),
            [
                "style-1.css",
                "data-2.json",
                "app-3.js",
                "first.js",
                "pullquote.js",
                "articles/a.json"
            ]
        );
    }

    #[test]
    fn scripts_are_followed_to_what_they_import() {
        let site = std::env::temp_dir().join(format!("pullquote-size-{}", std::process::id()));
        fs::create_dir_all(&site).expect("the folder is ours");
        let write = |name: &str, text: &str| {
            fs::write(site.join(name), text).expect("the folder is ours");
        };
        write("index.html", "<script src=pullquote.js type=module></script>");
        write(
            "pullquote.js",
            "import init from './app-1.js'; init(new URL('app-2.wasm', base)); () => import('./passages-3.js')",
        );
        write("app-1.js", "import './pullquote.js'; throw new Error('not-a-file.js')");
        write("passages-3.js", "loaded where it is asked for");
        write("app-2.wasm", "\0asm");
        write("frame.html", "not loaded at first");
        let files = first_visit(&site);
        assert_eq!(
            files.expect("all files are there"),
            ["index.html", "pullquote.js", "app-1.js", "app-2.wasm"]
        );

        write("index.html", "<script src=gone.js></script>");
        let error = first_visit(&site).expect_err("gone.js is not there").to_string();
        assert_eq!(error, "index.html refers to gone.js, which is not there");
        fs::remove_dir_all(&site).expect("the folder is ours");
    }

    #[test]
    fn sizes_are_those_of_the_usual_tools() {
        let Size { raw, gzip, brotli, .. } =
            measure("a", "quote ".repeat(100).as_bytes()).expect("memory does not fail");
        // `brotli -q 11` makes the same 22. `gzip -9` makes 32: the gzip of flate2's
        // default engine is a dozen bytes longer, which no budget depends on.
        assert_eq!((raw, gzip, brotli), (600, 44, 22));
    }

    #[test]
    fn the_table_lines_up_and_adds_up() {
        let sizes = [sized("index.html", 40_960, 9_000, 7_512), sized("a.wasm", 1_234_567, 9, 8)];
        let wanted = "\
bytes                       raw     gzip 9  brotli 11
index.html               40,960      9,000      7,512
a.wasm                1,234,567          9          8
in all                1,275,527      9,009      7,520";
        assert_eq!(table(&sizes), wanted);
    }

    #[test]
    fn a_budget_may_be_used_up_but_not_exceeded() {
        let [all, wasm] = [BUDGETS[0].limit, BUDGETS[1].limit];
        let (lines, exceeded) =
            verdicts(&[sized("a.js", 0, 0, all - wasm), sized("a.wasm", 0, 0, wasm)]);
        assert_eq!(exceeded, [""; 0]);
        let [shown, shown_wasm, left] = [all, wasm, all - GOAL].map(thousands);
        assert_eq!(
            lines,
            format!(
                "Everything: {shown} of {shown} bytes, 0 to spare\n\
                 The wasm: {shown_wasm} of {shown_wasm} bytes, 0 to spare\n\
                 The goal is 96,000 bytes: {left} to go"
            )
        );

        let (lines, exceeded) = verdicts(&[sized("a.wasm", 0, 0, wasm + 1)]);
        let over = format!("The wasm: {} of {shown_wasm} bytes", thousands(wasm + 1));
        assert_eq!(exceeded, [&*over]);
        assert!(lines.contains(&format!("{over}, 1 over budget\n")), "{lines}");
    }
}
