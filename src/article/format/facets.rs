//! Reads the facets that an author declares, and the values of speakers and quotes in them.

use crate::article::advice::{Advice, Said};
use crate::article::author::nearest;
use crate::article::reader::{Object, Reader, Shape, Spot};
use crate::article::rule::Rule;
use crate::article::shown::shown;
use crate::model::{
    FacetOf, FacetValues, MOST_OWN_FACETS, OwnFacet, facet_id_fault, facet_value_fault,
};

const FACET: Shape = Shape { noun: "facet", fields: &["id", "name", "of"] };

/// The declared facets, still without values.
pub(super) fn declared<A: Advice>(reader: &mut Reader<A>, top: &Object) -> Vec<OwnFacet> {
    let spot = top.optional("facets");
    reader.ids(top, "facet", "facets");
    let facets = reader.list(&spot, facet).unwrap_or_default();
    if facets.len() > MOST_OWN_FACETS {
        reader.error(Rule::Size, &spot, || {
            Said::new(
                format!("these are {} facets, among which no reader finds one", facets.len()),
                format!("keep the {MOST_OWN_FACETS} that matter most"),
            )
        });
    }
    facets
}

fn facet<A: Advice>(reader: &mut Reader<A>, spot: &Spot) -> Option<OwnFacet> {
    let object = reader.object(spot, &FACET)?;
    let at = object.required("id");
    let id = reader.id(&at).unwrap_or_default();
    if let Some(fault) = facet_id_fault(&id).filter(|_| !id.is_empty()) {
        reader.error(Rule::Id, &at, || {
            Said::new(
                format!("the id {} {fault}", shown(&id)),
                "give this facet another id, such as its name in more words",
            )
        });
    }
    Some(OwnFacet {
        id,
        name: reader.text(&object.required("name")).unwrap_or_default(),
        of: reader
            .choice(&object.required("of"), &FacetOf::ALL, FacetOf::id)
            .unwrap_or(FacetOf::Quote),
        values: Vec::new(),
    })
}

/// The values of a speaker or a quote in the facets that are declared for it.
pub(super) fn values<A: Advice>(
    reader: &mut Reader<A>,
    spot: &Spot,
    of: FacetOf,
    facets: &[OwnFacet],
) -> FacetValues {
    let mut values = FacetValues::new();
    reader.each_field(
        spot,
        &mut |reader, id, spot| match facets.iter().find(|facet| facet.id == id) {
            Some(facet) if facet.of == of => {
                values.insert(id.to_owned(), each_value(reader, spot));
            }
            Some(facet) => {
                let whose = facet.of.id();
                reader.error(Rule::UnknownId, spot, || {
                    Said::new(
                        format!("{} is declared as a facet of a {whose}", shown(id)),
                        format!("write it at each {whose}, or change \"of\" in $.facets"),
                    )
                });
            }
            None => reader.error(Rule::UnknownId, spot, || undeclared(id, of, facets)),
        },
    );
    values
}

fn undeclared(id: &str, of: FacetOf, facets: &[OwnFacet]) -> Said {
    let known = facets.iter().map(|facet| &*facet.id);
    let mend = match nearest(id, known, (id.len() / 3).max(1)) {
        Some(near) => format!("write {}, or declare this one in $.facets", shown(near)),
        None => format!(
            "add {{ \"id\": {}, \"name\": \"...\", \"of\": \"{}\" }} to $.facets",
            shown(id),
            of.id()
        ),
    };
    Said::new(format!("no facet {} is declared", shown(id)), mend)
}

/// The values of one facet; each may be there only once.
fn each_value<A: Advice>(reader: &mut Reader<A>, spot: &Spot) -> Vec<String> {
    let mut values = Vec::new();
    reader.each(spot, &mut |reader, spot| {
        let Some(value) = reader.text(spot) else { return };
        if let Some(fault) = facet_value_fault(&value) {
            reader.error(Rule::Id, spot, || {
                Said::new(
                    format!("the value {} {fault}", shown(&value)),
                    "write it as readers are to see it, beginning with a letter or digit",
                )
            });
        } else if values.contains(&value) {
            reader.error(Rule::DuplicateId, spot, || {
                Said::new("this value is there already", "take it out here")
            });
        } else {
            values.push(value);
        }
    });
    values
}
