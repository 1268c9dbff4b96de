//! Every check that there is, each announced and timed. What fails is listed at the end;
//! only a site that does not build ends the run early, since the rest needs it.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail, ensure};

use crate::app::build_site;
use crate::browser::BROWSERS;
use crate::browser_tests::{Ways, test_in};
use crate::process::{ask, run};
use crate::release::stands_alone;
use crate::report::Report;
use crate::setup::{self, find_on_path};
use crate::size::{check_budgets, check_collection};
use crate::workspace::Workspace;

/// The rooms that need no other crates than all have.
const CORE: [&str; 3] = ["--no-default-features", "--features", "packed"];

/// The features that are compiled to WebAssembly, each to a file of its own.
const WASM: [&str; 6] = ["web", "engine", "collection", "leave", "studio", "import"];

/// The target of what runs in browsers.
const BROWSER: &str = "wasm32-unknown-unknown";

/// What cargo is told for one of these.
fn wasm(feature: &str) -> [&str; 6] {
    ["--lib", "--target", BROWSER, "--no-default-features", "--features", feature]
}

/// The words of the bundled article, beside checkouts of those who may have them.
const SOURCE: &str = "../shared/source/article.txt";

/// An article that declares facets of its own.
const OWN_FACETS: &str = "tests/articles/council.json";

/// An article with every sign in it that means something in a format.
const HOSTILE: &str = "tests/it/export/hostile.json";

/// An article that is unlike the bundled one, so that nothing is tied to that.
pub(crate) const SAMPLE: &str = "tests/articles/harbour-lights.json";

/// Runs all checks.
///
/// # Errors
///
/// When one fails; the message says how many, the summary before it which.
pub(crate) fn test(workspace: &Workspace) -> Result<()> {
    let mut report = Report::default();
    let finished = check(workspace, &mut report);
    println!("\n{report}");
    finished?;
    report.verdict()
}

/// Builds the site and runs those of the browser tests that are named, all if none is.
///
/// # Errors
///
/// When there is no such browser, the site does not build, or a test fails.
pub(crate) fn test_one(
    workspace: &Workspace,
    engine: &str,
    names: &[OsString],
    ways: Ways,
) -> Result<()> {
    let browser = BROWSERS.iter().find(|browser| browser.engine == engine);
    let browser = browser.with_context(|| {
        let known = BROWSERS.each_ref().map(|browser| browser.engine).join(" and ");
        format!("there is no browser {engine:?} in the tests: they know {known}")
    })?;
    build_site(workspace, &workspace.article(None)?, None)?;
    if find_on_path(&["node"]).is_some() {
        scripts_are_read(workspace)?;
    }
    let tally = test_in(browser, workspace, names, ways)?;
    println!("\nin {}: {tally}", browser.name);
    tally.verdict()
}

/// Fails only where going on makes no sense.
///
/// Packages are named one by one, never with `--workspace`: cargo would then compile what
/// they share a second time, with the features of both.
fn check(workspace: &Workspace, report: &mut Report) -> Result<()> {
    let cargo = |arguments: &[&[&str]]| run(&mut workspace.cargo(&arguments.concat()));
    let clippy = |what: &[&str]| cargo(&[&["clippy"], what, &["--", "--deny", "warnings"]]);
    let article = workspace.article(None)?;

    report.check("formatting", || cargo(&[&["fmt", "--all", "--check"]]));
    report.check("core: no Yew in it", || no_yew(workspace));
    report.check("core: tests", || cargo(&[&["test"], &CORE]));
    if !report.check("site: build", || build_site(workspace, &article, None)) {
        bail!("the site does not build, which the other checks need");
    }
    report.check("site: size budgets", || check_budgets(&workspace.site()));
    report.check("collections: size budget", || check_collection(workspace));
    report.check("command: tests", || cargo(&[&["test"]]));
    let sample = workspace.root().join(SAMPLE);
    report.check("release: stands alone", || stands_alone(workspace, &sample));
    check_articles(workspace, report)?;
    report.check("xtask: tests", || cargo(&[&["test", "--package", "xtask"]]));
    report.check("core: clippy", || clippy(&[&["--all-targets"], &CORE[..]].concat()));
    report.check("command: clippy", || clippy(&["--all-targets"]));
    report.check("browser tests: clippy", || clippy(&["--test", "browser"]));
    report.check("xtask: clippy", || clippy(&["--all-targets", "--package", "xtask"]));
    for feature in WASM {
        report.check(&format!("{feature}: clippy"), || clippy(&wasm(feature)));
    }
    for target in [&[][..], &["--target", BROWSER]] {
        let name = format!("all features{}", target.last().map_or("", |_| ": in a browser"));
        report.check(&name, || cargo(&[&["check", "--lib", "--bins", "--all-features"], target]));
    }
    report.check("documentation", || document(workspace, &[]));
    for feature in &WASM[..3] {
        report.check(&format!("{feature}: documentation"), || document(workspace, &wasm(feature)));
    }
    report.check("explorer: in Node", || explorer_in_node(workspace));
    let (npm, python) = ("Node.js, https://nodejs.org", "Python 3, https://python.org");
    let with_others: [(&str, &str, &str, Check); 4] = [
        ("scripts: linter", "npm", npm, check_lint),
        ("scripts: types", "npm", npm, check_types),
        ("machines: JSON-LD and schema.org", "npm", npm, check_machines),
        ("notebooks: in Python", "python3", python, check_notebooks),
    ];
    for (name, tool, from, check) in with_others {
        match find_on_path(&[tool]) {
            Some(_) => drop(report.check(name, || check(workspace))),
            None => report.skip(name, &format!("there is no {tool}: install {from}")),
        }
    }
    for browser in &BROWSERS {
        let name = format!("in {}", browser.name);
        match browser.is_missed(workspace) {
            Some(why) => report.skip(&name, &why),
            None => {
                let mut closing = None;
                report.check(&name, || {
                    let tally = test_in(browser, workspace, &[], Ways::default())?;
                    closing = Some(tally.to_string());
                    tally.verdict()
                });
                closing.into_iter().for_each(|lines| report.add(&lines));
            }
        }
    }
    Ok(())
}

