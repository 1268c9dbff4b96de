//! What the explorer of many articles says beside what that of one does. Pages of
//! one article do without.

use std::ops::Deref;
use std::rc::Rc;

use super::format::{fill, nth};
use super::list::List;
use super::texts::Messages;
use crate::model::Date;

/// The words of the interface for a collection.
#[derive(Clone)]
pub struct Collected {
    words: Messages,
    texts: Rc<[&'static str; LEN]>,
}

texts! { Collected:
    /// What a collection of so many articles is called that has no title; by count.
    untitled,
    /// The name of the facet of articles.
    article_facet,
    /// By count.
    article_count,
    /// What months are among the choices.
    date,
    /// The name of the histogram.
    by_month,
    /// From one month, `{0}`, to another, `{1}`.
    month_span,
    /// Before the first month that is asked for.
    from_month,
    /// Before the last one.
    to_month,
    /// The address asks for what the collection has not, as for an article.
    unknown,
    /// Nothing has `{0}`, and `{1}` was searched for instead.
    showing_results,
    /// The orders, as in `collection`.
    collection_sorts,
    /// The archive is being opened.
    opening,
    /// The same where `{0}` of `{1}` megabytes are there.
    opening_part,
    /// Gives that up.
    cancel,
    /// The archive is not open.
    not_open,
    /// Opens it.
    open,
    /// It cannot be reached.
    unreachable,
    /// There is another in its place, or none.
    replaced,
    /// It cannot be read for another reason.
    damaged,
    /// Opens it once more.
    try_again,
    /// Loads the page once more.
    reload,
    /// In the place of a quote that is still being loaded.
    loading,
    /// What the browser's own search does not find.
    find_hint,
}

impl Collected {
    /// The messages from the lines of a page; `None` if they are of another version.
    pub fn read(words: Messages, lines: &str) -> Option<Self> {
        let lines: &'static str = String::from(lines).leak();
        let texts: Vec<&str> = lines.split('\n').collect();
        let texts: [&'static str; LEN] = texts.try_into().ok()?;
        Some(Self { words, texts: Rc::new(texts) })
    }

    #[cfg(any(feature = "export", test))]
    pub(super) fn new(words: Messages, texts: Texts) -> Self {
        Self { words, texts: Rc::new(texts.list()) }
    }

    /// What [`read`](Self::read) reads.
    pub fn lines(&self) -> String {
        self.texts.join("\n")
    }

    /// The title of a collection of so many articles.
    pub fn title(&self, articles: u32) -> String {
        self.words.counted(self.untitled(), articles, &[])
    }

    /// What a collection has, in one line: articles, quotes, voices and platforms.
    pub fn collection_deck(
        &self,
        articles: u32,
        quotes: u32,
        voices: u32,
        platforms: u32,
    ) -> String {
        let words = &self.words;
        let mut deck = List::new(" · ");
        for (forms, len) in [
            (self.article_count(), articles),
            (words.quote_count(), quotes),
            (words.voice_count(), voices),
            (words.platform_count(), platforms),
        ] {
            if len > 0 {
                deck.push(&words.counted(forms, len, &[]));
            }
        }
        deck.text
    }

    /// A month, counted from the year 0.
    pub fn month(&self, month: u32) -> String {
        self.words.day(Date {
            year: (month / 12) as u16,
            month: Some((month % 12) as u8 + 1),
            day: None,
        })
    }

    /// Some months.
    pub fn span(&self, first: u32, last: u32) -> String {
        if first == last {
            return self.month(first);
        }
        fill(self.month_span(), &[&self.month(first), &self.month(last)])
    }

    /// The order at a place.
    pub fn order(&self, at: usize) -> &'static str {
        nth(self.collection_sorts(), at)
    }

    /// What was searched for instead of what was typed.
    pub fn instead(&self, typed: &str, searched: &str) -> String {
        fill(self.showing_results(), &[typed, searched])
    }

    /// How far the archive is open, in bytes.
    pub fn opening_at(&self, done: f64, of: f64) -> String {
        if of <= 0.0 {
            return self.opening().to_owned();
        }
        // In whole megabytes, as they are counted on the way.
        let megabytes = |bytes: f64| self.words.number((bytes / 1e6).ceil() as u32);
        fill(self.opening_part(), &[&megabytes(done), &megabytes(of)])
    }
}

impl Deref for Collected {
    type Target = Messages;

    fn deref(&self) -> &Messages {
        &self.words
    }
}

impl PartialEq for Collected {
    fn eq(&self, other: &Self) -> bool {
        self.words == other.words
    }
}
