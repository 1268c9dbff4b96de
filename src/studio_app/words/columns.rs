//! What is said of tables.

use super::named::quotes_of;
use crate::studio::Told;

pub(in crate::studio_app) const NO_TEXT_COLUMN: &str = "Choose the column that has the quotes.";

/// What a column may be, by the names of fields in `--map`.
pub(in crate::studio_app) const USES: [(&str, &str); 27] = [
    ("text", "The quote"),
    ("speaker", "Who said it"),
    ("role", "The speaker’s role"),
    ("speaker-kind", "The sort of speaker"),
    ("same-as", "An address for the speaker"),
    ("platform", "Where it was said"),
    ("theme", "Themes"),
    ("kind", "The kind of quote"),
    ("said", "The day it was said"),
    ("published", "The day of the article"),
    ("date", "A day"),
    ("id", "An id for the quote"),
    ("context", "Context for readers"),
    ("lang", "The language"),
    ("original", "The words in the original"),
    ("original-lang", "The language of the original"),
    ("prefix", "The text before the quote"),
    ("suffix", "The text after the quote"),
    ("paragraph", "The paragraph"),
    ("article", "Which article it is from"),
    ("title", "The headline"),
    ("outlet", "The publication"),
    ("author", "The article’s author"),
    ("article-url", "The article’s address"),
    ("url", "The quote’s address"),
    ("facet", "A filter of your own"),
    ("none", "Nothing: leave it out"),
];

/// What is to be done.
pub(in crate::studio_app) fn columns_more(rows: usize) -> String {
    let rows = if rows == 1 { "One row".into() } else { format!("{rows} rows") };
    format!("{rows}. Look whether each column is what it says; change what is not.")
}

/// What is said of a column beside what it is.
pub(in crate::studio_app) fn column_more(used: &str, more: &str) -> Option<String> {
    match (used, more) {
        ("facet", "speaker") => Some("Readers filter by it; each speaker has one value.".into()),
        ("facet", _) => Some("Readers filter by it; each quote has its own value.".into()),
        ("none", "" | "as you say") => None,
        ("none", why) => Some(format!("It is left out: a column {why}.")),
        _ => None,
    }
}

/// What a table has, when it was read.
pub(in crate::studio_app) fn table_told(told: &Told) -> String {
    match (&told.fault, &told.article) {
        (Some(fault), _) => fault.clone(),
        (None, None) => NO_TEXT_COLUMN.into(),
        (None, Some(article)) => {
            let quotes = quotes_of(article.quotes.len());
            match told.all_problems {
                0 => format!("{quotes} in {} columns.", told.columns.len()),
                _ => format!(
                    "{quotes} in {} columns. {}.",
                    told.columns.len(),
                    problems(told.all_problems)
                ),
            }
        }
    }
}

/// The button that makes the project.
pub(in crate::studio_app) fn make_quotes(count: usize) -> String {
    format!("Go on with {}", quotes_of(count))
}

/// What is said when they are there.
pub(in crate::studio_app) fn taken(count: usize) -> String {
    format!("{} taken from the table.", quotes_of(count))
}

/// A heading for problems.
pub(in crate::studio_app) fn problems(count: usize) -> String {
    if count == 1 { "1 problem in rows".into() } else { format!("{count} problems in rows") }
}

/// What follows those that are listed.
pub(in crate::studio_app) fn more_problems(count: usize) -> String {
    format!("And {count} more.")
}

/// A table that is too long.
pub(in crate::studio_app) fn too_many_rows(rows: usize, most: usize) -> String {
    format!(
        "This table has {rows} rows, and the studio works with {most} at most. The command “pullquote import” makes an explorer of all of them."
    )
}
