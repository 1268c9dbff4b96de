//! `pullquote build`: the site of one article, prerendered.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result};
use yew::ServerRenderer;

use super::check::{self, Format};
use crate::article::{self, Severity};
use crate::filter::Request;
use crate::model::Article;
use crate::page;
use crate::view::{Explorer, ExplorerProps, HostRef, Still};

const INDEX: &str = include_str!("../../index.html");
const STYLE: &str = include_str!("../../static/style.css");

/// The modules of `pullquote.js`, each after those that it imports.
const ENTRY: [&str; 6] = [
    include_str!("../../static/entry/load.js"),
    include_str!("../../static/entry/page.js"),
    include_str!("../../static/entry/source.js"),
    include_str!("../../static/entry/instead.js"),
    include_str!("../../static/entry/element.js"),
    include_str!("../../static/pullquote.js"),
];

/// The modules that follow quotes in an article of the host's page.
const PASSAGES: [&str; 8] = [
    include_str!("../../static/passages/fold.js"),
    include_str!("../../static/passages/near.js"),
    include_str!("../../static/passages/find.js"),
    include_str!("../../static/passages/text.js"),
    include_str!("../../static/passages/marks.js"),
    include_str!("../../static/passages/reveal.js"),
    include_str!("../../static/passages/open.js"),
    include_str!("../../static/passages/follow.js"),
];

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
    for (path, bytes) in site(&article, &data, app)? {
        let path = arguments.out.join(path);
        let folder = path.parent().unwrap_or(&arguments.out);
        fs::create_dir_all(folder).and_then(|()| fs::write(&path, bytes)).with_context(|| {
            format!("cannot write {}; name a folder that is yours to write", path.display())
        })?;
    }
    Ok(ExitCode::SUCCESS)
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

/// Every file of the site, by its path.
fn site(article: &Article, data: &[u8], app: App) -> Result<Vec<(String, Vec<u8>)>> {
    let data_text = std::str::from_utf8(data).context("checked article data is UTF-8")?;
    let style = page::style(STYLE);
    let style_name = hashed("style", "css", style.as_bytes());
    let app_name = hashed("app", "js", &app.js);
    let wasm_name = hashed("app", "wasm", &app.wasm);
    let passages = page::script(&PASSAGES);
    let passages_name = hashed("passages", "js", passages.as_bytes());
    let entry = page::fill(
        &page::script(&ENTRY),
        &[
            ("app", &app_name),
            ("wasm", &wasm_name),
            ("style", &style_name),
            ("passages", &passages_name),
        ],
    )?;
    let index = page::fill(
        INDEX,
        &[
            ("lang", article.lang.as_str()),
            ("id", &article.id),
            ("title", &page::html(&article.title)),
            ("description", &page::html(&page::description(article))),
            ("style", &style_name),
            ("app", &app_name),
            ("wasm", &wasm_name),
            ("explorer", &prerender(article)),
            ("data", &page::for_script(data_text)),
        ],
    )?;
    Ok(vec![
        (style_name, style.into_bytes()),
        (app_name, app.js),
        (wasm_name, app.wasm),
        (passages_name, passages.into_bytes()),
        (format!("articles/{}.json", article.id), data.to_vec()),
        ("pullquote.js".to_owned(), entry.into_bytes()),
        ("index.html".to_owned(), index.into_bytes()),
    ])
}

/// The explorer as markup that the app takes over.
fn prerender(article: &Article) -> String {
    let article = article.clone();
    let renderer = ServerRenderer::<Explorer>::with_props(move || ExplorerProps {
        article: article.into(),
        host: HostRef::new(Still),
        request: Request::default(),
    });
    futures::executor::block_on(renderer.hydratable(false).render())
}

/// A name that changes with the content, so that the file may be cached for
/// ever.
fn hashed(stem: &str, extension: &str, content: &[u8]) -> String {
    format!("{stem}-{}.{extension}", hash(content))
}

fn hash(content: impl Hash) -> String {
    let mut hasher = DefaultHasher::new();
    content.hash(&mut hasher);
    format!("{:016x}", hasher.finish())
}
