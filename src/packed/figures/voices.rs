//! The quotes and words of each speaker, and how the words are divided.

use std::ops::Range;

use super::super::chunk::each_part;
use super::super::codes::Codes;
use super::super::pair::pair;
use super::super::{Archive, Fault, bits};
use super::tally::{Counter, Tally, greatest, smallest};
use crate::figures::{is_quoted, weight};
use crate::model::{Facet, QuoteKind};
use crate::query::{SPLIT_PARTS, VOICE_VALUES, VoiceOrder};

/// The voices of a set of quotes. Sums of words end at 2³² − 1.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Voices {
    /// How many voices there are.
    pub of: u32,
    /// The quoted words of all.
    pub whole: u32,
    /// The quoted words of the voice that has the most.
    pub most: u32,
    /// Those that were asked for, in their order.
    pub page: Vec<Voice>,
    /// Quoted words by platform: those of the most words, in the order of their codes.
    pub platforms: Tally,
    /// All words by the kind of quote, likewise.
    pub kinds: Tally,
    /// All words.
    pub words: u32,
}

/// One speaker's quotes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Voice {
    /// The speaker's code.
    pub speaker: u32,
    /// How many quotes of the set are the speaker's; at least one.
    pub quotes: u32,
    /// How many quoted words these have.
    pub words: u32,
    /// Their platforms, those of the most quotes first, equal ones as they come.
    pub platforms: Tally,
    /// Their themes, likewise.
    pub themes: Tally,
    /// The quote that represents the speaker: the longest direct quote, or else the longest
    /// partial one, or else the longest reported one.
    pub line: u32,
}

/// The voices of a set of quotes: how many there are, and those at some places of their order.
///
/// # Errors
/// When the archive is from a pack that is damaged or was written wrongly.
pub fn voices(
    archive: &Archive,
    set: &[u64],
    order: VoiceOrder,
    page: Range<u32>,
) -> Result<Voices, Fault> {
    let read = Read::new(archive)?;
    let mut sums = Sums::new(archive);
    each_part(set, |part, first| sums.add(part, first, &read));
    if sums.is_wrong {
        return Err(Fault::COLUMNS.into());
    }
    let known = sums.speakers.iter().filter(|voice| voice.quotes > 0);
    let mut voices = Voices {
        of: known.clone().count() as u32,
        whole: known.clone().fold(0, |sum, voice| sum.saturating_add(voice.words)),
        most: known.clone().map(|voice| voice.words).max().unwrap_or(0),
        page: Vec::new(),
        platforms: split(&sums.platforms),
        kinds: split(&sums.kinds),
        words: sums.kinds.iter().fold(0, |sum, words| sum.saturating_add(*words)),
    };
    let ranks = archive.speaker_ranks.get()?;
    let key = |(code, voice): (usize, &Sum)| {
        let key = match order {
            VoiceOrder::Share => !voice.words,
            VoiceOrder::Article => 0,
            VoiceOrder::Name => ranks.get(code),
        };
        (voice.quotes > 0).then(|| pair(key, voice.first))
    };
    let keys = sums.speakers.iter().enumerate().filter_map(key).collect();
    let (keys, _) = smallest(keys, page.end as usize);
    let wanted = keys.get(page.start as usize..).unwrap_or_default();
    let wanted: Vec<u32> =
        wanted.iter().map(|key| read.speaker.get(*key as u32 as usize)).collect();
    voices.page = described(archive, set, &read, &sums, &wanted)?;
    Ok(voices)
}

/// What every quote has one of.
struct Read<'a> {
    speaker: &'a Codes,
    platform: &'a Codes,
    kind: &'a Codes,
    words: &'a Codes,
}

impl<'a> Read<'a> {
    fn new(archive: &'a Archive) -> Result<Self, Fault> {
        let single = |facet: Facet| archive.columns[facet.position()].coded()?.single();
        Ok(Self {
            speaker: single(Facet::SPEAKER)?,
            platform: single(Facet::PLATFORM)?,
            kind: single(Facet::KIND)?,
            words: archive.words.get()?,
        })
    }
}

/// What is known of a speaker after a pass over the set.
#[derive(Clone, Copy, Default)]
struct Sum {
    quotes: u32,
    words: u32,
    /// The first of the speaker's quotes.
    first: u32,
    line: u32,
    /// How well `line` represents the speaker.
    weight: u64,
}

