//! The studio as one file, opened from disk.

use std::fs;

use serde_json::json;

use super::{ARTICLE, await_start, cards, downloaded, drop_file, paste, status};
use crate::harness::{Visit, build, output};

#[test]
fn the_studio_opens_from_disk_and_makes_the_file_of_the_command_there() {
    let article = output("studio-file.json");
    let bundled = include_str!("../../../static/articles/china-reacts-deepseek.json");
    fs::write(&article, bundled).expect("the target folder is ours to write");
    let file = build("studio-file", &article, &["--studio"]).join("studio-offline.html");
    let len = fs::metadata(&file).expect("the file is there").len();
    println!("studio-offline.html: {len} bytes");
    let page = Visit::to_file(&file).without_app().open();
    await_start(&page);
    drop_file(&page, "lamp.csv", b"quote,speaker\nIt stays lit for another year.,Ada Quay\n");
    page.the("button", "Go on with 1 quote").click();
    page.until("there is a card", || cards(&page).len() == 1);
    page.the("button", "Begin again").click();
    page.the("button", "Begin again").click();
    paste(&page, ARTICLE);
    assert_eq!(status(&page), "6 quotes were found.");
    page.the("button", "Take away").click();
    // The preview is the file itself, and runs.
    let named = "const frame = document.querySelector('#ps-preview iframe');
        return Boolean(frame && (frame.id = 'previewed'))";
    page.until("there is a frame", || page.eval(named, &[]) == true);
    page.enter("previewed");
    let shown = "return document.documentElement.matches('.pq-started') ? document.querySelectorAll('.pq-quote').length : 0";
    page.until_eq("quotes in the preview", &json!(6), || page.eval(shown, &[]));
    page.leave();
    let (_, data) = downloaded(&page, "Download the data");
    let (_, saved) = downloaded(&page, "Download offline.html");
    let article = output("studio-file-own.json");
    fs::write(&article, data).expect("the target folder is ours to write");
    let made = build("studio-file-own", &article, &[]).join("offline.html");
    assert!(fs::read_to_string(made).expect("a site has a file") == saved, "it is another one");
    assert_eq!(page.console(), Vec::<String>::new());
}
