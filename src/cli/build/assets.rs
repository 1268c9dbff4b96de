//! The files that pages load, each with a hash in its name.

use anyhow::Result;

use super::app::App;
use super::archive::Archive;
use super::names::Hashed;
use super::{archive, dialogs, explorer, offline, words};
use crate::page;
use crate::query::Language;
use crate::site::{Files, Kept, object, page_integrity};

/// The modules of a page's first script.
const FIRST: [&str; 7] = [
    include_str!("../../../static/entry/kept.js"),
    include_str!("../../../static/entry/choices.js"),
    include_str!("../../../static/entry/composing.js"),
    include_str!("../../../static/entry/presses.js"),
    include_str!("../../../static/entry/early.js"),
    include_str!("../../../static/entry/rest.js"),
    include_str!("../../../static/first.js"),
];

/// The modules of `pullquote.js`, each after those that it imports.
const ENTRY: [&str; 39] = [
    include_str!("../../../static/entry/rest.js"),
    include_str!("../../../static/entry/wasm.js"),
    include_str!("../../../static/entry/stale.js"),
    include_str!("../../../static/entry/load.js"),
    include_str!("../../../static/entry/app.js"),
    include_str!("../../../static/entry/later.js"),
    include_str!("../../../static/entry/locale.js"),
    include_str!("../../../static/entry/kept.js"),
    include_str!("../../../static/entry/words.js"),
    include_str!("../../../static/entry/going.js"),
    include_str!("../../../static/entry/address.js"),
    include_str!("../../../static/entry/printing.js"),
    include_str!("../../../static/entry/languages.js"),
    include_str!("../../../static/entry/exchange.js"),
    include_str!("../../../static/entry/copying.js"),
    include_str!("../../../static/entry/composing.js"),
    include_str!("../../../static/entry/sheet.js"),
    include_str!("../../../static/entry/crossing.js"),
    include_str!("../../../static/entry/aside.js"),
    include_str!("../../../static/entry/values.js"),
    include_str!("../../../static/entry/unknown.js"),
    include_str!("../../../static/entry/screens.js"),
    include_str!("../../../static/entry/page.js"),
    include_str!("../../../static/entry/offline.js"),
    include_str!("../../../static/entry/source.js"),
    include_str!("../../../static/entry/other.js"),
    include_str!("../../../static/entry/attributes.js"),
    include_str!("../../../static/entry/asked.js"),
    include_str!("../../../static/entry/follow.js"),
    include_str!("../../../static/entry/spoken.js"),
    include_str!("../../../static/entry/asking.js"),
    include_str!("../../../static/entry/opening.js"),
    include_str!("../../../static/entry/element.js"),
    include_str!("../../../static/entry/embed.js"),
    include_str!("../../../static/entry/choices.js"),
    include_str!("../../../static/entry/pressing.js"),
    include_str!("../../../static/entry/keys.js"),
    include_str!("../../../static/entry/view.js"),
    include_str!("../../../static/pullquote.js"),
];

/// The modules that few explorers in other people's pages need.
const EMBEDDED: [&str; 7] = [
    include_str!("../../../static/entry/values.js"),
    include_str!("../../../static/entry/advice.js"),
    include_str!("../../../static/entry/attributes.js"),
    include_str!("../../../static/entry/fit.js"),
    include_str!("../../../static/entry/hosted.js"),
    include_str!("../../../static/entry/instead.js"),
    include_str!("../../../static/entry/embedded.js"),
];

/// The modules that follow quotes in an article of the host's page.
const PASSAGES: [&str; 10] = [
    include_str!("../../../static/passages/fold.js"),
    include_str!("../../../static/passages/near.js"),
    include_str!("../../../static/passages/find.js"),
    include_str!("../../../static/passages/beside.js"),
    include_str!("../../../static/passages/text.js"),
    include_str!("../../../static/passages/marks.js"),
    include_str!("../../../static/passages/reveal.js"),
    include_str!("../../../static/passages/open.js"),
    include_str!("../../../static/passages/follow.js"),
    include_str!("../../../static/passages/late.js"),
];

/// The modules of the frame's script, which runs before anything is shown.
const FRAMED: [&str; 6] = [
    include_str!("../../../static/frame/theme.js"),
    include_str!("../../../static/frame/article.js"),
    include_str!("../../../static/frame/links.js"),
    include_str!("../../../static/frame/at.js"),
    include_str!("../../../static/frame/address.js"),
    include_str!("../../../static/frame/height.js"),
];

/// Every file of a site that has a hash in its name.
pub(super) struct Assets {
    style: Hashed,
    /// What shows archives: on the page of a collection, and in elements of any site.
    pub(super) archive: Archive,
    app: Hashed,
    wasm: Hashed,
    later: Hashed,
    views: Hashed,
    passages: Hashed,
    embedded: Hashed,
    share: Hashed,
    /// The JavaScript API, and the engine that it loads.
    explorer: [Hashed; 2],
    card: Hashed,
    /// The dialogs for citations and exports, what a collection's worker loads for them, and
    /// the wasm of both.
    leave: [Hashed; 3],
    comfort: Hashed,
    /// The frame's script, which runs before anything is shown.
    framed: Hashed,
    /// The texts of the interface, by language.
    words: Vec<Hashed>,
    /// The script that registers the service worker; only for a page that browsers may keep.
    keeper: Option<Hashed>,
    /// The script that a page loads before anything else.
    first: Hashed,
    /// `pullquote.js` under the name that other pages pin.
    pub(super) entry: Hashed,
}

