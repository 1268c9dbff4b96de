//! What search must find, read straight from texts in the most naive way there
//! is. It shares no code with the room but the names of types: its words are
//! lists of characters, folded by Unicode's data; its searches compare lists.
//!
//! What it takes as given: that a letter is what `char::is_alphanumeric` says,
//! and the few ranges below for what is invisible and what is Han or kana. That
//! holds for every character that the properties draw.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::ops::Range;

use unicode_normalization::char::is_combining_mark;

use super::fold::unicode::reference;

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
    pub(crate) fn folded(&self) -> Vec<char> {
        self.letters.iter().map(|letter| letter.folded).collect()
    }

    /// How many words it counts: each character of Han and kana is one.
    pub(crate) fn count(&self) -> u32 {
        if self.is_unspaced() { self.letters.len() as u32 } else { 1 }
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
pub(crate) fn places(text: &[Word], needle: &Needle) -> Vec<Range<usize>> {
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

/// The one word of a text, folded; `None` when there are more or none.
pub(crate) fn only_word(text: &str) -> Option<String> {
    match words(text).as_slice() {
        [word] => Some(word.folded().into_iter().collect()),
        _ => None,
    }
}
