//! What the index must say, read straight from the article in the most naive
//! way there is. It shares no code with the index but the names of types: its
//! words are lists of characters, folded by Unicode's data; its searches
//! compare lists; its counts try every value in turn.
//!
//! What it takes as given: that a letter is what `char::is_alphanumeric` says,
//! and the few ranges below for what is invisible and what is Han or kana. That
//! holds for every character that the properties draw.

use std::cell::RefCell;
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::ops::Range;

use unicode_normalization::char::is_combining_mark;

use super::fold::unicode::reference;
use crate::filter::{Filter, Sort};
use crate::model::{Article, Facet, Quote};

/// A folded character and the bytes of the text that it came from.
#[derive(Clone, Debug)]
struct Letter {
    folded: char,
    source: Range<usize>,
}

/// A word, or a run of Han and kana.
#[derive(Clone, Debug, Default)]
pub(crate) struct Word {
    letters: Vec<Letter>,
}

impl Word {
    fn folded(&self) -> Vec<char> {
        self.letters.iter().map(|letter| letter.folded).collect()
    }

    fn is_unspaced(&self) -> bool {
        self.letters.first().is_some_and(|letter| is_unspaced(letter.folded))
    }

    fn source(&self, letters: Range<usize>) -> Range<usize> {
        self.letters[letters.start].source.start..self.letters[letters.end - 1].source.end
    }
}

thread_local! {
    static FOLDED: RefCell<BTreeMap<char, String>> = RefCell::default();
}

/// What a character folds to; remembered, because finding out is slow. Kana
/// keep their voice marks, which make other syllables.
fn folded(c: char) -> String {
    if is_unspaced(c) {
        return c.to_string();
    }
    FOLDED.with_borrow_mut(|known| known.entry(c).or_insert_with(|| reference(c)).clone())
}

fn is_invisible(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}')
}

fn is_mark(c: char) -> bool {
    is_combining_mark(c) || c == 'ـ'
}

fn is_unspaced(c: char) -> bool {
    matches!(c, '\u{3041}'..='\u{30FA}' | 'ー' | '\u{4E00}'..='\u{9FFF}')
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | 'ʼ' | '＇')
}

/// A letter or digit of a word between spaces.
fn is_spaced(c: char) -> bool {
    // Not `½`, which Unicode folds to `1⁄2`.
    !is_unspaced(c) && !folded(c).is_empty() && folded(c).chars().all(char::is_alphanumeric)
}

fn is_initial(c: char) -> bool {
    is_spaced(c) && !folded(c).chars().any(|c| c.is_ascii_digit())
}

/// The characters that can be seen, each with its marks.
fn visible(text: &str) -> Vec<(char, Range<usize>)> {
    let mut visible: Vec<(char, Range<usize>)> = Vec::new();
    for (at, c) in text.char_indices().filter(|(_, c)| !is_invisible(*c)) {
        let end = at + c.len_utf8();
        match visible.last_mut() {
            Some((_, source)) if is_mark(c) && source.end == at => source.end = end,
            _ if is_mark(c) => {}
            _ => visible.push((c, at..end)),
        }
    }
    visible
}

/// The words of a text.
pub(crate) fn words(text: &str) -> Vec<Word> {
    let chars = visible(text);
    let at = |index: usize| chars.get(index).map_or(' ', |(c, _)| *c);
    let mut words = vec![Word::default()];
    // Which characters joined the letters beside them.
    let mut joined = vec![false; chars.len()];
    for (index, (c, source)) in chars.iter().enumerate() {
        let before = if index > 0 { at(index - 1) } else { ' ' };
        let word: String = words[words.len() - 1].folded().iter().collect();
        let elided =
            "c d j l m n s t qu un all dall dell nell sull".split(' ').any(|it| it == word);
        let alone = index < 2 || {
            let second = at(index - 2);
            !is_spaced(second) && (!joined[index - 2] || second == '.' || second == '．')
        };
        let apostrophe =
            is_apostrophe(*c) && is_spaced(before) && is_spaced(at(index + 1)) && !elided;
        let stop = matches!(*c, '.' | '．')
            && is_initial(before)
            && alone
            && is_initial(at(index + 1))
            && !is_spaced(at(index + 2));
        if is_unspaced(*c) || is_spaced(*c) {
            let joins = index > 0 && joined[index - 1];
            let goes_on = joins || is_unspaced(before) == is_unspaced(*c);
            if !goes_on {
                words.push(Word::default());
            }
            let letters = &mut words.last_mut().expect("there is a word").letters;
            let each = folded(*c);
            letters.extend(each.chars().map(|folded| Letter { folded, source: source.clone() }));
        } else if apostrophe || stop {
            joined[index] = true;
        } else {
            words.push(Word::default());
        }
    }
    words.retain(|word| !word.letters.is_empty());
    words
}

