//! What somebody may have meant who typed what no quote has.

use super::Archive;
use super::dictionary::is_near;
use super::fault::Fault;
use super::search::Wanted;
use crate::text::Search;
use crate::text::fold::is_unspaced;
use crate::text::forms::Forms;
use crate::text::pattern::Pattern;
use crate::text::search::Needle;

/// Shorter words are near to too many.
const SHORTEST: usize = 4;

/// Whoever is wrong more often means something else.
const MOST: usize = 8;

/// A search with each word that is nowhere replaced by the one that most quotes
/// have of those that are one edit away, and how it would be typed; `None` when a
/// word has no such one, or is in a phrase, or too many are nowhere.
pub(super) fn correct(
    archive: &Archive,
    search: &Search,
    wanted: &[Wanted],
    room: &mut Vec<u8>,
) -> Result<Option<(Vec<Wanted>, String)>, Fault> {
    if wanted.iter().filter(|it| it.is_missing()).count() > MOST {
        return Ok(None);
    }
    let mut corrected = Vec::new();
    let mut typed = Vec::new();
    for (needle, wanted) in search.needles.iter().zip(wanted) {
        let Some(pattern) = needle.patterns.first() else { return Ok(None) };
        let word = pattern.text.trim_matches(' ');
        if !wanted.is_missing() {
            let sign = if needle.is_excluded { "-" } else { "" };
            let mark = if word.contains(' ') { "\"" } else { "" };
            typed.push([sign, mark, word, mark].concat());
            corrected.push(wanted.clone());
            continue;
        }
        if word.contains(' ') || is_unspaced(word) || pattern.text.ends_with(' ') {
            return Ok(None);
        }
        let Some(near) = nearest(archive, word, room)? else { return Ok(None) };
        let needle = Needle {
            patterns: vec![Pattern::new(&near, true)],
            forms: Forms::of(&near),
            is_excluded: false,
        };
        corrected.push(Wanted::of(archive, &needle, room)?);
        typed.push(near);
    }
    Ok(Some((corrected, typed.join(" "))))
}

/// The word that one edit makes of `typed`, or of which one edit makes the start;
/// the one that most quotes have, whole words first.
fn nearest(archive: &Archive, typed: &str, room: &mut Vec<u8>) -> Result<Option<String>, Fault> {
    let typed: Vec<char> = typed.chars().collect();
    if typed.len() < SHORTEST {
        return Ok(None);
    }
    let mut best: Option<(bool, u32, String)> = None;
    let mut chars = Vec::new();
    for terms in [archive.texts.get()?, archive.speakers.get()?] {
        terms.words.each(room, |number, word| {
            if word.first() != typed[0].encode_utf8(&mut [0; 4]).as_bytes().first() {
                return Ok(());
            }
            let word = std::str::from_utf8(word).map_err(|_| Fault::WORDS)?;
            chars.clear();
            chars.extend(word.chars());
            let Some(is_whole) = is_near(&typed, &chars) else { return Ok(()) };
            let documents = terms.documents(&(number..number + 1));
            let rank = (is_whole, documents);
            if best.as_ref().is_none_or(|(whole, most, _)| rank > (*whole, *most)) {
                best = Some((is_whole, documents, word.to_owned()));
            }
            Ok(())
        })?;
    }
    Ok(best.map(|(_, _, word)| word))
}
