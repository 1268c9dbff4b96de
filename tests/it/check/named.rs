//! The files that a command line names.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::build::{SAMPLE, folder};

const BUNDLED: &str = "static/articles/china-reacts-deepseek.json";

/// Runs the command in a folder: its exit code, standard output and standard error.
fn run_in(folder: &Path, arguments: &[&str]) -> (Option<i32>, String, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_pullquote"));
    let output = command.current_dir(folder).args(arguments).output().expect("it runs");
    let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
    (output.status.code(), text(output.stdout), text(output.stderr))
}

#[test]
fn patterns_and_folders_are_expanded_where_no_shell_did() {
    let folder = folder("named");
    fs::create_dir_all(folder.join("articles/deep")).expect("the folder is ours");
    fs::copy(SAMPLE, folder.join("articles/b.json")).expect("the folder is ours");
    fs::copy(BUNDLED, folder.join("articles/A.JSON")).expect("the folder is ours");
    fs::copy(BUNDLED, folder.join("articles/deep/c.json")).expect("the folder is ours");
    fs::write(folder.join("articles/.d.json"), "hidden").expect("the folder is ours");
    fs::write(folder.join("articles/notes.txt"), "no data").expect("the folder is ours");
    fs::write(folder.join("articles/[1].json"), "{}").expect("the folder is ours");
    for (named, files) in [
        ("articles/*.json", "2 files"),
        ("articles/b.j?on", "1 file"),
        ("articles/**/*.json", "3 files"),
        ("articles", "3 files"),
        // A file of that very name comes before what fits the pattern.
        ("articles/[1].json", "1 file"),
    ] {
        let (_, out, err) = run_in(&folder, &["check", named]);
        assert!(err.trim_end().trim_end_matches('.').contains(files), "{named}: {err}{out}");
    }
    fs::remove_file(folder.join("articles/[1].json")).expect("the folder is ours");
    let (code, _, err) = run_in(&folder.join("articles"), &["check", "."]);
    assert_eq!((code, &*err), (Some(0), "2 files are fine.\n"));
    let (code, _, err) = run_in(&folder, &["pack", "articles", "--out", "a.pq"]);
    assert!(code == Some(0) && err.starts_with("58 quotes of 2 articles in a.pq"), "{err}");
    let build = ["build", "articles/*.[jJ]*", "--app", "app", "--out", "site"];
    assert_eq!(run_in(&folder, &build).0, Some(0));
    assert!(folder.join("site/index.html").is_file());
}

#[test]
fn what_names_no_file_is_said_with_what_to_do() {
    let folder = folder("named-nothing");
    fs::create_dir_all(folder.join("empty")).expect("the folder is ours");
    for (named, said) in [
        ("*.json", "pullquote: no file fits *.json; name files of article data\n"),
        ("empty", "pullquote: empty is a folder without article data (.json, .jsonl, .ndjson): "),
        ("none.json", "pullquote: cannot read none.json; name a file of article data: "),
    ] {
        for command in [&["check", named][..], &["pack", named, "--out", "a.pq"]] {
            let (code, _, err) = run_in(&folder, command);
            assert_eq!(code, Some(1), "{command:?}");
            assert!(err.starts_with(said), "{err}");
        }
    }
}

#[test]
fn a_file_of_lines_is_known_by_any_of_its_names() {
    let folder = folder("named-lines");
    let line = fs::read_to_string(SAMPLE).expect("the sample").replace('\n', " ");
    let other = fs::read_to_string(BUNDLED).expect("the article").replace('\n', " ");
    for name in ["a.jsonl", "a.JSONL", "a.ndjson", "a.NdJson"] {
        fs::write(folder.join(name), format!("{line}\n{other}\n")).expect("the folder is ours");
        let (code, out, _) = run_in(&folder, &["check", name]);
        assert_eq!((code, &*out), (Some(0), ""), "{name}");
        let (_, _, err) = run_in(&folder, &["pack", name, "--out", "a.pq"]);
        assert!(err.starts_with("58 quotes of 2 articles"), "{name}: {err}");
        assert_eq!(run_in(&folder, &["unpack", "a.pq", "--out", &format!("un{name}")]).0, Some(0));
        let back = fs::read_to_string(folder.join(format!("un{name}"))).expect("a file");
        assert_eq!(back.lines().count(), 2, "{name}");
    }
}

#[test]
fn one_file_named_twice_is_said_to_be_one() {
    let folder = folder("named-twice");
    fs::copy(SAMPLE, folder.join("a.json")).expect("the folder is ours");
    fs::hard_link(folder.join("a.json"), folder.join("b.json")).expect("a link");
    for other in ["./a.json", "app/../a.json", "b.json"] {
        let (code, _, err) = run_in(&folder, &["pack", "a.json", other, "--out", "a.pq"]);
        assert_eq!(code, Some(1));
        assert!(err.ends_with("too: it is the same: name it once\n"), "{err}");
    }
    fs::copy(SAMPLE, folder.join("c.json")).expect("the folder is ours");
    let (_, _, err) = run_in(&folder, &["pack", "a.json", "c.json", "--out", "a.pq"]);
    assert!(err.ends_with("too: rename one of them\n"), "{err}");
}

#[test]
fn the_app_that_was_compiled_beside_the_command_is_found_from_any_folder() {
    let command = Path::new(env!("CARGO_BIN_EXE_pullquote"));

    let folder = folder("elsewhere");
    let article = fs::canonicalize(SAMPLE).expect("the sample").display().to_string();
    // A command of its own, with the app of these tests where `cargo xtask build` puts it.
    let target = folder.join("target");
    fs::create_dir_all(target.join("debug")).expect("the folder is ours");
    fs::copy(command, target.join("debug/pullquote")).expect("the folder is ours");
    let run = |from: &Path| {
        let mut build = Command::new(target.join("debug/pullquote"));
        let build = build.current_dir(from).args(["build", &article, "--out", "site"]);
        let output = build.output().expect("it runs");
        (output.status.code(), String::from_utf8_lossy(&output.stderr).into_owned())
    };
    let (code, err) = run(&folder.join("app"));
    assert_eq!(code, Some(1));
    for part in ["the compiled app is not there", "`cargo xtask build`", "--app"] {
        assert!(err.contains(part), "{err}");
    }
    fs::create_dir_all(folder.join("from")).expect("the folder is ours");
    fs::rename(folder.join("app"), target.join("app")).expect("the folder is ours");
    assert_eq!(run(&folder.join("from")), (Some(0), String::new()));
    assert!(folder.join("from/site/index.html").is_file());
}
