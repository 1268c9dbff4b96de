//! The command that stands alone: one program with the compiled app inside.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::app::{build_app, trimmed_paths};
use crate::process::run;
use crate::steps::step;
use crate::workspace::Workspace;

/// Builds the program from nothing, as it is handed to others, and says where it is.
///
/// # Errors
///
/// When a step fails.
pub(crate) fn release(workspace: &Workspace) -> Result<()> {
    build_app(workspace)?;
    let name = "Compiling the pullquote command for release (some minutes the first time)";
    let program = step(name, || compile(workspace, &["--release"], "release"))?;
    let megabytes = fs::metadata(&program)?.len() as f64 / 1e6;
    println!("The command is {} ({megabytes:.1} MB); it needs nothing else", program.display());
    Ok(())
}

/// Builds the program without optimizing it, and has it make a site and a file of an
/// article in a folder that has nothing but the two.
///
/// # Errors
///
/// When it does not, or makes other ones than it should.
pub(crate) fn stands_alone(workspace: &Workspace, article: &Path) -> Result<()> {
    let program = compile(workspace, &[], "debug")?;
    let folder = workspace.target().join("stands-alone");
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    let alone = folder.join(program.file_name().context("a program has a name")?);
    fs::copy(&program, &alone)?;
    fs::copy(article, folder.join("article.json"))?;
    let build = ["build", "article.json", "--out", "site", "--single", "file.html"];
    run(Command::new(&alone).args(build).current_dir(&folder))?;
    let site = folder.join("site");
    ensure!(site.join("index.html").is_file(), "there is no page in {}", site.display());
    let file = fs::read(folder.join("file.html"))?;
    ensure!(file == fs::read(site.join("offline.html"))?, "the file is not the site's");
    let files = fs::read_dir(&site)?.flatten().map(|entry| entry.path());
    let carried = files.filter(|file| file.extension().is_some_and(|end| end == "wasm"));
    let carried: Vec<Vec<u8>> = carried.map(fs::read).collect::<Result<_, _>>()?;
    for part in ["app.wasm", "later.wasm"] {
        let compiled = fs::read(workspace.app().join(part))?;
        ensure!(carried.contains(&compiled), "the site has another {part} than was compiled");
    }
    Ok(())
}

/// Compiles the command with the app in it; says where it is.
fn compile(workspace: &Workspace, profile: &[&str], folder: &str) -> Result<PathBuf> {
    // Of the program alone, so that the library is not compiled again.
    let mut command = workspace.cargo(&[&["rustc", "--bin", "pullquote"], profile].concat());
    if !profile.is_empty() {
        command.arg("--config").arg(trimmed_paths(workspace, "build"));
    }
    command.args(["--", "--cfg", "carried"]);
    run(command.env("PULLQUOTE_APP", workspace.app()))?;
    let name = format!("pullquote{}", std::env::consts::EXE_SUFFIX);
    Ok(workspace.target().join(folder).join(name))
}
