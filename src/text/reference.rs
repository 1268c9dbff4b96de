//! A reference for tests: what search must find, read from texts in the simplest way. It shares
//! only names of types with the rest of `text`. Its words are lists of characters, folded and
//! decomposed by Unicode's data; its searches compare lists; its forms of words are made from
//! every possible base.
//!
//! It assumes that letters are what `char::is_alphanumeric` says, and that the ranges below are
//! the invisible characters and the scripts without spaces. This holds for every character that
//! the property tests draw.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::{canonical_combining_class, compose, is_combining_mark};
use unicode_segmentation::UnicodeSegmentation;

use super::fold::unicode::reference;

/// A folded character and the bytes of the text that it came from.
#[derive(Clone, Debug)]
struct Letter {
    folded: char,
    source: Range<usize>,
}

/// A word, or a run of a script without spaces.
#[derive(Clone, Debug, Default)]
pub(crate) struct Word {
    letters: Vec<Letter>,
    /// The range of its characters among the visible characters of the text.
    at: Range<usize>,
    /// How many letters it has before its last apostrophe.
    apostrophe: usize,
}

impl Word {
    pub(crate) fn folded(&self) -> Vec<char> {
        self.letters.iter().map(|letter| letter.folded).collect()
    }

    fn spelt(&self) -> String {
        self.folded().into_iter().collect()
    }

    /// How many words it counts as: each character of a script without spaces is one.
    pub(crate) fn count(&self) -> u32 {
        if self.is_unspaced() { self.letters.len() as u32 } else { 1 }
    }

    fn is_unspaced(&self) -> bool {
        self.letters.first().is_some_and(|letter| is_unspaced(letter.folded))
    }

    fn is_number(&self) -> bool {
        self.folded().iter().all(char::is_ascii_digit)
    }

    fn source(&self, letters: Range<usize>) -> Range<usize> {
        self.letters[letters.start].source.start..self.letters[letters.end - 1].source.end
    }

    /// The word without its first letters.
    fn behind(&self, letters: usize) -> Self {
        Self { letters: self.letters[letters..].to_vec(), ..Self::default() }
    }
}

/// A text as words.
pub(crate) struct Text {
    pub(crate) words: Vec<Word>,
    /// Other readings, each with the range of words that it is a reading of.
    readings: Vec<(Range<usize>, Word)>,
}

thread_local! {
    static FOLDED: RefCell<BTreeMap<char, String>> = RefCell::default();
}

/// What a character folds to. The result is cached, since computing it is slow. Kana keep their
/// voicing marks, which make other syllables, and scripts that write vowels as marks keep those.
fn folded(c: char) -> String {
    if is_unspaced(c) || is_combining_mark(c) {
        return c.to_string();
    }
    FOLDED.with_borrow_mut(|known| known.entry(c).or_insert_with(|| reference(c)).clone())
}

fn is_invisible(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}')
}

/// Marks that folding removes.
fn is_mark(c: char) -> bool {
    let is_accent = c < '\u{700}' || ('\u{FE00}'..='\u{FE2F}').contains(&c);
    is_combining_mark(c) && is_accent || c == 'ـ'
}

fn is_unspaced(c: char) -> bool {
    matches!(c, '\u{3041}'..='\u{30FA}' | 'ー' | '\u{4E00}'..='\u{9FFF}'
        | '\u{E01}'..='\u{E3A}' | '\u{E40}'..='\u{E4E}' | '\u{1000}'..='\u{103F}'
        | '\u{1780}'..='\u{17D3}')
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | 'ʼ' | '＇' | '׳' | '״')
}

fn is_quotation_mark(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„' | '«' | '»' | '＂' | '「' | '」')
}

fn is_hebrew(c: char) -> bool {
    ('א'..='ת').contains(&c)
}

/// A letter or digit of a script with spaces.
fn is_spaced(c: char) -> bool {
    // Not `½`, which Unicode folds to `1⁄2`, and not a symbol after a word.
    let is_letter = |c: char| c.is_alphanumeric() || is_combining_mark(c);
    c != '™' && !is_unspaced(c) && !folded(c).is_empty() && folded(c).chars().all(is_letter)
}

