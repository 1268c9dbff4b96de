//! The quotes of a long article that its page has not, as plain pages: readable with
//! scripts off, and found by crawlers.

use yew::ServerRenderer;

use super::explored::Explored;
use super::files::SiteFile;
use crate::i18n::words as words_of;
use crate::page::{self, SlotError};
use crate::view::{HostRef, QuotePage, QuotePageProps, STEP, Still};

const PAGE: &str = include_str!("../../static/page/quotes.html");
const LINKS: &str = include_str!("../../static/page/pages.html");

/// How many pages an article's quotes take, the first of which is the explorer's.
fn pages(explored: &Explored<'_>) -> u32 {
    (explored.article.quotes.len() as u32).div_ceil(STEP)
}

/// The name of a page, counted from 1.
fn name(page: u32) -> String {
    if page == 1 { "index.html".to_owned() } else { format!("quotes-{page}.html") }
}

/// The links to all of the pages; nothing where the explorer's has every quote. `current` is
/// the page that they stand on.
///
/// # Errors
/// When the template and its values do not fit.
pub fn links(explored: &Explored<'_>, current: u32) -> Result<String, SlotError> {
    if !explored.is_long() {
        return Ok(String::new());
    }
    let link = |page: u32| {
        let current = if page == current { r#" aria-current="page""# } else { "" };
        format!(r#"<a href="{}"{current}>{page}</a>"#, name(page))
    };
    let links: Vec<String> = (1..=pages(explored)).map(link).collect();
    let all = page::html(&all(explored));
    let language = explored.spoken.words.language();
    let values = [
        ("all", &*all),
        ("speech", language.id()),
        ("dir", language.dir()),
        ("links", &links.join(" ")),
    ];
    page::fill(LINKS, &values)
}

/// Every page but the explorer's. `style` is the name of the style sheet.
pub(super) async fn files(
    explored: &Explored<'_>,
    style: &str,
) -> Result<Vec<SiteFile>, SlotError> {
    let mut files = Vec::new();
    for number in 2..=pages(explored) {
        files.push((name(number), written(explored, style, number).await?.into_bytes()));
    }
    Ok(files)
}

/// "All 5,400 quotes".
fn all(explored: &Explored<'_>) -> String {
    explored.spoken.words.all_quotes(explored.article.quotes.len() as u32)
}

async fn written(explored: &Explored<'_>, style: &str, number: u32) -> Result<String, SlotError> {
    let language = explored.spoken.words.language();
    let values = [
        ("lang", explored.article.lang.as_str()),
        ("title", &page::html(&explored.article.title)),
        ("number", &number.to_string()),
        ("pages", &pages(explored).to_string()),
        ("style", style),
        ("speech", language.id()),
        ("dir", language.dir()),
        ("all", &page::html(&all(explored))),
        ("quotes", &quotes(explored, number).await),
        ("links", &links(explored, number)?),
    ];
    page::fill(PAGE, &values)
}

/// The quotes of a page as markup.
async fn quotes(explored: &Explored<'_>, number: u32) -> String {
    let first = ((number - 1) * STEP) as usize;
    let end = (first + STEP as usize).min(explored.article.quotes.len());
    let quotes: Vec<u32> = (first as u32..end as u32).collect();
    // An article of these alone: each page would take as long as all of them otherwise.
    let article = explored.article.clone().with_quotes(&quotes);
    let language = explored.spoken.words.language();
    let renderer = ServerRenderer::<QuotePage>::with_props(move || QuotePageProps {
        article: article.into(),
        host: HostRef::new(Still),
        words: words_of(language),
        first: first as u32 + 1,
    });
    renderer.hydratable(false).render().await
}
