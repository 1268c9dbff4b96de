//! Sites that the tests build themselves, with the command that was compiled with them.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::environment::output;

/// Builds the site of an article's data into a folder of this name, with more options;
/// the app is the one that `cargo xtask test` has compiled. Returns the folder.
#[track_caller]
pub(crate) fn build(name: &str, article: &Path, options: &[&str]) -> PathBuf {
    let folder = output(&format!("sites/{name}"));
    fs::create_dir_all(&folder).expect("the target folder is ours to write");
    let app = output("").with_file_name("app");
    let named = ["--app".as_ref(), app.as_os_str(), "--out".as_ref(), folder.as_os_str()];
    run(command("build").arg(article).args(named).args(options));
    folder
}

/// Packs an article's data into a file.
#[track_caller]
pub(crate) fn pack(article: &Path, out: &Path) {
    run(command("pack").arg(article).arg("--out").arg(out));
}

fn command(name: &str) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_pullquote"));
    command.arg(name);
    command
}

#[track_caller]
fn run(command: &mut Command) {
    let ran = command.output().expect("cargo compiled the command");
    let said = String::from_utf8_lossy(&ran.stdout);
    assert!(ran.status.success(), "{said}{}", String::from_utf8_lossy(&ran.stderr));
}
