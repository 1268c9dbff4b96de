//! The names of values, and what is said when something happens.

use crate::model::{QuoteKind, SpeakerKind};
use crate::studio::{Action, Detail, Edge, Order, ReadFault, Refusal, Status};

pub(in crate::studio_app) const fn status(status: Status) -> &'static str {
    match status {
        Status::Proposed => "Not checked",
        Status::Confirmed => "Accepted",
        Status::Dropped => "Dropped",
    }
}

pub(in crate::studio_app) const fn order(order: Order) -> &'static str {
    match order {
        Order::Doubt => "Doubtful first",
        Order::Text => "As in the article",
    }
}

pub(in crate::studio_app) const fn quote_kind(kind: QuoteKind) -> &'static str {
    match kind {
        QuoteKind::Direct => "In quotation marks",
        QuoteKind::Partial => "A few words in marks",
        QuoteKind::Indirect => "Reported speech",
    }
}

pub(in crate::studio_app) const fn speaker_kind(kind: SpeakerKind) -> &'static str {
    match kind {
        SpeakerKind::Person => "Person",
        SpeakerKind::Anonymous => "Anonymous person",
        SpeakerKind::Organisation => "Organisation",
        SpeakerKind::Group => "Group",
    }
}

pub(in crate::studio_app) const fn detail(detail: Detail) -> &'static str {
    match detail {
        Detail::Title => "Headline",
        Detail::Lang => "Language tag, such as en",
        Detail::Url => "Address",
        Detail::Publication => "Publication",
        Detail::Author => "Author",
        Detail::Published => "Day, such as 2026-11-29",
    }
}

/// What an action did.
pub(in crate::studio_app) fn done(action: &Action) -> &'static str {
    match action {
        Action::Accept(_) => "Accepted.",
        Action::Drop(_) => "Dropped.",
        Action::Merge(_) => "Joined.",
        Action::Split { .. } => "Divided.",
        Action::Add(_) => "Added. Say who said it, and accept it.",
        _ => "Changed.",
    }
}

/// Where a quote begins or ends now.
pub(in crate::studio_app) fn moved(edge: Edge, words: &str) -> String {
    // So many words are heard at once.
    const HEARD: usize = 4;
    let mut words: Vec<&str> = words.split_whitespace().collect();
    match edge {
        Edge::Start => {
            words.truncate(HEARD);
            format!("The quote begins with “{}”.", words.join(" "))
        }
        Edge::End => {
            let last = words.split_off(words.len().saturating_sub(HEARD));
            format!("The quote ends with “{}”.", last.join(" "))
        }
    }
}

/// Why something was not done.
pub(in crate::studio_app) const fn refusal(refusal: Refusal) -> &'static str {
    match refusal {
        Refusal::Gone => "That is not there any more.",
        Refusal::NoWords => "There are no words in it.",
        Refusal::Crosses => "Another quote has some of these words. Drop or change that one first.",
        Refusal::NoMoreWords => "The paragraph has no more words there.",
        Refusal::NothingToMerge => "There is no quote after this one.",
        Refusal::NothingToSplit => "A quote is divided between two of its words.",
        Refusal::NoName => "A name is not empty.",
        Refusal::BadFacet => "The explorer has a facet of this name already. Choose another name.",
        Refusal::BadValue => "A value does not begin with a hyphen.",
    }
}

/// Why a file was not opened.
pub(in crate::studio_app) const fn read_fault(fault: ReadFault) -> &'static str {
    match fault {
        ReadFault::NoProject => "This file is no project of the studio, or of another version.",
        ReadFault::Broken => {
            "This project is damaged and cannot be opened. What you had is still here."
        }
    }
}

/// What went wrong around the studio, by its id in `static/studio/`.
pub(in crate::studio_app) fn trouble(id: &str) -> &'static str {
    match id {
        "tabs" => {
            "The studio is open in another tab too. The browser keeps what is changed last: work in one of them."
        }
        "keep" => {
            "This browser does not let the studio keep your work. Download the project before you close the tab."
        }
        "large" => {
            "This file is too large: the studio reads 50 MB at most. Paste the article’s text."
        }
        "binary" => {
            "This file is no text. Open it in the program that made it, and paste the article’s text."
        }
        "pdf" => {
            "This file is a PDF, which the studio does not read. Save it as plain text or as .docx in the program that opens it, or copy the article’s text and paste it."
        }
        "rtf" => {
            "This file is rich text (RTF), which the studio does not read. Open it in a word processor, and save it as plain text or as .docx."
        }
        "table" => {
            "What reads tables did not arrive. Load the page again, or save the table as text and paste that."
        }
        "preview" => {
            "The preview did not arrive. Everything else works; load the page again to see it."
        }
        "site" => {
            "The site could not be made: some of its files did not arrive. Try again, or download the data for “pullquote build”."
        }
        "docx" => {
            "This .docx file is damaged, or is none. Open it in a word processor, and paste the article’s text."
        }
        _ => "This file could not be read. Paste the article’s text.",
    }
}

/// A reason for a confidence, by its id; empty for one that says nothing to an author.
pub(in crate::studio_app) fn reason(id: &str) -> &'static str {
    match id {
        "no-verb" => "Nothing beside it says who speaks.",
        "other-paragraph" => "The speaker is named in another paragraph.",
        "pronoun" => "The speaker is a pronoun.",
        "unknown-pronoun" => "The speaker is a pronoun, and nobody fits it.",
        "rival" => "Somebody else may have said it.",
        "no-speaker" => "No speaker was found.",
        "may-be-title" => "It may be a title, or words that nobody said.",
        "unclosed" => "Its closing mark is missing.",
        "machine" => "A machine named the speaker.",
        "marks-alone" => "The language is not understood.",
        _ => "",
    }
}

/// How many quotes a speaker has.
pub(in crate::studio_app) fn quotes_of(count: usize) -> String {
    if count == 1 { "1 quote".into() } else { format!("{count} quotes") }
}
