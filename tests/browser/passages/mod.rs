//! The quotes' passages in an article of the host's page: which are found,
//! what shows them, and how a reader goes from one to the other.

use serde_json::{Value, json};

use crate::harness::{Hosting, Page, Point, Site};

mod aligning;
mod finding;
mod following;
mod going;

const HOST: &str = include_str!("host.js");

const PAGE: &str = "<!doctype html><title>The Packet</title><input aria-label='Search the Packet'>";

/// A policy that forbids all that can be done without.
const POLICY: &str = "default-src 'none'; script-src {site}; style-src 'self'; \
    require-trusted-types-for 'script'; trusted-types 'none'";

/// A page of somebody else's with an article in it, and quotes followed there.
pub(super) struct Host {
    page: Page,
}

impl Host {
    /// `article` lists what is in the article: texts, and elements as lists of a
    /// name, attributes and what is in them.
    #[track_caller]
    pub(super) fn open(article: &Value, quotes: &Value) -> Self {
        let page = Hosting::start(PAGE, Some(POLICY)).open();
        page.eval(HOST, &[article.clone(), quotes.clone(), json!(Site::Bundled.base())]);
        Self { page }
    }

    /// What an expression over `host`, `host.article` and `host.passages` is.
    #[track_caller]
    pub(super) fn get(&self, expression: &str) -> Value {
        self.page.eval(&format!("return {expression}"), &[])
    }

    /// The words of the page that a quote is taken to be, part for part.
    #[track_caller]
    pub(super) fn words(&self, id: &str) -> Vec<String> {
        let select = "host.passages.select(arguments[0]);
            const words = [...CSS.highlights.get('pullquote-selected') ?? []].map(String);
            host.passages.select(null);
            return words";
        strings(&self.page.eval(select, &[json!(id)]))
    }

    /// All words that are marked.
    #[track_caller]
    pub(super) fn marked(&self) -> Vec<String> {
        strings(&self.get("[...CSS.highlights.get('pullquote') ?? []].map(String)"))
    }

    /// The ids of quotes that are not found.
    #[track_caller]
    pub(super) fn missing(&self) -> Vec<String> {
        strings(&self.get("host.passages.missing"))
    }

    /// The ids of the quotes that were opened so far.
    #[track_caller]
    pub(super) fn opened(&self) -> Vec<String> {
        strings(&self.get("host.opened"))
    }

    /// Where some letters of the article are on screen: their middle.
    #[track_caller]
    pub(super) fn place(&self, words: &str) -> Point {
        let find = "const walker = document.createTreeWalker(host.article, NodeFilter.SHOW_TEXT);
            while (!walker.nextNode().data.includes(arguments[0]));
            const range = new Range();
            const start = walker.currentNode.data.indexOf(arguments[0]);
            range.setStart(walker.currentNode, start);
            range.setEnd(walker.currentNode, start + arguments[0].length);
            const { x, y, width, height } = range.getClientRects()[0];
            return [Math.round(x + width / 2), Math.round(y + height / 2)]";
        let place = self.page.eval(find, &[json!(words)]);
        let number = |at: usize| place[at].as_i64().expect("the words are on screen");
        (number(0), number(1))
    }
}

/// A direct quote.
fn direct(id: &str, text: &str) -> Value {
    json!({ "id": id, "kind": "direct", "text": text })
}

fn partial(id: &str, text: &str) -> Value {
    json!({ "id": id, "kind": "partial", "text": text })
}

/// A quote with what stands before and after it.
fn between(prefix: &str, mut quote: Value, suffix: &str) -> Value {
    quote["selector"] = json!({ "prefix": prefix, "suffix": suffix });
    quote
}

fn strings(list: &Value) -> Vec<String> {
    let strings = list.as_array().into_iter().flatten();
    strings.filter_map(|string| Some(string.as_str()?.to_owned())).collect()
}
