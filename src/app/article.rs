//! What JavaScript calls to show one article.

use std::rc::Rc;

use wasm_bindgen::prelude::*;
use web_sys::Element;
use yew::Renderer;

use super::host::Root;
use super::navigation::Mounted;
use super::shell::Shell;
use super::surroundings::Surroundings;
use super::told::{SHELL, Told};
use crate::i18n::Messages;
use crate::memory;
use crate::model::Article;
use crate::model::data::ArticleData;
use crate::query::Query;
use crate::view::{Explorer, ExplorerProps, HostRef};

/// Renders the explorer of an article into `root`, which may be outside of the
/// document or in a shadow tree.
///
/// `article` is the article's data, as `JSON.parse` gives it.
/// `words` are the lines of the interface's language. `asked` is the fragment that it begins with, such as `?platform=weibo` or
/// `hu-xijin-1`; without one, what is on screen is read from the page's address
/// and written there. `only` is a fragment too: the explorer is then one of an
/// article that has these quotes alone; empty for all of them.
///
/// With `is_beside_article`, quotes of verbatim words have links of the class
/// `pq-place` to their own ids, for whoever can show their passages.
///
/// A page that holds the same explorer prerendered swaps it for `root` when
/// told that it is ready, so that nothing flashes or jumps. (Yew can hydrate,
/// which would keep the nodes; it costs 14 KB of brotli, a seventh of the app.)
///
/// # Errors
/// Article data that cannot be read, or an `only` that leaves no quote, is an
/// `Error` for the console, with the place and the mend; `root` is left as it
/// was.
#[wasm_bindgen]
pub fn mount(
    root: Element,
    article: JsValue,
    words: &str,
    only: &str,
    asked: Option<String>,
    is_beside_article: bool,
    surroundings: Surroundings,
) -> Result<(), JsError> {
    let article: ArticleData = serde_wasm_bindgen::from_value(article)
        .map_err(|error| JsError::new(&["this is no article: ", &error.to_string()].concat()))?;
    let article = Article::try_from(article).map_err(|fault| JsError::new(&fault.to_string()))?;
    let article = memory::only(article, only).map_err(|why| JsError::new(&why))?;
    let locale = Rc::new(surroundings.clone());
    let words = Messages::read(words, locale)
        .ok_or_else(|| JsError::new("the words are of another version than the app"))?;
    let article = Rc::new(words.with_retractions(article));
    let address = SHELL.with(|shell| shell.begin(&surroundings, asked.is_none()));
    let query = Query::of_article(&asked.unwrap_or_default(), &article);
    let navigation = Mounted::new(article.clone(), address, surroundings.clone());
    SHELL.with(|shell| shell.connect(navigation.listener()));
    let host = HostRef::new(Root::new(root.clone(), surroundings, is_beside_article));
    let navigation = Rc::new(navigation);
    let props = ExplorerProps { article, host, navigation, words, query };
    let app = Renderer::<Explorer>::with_root_and_props(root, props).render();
    SHELL.with(|shell| shell.hold(app));
    Ok(())
}

/// Shows what a fragment asks for, as if the visitor had followed a link.
#[wasm_bindgen]
pub fn visit(fragment: String) {
    SHELL.with(|shell| shell.tell(Told::Visit(fragment)));
}

/// Says whether the app's second part is there, as it was asked for.
#[wasm_bindgen]
pub fn arrive(is_there: bool) {
    SHELL.with(|shell| shell.tell(Told::Arrive(is_there)));
}

/// Takes the explorer out of its root. The instance is of no more use then.
#[wasm_bindgen]
pub fn destroy() {
    SHELL.with(Shell::destroy);
}
