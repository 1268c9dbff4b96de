//! Orders a page of matches.
//!
//! No order sorts all matches. Every key except a score is a small number: counting how many
//! matches have each key tells which keys the page begins and ends with. Of scores, only as
//! many of the best are kept as the page needs.

use super::archive::Archive;
use super::ask::{Ask, Order};
use super::fault::Fault;
use super::pair::pair;
use super::wanted::Wanted;
use super::{bits, rank};
use crate::model::Facet;

/// Reused memory for ordering.
pub(super) struct Room {
    /// How many matches have each key.
    keys: Vec<u32>,
    scores: Vec<f32>,
    /// Up to twice as many of the best matches as are wanted, as [`pair`]s.
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

/// What ordering a page needs of a session, side by side.
pub(super) struct Unordered<'s> {
    pub(super) matches: &'s [u64],
    pub(super) total: u32,
    pub(super) wanted: &'s [Wanted],
    pub(super) page: &'s mut Vec<u32>,
    pub(super) room: &'s mut Room,
}

/// Fills the session's page.
pub(super) fn page(
    archive: &Archive,
    unordered: Unordered<'_>,
    order: Order,
    ask: &Ask,
) -> Result<(), Fault> {
    let Unordered { matches, total, wanted, page, room } = unordered;
    let (offset, limit) = (ask.offset.min(total), ask.limit);
    let codes = |facet: Facet| archive.columns[facet.position()].coded()?.single();
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
            rank::score(archive, wanted, matches, &mut room.scores)?;
            by_score(matches, offset, limit, room, page);
        }
    }
    Ok(())
}

/// Fills the page with matches from `offset` on, by ascending key, equal ones in their order.
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
    // For each key on the page, how many matches come before it.
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

/// Fills the page with matches from `offset` on, by descending score, equal ones in their
/// order.
fn by_score(matches: &[u64], offset: u32, limit: usize, room: &mut Room, page: &mut Vec<u32>) {
    let Room { scores, best, .. } = room;
    let wanted = (offset as usize).saturating_add(limit);
    best.clear();
    if limit == 0 {
        return;
    }
    bits::for_each(matches, |quote| {
        // Quotes come in order, so a later one with an equal score ranks below.
        if best.len() == wanted.saturating_mul(2) {
            best.select_nth_unstable(wanted - 1);
            best.truncate(wanted);
        }
        // Scores are not negative, so their bits order as they do. Inverted, the best score
        // is the smallest key.
        best.push(pair(!scores[quote as usize].to_bits(), quote));
    });
    best.sort_unstable();
    page.extend(best.iter().take(wanted).skip(offset as usize).map(|pair| *pair as u32));
}
