//! Voices: who speaks with how many of the words, and voices side by side.

use std::collections::BTreeSet;
use std::fs;

use serde_json::{Value, json};

use crate::harness::{Ability, Mirror, Page, Site, Size, Visit, output, skips_without};
use crate::offline::STRICTER;
use crate::reading::{Reading, bundled_total};
use crate::still::sheets;

/// Whether the rows of a later view are there, those too that are drawn after the first.
const ALL_ROWS: &str = "return Boolean(document.querySelector('.pq-later'))
    && !document.querySelector('[aria-busy]')";

/// The names of the voices on screen, in their order.
#[track_caller]
fn names(page: &Page) -> Vec<String> {
    let script =
        "return [...document.querySelectorAll('.pq-voice h3')].map((it) => it.textContent)";
    serde_json::from_value(page.eval(script, &[])).expect("names are told as they are read")
}

/// The site's Voices, once they are there.
#[track_caller]
pub(super) fn voices(visit: Visit) -> Page {
    let page = visit.open();
    page.until("all voices are there", || page.eval(ALL_ROWS, &[]) == true);
    page
}

/// The names of those who say some quotes.
fn speakers<'a>(reading: &Reading, quotes: impl Iterator<Item = &'a Value>) -> BTreeSet<String> {
    let name = |quote: &Value| {
        let id = quote["speaker"].as_str().unwrap_or_default();
        let of = |(speaker, _): &&(String, String)| speaker == id;
        reading.values[0].iter().find(of).expect("a speaker has a name").1.clone()
    };
    quotes.map(name).collect()
}

#[test]
fn a_tab_leads_to_the_voices_and_back_leads_to_the_quotes() {
    let (page, reading) = (Site::Bundled.open(), Reading::of(Site::Bundled));
    page.value("Kind", "Direct quote").click();
    page.the("button", "Voices").click();
    page.until_eq("the address", &"#?kind=direct&view=voices".to_owned(), || page.fragment());
    page.until("all voices are there", || page.eval(ALL_ROWS, &[]) == true);
    let direct = reading.quotes.iter().filter(|quote| quote["kind"] == "direct");
    assert_eq!(names(&page).into_iter().collect::<BTreeSet<_>>(), speakers(&reading, direct));
    page.the("list", "Voices");
    assert_eq!(page.the("button", "Voices").property("ariaPressed"), "true");
    page.back();
    page.until("the quotes are back", || !page.ids().is_empty());
}

#[test]
fn shares_are_parts_of_the_quoted_words_and_the_greatest_comes_first() {
    for site in Site::BOTH {
        let page = voices(site.visit().at("#?view=voices"));
        let script = "return [...document.querySelectorAll('.pq-share')].map((it) =>
            it.textContent.match(/\\((\\d+) of (\\d+)\\)/)?.slice(1).map(Number) ?? [0, 0])";
        let shares: Vec<(u64, u64)> =
            serde_json::from_value(page.eval(script, &[])).expect("shares are numbers");
        let whole = shares[0].1;
        assert_eq!(shares.iter().map(|(part, _)| part).sum::<u64>(), whole, "{shares:?}");
        assert!(shares.windows(2).all(|two| two[0].0 >= two[1].0), "{shares:?}");
        assert!(shares.iter().all(|(part, of)| *part == 0 || *of == whole), "{shares:?}");
    }
}

#[test]
fn a_voice_opens_to_all_its_quotes_and_closes_again() {
    let (page, reading) =
        (voices(Site::Bundled.visit().at("#?view=voices")), Reading::of(Site::Bundled));
    let all = reading.quotes.iter().filter(|quote| quote["speaker"] == "liang-wenfeng");
    let all: Vec<Value> = all.map(|quote| quote["id"].clone()).collect();
    let listed = "return [...document.querySelectorAll('.pq-voice .pq-quote')].map((it) => it.id)";
    assert_eq!(page.eval(listed, &[]), json!([]));
    let name = format!("All {} quotes", all.len());
    page.the("button", &name).click();
    page.until_eq("its quotes", &json!(all), || page.eval(listed, &[]));
    page.the("list", &format!("{name} by Liang Wenfeng"));
    page.the("button", &name).click();
    page.until_eq("none", &json!([]), || page.eval(listed, &[]));
}

#[test]
fn filters_move_the_voices_and_an_empty_answer_says_so() {
    let (page, reading) =
        (voices(Site::Bundled.visit().at("#?view=voices")), Reading::of(Site::Bundled));
    page.value("Platform", "WeChat").click();
    let there = reading.quotes.iter().filter(|quote| quote["platform"] == "wechat");
    let there = speakers(&reading, there);
    page.until("only they speak", || names(&page).into_iter().collect::<BTreeSet<_>>() == there);
    page.search().type_in("nobody says this");
    page.until("nothing is found", || page.screen()["empty"] == true);
    page.the("button", "Clear all").click();
    page.until("all are back", || names(&page).len() == 20);
    page.until_eq("the address", &"#?view=voices".to_owned(), || page.fragment());
}

