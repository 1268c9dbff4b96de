//! Figures about quotes: the share of the words that each speaker has, tables of two facets, and
//! how an article balances its speakers.
//!
//! [`figures`] computes all from an article, its index and a filter, so that every filter
//! changes every figure. How a figure looks belongs to `view`, the figures of
//! many articles to `packed`.
//!
//! Words count as quoted where they are the speaker's own ([`QuoteKind::Direct`] and
//! [`QuoteKind::Partial`]). The words of reported speech are a summary by the data's author.
//!
//! Imports `model`, `query`, `filter` and `memory`.
//!
//! [`QuoteKind::Direct`]: crate::model::QuoteKind::Direct
//! [`QuoteKind::Partial`]: crate::model::QuoteKind::Partial

mod ascending;
mod balance;
mod compared;
mod grid;
mod percent;
mod quoted;
pub(crate) mod seriate;
mod voice;
mod voices;

pub(crate) use ascending::ascending;
pub use percent::percent;
pub(crate) use quoted::{is_quoted, weight};

use crate::filter::Filter;
use crate::memory::{Bitmap, Index};
use crate::model::Article;
use crate::query::{Figures, WantedFigures};

/// The figures that are wanted of the quotes that a filter shows, which are `shown`; `None` where
/// a map is wanted of a facet that the article has not.
pub fn figures(
    article: &Article,
    index: &Index,
    filter: &Filter,
    shown: &Bitmap,
    wanted: &WantedFigures,
) -> Option<Figures> {
    Some(match wanted {
        WantedFigures::Voices { order, first, count, compared } => {
            let page = [*first, *count].map(|it| it as usize);
            Figures::Voices(voices::figures(article, index, shown, *order, page, compared))
        }
        WantedFigures::Map { rows, columns, .. } => {
            let facets = [article.facet_by_id(rows)?, article.facet_by_id(columns)?];
            Figures::Map(grid::map(article, index, filter, shown, facets))
        }
    })
}
