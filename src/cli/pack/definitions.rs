//! The definitions of values in articles. A definition that is the same in many articles is
//! written once.

use anyhow::{Result, ensure};
use serde_json::value::RawValue;

use super::record::{json, without_blanks};
use crate::model::Facet;
use crate::packed::Names;
use crate::packed::pack::data::{LISTS, Object, object};

/// The definition of each value in the first article that has it, by list and code, as JSON.
/// Its id is the one that the value has among all articles.
#[derive(Default)]
pub(super) struct Definitions {
    first: [Vec<String>; LISTS.len()],
}

impl Definitions {
    /// A list of an article as JSON; `codes` are the codes of its values. A value that is
    /// defined as in the first article is replaced by its code.
    pub(super) fn list(
        &mut self,
        list: usize,
        raw: &RawValue,
        codes: &[u32],
        names: &Names,
    ) -> Result<String> {
        let all: Vec<Object<'_>> = serde_json::from_str(raw.get())?;
        ensure!(all.len() == codes.len(), "checked lists have values alone");
        let first = &mut self.first[list];
        let mut entry = |own: Object<'_>, code: u32| {
            let said = json(&own)?;
            if first.len() == code as usize {
                let id = serde_json::to_string(names.id(LISTS[list].1, code))?;
                let value = |(name, raw): (&str, &RawValue)| match name {
                    "id" => Ok::<_, anyhow::Error>(id.clone()),
                    _ => Ok(without_blanks(raw.get())),
                };
                first.push(object(&own, value)?);
            }
            let is_first = first.get(code as usize) == Some(&said);
            Ok(if is_first { code.to_string() } else { said })
        };
        let entries = all.into_iter().zip(codes).map(|(own, code)| entry(own, *code));
        Ok(format!("[{}]", entries.collect::<Result<Vec<_>>>()?.join(",")))
    }

    /// The facets that articles declare, and the values of every facet by its position, as
    /// JSON ([`PackedValues`](crate::packed::pack::data::PackedValues)).
    pub(super) fn values(&self, names: &Names) -> String {
        let facet = |facet: Facet| {
            let defined = LISTS.iter().position(|(_, it)| *it == facet);
            let defined = defined.map_or(&[][..], |list| &self.first[list]);
            // Values that no article defines: kinds, and the platform “Not stated”.
            let others = names.values(facet).into_iter().skip(defined.len());
            let others =
                others.map(|it| serde_json::json!({ "id": it.id, "name": it.name }).to_string());
            let all: Vec<String> = defined.iter().cloned().chain(others).collect();
            format!("[{}]", all.join(","))
        };
        let own = names.own().map(|(id, name)| serde_json::json!({ "id": id, "name": name }));
        let own = serde_json::Value::from_iter(own);
        let values: Vec<String> = names.facets().map(facet).collect();
        format!("{{\"own\":{own},\"values\":[{}]}}", values.join(","))
    }
}
