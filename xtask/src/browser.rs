//! The browsers that the tests run in, and their WebDriver programs.

use std::env;
use std::path::PathBuf;
use std::process::Command;

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
    /// Whether the tests do without it where it is not installed.
    pub(crate) is_optional: bool,
    /// The crate that the driver is otherwise compiled from, and which versions of it.
    driver_crate: Option<(&'static str, &'static str)>,
}

/// Every browser that the tests run in.
pub(crate) const BROWSERS: [Browser; 3] = [
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
        is_optional: false,
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
        is_optional: false,
        driver_crate: Some(("geckodriver", "^0.37")),
    },
    Browser {
        name: "WebKit",
        engine: "webkit",
        binary_variable: "MINIBROWSER",
        binaries: &[
            "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
            "/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
        ],
        driver_variable: "WEBKITWEBDRIVER",
        drivers: &["WebKitWebDriver"],
        debian: &["webkit2gtk-driver", "xvfb"],
        is_optional: true,
        driver_crate: None,
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

    /// Why the tests go without it, where they may and it is not there.
    pub(crate) fn is_missed(&self, workspace: &Workspace) -> Option<String> {
        let is_there = self.find(workspace).is_some() && (has_screen() || screen().is_some());
        (self.is_optional && !is_there).then(|| {
            let packages = self.debian.join(" ");
            format!("it is not installed (on Debian: `sudo apt-get install {packages}`)")
        })
    }

    /// A command that is run where the browser has the screen that it needs: WebKitGTK
    /// does not run without.
    pub(crate) fn on_screen(&self, command: Command) -> Command {
        let Some(screen) = screen().filter(|_| self.is_optional && !has_screen()) else {
            return command;
        };
        let mut around = Command::new(screen);
        around.arg("-a").arg(command.get_program()).args(command.get_args());
        if let Some(folder) = command.get_current_dir() {
            around.current_dir(folder);
        }
        around
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

fn has_screen() -> bool {
    env::var_os("DISPLAY").is_some()
}

/// The program that lends a screen to another.
fn screen() -> Option<PathBuf> {
    find_on_path(&["xvfb-run"])
}

/// What a variable names.
fn named(variable: &str) -> Option<PathBuf> {
    env::var_os(variable).map(PathBuf::from)
}
