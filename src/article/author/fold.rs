//! A text with its typography folded, and nothing else: curly and straight
//! marks, the dashes, runs of white space.

/// Where a passage begins and ends in a folded text.
pub(super) type Span = (usize, usize);

/// How many places of one passage are looked at.
const MOST_PLACES: usize = 1000;

/// A text beside itself folded.
pub(super) struct Folded<'s> {
    pub(super) text: &'s str,
    pub(super) folded: String,
    /// For each byte of `folded`, and for its end, the byte of `text`.
    origins: Vec<usize>,
}

impl<'s> Folded<'s> {
    pub(super) fn new(text: &'s str) -> Self {
        let mut folded = String::with_capacity(text.len());
        let mut origins = Vec::with_capacity(text.len());
        for (at, char) in text.char_indices() {
            let char = fold_char(char);
            if char != ' ' || !folded.ends_with(' ') {
                folded.push(char);
                origins.resize(folded.len(), at);
            }
        }
        origins.push(text.len());
        Self { text, folded, origins }
    }

    /// The text on both sides of a place.
    pub(super) fn around(&self, (start, end): Span) -> (&'s str, &'s str) {
        (&self.text[..self.origins[start]], &self.text[self.origins[end]..])
    }

    /// Where folded words stand, from a place on.
    pub(super) fn places(&self, words: &str, from: usize) -> impl Iterator<Item = Span> {
        let found = self.folded[from..].match_indices(words);
        found.map(move |(at, _)| (from + at, from + at + words.len())).take(MOST_PLACES)
    }

    /// The first of those places.
    pub(super) fn find(&self, words: &str, from: usize) -> Option<Span> {
        self.places(words, from).next()
    }

    /// Where folded pieces stand in order, whatever is between them.
    pub(super) fn passages(&self, pieces: &[String]) -> Vec<Span> {
        let [first, rest @ ..] = pieces else { return Vec::new() };
        let Some((last, middle)) = rest.split_last() else {
            return self.places(first, 0).collect();
        };
        let from_first = |(start, end): Span| {
            let from = middle.iter().try_fold(end, |from, piece| Some(self.find(piece, from)?.1));
            let lasts = from.into_iter().flat_map(|from| self.places(last, from));
            lasts.map(move |(_, end)| (start, end))
        };
        self.places(first, 0).flat_map(from_first).take(MOST_PLACES).collect()
    }
}

/// Folds the typography of a passage, and trims it.
pub(super) fn fold(text: &str) -> String {
    Folded::new(text).folded.trim().into()
}

fn fold_char(char: char) -> char {
    match char {
        '“' | '”' | '„' | '‟' => '"',
        '‘' | '’' | '‚' | '‛' => '\'',
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        _ if char.is_whitespace() => ' ',
        _ => char,
    }
}

#[cfg(test)]
mod tests {
    use super::{Folded, fold};

    #[test]
    fn only_typography_is_folded() {
        assert_eq!(fold("  “It’s\u{a0}a — \n\t ‘test’” "), "\"It's a - 'test'\"");
        assert_eq!(fold("Été, «non» 3.0…"), "Été, «non» 3.0…");
    }

    #[test]
    fn a_place_in_the_folded_text_is_a_place_in_the_text() {
        let text = Folded::new("“One” —  “two”,\n\n he said");
        let around = text.find("\"two\"", 0).map(|place| text.around(place));
        assert_eq!(around, Some(("“One” —  ", ",\n\n he said")));
    }

    #[test]
    fn every_way_of_reading_an_interrupted_passage_is_found() {
        let pieces = ["a", "b", "c"].map(String::from);
        assert_eq!(Folded::new("b a c b c c").passages(&pieces), [(2, 9), (2, 11)]);
        assert_eq!(Folded::new("c b a").passages(&pieces), []);
    }
}
