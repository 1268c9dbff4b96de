//! Which words of an article are taken to be a quote's.

use serde_json::{Value, json};

use super::{Host, between, direct, partial};
use crate::harness::Site;
use crate::reading::Reading;

/// The mayor's words, as the data has them.
const LAMP: &str = "We’ve paid for the lamp, and nobody looks at it.";

/// What is found of those words in an article.
#[track_caller]
fn lamp_in(article: &Value) -> Vec<String> {
    Host::open(article, &json!([direct("lamp", LAMP)])).words("lamp")
}

#[test]
fn a_quote_is_found_however_its_host_sets_it() {
    for (paragraph, words) in [
        (json!(["p", "“We’ve paid for the lamp, and nobody looks at it.”"]), LAMP),
        (
            json!(["p", "\"We've paid for the lamp, and nobody looks at it.\""]),
            "We've paid for the lamp, and nobody looks at it.",
        ),
        (
            json!([
                "p",
                "“We’ve ",
                ["em", "pa", ["b", "id"]],
                " for ",
                ["a", { "href": "#x" }, "the lamp"],
                ", and nobody looks at it.”"
            ]),
            LAMP,
        ),
        (
            json!([
                "p",
                "“We’ve paid for the\u{a0}lamp,\n      and no\u{ad}body\u{200b} looks at it.”"
            ]),
            "We’ve paid for the\u{a0}lamp,\n      and no\u{ad}body\u{200b} looks at it.",
        ),
        (
            json!(["div", ["p", "“We’ve paid for the lamp,"], ["p", "and nobody looks at it.”"]]),
            "We’ve paid for the lamp,and nobody looks at it.",
        ),
        (
            json!(["p", "“We’ve paid for the lamp,", ["br"], "and nobody looks at it.”"]),
            "We’ve paid for the lamp,and nobody looks at it.",
        ),
        (json!(["p", ["q", "We’ve paid for the lamp, and nobody looks at it."]]), LAMP),
        (
            json!(["p", ["span", { "style": "float: left" }, "W"], "e’ve paid for the lamp, and nobody looks at it."]),
            LAMP,
        ),
    ] {
        assert_eq!(lamp_in(&json!([paragraph])).concat(), words, "{paragraph}");
    }
}

#[test]
fn letters_are_alike_composed_or_not_and_han_has_no_line_breaks() {
    let article = json!([
        ["p", "“C’e\u{301}tait un tre\u{300}s grand port…” dit-elle."],
        ["p", "“我小时候第一次看见银河，\n      就是在这样的", ["b", "\n防波堤上"], "。”"],
    ]);
    let quotes = json!([
        direct("port", "C'était un très grand port..."),
        direct("han", "我小时候第一次看见银河，就是在这样的防波堤上。"),
    ]);
    let host = Host::open(&article, &quotes);
    assert_eq!(host.words("port"), ["C’e\u{301}tait un tre\u{300}s grand port…"]);
    assert_eq!(host.words("han"), ["我小时候第一次看见银河，\n      就是在这样的\n防波堤上。"]);
}

#[test]
fn an_interrupted_quote_is_marked_without_the_interruption() {
    let article = json!([[
        "p",
        "“Sell it,” she said, “to whoever will promise,” and paused, “to keep it lit.”"
    ]]);
    let mut quote = direct("sell", "Sell it, to whoever will promise, to keep it lit.");
    quote["parts"] = json!(["Sell it,", "to whoever will promise,", "to keep it lit."]);
    let host = Host::open(&article, &json!([quote]));
    assert_eq!(host.words("sell"), ["Sell it,", "to whoever will promise,", "to keep it lit."]);
}

