//! The lines of cargo in the documentation, against what cargo and this command know. What
//! else is an example there, `tests/it/documentation` tests.

use std::fs;
use std::path::{Path, PathBuf};

use super::{HELP, parse};

/// The checkout, whatever folder the tests are run in.
fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).with_file_name("")
}

fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).expect("a file of the checkout")
}

/// The lines of cargo in fenced examples, without their comments.
fn lines() -> Vec<String> {
    let docs = fs::read_dir(root().join("docs")).expect("the folder of the documentation");
    let docs = docs.map(|entry| entry.expect("a file").path());
    let pages = docs.chain([root().join("README.md")]);
    let texts = pages.map(|page| fs::read_to_string(page).expect("a page"));
    let mut found = Vec::new();
    for text in texts {
        let lines = text.lines().map(str::trim).filter(|line| line.starts_with("cargo "));
        found.extend(lines.map(|line| line.split(" #").next().unwrap_or(line).trim().to_owned()));
    }
    found
}

#[test]
fn every_line_of_xtask_is_one_that_xtask_takes() {
    let lines = lines();
    let of_xtask = lines.iter().filter_map(|line| line.strip_prefix("cargo xtask "));
    let mut count = 0;
    for line in of_xtask {
        let parsed = parse(lexopt::Parser::from_args(line.split_whitespace()));
        assert!(parsed.is_ok(), "cargo xtask {line}: {:?}", parsed.err());
        count += 1;
    }
    assert!(count > 10, "only {count} lines were parsed");
}

#[test]
fn every_other_line_of_cargo_names_what_is_in_the_manifest() {
    let manifest = read("Cargo.toml");
    for line in lines() {
        // `cargo run --` stands for the command, which `tests/it/documentation` runs.
        let words: Vec<&str> = line.split_whitespace().collect();
        if words[1] == "xtask" || words[1..].starts_with(&["run", "--"]) {
            continue;
        }
        assert!(["bench", "run", "test"].contains(&words[1]), "nobody tests `{line}`");
        for pair in words.windows(2) {
            let (table, name) = match pair[0] {
                "--bench" => ("[[bench]]", pair[1]),
                "--example" => ("[[example]]", pair[1]),
                "--test" => ("[[test]]", pair[1]),
                _ => continue,
            };
            let target = format!("{table}\nname = \"{name}\"\n");
            assert!(manifest.contains(&target), "{line}: Cargo.toml has no such target");
        }
    }
}

#[test]
fn every_option_of_xtask_is_in_the_reference() {
    let reference = read("docs/command-line.md")
        + &read("docs/measurements.md")
        + &read("docs/contributing.md");
    let is_name = |it: char| it.is_ascii_lowercase() || it == '-';
    let mut count = 0;
    for (at, _) in HELP.match_indices(" --") {
        let rest = &HELP[at + 1..];
        let option = &rest[..rest.find(|it| !is_name(it)).unwrap_or(rest.len())];
        assert!(reference.contains(option), "{option} is not described");
        count += 1;
    }
    assert!(count > 5, "only {count} options were found");
}
