//! `pullquote build`: the site of one article, prerendered, and the same as one
//! file.

mod app;
mod assets;
#[cfg(feature = "bundle")]
mod carried;
#[cfg(not(feature = "bundle"))]
#[path = "uncarried.rs"]
mod carried;
mod collection;
mod dialogs;
mod examples;
mod explored;
mod explorer;
mod file;
mod frame;
mod headers;
mod names;
mod oembed;
mod offline;
mod packed;
mod picture;
mod site;
mod spoken;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result, ensure};

use app::App;
use explored::Explored;
use oembed::Address;
use picture::Shown;
use site::Public;
use spoken::Spoken;

use super::check::{self, Format};
use super::input;
use crate::article::{self, Severity};
use crate::filter::Language;

/// Build the site of one article, or of many.
///
/// Articles are checked first; with errors in one nothing is written, and the exit
/// code is 1. Of several articles, or of a pack, the site is that of a collection.
#[derive(clap::Args)]
pub(super) struct Arguments {
    /// Article data in the format pullquote/1: one article, or several; of a .jsonl file,
    /// each line; or a pack of them.
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// What a collection is called.
    #[arg(long, value_name = "TEXT")]
    title: Option<String>,
    /// The folder of the compiled app: `app.js` and `app.wasm`, and those of `engine`
    /// and `collection`. Otherwise the app that this command carries is taken, or the one
    /// in target/app.
    #[arg(long, value_name = "DIR")]
    app: Option<PathBuf>,
    /// The folder that the site is written to.
    #[arg(long, value_name = "DIR", default_value = "target/site")]
    out: PathBuf,
    /// Also write the explorer as one file that opens from disk with no network
    /// (the site has it as offline.html).
    #[arg(long, value_name = "FILE")]
    single: Option<PathBuf>,
    /// Also write a page that shows every way of embedding, live: examples/.
    #[arg(long)]
    examples: bool,
    /// The language of the interface: en, zh-Hans, es or ar. Otherwise it is the
    /// article's, or English where the interface does not speak that.
    #[arg(long, value_name = "TAG", value_parser = language)]
    lang: Option<Language>,
    /// Do not let browsers keep the page for reading offline; those that did forget it.
    #[arg(long)]
    no_offline: bool,
    /// The public address of the site's folder, such as
    /// <https://example.org/quotes/>: with it the page says where it stands, and
    /// editors that know oEmbed make an embed of its address.
    #[arg(long, value_name = "URL", value_parser = Address::parse)]
    url: Option<Address>,
    #[command(flatten)]
    picture: picture::Wanted,
}

pub(super) fn run(arguments: &Arguments) -> Result<ExitCode> {
    if collection::is_collection(&arguments.files) {
        return run_collection(arguments);
    }
    let file = &arguments.files[0];
    let data = input::read_data(file)?;
    ensure!(
        arguments.title.is_none(),
        "{} is one article, which has a title of its own: leave --title to collections",
        file.display()
    );
    let report = article::check(&data, None);
    let failed = report.problems.iter().any(|problem| problem.severity == Severity::Error);
    check::print(Format::Human, check::in_file(file, 0, report.problems))?;
    let Some(article) = report.article.filter(|_| !failed) else {
        return Ok(ExitCode::FAILURE);
    };
    let app = App::find(arguments.app.as_deref())?;
    let language = arguments.lang.or_else(|| Language::of_tag(article.lang.as_str()));
    let spoken = Spoken::new(language.unwrap_or(Language::English));
    let explorer = Explored::new(&article, &data, spoken)?;
    let file = file::file(&explorer, &app)?;
    let public = match &arguments.url {
        Some(address) => {
            Some(Public { address, picture: Shown::new(&explorer, &arguments.picture)? })
        }
        None => None,
    };
    let site = site::site(&explorer, app, !arguments.no_offline, public)?;
    // Files of earlier builds stay: pages that pinned one still load it.
    for (path, bytes) in site.files {
        write(&arguments.out.join(path), &bytes)?;
    }
    write(&arguments.out.join("offline.html"), file.as_bytes())?;
    if arguments.examples {
        for (path, bytes) in examples::examples(&article)? {
            write(&arguments.out.join(path), &bytes)?;
        }
    }
    if let Some(single) = &arguments.single {
        write(single, file.as_bytes())?;
    }
    print!("Other pages load pullquote.js, or pin this version of it:\n  {}", site.pinned);
    Ok(ExitCode::SUCCESS)
}

fn run_collection(arguments: &Arguments) -> Result<ExitCode> {
    let Arguments { single, examples, url, .. } = arguments;
    let is_plain = single.is_none() && url.is_none() && !examples;
    ensure!(is_plain, "--single, --examples and --url are for one article: leave them out");
    let app = App::find(arguments.app.as_deref())?;
    let site = collection::Site {
        files: &arguments.files,
        title: arguments.title.as_deref().filter(|title| !title.trim().is_empty()),
        out: &arguments.out,
        spoken: Spoken::new(arguments.lang.unwrap_or(Language::English)),
    };
    let is_built = collection::build(&site, &app)?;
    Ok(if is_built { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// The language of a tag.
fn language(tag: &str) -> Result<Language> {
    let known = Language::ALL.map(Language::id).join(", ");
    Language::of_tag(tag)
        .with_context(|| format!("the interface does not speak {tag}: name one of {known}"))
}

fn write(path: &Path, bytes: &[u8]) -> Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    folder.map_or(Ok(()), fs::create_dir_all).and_then(|()| fs::write(path, bytes)).with_context(
        || format!("cannot write {}; name a folder that is yours to write", path.display()),
    )
}