/// A check that needs a tool of others.
type Check = fn(&Workspace) -> Result<()>;

/// The core is free of Yew, not only compiled without it today.
fn no_yew(workspace: &Workspace) -> Result<()> {
    let tree = ["tree", "--edges", "normal,build", "--prefix", "none"];
    let tree = ask(&mut workspace.cargo(&[&tree[..], &CORE].concat()))?;
    let tree = tree.context("there is no cargo")?;
    match tree.lines().find(|line| line.starts_with("yew")) {
        Some(yew) => bail!("without features, {yew} is compiled: make it optional in Cargo.toml"),
        None => Ok(()),
    }
}

fn document(workspace: &Workspace, what: &[&str]) -> Result<()> {
    let doc = ["doc", "--no-deps", "--document-private-items"];
    let mut command = workspace.cargo(&[&doc[..], what].concat());
    run(command.env("RUSTDOCFLAGS", "--deny warnings"))
}

/// The articles' data against itself; and the bundled one against the words of its source.
fn check_articles(workspace: &Workspace, report: &mut Report) -> Result<()> {
    let pullquote = ["run", "--quiet", "--bin", "pullquote", "--", "check"];
    let articles = articles(workspace)?;
    report.check("articles", || run(workspace.cargo(&pullquote).args(articles)));

    let name = "bundled article: its source";
    let source = workspace.root().join(SOURCE);
    if source.exists() {
        let article = workspace.article(None)?;
        report.check(name, || {
            run(workspace.cargo(&pullquote).arg(article).arg("--source").arg(source))
        });
    } else {
        report.skip(name, &format!("there is no {SOURCE}"));
    }
    Ok(())
}

/// Every file in `static/articles`, in the order of their names.
fn articles(workspace: &Workspace) -> Result<Vec<PathBuf>> {
    let folder = workspace.root().join("static/articles");
    let entries = fs::read_dir(&folder).with_context(|| format!("no {}", folder.display()))?;
    let files: Result<Vec<_>, _> = entries.map(|entry| entry.map(|entry| entry.path())).collect();
    let mut files = files?;
    files.sort();
    ensure!(!files.is_empty(), "there is no article in {}", folder.display());
    Ok(files)
}

/// The scripts of the site, each joined of modules, are ones that an engine reads.
fn scripts_are_read(workspace: &Workspace) -> Result<()> {
    let script = workspace.root().join("tests/explorer/syntax.mjs");
    let options = ["--experimental-vm-modules", "--no-warnings"];
    run(Command::new("node").args(options).arg(script).arg(workspace.site()))
}

