//! Where things are: the checkout, cargo's target directory, and what is built into it.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};

/// The checkout that `cargo xtask` was called in.
#[derive(Debug)]
pub(crate) struct Workspace {
    root: PathBuf,
    target: PathBuf,
}

impl Workspace {
    /// Asks cargo, so that `CARGO_TARGET_DIR` and cargo's configuration are respected.
    ///
    /// # Errors
    ///
    /// When cargo cannot read the workspace; cargo's own words are on the terminal then.
    pub(crate) fn find() -> Result<Self> {
        let output = cargo_command()
            .args(["metadata", "--no-deps", "--format-version=1"])
            .stderr(std::process::Stdio::inherit())
            .output()
            .context("cargo does not start")?;
        ensure!(output.status.success(), "`cargo metadata` failed: run it to see why");
        let metadata: serde_json::Value = serde_json::from_slice(&output.stdout)?;
        let path = |key: &str| -> Result<PathBuf> {
            let value = metadata[key].as_str();
            Ok(value.with_context(|| format!("`cargo metadata` names no {key}"))?.into())
        };
        Ok(Self { root: path("workspace_root")?, target: path("target_directory")? })
    }

    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// Cargo's target directory, where everything that is built goes.
    pub(crate) fn target(&self) -> &Path {
        &self.target
    }

    /// The app's JavaScript and wasm as wasm-bindgen leaves them: the input of
    /// `pullquote build --app`.
    pub(crate) fn app(&self) -> PathBuf {
        self.target.join("app")
    }

    /// The finished site.
    pub(crate) fn site(&self) -> PathBuf {
        self.target.join("site")
    }

    /// The folder that `cargo install` puts the tools of the tests into.
    pub(crate) fn tools(&self) -> PathBuf {
        self.target.join("tools")
    }

    /// One of those tools, installed or not.
    pub(crate) fn tool(&self, name: &str) -> PathBuf {
        self.tools().join("bin").join(format!("{name}{}", env::consts::EXE_SUFFIX))
    }

    /// The article to build: the one that was named (relative to where the command was
    /// given) or the bundled one.
    ///
    /// # Errors
    ///
    /// When there is no such file.
    pub(crate) fn article(&self, named: Option<PathBuf>) -> Result<PathBuf> {
        let Some(path) = named else {
            return Ok(self.root.join("static/articles/china-reacts-deepseek.json"));
        };
        path.canonicalize()
            .with_context(|| format!("no article at {}: name a JSON file", path.display()))
    }

    /// A cargo command that runs in the checkout.
    pub(crate) fn cargo(&self, arguments: &[&str]) -> Command {
        let mut command = cargo_command();
        command.args(arguments).current_dir(&self.root);
        command
    }
}

/// The cargo that called us, not whichever comes first on the PATH.
fn cargo_command() -> Command {
    Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}
