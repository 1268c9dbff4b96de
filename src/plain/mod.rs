//! The plain text of files that articles come in: saved pages, Markdown, Word documents. Each
//! paragraph is a line.
//!
//! What a text says belongs to `extract`; tables belong to `table`.
//!
//! Imports no other room.

mod docx;
mod front_matter;
mod html;
mod lines;
mod markdown;

pub use docx::{Unreadable, of_docx};
pub use html::of_html;
pub use markdown::of_markdown;
