//! Compiles the app and the `pullquote` command, and has the command write the site.

use std::env;
use std::fs;
use std::mem::take;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use anyhow::{Context, Result, ensure};
use wasm_bindgen_cli_support::Bindgen;

use crate::fresh::{Stamp, compiler};
use crate::glue::{Names, factory, strip};
use crate::order::alike_together;
use crate::process::run;
use crate::setup;
use crate::split::Marked;
use crate::steps::step;
use crate::workspace::Workspace;

/// Builds the site of one article into [`Workspace::site`], from nothing if need be; `url`
/// is where it will stand in public.
///
/// # Errors
///
/// When a step fails. The site that was there before is whole then.
pub(crate) fn build_site(workspace: &Workspace, article: &Path, url: Option<&str>) -> Result<()> {
    build_app(workspace)?;
    step("Compiling the pullquote command", || {
        run(&mut workspace.cargo(&["build", "--bin", "pullquote"]))
    })?;
    step("Writing the site", || write_site(workspace, article, url, &workspace.site()))
}

/// Compiles the app into [`Workspace::app`], from nothing if need be.
///
/// # Errors
///
/// When a step fails.
pub(crate) fn build_app(workspace: &Workspace) -> Result<()> {
    setup::wasm_target()?;
    let compiler = compiler(workspace)?;
    for wasm in [APP, ENGINE, COLLECTION, LEAVE, STUDIO, IMPORT] {
        build_wasm(workspace, &wasm, &compiler)?;
    }
    Ok(())
}

/// Compiles a wasm and binds it to JavaScript, unless its sources are as they were then.
fn build_wasm(workspace: &Workspace, wasm: &Wasm, compiler: &str) -> Result<()> {
    let stamp = Stamp::new(workspace, wasm.name, compiler);
    let also = ["Cargo.toml", "Cargo.lock", ".cargo/config.toml"];
    let mut also: Vec<PathBuf> = also.map(|file| workspace.root().join(file)).into();
    // What the compiler is told is written in this program.
    also.push(env::current_exe()?);
    let made = wasm.later.iter().chain([&wasm.name]);
    let mut made = made.map(|name| workspace.app().join(format!("{name}.wasm")));
    if made.all(|file| file.is_file()) && stamp.is_fresh(&also) {
        return Ok(());
    }
    let began = SystemTime::now();
    step(wasm.says, || compile(workspace, wasm))?;
    // The next one may be compiled to the same file.
    step("Binding it to JavaScript", || bind(workspace, wasm))?;
    stamp.keep(&compiled(workspace, wasm).with_extension("d"), began)
}

/// Where cargo leaves a wasm.
fn compiled(workspace: &Workspace, wasm: &Wasm) -> PathBuf {
    let folder = workspace.target().join("wasm32-unknown-unknown").join(wasm.profile);
    folder.join("pullquote.wasm")
}

/// A wasm of the site, and what it is compiled by.
struct Wasm {
    /// What its files are called.
    name: &'static str,
    /// What is said while it is compiled.
    says: &'static str,
    feature: &'static str,
    profile: &'static str,
    /// What rustc is told beside what cargo tells it.
    flags: &'static [&'static str],
    /// What the linker is told.
    link: &'static [&'static str],
    /// What the file of its second part is called, where it is split in two.
    later: Option<&'static str>,
}

const APP: Wasm = Wasm {
    name: "app",
    says: "Compiling the app (the first time takes about a minute)",
    feature: "web",
    profile: "web",
    flags: &[],
    // What refers to what, for `split`.
    link: &["-Clink-arg=--emit-relocs"],
    later: Some("later"),
};

/// Every browser that the site supports has SIMD since years (Chromium 91, Firefox 89,
/// Safari 16.4; Node 16), so that there is no second build without.
///
/// LLVM takes fewer functions into those that call them than it would (225 is its own
/// threshold): 104,485 bytes of brotli so, 116,551 without. Of 100,000 quotes, filters take
/// 0.117 ms in the median so and 0.114 without, searches 0.216 and 0.216, and building
/// 320 ms and 309.
const ENGINE: Wasm = Wasm {
    name: "engine",
    says: "Compiling the engine of archives",
    feature: "engine",
    profile: "engine",
    flags: &["-Ctarget-feature=+simd128", "-Cllvm-args=-inline-threshold=40"],
    link: &[],
    later: None,
};

const COLLECTION: Wasm = Wasm {
    name: "collection",
    says: "Compiling the interface of collections",
    feature: "collection",
    profile: "web",
    flags: &[],
    link: &[],
    later: None,
};

const LEAVE: Wasm = Wasm {
    name: "leave",
    says: "Compiling citations and exports",
    feature: "leave",
    profile: "web",
    flags: &[],
    link: &[],
    later: None,
};

const STUDIO: Wasm = Wasm {
    name: "studio",
    says: "Compiling the studio",
    feature: "studio",
    profile: "web",
    flags: &[],
    link: &[],
    later: None,
};

const IMPORT: Wasm = Wasm {
    name: "import",
    says: "Compiling what reads files",
    feature: "import",
    profile: "web",
    flags: &[],
    link: &[],
    later: None,
};

/// Writes the site of another article with what [`build_site`] has compiled.
///
/// # Errors
///
/// When the article has errors, or a file cannot be written.
pub(crate) fn build_other(workspace: &Workspace, article: &Path, site: &Path) -> Result<()> {
    step("Writing another site", || write_site(workspace, article, None, site))
}

