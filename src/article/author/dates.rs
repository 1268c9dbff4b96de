//! The dates of an article with their places, for checks across articles.

use crate::article::json::Node;
use crate::article::path::Path;
use crate::article::problem::Place;
use crate::model::Date;

/// A date and its place, as in [`Problem`](crate::article::Problem).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dated {
    /// The date.
    pub date: Date,
    /// Bytes from the start of the file.
    pub offset: usize,
    /// From 1.
    pub line: usize,
    /// In characters, from 1.
    pub column: usize,
    /// JSON path.
    pub path: String,
}

/// Every date that can be read.
pub(in crate::article) fn dates(root: &Node, text: &str) -> Vec<Dated> {
    let mut found = Vec::new();
    let mut add = |owner: &Node, path: &Path, name: &str| {
        let Some(node) = owner.get(name) else { return };
        let Some(date) = node.text().and_then(Date::parse) else { return };
        let path = Path::Field(path, name).written();
        found.push(Dated { date, offset: node.at, line: 0, column: 0, path });
    };
    if let Some(source) = root.get("source") {
        add(source, &Path::Field(&Path::Root, "source"), "published");
    }
    let path = Path::Field(&Path::Root, "quotes");
    for (at, quote) in root.get("quotes").map_or(&[][..], Node::items).iter().enumerate() {
        add(quote, &Path::Item(&path, at), "said");
    }
    found.sort_by_key(|dated| dated.offset);
    let mut place = Place::START;
    for dated in &mut found {
        place = place.advance(text, dated.offset);
        (dated.line, dated.column) = (place.line, place.column);
    }
    found
}
