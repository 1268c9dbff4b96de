//! Where a page and the explorer meet: the WebAssembly that readers load.
//!
//! - `article`: what JavaScript calls to show one article.
//! - `collection`: the same for many articles. It is a file of its own.
//! - `surroundings`: what both ask of JavaScript.
//! - `host`: what both ask of the browser.
//! - `shell`: the one explorer of a compiled app. Whoever wants several makes as many instances
//!   of the module, so that a panic in one leaves the others be.
//!
//! What surrounds the explorer (a page of its own, an element in somebody's article) is
//! JavaScript's business.
//!
//! Imports every room above it; it is the only one that joins `view` and `collection` with
//! `browser`.

#[cfg(feature = "web")]
pub mod article;
#[cfg(feature = "collection")]
pub mod collection;
mod host;
#[cfg(feature = "web")]
mod navigation;
mod shell;
pub mod surroundings;
#[cfg(feature = "web")]
mod told;
