//! The strip: the article from its beginning to its end, a tick for each quote.

use std::fs;

use serde_json::{Value, json};

use crate::harness::{Hosting, Page, Point, Site, Size, Visit, build, keys, output};
use crate::reading::{Reading, bundled_total};

/// A tick as its address, whether it is dimmed and whether it is in the part
/// that is asked for.
#[track_caller]
fn ticks(page: &Page) -> Vec<(String, bool, bool)> {
    let script = "return [...document.querySelectorAll('.pq-tick')].map((it) => \
        [it.getAttribute('href').slice(1), it.matches('[data-off]'), it.matches('[data-in]')])";
    serde_json::from_value(page.eval(script, &[])).expect("ticks are told as they are read")
}

/// The quotes whose ticks are not dimmed.
#[track_caller]
fn lit(page: &Page) -> Vec<String> {
    ticks(page).into_iter().filter(|(_, off, _)| !off).map(|(id, ..)| id).collect()
}

/// The middle of the tick that leads to a quote.
#[track_caller]
fn middle(page: &Page, id: &str) -> Point {
    page.middle(&format!(".pq-tick[href=\"#{id}\"]"))
}

/// The ids of the quotes that stand in these paragraphs.
fn within(reading: &Reading, first: u64, last: u64) -> Vec<String> {
    let stands = |quote: &&Value| {
        quote["paragraph"].as_u64().is_some_and(|paragraph| (first..=last).contains(&paragraph))
    };
    let id = |quote: &Value| quote["id"].as_str().unwrap_or_default().to_owned();
    reading.quotes.iter().filter(stands).map(id).collect()
}

#[test]
fn every_quote_has_a_tick_that_says_where_it_stands_and_who_speaks() {
    for site in Site::BOTH {
        let (page, reading) = (site.open(), Reading::of(site));
        let all: Vec<String> = lit(&page);
        assert_eq!(all, page.ids(), "a tick for each, in the article's order");
        let quote = &reading.quotes[2];
        let tick = page.element(&page.eval(
            "return document.querySelector(`.pq-tick[href=\"#${arguments[0]}\"]`)",
            &[quote["id"].clone()],
        ));
        assert_eq!(tick.role(), "link");
        let place = format!("Paragraph {}, ", quote["paragraph"]);
        assert!(tick.name().starts_with(&place), "{}", tick.name());
        let words = quote["text"].as_str().unwrap_or_default();
        let beginning: String = words.chars().take(40).collect();
        assert!(tick.name().contains(&beginning), "{}", tick.name());
    }
}

#[test]
fn filters_dim_the_ticks_of_what_they_hide() {
    let page = Site::Bundled.open();
    page.value("Platform", "Weibo").click();
    page.until("ticks are dimmed", || lit(&page).len() < ticks(&page).len());
    assert_eq!(lit(&page), page.ids());
    page.search().type_in("nothing says this");
    page.until("all are dimmed", || lit(&page).is_empty());
}

#[test]
fn a_tick_leads_to_its_quote_and_the_filter_stays() {
    let page = Site::Bundled.visit().at("#?platform=weibo").open();
    page.until("it is filtered", || page.ids().len() < bundled_total());
    let shown = page.ids();
    let goal = shown.last().expect("somebody writes on Weibo").clone();
    page.click_at(middle(&page, &goal));
    page.until_eq("the address", &format!("#?platform=weibo&at={goal}"), || page.fragment());
    assert_eq!(page.ids(), shown, "the filter stays");
    let focused = "return document.activeElement.id";
    page.until_eq("the focus", &json!(goal), || page.eval(focused, &[]));
    page.back();
    page.until_eq("Back", &"#?platform=weibo".to_owned(), || page.fragment());
}

#[test]
fn the_tick_of_a_hidden_quote_shows_every_quote_again() {
    let page = Site::Bundled.visit().at("#?platform=weibo").open();
    page.until("it is filtered", || page.ids().len() < bundled_total());
    let hidden = ticks(&page).into_iter().find(|(_, off, _)| *off).expect("a filter hides").0;
    page.click_at(middle(&page, &hidden));
    page.until_eq("the permalink", &format!("#{hidden}"), || page.fragment());
    page.until("every quote is back", || page.ids().len() == bundled_total());
}

