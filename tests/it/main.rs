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
mod palette;
mod picture;
mod printing;
mod quote_pages;
mod search;
mod types;
mod writing;

use std::process::Command;

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