impl Assets {
    /// Makes the files and their names. With `offline`, browsers may keep the page.
    pub(super) fn new(style: &str, views: &str, compiled: &App, offline: bool) -> Result<Self> {
        let style = Hashed::new("style", "css", style.as_bytes().to_vec());
        let views = Hashed::new("views", "css", views.as_bytes().to_vec());
        let explorer = explorer::explorer(compiled)?;
        let leave = dialogs::leave(compiled)?;
        let archive_style = archive::style();
        let wasm = Hashed::new("app", "wasm", compiled.wasm.to_vec());
        let later = Hashed::new("later", "wasm", compiled.later.to_vec());
        let app = Hashed::new("app", "js", compiled.js.to_vec());
        let passages = Hashed::new("passages", "js", page::script(&PASSAGES).into_bytes());
        let embedded = Hashed::new("embedded", "js", page::script(&EMBEDDED).into_bytes());
        let keeper = offline.then(offline::keeper);
        let [share, card, comfort] = [dialogs::share()?, dialogs::card()?, dialogs::comfort()?];
        let framed = Hashed::new("framed", "js", page::classic_script(&FRAMED).into_bytes());
        let words = words::files();
        let named: Vec<String> = words
            .iter()
            .map(|(language, file)| format!("'{}': '{}'", language.id(), file.name))
            .collect();
        let named = format!("{{ {} }}", named.join(", "));
        let integrities = |files: &[&Hashed]| {
            let words = words.iter().map(|(_, file)| file);
            let files = files.iter().copied().chain(words).map(Hashed::checked);
            object(&files.collect::<Vec<_>>())
        };
        // What the page of an article loads when it is asked for, and that of a collection.
        let on_demand = [
            ("words", &*named),
            ("share", &share.name),
            ("card", &card.name),
            ("leave", &leave[0].name),
            ("comfort", &comfort.name),
            ("offline", keeper.as_ref().map_or("", |keeper| &keeper.name)),
        ];
        let known = integrities(&[&style, &archive_style, &views, &card, &leave[0]]);
        let slots = [
            &on_demand[..],
            &[("style", &style.name), ("views", &views.name), ("integrities", &known)],
        ]
        .concat();
        let archive = Archive::new(archive_style, compiled, &leave[1].name, &slots)?;
        let known = integrities(&[
            &app,
            &wasm,
            &later,
            &style,
            &views,
            &passages,
            &embedded,
            &card,
            &leave[0],
            &explorer[0],
            &archive.script,
        ]);
        let slots = [
            ("app", &*app.name),
            ("wasm", &wasm.name),
            ("later", &later.name),
            ("style", &style.name),
            ("views", &views.name),
            ("passages", &passages.name),
            ("embedded", &embedded.name),
            ("explorer", &explorer[0].name),
            ("collection", &archive.script.name),
            ("integrities", &known),
        ];
        let entry = page::fill(&page::script(&ENTRY), &[&on_demand[..], &slots].concat())?;
        let entry = Hashed::new("pullquote", "js", entry.into_bytes());
        let first = Hashed::new("first", "js", page::script(&FIRST).into_bytes());
        let words = words.into_iter().map(|(_, file)| file).collect();
        Ok(Self {
            style,
            archive,
            app,
            wasm,
            later,
            views,
            passages,
            embedded,
            share,
            explorer,
            card,
            leave,
            comfort,
            framed,
            words,
            keeper,
            first,
            entry,
        })
    }

    /// What the pages of an article say of the files.
    pub(super) fn of_pages(&self) -> Files {
        let page = [&self.style, &self.app, &self.wasm, &self.first, &self.entry];
        let later = [&self.later, &self.views, &self.card, &self.comfort];
        Files {
            style: self.style.name.clone(),
            first: self.first.name.clone(),
            entry: self.entry.name.clone(),
            entry_integrity: page_integrity(&self.entry.content),
            framed: self.framed.name.clone(),
            kept: self.kept(&[&page[..], &later].concat()),
        }
    }

    /// What browsers keep of a page that loads these files, now or later; `None` where they
    /// must not keep it.
    fn kept(&self, files: &[&Hashed]) -> Option<Kept> {
        let files = files.iter().copied().chain([self.keeper.as_ref()?]);
        let words = Language::ALL.into_iter().zip(&self.words);
        Some(Kept {
            files: files.map(Hashed::checked).collect(),
            words: words.map(|(language, file)| (language.id().into(), file.checked())).collect(),
            // Much of it, and few readers cite.
            used: self.leave.iter().map(Hashed::checked).collect(),
        })
    }

    /// The name of the style sheet.
    pub(super) fn style(&self) -> &str {
        &self.style.name
    }

    /// The name of the style sheet, and its content.
    pub(super) fn style_file(&self) -> (&str, &[u8]) {
        (&self.style.name, &self.style.content)
    }

    /// The name of the frame's script.
    pub(super) fn framed(&self) -> &str {
        &self.framed.name
    }

    /// What browsers keep of the page of a collection.
    pub(super) fn kept_of_collection(&self) -> Option<Kept> {
        let Archive { style, script, interface, worker } = &self.archive;
        let page = [&self.style, style, &self.views, script, interface, worker, &self.explorer[1]];
        self.kept(&[&page[..], &[&self.card, &self.comfort]].concat())
    }

    /// Every file.
    pub(super) fn all(self) -> Vec<Hashed> {
        let page = [self.style, self.app, self.wasm, self.first, self.entry];
        let archive = self.archive.all();
        let files = [
            self.later,
            self.views,
            self.passages,
            self.embedded,
            self.share,
            self.card,
            self.comfort,
            self.framed,
        ];
        let files = page.into_iter().chain(files).chain(self.words);
        files.chain(self.explorer).chain(self.leave).chain(archive).chain(self.keeper).collect()
    }
}
