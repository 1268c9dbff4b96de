//! The page as HTML, before any script.

use std::fs;
use std::process::Command;

use crate::harness::{Site, get, node_module, output};

#[test]
fn html_validate_finds_nothing_in_either_page() {
    for site in Site::BOTH {
        let file = output(&format!("{site:?}.html"));
        fs::write(&file, get(&format!("{}/index.html", site.base())))
            .expect("the target folder is ours to write");
        let checked = Command::new("node")
            .arg(node_module("html-validate/bin/html-validate.mjs"))
            .args([
                "--formatter",
                "text",
                "--config",
                concat!(env!("CARGO_MANIFEST_DIR"), "/tests/browser/html-validate.mjs"),
            ])
            .arg(&file)
            .output()
            .expect("node is installed: `cargo xtask test` says where it looks");
        let said = String::from_utf8_lossy(&checked.stdout);
        assert!(checked.status.success(), "{said}{}", String::from_utf8_lossy(&checked.stderr));
    }
}
