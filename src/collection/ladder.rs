//! Where each quote of a list stands that is as tall as all of them together.
//!
//! A quote's height is known once it was shown; until then it is taken to have a
//! likely one. Browsers draw nothing taller than some millions of pixels: a list that
//! would be is pressed together in its middle, where one pixel of the scrollbar is
//! several of the list, while its two ends, and what is scrolled by hand, go pixel by
//! pixel.

use std::collections::BTreeMap;
use std::ops::Range;

/// How tall a quote is taken to be, in CSS pixels; the style sheet makes one that is
/// still being loaded so tall.
pub(super) const LIKELY: f64 = 190.0;

/// How tall a list is at most. Firefox ends at 17.8 million, Chromium at 33.5.
const TALLEST: f64 = 9_000_000.0;

/// How much at each end of such a list is not pressed together.
const END: f64 = 1_500_000.0;

/// How far out of place what is scrolled by hand may come before it is put right at
/// once, and not when the hand rests.
const ASTRAY: f64 = 700_000.0;

/// Lists of so many quotes at most are whole in the page.
pub(super) const WHOLE: u32 = 100;

/// Where a list is on screen, in CSS pixels.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Frame {
    /// How far the list's upper edge is above that of the screen.
    pub above: f64,
    /// How tall the screen is.
    pub screen: f64,
    /// How much of the screen's upper edge is covered.
    pub covered: f64,
    /// How wide the list is.
    pub width: f64,
}

/// The list.
#[derive(Clone, Debug, Default)]
pub struct Ladder {
    rows: u32,
    /// How much taller each known quote is than is likely.
    known: BTreeMap<u32, f64>,
    /// What is on screen stands so much further down than the scrollbar says.
    shift: f64,
    /// Where the scrollbar was.
    last: f64,
}

impl Ladder {
    /// A list of so many quotes, of which nothing is known.
    pub fn new(rows: u32) -> Self {
        Self { rows, ..Self::default() }
    }

    /// The same list with more quotes, or fewer, at its end.
    pub fn resize(&mut self, rows: u32) {
        self.rows = rows;
        self.known.retain(|row, _| *row < rows);
    }

    /// How many quotes there are.
    pub fn rows(&self) -> u32 {
        self.rows
    }

    /// The first quote on screen that is not covered.
    pub fn row_on(&self, frame: Frame) -> u32 {
        self.row_at((self.at(frame) + frame.covered).max(0.0))
    }

    /// Whether the scrollbar is elsewhere than it was.
    pub fn is_moved(&self, frame: Frame) -> bool {
        (frame.above - self.last).abs() > 2.0
    }

    /// Learns where the scrollbar has come to where it was moved on purpose.
    pub fn came_to(&mut self, frame: Frame) {
        self.last = frame.above;
    }

    /// How far down a quote begins.
    pub fn top(&self, row: u32) -> f64 {
        f64::from(row) * LIKELY + self.known.range(..row).map(|(_, more)| more).sum::<f64>()
    }

    /// How tall all quotes are.
    pub fn whole(&self) -> f64 {
        self.top(self.rows)
    }

    /// How tall the list is in the page.
    pub fn height(&self) -> f64 {
        self.whole().min(TALLEST)
    }

    /// The quote that is so far down.
    pub fn row_at(&self, down: f64) -> u32 {
        let (mut first, mut top) = (0, 0.0);
        for (row, more) in &self.known {
            let until = top + f64::from(row - first) * LIKELY;
            if down < until {
                break;
            }
            let end = until + LIKELY + more;
            if down < end {
                return *row;
            }
            (first, top) = (row + 1, end);
        }
        let further = ((down - top).max(0.0) / LIKELY) as u32;
        first.saturating_add(further).min(self.rows.saturating_sub(1))
    }

    /// How far down it is where the scrollbar says `bar`.
    fn down(&self, bar: f64) -> f64 {
        let (whole, height) = (self.whole(), self.height());
        if whole <= height || bar <= END {
            bar
        } else if bar >= height - END {
            whole - (height - bar)
        } else {
            END + (bar - END) * (whole - 2.0 * END) / (height - 2.0 * END)
        }
    }

    /// Undoes [`down`](Self::down).
    fn bar(&self, down: f64) -> f64 {
        let (whole, height) = (self.whole(), self.height());
        if whole <= height || down <= END {
            down
        } else if down >= whole - END {
            height - (whole - down)
        } else {
            END + (down - END) * (height - 2.0 * END) / (whole - 2.0 * END)
        }
    }

    /// How far down the upper edge of the screen is.
    fn at(&self, frame: Frame) -> f64 {
        frame.above + self.shift
    }

    /// Learns where the scrollbar is. One that has moved by no more than some screens
    /// was scrolled by hand.
    pub fn scrolled(&mut self, frame: Frame) {
        if (frame.above - self.last).abs() > 3.0 * frame.screen {
            self.shift = self.down(frame.above) - frame.above;
        }
        self.last = frame.above;
    }

    /// The quotes that are to be in the page: those on screen and on the next screens.
    pub fn window(&self, frame: Frame) -> Range<u32> {
        if self.rows <= WHOLE {
            return 0..self.rows;
        }
        let at = self.at(frame);
        let first = self.row_at((at - frame.screen).max(0.0));
        let last = self.row_at((at + 2.0 * frame.screen).max(0.0));
        first..(last + 1).min(self.rows)
    }

    /// How far down in the list a window begins in the page.
    pub fn before(&self, window: &Range<u32>) -> f64 {
        (self.top(window.start) - self.shift).max(0.0)
    }

