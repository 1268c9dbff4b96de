//! The article as everything else sees it: checked, resolved, immutable.
//!
//! A quote points to its speaker, platform and themes by position, so that
//! nothing downstream looks up a name. [`data`] has the same with the names that the
//! format has, as a browser or serde reads it. How an author's file is read, with the
//! place and the mend of every problem, belongs to the `article` room; what a visitor
//! asks of an article belongs to `query`.
//!
//! Imports nothing of the house.

mod article;
mod correction;
pub mod data;
mod date;
mod facet;
mod facets;
mod id;
mod kind;
mod lang;
mod percent;
mod place;
mod quote;
mod subset;
mod url;

pub use article::{Article, Platform, Source, Speaker, Theme};
pub use correction::{Correction, CorrectionKind};
pub use date::Date;
pub use facet::{
    Facet, FacetCodes, FacetOf, FacetValues, MOST_OWN_FACETS, OwnFacet, add_corrected_facet,
    facet_codes_of_quote, facet_id_fault, facet_value_fault,
};
pub use id::{Positions, file_path, ids_before_tail, is_id, is_reserved_id};
pub use kind::{QuoteKind, SpeakerKind};
pub use lang::Lang;
pub use percent::percent_encode;
pub use place::{Places, Unit};
pub use quote::{Original, Quote, Selector};
pub use url::fault as url_fault;