#[test]
fn dragging_along_the_strip_asks_for_that_part_and_is_one_step_back() {
    let (page, reading) = (Site::Bundled.open(), Reading::of(Site::Bundled));
    let ids = page.ids();
    let paragraph = |at: usize| reading.quotes[at]["paragraph"].as_u64().unwrap_or_default();
    let (first, last) = (paragraph(4), paragraph(11));
    let (from, to) = (middle(&page, &ids[4]), middle(&page, &ids[11]));
    // Ending beside the line is no mistake.
    page.drag_over(&[from, ((from.0 + to.0) / 2, from.1), (to.0, to.1 + 60)]);
    let fragment = format!("#?place={first}-{last}");
    page.until_eq("the address", &fragment, || page.fragment());
    assert_eq!(page.ids(), within(&reading, first, last));
    assert_eq!(lit(&page), page.ids());
    let marked = ticks(&page).into_iter().filter(|(_, _, within)| *within);
    assert_eq!(marked.map(|(id, ..)| id).collect::<Vec<_>>(), page.ids());
    page.back();
    page.until("one step back leads to where it began", || page.ids() == ids);
    page.drag_over(&[to, from]);
    page.until_eq("from the end to the beginning", &fragment, || page.fragment());
    page.the("button", &format!("Remove Paragraphs {first}–{last}")).click();
    page.until("the choice is taken back", || page.ids() == ids);
}

#[test]
fn the_numbers_below_the_strip_ask_for_a_part_too() {
    let (page, reading) = (Site::Bundled.open(), Reading::of(Site::Bundled));
    let write = |name: &str, number: &str| {
        let input = page.the("spinbutton", name);
        page.eval("arguments[0].select()", &[input.to_json()]);
        input.type_in(number);
        page.press(&[keys::TAB]);
    };
    write("From paragraph", "9");
    page.until_eq("to the end", &"#?place=9-35".to_owned(), || page.fragment());
    write("to paragraph", "14");
    page.until_eq("a part", &"#?place=9-14".to_owned(), || page.fragment());
    assert_eq!(page.ids(), within(&reading, 9, 14));
    write("to paragraph", "99");
    page.until_eq("cut to the article", &"#?place=9-35".to_owned(), || page.fragment());
    assert_eq!(page.the("spinbutton", "to paragraph").property("value"), "35");
}

#[test]
fn the_arrow_keys_walk_the_ticks_and_shift_takes_what_they_pass() {
    let (page, reading) = (Site::Bundled.open(), Reading::of(Site::Bundled));
    let ids = page.ids();
    let stops =
        page.eval("return document.querySelectorAll('.pq-tick[tabindex=\"0\"]').length", &[]);
    assert_eq!(stops, 1, "the tab key stops once");
    page.eval("document.querySelector('.pq-tick[tabindex=\"0\"]').focus()", &[]);
    let at = |page: &Page| page.eval("return document.activeElement.hash?.slice(1)", &[]);
    let right = '\u{E014}';
    page.press(&[right, right]);
    page.until_eq("two to the right", &json!(ids[2]), || at(&page));
    page.press(&['\u{E010}']);
    page.until_eq("End", &json!(ids[ids.len() - 1]), || at(&page));
    page.press(&['\u{E011}', right]);
    page.until_eq("Home, and one on", &json!(ids[1]), || at(&page));
    page.chord(keys::SHIFT, right);
    page.chord(keys::SHIFT, right);
    let paragraph = |at: usize| reading.quotes[at]["paragraph"].as_u64().unwrap_or_default();
    let (first, last) = (paragraph(1), paragraph(3));
    page.until_eq("a part", &format!("#?place={first}-{last}"), || page.fragment());
    page.press(&[keys::ENTER]);
    page.until("Enter leads to the quote", || {
        page.fragment().ends_with(&format!("&at={}", ids[3]))
    });
}

#[test]
fn a_tick_shows_its_quote_under_the_pointer_and_the_focus_until_escape() {
    let page = Site::Bundled.open();
    let ids = page.ids();
    let peek = "return document.querySelector('.pq-peek')?.textContent ?? ''";
    let text = |page: &Page| page.eval(peek, &[]).as_str().unwrap_or_default().to_owned();
    page.hover(middle(&page, &ids[5]));
    let reading = Reading::of(Site::Bundled);
    let words = reading.quotes[5]["text"].as_str().unwrap_or_default();
    let words = words.trim_end_matches(',');
    page.until("the quote is seen", || text(&page).contains(words));
    page.hover((5, 5));
    page.until("the quote is gone", || text(&page).is_empty());
    page.eval("document.querySelector('.pq-tick[tabindex=\"0\"]').focus()", &[]);
    page.until("the focus shows one", || !text(&page).is_empty());
    page.press(&[keys::ESCAPE]);
    page.until("Escape lets go of it", || text(&page).is_empty());
}

