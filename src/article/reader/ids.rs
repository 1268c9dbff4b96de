//! Ids, and what refers to them.

use super::{Object, Reader, Spot};
use crate::article::advice::{Advice, Said};
use crate::article::author::nearest;
use crate::article::json::Node;
use crate::article::path::Path;
use crate::article::rule::Rule;
use crate::article::shown::shown;

/// The ids of one list, each with its position.
pub(in crate::article) struct Ids<'n> {
    /// What the list holds, and what the list is called.
    noun: &'static str,
    list: &'static str,
    items: &'n [Node<'n>],
    positions: Positions<'n>,
}

impl<A: Advice> Reader<'_, A> {
    /// The ids of a list's items, also of those that have problems of their
    /// own; reports those that occur twice.
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

    /// The position of something that is named by its id.
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

/// A hash table from ids to positions, at most half full. With std's the app is
/// 2.6 KB of wasm larger.
struct Positions<'n>(Vec<Option<(&'n str, u32)>>);

impl<'n> Positions<'n> {
    fn with_room_for(ids: usize) -> Self {
        Self(vec![None; (2 * ids).next_power_of_two()])
    }

    /// Keeps the position of an id; the one that it has if it is there already.
    fn insert(&mut self, id: &'n str, position: u32) -> Option<u32> {
        let slot = self.slot(id);
        if self.0[slot].is_none() {
            self.0[slot] = Some((id, position));
            return None;
        }
        self.get(id)
    }

    fn get(&self, id: &str) -> Option<u32> {
        self.0[self.slot(id)].map(|(_, position)| position)
    }

    /// Where an id stands, or else would stand.
    fn slot(&self, id: &str) -> usize {
        // FNV-1a.
        let hash = id.bytes().fold(0x811c_9dc5, |hash: u32, byte| {
            (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
        });
        let mut slot = hash as usize;
        loop {
            slot &= self.0.len() - 1;
            match self.0[slot] {
                Some((other, _)) if other != id => slot += 1,
                _ => return slot,
            }
        }
    }
}
