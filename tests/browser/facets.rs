//! Every checkbox, every exclude button, and combinations of them show exactly
//! the quotes and counts that a brute-force reading of the JSON gives.

use serde_json::json;

use crate::dice::Dice;
use crate::harness::{Page, Site, Size};
use crate::reading::{Asked, FACETS, Reading};

/// Clicks the controls of facet values inside the page, where hundreds of
/// clicks take as long as ten through the driver.
const CLICK: &str = "
    const [facet, name, include] = arguments;
    const group = [...document.querySelectorAll('fieldset')]
        .find((group) => group.querySelector('legend').textContent === facet);
    const item = [...group.querySelectorAll('li')]
        .find((item) => item.querySelector('label').textContent === name);
    item.querySelector(include ? 'input' : 'button').click();";

fn click(page: &Page, reading: &Reading, (facet, value): (usize, usize), include: bool) {
    let name = &reading.values[facet][value].1;
    page.eval(CLICK, &[FACETS[facet].1.into(), name.as_str().into(), include.into()]);
}

/// Values whose line is not as long as their share of the facet's longest, to within
/// the fortieth by which lines grow.
const UNLIKE: &str = "
    const number = (item) => Number(item.querySelector('.pq-count').firstChild.textContent.replace(/,/g, ''));
    return [...document.querySelectorAll('fieldset')].flatMap((group) => {
        const items = [...group.querySelectorAll('.pq-value')];
        const most = Math.max(...items.map(number));
        return items.map((item) => {
            const line = Number(getComputedStyle(item).getPropertyValue('--share'));
            const { backgroundImage, backgroundSize } = getComputedStyle(item);
            const isDrawn = backgroundImage.includes('gradient') && backgroundSize.endsWith(' 2px');
            return [item.textContent, number(item) / most, line, isDrawn];
        });
    }).filter(([, share, line, isDrawn]) => !isDrawn || line < share - 1e-9 || line >= share + 1 / 40)";

/// The line below each value, at first, is as long as its share of the longest.
#[track_caller]
pub(super) fn lines_are_shares(page: &Page) {
    let values = page.eval("return document.querySelectorAll('.pq-value').length", &[]);
    assert!(values.as_u64() > Some(10), "{values} values");
    assert_eq!(page.eval(UNLIKE, &[]), json!([]));
}

#[test]
fn the_line_below_a_value_is_as_long_as_its_share() {
    for site in Site::BOTH {
        lines_are_shares(&site.open());
    }
}

/// Clicks each value alone, and once more to take it back.
fn each_alone(site: Site, include: bool) {
    let (page, reading) = (site.open(), Reading::of(site));
    page.show_all_values();
    for at in reading.every_value() {
        let asked = Asked::one(at, include);
        click(&page, &reading, at, include);
        page.shows(&reading.fragment(&asked), &reading.screen(&asked));
        click(&page, &reading, at, include);
    }
    page.shows("everything taken back", &reading.screen(&Asked::default()));
}

#[test]
fn every_checkbox_of_the_bundled_article_alone_shows_its_quotes_and_counts() {
    each_alone(Site::Bundled, true);
}

#[test]
fn every_checkbox_of_another_article_alone_shows_its_quotes_and_counts() {
    each_alone(Site::Sample, true);
}

#[test]
fn every_exclude_button_alone_hides_its_quotes() {
    for site in Site::BOTH {
        each_alone(site, false);
    }
}

#[test]
fn combinations_in_the_address_show_what_a_reading_of_the_json_gives() {
    for site in Site::BOTH {
        let (page, reading, mut dice) = (site.open(), Reading::of(site), Dice::new(0x5eed));
        page.show_all_values();
        for _ in 0..60 {
            let asked = dice.combination(&reading);
            let fragment = reading.fragment(&asked);
            page.follow(&fragment);
            page.shows(&fragment, &reading.screen(&asked));
        }
    }
}

#[test]
fn combinations_clicked_one_by_one_show_the_same_and_are_announced() {
    for site in Site::BOTH {
        let (page, reading, mut dice) = (site.open(), Reading::of(site), Dice::new(0xc11c));
        page.show_all_values();
        let values = reading.every_value();
        let mut asked = Asked::default();
        for step in 0..15 {
            let (at, include) = (values[dice.below(values.len())], dice.below(3) > 0);
            let (facet, name) = (FACETS[at.0].1, &reading.values[at.0][at.1].1);
            if include { page.value(facet, name) } else { page.exclude(facet, name) }.click();
            // A click on what is chosen already takes it back.
            if asked.marks.insert(at, include) == Some(include) {
                asked.marks.remove(&at);
            }
            let case = format!("click {step}, on {name}: {}", reading.fragment(&asked));
            page.shows(&case, &reading.screen(&asked));
            page.until_eq("the fragment", &reading.fragment(&asked), || page.fragment());
            page.until_eq("the status", &reading.status(&asked), || page.status());
        }
    }
}

#[test]
fn a_facet_shows_its_first_values_and_those_that_are_chosen_and_more_when_asked() {
    let page = Site::Bundled.open();
    let names = || {
        let screen = page.screen();
        let values = screen["facets"]["Speaker"].as_array().cloned().unwrap_or_default();
        values.iter().filter_map(|value| value[0].as_str().map(str::to_owned)).collect::<Vec<_>>()
    };
    let first = names();
    assert_eq!(first.len(), 6);
    page.value("Speaker", "Xiaoming").click();
    page.until("all are there, the one that was looked for among them", || names().len() == 20);
    page.the("button", "Show fewer").click();
    let with_chosen: Vec<String> = [vec!["Xiaoming".to_owned()], first].concat();
    page.until_eq("the chosen one and the first", &with_chosen, names);
    assert_eq!(page.ids().len(), 1);
}

#[test]
fn platform_theme_and_speaker_are_in_sight_at_once() {
    const SEEN: &str = "
        return [...document.querySelectorAll('fieldset')].slice(0, 3).map((group) => {
            const value = group.querySelector('.pq-value').getBoundingClientRect();
            const isSeen = value.top >= 0 && value.bottom <= innerHeight;
            return [group.querySelector('legend').textContent, isSeen];
        })";
    let wanted = json!([["Platform", true], ["Theme", true], ["Speaker", true]]);
    let desk = Site::Bundled.visit().sized(Size { width: 1280, height: 900 }).open();
    assert_eq!(desk.eval(SEEN, &[]), wanted);
    let phone = Site::Bundled.visit().sized(Size::PHONE).open();
    phone.the("button", "Filters").click();
    assert_eq!(phone.eval(SEEN, &[]), wanted);
    phone.the("button", "Close").click();
    phone.until("the filters are closed", || !phone.has("searchbox", "Search quotes"));
}
