//! Pages as HTML, before any script.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::harness::{Site, get, node_module, output};

#[test]
fn html_validate_finds_nothing_in_any_page() {
    for site in Site::BOTH {
        for page in ["index.html", "frame.html"] {
            let file = output(&format!("{site:?}-{page}"));
            fs::write(&file, get(&format!("{}/{page}", site.base())))
                .expect("the target folder is ours to write");
            validates(&file);
        }
    }
}

#[test]
fn html_validate_finds_nothing_in_the_page_of_a_collection() {
    let file = output("collection.html");
    let page = get(&format!("{}/", Site::Collection.base()));
    fs::write(&file, page).expect("the target folder is ours to write");
    validates(&file);
}

/// Has html-validate read a page.
#[track_caller]
pub(super) fn validates(file: &Path) {
    let checked = Command::new("node")
        .arg(node_module("html-validate/bin/html-validate.mjs"))
        .args([
            "--formatter",
            "text",
            "--config",
            concat!(env!("CARGO_MANIFEST_DIR"), "/tests/browser/html-validate.mjs"),
        ])
        .arg(file)
        .output()
        .expect("node is installed: `cargo xtask test` says where it looks");
    let said = String::from_utf8_lossy(&checked.stdout);
    assert!(checked.status.success(), "{said}{}", String::from_utf8_lossy(&checked.stderr));
}
