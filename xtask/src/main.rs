//! `cargo xtask`: everything that developing Pullquote needs beside cargo itself.
//!
//! What the site *is* belongs to the `pullquote` command (`src/cli`); here is only how it
//! comes about on a developer's machine: set-up, compiling, serving, measuring, testing.

mod address;
mod app;
mod bench;
mod browser;
mod browser_tests;
mod collection;
mod compress;
#[cfg(test)]
mod documented;
mod fresh;
mod glue;
mod headers;
mod order;
mod process;
mod release;
mod reload;
mod report;
mod serve;
mod server;
mod setup;
mod size;
mod split;
mod steps;
mod test;
mod watch;
mod workspace;

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Result, bail};
use lexopt::prelude::*;

use crate::workspace::Workspace;

const HELP: &str = "\
Builds, serves, measures and tests Pullquote. Each command does its own set-up.

Usage: cargo xtask COMMAND [ARGUMENTS]

  serve [ARTICLE.json]  Build the site, serve it on 127.0.0.1, open a browser where there
                        is one, and rebuild and reload whenever a source changes.
        --port N        The port to serve on (otherwise 8000, or a free one when that is
                        taken)
        --no-open       Do not open a browser
  build [ARTICLE.json]  Build the site into target/site/
        --url URL       Where the site will stand in public, as https://example.org/quotes/
  release               Compile the command with the app inside, for those who have no
                        checkout: one program that builds sites and needs nothing else
  size                  Build the site and show what a first visit loads, in bytes, against
                        the budgets; fails when one is exceeded
  bench                 Measure the engine of archives, natively and beside its peers in
                        headless Chromium; writes target/bench/table.md
        --quotes N      The corpus to measure (otherwise 100000 and 1000000); may be given
                        more than once
        --only NAME     Only contestants with this in their name
        --growth        Instead, how time and memory grow from 1,000 to 2,000,000 quotes;
                        draws static/growth.svg
  test                  Run every check and test that there is
        --in BROWSER    Only those in a browser (chromium, firefox or webkit), on a new
                        site; further arguments name tests, as for `cargo test`
        --slow          In a browser that is six times as slow (Chromium): for tests that
                        fail on busy machines alone
        --renew         Keep how the pages look now (with `looks`): look at the pictures
                        in target/browser-tests/looks/ before you commit

ARTICLE.json is an article in Pullquote's format; without one, the bundled article is
taken: static/articles/china-reacts-deepseek.json.

Environment: CHROME and CHROMEDRIVER, FIREFOX and GECKODRIVER name the browsers and their
drivers for `test`, where they are not on the PATH. With CI set, `serve` opens no browser.";

/// What the command line asks for.
#[derive(Debug, PartialEq)]
enum Task {
    Help,
    Serve { article: Option<PathBuf>, port: Option<u16>, open: bool },
    Build { article: Option<PathBuf>, url: Option<String> },
    Release,
    Size,
    Bench(bench::Options),
    Test { engine: Option<String>, names: Vec<OsString>, ways: browser_tests::Ways },
}

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<()> {
    let task = parse(lexopt::Parser::from_env())?;
    process::stop_all_on_signals()?;
    match task {
        Task::Help => println!("{HELP}"),
        Task::Serve { article, port, open } => {
            let workspace = Workspace::find()?;
            let article = workspace.article(article)?;
            serve::serve(&workspace, &article, port, open)?;
        }
        Task::Build { article, url } => {
            let workspace = Workspace::find()?;
            let article = workspace.article(article)?;
            app::build_site(&workspace, &article, url.as_deref())?;
            println!("The site is in {}", workspace.site().display());
        }
        Task::Release => release::release(&Workspace::find()?)?,
        Task::Bench(options) => bench::bench(&Workspace::find()?, &options)?,
        Task::Size => size::size(&Workspace::find()?)?,
        Task::Test { engine: None, .. } => test::test(&Workspace::find()?)?,
        Task::Test { engine: Some(engine), names, ways } => {
            test::test_one(&Workspace::find()?, &engine, &names, ways)?;
        }
    }
    Ok(())
}

