//! `pullquote extract`: quotes as lines, and drafts that `check` takes.

use std::fs;
use std::path::PathBuf;

use serde_json::Value;

use super::{pullquote, pullquote_with_input};

const ARTICLE: &str = "Harbour to close until May\n\n\
    “The quay is shut,” Ada Quay, the harbour master, wrote on X on Sunday. “It was the storm.”\n\n\
    Tomas Brandt called the closure “a gift to the gulls.” He said that the union would sue.\n\n\
    “We will open in May.\n\n“Until then we wait,” Quay added.\n";

fn file(name: &str, text: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("extract");
    fs::create_dir_all(&folder).expect("a folder");
    let path = folder.join(name);
    fs::write(&path, text).expect("a file");
    path
}

fn lines(output: &str) -> Vec<Value> {
    output.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect()
}

#[test]
fn each_quote_is_a_line_with_places_in_code_points() {
    let path = file("article.txt", ARTICLE);
    let (code, out, _) = pullquote(&["extract", &path.display().to_string()]);
    assert_eq!(code, Some(0));
    let quotes = lines(&out);
    let characters: Vec<char> = ARTICLE.chars().collect();
    let place = |value: &Value| value.as_u64().expect("a number") as usize;
    for quote in &quotes {
        let words = place(&quote["start"])..place(&quote["end"]);
        assert_eq!(quote["text"], characters[words].iter().collect::<String>());
        let speaker = place(&quote["speaker_start"])..place(&quote["speaker_end"]);
        assert_eq!(quote["speaker"], characters[speaker].iter().collect::<String>());
    }
    let told = |field: &str| {
        quotes.iter().map(|quote| quote[field].as_str().unwrap_or("-")).collect::<Vec<_>>()
    };
    assert_eq!(told("kind"), ["direct", "direct", "mixed", "indirect", "direct", "direct"]);
    assert_eq!(
        told("resolved"),
        ["Ada Quay", "Ada Quay", "Tomas Brandt", "Tomas Brandt", "Ada Quay", "Ada Quay"]
    );
    assert_eq!(told("platform"), ["X", "X", "-", "-", "-", "-"]);
    assert_eq!(told("cue"), ["wrote", "wrote", "called", "said", "added", "added"]);
    // The pieces of a quote have its number.
    let numbers: Vec<_> = quotes.iter().map(|quote| &quote["quote"]).collect();
    assert_eq!(numbers, [1, 1, 2, 3, 4, 4]);
    let paragraphs: Vec<_> = quotes.iter().map(|quote| &quote["paragraph"]).collect();
    assert_eq!(paragraphs, [2, 2, 3, 3, 4, 5]);
    assert_eq!(quotes[2]["text"], "the closure “a gift to the gulls.”");
    let marked = &quotes[2]["marked"][0];
    let marked = characters[place(&marked[0])..place(&marked[1])].iter().collect::<String>();
    assert_eq!(marked, "a gift to the gulls.");
}

#[test]
fn a_draft_of_an_article_passes_the_check() {
    let source = file("harbour.txt", ARTICLE);
    let (code, draft, _) =
        pullquote(&["extract", &source.display().to_string(), "--format", "article"]);
    assert_eq!(code, Some(0));
    let path = file("harbour.json", &draft);
    let (code, problems, summary) = pullquote(&[
        "check",
        &path.display().to_string(),
        "--source",
        &source.display().to_string(),
    ]);
    assert_eq!((code, problems.as_str()), (Some(0), ""), "{summary}");
    let draft: Value = serde_json::from_str(&draft).expect("JSON");
    assert_eq!(
        (draft["id"].as_str(), draft["title"].as_str()),
        (Some("harbour"), Some("Harbour to close until May"))
    );
    assert_eq!(draft["speakers"][0]["role"], "the harbour master");
    assert_eq!(draft["quotes"][3]["parts"][1], "Until then we wait,");
}

#[test]
fn any_text_makes_a_draft_that_passes_the_check() {
    for (name, text) in [
        ("empty.txt", ""),
        ("no-quotes.txt", "The quay is shut.\n"),
        ("no-speaker.txt", "“The quay is shut for the winter, and nobody knows why.”"),
        (
            "german.txt",
            "„Der Kai ist bis Mai geschlossen“, sagte sie und ging mit den Kindern heim.",
        ),
        ("中文.txt", "林安说：“码头今天不开放。”"),
        ("tab.txt", "“The\tquay is\u{7} shut,” said Ada Quay."),
        ("transcript.txt", "QUAY: It is shut.\nBRANDT: How long?\nQUAY: Until May.\n"),
        ("mark.txt", "“"),
    ] {
        let source = file(name, text);
        let (code, draft, _) =
            pullquote(&["extract", &source.display().to_string(), "--format", "article"]);
        assert_eq!(code, Some(0), "{name}");
        let path = file(&format!("{name}.json"), &draft);
        let (code, problems, _) = pullquote(&["check", &path.display().to_string()]);
        assert_eq!(code, Some(0), "{name}: {problems}");
    }
}

#[test]
fn lines_of_articles_give_quotes_with_the_name_of_each() {
    let text = "{\"doc\":\"a\",\"text\":\"“No,” said Ada Quay.\"}\n\n{\"doc\":7,\"text\":\"“Yes,” said Tomas Brandt.\"}\n";
    let path = file("articles.jsonl", text);
    let (code, out, _) = pullquote(&["extract", &path.display().to_string()]);
    let docs: Vec<Value> = lines(&out).iter().map(|quote| quote["doc"].clone()).collect();
    assert_eq!((code, docs), (Some(0), vec![Value::from("a"), Value::from(7)]));
}

