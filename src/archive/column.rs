//! The values of one facet: by quote as codes, and how many quotes have each.

use std::sync::OnceLock;

use super::SOME;
use super::bits;
use super::build::Fields;
use super::codes::{Codes, Number};
use super::fault::Fault;
use super::inverted::{self, Inverted};
use crate::filter::Choice;

/// What counting costs, in whole words that are combined and counted: each code
/// that is looked up, and each member of a list that is looked for in a set.
const LOOK_UP: u64 = 4;
const LOOK_FOR: u64 = 3;

/// One facet's codes for every quote.
pub(super) struct Column {
    pub(super) quotes: u32,
    pub(super) codes: Codes,
    /// How many codes each quote has; `None` where all have one.
    pub(super) lens: Option<Codes>,
    /// Where the codes of each quote start, and the last ones end, where quotes
    /// have any number.
    starts: Vec<u32>,
    /// How many quotes have each value.
    pub(super) totals: Vec<u32>,
    /// How many words and members `inverted` has.
    sizes: (u64, u64),
    /// Made when somebody filters: what is shown first does without.
    inverted: OnceLock<Inverted>,
}

impl Column {
    /// The column of so many values, from the codes of each quote.
    ///
    /// # Errors
    /// When a code is no value's, a quote has one twice, or there are more codes
    /// or fewer than quotes say.
    pub(super) fn new(quotes: u32, fields: Fields) -> Result<Self, Fault> {
        let Fields { values, codes, lens } = fields;
        let starts = starts(lens.as_ref(), quotes)?;
        let expected = starts.last().copied().unwrap_or(quotes);
        if codes.len() != expected as usize {
            return Err(Fault::COLUMNS.into());
        }
        let totals = match &codes {
            Codes::Narrow(codes) => totals(codes, &starts, values),
            Codes::Middle(codes) => totals(codes, &starts, values),
            Codes::Wide(codes) => totals(codes, &starts, values),
        }
        .ok_or(Fault::COLUMNS)?;
        let sizes = inverted::sizes(&totals, quotes);
        Ok(Self { quotes, codes, lens, starts, totals, sizes, inverted: OnceLock::new() })
    }

