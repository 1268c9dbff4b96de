//! The command lines and the data of the documentation, in a temporary folder.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use super::{Example, Page, pages};
use crate::build;
use crate::pullquote;

/// Data in a file of such a name is there to show a problem.
const WRONG: &str = "wrong";

/// The examples that are files, of all pages.
fn files() -> Vec<Example> {
    let examples = pages().into_iter().flat_map(|page| page.examples());
    examples.filter(|example| example.file.is_some()).collect()
}

/// A folder with the files of the documentation in it, `articles/` with the data of the
/// complete example beside that of others, a compiled app, and the command in `bin/`.
fn folder(page: &Page) -> PathBuf {
    let name = page.path.file_stem().unwrap_or_default().to_string_lossy();
    let folder = build::folder(&format!("documentation-{name}"));
    fs::create_dir_all(folder.join("articles")).expect("the folder is ours");
    for example in files() {
        let file = folder.join(example.file.as_deref().unwrap_or_default());
        fs::write(file, &example.text).expect("the folder is ours");
    }
    fs::copy(folder.join("my-article.json"), folder.join("articles/lamp.json"))
        .expect("an example is the file my-article.json");
    let bin = folder.join("bin");
    fs::create_dir_all(&bin).expect("the folder is ours");
    let command = bin.join(format!("pullquote{}", env::consts::EXE_SUFFIX));
    // It looks for the app beside itself.
    fs::hard_link(env!("CARGO_BIN_EXE_pullquote"), &command)
        .or_else(|_| fs::copy(env!("CARGO_BIN_EXE_pullquote"), &command).map(drop))
        .expect("the folder is ours");
    folder
}

/// A line as it is run: in a checkout, cargo runs the command. `None` for other lines of
/// cargo, which `xtask` tests.
fn runnable(line: &str, place: &str) -> Option<String> {
    if let Some(arguments) = line.strip_prefix("cargo run -- ") {
        return Some(format!("pullquote {arguments}"));
    }
    let is_of_cargo = line.starts_with("cargo ");
    assert!(is_of_cargo || line.starts_with("pullquote "), "{place}: nobody tests `{line}`");
    (!is_of_cargo).then(|| line.to_owned())
}

/// Runs a line of a shell: whether it succeeded, its standard output, and all that it said.
fn run(line: &str, folder: &Path) -> (bool, String, String) {
    let old = env::var_os("PATH").unwrap_or_default();
    let path = env::join_paths([folder.join("bin")].into_iter().chain(env::split_paths(&old)));
    let mut shell = Command::new("sh");
    shell.arg("-c").arg(line).current_dir(folder).env("PATH", path.expect("a path"));
    let output = shell.output().expect("a shell that runs");
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let (out, err) = (text(&output.stdout), text(&output.stderr));
    (output.status.success(), out.clone(), out + &err)
}

#[test]
fn every_command_line_runs_and_prints_what_stands_below_it() {
    let mut lines = 0;
    for page in pages() {
        let folder = folder(&page);
        let mut examples = page.examples().into_iter().peekable();
        while let Some(example) = examples.next() {
            let place = example.place();
            let is_output = example.language == "text" && example.file.is_none();
            assert!(!is_output, "{place}: this stands below no command line");
            if example.language != "sh" {
                continue;
            }
            let printed = examples.next_if(|it| it.language == "text" && it.file.is_none());
            let mut out = String::new();
            for line in example.text.lines().filter_map(|line| runnable(line, &place)) {
                let (succeeded, its, all) = run(&line, &folder);
                // What is printed may be what is wrong.
                assert!(succeeded || printed.is_some(), "{place}: `{line}` fails: {all}");
                let has_problems = line.starts_with("pullquote check") && !its.is_empty();
                assert!(!has_problems || printed.is_some(), "{place}: `{line}` prints {its}");
                out += &its;
                lines += 1;
            }
            if let Some(printed) = printed {
                assert_eq!(out, printed.text, "{place}: the lines print something else");
            }
        }
    }
    assert!(lines > 15, "only {lines} lines were run");
}

#[test]
fn every_example_of_data_is_without_problems_but_those_that_show_one() {
    let folder = build::folder("documentation-data");
    let file = folder.join("example.json");
    for example in pages().iter().flat_map(Page::examples).filter(|it| it.language == "json") {
        fs::write(&file, &example.text).expect("the folder is ours");
        let (code, out, err) = pullquote(&["check", &file.display().to_string()]);
        let is_wrong = example.file.as_ref().is_some_and(|file| file.starts_with(WRONG));
        let is_fine = (code, &*out) == (Some(0), "");
        assert_eq!(is_fine, !is_wrong, "{}: {out}{err}", example.place());
    }
}

/// The names of the options in a help text, without `--help` and `--version`.
fn options(help: &str) -> impl Iterator<Item = &str> {
    let of_option = |it: char| it.is_ascii_lowercase() || it == '-';
    let names = help.match_indices("--").map(move |(at, _)| {
        let rest = &help[at..];
        &rest[..rest.find(|it| !of_option(it)).unwrap_or(rest.len())]
    });
    names.filter(|name| name.len() > 2 && !["--help", "--version"].contains(name))
}

#[test]
fn every_option_of_every_command_is_in_the_reference() {
    let reference = fs::read_to_string("docs/command-line.md").expect("the reference");
    let (_, help, _) = pullquote(&["--help"]);
    let list = help.split("Commands:").nth(1).and_then(|rest| rest.split("\n\n").next());
    let commands: Vec<&str> = list
        .expect("a list of commands")
        .lines()
        .filter_map(|line| line.split_whitespace().next())
        .filter(|name| *name != "help")
        .collect();
    assert!(commands.contains(&"check"), "{commands:?}");
    for command in commands {
        let heading = format!("\n## `pullquote {command}`\n");
        let section = reference.split(&heading).nth(1).unwrap_or_else(|| panic!("no {heading}"));
        let section = section.split("\n## ").next().unwrap_or_default();
        let (_, help, _) = pullquote(&[command, "--help"]);
        let options: Vec<&str> = options(&help).collect();
        assert!(!options.is_empty(), "{command} has options");
        for option in options {
            // In the first column of the table, maybe behind its short form.
            let is_in = |line: &str| {
                let cell = line.strip_prefix("| ").and_then(|line| line.split(" | ").next());
                cell.is_some_and(|cell| cell.contains(&format!("`{option}")))
            };
            assert!(section.lines().any(is_in), "{command} {option} is not described");
        }
    }
}
