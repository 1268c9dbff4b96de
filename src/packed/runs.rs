//! Merges indexes of consecutive documents into one. So the words that are being collected
//! stay few, however many documents there are.

use super::dictionary::Words;
use super::fault::Fault;
use super::terms::{Terms, TermsWriter};

/// The index of some documents, and how many documents come before them.
pub(super) struct Run {
    pub(super) before: u32,
    pub(super) terms: Terms,
}

/// A run, and how far it has been read.
struct Cursor<'a> {
    run: &'a Run,
    words: Words<'a>,
    number: u32,
}

impl Cursor<'_> {
    /// Moves to the next word; `false` after the last.
    fn advance(&mut self) -> Result<bool, Fault> {
        self.number = self.number.wrapping_add(1);
        if self.number == self.run.terms.words.len {
            return Ok(false);
        }
        self.words.advance()?;
        Ok(true)
    }
}

/// Merges runs, in their order, into one index of all documents.
pub(super) fn merge(runs: &[Run], documents: u32) -> Result<Terms, Fault> {
    let mut cursors = Vec::new();
    for run in runs {
        let mut cursor = Cursor { run, words: run.terms.words.words(), number: u32::MAX };
        if cursor.advance()? {
            cursors.push(cursor);
        }
    }
    let mut writer = TermsWriter::new(documents);
    let (mut word, mut places) = (Vec::new(), Vec::new());
    while let Some(first) = cursors.iter().map(|cursor| &cursor.words.word).min() {
        word.clone_from(first);
        places.clear();
        let mut at = 0;
        while let Some(cursor) = cursors.get_mut(at) {
            let mut goes_on = true;
            if cursor.words.word == word {
                let before = cursor.run.before;
                let place = |document, position| places.push((before + document, position));
                cursor.run.terms.places(cursor.number)?.each(|_, _| true, place)?;
                goes_on = cursor.advance()?;
            }
            if goes_on {
                at += 1;
            } else {
                cursors.remove(at);
            }
        }
        let word = std::str::from_utf8(&word).map_err(|_| Fault::WORDS)?;
        writer.push(word, &places);
    }
    Ok(writer.finish())
}
