//! The places of quotes in the text. Two quotes never cross: one may lie within a piece of
//! another, as when a speaker quotes somebody, and none has the words of another.

use std::ops::Range;
use std::rc::Rc;

use super::Key;
use super::action::{Edge, Refusal};
use super::project::{Project, Quote, Status};
use super::text::{paragraphs, pieces_of, words};
use crate::model::QuoteKind;

/// Whether pieces are in order and apart from each other, and there are any.
pub(super) fn are_in_order(pieces: &[Range<usize>]) -> bool {
    !pieces.is_empty()
        && pieces.iter().all(|piece| piece.start < piece.end)
        && pieces.windows(2).all(|two| two[0].end <= two[1].start)
}

/// The first live quote, other than that of the key, that these pieces cross.
pub(super) fn crossed(project: &Project, key: Key, pieces: &[Range<usize>]) -> Option<Key> {
    let live = project.quotes.iter().filter(|quote| quote.is_live() && quote.key != key);
    live.into_iter().find(|quote| do_cross(&quote.pieces, pieces)).map(|quote| quote.key)
}

/// Whether the pieces of two quotes have words in common, and neither quote lies within a
/// piece of the other.
fn do_cross(one: &[Range<usize>], other: &[Range<usize>]) -> bool {
    let meet = |a: &Range<usize>, b: &Range<usize>| a.start < b.end && b.start < a.end;
    let is_within = |inner: &[Range<usize>], outer: &[Range<usize>]| {
        let (Some(first), Some(last)) = (inner.first(), inner.last()) else { return false };
        outer.iter().any(|piece| piece.start <= first.start && last.end <= piece.end)
    };
    let do_meet = one.iter().any(|a| other.iter().any(|b| meet(a, b)));
    do_meet && (one == other || !(is_within(one, other) || is_within(other, one)))
}

/// Gives a quote other pieces, if they are its own.
fn set_pieces(project: &mut Project, key: Key, pieces: Vec<Range<usize>>) -> Result<(), Refusal> {
    if pieces.is_empty() {
        return Err(Refusal::NoWords);
    }
    if !are_in_order(&pieces) || crossed(project, key, &pieces).is_some() {
        return Err(Refusal::Crosses);
    }
    project.quote_mut(key)?.pieces = pieces;
    sort(project);
    Ok(())
}

fn sort(project: &mut Project) {
    project.quotes.sort_by_key(|quote| (quote.range().start, quote.range().end, quote.key));
}

pub(super) fn accept(project: &mut Project, key: Key) -> Result<(), Refusal> {
    let pieces = project.quote(key).ok_or(Refusal::Gone)?.pieces.clone();
    if crossed(project, key, &pieces).is_some() {
        return Err(Refusal::Crosses);
    }
    project.quote_mut(key)?.status = Status::Confirmed;
    Ok(())
}

pub(super) fn replace(
    project: &mut Project,
    key: Key,
    piece: usize,
    range: &Range<usize>,
) -> Result<(), Refusal> {
    let mut pieces = project.quote(key).ok_or(Refusal::Gone)?.pieces.clone();
    let new = pieces_of(&project.text, range);
    if new.is_empty() {
        return Err(Refusal::NoWords);
    }
    if piece >= pieces.len() {
        return Err(Refusal::Gone);
    }
    pieces.splice(piece..=piece, new);
    set_pieces(project, key, pieces)
}

/// Moves an end of a quote by words.
pub(super) fn shift(project: &mut Project, key: Key, edge: Edge, by: i32) -> Result<(), Refusal> {
    move_end(project, key, edge, |words, piece| {
        let word = match edge {
            Edge::Start => words.iter().position(|word| piece.start < word.end),
            Edge::End => words.iter().rposition(|word| word.start < piece.end),
        };
        word?.checked_add_signed(by as isize)
    })
}

/// Moves an end of a quote to the word at a place, or the nearest one of its paragraph.
pub(super) fn move_to(
    project: &mut Project,
    key: Key,
    edge: Edge,
    at: usize,
) -> Result<(), Refusal> {
    move_end(project, key, edge, |words, _| match edge {
        // Between two words, it is the one that the quote would begin or end with.
        Edge::Start => {
            let next = words.iter().position(|word| at < word.end);
            next.or(words.len().checked_sub(1))
        }
        Edge::End => Some(words.iter().rposition(|word| word.start < at).unwrap_or(0)),
    })
}

