//! The browsers that the tests run in, and their WebDriver programs.

use std::env;
use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::process::run;
use crate::setup::{find_on_path, install_from_debian};
use crate::steps::step;
use crate::workspace::Workspace;

/// How a browser and its driver are found.
#[derive(Debug)]
pub(crate) struct Browser {
    pub(crate) name: &'static str,
    /// What the tests call it.
    pub(crate) engine: &'static str,
    /// The environment variables that name both, and the programs otherwise looked for.
    binary_variable: &'static str,
    binaries: &'static [&'static str],
    driver_variable: &'static str,
    drivers: &'static [&'static str],
    /// The Debian packages that hold them.
    debian: &'static [&'static str],
    /// The crate that the driver is otherwise compiled from, and which versions of it.
    driver_crate: Option<(&'static str, &'static str)>,
}

/// Every browser that the tests run in.
pub(crate) const BROWSERS: [Browser; 2] = [
    Browser {
        name: "Chromium",
        engine: "chromium",
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
        debian: &["chromium", "chromium-driver"],
        driver_crate: None,
    },
    Browser {
        name: "Firefox",
        engine: "firefox",
        binary_variable: "FIREFOX",
        binaries: &["firefox-esr", "firefox", "/Applications/Firefox.app/Contents/MacOS/firefox"],
        driver_variable: "GECKODRIVER",
        drivers: &["geckodriver"],
        debian: &["firefox-esr"],
        driver_crate: Some(("geckodriver", "^0.37")),
    },
];

/// The programs of a browser.
#[derive(Debug)]
pub(crate) struct Programs {
    pub(crate) browser: PathBuf,
    pub(crate) driver: PathBuf,
}

impl Browser {
    /// Finds the browser and its driver, or installs what is missing.
    ///
    /// # Errors
    ///
    /// When one is missing and cannot be installed.
    pub(crate) fn programs(&self, workspace: &Workspace) -> Result<Programs> {
        if self.find(workspace).is_none() {
            self.install(workspace)?;
        }
        self.find(workspace).with_context(|| {
            format!(
                "the browser tests need {} and its driver: install them (on Debian: `sudo apt-get \
                 install {}`), or name the programs in {} and {}",
                self.name,
                self.debian.join(" "),
                self.binary_variable,
                self.driver_variable,
            )
        })
    }

    fn find(&self, workspace: &Workspace) -> Option<Programs> {
        Some(Programs { browser: self.find_binary()?, driver: self.find_driver(workspace)? })
    }

    fn find_binary(&self) -> Option<PathBuf> {
        named(self.binary_variable).or_else(|| find_on_path(self.binaries))
    }

    fn find_driver(&self, workspace: &Workspace) -> Option<PathBuf> {
        let compiled = |name: &&str| workspace.tool(name);
        named(self.driver_variable)
            .or_else(|| find_on_path(self.drivers))
            .or_else(|| self.drivers.iter().map(compiled).find(|path| path.is_file()))
    }

    fn install(&self, workspace: &Workspace) -> Result<()> {
        let Some((name, versions)) = self.driver_crate else {
            return install_from_debian(self.debian).map(drop);
        };
        if self.find_binary().is_none() {
            install_from_debian(self.debian)?;
        }
        // The driver takes a minute to compile: not for a browser that is not there.
        if self.find_binary().is_none() || self.find_driver(workspace).is_some() {
            return Ok(());
        }
        step(&format!("Compiling {name}, once"), || {
            let install = ["install", name, "--version", versions, "--debug", "--quiet", "--root"];
            run(workspace.cargo(&install).arg(workspace.tools()))
        })
        .with_context(|| format!("install {name} yourself, or name it in {}", self.driver_variable))
    }
}

/// What a variable names.
fn named(variable: &str) -> Option<PathBuf> {
    env::var_os(variable).map(PathBuf::from)
}
