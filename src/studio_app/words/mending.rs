//! What is said of problems, and of what is missing in files because of them.

use crate::studio::{Detail, Field, Notice};

/// A detail of the article, named without an example of it.
pub(in crate::studio_app) const fn field(detail: Detail) -> &'static str {
    match detail {
        Detail::Title => "Headline",
        Detail::Lang => "Language tag",
        Detail::Url => "Address",
        Detail::Publication => "Publication",
        Detail::Author => "Author",
        Detail::Published => "Day",
    }
}

/// The way to where a problem is mended.
pub(in crate::studio_app) fn mend(name: &str) -> String {
    format!("Go to “{name}”")
}

/// The first words of a quote.
pub(in crate::studio_app) fn start_of(words: &str) -> String {
    const SHOWN: usize = 5;
    let start: Vec<&str> = words.split_whitespace().take(SHOWN).collect();
    let start = start.join(" ");
    if start.len() < words.len() { format!("{start} …") } else { start }
}

/// A heading for problems.
pub(in crate::studio_app) fn problems_of(count: usize) -> String {
    if count == 1 { "1 problem".into() } else { format!("{count} problems") }
}

/// What of the article is written wrongly, so that it is not in the files; `None` where nothing
/// is.
pub(in crate::studio_app) fn left_out(notices: &[Notice]) -> Option<String> {
    let mut names: Vec<&str> = Vec::new();
    for notice in notices.iter().filter(|notice| notice.is_error) {
        if let Field::About(detail) = notice.field
            && !names.contains(&field(detail))
        {
            names.push(field(detail));
        }
    }
    (!names.is_empty())
        .then(|| format!("What is wrong is left out of the files: {}.", names.join(", ")))
}

/// What was saved, and what it lacks.
pub(in crate::studio_app) fn saved_as(saved: &str, notices: &[Notice]) -> String {
    left_out(notices).map_or_else(|| saved.to_owned(), |left_out| format!("{saved} {left_out}"))
}
