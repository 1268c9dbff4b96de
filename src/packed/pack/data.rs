//! Articles as data again, from the records of a pack.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use super::record::QuoteRecord;
use crate::model::{Facet, QuoteKind};
use crate::packed::Fault;
use crate::query::FacetName;

/// A JSON object whose values are kept as they were written.
pub type Object<'a> = BTreeMap<Cow<'a, str>, &'a RawValue>;

/// The lists of an article that define values, and their facets.
pub const LISTS: [(&str, Facet); 3] =
    [("speakers", Facet::SPEAKER), ("platforms", Facet::PLATFORM), ("themes", Facet::THEME)];

/// Reads an object, and maps each of its values.
///
/// # Errors
/// When a value cannot be mapped.
pub fn object<E: From<serde_json::Error>>(
    all: &Object<'_>,
    mut value: impl FnMut((&str, &RawValue)) -> Result<String, E>,
) -> Result<String, E> {
    let mut fields = Vec::new();
    for (name, raw) in all {
        let name_as_json = serde_json::to_string(name)?;
        fields.push([&*name_as_json, ":", &value((name, raw))?].concat());
    }
    Ok(["{", &fields.join(","), "}"].concat())
}

impl From<serde_json::Error> for Fault {
    fn from(_: serde_json::Error) -> Self {
        Self::TEXTS.into()
    }
}

/// What a pack says of its facets ([`Pack::values`](super::Pack::values)).
#[derive(Deserialize)]
pub struct PackedValues<T> {
    /// The facets that articles declare, after the built-in ones.
    pub own: Vec<FacetName>,
    /// The values of each facet, by its position.
    pub values: Vec<Vec<T>>,
}

impl<'p, T: Deserialize<'p>> PackedValues<T> {
    /// Reads them.
    ///
    /// # Errors
    /// When the pack was written wrongly; so for the functions below.
    pub fn read(values: &'p str) -> Result<Self, Fault> {
        let all: Self = serde_json::from_str(values)?;
        let is_whole = all.values.len() == Facet::BUILT_IN.len() + all.own.len();
        if is_whole { Ok(all) } else { Err(Fault::COLUMNS.into()) }
    }
}

/// What the codes in records stand for.
pub struct Defined {
    /// The facets that articles declare.
    pub own: Vec<FacetName>,
    /// The ids of the values of the built-in facets, by position, as articles have them.
    ids: Vec<Vec<String>>,
    /// The definitions of these values in their first articles, by [`LISTS`].
    lists: [Vec<Box<RawValue>>; LISTS.len()],
}

/// What is needed of a value.
#[derive(Deserialize)]
struct Identified {
    id: String,
}

/// A quote's data, as far as a pack has it in columns.
#[derive(Serialize)]
struct InColumns<'d> {
    id: &'d str,
    #[serde(skip_serializing_if = "Option::is_none")]
    kind: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    paragraph: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    platform: Option<&'d str>,
    speaker: Option<&'d str>,
    text: &'d str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    themes: Vec<&'d str>,
}

impl Defined {
    /// Reads the values of a pack.
    pub fn read(values: &str) -> Result<Self, Fault> {
        let PackedValues { own, mut values } = PackedValues::<Box<RawValue>>::read(values)?;
        let id = |value: &RawValue| {
            let Identified { mut id } = serde_json::from_str(value.get())?;
            // What follows tells values apart that articles define differently.
            id.truncate(id.find('~').unwrap_or(id.len()));
            Ok(id)
        };
        let ids = values.iter().take(Facet::BUILT_IN.len());
        let ids = ids.map(|values| values.iter().map(|it| id(it)).collect());
        let ids = ids.collect::<Result<_, Fault>>()?;
        Ok(Self {
            own,
            ids,
            lists: LISTS.map(|(_, facet)| std::mem::take(&mut values[facet.position()])),
        })
    }

    /// The ids of the facets that articles declare; corrections are a facet that none does.
    pub fn declared_ids(&self) -> Vec<String> {
        let declared = self.own.iter().filter(|facet| !facet.name.is_empty());
        declared.map(|facet| facet.id.clone()).collect()
    }

    /// The data of an article without its quotes, from its record.
    pub fn frame(&self, record: &str) -> Result<String, Fault> {
        let record: Object<'_> = serde_json::from_str(record)?;
        object(&record, |(name, raw)| {
            let Some(list) = LISTS.iter().position(|(list, _)| *list == name) else {
                return Ok(raw.get().to_owned());
            };
            let entry = |entry: &&RawValue| match entry.get().parse::<usize>() {
                Ok(code) => self.lists[list].get(code).map(|it| it.get().to_owned()),
                Err(_) => Some(entry.get().to_owned()),
            };
            let entries: Vec<&RawValue> = serde_json::from_str(raw.get())?;
            let entries: Option<Vec<String>> = entries.iter().map(entry).collect();
            let entries = entries.ok_or_else(|| Fault::from(Fault::COLUMNS))?;
            Ok(["[", &entries.join(","), "]"].concat())
        })
    }

    /// The data of a quote.
    pub fn quote(&self, record: &QuoteRecord) -> Result<String, Fault> {
        let ids = |facet: Facet| {
            let codes = &record.codes[facet.position()];
            let ids = self.ids.get(facet.position());
            codes.iter().filter_map(move |code| ids?.get(*code as usize).map(String::as_str))
        };
        let kind = record.codes[Facet::KIND.position()].first().copied().unwrap_or(0);
        let more = &*record.more;
        // The order of an author's themes is in the rest where it is not that of the article, and
        // the kind of a quote is there that counts by another (`Quote::counted_kind`).
        let has = |field: &str| -> Result<bool, Fault> {
            let is_named = more.contains(&format!("\"{field}\""));
            Ok(is_named && serde_json::from_str::<Object<'_>>(more)?.contains_key(field))
        };
        let (has_themes, has_kind) = (has("themes")?, has("kind")?);
        let kind = QuoteKind::ALL.get(kind as usize).filter(|_| !has_kind);
        let data = serde_json::to_string(&InColumns {
            id: &record.id,
            kind: kind.map(|kind| kind.id()),
            paragraph: Some(record.paragraph).filter(|paragraph| *paragraph > 0),
            platform: ids(Facet::PLATFORM).next().filter(|id| !id.is_empty()),
            speaker: ids(Facet::SPEAKER).next(),
            text: &record.text,
            themes: if has_themes { Vec::new() } else { ids(Facet::THEME).collect() },
        })?;
        Ok(match more.strip_prefix('{') {
            Some(more) => [&data[..data.len() - 1], ",", more].concat(),
            None => data,
        })
    }

    /// The data of an article with these quotes, in the order of the pack.
    pub fn article(&self, record: &str, quotes: &[QuoteRecord]) -> Result<String, Fault> {
        let frame = self.frame(record)?;
        let frame = frame.strip_suffix('}').ok_or(Fault::TEXTS)?;
        let quotes: Vec<String> =
            quotes.iter().map(|it| self.quote(it)).collect::<Result<_, _>>()?;
        Ok([frame, ",\"quotes\":[", &quotes.join(","), "]}"].concat())
    }
}
