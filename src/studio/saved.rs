//! The file of a project, and what the browser keeps of it: JSON, which is checked when it
//! is read, as anybody may have written it.

use std::collections::HashSet;

use serde::{Deserialize, Serialize};

use super::project::Project;
use super::text::{MOST_BYTES, clean_text};
use super::{Key, spans};

/// What `format` says in the file of a project.
const FORMAT: &str = "pullquote-studio/1";

#[derive(Serialize, Deserialize)]
struct File<P> {
    format: String,
    project: P,
}

/// Why a file is no project that can be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReadFault {
    /// It is not a file of a project, or of another version.
    NoProject,
    /// Its parts do not fit together: somebody has changed it.
    Broken,
}

/// A project as JSON.
pub fn write(project: &Project) -> String {
    serde_json::to_string(&File { format: FORMAT.to_owned(), project }).unwrap_or_default()
}

/// Reads a project.
///
/// # Errors
/// Why it cannot be opened.
pub fn read(json: &str) -> Result<Project, ReadFault> {
    let file: File<Project> = serde_json::from_str(json).map_err(|_| ReadFault::NoProject)?;
    if file.format != FORMAT {
        return Err(ReadFault::NoProject);
    }
    if is_whole(&file.project) { Ok(file.project) } else { Err(ReadFault::Broken) }
}

/// Whether places are in the text, quotes do not cross, keys are there once, and what a
/// quote refers to exists.
fn is_whole(project: &Project) -> bool {
    let text = &project.text;
    let is_place = |at: usize| text.is_char_boundary(at);
    let mut keys: HashSet<Key> = HashSet::new();
    let all = project.quotes.iter().map(|quote| quote.key);
    let all = all.chain(project.speakers.iter().map(|speaker| speaker.key));
    let all = all.chain(project.themes.iter().map(|theme| theme.key));
    let are_keys = all.into_iter().all(|key| key < project.next_key && keys.insert(key));
    text.len() <= MOST_BYTES
        && **text == *clean_text(text)
        && are_keys
        && project.quotes.iter().all(|quote| {
            spans::are_in_order(&quote.pieces)
                && quote.pieces.iter().all(|it| is_place(it.start) && is_place(it.end))
                && (!quote.is_live() || spans::crossed(project, quote.key, &quote.pieces).is_none())
                && quote.speaker.is_none_or(|key| project.speaker(key).is_some())
                && quote.themes.is_sorted_by(|a, b| a < b)
                && quote.themes.iter().all(|key| project.themes.iter().any(|it| it.key == *key))
                && quote.facets.keys().all(|id| project.facets.iter().any(|it| it.id == *id))
        })
        && project.speakers.iter().all(|speaker| {
            !speaker.name.is_empty()
                && speaker.facets.keys().all(|id| project.facets.iter().any(|it| it.id == *id))
        })
}
