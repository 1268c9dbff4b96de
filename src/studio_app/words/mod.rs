//! All words of the studio, in one place. They are English.
//!
//! - `named` has the names of values, and what is said when something happens.
//! - `columns` has what is said of tables.
//! - `mending` has what is said of problems, and of what is missing in files because of them.

mod columns;
mod mending;
mod named;

pub(super) use columns::*;
pub(super) use mending::*;
pub(super) use named::*;

pub(super) const NAME: &str = "Pullquote studio";
pub(super) const START: &str = "Paste an article";
pub(super) const START_MORE: &str = "The studio finds its quotes and who says them. You check each one, and take away a finished explorer. Nothing leaves your machine.";
pub(super) const TEXT: &str = "The article’s text";
pub(super) const TEXT_MORE: &str = "Each line is a paragraph. Take out what is not part of the article, such as menus and captions.";
pub(super) const FIND: &str = "Find the quotes";
pub(super) const OPEN: &str = "Open a file";
pub(super) const OPEN_MORE: &str = "Text, Markdown, HTML, .docx, a table of quotes (CSV, TSV, .xlsx, .ods, JSON), or a project that you saved. You can also drop it here.";
pub(super) const READING: &str = "The table is being read.";
pub(super) const COLUMNS: &str = "What the columns are";
pub(super) const SHEET: &str = "Sheet";
pub(super) const NO_HEADER: &str = "The first row is a quote already, not the names of the columns";
pub(super) const NO_ROWS: &str = "No row has a quote in that column.";
pub(super) const AS_TEXT: &str = "Read it as an article’s text";
pub(super) const OTHER_FILE: &str = "Bring something else";
pub(super) const NO_TEXT: &str = "Paste the text of an article first.";
pub(super) const EMPTY: &str = "There is no text in it. What stood in the field is still there.";
pub(super) const NO_QUOTES: &str = "No quotes were found in this text. Select words in the article and press “Add the selected words as a quote”, or begin again with another text.";
pub(super) const CHINESE: &str =
    "This text is Chinese: only direct quotes were found. Look for reported speech yourself.";
pub(super) const MARKS_ALONE: &str = "The language of this text is not understood: words in quotation marks were found, and no speakers.";
pub(super) const BEGIN_AGAIN: &str = "Begin again";
pub(super) const SURE_AGAIN: &str =
    "Press “Begin again” once more to leave this project. Save it first if you want it back.";
pub(super) const LEAVE_FIRST: &str = "This project is still open, and stays as it is. Press “Begin again” before you bring another text.";
pub(super) const UNDO: &str = "Undo";
pub(super) const REDO: &str = "Redo";
pub(super) const UNDONE: &str = "Undone.";
pub(super) const REDONE: &str = "Done again.";
pub(super) const ARTICLE: &str = "Article";
pub(super) const QUOTES: &str = "Quotes";
pub(super) const SPEAKERS: &str = "Speakers";
pub(super) const DETAILS: &str = "Details";
pub(super) const TAKE_AWAY: &str = "Take away";
pub(super) const PARTS: &str = "Parts of the studio";
pub(super) const ORDER: &str = "Order";
pub(super) const KEYS: &str = "Keys: a accept, e edit, x drop, arrows go to other quotes, m join with the next one, n new quote of the selected words, [ and ] move the start, comma and full stop the end, Ctrl+Z undo, Ctrl+Y redo. The ends can also be dragged in the article.";
pub(super) const ACCEPT: &str = "Accept";
pub(super) const DROP: &str = "Drop";
pub(super) const EDIT: &str = "Edit";
pub(super) const CLOSE: &str = "Close";
pub(super) const SPEAKER: &str = "Speaker";
pub(super) const NOBODY: &str = "Nobody is named";
pub(super) const PLATFORM: &str = "Where it was said";
pub(super) const KIND: &str = "Kind";
pub(super) const CONTEXT: &str = "Context for readers";
pub(super) const THEMES: &str = "Themes";
pub(super) const DIVIDE: &str = "Divide";
pub(super) const WORDS: &str = "Words";
pub(super) const START_EARLIER: &str = "Start earlier";
pub(super) const START_LATER: &str = "Start later";
pub(super) const END_EARLIER: &str = "End earlier";
pub(super) const END_LATER: &str = "End later";
pub(super) const USE_SELECTION: &str = "Use the selected words";
pub(super) const MERGE: &str = "Join with the next quote";
pub(super) const SPLIT: &str = "Divide before these words";
pub(super) const ADD: &str = "Add as a quote";
pub(super) const ADD_WORDS: &str = "A quote that was missed: its words, as the article has them";
pub(super) const MORE_WORDS: &str =
    "There are more places. Type more of the words around it, or select it in the article.";
