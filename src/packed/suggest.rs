//! Suggests words to somebody who is typing.

use super::Archive;
use super::fault::Fault;
use super::pair::pair;
use crate::text::token::{Folded, words};

impl Archive {
    /// The words that begin as the last word of `typed` does, each with how many quotes have
    /// it, the most frequent first; at most `limit`.
    ///
    /// # Errors
    /// When the archive is from a pack that was written wrongly.
    pub fn suggest(&self, typed: &str, limit: usize) -> Result<Vec<(String, u32)>, Fault> {
        let folded = Folded::of(typed);
        let Some(start) = words(folded.words()).last() else { return Ok(Vec::new()) };
        let mut room = Vec::new();
        let texts = self.texts.get()?;
        let range = texts.words.range(start, false, &mut room)?;
        let mut best: Vec<u64> =
            range.map(|word| pair(!texts.documents(&(word..word + 1)), word)).collect();
        best.sort_unstable();
        best.truncate(limit);
        let word = |pair: &u64| {
            let (quotes, word) = (!((pair >> 32) as u32), *pair as u32);
            Ok((texts.words.get(word, &mut room)?, quotes))
        };
        best.iter().map(word).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::Archive;
    use crate::sample;

    #[test]
    fn words_are_suggested_by_how_many_quotes_have_them() {
        let article = sample::article();
        let (archive, _) = Archive::of([&article].into_iter()).expect("an article is an archive");
        let all = archive.suggest("the S", 1000).expect("it is whole");
        assert!(
            all.len() > 5 && all.iter().all(|(word, quotes)| word.starts_with('s') && *quotes > 0)
        );
        assert!(all.windows(2).all(|pair| pair[0].1 >= pair[1].1));
        assert_eq!(archive.suggest("s", 3).expect("it is whole"), all[..3]);
        assert_eq!(archive.suggest(" … ", 3), Ok(Vec::new()));
    }
}
