//! Where a page and the explorer meet.
//!
//! A compiled app has one explorer: whoever wants several makes as many
//! instances of the module, so that a panic in one leaves the others be. What
//! surrounds the explorer (a page of its own, an element in somebody's article)
//! is JavaScript's business, and told through [`Surroundings`].
//!
//! Imports every room above it; it is the only one that joins `view` and
//! `browser`.

mod host;

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::prelude::*;
use web_sys::Element;
use yew::{AppHandle, Callback, Renderer};

use crate::browser::Address;
use crate::filter::Request;
use crate::i18n::{Locale, Messages};
use crate::memory;
use crate::model::Article;
use crate::model::data::ArticleData;
use crate::view::{Explorer, ExplorerProps, HostRef};

use host::{Mounted, Told};

/// A small allocator in the place of std's dlmalloc.
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

#[wasm_bindgen]
extern "C" {
    /// What JavaScript does about an explorer.
    #[derive(Clone)]
    pub type Surroundings;

    /// The explorer stands in its root, showing what was asked for.
    #[wasm_bindgen(method)]
    fn ready(this: &Surroundings);

    /// What is asked for now, as a fragment without `#`, and how many quotes
    /// that is. Told of what is asked for at first too, before `ready`.
    #[wasm_bindgen(method)]
    fn changed(this: &Surroundings, fragment: &str, total: u32);

    /// A view is asked for that the app's second part has: it may come now, and
    /// [`arrive`] is then told.
    #[wasm_bindgen(method)]
    fn fetch(this: &Surroundings);

    /// Puts text on the clipboard, and tells `done` whether it is there.
    #[wasm_bindgen(method)]
    fn copy(this: &Surroundings, text: &str, done: JsValue);

    /// What the address of a quote is made of (`browser::address`), for whoever it is copied
    /// to; empty where the page has none for others.
    #[wasm_bindgen(method)]
    fn address(this: &Surroundings) -> String;

    /// Which of its plural forms the language of the words uses for a count.
    #[wasm_bindgen(method)]
    fn form(this: &Surroundings, count: u32) -> u32;

    /// A whole number as it is written in that language.
    #[wasm_bindgen(method)]
    fn number(this: &Surroundings, number: u32) -> String;

    /// Nothing of the explorer answers any more. The message is for developers.
    #[wasm_bindgen(method)]
    fn crashed(this: &Surroundings, message: &str);
}

impl Locale for Surroundings {
    fn form(&self, count: u32) -> usize {
        self.form(count) as usize
    }

    fn number(&self, number: u32) -> String {
        self.number(number)
    }
}

thread_local! {
    /// The explorer of this instance.
    static EXPLORER: RefCell<Option<AppHandle<Explorer>>> = const { RefCell::new(None) };
    /// Tells it what JavaScript does. There before the explorer is, as it may be
    /// told while it is first rendered.
    static TELL: RefCell<Option<Callback<Told>>> = const { RefCell::new(None) };
    /// The page's address, where it is the explorer's.
    static ADDRESS: RefCell<Option<Address>> = const { RefCell::new(None) };
}

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
    let told = surroundings.clone();
    yew::set_custom_panic_hook(Box::new(move |panic| told.crashed(&panic.to_string())));
    let address = asked.is_none().then(Address::default);
    ADDRESS.set(address.clone());
    let request = Request::from_fragment(&asked.unwrap_or_default(), &article);
    let host =
        Mounted::new(article.clone(), root.clone(), address, is_beside_article, surroundings);
    TELL.set(Some(host.listener()));
    let props = ExplorerProps { article, host: HostRef::new(host), words, request };
    let app = Renderer::<Explorer>::with_root_and_props(root, props).render();
    EXPLORER.set(Some(app));
    Ok(())
}

/// Shows what a fragment asks for, as if the visitor had followed a link.
#[wasm_bindgen]
pub fn visit(fragment: String) {
    tell(Told::Visit(fragment));
}

/// Says whether the app's second part is there, as it was asked for.
#[wasm_bindgen]
pub fn arrive(is_there: bool) {
    tell(Told::Arrive(is_there));
}

fn tell(told: Told) {
    // Outside of the borrow: what is told may lead back here.
    if let Some(tell) = TELL.with_borrow(Option::clone) {
        tell.emit(told);
    }
}

/// Takes the explorer out of its root. The instance is of no more use then.
#[wasm_bindgen]
pub fn destroy() {
    TELL.set(None);
    if let Some(address) = ADDRESS.take() {
        address.leave();
    }
    if let Some(explorer) = EXPLORER.take() {
        explorer.destroy();
    }
}
