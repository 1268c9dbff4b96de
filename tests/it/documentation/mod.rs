//! `README.md` and `docs/`: examples that are run or parsed, and links that lead somewhere.
//!
//! `sh` and `json` examples are tested here, `js` by `tests/explorer/documented.mjs`, `python`
//! by `tests/notebooks/documented.py`, `html` by `tests/browser/documentation.rs`, and `cargo`
//! lines by `xtask/src/documented.rs`.

mod commands;
mod links;

use std::fs;
use std::path::PathBuf;

use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};

use crate::files_below;

/// A file of the documentation.
struct Page {
    /// From the package's root.
    path: PathBuf,
    text: String,
}

/// A fenced example of a page.
struct Example {
    page: PathBuf,
    /// From 1.
    line: usize,
    language: String,
    /// The file that it is, for the commands of all pages: what stands behind the language.
    file: Option<String>,
    text: String,
}

/// What is done with an example, by its language.
const LANGUAGES: [&str; 8] = ["apache", "html", "js", "json", "nginx", "python", "sh", "text"];

/// Every page, `README.md` first, then by name.
fn pages() -> Vec<Page> {
    let docs = fs::read_dir("docs").expect("the folder of the documentation");
    let mut paths: Vec<PathBuf> = docs.map(|entry| entry.expect("a file").path()).collect();
    paths.sort();
    paths.insert(0, PathBuf::from("README.md"));
    let read = |path: PathBuf| Page { text: fs::read_to_string(&path).expect("a page"), path };
    paths.into_iter().map(read).collect()
}

impl Page {
    /// What Markdown with tables makes of the page, with the places in its text.
    fn events(&self) -> impl Iterator<Item = (Event<'_>, std::ops::Range<usize>)> {
        Parser::new_ext(&self.text, Options::ENABLE_TABLES).into_offset_iter()
    }

    /// The examples, in their order.
    fn examples(&self) -> Vec<Example> {
        let mut examples: Vec<Example> = Vec::new();
        let mut is_open = false;
        for (event, at) in self.events() {
            match event {
                Event::Start(Tag::CodeBlock(kind)) => {
                    let CodeBlockKind::Fenced(info) = kind else {
                        panic!("{}: an example without a fence", self.path.display());
                    };
                    let (language, file) = info.split_once(' ').unwrap_or((&info, ""));
                    is_open = true;
                    examples.push(Example {
                        page: self.path.clone(),
                        line: self.text[..at.start].lines().count() + 1,
                        language: language.to_owned(),
                        file: Some(file.trim().to_owned()).filter(|file| !file.is_empty()),
                        text: String::new(),
                    });
                }
                Event::End(TagEnd::CodeBlock) => is_open = false,
                Event::Text(text) if is_open => {
                    if let Some(example) = examples.last_mut() {
                        example.text += &text;
                    }
                }
                _ => {}
            }
        }
        examples
    }
}

impl Example {
    /// Where it stands, for whoever has to mend it.
    fn place(&self) -> String {
        format!("{}:{}", self.page.display(), self.line)
    }
}

#[test]
fn every_example_has_a_language_that_is_tested() {
    let examples: Vec<Example> = pages().iter().flat_map(Page::examples).collect();
    for example in &examples {
        let Example { language, .. } = example;
        let place = example.place();
        assert!(LANGUAGES.contains(&&**language), "{place}: nobody tests {language:?}");
    }
    for language in LANGUAGES {
        assert!(examples.iter().any(|it| it.language == language), "no example in {language}");
    }
}

#[test]
fn every_part_and_property_of_the_page_of_examples_is_in_the_reference() {
    let page = fs::read_to_string("static/examples/index.html").expect("the page of examples");
    let reference = fs::read_to_string("docs/elements-and-frames.md").expect("the reference");
    let names = page.split("<dt><code>").skip(1).filter_map(|rest| rest.split('<').next());
    let mut count = 0;
    for name in names {
        let name = name.strip_prefix("::part(").map_or(name, |part| part.trim_end_matches(')'));
        assert!(reference.contains(&format!("`{name}`")), "{name} is not described");
        count += 1;
    }
    assert!(count > 30, "only {count} names were looked for");
}

#[test]
fn every_script_is_in_the_table_of_scripts_with_what_it_is_and_where() {
    let table = fs::read_to_string("docs/scripts.md").expect("the table");
    let (_, files) = table.split_once("\n## Files\n").expect("the table of files");
    let row = |line: &str| {
        let cells: Vec<&str> = line.trim_matches('|').split(" | ").map(str::trim).collect();
        let [file, what, served] = cells[..] else { panic!("{line}: three cells") };
        assert!(what.len() > 10 && !served.is_empty(), "{line}: what it is, and where");
        file.trim_matches('`').to_owned()
    };
    let rows: Vec<String> = files.lines().filter(|line| line.starts_with("| `")).map(row).collect();
    let scripts = files_below("static", "js");
    let all: Vec<&str> = scripts.iter().filter_map(|it| it.strip_prefix("static/")).collect();
    assert_eq!(rows, all);
}

#[test]
fn every_module_of_the_library_is_in_the_table_for_contributors() {
    let library = fs::read_to_string("src/lib.rs").expect("the library");
    let table = fs::read_to_string("docs/contributing.md").expect("the table");
    let modules = library.lines().filter_map(|line| line.strip_prefix("pub mod "));
    let modules: Vec<&str> = modules.map(|name| name.trim_end_matches(';')).collect();
    assert!(modules.contains(&"model"), "{modules:?}");
    for module in modules {
        let is_in = |line: &str| {
            let cell = line.strip_prefix("| ").and_then(|line| line.split(" |").next());
            cell.is_some_and(|cell| cell.split(", ").any(|name| name == format!("`{module}`")))
        };
        assert!(table.lines().any(is_in), "{module} is not described");
    }
}
