//! The themes of voices side by side.

use super::{Voice, ascending};
use crate::model::Article;

/// The themes that some voices speak about: those that most of them share first, of those the
/// ones of the most quotes, equal ones by their codes; `None` at the end where a quote has no
/// theme.
pub fn shared_themes(article: &Article, voices: &[&Voice]) -> Vec<Option<u32>> {
    let has = |quote: &u32, theme: u32| article.quotes[*quote as usize].themes.contains(&theme);
    let of = |voice: &Voice, theme: u32| {
        voice.quotes.iter().filter(|quote| has(quote, theme)).count() as u64
    };
    let key = |theme: u32| {
        let counts = || voices.iter().map(|voice| of(voice, theme)).filter(|count| *count > 0);
        (counts().count() as u64) << 32 | counts().sum::<u64>()
    };
    let (mut themes, mut keys) = (Vec::new(), Vec::new());
    for (theme, key) in (0..article.themes.len() as u32).map(|theme| (theme, key(theme))) {
        if key > 0 {
            themes.push(Some(theme));
            keys.push(u64::MAX - key);
        }
    }
    let mut quotes = voices.iter().flat_map(|voice| &voice.quotes);
    let none = quotes.any(|quote| article.quotes[*quote as usize].themes.is_empty());
    ascending(&keys).into_iter().map(|at| themes[at]).chain(none.then_some(None)).collect()
}
