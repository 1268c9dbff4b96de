//! Everything that is tested from outside of the crate.

mod build;
mod check;
mod cite;
mod collection;
mod diff;
mod documentation;
mod export;
mod extract;
mod hosting;
mod import;
mod machines;
mod merging;
mod new;
mod palette;
mod picture;
mod printing;
mod quote_pages;
mod rooms;
mod search;
mod types;
mod writing;

use std::fs;
use std::io::Write;
use std::process::{Command, Stdio};

/// The files below a folder of the package whose names end so, in the order of their paths, with
/// slashes on every system.
fn files_below(folder: &str, extension: &str) -> Vec<String> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let entry = entry.expect("an entry");
        let path = format!("{folder}/{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            files.extend(files_below(&path, extension));
        } else if entry.path().extension().is_some_and(|it| it == extension) {
            files.push(path);
        }
    }
    files.sort();
    files
}

/// Runs the command from the package's root: its exit code, standard output
/// and standard error.
fn pullquote(arguments: &[&str]) -> (Option<i32>, String, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_pullquote"))
        .args(arguments)
        .output()
        .expect("a command that runs");
    let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
    (output.status.code(), text(output.stdout), text(output.stderr))
}

/// The same with this on its standard input.
fn pullquote_with_input(arguments: &[&str], input: &str) -> (Option<i32>, String, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_pullquote"));
    command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().expect("a command that runs");
    let mut stdin = child.stdin.take().expect("it is piped");
    let input = input.to_owned();
    let writer = std::thread::spawn(move || {
        // A command that fails does not read it.
        let _ = stdin.write_all(input.as_bytes());
    });
    let output = child.wait_with_output().expect("a command that ends");
    writer.join().expect("it does not panic");
    let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
    (output.status.code(), text(output.stdout), text(output.stderr))
}
