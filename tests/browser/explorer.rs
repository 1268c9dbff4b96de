//! `Explorer` of the JavaScript API, in a page and in a worker of somebody
//! else's, without the interface: what it answers is what the article reads.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use serde_json::{Value, json};

use crate::harness::{Hosting, Page, Site, output};
use crate::reading::{Asked, FACETS, Reading};

/// Opens the article and its pack, and tells what they answer to each filter.
const ANSWERS: &str = "
    import { Explorer } from '{site}/pullquote.js';
    async function answers({ article, pack, filters }) {
      const told = [];
      for (const from of [article, Uint8Array.from(atob(pack), (it) => it.charCodeAt(0))]) {
        const explorer = await Explorer.open(from);
        const { facets } = explorer;
        const counted = (counts) => Object.fromEntries(Object.entries(counts).map(([facet, all]) => (
          [facet, facets[facet].map(({ name }, code) => [name, all[code]])])));
        told.push(await Promise.all(filters.map(async (filter) => {
          const { ids, counts } = explorer.query(filter, { limit: Infinity });
          const first = ids.length ? (await explorer.quote(ids[0])).text : '';
          return { ids, counts: counted(counts), first };
        })));
        explorer.free();
      }
      return told;
    }
";

/// Somebody's page that runs a script of its own, which calls `tell` with what
/// comes of it.
fn page_with(script: &str) -> Page {
    let page = format!(
        "<!doctype html><html lang=\"en\"><title>Their page</title><script type=\"module\">
        const tell = (told) => {{ window.told = told; }};
        addEventListener('error', ({{ message }}) => tell({{ error: message }}));
        {script}
        </script>"
    );
    Hosting::start(&page, None).open()
}

#[track_caller]
fn told(page: &Page) -> Value {
    page.until("the page is answered", || page.eval("return Boolean(window.told)", &[]) == true);
    page.eval("return window.told", &[])
}

/// Every value alone, included and excluded, and some searches.
fn visits(reading: &Reading) -> Vec<Asked> {
    let mut all = vec![Asked::default()];
    for value in reading.every_value() {
        all.extend([true, false].map(|include| Asked::one(value, include)));
    }
    all.extend(["the", "ch", "open sou", "no such words"].map(Asked::search));
    all
}

/// A visit as `query` takes it.
fn filter(reading: &Reading, asked: &Asked) -> Value {
    let mut filter = json!({ "q": asked.search });
    for ((facet, value), include) in &asked.marks {
        let sign = if *include { "" } else { "-" };
        let id = format!("{sign}{}", reading.values[*facet][*value].0);
        filter[FACETS[*facet].0] = json!([id]);
    }
    filter
}

/// What `answers` has to tell of a visit.
fn expected(reading: &Reading, asked: &Asked) -> Value {
    let ids = reading.ids(asked);
    let text = |id: &String| {
        let quote = reading.quotes.iter().find(|quote| quote["id"] == *id);
        quote.map(|quote| quote["text"].clone())
    };
    let first = ids.first().and_then(text).unwrap_or_else(|| json!(""));
    let counts: BTreeMap<&str, Value> =
        (0..FACETS.len()).map(|facet| (FACETS[facet].0, reading.counts(asked, facet))).collect();
    json!({ "ids": ids, "counts": counts, "first": first })
}

/// The bundled article as `pullquote pack` writes it, in base64.
fn pack() -> String {
    let article =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("static/articles/china-reacts-deepseek.json");
    let file = output(&format!("explorer-{:?}.pq", std::thread::current().id()));
    let run = Command::new(env!("CARGO_BIN_EXE_pullquote"))
        .arg("pack")
        .arg(article)
        .arg("--out")
        .arg(&file)
        .output();
    assert!(run.is_ok_and(|run| run.status.success()), "the article is packed");
    let bytes = fs::read(&file).expect("it was written");
    let _ = fs::remove_file(file);
    BASE64_STANDARD.encode(bytes)
}

/// What a page gives `answers`.
fn asked(reading: &Reading, visits: &[Asked]) -> String {
    let filters: Vec<Value> = visits.iter().map(|visit| filter(reading, visit)).collect();
    let article = "{site}/articles/china-reacts-deepseek.json";
    json!({ "article": article, "pack": pack(), "filters": filters }).to_string()
}

#[track_caller]
fn agrees(told: &Value, reading: &Reading, visits: &[Asked]) {
    let told = told.as_array().unwrap_or_else(|| panic!("{told}"));
    assert_eq!(told.len(), 2, "the article and its pack");
    for answers in told {
        for (asked, answer) in visits.iter().zip(answers.as_array().expect("a list")) {
            assert_eq!(*answer, expected(reading, asked), "{asked:?}");
        }
    }
}

#[test]
fn in_a_page_an_article_and_its_pack_answer_as_the_article_reads() {
    let reading = Reading::of(Site::Bundled);
    let visits = visits(&reading);
    let page = page_with(&format!(
        "{ANSWERS} answers({}).then(tell, (error) => tell({{ error: String(error) }}));",
        asked(&reading, &visits)
    ));
    agrees(&told(&page), &reading, &visits);
}

#[test]
fn in_a_worker_they_answer_alike() {
    let reading = Reading::of(Site::Bundled);
    let visits = visits(&reading);
    let worker = format!(
        "{ANSWERS} answers({}).then(postMessage, (error) => postMessage({{ error: String(error) }}));",
        asked(&reading, &visits)
    );
    let page = page_with(&format!(
        "const script = new Blob([{}], {{ type: 'text/javascript' }});
        const worker = new Worker(URL.createObjectURL(script), {{ type: 'module' }});
        worker.onmessage = ({{ data }}) => tell(data);
        worker.onerror = ({{ message }}) => tell({{ error: message }});",
        json!(worker)
    ));
    agrees(&told(&page), &reading, &visits);
}

#[test]
fn what_cannot_be_opened_is_said_in_a_sentence() {
    let page = page_with(
        "import { Explorer } from '{site}/pullquote.js';
        const damaged = new TextEncoder().encode('PULLQUOT and nothing more that is right');
        const all = ['{site}/articles/nowhere.json', '{\"format\": 1}', damaged, 42];
        tell(await Promise.all(all.map((from) => Explorer.open(from).then(() => 'opened', String))));",
    );
    let sentences = told(&page);
    let wanted =
        ["nowhere.json answered 404", "this is no article", "this pack is", "there is no article"];
    for (sentence, part) in sentences.as_array().expect("four sentences").iter().zip(wanted) {
        assert!(sentence.as_str().is_some_and(|it| it.contains(part)), "{sentence} says {part:?}");
    }
}
