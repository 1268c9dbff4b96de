//! The compiled app. Every site contains it; building a site does not compile it.

use std::borrow::Cow;
use std::path::{Path, PathBuf};
use std::{env, fs};

use anyhow::{Context, Result};

/// Where `cargo xtask build` puts it in the checkout.
const COMPILED: &str = "target/app";

/// The compiled app: its JavaScript glue, its wasm, and the wasm that some views load later;
/// the glue and the wasm of the engine of archives, of the interface of collections, and of
/// citations and exports.
pub(super) struct App {
    /// The files that it was read from.
    pub(super) files: Vec<PathBuf>,
    pub(super) js: Cow<'static, [u8]>,
    pub(super) wasm: Cow<'static, [u8]>,
    pub(super) later: Cow<'static, [u8]>,
    pub(super) engine_js: Cow<'static, [u8]>,
    pub(super) engine_wasm: Cow<'static, [u8]>,
    pub(super) collection_js: Cow<'static, [u8]>,
    pub(super) collection_wasm: Cow<'static, [u8]>,
    pub(super) leave_js: Cow<'static, [u8]>,
    pub(super) leave_wasm: Cow<'static, [u8]>,
}

/// A compiled app inside a command: the glue and the two wasm files of the app, and the glue and
/// the wasm of the engine, of collections, of citations and exports, of the studio, and of what
/// reads files.
pub type Carried = [&'static [u8]; 13];

/// The glue and the wasm of the studio, and those of what reads files for it.
pub(super) type Compiled = [Cow<'static, [u8]>; 4];

impl App {
    /// The app in this folder. Without a folder: the app inside this command, or else the
    /// one that was compiled beside it.
    pub(super) fn find(folder: Option<&Path>, carried: Option<Carried>) -> Result<Self> {
        match (folder, carried) {
            (None, Some(carried)) => {
                let [js, wasm, later, engine_js, engine_wasm, ..] = carried;
                let [.., collection_js, collection_wasm, leave_js, leave_wasm, _, _, _, _] =
                    carried;
                Ok(Self {
                    files: Vec::new(),
                    js: js.into(),
                    wasm: wasm.into(),
                    later: later.into(),
                    engine_js: engine_js.into(),
                    engine_wasm: engine_wasm.into(),
                    collection_js: collection_js.into(),
                    collection_wasm: collection_wasm.into(),
                    leave_js: leave_js.into(),
                    leave_wasm: leave_wasm.into(),
                })
            }
            (Some(folder), _) => Self::read(folder),
            (None, None) => Self::read(&compiled()),
        }
    }

    /// The glue and the wasm of the studio, which few sites have, and of what reads files for
    /// it.
    pub(super) fn studio(folder: Option<&Path>, carried: Option<Carried>) -> Result<Compiled> {
        if let (None, Some([.., js, wasm, import_js, import_wasm])) = (folder, carried) {
            return Ok([js, wasm, import_js, import_wasm].map(Cow::from));
        }
        let folder = folder.map_or_else(compiled, Path::to_owned);
        let file = |name: &str| read(&folder.join(name));
        Ok([file("studio.js")?, file("studio.wasm")?, file("import.js")?, file("import.wasm")?])
    }

    fn read(folder: &Path) -> Result<Self> {
        let mut files = Vec::new();
        let mut read = |name: &str| {
            let path = folder.join(name);
            files.push(path.clone());
            read(&path)
        };
        Ok(Self {
            js: read("app.js")?,
            wasm: read("app.wasm")?,
            later: read("later.wasm")?,
            engine_js: read("engine.js")?,
            engine_wasm: read("engine.wasm")?,
            collection_js: read("collection.js")?,
            collection_wasm: read("collection.wasm")?,
            leave_js: read("leave.js")?,
            leave_wasm: read("leave.wasm")?,
            files,
        })
    }
}

fn read(path: &Path) -> Result<Cow<'static, [u8]>> {
    fs::read(path).map(Cow::from).with_context(|| {
        format!(
            "the compiled app is not there ({}): run `cargo xtask build` once in the checkout \
             of Pullquote, or name the folder of the app with --app",
            path.display()
        )
    })
}

/// The folder of the app that was compiled with this command. The command is in a folder of
/// cargo's target folder, and the app in `app` beside that folder. Where there is none, the
/// target folder of the current folder is taken.
fn compiled() -> PathBuf {
    let command = env::current_exe().and_then(fs::canonicalize).unwrap_or_default();
    let beside = command.ancestors().nth(2).map(|target| target.join("app"));
    beside.filter(|app| app.join("app.js").is_file()).unwrap_or(COMPILED.into())
}
