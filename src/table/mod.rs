//! Tables of quotes as articles: a row for each quote, a column for each thing that is said
//! of it.
//!
//! These are the steps:
//!
//! - `read` makes rows of cells of a file: CSV and the like, JSON, spreadsheets. It finds out
//!   the kind of the file, its encoding, its delimiter and its header.
//! - `guess` looks at the names of the columns and at the first rows, and makes a [`Plan`]:
//!   which column is which field, and which becomes a facet of the author's own.
//! - `import` makes articles of the rows, and reports the rows that have problems.
//!
//! Rows are read one after the other, so that a table may be longer than memory. Where files
//! are, where articles are written to and how problems are printed belongs to the callers. How
//! article data is checked belongs to `article`.
//!
//! Imports `model`, `text`, `article` and `extract`.

mod date;
mod draft;
mod field;
mod group;
mod guess;
mod mapping;
mod plan;
mod problem;
mod read;
mod row;

pub use field::Field;
pub use group::{By, Import, Options};
pub use mapping::Mapping;
pub use plan::{Plan, Use};
pub use problem::{Place, Problem, Unit};
pub use read::{Opening, Table, open};
pub use row::{Cell, Row, Unread};
