//! What some speakers say about each theme.

use super::super::chunk::each_part;
use super::super::pair::pair;
use super::super::{Archive, Fault, bits};
use super::tally::smallest;
use crate::model::Facet;
use crate::query::{COMPARED, COMPARED_QUOTES, COMPARED_THEMES};

/// Which bits of a theme's key say how many of the speakers share it; those below have as many
/// of its quotes as fit.
const SHARING: u32 = 30;
const MOST: u32 = (1 << SHARING) - 1;

const _: () = assert!(COMPARED < 4, "how many share a theme has two bits");

/// Speakers side by side, theme by theme.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Compared {
    /// The speakers that have quotes, by their codes, each with how many.
    pub voices: Vec<(u32, u32)>,
    /// The themes that most of them share first, of those the ones of the most quotes, equal
    /// ones by their codes; at the end that of quotes without one. At most
    /// [`COMPARED_THEMES`], and that.
    pub themes: Vec<Theme>,
    /// How many themes there are beside those.
    pub more: u32,
}

/// A theme that some of the speakers speak about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Theme {
    /// `None` for quotes without one.
    pub code: Option<u32>,
    /// What each voice says about it.
    pub said: Vec<Said>,
}

/// What a voice says about a theme.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Said {
    /// How many quotes that is.
    pub quotes: u32,
    /// The first of them, in the order of the archive; at most [`COMPARED_QUOTES`].
    pub first: Vec<u32>,
}

/// What speakers, given by their codes, say in the quotes of a set.
///
/// # Errors
/// When the archive is from a pack that is damaged or was written wrongly.
pub fn compared(archive: &Archive, set: &[u64], speakers: &[u32]) -> Result<Compared, Fault> {
    let voices = voices(archive, set, speakers)?;
    // The last one is of quotes without a theme.
    let none = archive.values(Facet::THEME);
    let mut said = said(archive, &voices, none)?;
    let key = |(code, said): (u32, &Vec<Said>)| {
        let sharing = said.iter().filter(|it| it.quotes > 0).count() as u32;
        let quotes: u32 = said.iter().map(|it| it.quotes).sum();
        (sharing > 0).then(|| pair(!(sharing << SHARING | quotes.min(MOST)), code))
    };
    let keys = (0..none).zip(&said).filter_map(key).collect();
    let (keys, more) = smallest(keys, COMPARED_THEMES);
    let codes = keys.into_iter().map(|key| key as u32).chain([none]);
    let theme = |code: u32| Theme {
        code: (code != none).then_some(code),
        said: std::mem::take(&mut said[code as usize]),
    };
    let mut themes: Vec<Theme> = codes.map(theme).collect();
    themes.retain(|theme| !theme.said.is_empty());
    let voices = voices.iter().map(|(code, quotes)| (*code, quotes.len() as u32)).collect();
    Ok(Compared { voices, themes, more })
}

/// The quotes of the speakers that have any.
fn voices(archive: &Archive, set: &[u64], speakers: &[u32]) -> Result<Vec<(u32, Vec<u32>)>, Fault> {
    let codes = archive.columns[Facet::SPEAKER.position()].coded()?.single()?;
    let mut voices: Vec<(u32, Vec<u32>)> =
        speakers.iter().map(|code| (*code, Vec::new())).collect();
    each_part(set, |part, first| {
        bits::for_each(part, |quote| {
            let quote = first + quote;
            let code = codes.get(quote as usize);
            if let Some((_, quotes)) = voices.iter_mut().find(|(speaker, _)| *speaker == code) {
                quotes.push(quote);
            }
        });
    });
    voices.retain(|(_, quotes)| !quotes.is_empty());
    Ok(voices)
}

/// By theme, what each voice says about it; nothing where none of them does.
fn said(archive: &Archive, voices: &[(u32, Vec<u32>)], none: u32) -> Result<Vec<Vec<Said>>, Fault> {
    let themes = archive.columns[Facet::THEME.position()].coded()?;
    let mut said = vec![Vec::new(); none as usize + 1];
    for (voice, (_, quotes)) in voices.iter().enumerate() {
        for quote in quotes {
            let mut about: Vec<u32> = themes.of(*quote).collect();
            if about.is_empty() {
                about.push(none);
            }
            for theme in about {
                let said: &mut Vec<Said> = &mut said[theme as usize];
                said.resize(voices.len(), Said::default());
                said[voice].quotes += 1;
                if said[voice].first.len() < COMPARED_QUOTES {
                    said[voice].first.push(*quote);
                }
            }
        }
    }
    Ok(said)
}
