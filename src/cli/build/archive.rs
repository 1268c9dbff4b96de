//! What shows archives: the script of a collection's page, which elements of any site load for
//! an archive too, with its style, the interface and the worker that answers.

use anyhow::{Context, Result};

use super::app::App;
use super::names::Hashed;
use super::{dialogs, explorer};
use crate::page;
use crate::site::integrity;

pub(super) const STYLE: &str = include_str!("../../../static/collection/collection.css");

/// The modules of an explorer of an archive, wherever it stands, after the interface's own glue;
/// each after those that it imports.
const EXPLORER: [&str; 15] = [
    include_str!("../../../static/entry/rest.js"),
    include_str!("../../../static/entry/presses.js"),
    include_str!("../../../static/entry/exchange.js"),
    include_str!("../../../static/entry/going.js"),
    include_str!("../../../static/entry/address.js"),
    include_str!("../../../static/entry/composing.js"),
    include_str!("../../../static/entry/sheet.js"),
    include_str!("../../../static/entry/copying.js"),
    include_str!("../../../static/entry/wasm.js"),
    include_str!("../../../static/entry/locale.js"),
    include_str!("../../../static/entry/screens.js"),
    include_str!("../../../static/entry/trusted.js"),
    BREATH,
    include_str!("../../../static/collection/desk.js"),
    include_str!("../../../static/collection/list.js"),
];

const BREATH: &str = include_str!("../../../static/collection/breath.js");
const SERVE: &str = include_str!("../../../static/collection/serve.js");
const COLLECTED: &str = include_str!("../../../static/collection/collected.js");

/// What stands in the place of the explorer that a page was written with.
const SHOWN: [&str; 3] = [
    include_str!("../../../static/collection/painted.js"),
    include_str!("../../../static/collection/present.js"),
    include_str!("../../../static/collection/shown.js"),
];

/// What comes from the files of a site.
const SITE: [&str; 14] = [
    include_str!("../../../static/entry/kept.js"),
    include_str!("../../../static/entry/choices.js"),
    include_str!("../../../static/entry/pressing.js"),
    include_str!("../../../static/entry/stale.js"),
    include_str!("../../../static/entry/load.js"),
    include_str!("../../../static/entry/words.js"),
    include_str!("../../../static/entry/languages.js"),
    include_str!("../../../static/entry/asked.js"),
    include_str!("../../../static/entry/asking.js"),
    include_str!("../../../static/entry/opening.js"),
    include_str!("../../../static/entry/embed.js"),
    include_str!("../../../static/entry/keys.js"),
    include_str!("../../../static/entry/offline.js"),
    include_str!("../../../static/collection/interface.js"),
];

/// Those that begin: on the page, and in an element, for which the last one exports how.
const BEGIN: [&str; 2] = [
    include_str!("../../../static/collection/page.js"),
    include_str!("../../../static/collection/archive.js"),
];

/// The modules of the worker that answers for the archive, after the modules of the engine.
const WORKER: [&str; 4] =
    [BREATH, COLLECTED, include_str!("../../../static/collection/opened.js"), SERVE];

/// The same in one file, in which there is no worker.
const HERE: [&str; 4] =
    [BREATH, COLLECTED, include_str!("../../../static/collection/held.js"), SERVE];

/// What begins in one file.
const FILE: &str = include_str!("../../../static/collection/file.js");

/// The script of a collection that is one file.
pub(super) fn file_script(app: &App) -> Result<String> {
    let glue = std::str::from_utf8(&app.collection_js).context("the glue is UTF-8")?;
    let here = explorer::body(&HERE, app)?;
    // The engine has a glue too, whose names are kept apart by a function.
    let here = dialogs::function("servedHere", "serve", &here);
    let (dialogs, leaving) = (dialogs::here(app)?, dialogs::leaving_here(app)?);
    let here = [&*here, &dialogs, &leaving];
    let opening = &dialogs::OPENING_HERE;
    let modules = [&[glue][..], &EXPLORER, &SHOWN, &here, opening, &[FILE]].concat();
    let script = page::script(&modules);
    Ok(page::fill(&script, &dialogs::HERE)?)
}

/// The files; the engine is not among them.
pub(super) struct Archive {
    pub(super) style: Hashed,
    pub(super) script: Hashed,
    pub(super) interface: Hashed,
    pub(super) worker: Hashed,
}

/// The style of what archives have beside what articles have.
pub(super) fn style() -> Hashed {
    Hashed::new("collection", "css", page::style(STYLE).into_bytes())
}

impl Archive {
    /// Makes the files with their style, the name of what makes citations and exports in the
    /// worker, and values for the other slots of the script.
    pub(super) fn new(
        style: Hashed,
        app: &App,
        leaving: &str,
        slots: &[(&str, &str)],
    ) -> Result<Self> {
        // The engine is that of the JavaScript API.
        let [worker, _] = explorer::joined("worker", &WORKER, app, &[("leaving", leaving)])?;
        let interface = Hashed::new("collection", "wasm", app.collection_wasm.to_vec());
        let own = [
            ("collection-style", &*style.name),
            ("interface", &interface.name),
            ("interface-integrity", &integrity(&interface.content)),
            ("worker", &worker.name),
        ];
        let modules = page::script(&[&EXPLORER[..], &SITE, &SHOWN, &BEGIN].concat());
        let script = page::fill(&modules, &[&own[..], slots].concat())?;
        let glue = std::str::from_utf8(&app.collection_js).context("the glue is UTF-8")?;
        // Joined a second time, which removes the import of one by the other.
        let script = page::script(&[glue, &script]);
        let script = Hashed::new("collection", "js", script.into_bytes());
        Ok(Self { style, script, interface, worker })
    }

    /// Every file.
    pub(super) fn all(self) -> [Hashed; 4] {
        [self.style, self.script, self.interface, self.worker]
    }
}
