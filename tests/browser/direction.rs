//! Languages of both directions on one page: what stands in one line, and charts.

use std::fs;
use std::path::PathBuf;

use serde_json::{Value, json};

use crate::harness::{Hosting, Page, Point, Visit, build, output};

/// An article of one quote.
fn article(id: &str, lang: &str, title: &str, published: &str) -> Value {
    json!({
        "format": "pullquote/1", "id": id, "lang": lang, "title": title,
        "source": { "published": published },
        "speakers": [{ "id": "s", "name": "ليلى حداد, Pilot (2)", "kind": "person" }],
        "quotes": [{ "id": "q", "speaker": "s", "kind": "direct", "text": "42!" }],
    })
}

/// The site of a collection in a language, of articles whose titles end in what has no
/// direction of its own.
#[track_caller]
fn collection(lang: &str) -> Hosting {
    let articles = [
        article("harbour", "en", "The harbour of 2019 (1)", "2019-05-02"),
        article("minaa", "ar", "ميناء عام 2021 (1)", "2021-03-04"),
    ];
    let files: Vec<PathBuf> = articles
        .iter()
        .map(|article| {
            let id = article["id"].as_str().unwrap_or_default();
            let file = output(&format!("direction-{lang}-{id}.json"));
            fs::write(&file, article.to_string()).expect("the target folder is ours to write");
            file
        })
        .collect();
    let other = files[1].display().to_string();
    let options = [&*other, "--title", "Both", "--lang", lang];
    Hosting::folder(&build(&format!("direction-{lang}"), &files[0], &options))
}

#[track_caller]
fn open(site: &Hosting) -> Page {
    let page = Visit::to(site.base()).without_app().open();
    page.until("the archive is open", || {
        page.eval(
            "return document.querySelector('#pq-root')?.__yew_subtree_id !== undefined
                && !document.querySelector('.pq-opening')",
            &[],
        ) == true
    });
    page
}

#[test]
fn titles_and_days_of_either_direction_are_whole_in_one_line() {
    for (lang, is_rtl) in [("en", false), ("ar", true)] {
        let site = collection(lang);
        let page = open(&site);
        // The edges of each title and of its day, in the order of reading.
        let edges = page.eval(
            "return [...document.querySelectorAll('.pq-from')].map((line) => {
                const [title, day] = ['a', 'time'].map((part) => line.querySelector(part).getBoundingClientRect());
                return [title.top === day.top || Math.abs(title.top - day.top) < 4, title.left, title.right, day.left, day.right];
            })",
            &[],
        );
        let lines = edges.as_array().cloned().unwrap_or_default();
        assert_eq!(lines.len(), 2, "{lang}");
        for line in lines {
            let at = |part: usize| line[part].as_f64().unwrap_or_default();
            assert_eq!(line[0], true, "{lang}: in one line");
            let follows = if is_rtl { at(4) <= at(1) } else { at(3) >= at(2) };
            assert!(follows, "{lang}: title and day are torn apart: {line}");
        }
    }
}

#[test]
fn months_and_their_years_run_as_the_language_does() {
    let site = collection("ar");
    let page = open(&site);
    // The right edge of each year's name, where its January begins, and how wide a month is.
    let script = "const svg = document.getElementById('pq-months');
        const { top, height, width } = svg.getBoundingClientRect();
        const years = [...document.querySelectorAll('.pq-years text')].map((year) => [year.textContent, year.getBoundingClientRect().right]);
        return [years, top + height / 2, width / svg.viewBox.baseVal.width]";
    let told = page.eval(script, &[]);
    let (middle, month) =
        (told[1].as_f64().unwrap_or_default(), told[2].as_f64().unwrap_or_default());
    let years = told[0].as_array().cloned().unwrap_or_default();
    assert!(years.len() > 1, "{told}");
    let along = |year: &Value| year[1].as_f64().unwrap_or_default();
    assert!(years.is_sorted_by(|one, next| along(one) > along(next)), "{years:?}");
    for year in &years {
        let point: Point = ((along(year) - month / 2.0).round() as i64, middle.round() as i64);
        page.click_at(point);
        let name = year[0].as_str().unwrap_or_default();
        let asked = format!("#?date={name}-01..{name}-01");
        page.until_eq("the month below the pointer", &asked, || page.fragment());
        let brush =
            "const { left, right } = document.querySelector('.pq-span').getBoundingClientRect();
            return left <= arguments[0] && arguments[0] <= right";
        page.until("its brush is below the pointer", || {
            page.eval(brush, &[json!(point.0)]) == true
        });
    }
}