    /// The codes of a quote among all.
    #[inline]
    fn own<'a, C>(&self, codes: &'a [C], quote: u32) -> &'a [C] {
        let at = quote as usize;
        if self.starts.is_empty() {
            &codes[at..=at]
        } else {
            &codes[self.starts[at] as usize..self.starts[at + 1] as usize]
        }
    }

    /// The codes of a quote, as it has them.
    pub(super) fn codes(&self, quote: u32) -> impl Iterator<Item = u32> + '_ {
        let at = quote as usize;
        let range = if self.starts.is_empty() {
            at..at + 1
        } else {
            self.starts[at] as usize..self.starts[at + 1] as usize
        };
        range.map(|at| self.codes.get(at))
    }

    /// Who has each value.
    fn inverted(&self) -> &Inverted {
        self.inverted.get_or_init(|| {
            let (totals, quotes) = (&self.totals, self.quotes);
            match &self.codes {
                Codes::Narrow(all) => Inverted::new(totals, quotes, |it| self.own(all, it)),
                Codes::Middle(all) => Inverted::new(totals, quotes, |it| self.own(all, it)),
                Codes::Wide(all) => Inverted::new(totals, quotes, |it| self.own(all, it)),
            }
        })
    }

    /// Makes `set` the quotes that pass a choice, which is not empty.
    pub(super) fn passing(&self, choice: &Choice, set: &mut [u64]) {
        let known = |code: &&u32| (**code as usize) < self.totals.len();
        if choice.include().is_empty() {
            bits::fill(set, self.quotes);
        } else {
            set.fill(0);
            choice.include().iter().filter(known).for_each(|code| self.add(*code, set));
        }
        for code in choice.exclude().iter().filter(known) {
            self.inverted().of(*code as usize).take_from(set);
        }
    }

    /// Calls `each` with the quotes that have a value.
    pub(super) fn each(&self, code: u32, each: impl FnMut(u32)) {
        self.inverted().of(code as usize).each(each);
    }

    /// Adds the quotes that have a value to a set.
    pub(super) fn add(&self, code: u32, set: &mut [u64]) {
        self.inverted().of(code as usize).add_to(set);
    }

    /// Makes `counts` how many of these quotes, of which there are `len`, have
    /// each value: by looking up the code of each, or of each other one, or by
    /// counting what each value has in common with them, whichever is least work.
    pub(super) fn count(&self, set: &[u64], len: u32, counts: &mut [u32]) {
        let others = self.quotes - len;
        if others == 0 {
            counts.copy_from_slice(&self.totals);
            return;
        }
        let codes = self.codes.len() as u64 * LOOK_UP / u64::from(self.quotes);
        let looking_up = u64::from(len.min(others)) * codes.max(1) + set.len() as u64;
        let (words, members) = self.sizes;
        if words + members * LOOK_FOR < looking_up {
            let inverted = self.inverted();
            for (code, count) in counts.iter_mut().enumerate() {
                *count = inverted.of(code).count_in(set);
            }
            return;
        }
        match &self.codes {
            Codes::Narrow(codes) => self.scatter(codes, set, others < len, counts),
            Codes::Middle(codes) => self.scatter(codes, set, others < len, counts),
            Codes::Wide(codes) => self.scatter(codes, set, others < len, counts),
        }
    }

    /// Counts the codes of a set, or of all others.
    fn scatter<C: Number>(&self, codes: &[C], set: &[u64], others: bool, counts: &mut [u32]) {
        if others {
            counts.copy_from_slice(&self.totals);
            self.each_code(codes, set, u64::MAX, |code| {
                counts[code] = counts[code].wrapping_sub(1)
            });
        } else {
            counts.fill(0);
            self.each_code(codes, set, 0, |code| counts[code] += 1);
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
                self.own(codes, quote).iter().for_each(|code| each(code.get() as usize));
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

/// How many quotes have each of so many values; `None` when a code is none of
/// them, or a quote has one twice.
fn totals<C: Number>(codes: &[C], starts: &[u32], values: u32) -> Option<Vec<u32>> {
    let mut totals = vec![0; values as usize];
    if starts.is_empty() {
        codes.chunks(SOME as usize).try_for_each(|codes| count(codes, &mut totals))?;
        return Some(totals);
    }
    // The last quote that had each.
    let mut last = vec![u32::MAX; values as usize];
    let mut first = 0;
    while first + 1 < starts.len() {
        let end = starts.len().min(first + 1 + SOME as usize);
        count_once(codes, &starts[first..end], first as u32, &mut last, &mut totals)?;
        first = end - 1;
    }
    Some(totals)
}

/// Counts the codes of quotes that have one each.
#[inline(never)]
fn count<C: Number>(codes: &[C], totals: &mut [u32]) -> Option<()> {
    for code in codes {
        *totals.get_mut(code.get() as usize)? += 1;
    }
    Some(())
}

/// Counts the codes of quotes, from the first on, whose codes start and end there.
#[inline(never)]
fn count_once<C: Number>(
    codes: &[C],
    starts: &[u32],
    first: u32,
    last: &mut [u32],
    totals: &mut [u32],
) -> Option<()> {
    for (quote, own) in (first..).zip(starts.windows(2)) {
        for code in codes.get(own[0] as usize..own[1] as usize)? {
            let code = code.get() as usize;
            if std::mem::replace(last.get_mut(code)?, quote) == quote {
                return None;
            }
            totals[code] += 1;
        }
    }
    Some(())
}

#[cfg(test)]
mod tests {
    use proptest::collection::vec;
    use proptest::prelude::*;

    use super::super::bits;
    use super::super::codes::Codes;
    use super::{Column, Fields};

    proptest! {
        #![proptest_config(ProptestConfig {
            cases: 600, failure_persistence: None, ..ProptestConfig::default()
        })]

        #[test]
        fn counts_are_those_of_every_code(
            rows in vec((vec(0..9u32, 0..4), 0..400u32), 1..900),
            share in 0..=10u32,
            many in any::<bool>(),
        ) {
            let quotes = rows.len() as u32;
            let row = |(few, one): &(Vec<u32>, u32)| {
                let mut row = if many { few.clone() } else { vec![*one] };
                row.dedup();
                row.sort_unstable();
                row.dedup();
                row
            };
            let rows: Vec<Vec<u32>> = rows.iter().map(row).collect();
            let lens: Vec<u32> = rows.iter().map(|row| row.len() as u32).collect();
            let codes = Codes::of(&rows.concat());
            let lens = many.then(|| Codes::of(&lens));
            let column = Column::new(quotes, Fields { values: 400, codes, lens })?;
            let mut set = vec![0; bits::words(quotes)];
            let chosen: Vec<u32> = (0..quotes).filter(|it| it.wrapping_mul(2_654_435_769) % 10 < share).collect();
            chosen.iter().for_each(|quote| bits::insert(&mut set, *quote).expect("below"));
            let mut counts = vec![7; 400];
            column.count(&set, chosen.len() as u32, &mut counts);
            let mut expected = vec![0; 400];
            for quote in chosen {
                rows[quote as usize].iter().for_each(|code| expected[*code as usize] += 1);
            }
            prop_assert_eq!(counts, expected);
        }
    }

    #[test]
    fn codes_that_are_no_value_or_twice_there_are_refused() {
        let column = |quotes, values, codes: &[u32], lens: Option<&[u32]>| {
            let (codes, lens) = (Codes::of(codes), lens.map(Codes::of));
            Column::new(quotes, Fields { values, codes, lens })
        };
        let lens = Some(&[2][..]);
        assert!(column(1, 3, &[0, 2], lens).is_ok());
        assert!(column(1, 3, &[2, 2], lens).is_err());
        assert!(column(1, 2, &[0, 2], lens).is_err());
        assert!(column(1, 3, &[0], lens).is_err());
        assert!(column(2, 3, &[0, 2], lens).is_err());
        assert!(column(1, 3, &[3], None).is_err());
    }
}
