//! The module by which a page registers the service worker that keeps it.

use super::names::Hashed;
use crate::page;

const KEEP: [&str; 2] = [
    include_str!("../../../static/entry/trusted.js"),
    include_str!("../../../static/offline/keep.js"),
];

/// The module that registers the service worker.
pub(super) fn keeper() -> Hashed {
    Hashed::new("offline", "js", page::script(&KEEP).into_bytes())
}
