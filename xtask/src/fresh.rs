//! Whether what was made of sources is newer than all of them.
//!
//! The WebAssembly files are compiled from one crate with different features, and cargo puts
//! each in the place of the one before. Cargo would therefore compile every one of them again
//! in each build. What rustc has read for a file is kept beside it instead.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::SystemTime;

use anyhow::{Context, Result};

use crate::workspace::Workspace;

/// The files that something was made of, and when that began.
#[derive(Debug)]
pub(crate) struct Stamp {
    path: PathBuf,
    /// What rustc says of its version.
    made_by: String,
}

impl Stamp {
    /// That of a file of [`Workspace::app`], which this [`compiler`] makes.
    pub(crate) fn new(workspace: &Workspace, name: &str, compiler: &str) -> Self {
        let path = workspace.app().join(format!("{name}.made-of"));
        Self { path, made_by: compiler.to_owned() }
    }

    /// Whether nothing has changed since it was made. `also` are files that it depends on
    /// beside the sources.
    pub(crate) fn is_fresh(&self, also: &[PathBuf]) -> bool {
        let (Ok(kept), Some(began)) = (fs::read_to_string(&self.path), changed(&self.path)) else {
            return false;
        };
        let Some((made_by, sources)) = kept.split_once('\n') else { return false };
        let is_older = |file: &Path| changed(file).is_some_and(|changed| changed < began);
        made_by == self.made_by
            && sources.lines().map(Path::new).all(is_older)
            && also.iter().all(|file| is_older(file))
    }

    /// Keeps what rustc says that it has read (`*.d`), in work that began then.
    ///
    /// # Errors
    ///
    /// When that cannot be read, or the stamp cannot be written.
    pub(crate) fn keep(&self, read: &Path, began: SystemTime) -> Result<()> {
        let rule = fs::read_to_string(read)
            .with_context(|| format!("cargo left no {}", read.display()))?;
        fs::write(&self.path, format!("{}\n{}\n", self.made_by, sources(&rule).join("\n")))?;
        File::options().append(true).open(&self.path)?.set_modified(began)?;
        Ok(())
    }
}

/// What rustc says of its version, in a line.
///
/// # Errors
///
/// When it does not start.
pub(crate) fn compiler(workspace: &Workspace) -> Result<String> {
    let rustc = Command::new("rustc").arg("-vV").current_dir(workspace.root()).output();
    let rustc = rustc.context("`rustc -vV` does not start")?.stdout;
    Ok(String::from_utf8_lossy(&rustc).replace('\n', " "))
}

/// The sources in a rule of make, as rustc writes it: `made: source source`, with a backslash
/// before a space of a name.
fn sources(rule: &str) -> Vec<String> {
    let names = rule.split_once(": ").map_or("", |(_, names)| names);
    let names = names.trim_end().replace("\\ ", "\0");
    names.split(' ').map(|name| name.replace('\0', " ")).collect()
}

fn changed(file: &Path) -> Option<SystemTime> {
    file.metadata().ok()?.modified().ok()
}

#[cfg(test)]
mod tests {
    use super::sources;

    #[test]
    fn a_source_may_have_spaces_in_its_name() {
        let rule = "/target/a.wasm: /src/lib.rs /my\\ src/page.html\n";
        assert_eq!(sources(rule), ["/src/lib.rs", "/my src/page.html"]);
    }
}
