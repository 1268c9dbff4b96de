//! `pullquote pack` of packs.

use std::fs;
use std::path::PathBuf;

use super::pullquote;

fn folder() -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("merging");
    fs::create_dir_all(&folder).expect("a folder");
    folder
}

/// An article of one quote, with a fact that nobody has checked and a field of its own.
fn article(id: &str) -> String {
    format!(
        r#"{{"format":"pullquote/1","id":"{id}","lang":"en","title":"T","mine":[1.50],
        "facets":[{{"id":"party","name":"Party","of":"speaker"}}],
        "speakers":[{{"id":"ada","name":"Ada {id}","kind":"person","facets":{{"party":["Greens"]}}}}],
        "quotes":[{{"id":"q","speaker":"ada","kind":"direct","text":"It is lit.","reviewed":false}}]}}"#
    )
}

/// Packs files, which are made, into one of that name.
fn pack(names: &[&str], out: &str) -> (Option<i32>, String) {
    let path = |name: &&str| folder().join(name).display().to_string();
    let files: Vec<String> = names.iter().map(path).collect();
    let mut arguments = vec!["pack"];
    arguments.extend(files.iter().map(String::as_str));
    let out = path(&out);
    arguments.extend(["-o", &out]);
    let (code, _, told) = pullquote(&arguments);
    (code, told)
}

#[test]
fn packs_and_articles_become_the_pack_that_their_articles_make() {
    for id in ["one", "two", "three", "four"] {
        fs::write(folder().join(format!("{id}.json")), article(id)).expect("a file");
    }
    let done = |(code, told): (Option<i32>, String)| assert_eq!(code, Some(0), "{told}");
    done(pack(&["one.json", "two.json"], "a.pq"));
    done(pack(&["three.json"], "b.pq"));
    done(pack(&["a.pq", "b.pq", "four.json"], "merged.pq"));
    done(pack(&["one.json", "two.json", "three.json", "four.json"], "at-once.pq"));
    let unpacked = |name: &str| {
        let out = folder().join(format!("{name}.jsonl")).display().to_string();
        let pack = folder().join(name).display().to_string();
        let (code, _, told) = pullquote(&["unpack", &pack, "-o", &out]);
        assert_eq!(code, Some(0), "{told}");
        fs::read_to_string(out).expect("a file")
    };
    let merged = unpacked("merged.pq");
    assert_eq!(merged, unpacked("at-once.pq"));
    assert_eq!(merged.matches("\"reviewed\":false").count(), 4, "{merged}");
    assert_eq!(merged.matches("\"mine\":[1.50]").count(), 4, "{merged}");
}

#[test]
fn an_id_that_two_packs_have_is_refused_with_both_places() {
    fs::write(folder().join("same.json"), article("same")).expect("a file");
    assert_eq!(pack(&["same.json"], "c.pq").0, Some(0));
    assert_eq!(pack(&["same.json"], "d.pq").0, Some(0));
    let (code, told) = pack(&["c.pq", "d.pq"], "e.pq");
    assert_eq!(code, Some(1));
    assert!(told.contains("c.pq:1 has the id \"same\" too: rename one of them"), "{told}");
    assert!(told.contains("d.pq:1"), "{told}");
    assert!(!folder().join("e.pq").exists());
}

#[test]
fn a_damaged_pack_is_refused() {
    fs::write(folder().join("whole.json"), article("whole")).expect("a file");
    assert_eq!(pack(&["whole.json"], "whole.pq").0, Some(0));
    let bytes = fs::read(folder().join("whole.pq")).expect("a file");
    fs::write(folder().join("cut.pq"), &bytes[..bytes.len() / 2]).expect("a file");
    let (code, told) = pack(&["cut.pq"], "f.pq");
    assert_eq!(code, Some(1));
    assert!(told.contains("cut.pq"), "{told}");
}