fn parse(mut parser: lexopt::Parser) -> Result<Task> {
    let Some(first) = parser.next()? else {
        bail!("no command given: `cargo xtask --help` lists them");
    };
    let mut task = match first {
        Short('h') | Long("help") => return Ok(Task::Help),
        Value(name) => match name.to_str() {
            Some("serve") => Task::Serve { article: None, port: None, open: true },
            Some("build") => Task::Build { article: None, url: None },
            Some("release") => Task::Release,
            Some("size") => Task::Size,
            Some("bench") => {
                Task::Bench(bench::Options { quotes: Vec::new(), only: None, growth: false })
            }
            Some("test") => {
                Task::Test { engine: None, names: Vec::new(), ways: browser_tests::Ways::default() }
            }
            _ => bail!("there is no command {name:?}: `cargo xtask --help` lists them"),
        },
        other => return Err(other.unexpected().into()),
    };
    while let Some(argument) = parser.next()? {
        match (argument, &mut task) {
            (Short('h') | Long("help"), _) => return Ok(Task::Help),
            (Long("port"), Task::Serve { port, .. }) => *port = Some(parser.value()?.parse()?),
            (Long("url"), Task::Build { url, .. }) => *url = Some(parser.value()?.parse()?),
            (Long("in"), Task::Test { engine, .. }) => *engine = Some(parser.value()?.string()?),
            (Value(name), Task::Test { engine: Some(_), names, .. }) => names.push(name),
            (Long("renew"), Task::Test { engine: Some(_), ways, .. }) => ways.renew = true,
            (Long("slow"), Task::Test { engine: Some(_), ways, .. }) => ways.slow = true,
            (Long("quotes"), Task::Bench(options)) => {
                options.quotes.push(parser.value()?.parse()?);
            }
            (Long("only"), Task::Bench(options)) => options.only = Some(parser.value()?.parse()?),
            (Long("growth"), Task::Bench(options)) => options.growth = true,
            (Long("no-open"), Task::Serve { open, .. }) => *open = false,
            (
                Value(path),
                Task::Serve { article: article @ None, .. }
                | Task::Build { article: article @ None, .. },
            ) => *article = Some(path.into()),
            (other, _) => return Err(other.unexpected().into()),
        }
    }
    if let Task::Bench(options) = &mut task
        && options.quotes.is_empty()
    {
        options.quotes = bench::Options::default().quotes;
    }
    Ok(task)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(arguments: &[&str]) -> Result<Task, String> {
        parse(lexopt::Parser::from_args(arguments)).map_err(|error| error.to_string())
    }

    #[test]
    fn options_stand_before_or_after_the_article() {
        let wanted =
            Task::Serve { article: Some("mine.json".into()), port: Some(8123), open: false };
        assert_eq!(parsed(&["serve", "--port=8123", "mine.json", "--no-open"]), Ok(wanted));
        assert_eq!(
            parsed(&["build", "--url", "https://a.example", "mine.json"]),
            Ok(Task::Build {
                article: Some("mine.json".into()),
                url: Some("https://a.example".into())
            })
        );
    }

    #[test]
    fn tests_are_named_where_a_browser_is() {
        let wanted = |renew, slow| Task::Test {
            engine: Some("firefox".into()),
            names: vec!["strip".into()],
            ways: browser_tests::Ways { renew, slow },
        };
        assert_eq!(parsed(&["test", "--in", "firefox", "strip"]), Ok(wanted(false, false)));
        assert_eq!(parsed(&["test", "--in=firefox", "strip", "--renew"]), Ok(wanted(true, false)));
        assert_eq!(parsed(&["test", "--in=firefox", "--slow", "strip"]), Ok(wanted(false, true)));
        assert_eq!(parsed(&["test", "--renew"]), Err("invalid option '--renew'".into()));
        assert_eq!(parsed(&["test", "strip"]), Err("unexpected argument \"strip\"".into()));
    }

    #[test]
    fn help_is_given_for_every_command() {
        for arguments in
            [&["--help"][..], &["serve", "-h"], &["release", "-h"], &["test", "--help"]]
        {
            assert_eq!(parsed(arguments), Ok(Task::Help));
        }
    }

    #[test]
    fn what_a_command_does_not_know_is_refused_by_name() {
        assert_eq!(parsed(&["size", "--port", "1"]), Err("invalid option '--port'".into()));
        assert_eq!(
            parsed(&["bench", "--quotes", "5", "--only", "ours"]),
            Ok(Task::Bench(bench::Options {
                quotes: vec![5],
                only: Some("ours".into()),
                growth: false
            }))
        );
        assert_eq!(parsed(&["bench"]), Ok(Task::Bench(bench::Options::default())));
        assert_eq!(
            parsed(&["build", "a.json", "b.json"]),
            Err("unexpected argument \"b.json\"".into())
        );
        let unknown = "there is no command \"sevre\": `cargo xtask --help` lists them";
        assert_eq!(parsed(&["sevre"]), Err(unknown.into()));
    }
}
