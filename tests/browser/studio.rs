//! The studio: from a pasted article to what is taken away.

mod bringing;
mod file;
mod handles;
mod keeping;
mod mending;
mod reading;
mod site;
mod tables;
mod typing;

use std::fs;

use pullquote::article;
use serde_json::{Value, json};

use crate::accessibility::is_accessible;
use crate::harness::{Page, Site, Size, Visit, build, keys, output};

/// An article of six quotes by four speakers.
const ARTICLE: &str = include_str!("studio/saltmere.txt");

const ARROW_DOWN: char = '\u{E015}';

/// Opens the studio.
fn studio() -> Page {
    studio_on(Size::DESKTOP)
}

fn studio_on(size: Size) -> Page {
    let page = Visit::to(&Site::Sample.base()).at("studio.html").sized(size).without_app().open();
    await_start(&page);
    page
}

fn await_start(page: &Page) {
    page.until("the studio has started", || {
        page.eval("return Boolean(document.documentElement?.matches('.ps-started'))", &[]) == true
    });
}

/// Pastes a text and has its quotes found.
fn paste(page: &Page, text: &str) {
    page.the("textbox", "The article’s text").click();
    page.eval("document.execCommand('insertText', false, arguments[0])", &[json!(text)]);
    find(page);
    page.the("button", "Begin again");
}

/// Presses the button by its text: Firefox names what it lays out anew some frames later.
fn find(page: &Page) {
    let button = "return document.querySelector('.ps-main')";
    page.element(&page.eval(button, &[])).click();
}

/// Waits until a card has the focus: keys that come before are no card's.
fn await_focus(page: &Page) {
    let is_there = "return document.activeElement.closest('.ps-card') !== null";
    page.until("a card has the focus", || page.eval(is_there, &[]) == true);
}

fn status(page: &Page) -> String {
    text_of(page, "[role=status]")
}

fn text_of(page: &Page, selector: &str) -> String {
    let text = page
        .eval("return document.querySelector(arguments[0])?.textContent ?? ''", &[json!(selector)]);
    text.as_str().unwrap_or_default().to_owned()
}

/// The words of each card with its speaker and its status.
fn cards(page: &Page) -> Vec<[String; 3]> {
    let read = "return [...document.querySelectorAll('.ps-card')].map((card) => [
        [...card.querySelectorAll('.ps-words')].map((words) => words.textContent).join(' '),
        card.querySelector('cite').textContent, card.dataset.status])";
    serde_json::from_value(page.eval(read, &[])).expect("cards have three texts")
}

fn speaker_of(page: &Page, words: &str) -> String {
    let found = cards(page).into_iter().find(|[said, ..]| said.starts_with(words));
    found.map(|[_, speaker, _]| speaker).unwrap_or_default()
}

/// Selects words of the article.
fn select(page: &Page, words: &str) {
    let select = "const walker = document.createTreeWalker(document.getElementById('ps-text'), NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
            const at = walker.currentNode.data.indexOf(arguments[0]);
            if (at < 0) continue;
            getSelection().setBaseAndExtent(walker.currentNode, at, walker.currentNode, at + arguments[0].length);
            return true;
        }
        return false";
    assert_eq!(page.eval(select, &[json!(words)]), true, "the article has {words:?}");
    page.rest();
    // The page hears of a selection after it was made.
    page.eval("return new Promise((done) => setTimeout(done, 50))", &[]);
}

/// What the button hands out as a file: its name and its text.
fn downloaded(page: &Page, button: &str) -> (String, String) {
    let follow = "window.saving = new Promise((resolve) => {
            URL.createObjectURL = (blob) => { window.blob = blob; return '#'; };
            HTMLAnchorElement.prototype.click = function () { resolve(this.download); };
        })";
    page.eval(follow, &[]);
    page.the("button", button).click();
    let read = "return saving.then(async (name) => [name, await blob.text()])";
    serde_json::from_value(page.eval(read, &[])).expect("a file has a name and a text")
}

