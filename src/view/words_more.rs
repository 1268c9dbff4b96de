//! The English words of the views that `words` does not know.

use crate::filter::View;

pub(super) const VIEW: &str = "View";
pub(super) const NOT_LOADED: &str =
    "That view could not be loaded. Choose it again to try once more.";

pub(super) fn view(view: View) -> &'static str {
    match view {
        View::Quotes | View::Strip => "Quotes",
        View::Voices => "Voices",
        View::Map => "Map",
    }
}
