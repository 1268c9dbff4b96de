//! The codes of a facet, as an archive is built from them.

use super::codes::Codes;

/// The codes of one facet for every quote.
pub struct Fields {
    /// How many values the facet has.
    pub values: u32,
    /// The codes, quote after quote.
    pub codes: Codes,
    /// How many codes each quote has; `None` where all have one.
    pub lens: Option<Codes>,
}