/// The JavaScript API with no browser, on articles and on a pack of them, and as the
/// documentation uses it; and what finds passages in a text.
fn explorer_in_node(workspace: &Workspace) -> Result<()> {
    setup::node_modules(workspace)?;
    scripts_are_read(workspace)?;
    let tests = |path| workspace.root().join(path);
    let articles = [workspace.article(None)?, tests(SAMPLE), tests(OWN_FACETS)];
    let pack = |name, articles: &[PathBuf]| {
        let pack = workspace.target().join(name);
        let pullquote = ["run", "--quiet", "--bin", "pullquote", "--", "pack", "--out"];
        run(workspace.cargo(&pullquote).arg(&pack).args(articles)).map(|()| pack)
    };
    let mut reversed = articles.clone();
    reversed.reverse();
    let packs = [pack("explorer.pq", &articles)?, pack("explorer-later.pq", &reversed)?];
    let script = |name| {
        let mut node = Command::new("node");
        node.arg(workspace.root().join("tests/explorer").join(name)).arg(workspace.site());
        node
    };
    run(script("node.mjs").args(packs).args(articles))?;
    run(&mut script("extremes.mjs"))?;
    run(script("documented.mjs").current_dir(workspace.root()))?;
    run(Command::new("node").arg(workspace.root().join("tests/vectors/passages.mjs")))
}

/// Holds what pages and annotations say to machines against readers of others.
fn check_machines(workspace: &Workspace) -> Result<()> {
    let packages = setup::packages(workspace, "tests/machines", "machines")?;
    let out = workspace.target().join("machines/out");
    let pullquote = |arguments: &[&str], paths: [&Path; 2]| {
        let command = ["run", "--quiet", "--bin", "pullquote", "--"];
        run(workspace.cargo(&command).args(arguments).arg(paths[0]).arg("--out").arg(paths[1]))
    };
    let tests = |path| workspace.root().join(path);
    let annotations = out.join("hostile.jsonld");
    fs::create_dir_all(&out).with_context(|| format!("cannot make {}", out.display()))?;
    let url = ["--url", "https://example.org/"];
    let export = [&["export", "--format", "annotations"][..], &url].concat();
    pullquote(&export, [&tests(HOSTILE), &annotations])?;
    let mut pages = Vec::new();
    for article in [workspace.article(None)?, tests(SAMPLE), tests(OWN_FACETS)] {
        let site = out.join(article.file_stem().context("an article has a name")?);
        pullquote(&[&["build"][..], &url].concat(), [&article, &site])?;
        pages.push(site.join("index.html"));
    }
    let script = tests("tests/machines/machines.mjs");
    run(Command::new("node").arg(script).arg(packages).arg(annotations).args(pages))
}

/// Runs the documentation's Python, with the packages that it needs in the target directory.
fn check_notebooks(workspace: &Workspace) -> Result<()> {
    let tests = workspace.root().join("tests/notebooks");
    let folder = workspace.target().join("notebooks");
    let python = folder.join("bin/python");
    run(Command::new("python3").args(["-m", "venv"]).arg(&folder))
        .context("this needs Python's venv: install python3-venv")?;
    let install = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r"];
    run(Command::new(&python).args(install).arg(tests.join("requirements.txt")))?;
    run(&mut workspace.cargo(&["build", "--quiet", "--bin", "pullquote"]))?;
    let script = tests.join("documented.py");
    let command = workspace.target().join("debug");
    run(Command::new(python).arg(script).arg(command).current_dir(workspace.root()))
}

/// Where scripts are.
const SCRIPTS: [&str; 3] = ["static", "tests", "xtask/src"];

/// Holds every script to the rules of `tests/types/oxlint.json`.
fn check_lint(workspace: &Workspace) -> Result<()> {
    let linter = setup::packages(workspace, "tests/types", "types")?.join("oxlint/bin/oxlint");
    let options = [
        "--config",
        "tests/types/oxlint.json",
        "--deny-warnings",
        "--report-unused-disable-directives",
    ];
    let mut lint = Command::new("node");
    run(lint.arg(linter).args(options).args(SCRIPTS).current_dir(workspace.root()))
}

/// What TypeScript checks: programs that use the JavaScript API, the site's own scripts, and
/// those of them that are service workers.
const TYPED: [&str; 3] =
    ["tests/types/tsconfig.json", "tests/types/scripts.json", "tests/types/worker.json"];

/// Checks the types of scripts, and of programs against `pullquote.d.ts`. Scripts are held to
/// the types of what is compiled, which are there once a site has been built.
fn check_types(workspace: &Workspace) -> Result<()> {
    let compiler = setup::packages(workspace, "tests/types", "types")?.join("typescript/bin/tsc");
    TYPED.iter().try_for_each(|project| {
        let project = workspace.root().join(project);
        run(Command::new("node").arg(&compiler).arg("--project").arg(project))
    })
}
