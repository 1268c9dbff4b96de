//! `article::read`, `article::check` and the command over them.

mod arbitrary;
mod bad;
mod beside;
mod command;
mod data;
mod dates;
mod flood;
mod good;
mod markup;
mod named;
mod vectors;

use std::path::PathBuf;

/// Where a file of these tests is, from the package's root.
fn file(name: &str) -> PathBuf {
    PathBuf::from("tests/it/check").join(name)
}

/// The article that every file of these tests pretends to quote.
const CLOCK: &str = include_str!("clock.txt");