#[test]
fn voices_stand_in_the_order_that_is_picked() {
    let (page, reading) =
        (voices(Site::Bundled.visit().at("#?view=voices")), Reading::of(Site::Bundled));
    page.pick("Order", "Name");
    page.until("by name", || {
        let names: Vec<String> = names(&page).iter().map(|name| name.to_lowercase()).collect();
        names.windows(2).all(|two| two[0] <= two[1])
    });
    page.pick("Order", "Article order");
    let first = speakers(&reading, reading.quotes.iter().take(1)).pop_first();
    page.until_eq("as they come", &first, || names(&page).first().cloned());
    page.until_eq("the address", &"#?view=voices&by=article".to_owned(), || page.fragment());
    let again = voices(Site::Bundled.visit().at("#?view=voices&by=article"));
    assert_eq!(names(&again).first().cloned(), first);
    page.pick("Order", "Most words first");
    page.until_eq("as at first", &"#?view=voices&by=share".to_owned(), || page.fragment());
    let unknown = voices(Site::Bundled.visit().at("#?view=voices&by=volume"));
    assert_eq!(names(&unknown), names(&page), "what it does not know is none");
}

/// The id of what has the focus.
fn focused(page: &Page) -> Value {
    page.eval("return document.activeElement.id", &[])
}

#[test]
fn two_or_three_voices_stand_side_by_side_theme_by_theme() {
    let page = voices(Site::Bundled.visit().at("#?view=voices"));
    page.the("button", "Compare Liang Wenfeng").click();
    page.the("button", "Compare Tom Zhang").click();
    let region = page.the("region", "Compared: Liang Wenfeng, Tom Zhang");
    page.until_eq("the focus is where they are", &json!("pq-compare"), || focused(&page));
    // The first theme is one that both speak about.
    let silent = "return document.querySelector('.pq-compare ul').textContent.includes('No quote')";
    assert_eq!(page.eval(silent, &[]), false);
    let themes = "return document.querySelectorAll('.pq-compare h4').length";
    let of_two = page.eval(themes, &[]).as_u64().unwrap_or_default();
    assert!(of_two >= 5, "{of_two} themes in {}", region.name());
    page.the("button", "Compare Xiaoming").click();
    page.the("region", "Compared: Liang Wenfeng, Tom Zhang, Xiaoming");
    assert!(!page.has("button", "Compare Hu Xijin"), "three are enough");
    // Whom a filter hides is back when it goes.
    page.value("Platform", "Threads").click();
    page.until("one alone is not compared", || page.eval(themes, &[]) == 0);
    page.value("Platform", "Threads").click();
    page.until("three again", || {
        page.has("region", "Compared: Liang Wenfeng, Tom Zhang, Xiaoming")
    });
    assert_ne!(focused(&page), "pq-compare", "who filters stays there");
    page.the("button", "Stop comparing").click();
    page.until("none", || page.eval(themes, &[]) == 0);
}

#[test]
fn the_balance_has_figures_with_what_they_are_parts_of() {
    for site in Site::BOTH {
        let page = voices(site.visit().at("#?view=voices"));
        page.the("region", "Balance");
        let script = "return [...document.querySelectorAll('.pq-balance table')].map((table) => [
            Number(table.caption.textContent.match(/of (\\d+)/)[1]),
            [...table.rows].map((row) => parseInt(row.cells[2].textContent))])";
        let splits: Vec<(u64, Vec<u64>)> =
            serde_json::from_value(page.eval(script, &[])).expect("a split has numbers");
        assert_eq!(splits.len(), 4);
        for (whole, parts) in splits {
            assert_eq!(parts.iter().sum::<u64>(), whole, "{site:?}: {parts:?}");
        }
        let silence = "return document.querySelector('.pq-balance > p').textContent";
        let silence = page.eval(silence, &[]);
        let silence = silence.as_str().unwrap_or_default();
        assert!(silence.starts_with("Longest stretch without a quote: Paragraph"), "{silence}");
    }
}

#[test]
fn a_tick_of_the_strip_opens_the_voice_of_its_quote() {
    let page = voices(Site::Bundled.visit().at("#?view=voices"));
    let tick = page.eval("return document.querySelector('.pq-tick[href=\"#xiaoming-1\"]')", &[]);
    page.element(&tick).activate();
    page.until_eq("the address", &"#?view=voices&at=xiaoming-1".to_owned(), || page.fragment());
    page.until_eq("the focus", &json!("xiaoming-1"), || {
        page.eval("return document.activeElement.id", &[])
    });
}

