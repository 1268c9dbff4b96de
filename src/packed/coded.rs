//! The codes of every quote in one facet.

use super::chunk::SOME;
use super::codes::{Codes, Number};
use super::fault::Fault;
use super::fields::Fields;
use super::inverted::Inverted;

/// One facet's codes, quote by quote.
pub(super) struct Coded {
    pub(super) quotes: u32,
    pub(super) codes: Codes,
    /// Where the codes of each quote start, and where the last ones end. Empty where every
    /// quote has exactly one code.
    starts: Vec<u32>,
}

impl Coded {
    /// The codes of this many quotes, and how many quotes have each value.
    ///
    /// # Errors
    /// When a code belongs to no value, a quote has a code twice, or the number of codes is
    /// not the sum of what the quotes have.
    pub(super) fn new(quotes: u32, fields: Fields) -> Result<(Self, Vec<u32>), Fault> {
        let Fields { values, codes, lens } = fields;
        let starts = starts(lens.as_ref(), quotes)?;
        let expected = starts.last().copied().unwrap_or(quotes);
        if codes.len() != expected as usize {
            return Err(Fault::COLUMNS.into());
        }
        let are_distinct = match &codes {
            Codes::Narrow(codes) => are_distinct(codes, &starts),
            Codes::Middle(codes) => are_distinct(codes, &starts),
            Codes::Wide(codes) => are_distinct(codes, &starts),
        };
        let totals = totals(&codes, values).filter(|_| are_distinct).ok_or(Fault::COLUMNS)?;
        Ok((Self { quotes, codes, starts }, totals))
    }

    /// How many codes each quote has; `None` where all have one.
    pub(super) fn lens(&self) -> Option<Codes> {
        let lens: Vec<u32> = self.starts.windows(2).map(|pair| pair[1] - pair[0]).collect();
        (!self.starts.is_empty()).then(|| Codes::of(&lens))
    }

    /// The code of each quote, of a facet in which every quote has exactly one.
    ///
    /// # Errors
    /// When quotes may have several, as only a pack that was written wrongly says of the
    /// facets that this is asked of.
    pub(super) fn single(&self) -> Result<&Codes, Fault> {
        if self.starts.is_empty() { Ok(&self.codes) } else { Err(Fault::COLUMNS.into()) }
    }

    /// Where among all codes those of a quote are.
    #[inline]
    fn range(&self, quote: u32) -> std::ops::Range<usize> {
        let at = quote as usize;
        if self.starts.is_empty() {
            at..at + 1
        } else {
            self.starts[at] as usize..self.starts[at + 1] as usize
        }
    }

    /// Whether a quote has no code.
    #[inline]
    pub(super) fn is_without(&self, quote: u32) -> bool {
        self.range(quote).is_empty()
    }

