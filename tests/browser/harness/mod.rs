//! What every browser test stands on: a browser of its own, a page object that
//! finds things as assistive technology does, and waiting with a deadline.
//!
//! Everything here panics with a sentence instead of returning errors, with the
//! caller's line: a test reads as what a visitor does, and nothing else.

mod browser;
mod building;
mod driver;
mod element;
mod engine;
mod environment;
mod faulty;
mod frames;
mod hosting;
mod http;
mod mirror;
mod page;
mod pointer;
mod screen;
mod serving;
mod visit;
mod webdriver;

pub(crate) use building::{build, pack};
pub(crate) use engine::{Ability, skip, skips_without, supports};
pub(crate) use environment::{Site, corpus, node_module, output, renews};
pub(crate) use faulty::{Fault, Faulty, Wrong};
pub(crate) use hosting::Hosting;
pub(crate) use http::get;
pub(crate) use mirror::Mirror;
pub(crate) use page::{Page, decode_base64, keys};
pub(crate) use pointer::Point;
pub(crate) use visit::{Size, Stage, Visit};