#[test]
fn an_address_that_asks_for_no_part_of_the_article_shows_all_of_it() {
    for wrong in ["#?place=", "#?place=x", "#?place=90-99", "#?place=1-35"] {
        let page = Site::Bundled.visit().at(wrong).open();
        assert_eq!(page.ids().len(), bundled_total(), "{wrong}");
    }
    let page = Site::Bundled.visit().at("#?place=9-3").open();
    page.until("either end may be first", || page.has("button", "Remove Paragraphs 3–9"));
}

#[test]
fn the_strip_can_stand_alone_and_shows_the_quote_that_is_chosen() {
    let page = Site::Bundled.visit().at("#?view=strip").open();
    page.until("the list is gone", || page.ids().is_empty());
    assert!(!page.has("searchbox", "Search quotes"));
    let ids = lit(&page);
    page.click_at(middle(&page, &ids[3]));
    page.until_eq("one quote", &vec![ids[3].clone()], || page.ids());
    page.until_eq("the address", &format!("#?view=strip&at={}", ids[3]), || page.fragment());
    page.resize(Size { width: 320, height: 500 });
    let beyond =
        "const page = document.documentElement; return page.scrollWidth - page.clientWidth";
    page.until("it fits a narrow column", || page.eval(beyond, &[]) == 0);
    page.the("link", &format!("All {} quotes", bundled_total())).click();
    page.until("all are listed", || page.ids().len() == bundled_total());
}

#[test]
fn a_screen_reader_hears_where_the_shown_quotes_stand() {
    let page = Site::Bundled.visit().at("#?speaker=kai-fu-lee").open();
    let told = "return document.getElementById('pq-told').textContent";
    page.until_eq("told", &json!("Shown: Paragraph 19"), || page.eval(told, &[]));
}

/// An article of so many quotes, said on each platform in turn.
fn article_of(quotes: usize) -> Value {
    let quote = |at: usize| {
        json!({ "id": format!("q{at}"), "speaker": "s", "kind": "direct", "paragraph": 1 + at,
            "text": format!("Words of number {at}."), "platform": format!("p{}", at % 3) })
    };
    let platforms = ["p0", "p1", "p2"].map(|id| json!({ "id": id, "name": id }));
    json!({
        "format": "pullquote/1", "id": "many", "lang": "en", "title": "Many", "paragraphs": quotes,
        "speakers": [{ "id": "s", "name": "Ada Quay", "kind": "person" }],
        "platforms": platforms,
        "quotes": (0..quotes).map(quote).collect::<Vec<_>>(),
    })
}

#[test]
fn ticks_of_several_quotes_look_so_and_the_page_says_so() {
    let looks = "const ticks = [...document.querySelectorAll('.pq-tick')];
        const pieces = (tick) => [...tick.querySelectorAll('.pq-many i')].filter((it) => it.checkVisibility())
            .map((it) => getComputedStyle(it).backgroundColor);
        const said = document.querySelector('.pq-grouped')?.textContent ?? '';
        return ticks.map((tick) => [tick.ariaLabel, pieces(tick)]).concat([[said, []]])";
    let several = " quotes, ";
    for (quotes, line) in [(60, ""), (300, "A divided mark stands for several quotes.")] {
        let file = output(&format!("many-{quotes}.json"));
        fs::write(&file, article_of(quotes).to_string())
            .expect("the target folder is ours to write");
        let site = Hosting::folder(&build(&format!("many-{quotes}"), &file, &[]));
        let page = Visit::to(site.base()).open();
        let mut told: Vec<(String, Vec<String>)> =
            serde_json::from_value(page.eval(looks, &[])).expect("ticks are told as they are read");
        assert_eq!(told.pop().unwrap_or_default().0, line);
        for (name, pieces) in &told {
            // Neighbours are of different platforms.
            let distinct = pieces.iter().enumerate().all(|(at, one)| !pieces[..at].contains(one));
            assert_eq!(name.contains(several), pieces.len() > 1 && distinct, "{name}: {pieces:?}");
            assert!(name.contains(several) || pieces.is_empty(), "{name}");
        }
        assert_eq!(told.iter().any(|(name, _)| name.contains(several)), quotes > 160);
    }
}
