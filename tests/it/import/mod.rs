//! `pullquote import`: tables as articles that `check` takes.

mod json;
mod properties;
mod sheets;

use std::fs;
use std::path::PathBuf;

use serde_json::Value;

use super::pullquote;

/// A file of that name with these bytes, in a folder of its own.
fn file(name: &str, bytes: &[u8]) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("import");
    fs::create_dir_all(&folder).expect("a folder");
    let path = folder.join(name);
    fs::write(&path, bytes).expect("a file");
    path
}

/// The articles of a table, which pass the check, and what was said about it.
fn import(name: &str, bytes: &[u8], options: &[&str]) -> (Vec<Value>, String) {
    let path = file(name, bytes).display().to_string();
    let (code, out, told) = pullquote(&[&["import", &path], options].concat());
    assert_eq!(code, Some(0), "{name}: {told}");
    let articles: Vec<Value> = match serde_json::from_str(&out) {
        Ok(article) => vec![article],
        Err(_) => out.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect(),
    };
    for article in &articles {
        let made = file(&format!("{name}.made.json"), article.to_string().as_bytes());
        let (code, problems, _) = pullquote(&["check", &made.display().to_string()]);
        assert_eq!((code, problems.as_str()), (Some(0), ""), "{name}");
    }
    (articles, told)
}

/// One field of each quote.
fn each<'a>(article: &'a Value, field: &str) -> Vec<&'a str> {
    let quotes = article["quotes"].as_array().expect("quotes");
    quotes.iter().map(|quote| quote[field].as_str().unwrap_or("-")).collect()
}

const TABLE: &str = "Quote,Who,Party,Date,Topic,Tone\n\
    \"“We pay for it, and\nnobody looks at it.”\",Ada Quay,Harbour List,9 March 2024,Money,dry\n\
    \"The lamp stays.\",Ada Quay,Harbour List,2024-03-10,Money; Light,firm\n\
    \"I would rather see it go.\",Bo Lind,Greens,2024-04-02,Light,\n";

#[test]
fn a_table_is_an_article_with_facets_of_its_authors_own() {
    let (articles, told) = import("lamp.csv", TABLE.as_bytes(), &["--title", "The lamp"]);
    let article = &articles[0];
    assert_eq!(
        (&article["id"], &article["title"]),
        (&Value::from("the-lamp"), &Value::from("The lamp"))
    );
    assert_eq!(each(article, "text")[0], "We pay for it, and nobody looks at it.");
    assert_eq!(each(article, "speaker"), ["ada-quay", "ada-quay", "bo-lind"]);
    assert_eq!(each(article, "id"), ["ada-quay-1", "ada-quay-2", "bo-lind-1"]);
    assert_eq!(each(article, "said"), ["2024-03-09", "2024-03-10", "2024-04-02"]);
    assert_eq!(article["quotes"][1]["themes"], serde_json::json!(["money", "light"]));
    assert_eq!(article["speakers"][0]["facets"]["party"][0], "Harbour List");
    assert_eq!(article["quotes"][0]["facets"]["tone"][0], "dry");
    assert!(article["quotes"][2].get("facets").is_none(), "an empty cell is no value");
    assert_eq!(article["quotes"][0].get("reviewed"), None, "a person made the table");
    assert!(told.contains("Party (of speakers), Tone (of quotes)"), "{told}");
}

#[test]
fn a_speaker_by_whose_name_the_page_calls_its_own_elements_has_quotes_too() {
    let (articles, _) = import("pq.csv", b"text,speaker\nIt is lit.,PQ\n", &[]);
    assert_eq!(each(&articles[0], "speaker"), ["pq"]);
    assert_eq!(each(&articles[0], "id"), ["id-pq-1"]);
}

#[test]
fn encodings_and_delimiters_are_found_out() {
    let semicolons = TABLE.replace(';', "|").replace(',', ";").replace("it; and", "it, and");
    let utf16 = |text: &str| -> Vec<u8> {
        std::iter::once(0xfeff).chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect()
    };
    let windows = |text: &str| -> Vec<u8> {
        let byte = |char| match char {
            '“' => 0x93,
            '”' => 0x94,
            other => u8::try_from(other).expect("a letter of Windows-1252"),
        };
        text.chars().map(byte).collect()
    };
    let (expected, _) = import("plain.csv", TABLE.as_bytes(), &["--title", "T"]);
    for (name, bytes) in [
        ("mark.csv", ["\u{feff}", TABLE].concat().into_bytes()),
        ("semicolons.csv", semicolons.clone().into_bytes()),
        ("tabs.tsv", semicolons.replace(';', "\t").into_bytes()),
        ("utf16.csv", utf16(TABLE)),
        ("windows.csv", windows(TABLE)),
        ("crlf.csv", TABLE.replace('\n', "\r\n").into_bytes()),
    ] {
        assert_eq!(import(name, &bytes, &["--title", "T"]).0, expected, "{name}");
    }
}

