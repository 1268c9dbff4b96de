//! `<quote-explorer for>` beside an article of somebody else's page, which may come late
//! and may be replaced.

use serde_json::{Value, json};

use crate::element::{await_told, page_with};
use crate::harness::{Ability, Page, keys, supports};

#[test]
fn beside_the_article_passages_open_quotes_and_quotes_lead_to_passages() {
    let page = page_with(
        "<article id=\"body\"><p>A man in Beijing wrote, “DeepSeek, <em>keep up</em> the momentum!”</p></article>
        <quote-explorer id=\"e\" for=\"#body\" src=\"{article}\"></quote-explorer>",
    )
    .open();
    await_told(&page, "ready", "e");
    let visible =
        "return [...document.getElementById('e').shadowRoot.querySelectorAll('.pq-place')]
        .filter((link) => link.checkVisibility()).map((link) => link.hash)";
    page.until("one quote has its passage", || {
        page.eval(visible, &[]).as_array().is_some_and(|links| links.len() == 1)
    });
    let link = page.eval(visible, &[])[0].clone();
    page.eval(
        "document.getElementById('e').shadowRoot.querySelector(`[href=\"${arguments[0]}\"].pq-place`).click()",
        std::slice::from_ref(&link),
    );
    page.until("the caret is at the passage", || {
        page.eval("return document.getElementById('body').contains(getSelection().anchorNode)", &[])
            == true
    });
    page.press(&[keys::ENTER]);
    let id = await_told(&page, "select", "e")["id"].clone();
    assert_eq!(format!("#{}", id.as_str().unwrap_or_default()), link.as_str().unwrap_or_default());
}

/// What is marked in the page, and in which article.
fn marked(page: &Page) -> Value {
    page.eval(
        "return [...CSS.highlights.get('pullquote') ?? []]
            .map((range) => [range.startContainer.parentElement.closest('article')?.id, String(range)])",
        &[],
    )
}

/// Puts an article of that id into the page's `#app`, in the place of what was there.
fn put(page: &Page, id: &str) {
    page.eval(
        "const article = document.createElement('article');
        article.id = arguments[0];
        article.className = 'late';
        article.textContent = 'A man in Beijing wrote, “DeepSeek, keep up the momentum!”';
        document.getElementById('app').replaceChildren(article)",
        &[json!(id)],
    );
}

/// How many links to passages are shown.
fn links(page: &Page) -> Value {
    page.eval(
        "return [...document.getElementById('e').shadowRoot.querySelectorAll('.pq-place')]
            .filter((link) => link.checkVisibility()).length",
        &[],
    )
}

#[test]
fn an_article_that_comes_late_is_followed_and_so_is_the_next_in_its_place() {
    let page = page_with(
        "<div id=\"app\"></div><quote-explorer id=\"e\" for=\".late\" src=\"{article}\"></quote-explorer>",
    )
    .open();
    await_told(&page, "ready", "e");
    page.until_eq("no quote leads to what is not there", &json!(0), || links(&page));
    assert_eq!(marked(&page), json!([]));
    for id in ["first", "second"] {
        put(&page, id);
        let marks = json!([[id, "DeepSeek, keep up the momentum!"]]);
        page.until_eq("the passage is marked", &marks, || marked(&page));
        page.until_eq("its quote leads there", &json!(1), || links(&page));
    }
    page.eval("document.getElementById('app').replaceChildren()", &[]);
    page.until_eq("nothing is marked", &json!([]), || marked(&page));
    assert_eq!(links(&page), 0);
    put(&page, "third");
    page.until("it is followed again", || marked(&page)[0][0] == "third");
    if supports(Ability::Console) {
        let lines = page.console();
        let said = lines.iter().filter(|line| line.contains("the article is not followed"));
        assert_eq!(said.count(), 1, "once: {lines:?}");
    }
    page.eval("document.getElementById('e').remove()", &[]);
    page.until_eq("the marks go with the explorer", &json!([]), || marked(&page));
}
