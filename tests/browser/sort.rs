//! The orders of the list.

use crate::harness::Site;
use crate::reading::{Asked, Reading};

#[test]
fn every_order_is_the_one_that_a_reading_of_the_json_gives() {
    for site in Site::BOTH {
        let (page, reading) = (site.open(), Reading::of(site));
        for (sort, label) in [
            ("speaker", "Speaker"),
            ("platform", "Platform"),
            ("length", "Longest first"),
            ("article", "Article order"),
        ] {
            page.pick("Sort by", label);
            let expected = reading.sorted(&Asked::default(), sort);
            page.until_eq(sort, &expected, || page.ids());
            let fragment =
                if sort == "article" { "#?".to_owned() } else { format!("#?sort={sort}") };
            page.until_eq("the fragment", &fragment, || page.fragment());
        }
    }
}

#[test]
fn an_order_holds_while_filters_change() {
    let (page, reading) =
        (Site::Bundled.visit().at("#?sort=length").open(), Reading::of(Site::Bundled));
    let direct = (3, 0);
    page.value("Kind", "Direct quote").click();
    let expected = reading.sorted(&Asked::one(direct, true), "length");
    page.until_eq("direct quotes, the longest first", &expected, || page.ids());
    page.until_eq("the address", &"#?kind=direct&sort=length".to_owned(), || page.fragment());
}
