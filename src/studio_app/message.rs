//! What happens to the studio, by a person or by what is around it.
//!
//! What a message does belongs to `root`; what a person does to a project is an [`Action`].

use std::ops::Range;

use yew::AttrValue;

use super::table::Change;
use super::words;
use crate::studio::{Action, Edge, Field, Key, Order, Told};

/// What the studio is told.
pub(super) enum Message {
    /// The text that is to be read is now this, as a person types it.
    Draft(String),
    /// Brings the text of a file or of a page in its place.
    Bring(String),
    /// Says that a text of so many bytes is too long.
    TooLong(usize),
    /// Finds the quotes of that text.
    Find,
    /// Opens the file of a project.
    OpenProject(String),
    /// Looks at a table; `is_text` where it may be read as an article's text instead.
    OpenedTable {
        title: String,
        is_text: bool,
    },
    /// The table is so.
    ToldTable(Box<Told>),
    /// A person says something of it.
    AskTable(Change),
    /// Makes a project of its quotes.
    TakeTable,
    /// Reads it as an article's text.
    AsText,
    LeaveTable,
    /// Asks for a file.
    OpenFile,
    /// Leaves the project; the second time in a row.
    BeginAgain,
    /// Changes the project.
    Act(Action),
    /// Goes back or forth in the history.
    Undo,
    Redo,
    /// Makes a quote the current one, and shows its card.
    Select(Key),
    /// Goes to another quote of the list.
    Step(isize),
    /// Opens or closes the fields of the current quote.
    Edit,
    /// Puts the selected words in the place of the current quote's.
    UseSelection,
    /// Moves an end of the current quote to a place of the text, in bytes.
    MoveEnd {
        edge: Edge,
        at: usize,
    },
    /// Makes a quote of the selected words.
    AddSelection,
    /// Makes a quote of these words of the article, or asks which of several places is meant.
    AddWords(String),
    /// Makes a quote of a stretch of the text, in bytes.
    AddPlace(Range<usize>),
    /// Divides the current quote before these words.
    SplitAt(String),
    Order(Order),
    Part(Part),
    /// Goes where a problem is mended.
    Mend(Field),
    Width(Width),
    Save(What),
    /// Makes `offline.html`: asks for its template, and fills it when it comes.
    SaveFile,
    Template {
        template: String,
        is_preview: bool,
    },
    /// Makes the site as a zip.
    SaveSite,
    /// Says that a file was handed out, by this sentence.
    Saved(&'static str),
    /// Says a sentence.
    Say(AttrValue),
}

/// A part of the studio.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// Beside the others where there is room.
    Article,
    Quotes,
    Speakers,
    Details,
    TakeAway,
}

impl Part {
    pub(super) const ALL: [(Self, &str, &str); 5] = [
        (Self::Article, "article", words::ARTICLE),
        (Self::Quotes, "quotes", words::QUOTES),
        (Self::Speakers, "speakers", words::SPEAKERS),
        (Self::Details, "details", words::DETAILS),
        (Self::TakeAway, "take-away", words::TAKE_AWAY),
    ];

    pub(super) fn id(self) -> &'static str {
        Self::ALL.iter().find(|(part, ..)| *part == self).map_or("", |(_, id, _)| id)
    }

    /// The name of what stands in the panel: beside the article, its quotes.
    pub(super) fn panel_name(self) -> &'static str {
        let shown = if self == Self::Article { Self::Quotes } else { self };
        Self::ALL.iter().find(|(part, ..)| *part == shown).map_or("", |(.., name)| name)
    }
}

/// How wide the preview is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Width {
    /// As wide as there is room.
    Page,
    /// As a column of an article.
    Embed,
    /// As a phone.
    Phone,
}

impl Width {
    pub(super) const ALL: [(Self, &str, &str); 3] = [
        (Self::Page, "page", words::AS_PAGE),
        (Self::Embed, "embed", words::AS_EMBED),
        (Self::Phone, "phone", words::AS_PHONE),
    ];
}

/// What is saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum What {
    /// The article's data.
    Data,
    /// The project.
    Project,
}
