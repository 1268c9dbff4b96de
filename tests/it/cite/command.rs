//! `pullquote cite`.

use crate::build::{SAMPLE, folder};
use crate::pullquote;

fn cite(arguments: &[&str]) -> (Option<i32>, String, String) {
    pullquote(&[&["cite"][..], arguments].concat())
}

#[test]
fn a_quote_is_cited_in_its_text_and_in_the_list_of_works() {
    let (code, out, err) = cite(&[SAMPLE, "lin-xiaoqing-1", "--style", "chicago-notes"]);
    assert_eq!((code, &*err), (Some(0), ""));
    let [note, entry] =
        ["林晓晴, quoted in translation in Imogen Ferreira-Óg, ", "Ferreira-Óg, Imogen. "];
    let title = "Harbour Lights: Saltmere Cannot Agree on Its Own Lamp";
    let url = "https://example.org/packet/harbour-lights";
    assert_eq!(
        out,
        format!(
            "{note}“{title},” The Saltmere Packet, n.d., {url}.\n\n\
             {entry}“{title}.” The Saltmere Packet, n.d. {url}.\n"
        )
    );
    let html = ["--style", "apa", "--html", "--accessed", "2026-11-28"];
    let out = cite(&[&[SAMPLE, "kestrel-line-1"][..], &html].concat()).1;
    assert!(out.starts_with("<p>(Kestrel Line, as cited in Ferreira-Óg, n.d.)</p>\n"), "{out}");
    assert!(out.contains("<i>The Saltmere Packet</i>. Retrieved November 28, 2026, from "));
}

#[test]
fn a_quote_of_a_pack_is_cited_as_it_is_of_its_article() {
    let pack = folder("cite-pack").join("a.pq").display().to_string();
    let bundled = "static/articles/china-reacts-deepseek.json";
    assert_eq!(pullquote(&["pack", SAMPLE, bundled, "--out", &pack]).0, Some(0));
    for style in ["apa", "bibtex", "csl-json"] {
        let alone = cite(&[SAMPLE, "kestrel-line-1", "--style", style]);
        assert_eq!(cite(&[&pack, "harbour-lights/kestrel-line-1", "--style", style]), alone);
    }
}

#[test]
fn what_cannot_be_cited_is_said() {
    let (code, out, err) = cite(&[SAMPLE, "nobody-1", "--style", "apa"]);
    assert_eq!((code, &*out), (Some(1), ""));
    assert!(err.contains("no quote has the id nobody-1: name another one"), "{err}");
    let (code, _, err) = cite(&[SAMPLE, "kestrel-line-1", "--style", "turabian"]);
    assert_eq!(code, Some(2));
    assert!(err.contains("turabian is no style: name one of apa, mla, chicago-notes"), "{err}");
    let (code, _, err) = cite(&[SAMPLE, "kestrel-line-1", "--style", "apa", "--accessed", "today"]);
    assert_eq!(code, Some(2));
    assert!(err.contains("today is no date: write it as in 2026, 2026-11 or 2026-11-28"), "{err}");
}

#[test]
fn programs_are_told_where_the_article_interrupts_a_quote() {
    let out = cite(&[SAMPLE, "zoe-celik-nunez-1", "--style", "ris"]).1;
    let note = "“I have nothing against the lamp,” “I have something against paying for it";
    assert!(out.contains(note), "{out}");
}