#[test]
fn what_cannot_be_read_is_told_with_its_mend() {
    let bytes = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("latin.txt");
    fs::write(&bytes, b"\x93No\x94").expect("a file");
    let broken = file("broken.jsonl", "{\"text\":\"a\"}\n{\"doc\":1}\n");
    for (path, told) in [
        (bytes.display().to_string(), "is not in UTF-8; save it as plain text in UTF-8"),
        (String::from("no-such-file.txt"), "name a file of plain text"),
        (broken.display().to_string(), "broken.jsonl:2: there is no `text`"),
    ] {
        let (code, _, error) = pullquote(&["extract", &path]);
        assert_eq!(code, Some(1));
        assert!(error.contains(told), "{error}");
    }
}

#[test]
fn a_language_that_is_not_understood_is_told() {
    let path = file(
        "french.txt",
        "« La digue est fermée jusqu’au mois de mai », a dit le maire de la ville.",
    );
    let (code, out, told) = pullquote(&["extract", &path.display().to_string()]);
    assert_eq!((code, lines(&out)[0]["reading"].as_str()), (Some(0), Some("marks-alone")));
    assert!(told.contains("The language is not understood"), "{told}");
}

#[test]
fn the_same_quotes_are_lines_an_array_and_a_table() {
    let path = file("forms.txt", ARTICLE).display().to_string();
    let run = |format: &str| pullquote(&["extract", &path, "--format", format]).1;
    let all = lines(&run("jsonl"));
    let array: Vec<Value> = serde_json::from_str(&run("json")).expect("an array");
    assert_eq!(array, all);
    let table = run("table");
    // A row for each quote, however many pieces it has.
    assert_eq!(table.lines().count(), 1 + 4, "{table}");
    assert!(table.contains("direct    Ada Quay                  The quay is shut,"), "{table}");
    let path = file("nothing.txt", "The quay is shut.\n").display().to_string();
    let (_, nothing, _) = pullquote(&["extract", &path, "--format", "json"]);
    assert_eq!(nothing, "[]\n");
}

#[test]
fn a_page_is_read_as_its_text() {
    let page = "<html><head><title>T</title></head><body><p>The lamp</p><script>“No,” said Mallory.</script>\
        <p>&ldquo;We pay for <b>it</b>,&rdquo; said Ada Quay.</p></body></html>";
    let (code, out, _) = pullquote_with_input(&["extract", "-", "--html"], page);
    let quotes = lines(&out);
    assert_eq!((code, quotes.len()), (Some(0), 1));
    assert_eq!(
        (&quotes[0]["text"], &quotes[0]["resolved"]),
        (&"We pay for it,".into(), &"Ada Quay".into())
    );
    assert_eq!(
        quotes[0]["start"], 12,
        "the title comes first, and places are those of the plain text"
    );
}

#[test]
fn many_articles_are_worked_on_at_once_and_printed_in_their_order() {
    let article = |at: usize| {
        // Some take a hundred times as long as others.
        let text =
            "“It is lit,” said Ada Quay. ".repeat(if at.is_multiple_of(50) { 100 } else { 1 });
        serde_json::json!({ "doc": format!("a-{at}"), "text": text, "title": "The lamp" })
    };
    let input: String = (0..2000).map(|at| format!("{}\n", article(at))).collect();
    let (code, out, told) = pullquote_with_input(&["extract", "-", "--format", "article"], &input);
    assert_eq!(code, Some(0), "{told}");
    let ids: Vec<String> = lines(&out)
        .iter()
        .map(|article| article["id"].as_str().unwrap_or_default().to_owned())
        .collect();
    assert_eq!(ids, (0..2000).map(|at| format!("a-{at}")).collect::<Vec<_>>());
    assert!(told.contains(" in 2000 articles, "), "{told}");
    let (_, array, _) = pullquote_with_input(&["extract", "-", "--format", "json"], &input);
    let array: Vec<Value> = serde_json::from_str(&array).expect("an array");
    let (_, rows, _) = pullquote_with_input(&["extract", "-"], &input);
    assert_eq!(array, lines(&rows));
}

#[test]
fn a_line_that_is_no_article_is_named_and_the_others_go_on() {
    let input = "{\"text\": \"“It is lit,” said Ada Quay.\"}\n{\"text\": 7}\n{\n\n{\"text\": \"“No,” said Bo Lind.\"}\n";
    let (code, out, told) = pullquote_with_input(&["extract", "-"], input);
    assert_eq!((code, lines(&out).len()), (Some(1), 2), "{told}");
    assert!(told.contains("-:2: there is no `text`"), "{told}");
    assert!(told.contains("-:3: write an object with the article's `text`"), "{told}");
}

#[test]
fn what_is_known_of_an_article_is_in_its_draft() {
    let input = serde_json::json!({
        "doc": "The lamp/1", "text": "“It is lit,” said Ada Quay.", "title": "Lit", "url": "https://example.org/",
        "publication": "The Gazette", "published": "2024-03-09T10:00:00Z", "author": 7,
    });
    let (_, out, _) =
        pullquote_with_input(&["extract", "-", "--format", "article"], &format!("{input}\n"));
    let draft = &lines(&out)[0];
    assert_eq!(draft["id"], "the-lamp-1");
    assert_eq!(draft["title"], "Lit");
    let source = serde_json::json!({
        "url": "https://example.org/", "publication": "The Gazette", "published": "2024-03-09",
    });
    assert_eq!(draft["source"], source);
}

#[test]
fn every_reason_is_documented() {
    let page = include_str!("../../docs/command-line.md");
    for reason in pullquote::extract::Reason::ALL {
        assert!(page.contains(&format!("`{}`", reason.id())), "{}", reason.id());
    }
}