/// A single letter, also when it is folded.
fn is_initial(c: char) -> bool {
    is_spaced(c) && folded(c).chars().count() == 1 && !folded(c).chars().any(|c| c.is_ascii_digit())
}

/// What a character looks like.
fn decomposed(c: char) -> Vec<char> {
    match c {
        '⻓' => vec!['长'],
        // Kana stay composed, and symbols unchanged.
        '\u{3041}'..='\u{30FA}' | '™' => vec![c],
        '\u{900}'.. => c.nfkd().collect(),
        _ => vec![c],
    }
}

/// The visible characters, each with the range of its bytes and of its removed marks.
fn visible(text: &str) -> Vec<(char, Range<usize>)> {
    let mut visible: Vec<(char, Range<usize>)> = Vec::new();
    for (at, c) in text.char_indices().filter(|(_, c)| !is_invisible(*c)) {
        let end = at + c.len_utf8();
        for c in decomposed(c) {
            match visible.last_mut() {
                Some((_, source)) if is_mark(c) && source.end == at => source.end = end,
                Some((kana, source)) if compose(*kana, c).is_some_and(is_unspaced) => {
                    *kana = compose(*kana, c).expect("it was asked before");
                    source.end = end;
                }
                _ if is_mark(c) => {}
                _ => visible.push((c, at..end)),
            }
        }
    }
    // Unicode's order of marks, by swapping neighbours.
    let class = |c: char| canonical_combining_class(c);
    let is_wrong =
        |pair: &[(char, Range<usize>)]| class(pair[1].0) > 0 && class(pair[0].0) > class(pair[1].0);
    while let Some(at) = visible.windows(2).position(is_wrong) {
        visible.swap(at, at + 1);
    }
    visible
}

/// The words of a text.
pub(crate) fn words(text: &str) -> Text {
    let chars = visible(text);
    let at = |index: usize| chars.get(index).map_or(' ', |(c, _)| *c);
    let mut words = vec![Word::default()];
    // Which characters joined the letters beside them.
    let mut joined = vec![false; chars.len()];
    for (index, (c, source)) in chars.iter().enumerate() {
        let before = if index > 0 { at(index - 1) } else { ' ' };
        let word = words[words.len() - 1].spelt();
        let elided =
            "c d j l m n s t qu un all dall dell nell sull".split(' ').any(|it| it == word);
        let alone = index < 2 || {
            let second = at(index - 2);
            !is_spaced(second) && (!joined[index - 2] || second == '.' || second == '．')
        };
        let apostrophe =
            is_apostrophe(*c) && is_spaced(before) && is_spaced(at(index + 1)) && !elided;
        let quotation = is_quotation_mark(*c) && is_hebrew(before) && is_hebrew(at(index + 1));
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
            let word = words.last_mut().expect("there is a word");
            if word.letters.is_empty() {
                word.at.start = index;
            }
            word.at.end = index + 1;
            let each = folded(*c);
            word.letters
                .extend(each.chars().map(|folded| Letter { folded, source: source.clone() }));
        } else if apostrophe || quotation || stop {
            joined[index] = true;
            if apostrophe {
                let word = words.last_mut().expect("there is a word");
                word.apostrophe = word.letters.len();
            }
        } else {
            words.push(Word::default());
        }
    }
    words.retain(|word| !word.letters.is_empty());
    let readings = readings(&words, &chars);
    Text { words, readings }
}