    /// The codes of a quote, as it has them.
    #[inline]
    pub(super) fn of(&self, quote: u32) -> impl Iterator<Item = u32> + '_ {
        self.range(quote).map(|at| self.codes.get(at))
    }

    /// The quotes of each value; `totals` says how many each has.
    #[inline(never)]
    pub(super) fn inverted(&self, totals: &[u32]) -> Inverted {
        match &self.codes {
            Codes::Narrow(all) => Inverted::new(totals, self.quotes, |it| &all[self.range(it)]),
            Codes::Middle(all) => Inverted::new(totals, self.quotes, |it| &all[self.range(it)]),
            Codes::Wide(all) => Inverted::new(totals, self.quotes, |it| &all[self.range(it)]),
        }
    }

    /// Adds to a set each quote whose codes, combined, have exactly the marks `marked`.
    #[inline(never)]
    pub(super) fn choose(&self, marked: u8, marks: &[u8], set: &mut [u64]) {
        let words = SOME / u64::BITS;
        for (set, first) in set.chunks_mut(words as usize).zip((0..).step_by(SOME as usize)) {
            match &self.codes {
                Codes::Narrow(codes) => self.choose_some(codes, marked, marks, set, first),
                Codes::Middle(codes) => self.choose_some(codes, marked, marks, set, first),
                Codes::Wide(codes) => self.choose_some(codes, marked, marks, set, first),
            }
        }
    }

    /// Does the same for the quotes of some words of the set, from the quote `first` on.
    #[inline(never)]
    fn choose_some<C: Number>(
        &self,
        codes: &[C],
        marked: u8,
        marks: &[u8],
        set: &mut [u64],
        first: u32,
    ) {
        for (word, first) in set.iter_mut().zip((first..).step_by(64)) {
            for quote in first..self.quotes.min(first.saturating_add(64)) {
                let own = &codes[self.range(quote)];
                let all = own.iter().fold(0, |all, code| all | marks[code.get() as usize]);
                *word |= u64::from(all == marked) << (quote - first);
            }
        }
    }

    /// Counts the codes of a set.
    #[inline(never)]
    pub(super) fn count(&self, set: &[u64], counts: &mut [u32]) {
        counts.fill(0);
        self.each(set, 0, |code| counts[code] += 1);
    }

    /// Makes `counts` the totals, less the codes of all quotes that are not in a set.
    #[inline(never)]
    pub(super) fn count_down(&self, set: &[u64], totals: &[u32], counts: &mut [u32]) {
        counts.copy_from_slice(totals);
        self.each(set, u64::MAX, |code| counts[code] = counts[code].wrapping_sub(1));
    }

    /// Calls `each` with the codes of a set. `flip` is combined with each word of the set by
    /// exclusive or, so that all ones mean the quotes that are not in it.
    #[inline]
    fn each(&self, set: &[u64], flip: u64, each: impl FnMut(usize)) {
        match &self.codes {
            Codes::Narrow(codes) => self.each_code(codes, set, flip, each),
            Codes::Middle(codes) => self.each_code(codes, set, flip, each),
            Codes::Wide(codes) => self.each_code(codes, set, flip, each),
        }
    }

    #[inline]
    fn each_code<C: Number>(
        &self,
        codes: &[C],
        set: &[u64],
        flip: u64,
        mut each: impl FnMut(usize),
    ) {
        let beyond =
            u64::MAX.checked_shl(self.quotes % 64).filter(|_| !self.quotes.is_multiple_of(64));
        let last = set.len().wrapping_sub(1);
        for (at, word) in set.iter().enumerate() {
            let mut word = word ^ flip;
            if at == last {
                word &= !beyond.unwrap_or(0);
            }
            let first = at as u32 * 64;
            while word != 0 {
                let quote = first + word.trailing_zeros();
                codes[self.range(quote)].iter().for_each(|code| each(code.get() as usize));
                word &= word - 1;
            }
        }
    }
}

/// Where the codes of each quote start.
fn starts(lens: Option<&Codes>, quotes: u32) -> Result<Vec<u32>, Fault> {
    let Some(lens) = lens else { return Ok(Vec::new()) };
    if lens.len() != quotes as usize {
        return Err(Fault::COLUMNS.into());
    }
    let mut starts = Vec::with_capacity(quotes as usize + 1);
    let mut sum = 0u32;
    starts.push(0);
    for at in 0..lens.len() {
        sum = sum.checked_add(lens.get(at)).ok_or(Fault::COLUMNS)?;
        starts.push(sum);
    }
    Ok(starts)
}

/// How many codes each of `values` values has; `None` when a code is beyond them.
fn totals(codes: &Codes, values: u32) -> Option<Vec<u32>> {
    let mut totals = vec![0; values as usize];
    match codes {
        Codes::Narrow(codes) => {
            let mut all = [[0; 256]; 4];
            codes.chunks(SOME as usize).for_each(|codes| count_narrow(codes, &mut all));
            for (code, one) in (0..).zip(&all[0]) {
                let total = all[1..].iter().fold(*one, |sum, more| sum + more[code]);
                if total > 0 {
                    *totals.get_mut(code)? = total;
                }
            }
        }
        Codes::Middle(codes) => {
            codes.chunks(SOME as usize).try_for_each(|codes| count(codes, &mut totals))?;
        }
        Codes::Wide(codes) => {
            codes.chunks(SOME as usize).try_for_each(|codes| count(codes, &mut totals))?;
        }
    }
    Some(totals)
}

