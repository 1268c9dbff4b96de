//! What a fresh machine lacks: installed where that is ours to do, else named in one
//! sentence with the command that installs it.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::process::{ask, run};
use crate::steps::step;
use crate::workspace::Workspace;

const WASM: &str = "wasm32-unknown-unknown";

/// Sees to it that rustc can compile for the browser.
///
/// # Errors
///
/// When its standard library for wasm is missing and rustup cannot install it.
pub(crate) fn wasm_target() -> Result<()> {
    let libraries =
        ask(Command::new("rustc").args(["--print", "target-libdir", "--target", WASM]))?;
    if libraries.is_some_and(|folder| Path::new(&folder).is_dir()) {
        return Ok(());
    }
    if find_on_path(&["rustup"]).is_none() {
        bail!(
            "this Rust cannot compile for the browser: get rustup from https://rustup.rs, \
             then run `rustup target add {WASM}`"
        );
    }
    step("Installing Rust's wasm target", || {
        run(Command::new("rustup").args(["target", "add", WASM]))
    })
    .with_context(|| format!("`rustup target add {WASM}` has to work first"))
}

/// Installs the browser tests' npm packages, below the target directory so that the
/// sources stay clean, and says where: a `node_modules`.
///
/// # Errors
///
/// When npm is missing and cannot be installed, or fails.
pub(crate) fn node_modules(workspace: &Workspace) -> Result<PathBuf> {
    packages(workspace, "tests/browser", "browser-tests")
}

/// Installs the npm packages that a folder of the sources lists into one of the target
/// directory, and says where: a `node_modules`.
///
/// # Errors
///
/// When npm is missing and cannot be installed, or fails.
pub(crate) fn packages(workspace: &Workspace, from: &str, to: &str) -> Result<PathBuf> {
    let what = from;
    let from = workspace.root().join(from);
    let folder = workspace.target().join(to);
    let installed = folder.join("node_modules");
    let lock = "package-lock.json";
    // npm leaves this file when it has finished.
    let finished = installed.join(".package-lock.json").exists();
    if finished && same_contents(&from.join(lock), &folder.join(lock)) {
        return Ok(installed);
    }
    if find_on_path(&["npm"]).is_none() && !install_from_debian(&["nodejs", "npm"])? {
        bail!("{what} needs npm: install Node.js 20 or newer, from https://nodejs.org");
    }
    fs::create_dir_all(&folder)?;
    for name in ["package.json", lock] {
        let file = from.join(name);
        fs::copy(&file, folder.join(name))
            .with_context(|| format!("cannot copy {}", file.display()))?;
    }
    step(&format!("Installing the npm packages of {what}"), || {
        run(Command::new("npm")
            .args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"])
            .current_dir(&folder))
    })?;
    Ok(installed)
}

/// The first of these programs that is there: a name on the PATH, or a whole path.
pub(crate) fn find_on_path(names: &[&str]) -> Option<PathBuf> {
    let path = env::var_os("PATH").unwrap_or_default();
    // Joining a whole path to a folder leaves the whole path.
    names.iter().find_map(|name| {
        let program = format!("{name}{}", env::consts::EXE_SUFFIX);
        env::split_paths(&path).map(|folder| folder.join(&program)).find(|path| path.is_file())
    })
}

/// Installs Debian packages where that is possible without asking anybody: as root, on
/// Debian or what derives from it. `false` elsewhere.
pub(crate) fn install_from_debian(packages: &[&str]) -> Result<bool> {
    if !is_root() || find_on_path(&["apt-get"]).is_none() {
        return Ok(false);
    }
    step(&format!("Installing {} with apt-get", packages.join(" and ")), || {
        let apt_get = |arguments: &[&str]| {
            let mut command = Command::new("apt-get");
            run(command.args(arguments).env("DEBIAN_FRONTEND", "noninteractive"))
        };
        apt_get(&["update", "--quiet=2"])?;
        apt_get(&[&["install", "--yes", "--quiet=2", "--no-install-recommends"], packages].concat())
    })?;
    Ok(true)
}

#[cfg(unix)]
fn is_root() -> bool {
    nix::unistd::geteuid().is_root()
}

#[cfg(not(unix))]
fn is_root() -> bool {
    false
}

fn same_contents(one: &Path, other: &Path) -> bool {
    matches!((fs::read(one), fs::read(other)), (Ok(one), Ok(other)) if one == other)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn programs_are_found_by_name_or_whole_path() {
        let cargo = find_on_path(&["pullquote-no-such-program", "cargo"]);
        let cargo = cargo.expect("cargo runs this test");
        let whole = cargo.with_extension("");
        assert_eq!(find_on_path(&[whole.to_str().expect("a plain path")]), Some(cargo));
    }

    #[test]
    fn a_file_that_is_missing_is_like_no_other() {
        assert!(!same_contents(Path::new("no-such-file"), Path::new("no-such-file")));
    }
}