fn readings(words: &[Word], chars: &[(char, Range<usize>)]) -> Vec<(Range<usize>, Word)> {
    let mut readings = Vec::new();
    // Where the current chain starts, and what joins it; whether a group may follow.
    let (mut start, mut joint, mut heads) = (0, None, false);
    for (at, word) in words.iter().enumerate() {
        let between = if at == 0 { &[][..] } else { &chars[words[at - 1].at.end..word.at.start] };
        let before = words.get(at.wrapping_sub(1)).filter(|it| !it.is_unspaced());
        let link = match (between, before) {
            _ if word.is_unspaced() => None,
            ([('-', _)], Some(before)) if !(before.is_number() && word.is_number()) => Some('-'),
            ([(',' | '.' | ' ', _)], _) if heads && word.is_number() && word.letters.len() == 3 => {
                Some(',')
            }
            _ => None,
        };
        heads = word.is_number()
            && (link == Some(',') || word.letters.len() <= 3 && word.folded()[0] != '0');
        if link.is_none() || joint.is_some() && joint != link {
            (start, joint) = (at, None);
        } else {
            joint = link;
        }
        let goes_on = |reading: &(Range<usize>, Word)| reading.0 == (start..at) && at > start;
        readings.retain(|reading| !goes_on(reading) || start + 1 == at);
        if joint.is_some() {
            let letters = words[start..=at].iter().flat_map(|it| it.letters.clone()).collect();
            readings.push((start..at + 1, Word { letters, ..Word::default() }));
        }
        let tail = word.behind(word.apostrophe);
        let is_latin = tail.folded().first().is_some_and(char::is_ascii_lowercase);
        if word.apostrophe > 0 && is_latin && tail.letters.len() >= 3 {
            readings.push((at..at + 1, tail));
        }
        if ('\u{621}'..='\u{64A}').contains(&word.folded()[0]) {
            let spelt = word.spelt();
            let long = |letters: usize, least| word.letters.len() >= letters + least;
            let and = usize::from(spelt.starts_with(['و', 'ف']) && long(1, 3));
            let left = &spelt[and * 2..];
            let to = usize::from(left.starts_with(['ب', 'ل', 'ك']) && long(and + 1, 4));
            let the = if left[to * 2..].starts_with("ال") && long(and + to + 2, 2) {
                and + to + 2
            } else if left.starts_with("لل") && long(and + 2, 2) {
                and + 2
            } else {
                0
            };
            let cuts = [and, if to > 0 { and + to } else { 0 }, the];
            let cuts = cuts.into_iter().filter(|cut| *cut > 0);
            readings.extend(cuts.map(|cut| (at..at + 1, word.behind(cut))));
        }
    }
    readings
}

/// A word or phrase to find.
pub(crate) struct Needle {
    /// Alternatives, one of which has to be found. One of a single word is also found among the
    /// readings of a text.
    readings: Vec<Vec<Word>>,
    open: bool,
    /// The word whose other forms are found too.
    form: Option<String>,
    pub(crate) excluded: bool,
}

/// The words and phrases of a search.
pub(crate) fn needles(search: &str) -> Vec<Needle> {
    let chars: Vec<char> = search.chars().collect();
    let seen = |it: &char| !is_invisible(*it) && !is_mark(*it);
    let mut parts = vec![String::new()];
    for (at, c) in chars.iter().enumerate() {
        let before = chars[..at].iter().rev().copied().find(seen);
        let after = chars[at + 1..].iter().copied().find(seen);
        let inside = before.is_some_and(is_hebrew) && after.is_some_and(is_hebrew);
        if is_quotation_mark(*c) && !inside {
            parts.push(String::new());
        } else {
            parts.last_mut().expect("there is a part").push(*c);
        }
    }
    let mut needles = Vec::new();
    for (index, part) in parts.iter().enumerate() {
        if index % 2 == 0 {
            let mut wanted = String::new();
            for piece in part.split_inclusive(char::is_whitespace) {
                if piece.starts_with('-') {
                    each_word(&wanted, false, &mut needles);
                    wanted.clear();
                    each_word(piece, true, &mut needles);
                } else {
                    wanted += piece;
                }
            }
            each_word(&wanted, false, &mut needles);
            continue;
        }
        let excluded = parts[index - 1].split(char::is_whitespace).next_back() == Some("-");
        let text = words(part);
        if !text.words.is_empty() {
            let whole = |(of, word): &(Range<usize>, Word)| {
                let letters: usize = text.words.iter().map(|word| word.letters.len()).sum();
                *of == (0..text.words.len()) && word.letters.len() == letters
            };
            let others = text.readings.iter().filter(|it| whole(it)).map(|it| vec![it.1.clone()]);
            let readings = std::iter::once(text.words.clone()).chain(others).collect();
            let open = index + 1 == parts.len() && !excluded;
            needles.push(Needle { readings, open, form: None, excluded });
        }
    }
    needles
}

