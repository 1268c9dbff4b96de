//! `pullquote build`: the prerendered site of one article or of a collection, and either as one
//! file.

mod app;
mod archive;
mod assets;
mod collection;
mod dialogs;
mod examples;
mod explorer;
mod file;
mod frame;
mod headers;
mod machines;
mod names;
mod oembed;
mod offline;
mod packed;
mod picture;
mod quotes;
mod site;
mod studio;
mod styles;
mod words;
mod write;

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result, ensure};
use futures::executor::block_on;

use app::App;
pub use app::Carried;
pub(super) use oembed::Address;
use picture::Shown;
use site::Public;
use write::write;

use super::input;
use super::output::{Output, Replaces};
use super::problems::{self, Format};
use super::{named, print};
use crate::article::{self, Severity};
use crate::query::Language;
use crate::site::{Explored, Spoken};

/// Build the site of one article, or of many.
///
/// Articles are checked first; with errors in one nothing is written, and the exit
/// code is 1. Of several articles, or of a pack, the site is that of a collection.
#[derive(clap::Args)]
pub(super) struct Arguments {
    /// Article data in the format pullquote/1: one article, or several; of a .jsonl or
    /// .ndjson file, each line; of a folder, the data in it; or a pack of them.
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// What a collection is called.
    #[arg(long, value_name = "TEXT")]
    title: Option<String>,
    /// The folder of the compiled app: `app.js` and `app.wasm`, and those of `engine`
    /// and `collection`. Otherwise the app that this command carries is taken, or the one
    /// that was compiled beside it, in target/app.
    #[arg(long, value_name = "DIR")]
    app: Option<PathBuf>,
    /// The folder that the site is written to.
    #[arg(long, value_name = "DIR", default_value = "target/site")]
    out: PathBuf,
    /// Also write the explorer as one file that opens from disk with no network (the site of
    /// one article has it as offline.html). Of a collection, its pack may have 16 MB.
    #[arg(long, value_name = "FILE")]
    single: Option<PathBuf>,
    /// Also write a page that shows every way of embedding, live: examples/.
    #[arg(long)]
    examples: bool,
    /// Also write the studio, in which an article's text becomes an explorer: studio.html, and
    /// studio-offline.html, which opens from disk with no network.
    #[arg(long)]
    studio: bool,
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
    #[command(flatten)]
    quotes: quotes::WantedPages,
}

pub(super) fn run(arguments: &Arguments, carried: Option<Carried>) -> Result<ExitCode> {
    let files = named::files(&arguments.files)?;
    if named::is_collection(&files) {
        return run_collection(arguments, &files, carried);
    }
    let file = &files[0];
    let data = input::read_data(file)?;
    ensure!(
        arguments.title.is_none(),
        "{} is one article, which has a title of its own: leave --title to collections",
        file.display()
    );
    let report = article::check(&data, None);
    let failed = report.problems.iter().any(|problem| problem.severity == Severity::Error);
    let found = problems::in_file(file, 0, report.problems);
    problems::print(Format::Human, &problems::together(found))?;
    let Some(article) = report.article.filter(|_| !failed) else {
        return Ok(ExitCode::FAILURE);
    };
    let app = App::find(arguments.app.as_deref(), carried)?;
    let language = arguments.lang.or_else(|| Language::of_tag(article.lang.as_str()));
    let spoken = Spoken::new(language.unwrap_or(Language::English));
    // A note stands in the place of words that are retracted, wherever they would be shown.
    let article = spoken.words.with_retractions(article);
    let data = std::str::from_utf8(&data).context("checked article data is UTF-8")?;
    let explorer = block_on(Explored::new(&article, data, spoken));
    let scripts = file::Scripts::new(&app)?;
    let file = file::file(&explorer, &scripts, arguments.url.as_ref())?;
    let public = match &arguments.url {
        Some(address) => Some(Public {
            address,
            picture: Shown::new(&explorer, &arguments.picture)?,
            has_quotes: arguments.quotes.are_written(article.quotes.len()),
            drawing: arguments.quotes.drawing(address, &explorer.spoken, arguments.picture.fonts()),
        }),
        None => None,
    };
    let sources = files.iter().cloned().chain(app.files.clone());
    let studio =
        arguments.studio.then(|| App::studio(arguments.app.as_deref(), carried)).transpose()?;
    let studio = studio.map(|compiled| (compiled, &scripts));
    let mut site = site::site(&explorer, &app, !arguments.no_offline, public, studio)?;
    if arguments.examples {
        site.files.extend(examples::examples(&article)?);
    }
    let mut output = Output::new(sources);
    site.files.push(("offline.html".to_owned(), file.into_bytes()));
    if let Some(single) = &arguments.single {
        let file = site.files.last().map_or(&[][..], |(_, bytes)| bytes);
        output.write(single, file, Replaces::Pages)?;
    }
    write(&mut output, &arguments.out, site.files)?;
    output.publish_in(&arguments.out, quotes::FOLDER, quotes::MARK)?;
    print::answer(|out| {
        write!(out, "Other pages load pullquote.js, or pin this version of it:\n  {}", site.pinned)
    })?;
    Ok(ExitCode::SUCCESS)
}

fn run_collection(
    arguments: &Arguments,
    files: &[PathBuf],
    carried: Option<Carried>,
) -> Result<ExitCode> {
    let Arguments { single, examples, studio, url, picture, quotes, .. } = arguments;
    ensure!(!examples && !studio, "--examples and --studio are for one article: leave them out");
    ensure!(!picture.names_quote(), "--picture is for one article: leave it out");
    let app = App::find(arguments.app.as_deref(), carried)?;
    let spoken = Spoken::new(arguments.lang.unwrap_or(Language::English));
    let public = url.as_ref().map(|address| collection::Public {
        address,
        wanted: quotes,
        drawing: quotes.drawing(address, &spoken, picture.fonts()),
    });
    let site = collection::Site {
        files,
        title: arguments.title.as_deref().filter(|title| !title.trim().is_empty()),
        out: &arguments.out,
        spoken: &spoken,
        is_kept: !arguments.no_offline,
        single: single.as_deref(),
    };
    let is_built = collection::build(&site, public, &app)?;
    Ok(if is_built { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// The language of a tag.
fn language(tag: &str) -> Result<Language> {
    let known = Language::ALL.map(Language::id).join(", ");
    Language::of_tag(tag)
        .with_context(|| format!("the interface does not speak {tag}: name one of {known}"))
}
