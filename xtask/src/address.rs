//! What a URL stands for: a file of a folder, and nothing outside of it.

use std::path::{Path, PathBuf};

/// The file that a URL stands for, whether or not it exists; `None` for a URL that points
/// out of the folder or is none.
pub(crate) fn resolve(folder: &Path, url: &str) -> Option<PathBuf> {
    let path = url.split(['?', '#']).next()?.strip_prefix('/')?;
    let mut file = folder.to_owned();
    for segment in path.split('/') {
        let segment = percent_decode(segment)?;
        match segment.as_str() {
            "" | "." => {}
            // A hidden file is nobody's page; `..` leads out, and so do the separators
            // and drives of other systems.
            hidden if hidden.starts_with('.') => return None,
            odd if odd.contains(['/', '\\', ':', '\0']) => return None,
            name => file.push(name),
        }
    }
    if path.is_empty() || path.ends_with('/') {
        file.push("index.html");
    }
    Some(file)
}

/// `None` where the escapes are wrong or the result is not UTF-8.
fn percent_decode(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        if first == b'%' {
            let (digits, after) = after.split_at_checked(2)?;
            let digits = str::from_utf8(digits).ok()?;
            // `from_str_radix` would take a sign.
            if !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
                return None;
            }
            bytes.push(u8::from_str_radix(digits, 16).ok()?);
            rest = after;
        } else {
            bytes.push(first);
            rest = after;
        }
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn resolved(url: &str) -> Option<String> {
        let file = resolve(Path::new("site"), url)?;
        Some(file.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>())
            .map(|parts| parts.join("/"))
    }

    #[test]
    fn a_url_stands_for_a_file_of_the_folder() {
        for (url, file) in [
            ("/", "site/index.html"),
            ("/?q=1", "site/index.html"),
            ("/app-1a.wasm?x", "site/app-1a.wasm"),
            ("/articles/", "site/articles/index.html"),
            ("/articles/./a%20b.json", "site/articles/a b.json"),
            ("/%E4%B8%AD.html", "site/中.html"),
        ] {
            assert_eq!(resolved(url).as_deref(), Some(file), "{url}");
        }
    }

    #[test]
    fn a_url_that_leads_out_of_the_folder_stands_for_nothing() {
        for url in [
            "/../secret",
            "/a/../../secret",
            "/%2e%2e/secret",
            "/..%2fsecret",
            "/..%5csecret",
            "/C:%5csecret",
            "/c:/secret",
            "/.git/config",
            "/a%00b",
            "/%",
            "/%+1",
            "/%ff",
            "http://elsewhere/",
        ] {
            assert_eq!(resolved(url), None, "{url}");
        }
    }
}
