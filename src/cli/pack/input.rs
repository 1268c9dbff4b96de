//! Articles from files, one after the other.

use std::fs::File;
use std::io::{BufRead, BufReader, Read};
use std::path::Path;

use anyhow::{Context, Result};

use crate::article::{self, MAX_BYTES};
use crate::cli::check::{self, Format};
use crate::model::Article;

/// What is done with each article and its data.
type Each<'a> = &'a mut dyn FnMut(Article, &[u8]) -> Result<()>;

/// Calls `each` with every article of a file. Returns whether all are free of
/// errors; the problems of the first that is not are printed.
pub(super) fn each(file: &Path, each: Each<'_>) -> Result<bool> {
    if file.extension().is_none_or(|extension| extension != "jsonl") {
        return one(&file.display().to_string(), &check::read_data(file)?, each);
    }
    let context = || format!("cannot read {}; name a file of articles, one a line", file.display());
    let mut lines = BufReader::new(File::open(file).with_context(context)?);
    let mut line = Vec::new();
    for number in 1.. {
        line.clear();
        // One byte more than an article may have, so that it is refused.
        lines
            .by_ref()
            .take(MAX_BYTES as u64 + 1)
            .read_until(b'\n', &mut line)
            .with_context(context)?;
        if line.is_empty() {
            break;
        }
        let is_blank = line.trim_ascii().is_empty();
        if !is_blank && !one(&format!("{}, line {number}", file.display()), &line, each)? {
            return Ok(false);
        }
    }
    Ok(true)
}

fn one(name: &str, data: &[u8], each: Each<'_>) -> Result<bool> {
    match article::read(data) {
        Ok(article) => each(article, data).with_context(|| name.to_owned()).map(|()| true),
        Err(_) => {
            let problems = article::check(data, None).problems;
            check::print(Format::Human, check::in_file(Path::new(name), problems))?;
            Ok(false)
        }
    }
}
