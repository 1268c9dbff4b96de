//! What Rust's own test runner prints: which tests failed, and how. Its output for machines
//! is not stable yet (<https://github.com/rust-lang/rust/issues/49359>); its text is as old
//! as the language.

/// Of how a test failed, as many characters are shown at most.
const SHOWN: usize = 300;

/// Begin the lines that follow what a test panicked with: Rust's own, and those of the
/// tests' harness.
const AFTERWARDS: [&str; 4] = ["note: ", "stack backtrace:", "page: ", "----"];

/// How a run of tests ended.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Outcome {
    pub(super) passed: usize,
    pub(super) failed: Vec<Failure>,
}

/// A test that failed.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Failure {
    pub(super) test: String,
    /// Where it panicked and with what words, in one line; empty where it did not say.
    pub(super) how: String,
}

impl Outcome {
    /// Reads all that a run has printed; `None` where it does not come to an end there, as
    /// when the program was ended from outside.
    pub(super) fn read(printed: &str) -> Option<Self> {
        let (before, result) = printed.rsplit_once("\ntest result: ")?;
        let (_, counts) = result.split_once(". ")?;
        let (passed, _) = counts.split_once(" passed")?;
        let (told, list) = before.rsplit_once("\nfailures:\n").unwrap_or((before, ""));
        let names = list.lines().filter_map(|line| line.strip_prefix("    "));
        let failure = |test: &str| Failure { test: test.to_owned(), how: how(told, test) };
        Some(Self { passed: passed.parse().ok()?, failed: names.map(failure).collect() })
    }
}

/// How a test failed, of what was kept of its output.
fn how(told: &str, test: &str) -> String {
    let Some((_, output)) = told.split_once(&format!("\n---- {test} stdout ----\n")) else {
        return String::new();
    };
    let Some((_, panic)) = output.split_once(" panicked at ") else { return String::new() };
    let is_said = |line: &&str| !AFTERWARDS.iter().any(|after| line.starts_with(after));
    let said: Vec<&str> = panic.lines().take_while(is_said).map(str::trim).collect();
    let said = said.join(" ");
    match said.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{} ...", said[..end].trim_end()),
        None => said.trim_end().to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As Rust 1.89 prints it.
    const PRINTED: &str = "
running 4 tests
test dates::a_click ... ok
test dates::a_brush ... FAILED
test map::a_cell ... FAILED

failures:

---- dates::a_brush stdout ----

thread 'dates::a_brush' (4711) panicked at tests/browser/dates.rs:66:10:
assertion `left == right` failed: the address
  left: \"#?\"
 right: \"#?date=2005\"
note: run with `RUST_BACKTRACE=1` environment variable to display a backtrace
page: http://127.0.0.1:1/

---- map::a_cell stdout ----

thread 'map::a_cell' (4712) panicked at tests/browser/map.rs:1:2:
no browser starts
page: nowhere


failures:
    dates::a_brush
    map::a_cell

test result: FAILED. 2 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out; finished in 9.62s

";

    #[test]
    fn every_failed_test_is_named_with_how_it_failed() {
        let outcome = Outcome::read(PRINTED).expect("the run came to its end");
        let failure = |test: &str, how: &str| Failure { test: test.into(), how: how.into() };
        let failed = vec![
            failure(
                "dates::a_brush",
                "tests/browser/dates.rs:66:10: assertion `left == right` failed: the address \
                 left: \"#?\" right: \"#?date=2005\"",
            ),
            failure("map::a_cell", "tests/browser/map.rs:1:2: no browser starts"),
        ];
        assert_eq!(outcome, Outcome { passed: 2, failed });
    }

    #[test]
    fn a_run_in_which_all_passed_names_none() {
        let printed = "\nrunning 3 tests\n...\n\ntest result: ok. 3 passed; 0 failed; 0 ignored\n";
        assert_eq!(Outcome::read(printed), Some(Outcome { passed: 3, failed: Vec::new() }));
    }

    #[test]
    fn a_run_that_was_cut_off_has_no_outcome() {
        let (cut, _) = PRINTED.split_once("test result").expect("there is one");
        assert_eq!(Outcome::read(cut), None);
        assert_eq!(Outcome::read(""), None);
    }

    #[test]
    fn long_words_are_cut_between_letters() {
        let printed = PRINTED.replace("no browser starts", &"ü".repeat(500));
        let outcome = Outcome::read(&printed).expect("the run came to its end");
        let how = &outcome.failed[1].how;
        assert!(how.ends_with("üü ..."), "{how}");
        assert_eq!(how.chars().count(), SHOWN + 4);
    }
}
