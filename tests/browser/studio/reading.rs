//! How the article and its quotes are read: their direction, and long ones.

use serde_json::{Value, json};

use super::{cards, find, paste, studio, text_of};

#[test]
fn text_from_right_to_left_stands_so_with_the_ends_of_its_quotes() {
    let page = studio();
    paste(&page, "الميناء\n\nقالت ليلى حداد: “الميناء مفتوح”.\n\nThe harbour is open.");
    page.until("there is a quote", || cards(&page).len() == 1);
    let direction = "return [...document.querySelectorAll(arguments[0])].map((it) => getComputedStyle(it).direction)";
    let direction = |of: &str| page.eval(direction, &[json!(of)]);
    assert_eq!(direction("#ps-text p"), json!(["rtl", "rtl", "ltr"]));
    assert_eq!(direction(".ps-card blockquote"), json!(["rtl"]));
    let ends = "return [...document.querySelectorAll('.ps-handle')].map((it) => Math.round(it.getBoundingClientRect().x))";
    let ends = page.eval(ends, &[]);
    let end = |at: usize| ends.get(at).and_then(Value::as_i64).unwrap_or_default();
    assert!(end(0) > end(1), "the start is on the right: {ends}");
    for _ in 0..2 {
        page.the("button", "Begin again").click();
    }
    page.the("textbox", "The article’s text").type_in("الميناء");
    assert_eq!(direction("#ps-draft"), json!(["rtl"]));
}

#[test]
fn a_text_of_a_megabyte_is_worked_on_without_waiting() {
    let page = studio();
    let paragraph = "“The lamp number # that I keep stays lit for another year, whatever the council says of it,” said Ada Quay, \
        the harbour master, on Sunday. The town had gone to sleep, and nobody but the gulls heard what she had \
        to say of the matter, which was a good deal, and which she said again on the next morning.\n\n";
    let fill = "const field = document.getElementById('ps-draft');
        const count = Math.floor(1_000_000 / arguments[0].length);
        field.value = Array.from({ length: count }, (_, at) => arguments[0].replace('#', at)).join('');
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
        window.started = performance.now()";
    page.eval(fill, &[json!(paragraph)]);
    find(&page);
    page.until("there are quotes", || !text_of(&page, ".ps-card").is_empty());
    let found = page.eval("return performance.now() - started", &[]).as_f64().unwrap_or(f64::MAX);
    let accept = "const start = performance.now();
        document.querySelector('.ps-card[aria-current]').focus();
        document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true }));
        return new Promise((done) => {
            const look = () => (document.querySelector('.ps-card[data-status=Accepted]') ? requestAnimationFrame(() => setTimeout(() => done(performance.now() - start))) : setTimeout(look));
            look();
        })";
    let accepted = page.eval(accept, &[]).as_f64().unwrap_or(f64::MAX);
    println!(
        "1 MB of {}: found in {found:.0} ms, one accepted in {accepted:.0} ms",
        text_of(&page, ".ps-progress span")
    );
    // On a busy machine; each was three seconds when every quote was looked for in the text.
    assert!(accepted < 1500.0, "{accepted} ms");
}
