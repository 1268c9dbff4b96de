//! Search: what is found, and that what is marked is exactly that.

use serde_json::json;

use crate::harness::{Page, Site, keys};
use crate::reading::{Asked, Reading};

/// A quote that is found, with everything that is marked in it.
type Found<'a> = (&'a str, &'a [&'a str]);

/// Types a search and expects these quotes, each with all that is marked in it.
#[track_caller]
fn finds(site: Site, searches: &[(&str, &[Found<'_>])]) {
    let page = site.open();
    for (search, found) in searches {
        page.search().type_in(search);
        let ids: Vec<&str> = found.iter().map(|(id, _)| *id).collect();
        let marks = found.iter().map(|(id, marks)| ((*id).to_owned(), json!(marks)));
        let marks: serde_json::Map<_, _> = marks.collect();
        page.shows(search, &json!({ "search": search, "quotes": ids, "marks": marks }));
        empty_the_box(&page);
    }
}

fn empty_the_box(page: &Page) {
    page.chord(keys::CONTROL, 'a');
    page.press(&[keys::BACKSPACE]);
    page.until("the search is taken back", || page.screen()["chosen"] == json!([]));
    assert_eq!(page.eval("return document.querySelectorAll('mark').length", &[]), 0);
}

#[test]
fn words_and_their_beginnings_are_found_and_marked_to_the_letter() {
    finds(
        Site::Sample,
        &[
            ("strong", &[("night-sky-society-1", &["strong"])]),
            ("EXPENS", &[("zoe-celik-nunez-2", &["expens"])]),
            ("moon bird", &[("nguyen-thi-hanh-1", &["moon", "bird", "Bird"])]),
            ("crab disco", &[("quayside-crab-1", &["disco", "crab"])]),
        ],
    );
}

#[test]
fn names_of_platforms_and_themes_are_found_and_marked_in_the_caption() {
    finds(
        Site::Sample,
        &[
            (
                "saltm radio",
                &[
                    ("kestrel-line-1", &["Radio", "Saltm"]),
                    ("kestrel-line-2", &["Radio", "Saltm"]),
                    ("zoe-celik-nunez-3", &["Radio", "Saltm"]),
                ],
            ),
            (
                "\"radio saltmere\" -money sleep",
                &[("zoe-celik-nunez-3", &["Radio Saltmere", "Sleep"])],
            ),
            // Two names of one caption are no phrase.
            ("\"memory and belonging safety", &[]),
            // The interface's own name of a platform is not searched.
            ("stated", &[]),
        ],
    );
}

#[test]
fn accents_and_capitals_make_no_difference() {
    let (zoe, lukasz) = (["Çelik"].as_slice(), ["Wójcik"].as_slice());
    let hanh = ["Nguyễn"].as_slice();
    finds(
        Site::Sample,
        &[
            (
                "celik",
                &[
                    ("zoe-celik-nunez-1", zoe),
                    ("zoe-celik-nunez-2", zoe),
                    ("zoe-celik-nunez-3", zoe),
                ],
            ),
            (
                "WOJCIK",
                &[
                    ("lukasz-wojcik-1", lukasz),
                    ("lukasz-wojcik-2", lukasz),
                    ("lukasz-wojcik-3", lukasz),
                ],
            ),
            ("nguyen", &[("nguyen-thi-hanh-1", hanh), ("nguyen-thi-hanh-2", hanh)]),
            ("Nguyễn", &[("nguyen-thi-hanh-1", hanh), ("nguyen-thi-hanh-2", hanh)]),
        ],
    );
}

#[test]
fn a_phrase_is_found_as_it_stands_also_across_an_interruption() {
    finds(
        Site::Sample,
        &[
            ("\"four more turns\"", &[("rowing-club-1", &["Four more turns", "Four more turns"])]),
            ("\"sell it to whoever\"", &[("ruth-o-suilleabhain-1", &["Sell it, to whoever"])]),
            ("\"wrong half\"", &[("lukasz-wojcik-3", &["wrong half"])]),
        ],
    );
}

#[test]
fn han_is_found_inside_of_a_run_and_arabic_by_its_words() {
    finds(
        Site::Sample,
        &[
            ("银河", &[("lin-xiaoqing-2", &["银河"])]),
            ("星星之间", &[("lin-xiaoqing-1", &["星星之间"])]),
            ("البحر", &[("layla-haddad-2", &["البحر"])]),
            ("المصباح", &[("layla-haddad-1", &["المصباح"])]),
            ("ليلى", &[("layla-haddad-1", &["ليلى"]), ("layla-haddad-2", &["ليلى"])]),
        ],
    );
}

#[test]
fn words_of_the_bundled_article_show_what_a_reading_of_the_json_gives() {
    let (page, reading) = (Site::Bundled.open(), Reading::of(Site::Bundled));
    page.show_all_values();
    for search in ["innovation", "silicon val", "chip", "weibo", "U.S.", "Kaifu", "luck of the"] {
        let asked = Asked::search(search);
        page.search().type_in(search);
        page.shows(search, &reading.screen(&asked));
        page.until_eq("the fragment", &reading.fragment(&asked), || page.fragment());
        empty_the_box(&page);
    }
}

#[test]
fn counts_follow_the_search() {
    let (page, reading) = (Site::Sample.open(), Reading::of(Site::Sample));
    page.show_all_values();
    page.search().type_in("lamp");
    page.shows("lamp", &reading.screen(&Asked::search("lamp")));
}

#[test]
fn where_nothing_matches_the_page_says_what_was_asked_and_undoes_it() {
    let page = Site::Sample.visit().at("#?speaker=rowing-club&platform=-&q=xyzzy").open();
    let asked = json!(["Remove The rowing club", "Remove Not stated", "Remove xyzzy"]);
    let nothing = json!({ "empty": true, "heading": "0 of 20 quotes", "chosen": asked });
    page.shows("nothing", &nothing);
    assert!(page.has("button", "Clear all"));
    page.the("button", "Clear all").click();
    page.until("every quote is back", || page.ids().len() == 20);
}

#[test]
fn undo_brings_back_what_was_there_before_the_last_change() {
    let page = Site::Sample.open();
    page.value("Speaker", "The rowing club").click();
    page.lists(&["rowing-club-1"]);
    page.search().type_in("xyzzy");
    page.shows("nothing", &json!({ "empty": true, "quotes": [] }));
    page.the("button", "Undo the last change").click();
    page.shows(
        "undone",
        &json!({
            "quotes": ["rowing-club-1"], "search": "", "chosen": ["Remove The rowing club"],
        }),
    );
}

#[test]
fn every_remove_button_of_the_empty_page_takes_its_part_back() {
    let asked = "#?speaker=rowing-club&speaker=-kestrel-line&theme=money";
    let all = ["Remove The rowing club", "Remove Kestrel Line", "Remove Money"];
    let page = Site::Sample.open();
    for (button, without) in [
        (0, vec!["zoe-celik-nunez-1", "zoe-celik-nunez-2", "ruth-o-suilleabhain-1"]),
        (1, vec![]),
        (2, vec!["rowing-club-1"]),
    ] {
        page.follow(asked);
        page.shows("nothing", &json!({ "empty": true, "chosen": all }));
        page.the("button", all[button]).click();
        page.lists(&without);
        let left: Vec<&str> = all.into_iter().filter(|name| *name != all[button]).collect();
        page.shows("taken back", &json!({ "chosen": left }));
    }
}