#[test]
fn of_equal_words_the_surroundings_then_the_marks_then_the_order_decide() {
    let article = json!([
        ["h2", "The darkest hour"],
        ["p", "He called it “the darkest hour” of the town."],
        ["p", "Ann said “we will vote against it,” and Bob: “we will vote against it.”"],
        ["p", "“Four more turns!” they sang, then all of them: “Four more turns!”"],
    ]);
    let quotes = json!([
        partial("hour", "the darkest hour"),
        between("and Bob: ", direct("bob", "we will vote against it"), ""),
        direct("first", "Four more turns!"),
        direct("second", "Four more turns!"),
    ]);
    let host = Host::open(&article, &quotes);
    assert_eq!(host.missing(), [""; 0]);
    let before = |id: &str| {
        host.get(&format!(
            "(() => {{
                host.passages.select('{id}');
                const [{{ startContainer, startOffset }}] = CSS.highlights.get('pullquote-selected');
                return startContainer.data.slice(0, startOffset);
            }})()"
        ))
    };
    assert_eq!(before("hour"), "He called it “");
    assert_eq!(before("bob"), "Ann said “we will vote against it,” and Bob: “");
    assert_eq!(before("first"), "“");
    assert_eq!(before("second"), "“Four more turns!” they sang, then all of them: “");
}

/// The text of the block that a quote's passage stands in.
#[track_caller]
fn block_of(host: &Host, id: &str) -> String {
    let block = host.get(&format!(
        "(() => {{
            host.passages.select('{id}');
            const [range] = CSS.highlights.get('pullquote-selected') ?? [];
            host.passages.select(null);
            return range?.startContainer.parentElement.closest('[id]').id;
        }})()"
    ));
    block.as_str().unwrap_or_default().to_owned()
}

#[test]
fn what_a_page_says_again_beside_its_text_is_found_in_the_text() {
    let said = "“We pay for it, and nobody looks at it.”";
    let text = json!(["p", { "id": "text" }, "The mayor said: ", said, " It was late."]);
    let quotes = json!([direct("mayor", "We pay for it, and nobody looks at it.")]);
    for beside in [
        json!(["figure", { "class": "wp-block-pullquote" }, ["blockquote", ["p", said]]]),
        json!(["blockquote", ["p", said]]),
        json!(["div", { "class": "story pull-quote" }, ["p", said]]),
        json!(["p", { "class": "PullQuote_root__x1" }, said]),
        json!(["div", { "role": "doc-pullquote" }, said]),
        json!(["aside", ["p", "The mayor said: ", said, " It was late."]]),
        json!(["div", { "role": "complementary" }, said]),
        json!(["figure", ["img", { "alt": "" }], ["figcaption", said]]),
        json!(["header", ["h1", "Mayor: ", said], ["p", said]]),
        json!(["h2", said]),
        json!(["div", { "role": "heading" }, said]),
        json!(["div", { "style": "float: right; width: 200px" }, ["p", said]]),
    ] {
        let mut beside = beside;
        beside.as_array_mut().expect("an element").insert(1, json!({ "id": "beside" }));
        for article in [json!([beside, text]), json!([text, beside])] {
            assert_eq!(block_of(&Host::open(&article, &quotes), "mayor"), "text", "{article}");
        }
        let alone = Host::open(&json!([beside]), &quotes);
        assert_eq!(block_of(&alone, "mayor"), "beside", "what is nowhere else is found there");
    }
}

#[test]
fn the_text_is_preferred_even_where_a_pull_quote_has_the_exact_words() {
    let article = json!([
        ["aside", { "id": "beside" }, "“We have paid for the lamp, and nobody looks at it.”"],
        ["p", { "id": "text" }, "“We have payed for the lamp and nobody looks at it,” he said."],
    ]);
    let quotes = json!([direct("mayor", "We have paid for the lamp, and nobody looks at it.")]);
    assert_eq!(block_of(&Host::open(&article, &quotes), "mayor"), "text");
}

#[test]
fn of_words_that_are_equal_in_every_way_the_first_are_taken() {
    let article = json!([
        ["p", { "id": "one" }, "“We will vote against it,” said Ann."],
        ["p", { "id": "two" }, "“We will vote against it,” said Bob."],
        ["p", { "id": "three" }, "“We will vote against it,” said Cat."],
    ]);
    let quotes = json!([
        direct("first", "We will vote against it"),
        direct("second", "We will vote against it"),
    ]);
    let host = Host::open(&article, &quotes);
    assert_eq!(["first", "second"].map(|id| block_of(&host, id)), ["one", "two"]);
}

