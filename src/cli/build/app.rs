//! The compiled app, which every site has and no build of a site compiles.

use std::borrow::Cow;
use std::path::{Path, PathBuf};
use std::{env, fs};

use anyhow::{Context, Result};

use super::carried;

/// Where `cargo xtask build` leaves it in its checkout.
const COMPILED: &str = "target/app";

/// The compiled app: its glue, its wasm, and the wasm that is loaded when a view asks for
/// it; the glue and the wasm of the engine of archives; and those of the interface of
/// collections.
pub(super) struct App {
    /// What it was read from.
    pub(super) files: Vec<PathBuf>,
    pub(super) js: Cow<'static, [u8]>,
    pub(super) wasm: Cow<'static, [u8]>,
    pub(super) later: Cow<'static, [u8]>,
    pub(super) engine_js: Cow<'static, [u8]>,
    pub(super) engine_wasm: Cow<'static, [u8]>,
    pub(super) collection_js: Cow<'static, [u8]>,
    pub(super) collection_wasm: Cow<'static, [u8]>,
}

impl App {
    /// The app in this folder; without one, the app that this command carries,
    /// or else the one that was compiled beside it.
    pub(super) fn find(folder: Option<&Path>) -> Result<Self> {
        match (folder, carried::APP) {
            (
                None,
                Some([js, wasm, later, engine_js, engine_wasm, collection_js, collection_wasm]),
            ) => Ok(Self {
                files: Vec::new(),
                js: js.into(),
                wasm: wasm.into(),
                later: later.into(),
                engine_js: engine_js.into(),
                engine_wasm: engine_wasm.into(),
                collection_js: collection_js.into(),
                collection_wasm: collection_wasm.into(),
            }),
            (Some(folder), _) => Self::read(folder),
            (None, None) => Self::read(&compiled()),
        }
    }

    fn read(folder: &Path) -> Result<Self> {
        let mut files = Vec::new();
        let mut read = |name: &str| {
            let path = folder.join(name);
            files.push(path.clone());
            fs::read(&path).map(Cow::from).with_context(|| {
                format!(
                    "the compiled app is not there ({}): run `cargo xtask build` once in the \
                     checkout of Pullquote, or name the folder of the app with --app",
                    path.display()
                )
            })
        };
        Ok(Self {
            js: read("app.js")?,
            wasm: read("app.wasm")?,
            later: read("later.wasm")?,
            engine_js: read("engine.js")?,
            engine_wasm: read("engine.wasm")?,
            collection_js: read("collection.js")?,
            collection_wasm: read("collection.wasm")?,
            files,
        })
    }
}

/// The folder of the app that was compiled with this command, wherever that is called from:
/// both are in the target folder, the command in one of its profile. Otherwise in that of
/// the current folder.
fn compiled() -> PathBuf {
    let command = env::current_exe().and_then(fs::canonicalize).unwrap_or_default();
    let beside = command.ancestors().nth(2).map(|target| target.join("app"));
    beside.filter(|app| app.join("app.js").is_file()).unwrap_or(COMPILED.into())
}
