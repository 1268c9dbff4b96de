//! The files that pages load, each with a hash in its name.

use anyhow::Result;

use super::app::App;
use super::names::Hashed;
use super::{dialogs, explorer, offline, spoken};
use crate::filter::Language;
use crate::page;

/// The modules of a page's first script.
const FIRST: [&str; 6] = [
    include_str!("../../../static/entry/kept.js"),
    include_str!("../../../static/entry/choices.js"),
    include_str!("../../../static/entry/composing.js"),
    include_str!("../../../static/entry/early.js"),
    include_str!("../../../static/entry/rest.js"),
    include_str!("../../../static/first.js"),
];

/// The modules of `pullquote.js`, each after those that it imports.
const ENTRY: [&str; 37] = [
    include_str!("../../../static/entry/rest.js"),
    include_str!("../../../static/entry/wasm.js"),
    include_str!("../../../static/entry/stale.js"),
    include_str!("../../../static/entry/load.js"),
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
const EMBEDDED: [&str; 6] = [
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
    /// The dialogs for citations and exports, and the wasm that they load.
    leave: [Hashed; 2],
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
    pub(super) fn new(style: &str, views: &str, app: App, offline: bool) -> Result<Self> {
        let style = Hashed::new("style", "css", style.as_bytes().to_vec());
        let views = Hashed::new("views", "css", views.as_bytes().to_vec());
        let explorer = explorer::explorer(&app)?;
        let leave = dialogs::leave(&app)?;
        let wasm = Hashed::new("app", "wasm", app.wasm.into_owned());
        let later = Hashed::new("later", "wasm", app.later.into_owned());
        let app = Hashed::new("app", "js", app.js.into_owned());
        let passages = Hashed::new("passages", "js", page::script(&PASSAGES).into_bytes());
        let embedded = Hashed::new("embedded", "js", page::script(&EMBEDDED).into_bytes());
        let keeper = offline.then(offline::keeper);
        let [share, card, comfort] = [dialogs::share()?, dialogs::card()?, dialogs::comfort()?];
        let framed = Hashed::new("framed", "js", page::classic_script(&FRAMED).into_bytes());
        let words = spoken::files();
        let loaded =
            [&app, &wasm, &later, &style, &views, &passages, &embedded, &card, &explorer[0]];
        let loaded =
            loaded.into_iter().chain([&leave[0]]).chain(words.iter().map(|(_, file)| file));
        let named: Vec<String> = words
            .iter()
            .map(|(language, file)| format!("'{}': '{}'", language.id(), file.name))
            .collect();
        let named = format!("{{ {} }}", named.join(", "));
        let values = [
            ("app", &*app.name),
            ("wasm", &wasm.name),
            ("later", &later.name),
            ("style", &style.name),
            ("views", &views.name),
            ("passages", &passages.name),
            ("embedded", &embedded.name),
            ("share", &share.name),
            ("explorer", &explorer[0].name),
            ("card", &card.name),
            ("leave", &leave[0].name),
            ("comfort", &comfort.name),
            ("offline", keeper.as_ref().map_or("", |keeper| &keeper.name)),
            ("integrities", &offline::object(loaded.map(Hashed::named))),
            ("words", &named),
        ];
        let entry = page::fill(&page::script(&ENTRY), &values)?;
        let entry = Hashed::new("pullquote", "js", entry.into_bytes());
        let first = Hashed::new("first", "js", page::script(&FIRST).into_bytes());
        let words = words.into_iter().map(|(_, file)| file).collect();
        Ok(Self {
            style,
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

    /// The names of the files that a page's head loads, by the slots of the head.
    pub(super) fn names(&self) -> [(&'static str, &str); 3] {
        [("style", &self.style.name), ("first", &self.first.name), ("entry", &self.entry.name)]
    }

    /// The name of the style sheet.
    pub(super) fn style(&self) -> &str {
        &self.style.name
    }

    /// The name of the frame's script.
    pub(super) fn framed(&self) -> &str {
        &self.framed.name
    }

    /// All files that the page loads now or later; `None` where browsers must not keep it.
    pub(super) fn kept(&self, language: Language) -> Option<Vec<&Hashed>> {
        let keeper = self.keeper.as_ref()?;
        let first = [&self.style, &self.app, &self.wasm, &self.first, &self.entry, keeper];
        Some(
            [
                first.as_slice(),
                &[
                    &self.later,
                    &self.views,
                    &self.card,
                    &self.comfort,
                    &self.words[language as usize],
                ],
            ]
            .concat(),
        )
    }

    /// Every file.
    pub(super) fn all(self) -> Vec<Hashed> {
        let page = [self.style, self.app, self.wasm, self.first, self.entry];
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
        files.chain(self.explorer).chain(self.leave).chain(self.keeper).collect()
    }
}