/// Counts codes, and neighbours in different tables. Neighbours are often equal, and adding
/// to a number that was just written waits for that write.
#[inline(never)]
fn count_narrow(codes: &[u8], all: &mut [[u32; 256]; 4]) {
    let (fours, rest) = codes.as_chunks::<4>();
    for four in fours {
        for (code, totals) in four.iter().zip(&mut *all) {
            totals[*code as usize] += 1;
        }
    }
    rest.iter().for_each(|code| all[0][*code as usize] += 1);
}

#[inline(never)]
fn count<C: Number>(codes: &[C], totals: &mut [u32]) -> Option<()> {
    for code in codes {
        *totals.get_mut(code.get() as usize)? += 1;
    }
    Some(())
}

/// Whether no quote has a code twice.
fn are_distinct<C: Number + PartialEq>(codes: &[C], starts: &[u32]) -> bool {
    let mut first = 0;
    while first + 1 < starts.len() {
        let end = starts.len().min(first + 1 + SOME as usize);
        if !are_distinct_in(codes, &starts[first..end]) {
            return false;
        }
        first = end - 1;
    }
    true
}

/// The same for codes of one width; `starts` is where the codes of each quote start.
#[inline(never)]
fn are_distinct_in<C: Number + PartialEq>(codes: &[C], starts: &[u32]) -> bool {
    starts.windows(2).all(|pair| match &codes[pair[0] as usize..pair[1] as usize] {
        [] | [_] => true,
        [one, other] => one != other,
        [one, other, last] => one != other && one != last && other != last,
        many => {
            // As 64-bit numbers, since the code that sorts those is there already.
            let mut many: Vec<u64> = many.iter().map(|code| code.get().into()).collect();
            many.sort_unstable();
            many.windows(2).all(|pair| pair[0] != pair[1])
        }
    })
}

#[cfg(test)]
mod tests {
    use super::{Coded, Codes, Fields};

    #[test]
    fn codes_that_are_no_value_or_twice_there_are_refused() {
        let coded = |quotes, values, codes: &[u32], lens: Option<&[u32]>| {
            let (codes, lens) = (Codes::of(codes), lens.map(Codes::of));
            Coded::new(quotes, Fields { values, codes, lens })
        };
        let lens = Some(&[2][..]);
        assert!(coded(1, 3, &[0, 2], lens).is_ok());
        assert!(coded(1, 3, &[2, 2], lens).is_err());
        assert!(coded(1, 2, &[0, 2], lens).is_err());
        assert!(coded(1, 3, &[0], lens).is_err());
        assert!(coded(2, 3, &[0, 2], lens).is_err());
        assert!(coded(1, 3, &[3], None).is_err());
    }

    #[test]
    fn a_facet_of_one_code_for_each_quote_is_refused_where_quotes_may_have_several() {
        let coded = |lens: Option<&[u32]>| {
            let (codes, lens) = (Codes::of(&[1, 0]), lens.map(Codes::of));
            Coded::new(2, Fields { values: 2, codes, lens }).expect("all are there").0
        };
        assert_eq!(coded(None).single(), Ok(&Codes::of(&[1, 0])));
        let several = coded(Some(&[2, 0]));
        assert!(several.single().is_err_and(|it| it.to_string().contains("the facets")));
        assert!(several.is_without(1) && !several.is_without(0));
    }

    #[test]
    fn lens_come_back() {
        let lens = Some(Codes::of(&[2, 0, 1]));
        let fields = Fields { values: 3, codes: Codes::of(&[2, 0, 1]), lens: lens.clone() };
        let (coded, totals) = Coded::new(3, fields).expect("all are there");
        assert_eq!((coded.lens(), totals), (lens, vec![1, 1, 1]));
    }
}
