//! Data in which there is nothing to find.

use pullquote::article::{check, read};
use pullquote::model::{QuoteKind, Source};

use super::CLOCK;

const GOOD: &str = include_str!("good.json");

#[test]
fn a_good_article_has_no_problems_even_beside_its_source() {
    assert_eq!(check(GOOD.as_bytes(), Some(CLOCK)).problems, []);
}

#[test]
fn the_app_and_authors_read_the_same_article() {
    let article = read(GOOD.as_bytes()).expect("a good article");
    assert_eq!(check(GOOD.as_bytes(), None).article, Some(article));
}

#[test]
fn what_is_left_out_is_none_or_inherited() {
    let article = read(GOOD.as_bytes()).expect("a good article");
    let quote = &article.quotes[1];
    assert_eq!((quote.speaker, quote.kind, quote.lang.as_str()), (1, QuoteKind::Indirect, "en"));
    assert_eq!((quote.platform, quote.themes.len(), quote.parts.len()), (None, 0, 0));
    assert_eq!(
        (quote.said, &quote.url, &quote.context, &quote.original),
        (None, &None, &None, &None)
    );
    assert_eq!(article.source, Source::default());
}

#[test]
fn a_selector_tells_apart_places_with_the_same_words() {
    let places = "He said “no” twice. She said “no” and left. They said “no” and stayed.";
    let problems = |prefix: &str, suffix: &str| {
        let quote = format!(
            r#"{{ "id": "no", "speaker": "she", "kind": "partial", "text": "no",
                "selector": {{ "prefix": "{prefix}", "suffix": "{suffix}" }} }}"#
        );
        let text = format!(
            r#"{{ "format": "pullquote/1", "id": "no", "lang": "en", "title": "No", "quotes": [{quote}],
                "speakers": [{{ "id": "she", "name": "She", "kind": "person" }}] }}"#
        );
        check(text.as_bytes(), Some(places))
            .problems
            .into_iter()
            .map(|problem| problem.path)
            .collect::<Vec<_>>()
    };
    assert_eq!(problems("They said", "and stayed."), [""; 0]);
    assert_eq!(problems("", "and left."), [""; 0]);
    assert_eq!(problems("She said", "and stayed."), ["$.quotes[0].selector.suffix"]);
    assert_eq!(problems("It said", "and left."), ["$.quotes[0].selector.prefix"]);
}

#[test]
fn a_byte_order_mark_and_windows_line_ends_are_no_problem() {
    let text = ["\u{feff}", &GOOD.replace('\n', "\r\n")].concat();
    assert_eq!(read(text.as_bytes()), read(GOOD.as_bytes()));
}

#[test]
fn several_problems_are_reported_at_once_in_the_order_of_the_file() {
    let text = GOOD
        .replace("\"lang\": \"en\"", "\"lang\": \"english\"")
        .replace("\"speaker\": \"visitor\"", "\"speaker\": \"vistor\"")
        .replace("2024-02-29", "2023-02-29")
        .replace("Nobody is late", "Nobody was late");
    let report = check(text.as_bytes(), Some(CLOCK));
    let lines: Vec<_> = report.problems.iter().map(ToString::to_string).collect();
    insta::assert_snapshot!(lines.join("\n"), @r#"
    4:11: $.lang: "english" is no language tag: write a BCP 47 tag, such as en, ar or zh-Hans
    9:13: $.speakers[2].id: warning: no quote has the speaker "visitor": take it out, or name it in a quote
    18:17: $.quotes[0].parts[0]: the source does not have these words; nearest to them is: Nobody [-was-]{+is+} late any more,: take out what stands in [- -], and put in what stands in {+ +}
    21:15: $.quotes[0].said: "2023-02-29" is no date of the calendar: write it as YYYY-MM-DD, such as 2025-01-26, or YYYY-MM or YYYY where no more is known
    29:37: $.quotes[2].speaker: no speaker has the id "vistor": write "visitor", or add this speaker to $.speakers
    "#);
    assert_eq!(report.article, None);
}

#[test]
fn lists_that_an_article_does_not_need_may_be_missing() {
    let bare = r#"{ "format": "pullquote/1", "id": "bare", "lang": "en", "title": "Only what is required",
        "speakers": [{ "id": "ada", "name": "Ada Quay", "kind": "person" }],
        "quotes": [{ "id": "ada-1", "speaker": "ada", "kind": "direct", "text": "We pay for it." }] }"#;
    assert_eq!(check(bare.as_bytes(), Some("“We pay for it.”")).problems, []);
    let article = read(bare.as_bytes()).expect("a good article");
    assert_eq!((article.platforms.len(), article.themes.len()), (0, 0));
    assert_eq!((article.quotes[0].platform, article.quotes[0].themes.len()), (None, 0));
    // And it is packed, unpacked and built as any other.
    let folder = crate::build::folder("bare");
    let path = |name: &str| folder.join(name).display().to_string();
    std::fs::write(path("bare.json"), bare).expect("the folder is ours");
    let (pack, lines, app) = (path("bare.pq"), path("bare.jsonl"), path("app"));
    for arguments in [
        &["pack", &path("bare.json"), "--out", &pack][..],
        &["unpack", &pack, "--out", &lines],
        &["build", &lines, "--app", &app, "--out", &path("collection")],
        &["build", &path("bare.json"), "--app", &app, "--out", &path("site")],
    ] {
        let (code, _, err) = crate::pullquote(arguments);
        assert_eq!(code, Some(0), "{arguments:?}: {err}");
    }
    let back = std::fs::read(lines).expect("the lines");
    assert_eq!(read(&back).ok(), Some(article));
}
