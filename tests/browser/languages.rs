//! The interface in other languages: picked, kept, addressed, and loaded only
//! when it is spoken.

use pullquote::i18n::{Locale, words};
use pullquote::query::Language;
use serde_json::{Value, json};

use crate::harness::{Ability, Fault, Faulty, Page, Site, Size, Visit, Wrong, supports};
use crate::reading::bundled_total;
use crate::stale::OFFER;

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

/// What the page says in its one line; empty where it says nothing.
fn note(page: &Page) -> String {
    let note = "const note = document.getElementById('pq-note'); return note.hidden ? '' : note.textContent";
    page.eval(note, &[]).as_str().unwrap_or_default().to_owned()
}

/// The sentence that offers to reload; null where there is none.
fn offer(page: &Page) -> Value {
    page.eval("return document.querySelector('.pq-stale')?.textContent ?? null", &[])
}

const MISSED: &str = "Español: Could not be loaded: try again, or reload the page";

#[test]
fn a_language_that_does_not_come_is_said_and_the_choice_goes_back() {
    let select = "return document.getElementById('pq-lang').value";
    for wrong in Wrong::ALL {
        let fault = Fault::Wrong(wrong, "words-es", ".json");
        let faulty = Faulty::start(Site::Bundled, fault);
        let page = Visit::to(faulty.base()).at("#?platform=weibo").open();
        page.pick("Language", "Español");
        // Where the file is gone, the page offers to reload instead.
        let said = match wrong {
            Wrong::Missing | Wrong::Page => json!(["", OFFER]),
            Wrong::Failing | Wrong::Cut => json!([MISSED, null]),
        };
        page.until_eq(&format!("{wrong:?}"), &said, || json!([note(&page), offer(&page)]));
        assert_eq!(page.eval(select, &[]), "en");
        assert_eq!(spoken(&page), json!(["en", "ltr"]));
        page.until_eq("the address", &"#?platform=weibo&lang=en".to_owned(), || page.fragment());
        page.the("button", "Remove Weibo").click();
        page.until("it filters", || page.ids().len() == 38);
        faulty.release();
        page.pick("Language", "Español");
        await_spoken(&page, Language::Spanish);
        assert_eq!((note(&page), page.eval(select, &[])), (String::new(), json!("es")));
    }
}

#[test]
fn an_address_whose_language_does_not_come_is_said_too_and_filters() {
    for (wrong, missed, offered) in
        [(Wrong::Failing, MISSED, Value::Null), (Wrong::Missing, "", json!(OFFER))]
    {
        let faulty = Faulty::start(Site::Bundled, Fault::Wrong(wrong, "words-es", ".json"));
        let page = Visit::to(faulty.base()).at("#?platform=weibo&lang=es").open();
        page.until("it is filtered", || page.ids().len() == 2);
        assert_eq!((&*note(&page), offer(&page)), (missed, offered), "{wrong:?}");
        assert_eq!(spoken(&page), json!(["en", "ltr"]));
    }
}

#[test]
fn what_is_done_while_a_language_comes_is_kept() {
    let faulty = Faulty::start(Site::Bundled, Fault::Held(".json"));
    let page = Visit::to(faulty.base()).open();
    page.pick("Language", "Español");
    page.the("button", "Voices").click();
    page.search().click();
    page.press(&['c', 'h']);
    faulty.release();
    page.press(&['i', 'n', 'a']);
    await_spoken(&page, Language::Spanish);
    let now = "return [document.activeElement.value, document.querySelector('.pq').dataset.view,
        Boolean(document.querySelector('.pq-voices'))]";
    page.until_eq("all of it", &json!(["china", "voices", true]), || page.eval(now, &[]));
    page.until_eq("the address", &"#?q=china&view=voices&lang=es".to_owned(), || page.fragment());
    // What is typed goes on, in the same field.
    page.press(&['x']);
    page.until_eq("typed on", &json!(["chinax", "voices", false]), || page.eval(now, &[]));
    let warned: Vec<_> = page.console().into_iter().filter(|line| line.contains("Error")).collect();
    assert_eq!(warned, Vec::<String>::new());
}

#[test]
fn the_last_of_several_languages_is_spoken() {
    let faulty = Faulty::start(Site::Bundled, Fault::Held(".json"));
    let page = Visit::to(faulty.base()).open();
    // By its id: its name is in the language that is spoken.
    let pick = |language: Language| {
        let script = "const select = document.getElementById('pq-lang');
            select.value = arguments[0];
            select.dispatchEvent(new Event('change'))";
        page.eval(script, &[json!(language.id())]);
    };
    for language in [Language::Spanish, Language::Arabic, Language::Chinese] {
        pick(language);
    }
    faulty.release();
    await_spoken(&page, Language::Chinese);
    for language in [Language::Spanish, Language::English] {
        pick(language);
    }
    await_spoken(&page, Language::English);
    page.rest();
    assert_eq!(spoken(&page), json!(["en", "ltr"]));
    assert_eq!(page.eval("return document.querySelectorAll('.pq').length", &[]), 1);
}

/// Changes the language so many times, and waits for each.
const CHANGES: &str = "
    const [changes] = arguments;
    const select = document.getElementById('pq-lang');
    return (async () => {
        for (let change = 0; change < changes; change += 1) {
            select.value = select.value === 'es' ? 'en' : 'es';
            select.dispatchEvent(new Event('change'));
            while (document.querySelector('.pq').lang !== select.value) await new Promise((done) => setTimeout(done, 20));
        }
    })()";

#[test]
fn sixty_changes_of_language_leave_nothing_in_memory() {
    if !supports(Ability::Memory) {
        return;
    }
    let page = Site::Bundled.visit().alone().open();
    let change = |times: u32| (0..times / 10).for_each(|_| drop(page.eval(CHANGES, &[json!(10)])));
    change(20);
    let mut before = page.held();
    page.until("what was first is forgotten", || {
        let held = page.held();
        let is_at_rest = held.nodes == before.nodes && held.listeners == before.listeners;
        before = held;
        is_at_rest
    });
    change(60);
    let mut after = before;
    // A change that left 5 KB would leave 0.3 MB.
    page.until("sixty changes leave nothing", || {
        after = page.held();
        after.nodes <= before.nodes + 50
            && after.listeners <= before.listeners
            && after.bytes < before.bytes + 300_000
    });
}
