//! Voices side by side, theme by theme.

use super::ascending;
use super::voice::Voice;
use crate::memory::value;
use crate::model::{Article, Facet};
use crate::query::{ComparedFigures, ComparedSaid, ComparedTheme};

/// What some voices of an article say about each theme; `None` where there are fewer than two.
pub(super) fn compared(article: &Article, voices: &[&Voice]) -> Option<ComparedFigures> {
    if voices.len() < 2 {
        return None;
    }
    let theme = |code: Option<u32>| {
        let said: Vec<_> = voices.iter().map(|voice| said(article, voice, code)).collect();
        let quotes = said.iter().map(|it| it.quotes).sum();
        let theme = code.map(|code| value(article, Facet::THEME, code, quotes));
        ComparedTheme { theme, said }
    };
    let voice =
        |voice: &&Voice| value(article, Facet::SPEAKER, voice.speaker, voice.quotes.len() as u32);
    Some(ComparedFigures {
        voices: voices.iter().map(voice).collect(),
        themes: shared_themes(article, voices).into_iter().map(theme).collect(),
        more: 0,
    })
}

/// What one voice says about a theme; without one, where it is `None`.
fn said(article: &Article, voice: &Voice, theme: Option<u32>) -> ComparedSaid {
    let is_about = |quote: &&u32| {
        let themes = &article.quotes[**quote as usize].themes;
        theme.map_or(themes.is_empty(), |theme| themes.contains(&theme))
    };
    let first: Vec<u32> = voice.quotes.iter().filter(is_about).copied().collect();
    ComparedSaid { quotes: first.len() as u32, first }
}

/// The themes that some voices speak about: those that most of them share first, of those the
/// ones of the most quotes, equal ones by their codes; `None` at the end where a quote has no
/// theme.
fn shared_themes(article: &Article, voices: &[&Voice]) -> Vec<Option<u32>> {
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
