//! What becomes of each column.

use super::date::Order;
use super::field::Field;
use crate::model::{FacetOf, Lang, OwnFacet};

/// What the columns of a table are.
#[derive(Clone, Debug)]
pub struct Plan {
    /// The names of the columns.
    pub columns: Vec<String>,
    /// What each of them is.
    pub uses: Vec<Use>,
    /// The facets that columns become.
    pub facets: Vec<OwnFacet>,
    /// The language of texts of which no column says it.
    pub lang: Lang,
    /// The order of days that are three numbers, where the first rows have one alone.
    pub(super) order: Option<Order>,
    /// Whether a machine said who says what.
    pub(super) is_proposal: bool,
}

/// What a column is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Use {
    /// Something that every article or quote may have.
    Field(Field),
    /// One of [`Plan::facets`].
    Facet(usize),
    /// Nothing, and why.
    LeftOut(String),
}

impl Plan {
    /// The column that is a field.
    pub fn column(&self, field: Field) -> Option<usize> {
        self.uses.iter().position(|own| *own == Use::Field(field))
    }

    /// What every column is, in sentences for whoever has to confirm it.
    pub fn sentences(&self) -> Vec<String> {
        let uses = || self.columns.iter().zip(&self.uses);
        let fields = Field::all().filter_map(|field| {
            let (name, _) = uses().find(|(_, own)| **own == Use::Field(field))?;
            Some(format!("{} = {name}", field.id()))
        });
        let facet = |(name, own): (&String, &Use)| {
            let Use::Facet(at) = own else { return None };
            let of = match self.facets[*at].of {
                FacetOf::Speaker => "speakers",
                FacetOf::Quote => "quotes",
            };
            Some(format!("{name} (of {of})"))
        };
        let left_out = |(name, own): (&String, &Use)| match own {
            Use::LeftOut(why) => Some(format!("Left out: {name}, {why}.")),
            _ => None,
        };
        let facets: Vec<String> = uses().filter_map(facet).collect();
        let mut sentences = vec![format!("Columns: {}.", fields.collect::<Vec<_>>().join(", "))];
        if !facets.is_empty() {
            sentences.push(format!("Facets of your own: {}.", facets.join(", ")));
        }
        sentences.extend(uses().filter_map(left_out));
        sentences
    }
}