#[test]
fn a_misquotation_is_found_up_to_an_edit_in_eight_letters() {
    let article = json!([
        ["p", "“The lamp costs the town a fortune every winter,” she said."],
        ["p", "Nobody asked the harbour master how large a fortune the lamp costs in winter."],
    ]);
    // 45 letters allow five edits; case is none.
    let quotes = json!([
        direct("five", "The lamps cost the Town a fortune ery winter!"),
        direct("six", "The lamps cost the town a fortune each winter"),
    ]);
    let host = Host::open(&article, &quotes);
    assert_eq!(host.words("five"), ["The lamp costs the town a fortune every winter"]);
    assert_eq!(host.missing(), ["six"]);
}

#[test]
fn a_misquotation_that_is_near_two_passages_is_missing() {
    let article = json!([[
        "p",
        "“We will build 30 schools,” said Ann. “We will build 70 schools,” said Bob."
    ]]);
    let host = Host::open(&article, &json!([direct("vow", "We will build 50 schools")]));
    assert_eq!(host.missing(), ["vow"]);
}

#[test]
fn edited_words_between_known_surroundings_are_found() {
    let article = json!([[
        "p",
        "In the loft the mayor told us “the lamp has cost us a lot lately,” wrote the Packet on Monday."
    ]]);
    let words = "the lamp is costing us quite a lot";
    let quotes = json!([
        between("the mayor told us ", direct("lamp", words), " wrote the Packet"),
        between(
            "the mayor told us ",
            direct("other", "no ship was ever lost out there"),
            " wrote the Packet"
        ),
    ]);
    let host = Host::open(&article, &quotes);
    assert_eq!(host.words("lamp"), ["the lamp has cost us a lot lately,"]);
    assert_eq!(host.missing(), ["other"]);
}

#[test]
fn a_few_words_that_nobody_quotes_are_missing() {
    let article = json!([["p", "The lamp was a very expensive one, said the party."]]);
    let host = Host::open(&article, &json!([partial("a", "expensive"), partial("b", "art")]));
    assert_eq!(host.missing(), ["a", "b"]);
}

#[test]
fn only_what_a_reader_sees_is_searched() {
    let said = "“We’ve paid for the lamp, and nobody looks at it.”";
    for unseen in [
        json!(["p", { "hidden": "" }, said]),
        json!(["p", { "style": "visibility: hidden" }, said]),
        json!(["p", { "aria-hidden": "true" }, said]),
        json!(["textarea", said]),
        json!(["quote-explorer", ["p", said]]),
    ] {
        assert_eq!(lamp_in(&json!([unseen])), [""; 0], "{unseen}");
    }
}

#[test]
fn a_summary_is_neither_looked_for_nor_missing() {
    let summary =
        json!({ "id": "sum", "kind": "indirect", "text": "Nobody looks at the lamp now." });
    let host = Host::open(&json!([["p", "Nobody looks at the lamp now."]]), &json!([summary]));
    assert_eq!((host.missing().len(), host.marked().len()), (0, 0));
}

#[test]
fn every_quote_of_an_article_is_found_in_it() {
    let text = include_str!("../../articles/harbour-lights.txt");
    let paragraphs = text.split("\n\n").filter(|text| !text.trim().is_empty());
    let article: Value = paragraphs.map(|text| json!(["p", text])).collect();
    let quotes = Reading::of(Site::Sample).quotes;
    let host = Host::open(&article, &json!(quotes));
    assert_eq!(host.missing(), [""; 0]);
    let verbatim = quotes.iter().filter(|quote| quote["kind"] != "indirect");
    assert_eq!(host.get("host.found[0][0].length"), verbatim.count());
}
