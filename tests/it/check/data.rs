//! Article data as a browser reads it, by serde: held to the same rules as the reader that
//! tells authors where a problem is.

use std::fs;

use pullquote::article::{check, read};
use pullquote::model::Article;
use pullquote::model::data::ArticleData;

use super::file;

/// The article of some bytes, if they could be shown.
fn shown(bytes: &[u8]) -> Option<Article> {
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    let data: ArticleData = serde_json::from_slice(bytes).ok()?;
    Article::try_from(data).ok()
}

/// The files of a folder beside these tests, by their paths.
fn files(folder: &str) -> Vec<std::path::PathBuf> {
    let entries = fs::read_dir(file(folder)).expect("the folder is there");
    entries.map(|entry| entry.expect("an entry").path()).collect()
}

#[test]
fn what_an_author_is_told_is_an_error_is_refused_by_a_browser_too() {
    let mut refused = 0;
    for path in files("bad") {
        let bytes = fs::read(&path).expect("a file");
        // A browser's JSON takes the last of two fields of a name, and any depth.
        let name = path.to_string_lossy();
        let is_left_to_authors = ["duplicate-field", "too-deep"].iter().any(|it| name.contains(it));
        if check(&bytes, None).article.is_none() && !is_left_to_authors {
            assert_eq!(shown(&bytes), None, "{}", path.display());
            refused += 1;
        }
    }
    assert!(refused > 20, "{refused}");
}

#[test]
fn an_article_is_the_same_read_either_way() {
    let articles = ["static/articles", "tests/articles"];
    for folder in articles {
        for entry in fs::read_dir(folder).expect("the folder is there") {
            let path = entry.expect("an entry").path();
            let bytes = fs::read(&path).expect("a file");
            if path.extension().is_some_and(|it| it == "json") {
                let read = read(&bytes).expect("it has no errors");
                assert_eq!(shown(&bytes).as_ref(), Some(&read), "{}", path.display());
                let data = ArticleData::from(&read);
                assert_eq!(Article::try_from(data).as_ref(), Ok(&read), "{}", path.display());
            }
        }
    }
}
