//! Ids, and what refers to them.

use std::collections::HashMap;

use super::{Object, Reader, Spot};
use crate::article::json::Node;
use crate::article::path::Path;
use crate::article::rule::Rule;
use crate::article::shown::shown;

/// The ids of one list, each with its position.
pub(in crate::article) struct Ids<'n> {
    /// What the list holds, and what the list is called.
    noun: &'static str,
    list: &'static str,
    names: Vec<&'n str>,
    positions: HashMap<&'n str, u32>,
}

impl Reader<'_> {
    /// The ids of a list's items, also of those that have problems of their
    /// own; reports those that occur twice.
    pub(in crate::article) fn ids<'n>(
        &mut self,
        top: &'n Object<'n>,
        noun: &'static str,
        list: &'static str,
    ) -> Ids<'n> {
        let mut ids = Ids { noun, list, names: Vec::new(), positions: HashMap::new() };
        let spot = top.optional(list);
        for (at, item) in spot.node().map_or(&[][..], Node::items).iter().enumerate() {
            let Some(node) = item.get("id") else { continue };
            let Some(id) = node.text() else { continue };
            let first = *ids.positions.entry(id).or_insert(at as u32) as usize;
            if first == at {
                ids.names.push(id);
                continue;
            }
            self.failed = true;
            let first = Path::Item(spot.path(), first).to_string();
            let what = ["the id ", &*shown(id), " is already that of ", &first];
            let mend = ["give this ", noun, " an id of its own"];
            let path = Path::Item(spot.path(), at);
            let path = Path::Field(&path, "id");
            self.problems.error(Rule::DuplicateId, node.at, &path, what.concat(), mend.concat());
        }
        ids
    }

    /// The position of something that is named by its id.
    pub(in crate::article) fn reference(&mut self, spot: &Spot, ids: &Ids) -> Option<u32> {
        let text = self.str(spot)?;
        let position = ids.positions.get(text).copied();
        if position.is_none() {
            let Ids { noun, list, .. } = ids;
            let near = self.advice.nearest(text, &ids.names, (text.len() / 3).max(1));
            let near = near.map_or(["write the id of one in $.", list].concat(), |near| {
                ["write ", &*shown(near)].concat()
            });
            let what = ["no ", noun, " has the id ", &*shown(text)];
            let mend = [&*near, ", or add this ", noun, " to $.", list];
            self.error(Rule::UnknownId, spot, &what, &mend);
        }
        position
    }
}
