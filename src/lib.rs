//! Pullquote turns a news article into a quote explorer: who said what, on
//! which platform, about which theme.
//!
//! Data flows one way: article -> model -> query -> memory or packed -> view. The browser
//! and the command line are shells at the edges. The modules stand in reading
//! order, and each imports only from those that its own documentation names.

// The inner rooms: no browser, no command line, no Yew.
pub mod model;

pub mod text;

pub mod article;

pub mod extract;

// Pages, documents, spreadsheets and JSON take libraries that only authors need.
#[cfg(feature = "plain")]
pub mod plain;

#[cfg(feature = "table")]
pub mod table;

pub mod query;

pub mod filter;

pub mod memory;

pub mod figures;

// What only archives need is not in the app of articles.
#[cfg(any(feature = "packed", test))]
pub mod packed;

pub mod i18n;

pub mod page;

pub mod cite;

#[cfg(feature = "export")]
pub mod export;

// Fonts of the machine and a command line are nothing that a browser has.
#[cfg(all(feature = "picture", not(target_arch = "wasm32")))]
pub mod picture;

// From a text to article data, by a person; its components are a wasm of their own.
#[cfg(any(feature = "export", test))]
pub mod studio;

// What readers see.
#[cfg(feature = "ui")]
pub mod view;

// The pages that it is prerendered into.
#[cfg(feature = "site")]
pub mod site;

// Not in the app of articles either: a wasm of its own.
#[cfg(any(feature = "collection", feature = "site"))]
pub mod collection;

// The shells: the browser on one side, the command line on the other.
#[cfg(any(feature = "web", feature = "collection", feature = "studio"))]
pub mod browser;

#[cfg(any(feature = "web", feature = "collection"))]
pub mod app;

#[cfg(feature = "studio")]
pub mod studio_app;

#[cfg(feature = "engine")]
pub mod engine;

#[cfg(feature = "leave")]
pub mod leave;

#[cfg(feature = "import")]
pub mod import;

#[cfg(all(feature = "cli", not(target_arch = "wasm32")))]
pub mod cli;

/// A small allocator in the place of std's dlmalloc, for what readers and authors load first.
#[cfg(all(target_arch = "wasm32", feature = "rlsf"))]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

#[cfg(test)]
mod sample;
#[cfg(test)]
mod types;