/// Adds a needle for each word, or for each chain of words.
fn each_word(text: &str, excluded: bool, needles: &mut Vec<Needle>) {
    let text = words(text);
    let mut at = 0;
    while at < text.words.len() {
        let ends = text.readings.iter().filter(|(of, _)| of.start == at).map(|(of, _)| of.end);
        let of = at..ends.max().unwrap_or(0).max(at + 1);
        let typed = text.words[of.clone()].to_vec();
        let mut readings = vec![typed.clone()];
        if of.len() > 1 || !excluded {
            let same = text.readings.iter().filter(|it| it.0 == of);
            readings.extend(same.map(|it| vec![it.1.clone()]));
        }
        let form = (of.len() == 1 && !excluded).then(|| typed[0].spelt());
        needles.push(Needle { readings, open: !excluded, form, excluded });
        at = of.end;
    }
}

/// The forms of a base in English and Spanish.
fn forms(base: &str) -> Vec<String> {
    let mut forms = vec![base.to_owned()];
    let ends = |ends: &str| base.ends_with(|c| ends.contains(c));
    let but_one = &base[..base.len() - 1];
    if !ends("sui") {
        forms.push(format!("{base}s"));
    }
    if ends("sxzholrndj") {
        forms.push(format!("{base}es"));
    }
    if ends("y") {
        forms.extend([format!("{but_one}ies"), format!("{but_one}ied")]);
    }
    if ends("z") {
        forms.push(format!("{but_one}ces"));
    }
    let doubled = format!("{base}{}", &base[base.len() - 1..]);
    for stem in [if ends("e") { but_one } else { base }, &doubled] {
        if stem.contains(['a', 'e', 'i', 'o', 'u', 'y']) && !stem.ends_with('e') {
            forms.push(format!("{stem}ing"));
            if !stem.ends_with('i') {
                forms.push(format!("{stem}ed"));
            }
        }
    }
    forms
}

/// Whether a word is another form of what was typed.
fn is_form(typed: &str, word: &str) -> bool {
    let plain = |word: &str| word.len() >= 3 && word.bytes().all(|it| it.is_ascii_lowercase());
    let alike = typed.get(..2) == word.get(..2);
    if !alike || !plain(typed) || !plain(word) || word.starts_with(typed) {
        return false;
    }
    let bases = (0..=typed.len())
        .flat_map(|end| ["", "e", "y", "z"].map(|it| typed[..end].to_owned() + it));
    bases.filter(|base| base.len() >= 3).any(|base| {
        let forms = forms(&base);
        [typed, word].iter().all(|it| forms.iter().any(|form| form == it))
    })
}

/// The places of a needle in a text, in bytes.
pub(crate) fn places(text: &Text, needle: &Needle) -> Vec<Range<usize>> {
    let mut all = Vec::new();
    for wanted in &needle.readings {
        all.extend(together(&text.words, wanted, needle.open));
        for (_, reading) in &text.readings {
            all.extend(together(std::slice::from_ref(reading), wanted, needle.open));
        }
    }
    if let Some(typed) = &needle.form {
        let words = text.words.iter().chain(text.readings.iter().map(|it| &it.1));
        let forms = words.filter(|word| is_form(typed, &word.spelt()));
        all.extend(forms.map(|word| word.source(0..word.letters.len())));
    }
    all
}

/// The places where words stand together.
fn together(text: &[Word], wanted: &[Word], open: bool) -> Vec<Range<usize>> {
    let mut places = Vec::new();
    for window in text.windows(wanted.len()) {
        let last = wanted.len() - 1;
        // For each word of the window, the letters of it that the needle takes.
        let taken: Vec<Vec<Range<usize>>> = (0..=last)
            .map(|index| {
                let (word, letters) = (window[index].folded(), wanted[index].folded());
                let loose_start = index == 0 && wanted[index].is_unspaced();
                let loose_end = index == last && (open || wanted[index].is_unspaced());
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
    let read = words(text);
    let needles = needles(search).into_iter().filter(|needle| !needle.excluded);
    let mut all: Vec<_> = needles.flat_map(|it| places(&read, &it)).collect();
    // Whole clusters.
    for place in &mut all {
        let clusters = text.grapheme_indices(true).map(|(at, it)| at..at + it.len());
        let found = place.clone();
        for cluster in clusters.filter(|it| it.start < found.end && found.start < it.end) {
            *place = place.start.min(cluster.start)..place.end.max(cluster.end);
        }
    }
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
