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
    let built = Command::new(env!("CARGO_BIN_EXE_pullquote"))
        .arg("build")
        .arg(article)
        .args(["--app".as_ref(), app.as_os_str(), "--out".as_ref(), folder.as_os_str()])
        .args(options)
        .output()
        .expect("cargo compiled the command");
    let said = String::from_utf8_lossy(&built.stdout);
    assert!(built.status.success(), "{said}{}", String::from_utf8_lossy(&built.stderr));
    folder
}
