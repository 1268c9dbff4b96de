//! Figures that a view and what shows it have in common.

use std::rc::Rc;

use crate::query::{Figures, MapFigures, VoicesFigures};

/// The figures of a view, shared with what shows them.
#[derive(Clone)]
pub(crate) enum SharedFigures {
    /// Voices.
    Voices(Rc<VoicesFigures>),
    /// A map.
    Map(Rc<MapFigures>),
}

impl From<Figures> for SharedFigures {
    fn from(figures: Figures) -> Self {
        match figures {
            Figures::Voices(voices) => Self::Voices(Rc::new(voices)),
            Figures::Map(map) => Self::Map(Rc::new(map)),
        }
    }
}

impl PartialEq for SharedFigures {
    /// Figures are equal to themselves alone.
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Voices(one), Self::Voices(other)) => Rc::ptr_eq(one, other),
            (Self::Map(one), Self::Map(other)) => Rc::ptr_eq(one, other),
            _ => false,
        }
    }
}
