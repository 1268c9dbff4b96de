//! `pullquote build`: the site of one article, prerendered, and the same as one
//! file.

mod explored;
mod file;
mod frame;
mod oembed;
mod share;
mod site;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result};

use explored::Explored;
use oembed::Address;

use super::check::{self, Format};
use crate::article::{self, Severity};

/// Build the site of one article.
///
/// The article is checked first; with errors in it nothing is written, and the
/// exit code is 1.
#[derive(clap::Args)]
pub(super) struct Arguments {
    /// Article data in the format pullquote/1.
    #[arg(value_name = "FILE")]
    article: PathBuf,
    /// The folder of the compiled app: `app.js` and `app.wasm`.
    #[arg(long, value_name = "DIR", default_value = "target/app")]
    app: PathBuf,
    /// The folder that the site is written to.
    #[arg(long, value_name = "DIR", default_value = "target/site")]
    out: PathBuf,
    /// Also write the explorer as one file that opens from disk with no network
    /// (the site has it as offline.html).
    #[arg(long, value_name = "FILE")]
    single: Option<PathBuf>,
    /// The public address of the site's folder, such as
    /// <https://example.org/quotes/>: with it the page says where it stands, and
    /// editors that know oEmbed make an embed of its address.
    #[arg(long, value_name = "URL", value_parser = Address::parse)]
    url: Option<Address>,
}

pub(super) fn run(arguments: &Arguments) -> Result<ExitCode> {
    let data = check::read_data(&arguments.article)?;
    let report = article::check(&data, None);
    let failed = report.problems.iter().any(|problem| problem.severity == Severity::Error);
    check::print(Format::Human, check::in_file(&arguments.article, report.problems))?;
    let Some(article) = report.article.filter(|_| !failed) else {
        return Ok(ExitCode::FAILURE);
    };
    let app = App::read(&arguments.app)?;
    let explorer = Explored::new(&article, &data)?;
    let file = file::file(&explorer, &app)?;
    for (path, bytes) in site::site(&explorer, app, arguments.url.as_ref())? {
        write(&arguments.out.join(path), &bytes)?;
    }
    write(&arguments.out.join("offline.html"), file.as_bytes())?;
    if let Some(single) = &arguments.single {
        write(single, file.as_bytes())?;
    }
    Ok(ExitCode::SUCCESS)
}

fn write(path: &Path, bytes: &[u8]) -> Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    folder.map_or(Ok(()), fs::create_dir_all).and_then(|()| fs::write(path, bytes)).with_context(
        || format!("cannot write {}; name a folder that is yours to write", path.display()),
    )
}

/// The compiled app.
struct App {
    js: Vec<u8>,
    wasm: Vec<u8>,
}

impl App {
    fn read(folder: &Path) -> Result<Self> {
        let read = |name: &str| {
            let path = folder.join(name);
            fs::read(&path).with_context(|| {
                format!(
                    "the compiled app is not there ({}): run `cargo xtask build` once",
                    path.display()
                )
            })
        };
        Ok(Self { js: read("app.js")?, wasm: read("app.wasm")? })
    }
}