#[test]
fn an_address_leads_to_a_quote_whose_voice_stands_far_down_where_there_was_one_voice_before() {
    let reading = Reading::of(Site::Bundled);
    let page = voices(Site::Bundled.visit().at("#?view=voices"));
    let last = names(&page).pop().expect("there are voices");
    let named = |quote: &&Value| speakers(&reading, [*quote].into_iter()).contains(&last);
    let quote = reading.quotes.iter().find(named).expect("each voice has a quote");
    page.follow("#?speaker=liang-wenfeng&view=voices");
    page.until_eq("one voice", &vec!["Liang Wenfeng".to_owned()], || names(&page));
    let id = quote["id"].as_str().expect("an id");
    page.follow(&format!("#?view=voices&at={id}"));
    let is_seen = "const box = document.getElementById(arguments[0])?.getBoundingClientRect();
        return Boolean(box) && box.top >= 0 && box.top < innerHeight";
    page.until("the quote is in sight", || page.eval(is_seen, &[json!(id)]) == true);
    page.until_eq("all voices are back", &20, || names(&page).len());
}

#[test]
fn what_the_views_need_comes_when_the_pointer_or_the_focus_does() {
    let page = Site::Bundled.open();
    let loaded = "return performance.getEntriesByType('resource')
        .some(({ name }) => /\\/later-\\w+\\.wasm$/.test(name))";
    assert_eq!(page.eval(loaded, &[]), false, "a first visit does without");
    page.eval("document.querySelector('[data-view=\"map\"]').focus()", &[]);
    page.until("it is loaded", || page.eval(loaded, &[]) == true);
    assert_eq!(page.ids().len(), bundled_total(), "nothing else has happened");
}

#[test]
fn a_view_that_cannot_be_loaded_leaves_the_quotes_and_says_so() {
    // Where the page is kept, its later views are too.
    let mirror = Mirror::of(Site::Sample).under(STRICTER);
    let page = Visit::to(mirror.base()).open();
    mirror.fail();
    page.the("button", "Voices").click();
    let said = "return document.querySelector('.pq-failed')?.textContent ?? ''";
    page.until("it says so", || {
        page.eval(said, &[]).as_str().unwrap_or_default().contains("could not be loaded")
    });
    page.until_eq("the address", &"#?".to_owned(), || page.fragment());
    assert_eq!(page.ids().len(), 20);
    assert_eq!(page.the("button", "Quotes").property("ariaPressed"), "true");
}

#[test]
fn an_address_opens_the_voices_and_they_fit_a_narrow_screen() {
    for site in Site::BOTH {
        let page = voices(site.visit().at("#?view=voices").sized(Size { width: 320, height: 700 }));
        let beyond =
            "const page = document.documentElement; return page.scrollWidth - page.clientWidth";
        assert_eq!(page.eval(beyond, &[]), 0, "{site:?}");
    }
}

#[test]
fn voices_and_the_map_print_whole() {
    if skips_without(Ability::Printing) {
        return;
    }
    for site in Site::BOTH {
        for (view, least, most) in [("voices", 2, 9), ("map", 1, 2)] {
            let page = site.visit().at(&format!("#?view={view}")).open();
            page.until("the view is there", || {
                page.eval("return document.querySelector('.pq-later') !== null", &[]) == true
            });
            let pdf = page.print();
            fs::write(output(&format!("printed-{site:?}-{view}.pdf")), &pdf)
                .expect("the target folder is ours to write");
            let sheets = sheets(&pdf);
            assert!((least..=most).contains(&sheets), "{site:?}: {view} on {sheets} sheets");
        }
    }
}

#[test]
fn the_quotes_are_kept_for_who_comes_back_and_filters_taken_meanwhile_hold() {
    let page = voices(Site::Bundled.visit().at("#?view=voices"));
    let reading = Reading::of(Site::Bundled);
    page.the("button", "All 11 quotes").click();
    let ids = "return [...document.querySelectorAll('[id]')].map((element) => element.id)";
    let ids = || serde_json::from_value::<Vec<String>>(page.eval(ids, &[])).expect("ids are texts");
    page.until("a voice is open", || ids().iter().any(|id| id == "liang-wenfeng-1"));
    let all = ids();
    assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), all.len(), "ids are of one element");
    assert!(!page.has("list", "Quotes"), "what is kept is not shown");
    page.eval(
        "document.querySelectorAll('.pq-results > .pq-list .pq-quote').forEach((quote) => { quote.isKept = true; })",
        &[],
    );
    page.value("Platform", "WeChat").click();
    page.until("it is filtered", || page.fragment().contains("platform=wechat"));
    page.the("button", "Quotes").click();
    let there = reading.quotes.iter().filter(|quote| quote["platform"] == "wechat");
    let there: Vec<&str> = there.filter_map(|quote| quote["id"].as_str()).collect();
    page.lists(&there);
    let kept = "return [...document.querySelectorAll('.pq-quote')].every((quote) => quote.isKept)";
    assert_eq!(page.eval(kept, &[]), true);
    page.value("Platform", "WeChat").click();
    page.until("all are back", || page.ids().len() == reading.quotes.len());
}
