//! Quotes as a list of works cites them: who is quoted, "quoted in", and the article.
//!
//! The styles are those of the CSL project's style sheets of the same names
//! (<https://github.com/citation-style-language/styles>), whose output for the same works
//! `tests/vectors/citations.mjs` holds against `tests/vectors/citations.json`. They are
//! written here anew, since of all that CSL can describe an article takes little, and since
//! the style sheets are under a licence (CC BY-SA) that asks more than Pullquote's. With the
//! same sheets, hayagriva (0.10.1) writes 158 of 306 entries of these vectors as citeproc-js
//! does: of names such as “DeepSeek” in titles it keeps the first capital alone.
//!
//! Not in the app: a browser that needs it loads it on demand.
//!
//! Imports `model`, `page` and `text`.

mod apa;
mod bibtex;
mod chicago;
mod citation;
mod cited;
mod csl;
mod dated;
mod entries;
mod gb7714;
mod harvard;
mod list;
mod mla;
mod names;
mod rich;
mod ris;
mod style;
mod title;
mod writes;

pub use citation::Citation;
pub use cited::{Among, Given, Quoted, Work};
pub use entries::Entries;
pub use list::{List, Listed};
pub use names::{Name, Person, names};
pub use rich::Rich;
pub use style::Style;
