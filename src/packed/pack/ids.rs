//! The ids of articles and of their quotes. Of each id, only what it does not share with the
//! id before is stored; an id that is the one before with the next number takes even less.

use std::ops::Range;

use crate::packed::bit_packing::{push_number, take_number};
use crate::packed::fault::Fault;

/// Stands where otherwise one more than the number of shared bytes stands. A number n
/// follows, and the next n + 1 ids are each the id before with the next number at its end.
const COUNTED: u64 = 0;

/// The id with the next number at its end; `None` where the id ends in no number.
fn counted_on(id: &[u8]) -> Option<Vec<u8>> {
    let digits = id.iter().rev().take(9).take_while(|byte| byte.is_ascii_digit()).count();
    let (start, number) = id.split_at(id.len() - digits);
    let number: u32 = std::str::from_utf8(number).ok()?.parse().ok()?;
    Some([start, (number + 1).to_string().as_bytes()].concat())
}

/// Collects ids, article by article.
#[derive(Default)]
pub struct Writer {
    /// For each article its id and those of its quotes.
    pub(super) bytes: Vec<u8>,
    /// Where in `bytes` each article starts.
    pub(super) starts: Vec<u32>,
    /// How many quotes come before each article, and how many there are in all.
    pub(super) quotes: Vec<u32>,
    last: String,
    /// How many ids just take the next number and are not yet written.
    counted: u64,
}

impl Writer {
    /// Adds an article and its quotes.
    pub fn push<'a>(&mut self, article: &str, quotes: impl Iterator<Item = &'a str>) {
        let mut sum = self.quotes.pop().unwrap_or(0);
        self.quotes.push(sum);
        self.starts.push(self.bytes.len() as u32);
        self.last.clear();
        self.write(article);
        self.last.clear();
        for quote in quotes {
            self.write(quote);
            sum += 1;
        }
        self.end_counting();
        self.quotes.push(sum);
    }

    fn end_counting(&mut self) {
        if let Some(more) = self.counted.checked_sub(1) {
            push_number(COUNTED, &mut self.bytes);
            push_number(more, &mut self.bytes);
            self.counted = 0;
        }
    }

    fn write(&mut self, id: &str) {
        if counted_on(self.last.as_bytes()).is_some_and(|next| next == id.as_bytes()) {
            self.counted += 1;
            id.clone_into(&mut self.last);
            return;
        }
        self.end_counting();
        let same = self.last.bytes().zip(id.bytes()).take_while(|(one, other)| one == other);
        let same = same.count();
        push_number(same as u64 + 1, &mut self.bytes);
        push_number((id.len() - same) as u64, &mut self.bytes);
        self.bytes.extend_from_slice(&id.as_bytes()[same..]);
        id.clone_into(&mut self.last);
    }
}

/// The ids of an archive.
#[derive(Default)]
pub struct Ids {
    pub(super) bytes: Vec<u8>,
    pub(super) starts: Vec<u32>,
    pub(super) quotes: Vec<u32>,
}

impl Ids {
    /// Checks that a writer could have made these numbers.
    pub(super) fn check(&self, quotes: u32) -> Result<(), Fault> {
        let ascends = self.quotes.windows(2).all(|pair| pair[0] <= pair[1]);
        let ends = self.quotes.last().copied().unwrap_or(0) == quotes;
        if ascends
            && ends
            && self.quotes.len() == self.starts.len() + usize::from(!self.starts.is_empty())
        {
            Ok(())
        } else {
            Err(Fault::IDS.into())
        }
    }

    /// How many articles there are.
    pub fn articles(&self) -> u32 {
        self.starts.len() as u32
    }

    /// The article of a quote, and the position of the first quote in that.
    pub fn article_of(&self, quote: u32) -> (u32, u32) {
        let at = self.quotes.partition_point(|first| *first <= quote).saturating_sub(1);
        (at as u32, self.quotes.get(at).copied().unwrap_or(0))
    }

    /// The positions of an article's quotes.
    pub fn quotes_of(&self, article: u32) -> std::ops::Range<u32> {
        let at = article as usize;
        self.quotes.get(at).copied().unwrap_or(0)..self.quotes.get(at + 1).copied().unwrap_or(0)
    }

    /// The id of an article.
    ///
    /// # Errors
    /// When the pack was written wrongly. The methods below fail for the same reason.
    pub fn article(&self, article: u32) -> Result<String, Fault> {
        let mut walk = self.walk(article)?;
        walk.next()?;
        walk.text()
    }

    /// The id of a quote in its article.
    pub fn quote(&self, quote: u32) -> Result<String, Fault> {
        Ok(self.in_order().quote(quote)?.1)
    }

    /// The id of a quote in the archive: with several articles, `ARTICLE/QUOTE`.
    pub fn id(&self, quote: u32) -> Result<String, Fault> {
        let own = self.quote(quote)?;
        if self.articles() == 1 {
            return Ok(own);
        }
        Ok(format!("{}/{own}", self.article(self.article_of(quote).0)?))
    }

