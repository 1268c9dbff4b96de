//! The values of one facet: how many quotes have each value, and which.

use std::cell::{Cell, OnceCell};

use super::bits;
use super::coded::Coded;
use super::fault::Fault;
use super::fields::Fields;
use super::inverted::{self, Inverted};
use super::later::Later;
use crate::filter::Choice;

/// The cost of counting, where combining and counting one word of a bitmap costs 1: of
/// looking up one code, and of looking for one member of a list in a set.
const LOOK_UP: u64 = 4;
const LOOK_FOR: u64 = 3;

/// The cost of making [`Inverted`], for each code, in the same unit.
const MAKE: u64 = 24;

/// How a value is marked.
const INCLUDED: u8 = 1;
const EXCLUDED: u8 = 2;

/// One facet.
pub(super) struct Column {
    quotes: u32,
    /// How many quotes have each value.
    pub(super) totals: Vec<u32>,
    /// How many codes quotes have together.
    codes: u64,
    /// How many words of bitmaps and how many members of lists `inverted` has.
    sizes: (u64, u64),
    coded: Later<Coded>,
    /// Made as soon as questions without it have cost as much as making it.
    inverted: OnceCell<Inverted>,
    trouble: Cell<u64>,
}

impl Column {
    /// The column of some quotes, from their codes.
    ///
    /// # Errors
    /// When a code belongs to no value, a quote has a code twice, or the number of codes is
    /// not the sum of what the quotes have.
    pub(super) fn new(quotes: u32, fields: Fields) -> Result<Self, Fault> {
        let (coded, totals) = Coded::new(quotes, fields)?;
        Ok(Self::with(quotes, totals, coded.into()))
    }

    /// A column whose codes are read when they are first needed; `totals` says how many
    /// quotes have each value.
    pub(super) fn later(
        quotes: u32,
        totals: Vec<u32>,
        read: impl FnOnce() -> Result<Fields, Fault> + 'static,
    ) -> Self {
        let expected = totals.clone();
        let coded = Later::new(move || {
            let (coded, totals) = Coded::new(quotes, read()?)?;
            if totals == expected { Ok(coded) } else { Err(Fault::COLUMNS.into()) }
        });
        Self::with(quotes, totals, coded)
    }

    fn with(quotes: u32, totals: Vec<u32>, coded: Later<Coded>) -> Self {
        let codes = totals.iter().map(|total| u64::from(*total)).sum();
        let sizes = inverted::sizes(&totals, quotes);
        Self {
            quotes,
            totals,
            codes,
            sizes,
            coded,
            inverted: OnceCell::new(),
            trouble: Cell::new(0),
        }
    }

    /// The codes of every quote.
    ///
    /// # Errors
    /// When the archive is from a pack that is damaged here or was written wrongly. The
    /// methods below fail for the same reasons.
    pub(super) fn coded(&self) -> Result<&Coded, Fault> {
        self.coded.get()
    }

    /// The quotes of each value.
    pub(super) fn inverted(&self) -> Result<&Inverted, Fault> {
        let coded = self.coded()?;
        Ok(self.inverted.get_or_init(|| coded.inverted(&self.totals)))
    }

    /// The same, or `None` while it does not pay to make it. `trouble` is what this question
    /// costs without it. When the sum of these costs reaches the cost of making it, it is
    /// made: the rule for renting or buying skis (A. Karlin, M. Manasse, L. Rudolph and
    /// D. Sleator, "Competitive Snoopy Caching", 1988).
    fn inverted_for(&self, trouble: u64) -> Result<Option<&Inverted>, Fault> {
        if self.inverted.get().is_none() {
            self.trouble.set(self.trouble.get().saturating_add(trouble));
            if self.trouble.get() < self.codes * MAKE {
                return Ok(None);
            }
        }
        self.inverted().map(Some)
    }

    /// Makes `set` the quotes that pass a choice that is not empty. `marks` has a byte for
    /// every value; all are zero before and after.
    pub(super) fn passing(
        &self,
        choice: &Choice,
        marks: &mut [u8],
        set: &mut [u64],
    ) -> Result<(), Fault> {
        let coded = self.coded()?;
        let known = |code: &&u32| (**code as usize) < self.totals.len();
        let (included, excluded) = (choice.include(), choice.exclude());
        let Some(inverted) = self.inverted_for(self.codes * LOOK_UP)? else {
            included.iter().filter(known).for_each(|code| marks[*code as usize] |= INCLUDED);
            excluded.iter().filter(known).for_each(|code| marks[*code as usize] |= EXCLUDED);
            let wanted = if included.is_empty() { 0 } else { INCLUDED };
            set.fill(0);
            coded.choose(wanted, marks, set);
            let all = included.iter().chain(excluded).filter(known);
            all.for_each(|code| marks[*code as usize] = 0);
            return Ok(());
        };
        if included.is_empty() {
            bits::fill(set, self.quotes);
        } else {
            set.fill(0);
            let included = included.iter().filter(known);
            included.for_each(|code| inverted.of(*code as usize).add_to(set));
        }
        for code in excluded.iter().filter(known) {
            inverted.of(*code as usize).take_from(set);
        }
        Ok(())
    }

