//! The studio: from an article's text to a finished explorer, checked by a person.
//!
//! A [`Project`] is the text and what is said of it: quotes with their places, speakers,
//! themes and facets, and which quotes a person has confirmed. [`Studio`] is a project with
//! its history. Every change is an [`Action`]; one that cannot be done is a [`Refusal`], and
//! leaves everything as it was.
//!
//! - `text` cleans a text, and finds the paragraphs, words and pieces of it.
//! - `project` is the data, and `propose` makes it from what `extract` finds.
//! - `action` names the changes; `spans`, `people`, `subjects` and `edit` make them.
//! - `history` undoes and redoes them, and knows which quote is the current one.
//! - `tabled` makes it from a table of quotes, and `columns` is what a person says of that.
//! - `article` writes the project as article data, for which `numbers` counts paragraphs;
//!   `problems` checks that.
//! - `saved` reads and writes the file of a project; `shared` helps it.
//!
//! What shows it and what a browser does about it belongs to `studio_app`. Imports `model`,
//! `article`, `extract` and, where tables are read, `table`.

mod action;
mod article;
mod columns;
mod edit;
mod history;
mod numbers;
mod people;
mod problems;
mod project;
mod propose;
mod saved;
mod shared;
mod spans;
mod subjects;
mod tabled;
mod text;

#[cfg(test)]
mod properties;
#[cfg(all(test, feature = "table"))]
mod table_tests;
#[cfg(test)]
mod tests;

pub use action::{Action, Detail, Edge, Refusal};
pub use article::{article_json, is_exported};
pub use columns::{Asked, Column, MOST_QUOTES, Told};
pub use history::{Order, Studio};
pub use problems::{Field, Notice, are_alike, notices};
pub use project::{
    About, FacetDeclaration, Given, Key, Project, Proposal, Quote, Speaker, Status, Theme,
};
pub use saved::{ReadFault, read, write};
pub use text::{MOST_BYTES, after, before, clean_line, clean_text};