#[test]
fn a_table_becomes_a_collection_that_is_packed_and_unpacked() {
    let path = file("months.csv", TABLE.as_bytes()).display().to_string();
    let folder = file("months", b"").with_extension("d");
    let folder = folder.display().to_string();
    let (code, _, told) = pullquote(&["import", &path, "--by", "month", "-o", &folder]);
    assert_eq!((code, told.contains("3 quotes in 2 articles.")), (Some(0), true), "{told}");
    let pack = file("months.pq", b"");
    fs::remove_file(&pack).expect("a file");
    let pack = pack.display().to_string();
    let (code, _, told) = pullquote(&["pack", &folder, "-o", &pack]);
    assert_eq!(code, Some(0), "{told}");
    let lines = file("months.jsonl", b"").display().to_string();
    let (code, _, told) = pullquote(&["unpack", &pack, "-o", &lines]);
    assert_eq!(code, Some(0), "{told}");
    let ids: Vec<Value> = fs::read_to_string(&lines)
        .expect("a file")
        .lines()
        .map(|line| serde_json::from_str::<Value>(line).expect("JSON")["id"].clone())
        .collect();
    assert_eq!(ids, ["2024-03", "2024-04"]);
}

#[test]
fn rows_with_problems_are_named_and_the_others_go_on() {
    let table = "text,speaker,date,url\n\
        It is lit.,Ada,2024-03-09,https://example.org/\n\
        ,Bo,2024-03-09,\n\
        It is lit. Still.,Bo,31.2.2024,javascript:alert(1)\n\
        ,,,\n\
        one,two,2024-03-09,,,,six\n\
        It is out.,Cy,2024-03-12,\n";
    let (articles, told) = import("problems.csv", table.as_bytes(), &[]);
    assert_eq!(each(&articles[0], "text"), ["It is lit.", "It is lit. Still.", "It is out."]);
    assert_eq!(each(&articles[0], "said"), ["2024-03-09", "-", "2024-03-12"]);
    for sentence in [
        "row 3, column text: nothing is quoted here: the row is left out",
        "row 4, column date: \"31.2.2024\" is no day: write the day as YYYY-MM-DD. It is left out",
        "row 4, column url: \"javascript:alert(1)\" is not an http or https address: it is left out",
        "row 6: it has 7 cells, and the table 4 columns",
        "3 quotes in 1 article. 4 problems in rows, listed above.",
    ] {
        assert!(told.contains(sentence), "{sentence}\n{told}");
    }
}

#[test]
fn what_is_no_table_of_quotes_is_refused_with_a_sentence() {
    for (name, bytes, options, sentence) in [
        ("empty.csv", &b""[..], &[][..], "this file is empty"),
        ("blank.csv", b"\n\n  \n", &[], "this file is empty"),
        ("numbers.csv", b"a,b\n1,2\n3,4\n", &[], "no column has quotes: name it with --map"),
        ("header.csv", b"text,speaker\n", &[], "no row has a quote"),
        ("page.csv", b"<!DOCTYPE html><p>a", &[], "this file is a web page"),
        ("zip.csv", b"PK\x03\x04 no zip", &[], "this is no spreadsheet that can be read"),
        ("old.xls", b"\xd0\xcf\x11\xe0 no book", &[], "this is no spreadsheet that can be read"),
        ("nul.csv", b"a\0b", &[], "this file is no text"),
        ("cut.json", b"[{\"text\": \"a\"}", &[], "this is no JSON"),
        (
            "article.json",
            b"{\"format\": \"pullquote/1\", \"quotes\": []}",
            &[],
            "article data already",
        ),
        ("ok.csv", TABLE.as_bytes(), &["--map", "text=Nope"], "there is no column \"Nope\""),
        ("ok.csv", TABLE.as_bytes(), &["--map", "txt=Quote"], "maps nothing"),
        ("ok.csv", TABLE.as_bytes(), &["--by", "outlet"], "no column says which outlet"),
        ("ok.csv", TABLE.as_bytes(), &["--by", "month", "-o", "x.json"], "--by makes several"),
        ("ok.csv", TABLE.as_bytes(), &["--sheet", "One"], "this is no spreadsheet"),
        ("ok.csv", TABLE.as_bytes(), &["--lang", "english"], "write a BCP 47 tag"),
    ] {
        let path = file(name, bytes).display().to_string();
        let (code, _, told) = pullquote(&[&["import", &path], options].concat());
        assert_eq!(code, Some(1), "{name}: {told}");
        assert!(told.contains(sentence), "{name}: {told}");
    }
}
