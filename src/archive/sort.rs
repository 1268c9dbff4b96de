//! Putting a page of matches in order.
//!
//! No order sorts all matches. Every key but a score is a small number, so that
//! counting how many matches have each says which the page begins and ends with;
//! of scores, the best so many are kept.

use super::fault::Fault;
use super::session::{Ask, Session};
use super::{Archive, bits, rank};
use crate::model::Facet;

/// In which order matches stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// As the articles have them.
    #[default]
    Archive,
    /// By the speaker's name.
    Speaker,
    /// By platform, "Not stated" last.
    Platform,
    /// The longest first.
    Length,
    /// What matches the search best first.
    Relevance,
    /// The latest first, those of no known day last; of a collection alone.
    Latest,
}

/// What ordering takes.
pub(super) struct Room {
    /// How many matches have each key.
    keys: Vec<u32>,
    scores: Vec<f32>,
    /// Twice as many of the best as are wanted, and those of the page: as [`pair`]s.
    best: Vec<u64>,
    picked: Vec<u64>,
}

impl Room {
    pub(super) fn new(archive: &Archive) -> Self {
        let keys = archive.values(Facet::SPEAKER).max(archive.values(Facet::PLATFORM));
        let keys = keys.max(archive.longest + 1).max(archive.days.len() + 1);
        Self {
            keys: vec![0; keys as usize],
            scores: Vec::new(),
            best: Vec::new(),
            picked: Vec::new(),
        }
    }
}

/// Fills the session's page.
pub(super) fn page(
    archive: &Archive,
    session: &mut Session,
    order: Order,
    ask: &Ask,
) -> Result<(), Fault> {
    let (matches, total, found, page, room) = session.for_page();
    let (offset, limit) = (ask.offset.min(total), ask.limit);
    let codes = |facet: Facet| Ok::<_, Fault>(&archive.columns[facet.position()].coded()?.codes);
    match order {
        Order::Latest if !archive.days.is_empty() => {
            let later = archive.days.later()?;
            by_key(matches, offset, limit, |quote| later.get(quote as usize), room, page);
        }
        Order::Archive | Order::Latest => bits::page(matches, offset, limit, page),
        Order::Speaker => {
            let (codes, ranks) = (codes(Facet::SPEAKER)?, archive.speaker_ranks.get()?);
            let key = |quote| ranks.get(codes.get(quote as usize) as usize);
            by_key(matches, offset, limit, key, room, page);
        }
        Order::Platform => {
            let codes = codes(Facet::PLATFORM)?;
            by_key(matches, offset, limit, |quote| codes.get(quote as usize), room, page);
        }
        Order::Length => {
            let words = archive.words.get()?;
            let key = |quote| archive.longest - words.get(quote as usize);
            by_key(matches, offset, limit, key, room, page);
        }
        Order::Relevance => {
            room.scores.resize(archive.quotes as usize, 0.0);
            rank::score(archive, found.wanted(), matches, &mut room.scores)?;
            by_score(matches, offset, limit, room, page);
        }
    }
    Ok(())
}

/// What is ordered by and a quote, as one number: all that is sorted in an archive's
/// answers is of this one type, for the sake of the wasm's size.
pub(super) fn pair(key: u32, quote: u32) -> u64 {
    u64::from(key) << 32 | u64::from(quote)
}

/// Those from `offset` on by ascending key, equals as they come.
fn by_key(
    matches: &[u64],
    offset: u32,
    limit: usize,
    key: impl Fn(u32) -> u32,
    room: &mut Room,
    page: &mut Vec<u32>,
) {
    let Room { keys, picked, .. } = room;
    keys.fill(0);
    bits::for_each(matches, |quote| keys[key(quote) as usize] += 1);
    let end = offset.saturating_add(u32::try_from(limit).unwrap_or(u32::MAX));
    // From how many on each key stands, if any of it is on the page.
    let mut sum = 0;
    for count in keys.iter_mut() {
        let first = sum;
        sum += *count;
        *count = if first < end && sum > offset { first } else { u32::MAX };
    }
    picked.clear();
    bits::for_each(matches, |quote| {
        let at = &mut keys[key(quote) as usize];
        if *at < end {
            if *at >= offset {
                picked.push(pair(*at, quote));
            }
            *at += 1;
        }
    });
    picked.sort_unstable();
    page.extend(picked.iter().map(|pair| *pair as u32));
}

/// Those from `offset` on by descending score, equals as they come.
fn by_score(matches: &[u64], offset: u32, limit: usize, room: &mut Room, page: &mut Vec<u32>) {
    let Room { scores, best, .. } = room;
    let wanted = (offset as usize).saturating_add(limit);
    best.clear();
    if limit == 0 {
        return;
    }
    bits::for_each(matches, |quote| {
        // Quotes come in order, so that an equal one is worse.
        if best.len() == wanted.saturating_mul(2) {
            best.select_nth_unstable(wanted - 1);
            best.truncate(wanted);
        }
        // Better is more, and earlier among equals; the bits of scores, which are not
        // below zero, ascend as they do.
        best.push(pair(!scores[quote as usize].to_bits(), quote));
    });
    best.sort_unstable();
    page.extend(best.iter().take(wanted).skip(offset as usize).map(|pair| *pair as u32));
}
