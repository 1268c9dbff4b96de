//! The views of figures: voices or a map, whoever computes them.

use yew::prelude::*;

use super::charted::Charted;
use super::map::map;
use super::rows::use_rows;
use super::shared_figures::SharedFigures;
use super::voices::{use_joining, voices};

/// As many rows of a map are drawn at first, which fill most screens.
const FIRST_ROWS: usize = 20;

/// As many voices are drawn at first: they are taller than a third of a screen.
const FIRST_VOICES: usize = 6;

/// What is shown.
#[derive(Clone, Properties)]
pub(crate) struct FiguresViewProps {
    pub(crate) charted: Charted,
    pub(crate) figures: SharedFigures,
    /// The quote that is stood at: its speaker's number, and what shows it.
    #[prop_or_default]
    pub(crate) at: Option<(u32, Html)>,
}

impl PartialEq for FiguresViewProps {
    /// What was found is another where the figures are.
    fn eq(&self, other: &Self) -> bool {
        self.figures == other.figures
            && self.charted.asked == other.charted.asked
            && self.charted.words == other.charted.words
    }
}

/// The view of these figures.
#[component]
pub(crate) fn FiguresView(props: &FiguresViewProps) -> Html {
    let FiguresViewProps { charted, figures, at } = props;
    let opened = use_state_eq(Vec::new);
    let host = &charted.host;
    let speaker = at.as_ref().map(|(speaker, _)| *speaker);
    let (first, all, side_by_side) = match figures {
        SharedFigures::Map(figures) => (FIRST_ROWS, figures.rows.len(), 0),
        SharedFigures::Voices(figures) => {
            // The voice that is stood at is gone to at once.
            let at = figures.voices.iter().position(|voice| Some(voice.number) == speaker);
            let compared = figures.compared.as_ref().map_or(0, |it| it.voices.len());
            (FIRST_VOICES.max(at.map_or(0, |at| at + 1)), figures.voices.len(), compared)
        }
    };
    let drawn = use_rows(host, first, all);
    let chosen = charted.asked.compared.len();
    use_joining(host, chosen, chosen > 1 && side_by_side == chosen);
    match figures {
        SharedFigures::Voices(figures) => voices(charted, figures, drawn, &opened, speaker),
        SharedFigures::Map(figures) => {
            map(charted, figures, drawn, at.as_ref().map(|(_, quote)| quote.clone()))
        }
    }
}