#[test]
fn an_article_is_checked_by_the_keyboard_alone_and_its_data_has_no_problems() {
    let page = studio();
    paste(&page, ARTICLE);
    assert_eq!(status(&page), "6 quotes were found.");
    assert_eq!(text_of(&page, ".ps-progress span"), "0 of 6 checked");
    // The least certain card gets the focus by itself.
    await_focus(&page);
    page.press(&['a', 'a', 'x', 'a', 'a', 'a']);
    page.until_eq("progress", &"6 of 6 checked".to_owned(), || text_of(&page, ".ps-progress span"));
    let dropped: Vec<_> =
        cards(&page).into_iter().filter(|[.., status]| status == "Dropped").collect();
    assert_eq!(dropped.len(), 1);
    page.the("button", "Take away").click();
    let (name, data) = downloaded(&page, "Download the data");
    assert_eq!(name, "saltmere-votes-on-its-old-lamp.json");
    let report = article::check(data.as_bytes(), Some(ARTICLE));
    let problems: Vec<String> = report.problems.iter().map(ToString::to_string).collect();
    // The one that was dropped is in the article, which may say so of each of its pieces.
    let is_dropped = |problem: &String| {
        let words = problem.split('"').nth(1).unwrap_or_default();
        !words.is_empty() && dropped[0][0].contains(words)
    };
    assert!(problems.iter().all(is_dropped), "{problems:?}");
    // No quote of the article has more.
    assert!(problems.len() <= 2, "{problems:?}");
    let data: Value = serde_json::from_str(&data).expect("it is JSON");
    let quotes = data["quotes"].as_array().expect("quotes are a list");
    assert_eq!(quotes.len(), 5);
    assert!(quotes.iter().all(|quote| quote["reviewed"] == true));
}

#[test]
fn a_quote_gets_other_words_another_speaker_and_everything_can_be_undone() {
    let page = studio();
    paste(&page, ARTICLE);
    let first = cards(&page);
    let at = first.iter().position(|[words, ..]| words == "a bedtime story").expect("it is found");
    await_focus(&page);
    page.press(&vec![ARROW_DOWN; at]);
    page.press(&['.', '.']);
    assert_eq!(status(&page), "The paragraph has no more words there.");
    page.press(&[',']);
    page.until("the quote is shorter", || cards(&page)[at][0] == "a bedtime");
    page.press(&['e']);
    let name = page.the("combobox", "Speaker");
    page.eval("arguments[0].select()", &[name.to_json()]);
    name.type_in("Thomas Reed");
    page.press(&[keys::ENTER]);
    page.until("there is a new speaker", || cards(&page)[at][1] == "Thomas Reed");
    page.press(&[keys::ESCAPE]);
    page.the("button", "Speakers").click();
    let rename = "const field = [...document.querySelectorAll('.ps-people input')].find((field) => field.value === arguments[0]);
        field.focus(); field.select(); return field";
    let field = page.eval(rename, &[json!("Tom Reed")]);
    page.element(&field).type_in("Thomas Reed");
    page.press(&[keys::ENTER]);
    page.the("button", "Quotes").click();
    page.until("the two are one", || speaker_of(&page, "Nobody asked") == "Thomas Reed");
    for _ in 0..3 {
        page.the("button", "Undo").click();
    }
    page.until_eq("after undo", &first, || cards(&page));
    assert_eq!(page.the("button", "Undo").property("disabled"), "true");
    for _ in 0..3 {
        page.the("button", "Redo").click();
    }
    page.until("it is done again", || speaker_of(&page, "a bedtime") == "Thomas Reed");
    assert_eq!(speaker_of(&page, "Nobody asked"), "Thomas Reed");
}

#[test]
fn a_missed_quote_is_added_by_selecting_it_and_what_crosses_another_is_refused() {
    let page = studio();
    paste(&page, ARTICLE);
    select(&page, "the lamp keepers are few");
    page.the("button", "Add the selected words as a quote").click();
    page.until("there is one more", || cards(&page).len() == 7);
    assert!(cards(&page).iter().any(|[words, ..]| words == "the lamp keepers are few"));
    select(&page, "phones now");
    page.the("button", "Add the selected words as a quote").click();
    // It lies in another one.
    page.until("there is one more", || cards(&page).len() == 8);
    page.the("button", "Add the selected words as a quote").click();
    page.until_eq("status", &"Select words in the article first.".to_owned(), || status(&page));
    page.the("textbox", "A quote that was missed: its words, as the article has them")
        .type_in("decide in May");
    page.press(&[keys::ENTER]);
    page.until("there is one more", || cards(&page).len() == 9);
}

#[test]
fn the_one_file_is_the_one_that_the_command_makes_and_opens_from_disk() {
    let page = studio();
    paste(&page, ARTICLE);
    page.the("button", "Take away").click();
    let (_, data) = downloaded(&page, "Download the data");
    let (name, file) = downloaded(&page, "Download offline.html");
    assert_eq!(name, "offline.html");
    let [article, saved] = ["studio.json", "studio.html"].map(output);
    fs::write(&article, data).expect("the target folder is ours to write");
    fs::write(&saved, &file).expect("the target folder is ours to write");
    let made = build("studio", &article, &[]).join("offline.html");
    let made = fs::read_to_string(made).expect("a site has a file");
    // Not `assert_eq`, which would print both.
    let differs = made.lines().zip(file.lines()).find(|(one, other)| one != other);
    let differs = differs.map(|(one, other)| (one.get(..400), other.get(..400)));
    assert!(made == file, "it is another one: {differs:?}");
    let opened = Visit::to_file(&saved).open();
    let quotes = "return document.querySelectorAll('.pq-quote').length";
    assert_eq!(opened.eval(quotes, &[]), 6);
    opened.search().type_in("boats");
    let shown = "return document.querySelectorAll('.pq-quote:not([hidden])').length";
    opened.until("one quote is found", || opened.eval(shown, &[]) == 1);
}