/// Compiles the library as a cdylib. Its manifest does not declare it as one, so that
/// native builds do not link a library that nobody loads.
fn compile(workspace: &Workspace, wasm: &Wasm) -> Result<()> {
    let target = ["--target", "wasm32-unknown-unknown", "--profile", wasm.profile];
    let features = ["--no-default-features", "--features", wasm.feature];
    let app = ["rustc", "--lib", "--crate-type", "cdylib"];
    let mut command = workspace.cargo(&[&app[..], &target, &features].concat());
    let table = "target.wasm32-unknown-unknown";
    command.arg("--config").arg(trimmed_paths_and(workspace, table, wasm.flags));
    run(command.arg("--").args(wasm.link))
}

/// Cargo's configuration for what is handed to others, in the table of that name. Panics
/// name the files that they are in; without this machine's folders, a program says nothing
/// of who built it, and two machines build the same one.
pub(crate) fn trimmed_paths(workspace: &Workspace, table: &str) -> String {
    trimmed_paths_and(workspace, table, &[])
}

fn trimmed_paths_and(workspace: &Workspace, table: &str, more: &[&str]) -> String {
    let cargo_home = env::var_os("CARGO_HOME").map(PathBuf::from);
    let cargo_home = cargo_home.or_else(|| Some(env::home_dir()?.join(".cargo")));
    let sources = cargo_home.and_then(|home| fs::read_dir(home.join("registry/src")).ok());
    let sources = sources.into_iter().flatten().flatten().map(|entry| entry.path());
    let flags: Vec<String> = sources
        .chain([workspace.root().to_owned()])
        .map(|folder| format!("'--remap-path-prefix={}/='", folder.display()))
        .chain(more.iter().map(|flag| format!("'{flag}'")))
        .collect();
    format!("{table}.rustflags=[{}]", flags.join(","))
}

/// Writes a wasm and its glue into [`Workspace::app`].
fn bind(workspace: &Workspace, wasm: &Wasm) -> Result<()> {
    let Wasm { name, later, .. } = wasm;
    let compiled = compiled(workspace, wasm);
    let compiled =
        fs::read(&compiled).with_context(|| format!("cargo left no {}", compiled.display()))?;
    let mut bindgen = Bindgen::new();
    let marked = match later {
        Some(later) => {
            let (marked, module) = Marked::read(&compiled)?;
            bindgen.input_module(name, module);
            Some((marked, later))
        }
        None => {
            bindgen.input_bytes(name, compiled);
            None
        }
    };
    let mut output = bindgen
        .web(true)?
        .typescript(true)
        .remove_name_section(true)
        .remove_producers_section(true)
        // The site names the wasm file after its contents, which the glue cannot know.
        .omit_default_module_path(true)
        .generate_output()?;
    // Every crate that uses wasm-bindgen is listed, mostly with no snippets.
    let snippets = output.snippets().values().any(|list| !list.is_empty());
    ensure!(
        !snippets && output.local_modules().is_empty(),
        "the app brings JavaScript files of its own, which the site has no place for: look \
         for `#[wasm_bindgen(module = ...)]` and `inline_js` in it and its dependencies"
    );
    let mut names = Names::default();
    let wasm = output.wasm_mut();
    for import in wasm.imports.iter_mut() {
        import.name = names.shorten(&import.name).unwrap_or_else(|| take(&mut import.name));
    }
    for export in wasm.exports.iter_mut() {
        export.name = names.shorten(&export.name).unwrap_or_else(|| take(&mut export.name));
    }
    let parts = match marked {
        Some((marked, later)) => {
            let [first, second] = marked.divide(wasm)?;
            vec![(name, alike_together(&first)?), (later, alike_together(&second)?)]
        }
        None => vec![(name, alike_together(&wasm.emit_wasm())?)],
    };
    let glue = strip(&names.rename(output.js())).context(
        "wasm-bindgen's JavaScript has a template literal over several lines, which \
         `xtask/src/glue.rs` has to learn to leave alone",
    )?;
    let glue = factory(&glue).context(
        "wasm-bindgen's JavaScript is built in a new way, which `factory` in \
         `xtask/src/glue.rs` has to learn",
    )?;
    let types = output.ts().unwrap_or_default();
    let folder = workspace.app();
    fs::create_dir_all(&folder)?;
    fs::write(folder.join(format!("{name}.js")), glue)?;
    // What the scripts that call it are checked with.
    fs::write(folder.join(format!("{name}.d.ts")), types)?;
    for (name, wasm) in parts {
        fs::write(folder.join(format!("{name}.wasm")), wasm)?;
    }
    Ok(())
}

/// Writes the site beside its place and moves it there when it is whole: no file of an
/// earlier build stays in it, and a failure leaves the last good one.
fn write_site(workspace: &Workspace, article: &Path, url: Option<&str>, site: &Path) -> Result<()> {
    let next = workspace.target().join("site-next");
    remove(&next)?;
    let mut command = workspace.cargo(&["run", "--quiet", "--bin", "pullquote", "--", "build"]);
    command
        .arg(article)
        .arg("--app")
        .arg(workspace.app())
        .arg("--out")
        .arg(&next)
        .arg("--examples")
        .arg("--studio");
    if let Some(url) = url {
        command.arg("--url").arg(url);
    }
    run(&mut command)?;
    let whole = next.join("index.html").is_file();
    ensure!(whole, "`pullquote build` left no index.html in {}", next.display());
    remove(site)?;
    fs::rename(&next, site).with_context(|| format!("cannot move the site to {}", site.display()))
}

fn remove(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder)
            .with_context(|| format!("cannot remove {}", folder.display()))?;
    }
    Ok(())
}
