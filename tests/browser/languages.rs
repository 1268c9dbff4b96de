//! The interface in other languages: picked, kept, addressed, and loaded only
//! when it is spoken.

use pullquote::filter::Language;
use pullquote::words::{Locale, words};
use serde_json::{Value, json};

use crate::harness::{Page, Site, Size, Visit};
use crate::reading::bundled_total;

fn spoken(page: &Page) -> Value {
    page.eval("const { lang, dir } = document.querySelector('.pq'); return [lang, dir]", &[])
}

fn await_spoken(page: &Page, language: Language) {
    let expected = json!([language.id(), language.dir()]);
    page.until_eq("the language of the explorer", &expected, || spoken(page));
}

/// The files of words that the page has asked for, without their hashes.
fn loaded(page: &Page) -> Vec<String> {
    let script = "return performance.getEntriesByType('resource').map(({ name }) => name)
        .flatMap((name) => /(words-.*)-[0-9a-f]{16}[.]json$/.exec(name)?.[1] ?? [])";
    let names = page.eval(script, &[]);
    names.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
}

#[test]
fn a_reader_picks_a_language_and_keeps_the_filter() {
    let page = Site::Bundled.visit().at("#?platform=weibo").open();
    assert_eq!(loaded(&page), Vec::<String>::new(), "the page has its own words in it");
    page.pick("Language", "Español");
    await_spoken(&page, Language::Spanish);
    assert_eq!(loaded(&page), ["words-es"]);
    page.the("button", "Quitar Weibo");
    page.the("searchbox", "Buscar citas");
    page.the("link", "Guardar para leer sin conexión");
    page.until("the status is said", || page.status() == format!("2 de {} citas", bundled_total()));
    page.until_eq("the address", &"#?platform=weibo&lang=es".to_owned(), || page.fragment());
    page.the("button", "Quitar Weibo").click();
    page.until("every quote is there", || {
        page.eval("return document.querySelectorAll('.pq-quote').length", &[]) == bundled_total()
    });
    page.until_eq("the address", &"#?lang=es".to_owned(), || page.fragment());
}

#[test]
fn the_language_of_the_last_visit_is_remembered_and_an_address_goes_before_it() {
    let page = Site::Bundled.open();
    page.pick("Language", "简体中文");
    await_spoken(&page, Language::Chinese);
    page.go(&format!("{}/?again", Site::Bundled.base()));
    await_spoken(&page, Language::Chinese);
    page.go(&format!("{}/?then#?lang=es", Site::Bundled.base()));
    await_spoken(&page, Language::Spanish);
}

#[test]
fn a_quote_is_still_stood_at_in_another_language() {
    let page = Site::Bundled.visit().at("#hu-xijin-1").open();
    page.pick("Language", "العربية");
    await_spoken(&page, Language::Arabic);
    page.until("it is stood at", || {
        page.eval("return document.querySelector('[aria-current]')?.id", &[]) == "hu-xijin-1"
    });
    page.until_eq("the address", &"#?at=hu-xijin-1&lang=ar".to_owned(), || page.fragment());
}

#[test]
fn what_the_article_says_stays_in_its_language_and_direction() {
    let page = Site::Bundled.visit().at("#?lang=ar").open();
    await_spoken(&page, Language::Arabic);
    let languages = page.eval(
        "const of = (selector) => {
            const element = document.querySelector(selector);
            return [element.closest('[lang]').lang, getComputedStyle(element).direction];
        };
        return ['h1', 'blockquote p', 'cite', '.pq-context', 'fieldset label span', 'legend', '.pq-quote .pq-actions'].map(of)",
        &[],
    );
    let (article, ours) = (json!(["en", "ltr"]), json!(["ar", "rtl"]));
    let name = json!(["en", "rtl"]);
    assert_eq!(
        languages,
        json!([article, article, name, article, name, ours, ours]),
        "headline, words, speaker, context, value; facet, actions"
    );
}

#[test]
fn from_right_to_left_nothing_is_wider_than_the_screen() {
    for size in [Size::DESKTOP, Size::PHONE, Size { width: 320, ..Size::PHONE }] {
        for site in Site::BOTH {
            let page = Visit::to(&site.base()).at("#?lang=ar").sized(size).open();
            await_spoken(&page, Language::Arabic);
            let over = page.eval(
                "return document.documentElement.scrollWidth - document.documentElement.clientWidth",
                &[],
            );
            assert_eq!(over, 0, "{site:?} at {} px", size.width);
        }
    }
}

#[test]
fn numbers_and_plurals_are_those_of_the_browser() {
    let page = Site::Bundled.open();
    let counts: Vec<u32> =
        (0..=120).chain([999, 1_000, 9_999, 10_000, 123_456, 1_234_567]).collect();
    for language in Language::ALL {
        let intl = page.eval(
            "const [id, counts] = arguments;
            const rules = new Intl.PluralRules(id);
            const numbers = new Intl.NumberFormat(id, { numberingSystem: 'latn' });
            return counts.map((count) => [rules.select(count), numbers.format(count)])",
            &[json!(language.id()), json!(counts)],
        );
        let names: &[&str] = match language {
            Language::English | Language::Spanish => &["one", "other"],
            Language::Chinese => &["other"],
            Language::Arabic => &["zero", "one", "two", "few", "many", "other"],
        };
        let ours: Vec<_> = counts
            .iter()
            .map(|count| json!([names[language.form(*count)], language.number(*count)]))
            .collect();
        assert_eq!(intl, json!(ours), "{language:?}");
        assert!(words(language).total(4, 20).starts_with('4'), "what is shown comes first");
    }
}

#[test]
fn a_language_that_cannot_be_loaded_leaves_the_one_that_is_there() {
    let faulty =
        crate::harness::Faulty::start(Site::Bundled, crate::harness::Fault::Missing(".json"));
    let page = Visit::to(faulty.base()).open();
    page.eval("location.hash = '?platform=weibo&lang=es'", &[]);
    page.until("it is filtered", || page.ids().len() == 2);
    assert_eq!(spoken(&page), json!(["en", "ltr"]));
}
