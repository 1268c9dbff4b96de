//! `offline.html`, made in the browser: the file that `pullquote build` makes of the same data.

use std::rc::Rc;

use yew::LocalServerRenderer;

use crate::article;
use crate::file::fill;
use crate::filter::{Language, Request};
use crate::i18n::{page_texts, words};
use crate::view::{Explorer, ExplorerProps, HostRef, Still};

/// The file of an article, whose data is JSON without errors; `None` for other data.
pub(super) async fn file(template: &str, data: &str) -> Option<String> {
    let article = article::read(data.as_bytes()).ok()?;
    let language = Language::of_tag(article.lang.as_str()).unwrap_or(Language::English);
    let props = ExplorerProps {
        article: article.clone().into(),
        host: HostRef::new(Still),
        navigation: Rc::new(Still),
        words: words(language),
        request: Request::default(),
    };
    let renderer = LocalServerRenderer::<Explorer>::with_props(props).hydratable(false);
    let markup = renderer.render().await;
    let (words, texts) = (words(language), page_texts(language));
    Some(fill(template, &article, data, &words, &texts, &markup))
}
