//! Finds the parts of a text that match a search, to highlight them.

use std::ops::Range;

use super::grapheme::widened;
use super::search::Search;
use super::token::Folded;

impl Search {
    /// The parts of `text` that match, as byte ranges on character boundaries. They ascend, do
    /// not touch each other, and are not empty.
    ///
    /// - Ranges begin and end at graphemes.
    /// - Of a word that starts as typed, that start is highlighted.
    /// - A letter that folds to two (`ß`) is highlighted when either of them matches.
    /// - Another form of a word is highlighted as a whole.
    /// - Excluded words are not highlighted.
    /// - The last full stop of an acronym is not highlighted, since it may end the sentence.
    /// - In a phrase, the text between its words is highlighted too.
    pub fn highlights(&self, text: &str) -> Vec<Range<usize>> {
        if self.is_empty() {
            return Vec::new();
        }
        let folded = Folded::of(text);
        let mut marked = vec![false; text.len()];
        for needle in self.needles.iter().filter(|needle| !needle.is_excluded) {
            for pattern in &needle.patterns {
                // Places ascend, so that nothing has to be marked twice.
                let mut done = 0;
                for place in pattern.places(&folded.text) {
                    let source = widened(text, folded.source(place));
                    let start =
                        if source.end > done { source.start.max(done) } else { source.start };
                    marked[start..source.end].fill(true);
                    done = source.end;
                }
            }
            for form in needle.forms.iter().flat_map(|forms| forms.places(&folded.text)) {
                marked[widened(text, folded.source(form))].fill(true);
            }
        }
        runs(&marked)
    }
}

/// The ranges of positions that are true.
fn runs(marked: &[bool]) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    for at in (0..marked.len()).filter(|at| marked[*at]) {
        match runs.last_mut() {
            Some(run) if run.end == at => run.end += 1,
            _ => runs.push(at..at + 1),
        }
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::Search;

    /// The text with each highlight between brackets.
    fn marked(search: &str, text: &str) -> String {
        let mut marked = String::new();
        let mut done = 0;
        for part in Search::parse(search).highlights(text) {
            marked += &format!("{}[{}]", &text[done..part.start], &text[part.clone()]);
            done = part.end;
        }
        marked + &text[done..]
    }

    #[test]
    fn the_start_of_a_word_is_exact_to_the_character() {
        assert_eq!(marked("innov", "Innovative, re-innovate"), "[Innov]ative, re-[innov]ate");
        assert_eq!(marked("cafe", "cafe\u{301}s, CAFÉS"), "[cafe\u{301}]s, [CAFÉ]S");
        assert_eq!(marked("innov", "in\u{AD}no\u{AD}va"), "[in\u{AD}no\u{AD}v]a");
        assert_eq!(marked("stras", "Straße"), "[Straß]e");
        assert_eq!(marked("china", "China’s"), "[China]’s");
        assert_eq!(marked("chinas", "China’s"), "[China’s]");
    }

    #[test]
    fn the_last_full_stop_of_an_acronym_may_end_the_sentence() {
        for search in ["us", "U.S.", "u.s"] {
            assert_eq!(marked(search, "The U.S. is not in us."), "The [U.S]. is not in [us].");
        }
    }

    #[test]
    fn a_phrase_is_whole_words_until_it_is_being_typed() {
        assert_eq!(marked("\"the us\"", "The US, the user"), "[The US], the user");
        assert_eq!(marked("“the us", "The US, the user"), "[The US], [the us]er");
        assert_eq!(marked("\"a a\"", "a a a b"), "[a a a] b");
    }

    #[test]
    fn han_is_found_anywhere_in_a_run() {
        assert_eq!(marked("工智", "人工智能"), "人[工智]能");
        assert_eq!(marked("人人", "人人人"), "[人人人]");
        assert_eq!(marked("\"用 deepseek 的\"", "使用DeepSeek的人"), "使[用DeepSeek的]人");
        assert_eq!(marked("能人", "人工智能，人"), "人工智能，人");
    }

    #[test]
    fn highlights_of_several_words_merge() {
        assert_eq!(marked("chi chin", "China"), "[Chin]a");
        assert_eq!(marked(" … \"\" ", "China…"), "China…");
    }
}