pub(super) const ADD_SELECTION: &str = "Add the selected words as a quote";
pub(super) const NO_SELECTION: &str = "Select words in the article first.";
pub(super) const NOT_IN_TEXT: &str = "The article does not have these words. Copy them from it.";
pub(super) const NOT_IN_QUOTE: &str = "This quote does not have these words. Copy them from it.";
pub(super) const NAME_LABEL: &str = "Name";
pub(super) const ROLE: &str = "Role";
pub(super) const SORT: &str = "Sort";
pub(super) const RENAME_MORE: &str =
    "Two names of one speaker: give one the name of the other, and they become one.";
pub(super) const ABOUT: &str = "The article";
pub(super) const PROPOSALS: &str =
    "Phrases that the article repeats. Choose those that are themes; you can name them otherwise.";
pub(super) const NEW_THEME: &str = "New theme";
pub(super) const ADD_THEME: &str = "Add the theme";
pub(super) const REMOVE: &str = "Remove";
pub(super) const FACETS: &str = "Your own facets";
pub(super) const FACETS_MORE: &str = "What else readers may filter by, such as Party. Values stand on the cards of quotes, or in the list of speakers; put commas between several.";
pub(super) const NEW_FACET: &str = "New facet";
pub(super) const OF_SPEAKERS: &str = "Add for speakers";
pub(super) const OF_QUOTES: &str = "Add for quotes";
pub(super) const PREVIEW: &str = "Preview";
pub(super) const WIDTH: &str = "Width";
pub(super) const AS_PAGE: &str = "As a page";
pub(super) const AS_EMBED: &str = "In an article";
pub(super) const AS_PHONE: &str = "On a phone";
pub(super) const FILE: &str = "One file for readers";
pub(super) const FILE_MORE: &str = "The explorer as one page, offline.html. It opens with a double-click and with no network, and stands on any server.";
pub(super) const SAVE_FILE: &str = "Download offline.html";
pub(super) const FILE_SAVED: &str = "offline.html was saved.";
pub(super) const NO_FILE: &str = "The file could not be made: the site does not send what it is made of. Try again, or download the data.";
pub(super) const SITE: &str = "A site";
pub(super) const SITE_MORE: &str = "A zip of the page with all that it loads, the frame, and offline.html. Unpack it into a folder of any web server: nothing runs there.";
pub(super) const SAVE_SITE: &str = "Download the site";
pub(super) const SITE_COMES: &str = "The site is being put together.";
pub(super) const SITE_SAVED: &str = "The site was saved.";
pub(super) const DATA: &str = "The data";
pub(super) const DATA_MORE: &str = "Article data in the format pullquote/1, for the command “pullquote build” and for the element below.";
pub(super) const SAVE_DATA: &str = "Download the data";
pub(super) const PROJECT: &str = "The project";
pub(super) const PROJECT_MORE: &str = "The text and your work on it, to go on later or elsewhere. This browser also keeps it until you begin again.";
pub(super) const SAVE_PROJECT: &str = "Download the project";
pub(super) const EMBED: &str = "Embed";
pub(super) const EMBED_MORE: &str =
    "Put the data beside the page, and these lines where the explorer is to stand.";
pub(super) const DATA_SAVED: &str = "The data was saved.";
pub(super) const PROJECT_SAVED: &str = "The project was saved.";
pub(super) const ALL_WELL: &str = "No problems were found.";
pub(super) const STATUS_LABEL: &str = "Last change";

/// How far the checking is.
pub(super) fn progress((checked, all): (usize, usize)) -> String {
    format!("{checked} of {all} checked")
}

/// What is still open where something is taken away.
pub(super) fn unchecked((checked, all): (usize, usize)) -> Option<String> {
    match all - checked {
        0 => None,
        1 => Some("One quote is not checked yet. It goes along, and the data says which ones you have confirmed.".into()),
        open => Some(format!("{open} quotes are not checked yet. They go along, and the data says which ones you have confirmed.")),
    }
}

/// Asks which of several places is meant.
pub(super) fn which(count: usize) -> String {
    format!("The article has these words {count} times. Choose the place that you mean.")
}

/// How many quotes were found.
pub(super) fn found(all: usize) -> String {
    match all {
        1 => "One quote was found.".into(),
        all => format!("{all} quotes were found."),
    }
}

/// A text that is too long.
pub(super) fn too_long(bytes: usize, most: usize) -> String {
    format!(
        "This text has {:.1} MB, and the studio opens {:.0} MB at most: paste one article at a time.",
        bytes as f64 / 1e6,
        most as f64 / 1e6
    )
}

/// How sure the machine is.
pub(super) fn confidence(percent: u8) -> String {
    format!("{percent} % sure")
}

/// The lines that put the explorer into a page.
pub(super) fn snippet(site: &str, id: &str) -> String {
    format!(
        "<script type=\"module\" src=\"{site}pullquote.js\"></script>\n<quote-explorer src=\"{id}.json\"></quote-explorer>\n"
    )
}