/// The sums of a pass over the set.
struct Sums {
    /// By code.
    speakers: Vec<Sum>,
    /// Quoted words, by code.
    platforms: Vec<u32>,
    /// Words, by code.
    kinds: [u32; QuoteKind::ALL.len()],
    /// Whether a quote has a kind that is none.
    is_wrong: bool,
}

impl Sums {
    fn new(archive: &Archive) -> Self {
        Self {
            speakers: vec![Sum::default(); archive.values(Facet::SPEAKER) as usize],
            platforms: vec![0; archive.values(Facet::PLATFORM) as usize],
            kinds: [0; QuoteKind::ALL.len()],
            is_wrong: false,
        }
    }

    /// Adds the quotes of a part of the set, whose first bit stands for the quote `first`.
    #[inline(never)]
    fn add(&mut self, part: &[u64], first: u32, read: &Read<'_>) {
        bits::for_each(part, |quote| {
            let quote = first + quote;
            let at = quote as usize;
            let code = read.kind.get(at) as usize;
            let Some(kind) = QuoteKind::ALL.get(code).copied() else {
                self.is_wrong = true;
                return;
            };
            let words = read.words.get(at);
            self.kinds[code] = self.kinds[code].saturating_add(words);
            let quoted = if is_quoted(kind) { words } else { 0 };
            let platform = &mut self.platforms[read.platform.get(at) as usize];
            *platform = platform.saturating_add(quoted);
            let voice = &mut self.speakers[read.speaker.get(at) as usize];
            let weight = weight(kind, words);
            if voice.quotes == 0 {
                (voice.first, voice.line, voice.weight) = (quote, quote, weight);
            } else if weight > voice.weight {
                (voice.line, voice.weight) = (quote, weight);
            }
            voice.quotes += 1;
            voice.words = voice.words.saturating_add(quoted);
        });
    }
}

/// The values with the most words, in the order of their codes.
fn split(words: &[u32]) -> Tally {
    let (codes, more) = greatest(words, SPLIT_PARTS);
    Tally { first: codes.into_iter().map(|code| (code, words[code as usize])).collect(), more }
}

/// The voices of some speakers, with platforms and themes.
fn described(
    archive: &Archive,
    set: &[u64],
    read: &Read<'_>,
    sums: &Sums,
    speakers: &[u32],
) -> Result<Vec<Voice>, Fault> {
    let quotes = quotes_of(set, read, sums, speakers);
    let themes = archive.columns[Facet::THEME.position()].coded()?;
    let mut on = Counter::new(archive.values(Facet::PLATFORM));
    let mut about = Counter::new(archive.values(Facet::THEME));
    let voice = |(speaker, quotes): (&u32, &Vec<u32>)| {
        for quote in quotes {
            on.add([read.platform.get(*quote as usize)].into_iter());
            about.add(themes.of(*quote));
        }
        let sum = &sums.speakers[*speaker as usize];
        Voice {
            speaker: *speaker,
            quotes: sum.quotes,
            words: sum.words,
            platforms: on.take(VOICE_VALUES),
            themes: about.take(VOICE_VALUES),
            line: sum.line,
        }
    };
    Ok(speakers.iter().zip(&quotes).map(voice).collect())
}

/// For a speaker whose quotes are not collected.
const ELSEWHERE: u32 = u32::MAX;

/// The quotes of each of some speakers, in the order of the archive.
fn quotes_of(set: &[u64], read: &Read<'_>, sums: &Sums, speakers: &[u32]) -> Vec<Vec<u32>> {
    let mut places = vec![ELSEWHERE; sums.speakers.len()];
    (0..).zip(speakers).for_each(|(place, speaker)| places[*speaker as usize] = place);
    let room = |speaker: &u32| Vec::with_capacity(sums.speakers[*speaker as usize].quotes as usize);
    let mut quotes: Vec<Vec<u32>> = speakers.iter().map(room).collect();
    each_part(set, |part, first| collect(part, first, read.speaker, &places, &mut quotes));
    quotes
}

/// Adds the quotes of a part of the set to the lists of their speakers.
#[inline(never)]
fn collect(part: &[u64], first: u32, codes: &Codes, places: &[u32], quotes: &mut [Vec<u32>]) {
    bits::for_each(part, |quote| {
        let quote = first + quote;
        let place = places[codes.get(quote as usize) as usize];
        if let Some(own) = quotes.get_mut(place as usize) {
            own.push(quote);
        }
    });
}
