//! How the tests went in one browser.

use std::fmt;

use anyhow::{Result, ensure};

use super::libtest::Failure;
use super::skipped::Skips;

/// As many tests may be flaky in one run. More are a fault of the tests or of the product,
/// not of a busy machine.
const FLAKY: usize = 3;

/// What became of the tests.
#[derive(Debug, Default)]
pub(crate) struct Tally {
    pub(super) passed: usize,
    /// Failed, and passed when they were run once more, alone.
    pub(super) flaky: Vec<Failure>,
    pub(super) failed: Vec<Failure>,
    /// Cannot be tested in this browser.
    pub(super) skipped: Skips,
}

impl Tally {
    /// # Errors
    ///
    /// When a test failed, or too many are flaky; the message names them.
    pub(crate) fn verdict(&self) -> Result<()> {
        let Self { passed, flaky, failed, skipped } = self;
        ensure!(failed.is_empty(), "{} failed: {}", tests(failed.len()), named(failed));
        ensure!(
            flaky.len() <= FLAKY,
            "{} flaky, and {FLAKY} may be: {}",
            tests(flaky.len()),
            named(flaky)
        );
        ensure!(passed + flaky.len() + skipped.count() > 0, "no browser test has such a name");
        Ok(())
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { passed, flaky, failed, skipped } = self;
        let [flakes, faults, skips] = [flaky.len(), failed.len(), skipped.count()];
        write!(f, "{passed} passed, {flakes} flaky, {faults} failed, {skips} skipped")?;
        for (word, failures) in [("flaky", flaky), ("failed", failed)] {
            for Failure { test, how } in failures {
                write!(f, "\n  {word}: {test}\n    {how}")?;
            }
        }
        write!(f, "{skipped}")
    }
}

fn tests(count: usize) -> String {
    if count == 1 { "1 test".to_owned() } else { format!("{count} tests") }
}

fn named(failures: &[Failure]) -> String {
    failures.iter().map(|failure| &*failure.test).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn failures(count: usize) -> Vec<Failure> {
        let failure = |at| Failure { test: format!("map::{at}"), how: "map.rs:1:2: no".into() };
        (1..=count).map(failure).collect()
    }

    #[test]
    fn three_flaky_tests_are_borne_and_four_are_not() {
        let tally = |flaky| Tally { passed: 9, flaky: failures(flaky), ..Tally::default() };
        assert!(tally(3).verdict().is_ok());
        let verdict = tally(4).verdict().expect_err("four are too many").to_string();
        assert_eq!(verdict, "4 tests flaky, and 3 may be: map::1, map::2, map::3, map::4");
    }

    #[test]
    fn a_failed_test_is_named() {
        let tally =
            Tally { passed: 9, flaky: failures(1), failed: failures(1), ..Tally::default() };
        let verdict = tally.verdict().expect_err("one failed").to_string();
        assert_eq!(verdict, "1 test failed: map::1");
    }

    #[test]
    fn a_run_of_no_test_is_no_success() {
        let verdict = Tally::default().verdict().expect_err("nothing was tested").to_string();
        assert_eq!(verdict, "no browser test has such a name");
    }

    #[test]
    fn the_closing_lines_say_how_each_of_them_failed() {
        let tally =
            Tally { passed: 9, flaky: failures(1), failed: failures(1), ..Tally::default() };
        let wanted = "\
9 passed, 1 flaky, 1 failed, 0 skipped
  flaky: map::1
    map.rs:1:2: no
  failed: map::1
    map.rs:1:2: no";
        assert_eq!(tally.to_string(), wanted);
    }
}