#[test]
fn the_preview_is_the_explorer_of_the_article() {
    let page = studio();
    paste(&page, ARTICLE);
    page.the("button", "Take away").click();
    let shown = "return document.querySelector('quote-explorer')?.shadowRoot?.querySelectorAll('blockquote').length ?? 0";
    page.until_eq("quotes in the preview", &json!(6), || page.eval(shown, &[]));
}

#[test]
fn nothing_of_a_page_runs_and_its_article_is_found() {
    let page = studio();
    let town = "The town slept, and nobody but the gulls heard what she had to say of the matter, \
        which was a good deal, and which she said again on the next morning to the council.";
    let hostile = format!(
        "<!doctype html><html><head><title>The lamp</title><script>window.ran = 1</script></head><body>
        <nav><p><a href='/'>Home</a> <a href='/more'>More of this site</a></p></nav>
        <div class='sidebar'><p>“Subscribe today,” says our publisher.</p></div>
        <div class='x7'><h1>The lamp</h1><p>“It stays,” said Ada Quay.<img src=x onerror='window.ran = 2'></p>
        <svg onload='window.ran = 3'></svg><iframe srcdoc='<script>parent.ran = 4</script>'></iframe>
        <p>{town}</p><p>{town}</p><p>{town}</p><p>{town}</p></div><footer>All rights reserved</footer></body></html>"
    );
    drop_file(&page, "page.html", hostile.as_bytes());
    let draft = "return document.getElementById('ps-draft').value";
    let lines = ["The lamp", "“It stays,” said Ada Quay.", town, town, town, town];
    let expected = json!(lines.join("\n\n"));
    page.until_eq("the text", &expected, || page.eval(draft, &[]));
    find(&page);
    page.until("there is a quote", || cards(&page).len() == 1);
    assert_eq!(page.eval("return window.ran ?? null", &[]), Value::Null);
    assert_eq!(page.console(), Vec::<String>::new());
}

/// Drops a file on the page.
fn drop_file(page: &Page, name: &str, bytes: &[u8]) {
    let drop = "const data = new DataTransfer();
        data.items.add(new File([Uint8Array.from(arguments[1])], arguments[0]));
        document.getElementById('ps-draft').dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }))";
    page.eval(drop, &[json!(name), json!(bytes)]);
}

#[test]
fn a_text_without_quotes_is_told_in_a_sentence_and_kept() {
    let page = studio();
    page.the("button", "Find the quotes").click();
    page.until_eq("status", &"Paste the text of an article first.".to_owned(), || status(&page));
    paste(&page, "Nothing is said here. The lamp was lit.");
    assert!(status(&page).starts_with("No quotes were found in this text."), "{}", status(&page));
    assert_eq!(cards(&page).len(), 0);
}

#[test]
fn axe_finds_nothing_in_the_studio() {
    for size in [Size::DESKTOP, Size::PHONE] {
        let page = studio_on(size);
        is_accessible(&page, "start");
        paste(&page, ARTICLE);
        page.press(&['a', 'e']);
        is_accessible(&page, "quotes");
        for part in ["Speakers", "Details"] {
            page.the("button", part).click();
            is_accessible(&page, part);
        }
    }
}

/// How long finding the quotes of 1,000 words takes, for measurements.
#[test]
fn a_thousand_words_are_read_at_once() {
    let page = studio();
    let text = ARTICLE.repeat(7);
    assert!(text.split_whitespace().count() > 1000);
    page.the("textbox", "The article’s text").click();
    page.eval("document.execCommand('insertText', false, arguments[0])", &[json!(text)]);
    let find = "const start = performance.now();
        [...document.querySelectorAll('button')].find((button) => button.textContent === 'Find the quotes').click();
        return new Promise((done) => {
            const look = () => (document.querySelector('.ps-card') ? done(performance.now() - start) : setTimeout(look));
            look();
        })";
    let taken = page.eval(find, &[]).as_f64().unwrap_or(f64::MAX);
    println!("1,000 words on screen with their cards: {taken:.0} ms");
    assert!(taken < 5000.0, "{taken} ms");
}
