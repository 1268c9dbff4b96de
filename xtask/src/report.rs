//! What was checked, how it went, and how long it took.

use std::fmt;
use std::time::{Duration, Instant};

use anyhow::{Result, ensure};

use crate::steps::seconds;

/// The checks of one run, in their order.
#[derive(Debug, Default)]
pub(crate) struct Report {
    checks: Vec<(String, Outcome)>,
    /// What is to be read of some of them besides.
    closing: Vec<String>,
}

#[derive(Debug)]
enum Outcome {
    Passed(Duration),
    Failed(Duration),
    Skipped(String),
}

impl Report {
    /// Does a check and says whether it passed. Its error is printed where it happened.
    pub(crate) fn check(&mut self, name: &str, work: impl FnOnce() -> Result<()>) -> bool {
        println!("\n=== {name} ===");
        let start = Instant::now();
        let result = work();
        let time = start.elapsed();
        match &result {
            Ok(()) => println!("{name}: ok, {}", seconds(time)),
            // On standard output too, so as to stand in its place when output is kept.
            Err(error) => println!("{name}: FAILED, {}\nerror: {error:#}", seconds(time)),
        }
        let passed = result.is_ok();
        let outcome = if passed { Outcome::Passed(time) } else { Outcome::Failed(time) };
        self.checks.push((name.to_owned(), outcome));
        passed
    }

    /// Adds lines on the last check, to be read below the summary.
    pub(crate) fn add(&mut self, lines: &str) {
        let name = self.checks.last().map_or("", |(name, _)| name);
        self.closing.push(format!("{name}: {lines}"));
    }

    /// Notes a check that cannot be done here, and why.
    pub(crate) fn skip(&mut self, name: &str, why: &str) {
        println!("\n=== {name} ===\nskipped: {why}");
        self.checks.push((name.to_owned(), Outcome::Skipped(why.to_owned())));
    }

    /// # Errors
    ///
    /// When a check failed; the message names all that did.
    pub(crate) fn verdict(&self) -> Result<()> {
        let failed =
            self.checks.iter().filter(|(_, outcome)| matches!(outcome, Outcome::Failed(_)));
        let failed: Vec<&str> = failed.map(|(name, _)| name.as_str()).collect();
        ensure!(
            failed.is_empty(),
            "{} of {} checks failed: {}",
            failed.len(),
            self.checks.len(),
            failed.join(", ")
        );
        Ok(())
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let width = self.checks.iter().map(|(name, _)| name.len()).max().unwrap_or(0);
        let mut total = Duration::ZERO;
        for (name, outcome) in &self.checks {
            match outcome {
                Outcome::Passed(time) | Outcome::Failed(time) => {
                    let word = if matches!(outcome, Outcome::Passed(_)) { "ok" } else { "FAILED" };
                    writeln!(f, "{name:width$} {:>12}  {word}", seconds(*time))?;
                    total += *time;
                }
                Outcome::Skipped(why) => writeln!(f, "{name:width$} {:>12}  skipped: {why}", "-")?,
            }
        }
        write!(f, "{:width$} {:>12}", "in all", seconds(total))?;
        self.closing.iter().try_for_each(|lines| write!(f, "\n{lines}"))
    }
}

#[cfg(test)]
mod tests {
    use anyhow::anyhow;

    use super::*;

    #[test]
    fn the_verdict_names_every_check_that_failed() {
        let mut report = Report::default();
        assert!(report.check("one", || Ok(())));
        assert!(report.verdict().is_ok());
        assert!(!report.check("two", || Err(anyhow!("no"))));
        report.skip("three", "it rains");
        assert!(!report.check("four", || Err(anyhow!("no"))));
        let verdict = report.verdict().expect_err("two checks failed").to_string();
        assert_eq!(verdict, "2 of 4 checks failed: two, four");
    }

    #[test]
    fn the_summary_shows_times_and_reasons() {
        let checks = vec![
            ("short".to_owned(), Outcome::Passed(Duration::from_millis(1_500))),
            ("a longer name".to_owned(), Outcome::Failed(Duration::from_secs(185))),
            ("other".to_owned(), Outcome::Skipped("it rains".to_owned())),
        ];
        let wanted = "\
short                1.5 s  ok
a longer name   3 min 05 s  FAILED
other                    -  skipped: it rains
in all          3 min 06 s
other: umbrellas help";
        let mut report = Report { checks, ..Report::default() };
        report.add("umbrellas help");
        assert_eq!(report.to_string(), wanted);
    }
}
