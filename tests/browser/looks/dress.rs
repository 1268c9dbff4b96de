//! What a page is shown by: how wide, in which colours, in which language.

use super::fonts;
use crate::harness::{Page, Size, Stage, Visit};

/// A way to show every view.
#[derive(Clone, Copy, Debug)]
pub(super) struct Dress {
    pub(super) name: &'static str,
    pub(super) size: Size,
    stage: Stage,
    /// What the address says of the language.
    pub(super) words: &'static str,
}

/// Taller than screens are, to see more of each view.
const TALL: u32 = 1400;
/// Nothing moves, so that a picture of it stands still.
const STILL: Stage = Stage { dark: false, forced: false, print: false, still: true };

const fn dress(name: &'static str, width: u32, stage: Stage) -> Dress {
    Dress { name, size: Size { width, height: TALL }, stage, words: "" }
}

pub(super) const LIGHT: Dress = dress("light", 1280, STILL);
pub(super) const DARK: Dress = dress("dark", 1280, Stage { dark: true, ..STILL });
pub(super) const PHONE: Dress = dress("phone", 390, STILL);
pub(super) const NARROW: Dress = dress("narrow", 320, STILL);
pub(super) const ARABIC: Dress = Dress { words: "lang=ar", ..dress("arabic", 1280, STILL) };
pub(super) const FORCED: Dress = dress("forced", 1280, Stage { forced: true, ..STILL });
/// A4 between margins of 16 mm, at 96 pixels an inch.
pub(super) const PAPER: Dress = dress("paper", 673, Stage { print: true, ..STILL });

impl Dress {
    /// Opens a page so.
    #[track_caller]
    pub(super) fn open(&self, visit: Visit) -> Page {
        let page = visit.at(&format!("#?{}", self.words)).sized(self.size).open();
        page.stage(self.stage);
        fonts::wear(&page);
        page
    }

    /// Shows an open page so, whose language stays.
    #[track_caller]
    pub(super) fn put_on(&self, page: &Page) {
        page.resize(self.size);
        page.stage(self.stage);
    }
}