    /// Learns how tall quotes are; what is on screen stays where it is, or else the
    /// quote `held`.
    pub fn learn(
        &mut self,
        heights: impl Iterator<Item = (u32, f64)>,
        frame: Frame,
        held: Option<u32>,
    ) {
        let at = self.at(frame);
        let is_end = held.is_none() && at > 0.0 && at + frame.screen >= self.whole() - 1.0;
        let held = held.unwrap_or_else(|| self.row_at(at.max(0.0)));
        let (top, whole) = (self.top(held), self.whole());
        for (row, height) in heights {
            self.known.insert(row, height - LIKELY);
        }
        self.shift += if is_end { self.whole() - whole } else { self.top(held) - top };
    }

    /// By how much the page has to scroll for the scrollbar to say where it is; nothing
    /// while it may wait until the hand rests.
    pub fn put_right(&mut self, frame: Frame, is_resting: bool) -> Option<f64> {
        if frame.above < 0.0 && self.shift == 0.0 {
            return None;
        }
        let at = self.at(frame);
        let by = self.bar(at) - frame.above;
        let near = 3.0 * frame.screen;
        let is_near_end = at < near || at > self.whole() - 2.0 * near;
        if by.abs() < 0.5 || !(is_resting || is_near_end || by.abs() > ASTRAY) {
            return None;
        }
        self.shift -= by;
        self.last = frame.above + by;
        Some(by)
    }

    /// By how much the page has to scroll for a quote to stand below what is covered.
    pub fn go(&mut self, row: u32, frame: Frame) -> f64 {
        // Above the list there is more of the page, so that this may be negative.
        let down = self.top(row) - frame.covered;
        let bar = self.bar(down);
        self.shift = down - bar;
        self.last = bar;
        bar - frame.above
    }
}

#[cfg(test)]
mod tests {
    use proptest::collection::btree_map;
    use proptest::prelude::*;

    use super::{Frame, LIKELY, Ladder, TALLEST};

    const SCREEN: f64 = 900.0;

    fn frame(above: f64) -> Frame {
        Frame { above, screen: SCREEN, ..Frame::default() }
    }

    proptest! {
        #[test]
        fn a_row_stands_where_it_is_found(
            rows in 1..2000u32,
            known in btree_map(0..2000u32, 30.0..900.0f64, 0..40),
        ) {
            let mut ladder = Ladder::new(rows);
            let known = known.into_iter().filter(|(row, _)| *row < rows);
            ladder.learn(known, frame(0.0), Some(0));
            for row in 0..rows {
                prop_assert_eq!(ladder.row_at(ladder.top(row) + 1.0), row);
            }
        }

        #[test]
        fn a_list_of_any_length_goes_from_its_first_row_to_its_last(rows in 1..5_000_000u32) {
            let ladder = Ladder::new(rows);
            prop_assert!(ladder.height() <= TALLEST);
            prop_assert_eq!(ladder.down(0.0), 0.0);
            prop_assert!((ladder.down(ladder.height()) - ladder.whole()).abs() < 0.01);
            let mut last = -1.0;
            for part in 0..=100 {
                let bar = ladder.height() * f64::from(part) / 100.0;
                let down = ladder.down(bar);
                prop_assert!(down > last);
                prop_assert!((ladder.bar(down) - bar).abs() < 0.01);
                last = down;
            }
        }

        #[test]
        fn what_is_on_screen_stays_while_heights_are_learnt(
            rows in 200..1_000_000u32,
            part in 0.1..0.9f64,
            heights in prop::collection::vec(40.0..700.0f64, 12),
        ) {
            let mut ladder = Ladder::new(rows);
            let at = frame(ladder.height() * part);
            ladder.scrolled(at);
            let window = ladder.window(at);
            let first = ladder.row_at(ladder.at(at));
            let before = ladder.top(first) - ladder.at(at);
            ladder.learn(window.clone().zip(heights), at, None);
            prop_assert!((ladder.top(first) - ladder.at(at) - before).abs() < 0.01);
            // Nor does it move when the scrollbar is put right.
            let by = ladder.put_right(at, true).unwrap_or(0.0);
            let then = frame(at.above + by);
            prop_assert!((ladder.top(first) - ladder.at(then) - before).abs() < 0.01);
            prop_assert!((ladder.bar(ladder.at(then)) - then.above).abs() < 1.0);
        }
    }

    #[test]
    fn a_long_list_is_pressed_together_in_its_middle_alone() {
        let mut ladder = Ladder::new(1_000_000);
        assert_eq!(ladder.window(frame(0.0)).start, 0);
        let middle = frame(ladder.height() / 2.0);
        ladder.scrolled(middle);
        assert!((499_990..=500_000).contains(&ladder.window(middle).start));
        // By hand it goes on row by row.
        let next = frame(middle.above + 10.0 * LIKELY);
        let row = ladder.row_at(ladder.at(middle));
        for step in 1..=10 {
            ladder.scrolled(frame(middle.above + f64::from(step) * LIKELY));
        }
        assert_eq!(ladder.row_at(ladder.at(next)), row + 10);
        let end = frame(ladder.height() - SCREEN);
        ladder.scrolled(end);
        assert_eq!(ladder.window(end).end, 1_000_000);
    }

    #[test]
    fn every_row_can_be_gone_to() {
        let mut ladder = Ladder::new(1_000_000);
        let mut bar = 0.0;
        for row in [999_999, 0, 1, 12_345, 500_000, 499_999, 999_000] {
            bar += ladder.go(row, frame(bar));
            assert!((0.0..=ladder.height()).contains(&bar));
            assert!(ladder.window(frame(bar)).contains(&row), "{row}");
        }
    }
}
