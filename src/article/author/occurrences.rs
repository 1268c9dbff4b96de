//! Finds where words stand in a text without reading all of it for each of many quotes.

/// The bytes by which places are looked up. For fewer the text is read.
const KEY: usize = 8;
/// Where more places share a key, as in a text that repeats one letter, reading the text is
/// faster than comparing each of them.
const MOST_ALIKE: usize = 4096;

/// The places of a text by the bytes that stand there.
pub(super) struct Occurrences {
    /// Where the places of each key begin in `places`; one more than there are keys.
    starts: Vec<u32>,
    /// For each key the places that have it, ascending.
    places: Vec<u32>,
}

impl Occurrences {
    pub(super) fn of(text: &str) -> Self {
        let windows = || text.as_bytes().windows(KEY);
        let count = (text.len() / 4).next_power_of_two();
        let mut starts = vec![0u32; count + 1];
        for window in windows() {
            starts[key(window, count) + 1] += 1;
        }
        for at in 0..count {
            starts[at + 1] += starts[at];
        }
        let mut next = starts.clone();
        let mut places = vec![0; windows().len()];
        for (at, window) in (0u32..).zip(windows()) {
            let next = &mut next[key(window, count)];
            places[*next as usize] = at;
            *next += 1;
        }
        Self { starts, places }
    }

    /// Where words stand in the text of this, from a place on, ascending and apart from each
    /// other, as `str::match_indices` has them.
    pub(super) fn find<'a>(
        &'a self,
        text: &'a str,
        words: &'a str,
        from: usize,
    ) -> Box<dyn Iterator<Item = usize> + 'a> {
        let alike = words.as_bytes().get(..KEY).map(|start| {
            let key = key(start, self.starts.len() - 1);
            &self.places[self.starts[key] as usize..self.starts[key + 1] as usize]
        });
        let Some(alike) = alike.filter(|alike| alike.len() <= MOST_ALIKE) else {
            return Box::new(text[from..].match_indices(words).map(move |(at, _)| from + at));
        };
        let mut end = from;
        let later = &alike[alike.partition_point(|at| (*at as usize) < from)..];
        Box::new(later.iter().map(|at| *at as usize).filter(move |at| {
            // Bytes, as a place of others with the same key may be inside of a character.
            let is_there = *at >= end && text.as_bytes()[*at..].starts_with(words.as_bytes());
            if is_there {
                end = at + words.len();
            }
            is_there
        }))
    }
}

/// One of so many keys, a power of two (D. Knuth, "The Art of Computer Programming", 6.4).
fn key(bytes: &[u8], count: usize) -> usize {
    let number = bytes.iter().fold(0u64, |number, byte| number << 8 | u64::from(*byte));
    let mixed = number.wrapping_mul(0x9e37_79b9_7f4a_7c15);
    (mixed >> 32) as usize & (count - 1)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::Occurrences;

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn places_are_those_of_the_standard_library(
            text in "[ab é“]{0,200}", words in "[ab é“]{1,14}", from in 0usize..100,
        ) {
            let from = (0..=from.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
            let found: Vec<usize> = Occurrences::of(&text).find(&text, &words, from).collect();
            let expected: Vec<usize> = text[from..].match_indices(&words).map(|(at, _)| from + at).collect();
            prop_assert_eq!(found, expected);
        }
    }

    #[test]
    fn words_that_overlap_themselves_and_texts_of_one_letter_are_found_too() {
        let text = "a".repeat(9000);
        let places: Vec<usize> = Occurrences::of(&text).find(&text, &text[..4000], 500).collect();
        assert_eq!(places, [500, 4500]);
        let text = "abababababababababab";
        let places: Vec<usize> = Occurrences::of(text).find(text, "ababababab", 1).collect();
        assert_eq!(places, [2]);
    }
}
