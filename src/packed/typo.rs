//! Corrects a search that no quote matches.

use super::Archive;
use super::dictionary::is_near;
use super::fault::Fault;
use super::wanted::Wanted;
use crate::text::Search;
use crate::text::fold::is_unspaced;
use crate::text::forms::Forms;
use crate::text::pattern::Pattern;
use crate::text::search::Needle;

/// Shorter words are not corrected: too many words are one edit away.
const SHORTEST: usize = 4;

/// A search with more unknown words than this is not corrected: it means something else.
const MOST: usize = 8;

/// A search in which each unknown word is replaced by the most frequent word that is one edit
/// away, and that search as it would be typed. `None` when an unknown word has no such word
/// or is in a phrase, or when too many words are unknown.
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

/// The most frequent word that one edit of `typed` makes, or whose start it makes; whole
/// words come first.
fn nearest(archive: &Archive, typed: &str, room: &mut Vec<u8>) -> Result<Option<String>, Fault> {
    let typed: Vec<char> = typed.chars().collect();
    if typed.len() < SHORTEST {
        return Ok(None);
    }
    let mut best: Option<(bool, u32, String)> = None;
    let mut chars = Vec::new();
    for terms in [archive.texts.get()?, archive.names.get()?] {
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