    /// Adds the quotes that have one of these values to a set; unknown values are ignored.
    /// `marks` is as in [`passing`](Self::passing).
    pub(super) fn add(
        &self,
        codes: &[u64],
        marks: &mut [u8],
        set: &mut [u64],
    ) -> Result<(), Fault> {
        let coded = self.coded()?;
        let each = |each: &mut dyn FnMut(usize)| {
            bits::for_each(codes, |code| {
                if (code as usize) < self.totals.len() {
                    each(code as usize);
                }
            });
        };
        match self.inverted_for(self.codes * LOOK_UP)? {
            Some(inverted) => each(&mut |code| inverted.of(code).add_to(set)),
            None => {
                each(&mut |code| marks[code] = INCLUDED);
                coded.choose(INCLUDED, marks, set);
                each(&mut |code| marks[code] = 0);
            }
        }
        Ok(())
    }

    /// Makes `counts` how many quotes of a set have each value; `len` is the size of the set.
    /// There are three ways, and the cheapest is taken: look up the codes of the quotes in
    /// the set, or of those that are not in it, or intersect the set with the quotes of each
    /// value.
    pub(super) fn count(&self, set: &[u64], len: u32, counts: &mut [u32]) -> Result<(), Fault> {
        let others = self.quotes - len;
        if others == 0 {
            counts.copy_from_slice(&self.totals);
            return Ok(());
        }
        let codes = self.codes * LOOK_UP / u64::from(self.quotes);
        let looking_up = u64::from(len.min(others)) * codes.max(1) + set.len() as u64;
        let (words, members) = self.sizes;
        if let Some(trouble) = looking_up.checked_sub(words + members * LOOK_FOR)
            && let Some(inverted) = self.inverted_for(trouble)?
        {
            for (code, count) in counts.iter_mut().enumerate() {
                *count = inverted.of(code).count_in(set);
            }
        } else if others < len {
            self.coded()?.count_down(set, &self.totals, counts);
        } else {
            self.coded()?.count(set, counts);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use proptest::collection::vec;
    use proptest::prelude::*;

    use super::super::bits;
    use super::super::codes::Codes;
    use super::{Choice, Column, Fields};
    use crate::query::Mark;

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
            column.count(&set, chosen.len() as u32, &mut counts)?;
            let anew = counts.clone();
            column.inverted()?;
            column.count(&set, chosen.len() as u32, &mut counts)?;
            prop_assert_eq!(&anew, &counts);
            let mut expected = vec![0; 400];
            for quote in chosen {
                rows[quote as usize].iter().for_each(|code| expected[*code as usize] += 1);
            }
            prop_assert_eq!(counts, expected);
        }

        #[test]
        fn quotes_that_pass_are_those_of_every_code(
            rows in vec(vec(0..9u32, 0..4), 1..300),
            single in any::<bool>(),
            choices in vec((0..10u32, any::<bool>()), 1..5),
        ) {
            let row = |row: Vec<u32>| {
                let mut row = if single { vec![row.len() as u32] } else { row };
                row.sort_unstable();
                row.dedup();
                row
            };
            let rows: Vec<Vec<u32>> = rows.into_iter().map(row).collect();
            let quotes = rows.len() as u32;
            let lens: Vec<u32> = rows.iter().map(|row| row.len() as u32).collect();
            let (codes, lens) = (Codes::of(&rows.concat()), (!single).then(|| Codes::of(&lens)));
            let column = Column::new(quotes, Fields { values: 9, codes, lens })?;
            let mut choice = Choice::default();
            for (code, is_included) in choices {
                choice.set(code, if is_included { Mark::Included } else { Mark::Excluded });
            }
            let passes = |row: &Vec<u32>| {
                let any = |of: &[u32]| of.iter().any(|code| row.contains(code));
                (choice.include().is_empty() || any(choice.include())) && !any(choice.exclude())
            };
            let expected: Vec<u32> = (0..quotes).filter(|at| passes(&rows[*at as usize])).collect();
            // First without `inverted`, then with it.
            for _ in 0..9 {
                let (mut set, mut found) = (vec![7; bits::words(quotes)], Vec::new());
                column.passing(&choice, &mut [0; 9], &mut set)?;
                bits::for_each(&set, |quote| found.push(quote));
                prop_assert_eq!(&found, &expected);
            }
            prop_assert!(column.inverted.get().is_some() || column.codes == 0);
        }
    }

    #[test]
    fn codes_are_read_when_they_are_needed_and_held_against_the_totals() {
        let column = |totals: &[u32]| {
            let fields = || Ok(Fields { values: 2, codes: Codes::of(&[1, 0, 1]), lens: None });
            Column::later(3, totals.to_vec(), fields)
        };
        let (right, wrong) = (column(&[1, 2]), column(&[2, 1]));
        let mut counts = [0; 2];
        assert_eq!((right.count(&[0b100], 1, &mut counts), counts), (Ok(()), [0, 1]));
        let sentence = wrong.count(&[0b100], 1, &mut counts).map_err(|it| it.to_string());
        assert!(sentence.is_err_and(|it| it.contains("the facets of this pack")));
    }

    #[test]
    fn quotes_of_some_values_are_added_and_unknown_values_have_none() {
        let (codes, lens) = (Codes::of(&[0, 2, 1, 2]), Some(Codes::of(&[2, 0, 2])));
        let column = Column::new(3, Fields { values: 3, codes, lens }).expect("all are there");
        // From the codes of each quote, and from the quotes of each value.
        for _ in 0..2 {
            let mut set = [0];
            let values = [1 << 1 | 1 << 3 | 1 << 63];
            column.add(&values, &mut [0; 3], &mut set).expect("it is whole");
            assert_eq!(set, [0b100]);
            column.inverted().expect("it is whole");
        }
    }
}