    /// The ids of quotes, for whoever asks for one quote after the other.
    pub fn in_order(&self) -> InOrder<'_> {
        InOrder {
            ids: self,
            walk: Walk { rest: &[], id: Vec::new(), counted: 0 },
            all: 0..0,
            at: 0,
        }
    }

    /// The quote with an id in the archive.
    pub fn find(&self, id: &str) -> Result<Option<u32>, Fault> {
        let (article, own) = match id.split_once('/') {
            Some((article, own)) => (Some(article), own),
            None => (None, id),
        };
        for at in 0..self.articles() {
            let mut walk = self.walk(at)?;
            walk.next()?;
            if article.map_or(self.articles() != 1, |it| it.as_bytes() != walk.id) {
                continue;
            }
            walk.id.clear();
            for quote in self.quotes_of(at) {
                walk.next()?;
                if walk.id == own.as_bytes() {
                    return Ok(Some(quote));
                }
            }
        }
        Ok(None)
    }

    fn walk(&self, article: u32) -> Result<Walk<'_>, Fault> {
        let start = self.starts.get(article as usize).ok_or(Fault::IDS)?;
        let rest = self.bytes.get(*start as usize..).ok_or(Fault::IDS)?;
        Ok(Walk { rest, id: Vec::new(), counted: 0 })
    }
}

/// Goes on from the quote that was asked for last, where the next one is of its article.
pub struct InOrder<'a> {
    ids: &'a Ids,
    walk: Walk<'a>,
    /// The quotes of the article that is gone through.
    all: Range<u32>,
    /// The quote whose id comes next.
    at: u32,
}

impl InOrder<'_> {
    /// The article of a quote, and its id there. Quotes are asked for in ascending order.
    ///
    /// # Errors
    /// When the pack was written wrongly.
    pub fn quote(&mut self, quote: u32) -> Result<(u32, String), Fault> {
        let (article, _) = self.ids.article_of(quote);
        if !self.all.contains(&quote) {
            self.all = self.ids.quotes_of(article);
            self.at = self.all.start;
            self.walk = self.ids.walk(article)?;
            self.walk.next()?;
            self.walk.id.clear();
        }
        for _ in self.at..=quote {
            self.walk.next()?;
        }
        self.at = quote + 1;
        let id = String::from_utf8(self.walk.id.clone()).map_err(|_| Fault::from(Fault::IDS))?;
        Ok((article, id))
    }
}

struct Walk<'a> {
    rest: &'a [u8],
    id: Vec<u8>,
    /// How many of the next ids just take the next number.
    counted: u64,
}

impl Walk<'_> {
    fn next(&mut self) -> Result<(), Fault> {
        let mut same = 0;
        if self.counted == 0 {
            same = take_number(&mut self.rest).ok_or(Fault::IDS)?;
            if same == COUNTED {
                let more = take_number(&mut self.rest).ok_or(Fault::IDS)?;
                self.counted = more.checked_add(1).ok_or(Fault::IDS)?;
            }
        }
        if self.counted > 0 {
            self.counted -= 1;
            self.id = counted_on(&self.id).ok_or(Fault::IDS)?;
            return Ok(());
        }
        let same = same - 1;
        let more = take_number(&mut self.rest).ok_or(Fault::IDS)?;
        let (more, rest) = self.rest.split_at_checked(more as usize).ok_or(Fault::IDS)?;
        if same as usize > self.id.len() {
            return Err(Fault::IDS.into());
        }
        self.id.truncate(same as usize);
        self.id.extend_from_slice(more);
        self.rest = rest;
        Ok(())
    }

    fn text(self) -> Result<String, Fault> {
        String::from_utf8(self.id).map_err(|_| Fault::IDS.into())
    }
}

#[cfg(test)]
mod tests {
    use super::{Ids, Writer};

    #[test]
    fn ids_come_back_and_are_found() {
        let articles = [
            ("a1", vec!["q1", "q2", "q9", "q10", "q010", "q11", "x", "x-1"]),
            ("a2", vec![]),
            ("b", vec!["q1", "q999999999", "q1000000000", "9", "10"]),
        ];
        let mut writer = Writer::default();
        for (article, quotes) in &articles {
            writer.push(article, quotes.iter().copied());
        }
        let Writer { bytes, starts, quotes, .. } = writer;
        let ids = Ids { bytes, starts, quotes };
        assert_eq!(ids.check(13), Ok(()));
        let mut position = 0;
        for (at, (article, quotes)) in (0..).zip(&articles) {
            assert_eq!(ids.article(at).as_deref(), Ok(*article));
            for quote in quotes {
                assert_eq!(ids.quote(position).as_deref(), Ok(*quote));
                let id = format!("{article}/{quote}");
                assert_eq!(ids.id(position).as_ref(), Ok(&id));
                assert_eq!(ids.find(&id), Ok(Some(position)));
                position += 1;
            }
        }
        // Some of them, one after the other.
        let mut in_order = ids.in_order();
        for (quote, expected) in
            [(0, (0, "q1")), (3, (0, "q10")), (4, (0, "q010")), (8, (2, "q1")), (12, (2, "10"))]
        {
            assert_eq!(in_order.quote(quote), Ok((expected.0, expected.1.to_owned())));
        }
        assert_eq!(ids.find("a2/q1"), Ok(None));
        assert_eq!(ids.find("q1"), Ok(None));
    }
}
