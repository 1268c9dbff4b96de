//! Every word of the interface: what is said, in which language, and how numbers
//! and plurals are said in it.
//!
//! A language is a table of texts, typed so that a missing one does not compile
//! (`languages`). The command has all of them; the app has none and is handed the
//! one that its reader uses, so that nobody loads the others. What an article
//! says stays in the article's language.
//!
//! Imports `model`, `query` and `figures`.

#[macro_use]
mod texts;
mod collected;
mod format;
#[cfg(any(feature = "export", test))]
mod languages;
mod list;
mod locale;
mod messages;
mod pictures;
mod said;

pub use collected::Collected;
#[cfg(any(feature = "export", test))]
pub use languages::{
    CardTexts, ComfortTexts, LeaveTexts, PageTexts, ShareTexts, Unfiltered, collected, page_texts,
    words,
};
pub use list::List;
pub use locale::Locale;
pub use texts::Messages;
