//! Writes the files of a site in their order.

use std::path::Path;

use anyhow::Result;

use crate::cli::output::{Output, Replaces};

/// The order in which the files of a site are written: a file that names others comes after
/// them.
fn turn(path: &str) -> u8 {
    match path {
        // The worker has the checksums of the pages and files that it keeps.
        "sw.js" | "sitemap.xml" | "feed.atom" => 3,
        page if page.ends_with(".html") => 2,
        "pullquote.js" | "frame.js" => 1,
        _ => 0,
    }
}

/// Writes the files of a site, each after the files that it names, since a reader may load
/// the site at any moment. Files of earlier builds stay, for pages that pinned one of them.
pub(super) fn write(
    output: &mut Output,
    folder: &Path,
    mut files: Vec<(String, Vec<u8>)>,
) -> Result<()> {
    files.sort_by_key(|(path, _)| turn(path));
    for (path, bytes) in files {
        output.write(&folder.join(path), &bytes, Replaces::Anything)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::turn;

    #[test]
    fn files_come_before_the_pages_that_name_them() {
        let order = ["app-00.js", "pullquote.js", "index.html", "sw.js"];
        assert!(order.is_sorted_by_key(|path| turn(path)));
        assert!(turn("archive-00.pq") < turn("index.html"));
        assert!(turn("articles/a.json") < turn("frame.html"));
        assert!(turn("examples/examples.css") < turn("examples/index.html"));
        assert!(turn("pullquote.js") > turn("pullquote-00.js"), "an entry names hashed files");
    }
}