/// A word or phrase to find.
pub(crate) struct Needle {
    words: Vec<Word>,
    open: bool,
}

/// What a search asks for.
pub(crate) fn needles(search: &str) -> Vec<Needle> {
    let parts: Vec<&str> = search.split(['"', '“', '”', '„', '«', '»', '＂', '「', '」']).collect();
    let mut needles = Vec::new();
    for (index, part) in parts.iter().enumerate() {
        if index % 2 == 0 {
            let single = |word| Needle { words: vec![word], open: true };
            needles.extend(words(part).into_iter().map(single));
        } else if !words(part).is_empty() {
            needles.push(Needle { words: words(part), open: index + 1 == parts.len() });
        }
    }
    needles
}

/// Where a needle is in a text, as bytes of it.
fn places(text: &[Word], needle: &Needle) -> Vec<Range<usize>> {
    let wanted = &needle.words;
    let mut places = Vec::new();
    for window in text.windows(wanted.len()) {
        let last = wanted.len() - 1;
        // For each word of the window, the letters of it that the needle takes.
        let taken: Vec<Vec<Range<usize>>> = (0..=last)
            .map(|index| {
                let (word, letters) = (window[index].folded(), wanted[index].folded());
                let loose_start = index == 0 && wanted[index].is_unspaced();
                let loose_end = index == last && (needle.open || wanted[index].is_unspaced());
                (0..=word.len().saturating_sub(letters.len()))
                    .map(|start| start..start + letters.len())
                    .filter(|taken| word.get(taken.clone()) == Some(&letters))
                    .filter(|taken| loose_start || taken.start == 0)
                    .filter(|taken| loose_end || taken.end == word.len())
                    .collect()
            })
            .collect();
        if taken.iter().all(|taken| !taken.is_empty()) {
            if last == 0 {
                places.extend(taken[0].iter().map(|taken| window[0].source(taken.clone())));
            } else {
                let start = window[0].source(taken[0][0].clone()).start;
                places.push(start..window[last].source(taken[last][0].clone()).end);
            }
        }
    }
    places
}

/// The parts of a text that match a search.
pub(crate) fn highlights(text: &str, search: &str) -> Vec<Range<usize>> {
    let text = words(text);
    let mut all: Vec<_> = needles(search).iter().flat_map(|it| places(&text, it)).collect();
    all.sort_by_key(|place| (place.start, place.end));
    let mut merged: Vec<Range<usize>> = Vec::new();
    for place in all {
        match merged.last_mut() {
            Some(last) if place.start <= last.end => last.end = last.end.max(place.end),
            _ => merged.push(place),
        }
    }
    merged
}

/// The texts of a quote that are searched.
pub(crate) fn fields<'a>(article: &'a Article, quote: &'a Quote) -> Vec<&'a str> {
    let speaker = &article.speakers[quote.speaker as usize];
    let original = quote.original.as_ref().map(|original| &original.text);
    let given = original.into_iter().chain(&quote.context).chain(&speaker.role);
    given.chain([&quote.text, &speaker.name]).map(String::as_str).collect()
}

/// An article with every word of it read once.
pub(crate) struct Reading<'a> {
    article: &'a Article,
    /// By quote, then by field.
    fields: Vec<Vec<Vec<Word>>>,
    lengths: Vec<u32>,
    names: Vec<Vec<Vec<char>>>,
}

