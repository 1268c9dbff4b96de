//! The development server: builds, serves, and does both again when a source changes.

use std::env;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Arc;

use anyhow::Result;

use crate::app::build_site;
use crate::process;
use crate::reload::Reload;
use crate::server;
use crate::watch::Watch;
use crate::workspace::Workspace;

const PORT: u16 = 8000;

/// Serves the site of an article and keeps it up to date, until Ctrl-C.
///
/// # Errors
///
/// When the first build fails, or the port that was asked for is taken. A later build that
/// fails is shown, and the last good site stays.
pub(crate) fn serve(
    workspace: &Workspace,
    article: &Path,
    port: Option<u16>,
    open: bool,
) -> Result<()> {
    let mut watch = Watch::new(sources(workspace, article));
    build_site(workspace, article, None)?;
    let reload = Arc::new(Reload::new());
    let start = |port| server::start(workspace.site(), port, Some(reload.clone()));
    let address = match port {
        Some(port) => start(port)?,
        None => start(PORT).or_else(|_| start(0))?,
    };
    let url = format!("http://{address}/");
    println!("\n  {url}\n\nRebuilds and reloads when a source changes. Ctrl-C ends it.");
    if open && env::var_os("CI").is_none() {
        open_browser(&url);
    }
    loop {
        watch.wait();
        println!();
        match build_site(workspace, article, None) {
            Ok(()) => {
                reload.rebuilt();
                println!("Reloaded {url}");
            }
            Err(error) => eprintln!("error: {error:#}\nThe last good site stays at {url}"),
        }
    }
}

/// What a site is made from.
fn sources(workspace: &Workspace, article: &Path) -> Vec<PathBuf> {
    let own = ["src", "static", "index.html", "Cargo.toml", "Cargo.lock"];
    let own = own.iter().map(|name| workspace.root().join(name));
    own.chain([article.to_owned()]).collect()
}

/// Shows the page where there is a screen. The URL is on the terminal in any case, so
/// nothing here is an error.
fn open_browser(url: &str) {
    let mut command = if cfg!(target_os = "macos") {
        Command::new("open")
    } else if cfg!(windows) {
        let mut command = Command::new("cmd");
        command.args(["/C", "start", ""]);
        command
    } else if ["DISPLAY", "WAYLAND_DISPLAY"].iter().any(|screen| env::var_os(screen).is_some()) {
        Command::new("xdg-open")
    } else {
        return;
    };
    command.arg(url).stdout(Stdio::null()).stderr(Stdio::null());
    // On a thread, as some openers stay for as long as the browser does.
    std::thread::spawn(move || process::run(&mut command));
}
