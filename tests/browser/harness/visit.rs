//! How a page is opened: which site, how wide, with what switched off.

use std::path::Path;

use super::environment::Site;
use super::page::Page;

/// The viewport in CSS pixels.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Size {
    pub(crate) width: u32,
    pub(crate) height: u32,
}

impl Size {
    pub(crate) const DESKTOP: Self = Self { width: 1280, height: 900 };
    pub(crate) const PHONE: Self = Self { width: 390, height: 844 };
}

/// The medium, and the settings of the visitor's machine, that a page is shown by.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Stage {
    pub(crate) dark: bool,
    /// Colours are those of the machine.
    pub(crate) forced: bool,
    pub(crate) print: bool,
    /// Nothing is to move.
    pub(crate) still: bool,
}

/// A visit that is about to begin.
#[derive(Clone, Debug)]
pub(crate) struct Visit {
    pub(super) address: String,
    pub(super) size: Size,
    pub(super) scripts: bool,
    pub(super) wasm: bool,
    pub(super) app: bool,
    pub(super) alone: bool,
}

impl Site {
    /// A visit of the site on a desktop.
    #[track_caller]
    pub(crate) fn visit(self) -> Visit {
        Visit::to(&self.base())
    }

    /// Opens the site on a desktop.
    #[track_caller]
    pub(crate) fn open(self) -> Page {
        self.visit().open()
    }
}

impl Visit {
    /// A visit of the site at an address.
    pub(crate) fn to(base: &str) -> Self {
        Self::of(format!("{base}/"))
    }

    /// A visit of a file on this machine.
    pub(crate) fn to_file(path: &Path) -> Self {
        Self::of(format!("file://{}", path.display()))
    }

    fn of(address: String) -> Self {
        Self { address, size: Size::DESKTOP, scripts: true, wasm: true, app: true, alone: false }
    }

    /// Opens with this fragment (given with `#`).
    pub(crate) fn at(mut self, fragment: &str) -> Self {
        self.address.push_str(fragment);
        self
    }

    pub(crate) fn sized(mut self, size: Size) -> Self {
        self.size = size;
        self
    }

    /// With scripts switched off.
    pub(crate) fn without_scripts(mut self) -> Self {
        self.scripts = false;
        self.without_app()
    }

    /// With WebAssembly switched off.
    pub(crate) fn without_wasm(mut self) -> Self {
        self.wasm = false;
        self.without_app()
    }

    /// In a browser in which there was no page before, since what that left would be counted.
    pub(crate) fn alone(mut self) -> Self {
        self.alone = true;
        self
    }

    /// Not waiting for the app, which is not to come, or not yet.
    pub(crate) fn without_app(mut self) -> Self {
        self.app = false;
        self
    }

    /// Waiting for the app.
    pub(crate) fn with_app(mut self) -> Self {
        self.app = true;
        self
    }

    /// Opens the page in a browser of its own and waits for the app.
    #[track_caller]
    pub(crate) fn open(self) -> Page {
        Page::open(&self)
    }
}
