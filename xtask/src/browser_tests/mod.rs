//! The browser tests, `tests/browser`, in one of the browsers. What fails is run once more,
//! alone: on a busy machine a test may fail that holds. The closing lines say so.

mod libtest;
mod skipped;
mod tally;

use std::ffi::OsString;
use std::fs;
use std::io::ErrorKind;
use std::process::Command;

use anyhow::{Context, Result};

use crate::app::build_other;
use crate::browser::{Browser, Programs};
use crate::collection::build_collection;
use crate::process::read_whole_group;
use crate::server;
use crate::setup;
use crate::test::SAMPLE;
use crate::workspace::Workspace;
use libtest::Outcome;
use skipped::Skipped;
pub(crate) use tally::Tally;

/// Where more tests than this fail, none is run again: something is wrong with all of them,
/// and each may take a minute.
const AGAIN: usize = 10;

/// How browser tests are run.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Ways {
    /// Keeping how the pages look, in the place of what is kept of earlier runs.
    pub(crate) renew: bool,
    /// In a browser as slow as on a busy machine.
    pub(crate) slow: bool,
}

/// Runs the browser tests of these names, or all, on the site that has been built.
///
/// # Errors
///
/// When they cannot be run; what failed is in the tally.
pub(crate) fn test_in(
    browser: &Browser,
    workspace: &Workspace,
    names: &[OsString],
    ways: Ways,
) -> Result<Tally> {
    let setting = Setting::new(browser, workspace, ways)?;
    let mut tally = Tally::default();
    let Outcome { passed, failed } = setting.run(names)?;
    tally.skipped = setting.skipped.read()?;
    // To Rust's own runner, a test that returns has passed.
    tally.passed = passed.saturating_sub(tally.skipped.count());
    if failed.len() > AGAIN {
        tally.failed = failed;
        return Ok(tally);
    }
    for failure in failed {
        println!("\nOnce more, alone: {}", failure.test);
        let again = setting.run(&["--exact".into(), failure.test.clone().into()])?;
        if again.failed.is_empty() {
            tally.flaky.push(failure);
        } else {
            tally.failed.extend(again.failed);
        }
    }
    Ok(tally)
}

/// All that the tests need, for as long as they run.
struct Setting<'a> {
    browser: &'a Browser,
    workspace: &'a Workspace,
    programs: Programs,
    skipped: Skipped,
    variables: Vec<(&'static str, OsString)>,
}

impl<'a> Setting<'a> {
    fn new(browser: &'a Browser, workspace: &'a Workspace, ways: Ways) -> Result<Self> {
        let node_modules = setup::node_modules(workspace)?;
        let programs = browser.programs(workspace)?;
        let other = workspace.target().join("site-of-sample");
        build_other(workspace, &workspace.root().join(SAMPLE), &other)?;
        let many = workspace.target().join("site-of-collection");
        let corpus = build_collection(workspace, &many)?;
        let skipped = Skipped::new(workspace.target().join("browser-tests/skipped"))?;
        let serve = |folder| server::start(folder, 0, None).map(|at| format!("http://{at}"));
        let mut variables = vec![
            ("PULLQUOTE_SITE", serve(workspace.site())?.into()),
            ("PULLQUOTE_SAMPLE", serve(other)?.into()),
            ("PULLQUOTE_COLLECTION", serve(many)?.into()),
            ("PULLQUOTE_CORPUS", corpus.into()),
            ("PULLQUOTE_NODE_MODULES", node_modules.into()),
            ("PULLQUOTE_ENGINE", browser.engine.into()),
            ("PULLQUOTE_SKIPPED", skipped.path().into()),
        ];
        variables.extend(ways.renew.then(|| ("PULLQUOTE_RENEW", "1".into())));
        variables.extend(ways.slow.then(|| ("PULLQUOTE_SLOW", "1".into())));
        Ok(Self { browser, workspace, programs, skipped, variables })
    }

    /// Runs the tests that these arguments of theirs name, in new browsers.
    fn run(&self, names: &[OsString]) -> Result<Outcome> {
        let printed = read_whole_group(&mut self.command(names));
        // Browsers that are ended from outside leave their profiles.
        match fs::remove_dir_all(self.workspace.target().join("browser-tests/profiles")) {
            Err(error) if error.kind() != ErrorKind::NotFound => return Err(error.into()),
            _ => {}
        }
        Outcome::read(&printed?).context("the browser tests did not come to their end")
    }

    fn command(&self, names: &[OsString]) -> Command {
        let tests = self.workspace.cargo(&["test", "--test", "browser", "--"]);
        let mut command = self.browser.on_screen(tests);
        command
            .args(names)
            .envs(self.variables.iter().map(|(name, value)| (name, value)))
            .env("PULLQUOTE_BROWSER", &self.programs.browser)
            .env("PULLQUOTE_DRIVER", &self.programs.driver);
        command
    }
}
