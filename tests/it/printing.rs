//! Where what a command prints cannot be written.
#![cfg(unix)]

use std::fs::File;
use std::process::{Command, Stdio};

use crate::build::{SAMPLE, folder};

const UNUSED: &str = "tests/it/check/bad/unused-theme.json";

/// Runs the command with these in the place of standard output and standard error: its
/// exit code and what it said.
fn run(arguments: &[&str], out: Stdio, err: Stdio) -> (Option<i32>, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_pullquote"));
    let child = command.args(arguments).stdout(out).stderr(err).spawn();
    let output = child.and_then(|child| child.wait_with_output()).expect("a command that runs");
    (output.status.code(), String::from_utf8_lossy(&output.stderr).into_owned())
}

#[test]
fn an_answer_that_cannot_be_written_is_an_error_in_a_sentence() {
    let Ok(full) = File::options().write(true).open("/dev/full") else {
        eprintln!("skipped: there is no /dev/full");
        return;
    };
    let folder = folder("full-output");
    let path = |name: &str| folder.join(name).display().to_string();
    let (app, site) = (path("app"), path("site"));
    for arguments in [
        &["build", SAMPLE, "--app", &app, "--out", &site][..],
        &["check", UNUSED],
        &["check", SAMPLE, "--format", "json"],
        &["--help"],
        &["--version"],
    ] {
        let out = full.try_clone().expect("a device");
        let (code, said) = run(arguments, out.into(), Stdio::piped());
        assert_eq!(code, Some(1), "{arguments:?}: {said}");
        let sentence = "pullquote: cannot write to standard output; look where that leads to: ";
        assert!(said.starts_with(sentence) && said.lines().count() == 1, "{said}");
        let (out, err) = (full.try_clone().expect("a device"), full.try_clone().expect("a device"));
        assert_eq!(run(arguments, out.into(), err.into()).0, Some(1), "{arguments:?}");
    }
    let err = full.try_clone().expect("a device");
    assert_eq!(run(&["check", SAMPLE], Stdio::null(), err.into()).0, Some(0), "a note is lost");
}

#[test]
fn whoever_closes_the_pipe_has_read_enough() {
    let (reader, writer) = std::io::pipe().expect("a pipe");
    drop(reader);
    let (code, said) = run(&["check", UNUSED], writer.into(), Stdio::piped());
    assert_eq!((code, &*said), (Some(0), "1 warning in 1 file.\n"));
}
