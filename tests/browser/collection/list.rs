//! The list: as tall as all quotes, and every one of them within reach.

use serde_json::{Value, json};

use super::reading::reading;
use super::{begins_with, collection, finds, open, rows};
use crate::harness::{Page, Site, Size, keys};

const DOWN: char = '\u{E015}';
const UP: char = '\u{E013}';
const PAGE_DOWN: char = '\u{E00F}';
const END: char = '\u{E010}';
const HOME: char = '\u{E011}';

/// The row that has the focus.
#[track_caller]
fn focused(page: &Page) -> Value {
    page.eval("return Number(document.activeElement.dataset.row ?? -1)", &[])
}

#[track_caller]
fn has_focus(page: &Page, row: u32) {
    page.until_eq("the row with the focus", &json!(row), || focused(page));
    let on_screen = "const { top, bottom } = document.activeElement.getBoundingClientRect();
        return top < innerHeight && bottom > 0";
    page.until("it is on screen", || page.eval(on_screen, &[]) == true);
}

/// Waits until the rows on screen are loaded and the same ones for a while.
#[track_caller]
fn scroll_to(page: &Page, share: f64) {
    page.eval(
        "const { scrollingElement: page } = document;
        page.scrollTop = arguments[0] * (page.scrollHeight - innerHeight)",
        &[json!(share)],
    );
}

#[test]
fn the_scrollbar_reaches_from_the_first_quote_to_the_last() {
    let (page, reading) = (collection(), reading());
    let last = reading.len() as u32 - 1;
    let tall = page.eval("return document.querySelector('#pq-list').offsetHeight", &[]);
    assert!(tall.as_u64().is_some_and(|tall| tall > 60 * u64::from(last)), "{tall}");
    for (share, from, to) in
        [(0.5, last * 45 / 100, last * 55 / 100), (0.25, last / 5, last * 3 / 10)]
    {
        scroll_to(&page, share);
        page.until("the rows in the page are those of there", || {
            let rows = rows(&page);
            let is_loaded = |(row, id): &(u32, String)| *id == reading[*row as usize].id;
            rows.iter().all(|(row, _)| (from..to).contains(row)) && rows.iter().all(is_loaded)
        });
    }
    scroll_to(&page, 1.0);
    page.until("the last quote is there", || {
        rows(&page).last().is_some_and(|(row, id)| *row == last && *id == reading[last as usize].id)
    });
    let few = rows(&page).len();
    assert!(few < 60, "{few} are in the page");
    scroll_to(&page, 0.0);
    begins_with(&page, "the first again", &[reading[0].id.clone()]);
}

#[test]
fn every_item_says_where_it_stands_among_all() {
    let (page, reading) = (collection(), reading());
    scroll_to(&page, 0.7);
    let said = "return [...document.querySelectorAll('#pq-list > li')].map((item) => [
        Number(item.dataset.row), Number(item.getAttribute('aria-posinset')), Number(item.getAttribute('aria-setsize'))])";
    page.until("rows of there are in the page", || rows(&page)[0].0 > 10_000);
    let said: Vec<(u32, u32, usize)> =
        serde_json::from_value(page.eval(said, &[])).expect("items say it");
    for (row, position, of) in said {
        assert_eq!((position, of), (row + 1, reading.len()));
    }
    page.the("list", "Quotes");
}

#[test]
fn keys_reach_every_row() {
    let (page, reading) = (collection(), reading());
    let last = reading.len() as u32 - 1;
    page.press(&['j']);
    has_focus(&page, 0);
    page.press(&['j']);
    has_focus(&page, 1);
    page.press(&[DOWN]);
    has_focus(&page, 2);
    page.press(&[UP]);
    has_focus(&page, 1);
    page.press(&[END]);
    has_focus(&page, last);
    page.press(&['k']);
    has_focus(&page, last - 1);
    page.press(&[HOME]);
    has_focus(&page, 0);
    page.press(&[PAGE_DOWN]);
    page.until("a page further", || {
        focused(&page).as_i64().is_some_and(|row| (2..30).contains(&row))
    });
    page.press(&['/']);
    assert_eq!(page.focused().name(), "Search quotes");
    page.press(&['j', keys::TAB]);
    assert_eq!(page.search().property("value"), "j", "letters are letters where one types");
}

#[test]
fn a_permalink_leads_to_any_quote_of_any_article() {
    let reading = reading();
    for at in [12_345, reading.len() - 1] {
        let id = &reading[at].id;
        let page = open(Site::Collection.visit().at(&format!("#{id}")));
        let place = "const item = document.getElementById(arguments[0]);
            const top = item?.getBoundingClientRect().top;
            return item?.getAttribute('aria-current') === 'true' && top >= -1 && top < innerHeight";
        page.until("the quote is on screen", || page.eval(place, &[json!(id)]) == true);
        let words = "return document.getElementById(arguments[0]).querySelector('blockquote').textContent.trim()";
        assert_eq!(page.eval(words, &[json!(id)]), json!(reading[at].text));
        page.until_eq("the address", &format!("#{id}"), || page.fragment());
    }
}

#[test]
fn a_permalink_among_those_of_a_filter_keeps_the_filter() {
    let (page, reading) = (collection(), reading());
    let found: Vec<_> = reading.iter().filter(|it| it.platform == "p2").collect();
    let id = &found[found.len() / 2].id;
    page.follow(&format!("#?platform=p2&at={id}"));
    finds(&page, "the filter", found.len(), reading.len());
    let current = "return document.querySelector('#pq-list [aria-current]')?.id ?? ''";
    page.until_eq("the quote", &json!(id), || page.eval(current, &[]));
    let row = "return document.querySelector('#pq-list [aria-current]').dataset.row";
    assert_eq!(page.eval(row, &[]), json!((found.len() / 2).to_string()));
}

#[test]
fn a_card_names_its_article_and_leads_to_it() {
    let (page, reading) = (collection(), reading());
    page.follow("#a7/q3");
    let link =
        "return document.getElementById('a7/q3')?.querySelector('.pq-from')?.textContent ?? ''";
    page.until("the card", || {
        page.eval(link, &[]).as_str().is_some_and(|it| it.starts_with("Article 7 · "))
    });
    page.eval("document.getElementById('a7/q3').querySelector('.pq-from a').click()", &[]);
    let of = reading.iter().filter(|it| it.article == "a7").count();
    finds(&page, "its article", of, reading.len());
    page.the("button", "Remove Article 7");
    // So few are all in the page, for the browser's own search.
    page.until_eq("all are in the page", &of, || {
        rows(&page).iter().filter(|(_, id)| !id.is_empty()).count()
    });
}

#[test]
fn it_fits_a_narrow_screen_and_its_filters_open() {
    for width in [390, 320] {
        let page = open(Site::Collection.visit().sized(Size { width, height: 740 }));
        let beyond =
            "const page = document.documentElement; return page.scrollWidth - page.clientWidth";
        assert_eq!(page.eval(beyond, &[]), 0, "{width}");
        page.the("button", "Filters").click();
        page.the("checkbox", "Platform 1").click();
        let of = reading().iter().filter(|it| it.platform == "p1").count();
        finds(&page, "a tick", of, reading().len());
        assert_eq!(page.eval(beyond, &[]), 0, "{width}");
    }
}