impl<'a> Reading<'a> {
    pub(crate) fn new(article: &'a Article) -> Self {
        let read = |quote| fields(article, quote).into_iter().map(words).collect();
        let length = |word: &Word| if word.is_unspaced() { word.letters.len() as u32 } else { 1 };
        let name = |name: &String| words(name).iter().map(Word::folded).collect();
        Self {
            article,
            fields: article.quotes.iter().map(read).collect(),
            lengths: (article.quotes.iter())
                .map(|quote| words(&quote.text).iter().map(length).sum())
                .collect(),
            names: article.speakers.iter().map(|speaker| name(&speaker.name)).collect(),
        }
    }

    fn found(&self, quote: usize, needles: &[Needle]) -> bool {
        let fields = &self.fields[quote];
        needles.iter().all(|needle| fields.iter().any(|field| !places(field, needle).is_empty()))
    }

    /// Whether a quote stands in the part of the article that is asked for. None
    /// stands before those before it, or before the article's beginning; without
    /// any paragraph, quotes are counted.
    fn is_within(&self, quote: usize, filter: &Filter) -> bool {
        let quotes = &self.article.quotes;
        let known = quotes[..=quote].iter().filter_map(|quote| quote.paragraph).max();
        let counted = quotes.iter().all(|quote| quote.paragraph.is_none());
        let place = if counted { quote as u32 + 1 } else { known.unwrap_or(1) };
        filter.place.is_none_or(|part| part.first() <= place && place <= part.last())
    }

    fn passes(&self, quote: usize, filter: &Filter, facet: Facet) -> bool {
        let codes = self.article.codes(&self.article.quotes[quote], facet);
        let choice = filter.choice(facet);
        let included =
            choice.include().is_empty() || choice.include().iter().any(|code| codes.contains(code));
        included && !choice.exclude().iter().any(|code| codes.contains(code))
    }

    /// The quotes that match, and for each facet the count of each value.
    pub(crate) fn answer(&self, filter: &Filter) -> (Vec<u32>, [Vec<u32>; 4]) {
        let needles = needles(&filter.search);
        let all = 0..self.article.quotes.len();
        let found: Vec<usize> = all
            .filter(|quote| self.is_within(*quote, filter) && self.found(*quote, &needles))
            .collect();
        let passing = |but: Option<Facet>| -> Vec<usize> {
            let passes = |quote: usize| {
                let mut facets = Facet::ALL.into_iter().filter(|facet| Some(*facet) != but);
                facets.all(|facet| self.passes(quote, filter, facet))
            };
            found.iter().copied().filter(|quote| passes(*quote)).collect()
        };
        let counts = Facet::ALL.map(|facet| {
            let quotes = passing(Some(facet));
            let codes = |quote: usize| self.article.codes(&self.article.quotes[quote], facet);
            let all: Vec<u32> = quotes.into_iter().flat_map(codes).collect();
            let values = 0..self.article.values(facet).len() as u32;
            values.map(|value| all.iter().filter(|code| **code == value).count() as u32).collect()
        });
        (passing(None).into_iter().map(|quote| quote as u32).collect(), counts)
    }

    /// How many words a quote has.
    pub(crate) fn length(&self, quote: u32) -> u32 {
        self.lengths[quote as usize]
    }

    /// Quotes in an order.
    pub(crate) fn order(&self, mut quotes: Vec<u32>, sort: Sort) -> Vec<u32> {
        let quote = |quote: u32| &self.article.quotes[quote as usize];
        match sort {
            Sort::Article => {}
            Sort::Speaker => quotes.sort_by_key(|it| &self.names[quote(*it).speaker as usize]),
            Sort::Platform => quotes.sort_by_key(|it| quote(*it).platform.unwrap_or(u32::MAX)),
            Sort::Length => quotes.sort_by_key(|it| Reverse(self.length(*it))),
        }
        quotes
    }
}

/// The one word of a text, folded; `None` when there are more or none.
pub(crate) fn only_word(text: &str) -> Option<String> {
    match words(text).as_slice() {
        [word] => Some(word.folded().into_iter().collect()),
        _ => None,
    }
}