/// Moves an end of a quote to the beginning or the end of the word of its paragraph whose
/// position `find` gives; it hears the words, and the piece that has the end.
fn move_end(
    project: &mut Project,
    key: Key,
    edge: Edge,
    find: impl Fn(&[Range<usize>], &Range<usize>) -> Option<usize>,
) -> Result<(), Refusal> {
    let quote = project.quote(key).ok_or(Refusal::Gone)?;
    let mut pieces = quote.pieces.clone();
    let piece = match edge {
        Edge::Start => pieces.first_mut(),
        Edge::End => pieces.last_mut(),
    };
    let piece = piece.ok_or(Refusal::Gone)?;
    let text = project.text.clone();
    let paragraph = paragraphs(&text).find(|it| it.start <= piece.start && piece.end <= it.end);
    let words = words(&text, paragraph.ok_or(Refusal::Gone)?);
    let target = find(&words, piece).and_then(|at| words.get(at)).ok_or(Refusal::NoMoreWords)?;
    let moved = match edge {
        Edge::Start => target.start..piece.end,
        Edge::End => piece.start..target.end,
    };
    if moved.is_empty() {
        return Err(Refusal::NoWords);
    }
    let [moved] = &pieces_of(&text, &moved)[..] else { return Err(Refusal::NoWords) };
    *piece = moved.clone();
    set_pieces(project, key, pieces)
}

/// Joins a quote with the next live one. The joined one has all pieces, and the speaker of
/// the first, or else of the second.
pub(super) fn merge(project: &mut Project, key: Key) -> Result<(), Refusal> {
    let at = project.quotes.iter().position(|quote| quote.key == key).ok_or(Refusal::Gone)?;
    let first = project.quotes[at].clone();
    let end = first.range().end;
    let mut later = project.quotes[at + 1..].iter();
    let next = later.find(|quote| quote.is_live() && quote.range().start >= end);
    let next = next.ok_or(Refusal::NothingToMerge)?.clone();
    project.quotes.retain(|quote| quote.key != next.key);
    let mut pieces = first.pieces.clone();
    for piece in &next.pieces {
        match pieces.last_mut() {
            Some(last) if only_blanks(&project.text, last.end..piece.start) => last.end = piece.end,
            _ => pieces.push(piece.clone()),
        }
    }
    set_pieces(project, key, pieces)?;
    let joined = project.quote_mut(key)?;
    joined.speaker = first.speaker.or(next.speaker);
    joined.themes.extend(&next.themes);
    joined.themes.sort_unstable();
    joined.themes.dedup();
    for field in [(&mut joined.platform, &next.platform), (&mut joined.context, &next.context)] {
        if field.0.is_empty() {
            field.0.clone_from(field.1);
        }
    }
    Ok(())
}

/// Whether a stretch is nothing but blanks of one paragraph.
fn only_blanks(text: &str, range: Range<usize>) -> bool {
    text[range].chars().all(|char| char.is_whitespace() && char != '\n')
}

/// Divides a quote. The second one has everything that the first one has but its words.
pub(super) fn split(project: &mut Project, key: Key, at: usize) -> Result<(), Refusal> {
    let quote = project.quote(key).ok_or(Refusal::Gone)?.clone();
    let half = |range: Range<usize>| {
        let cut = quote.pieces.iter().map(|piece| {
            piece.start.max(range.start).min(piece.end)..piece.end.min(range.end).max(piece.start)
        });
        let cut = cut.filter(|piece| piece.start < piece.end);
        cut.flat_map(|piece| pieces_of(&project.text, &piece)).collect::<Vec<_>>()
    };
    let (first, second) = (half(0..at), half(at..project.text.len()));
    if first.is_empty() || second.is_empty() {
        return Err(Refusal::NothingToSplit);
    }
    set_pieces(project, key, first)?;
    let new = project.take_key();
    project.quotes.push(Rc::new(Quote { key: new, ..quote }));
    set_pieces(project, new, second)
}

/// Makes a quote of a stretch of the text. Nobody is named yet, so that it is to be checked.
pub(super) fn add(project: &mut Project, range: &Range<usize>) -> Result<(), Refusal> {
    let pieces = pieces_of(&project.text, range);
    let key = project.take_key();
    project.quotes.push(Rc::new(Quote {
        key,
        status: Status::Proposed,
        pieces: Vec::new(),
        kind: QuoteKind::Direct,
        speaker: None,
        platform: String::new(),
        themes: Vec::new(),
        facets: Default::default(),
        context: String::new(),
        confidence: 100,
        reasons: vec!["no-speaker".to_owned()],
        given: None,
    }));
    set_pieces(project, key, pieces)
}
