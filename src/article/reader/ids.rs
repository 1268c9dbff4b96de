//! Ids, and references to them.

use super::{Object, Reader, Spot};
use crate::article::advice::{Advice, Said};
use crate::article::author::nearest;
use crate::article::json::Node;
use crate::article::path::Path;
use crate::article::rule::Rule;
use crate::article::shown::shown;
use crate::model::Positions;

/// The ids of one list, each with its position.
pub(in crate::article) struct Ids<'n> {
    /// The noun for an item, and the name of the list.
    noun: &'static str,
    list: &'static str,
    items: &'n [Node<'n>],
    positions: Positions<'n>,
}

impl<A: Advice> Reader<'_, A> {
    /// The ids of a list's items, including items with problems. Reports ids that occur twice.
    pub(in crate::article) fn ids<'n>(
        &mut self,
        top: &'n Object<'n>,
        noun: &'static str,
        list: &'static str,
    ) -> Ids<'n> {
        let spot = top.optional(list);
        let items = spot.node().map_or(&[][..], Node::items);
        let mut positions = Positions::with_room_for(items.len());
        for (at, item) in items.iter().enumerate() {
            let Some(node) = item.get("id") else { continue };
            let Some(id) = node.text() else { continue };
            let Some(first) = positions.insert(id, at as u32) else { continue };
            self.failed = true;
            let path = Path::Item(spot.path(), at);
            self.problems.error(Rule::DuplicateId, node.at, &Path::Field(&path, "id"), || {
                let first = Path::Item(spot.path(), first as usize).written();
                Said::new(
                    format!("the id {} is already that of {first}", shown(id)),
                    format!("give this {noun} an id of its own"),
                )
            });
        }
        Ids { noun, list, items, positions }
    }

    /// The position of the item that an id refers to.
    pub(in crate::article) fn reference(&mut self, spot: &Spot, ids: &Ids) -> Option<u32> {
        let text = self.str(spot)?;
        let position = ids.positions.get(text);
        if position.is_none() {
            self.error(Rule::UnknownId, spot, || ids.unknown(text));
        }
        position
    }
}

impl Ids<'_> {
    fn unknown(&self, id: &str) -> Said {
        let Self { noun, list, .. } = self;
        let known = self.items.iter().filter_map(|item| item.get("id")?.text());
        let near = nearest(id, known, (id.len() / 3).max(1));
        let otherwise = || format!("the id of one in $.{list}");
        Said::new(
            format!("no {noun} has the id {}", shown(id)),
            format!("write {}, or add this {noun} to $.{list}", near.map_or_else(otherwise, shown)),
        )
    }
}
