//! The map: two facets against each other, each cell a filter.

use serde_json::{Value, json};

use crate::harness::{Page, Site, Size, Visit, keys};
use crate::reading::Reading;

/// The site's map, once it is there.
#[track_caller]
pub(super) fn map(visit: Visit) -> Page {
    let page = visit.open();
    let there = "return document.querySelector('.pq-map') !== null";
    page.until("the map is there", || page.eval(there, &[]) == true);
    page
}

/// The names of the cells' buttons.
#[track_caller]
fn cells(page: &Page) -> Vec<String> {
    let script =
        "return [...document.querySelectorAll('.pq-map td button')].map((it) => it.ariaLabel)";
    serde_json::from_value(page.eval(script, &[])).expect("cells have names")
}

/// What a cell is called that has the quotes of a speaker about a theme.
fn cell(reading: &Reading, speaker: usize, theme: usize) -> String {
    let (speaker, theme) = (&reading.values[0][speaker], &reading.values[2][theme]);
    let themes = |quote: &Value| quote["themes"].as_array().cloned().unwrap_or_default();
    let crosses =
        |quote: &&Value| quote["speaker"] == *speaker.0 && themes(quote).contains(&json!(theme.0));
    let count = reading.quotes.iter().filter(crosses).count();
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} quote{plural}: {}, {}", speaker.1, theme.1)
}

#[test]
fn the_map_is_a_table_whose_cells_say_how_many_quotes_they_have() {
    for site in Site::BOTH {
        let (page, reading) = (map(site.visit().at("#?view=map")), Reading::of(site));
        page.the("table", "Quotes by speaker and theme");
        let wanted = (0..reading.values[0].len()).flat_map(|speaker| {
            let reading = &reading;
            (0..reading.values[2].len()).map(move |theme| cell(reading, speaker, theme))
        });
        let mut wanted: Vec<String> = wanted.filter(|name| !name.starts_with("0 ")).collect();
        let mut found = cells(&page);
        wanted.sort_unstable();
        found.sort_unstable();
        assert_eq!(found, wanted, "{site:?}");
        let sums = "return [...document.querySelectorAll('.pq-map tbody .pq-sum')]
            .reduce((sum, { textContent }) => sum + Number(textContent), 0)";
        assert_eq!(page.eval(sums, &[]), json!(reading.quotes.len()), "every quote once");
    }
}

#[test]
fn a_cell_asks_for_both_its_values_and_lets_go_of_them_again() {
    let page = map(Site::Bundled.visit().at("#?view=map"));
    let before = cells(&page);
    let name = before.iter().find(|name| name.contains("Tom Zhang")).expect("he speaks");
    page.the("button", name).click();
    page.until("both are asked for", || page.fragment().contains("speaker=tom-zhang&theme="));
    assert!(page.fragment().ends_with("&view=map"), "{}", page.fragment());
    // What the choice hides is dimmed, not gone.
    assert_eq!(cells(&page), before);
    let lit = "return document.querySelectorAll('.pq-map i:not([data-off])').length";
    assert!(page.eval(lit, &[]).as_u64() < Some(9));
    assert_eq!(page.the("button", name).property("ariaPressed"), "true");
    let other = before.iter().find(|name| name.contains("Hu Xijin")).expect("he speaks");
    page.the("button", other).click();
    page.until("the other in its place", || {
        page.fragment().starts_with("#?speaker=hu-xijin&theme=")
    });
    page.back();
    page.until("one step back", || page.fragment().contains("speaker=tom-zhang"));
    page.the("button", name).click();
    page.until_eq("all again", &"#?view=map".to_owned(), || page.fragment());
}

#[test]
fn a_row_or_a_column_asks_for_its_value_and_the_quotes_can_be_read() {
    let page = map(Site::Bundled.visit().at("#?view=map"));
    page.the("rowheader", "Zhang Fuyu").the("button", "Zhang Fuyu").click();
    page.until_eq("a row", &"#?speaker=zhang-fuyu&view=map".to_owned(), || page.fragment());
    page.the("columnheader", "State control").the("button", "State control").click();
    page.until("a column too", || page.fragment().contains("&theme=state-control&view=map"));
    page.the("button", "Read this quote").click();
    page.lists(&["zhang-fuyu-1"]);
}

#[test]
fn other_filters_leave_out_what_they_hide() {
    let page = map(Site::Bundled.visit().at("#?view=map"));
    let all = cells(&page).len();
    page.value("Platform", "Weibo").click();
    page.until("fewer cells", || (1..all).contains(&cells(&page).len()));
    assert!(cells(&page).iter().all(|name| name.contains("Weibo user")), "{:?}", cells(&page));
}

#[test]
fn the_reader_picks_what_stands_in_rows_and_columns() {
    let page = map(Site::Bundled.visit().at("#?view=map"));
    page.pick("Columns", "Kind");
    page.until("kinds", || page.has("table", "Quotes by speaker and kind"));
    page.pick("Rows", "Kind");
    page.until("they change places", || page.has("table", "Quotes by kind and speaker"));
    page.pick("Columns", "Platform");
    page.the("columnheader", "Not stated");
    page.the("rowheader", "Reported speech");
}

#[test]
fn the_address_says_what_stands_in_rows_and_columns() {
    let page = map(Site::Bundled.visit().at("#?view=map&by=platform-kind"));
    page.the("table", "Quotes by platform and kind");
    page.pick("Rows", "Theme");
    page.until_eq("the address", &"#?view=map&by=theme-kind".to_owned(), || page.fragment());
    page.the("table", "Quotes by theme and kind");
    page.back();
    page.until("they are back", || page.has("table", "Quotes by platform and kind"));
    let page = map(Site::Bundled.visit().at("#?view=map&by=kind-kind"));
    page.the("table", "Quotes by speaker and theme");
}

#[test]
fn the_arrow_keys_walk_from_cell_to_cell() {
    let page = map(Site::Bundled.visit().at("#?view=map"));
    let stops = "return document.querySelectorAll('.pq-map td button[tabindex=\"0\"]').length";
    assert_eq!(page.eval(stops, &[]), 1, "the tab key stops once");
    page.eval("document.querySelector('.pq-map td button[tabindex=\"0\"]').focus()", &[]);
    let at = |page: &Page| page.focused().name();
    let first = at(&page);
    let (right, down, left) = ('\u{E014}', '\u{E015}', '\u{E012}');
    page.press(&[down]);
    page.until("one down, in the same column", || at(&page) != first);
    let theme = |name: &str| name.rsplit(", ").next().unwrap_or_default().to_owned();
    assert_eq!(theme(&at(&page)), theme(&first));
    let second = at(&page);
    let walked = "const row = document.activeElement.closest('tr');
        return [...row.querySelectorAll('td button')].indexOf(document.activeElement)";
    page.press(&[right]);
    page.press(&[left]);
    page.until("there and back", || page.eval(walked, &[]) == 0);
    page.press(&[keys::ENTER]);
    page.until("Enter asks for it", || page.fragment().contains("&theme="));
    assert_eq!(at(&page), second, "the focus stays");
}

#[test]
fn the_map_scrolls_in_itself_on_a_narrow_screen() {
    for site in Site::BOTH {
        let page = map(site.visit().at("#?view=map").sized(Size { width: 320, height: 700 }));
        let beyond =
            "const page = document.documentElement; return page.scrollWidth - page.clientWidth";
        assert_eq!(page.eval(beyond, &[]), 0, "{site:?}");
    }
}
