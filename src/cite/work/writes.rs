//! What writes the works of each style.

use super::cited::{Quoted, Work};
use super::rich::Rich;
use super::style::Style;
use super::{apa, bibtex, chicago, csl, gb7714, harvard, mla, ris};

/// How works are written in a style.
pub(super) enum Writes {
    /// For people.
    Printed {
        /// What stands where the words are quoted: in parentheses, a note, or before a number.
        in_text: fn(&Work, &Quoted) -> Rich,
        /// The entry of the list of works.
        reference: fn(&Work) -> Rich,
    },
    /// For programs: an entry with notes on what is quoted.
    Entry(fn(&Work, &[String]) -> String),
}

impl Style {
    /// Whether programs read it; otherwise people do.
    pub fn is_for_programs(self) -> bool {
        matches!(self.writes(), Writes::Entry(_))
    }

    pub(super) fn writes(self) -> Writes {
        match self {
            Self::Apa => Writes::Printed { in_text: apa::in_text, reference: apa::reference },
            Self::Mla => Writes::Printed { in_text: mla::in_text, reference: mla::reference },
            Self::ChicagoNotes => {
                Writes::Printed { in_text: chicago::note, reference: chicago::entry }
            }
            Self::ChicagoAuthorDate => {
                Writes::Printed { in_text: chicago::in_text, reference: chicago::dated_entry }
            }
            Self::Harvard => {
                Writes::Printed { in_text: harvard::in_text, reference: harvard::reference }
            }
            Self::Gb7714 => {
                Writes::Printed { in_text: gb7714::in_text, reference: gb7714::reference }
            }
            Self::Bibtex => Writes::Entry(bibtex::entry),
            Self::Ris => Writes::Entry(ris::record),
            Self::CslJson => Writes::Entry(csl::item),
        }
    }
}
