//! The browsers that the tests run in, and their WebDriver programs.

use std::fs::File;
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::Path;
use std::process::Command;
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};

use crate::process::Process;

/// How a browser and its driver are found.
#[derive(Debug)]
pub(crate) struct Browser {
    pub(crate) name: &'static str,
    /// The environment variables that name them, and the programs otherwise looked for.
    pub(crate) binary_variable: &'static str,
    pub(crate) binaries: &'static [&'static str],
    pub(crate) driver_variable: &'static str,
    pub(crate) drivers: &'static [&'static str],
    /// The environment variable that tells the tests where the browser is.
    pub(crate) test_variable: &'static str,
    /// The Debian packages that hold both.
    pub(crate) debian: &'static [&'static str],
}

/// Every browser that the tests run in.
pub(crate) const BROWSERS: [Browser; 1] = [Browser {
    name: "Chromium",
    binary_variable: "CHROME",
    binaries: &[
        "chromium",
        "chromium-browser",
        "google-chrome",
        "google-chrome-stable",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    ],
    driver_variable: "CHROMEDRIVER",
    drivers: &["chromedriver"],
    test_variable: "CHROME_BINARY",
    debian: &["chromium", "chromium-driver"],
}];

/// How long a driver may take to listen.
const PATIENCE: Duration = Duration::from_secs(30);

/// A running driver, stopped with its browsers when dropped.
#[derive(Debug)]
pub(crate) struct Driver {
    pub(crate) url: String,
    _process: Process,
}

impl Driver {
    /// Starts the program on a free port and waits until it listens; what it prints goes
    /// into `log`.
    ///
    /// # Errors
    ///
    /// When it does not start, ends, or never listens; the message names the log.
    pub(crate) fn start(program: &Path, log: &Path) -> Result<Self> {
        let port = free_port()?;
        let output = File::create(log).with_context(|| format!("no log at {}", log.display()))?;
        let mut command = Command::new(program);
        command.arg(format!("--port={port}")).stdout(output.try_clone()?).stderr(output);
        let process = Process::start(&mut command)?;
        let start = Instant::now();
        while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
            if let Some(status) = process.ended()? {
                bail!("{} ended ({status}): see {}", program.display(), log.display());
            }
            ensure!(
                start.elapsed() < PATIENCE,
                "{} does not listen: see {}",
                program.display(),
                log.display()
            );
            sleep(Duration::from_millis(20));
        }
        Ok(Self { url: format!("http://127.0.0.1:{port}"), _process: process })
    }
}

/// A port that is free now. Drivers cannot be asked which one they chose themselves.
fn free_port() -> Result<u16> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).context("no port is free")?;
    Ok(listener.local_addr()?.port())
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn a_driver_that_ends_at_once_is_named_with_its_log() {
        let log = std::env::temp_dir().join(format!("pullquote-driver-{}", std::process::id()));
        let error = Driver::start(Path::new("false"), &log).expect_err("`false` never listens");
        let wanted = format!("false ended (exit status: 1): see {}", log.display());
        assert_eq!(error.to_string(), wanted);
        std::fs::remove_file(&log).expect("the log is ours");
    }
}
