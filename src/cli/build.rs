//! `pullquote build`: the site of one article, prerendered.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use clap::Args;
use yew::ServerRenderer;

use crate::model::Article;
use crate::page;
use crate::view::{Explorer, ExplorerProps, HostRef, Still};

const INDEX: &str = include_str!("../../index.html");
const STYLE: &str = include_str!("../../static/style.css");
const ENTRY: &str = include_str!("../../static/pullquote.js");

/// What to build, from what, and where to.
#[derive(Args, Debug)]
pub struct BuildArgs {
    /// The article data.
    article: PathBuf,
    /// The folder with the compiled app: `app.js` and `app.wasm`.
    #[arg(long, value_name = "DIR", default_value = "target/app")]
    app: PathBuf,
    /// The folder that the site is written to.
    #[arg(long, value_name = "DIR", default_value = "target/site")]
    out: PathBuf,
}

/// Builds the site.
///
/// # Errors
/// When a file cannot be read or written, or the article has errors; nothing is
/// written then.
pub fn run(args: &BuildArgs) -> Result<()> {
    let bytes = fs::read(&args.article).with_context(|| reading(&args.article))?;
    let article = super::check::article(&args.article, &bytes)?;
    let app = App::read(&args.app)?;
    for (path, bytes) in site(&article, &bytes, app)? {
        let path = args.out.join(path);
        let folder = path.parent().unwrap_or(&args.out);
        fs::create_dir_all(folder).and_then(|()| fs::write(&path, bytes)).with_context(|| {
            format!("{} cannot be written: check that its folder is yours to write", path.display())
        })?;
    }
    Ok(())
}

fn reading(path: &Path) -> String {
    format!("{} cannot be read: check its name", path.display())
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
    let entry = page::fill(ENTRY, &[("app", &app_name), ("wasm", &wasm_name)])?;
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
    });
    futures::executor::block_on(renderer.hydratable(false).render())
}

/// A name that changes with the content, so that the file may be cached for
/// ever.
fn hashed(stem: &str, extension: &str, content: &[u8]) -> String {
    let mut hasher = DefaultHasher::new();
    content.hash(&mut hasher);
    format!("{stem}-{:016x}.{extension}", hasher.finish())
}
