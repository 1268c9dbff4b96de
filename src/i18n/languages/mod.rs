//! The languages, as far as the command needs them: all tables, and what `Intl`
//! does in a browser.

mod arabic;
mod chinese;
mod english;
mod spanish;

use std::rc::Rc;

use super::collected::Texts as CollectedTexts;
use super::texts::{LEN, Texts};
use super::{Collected, Locale, Messages};
use crate::query::Language;

/// What a page says of its quotes while nothing filters them.
pub struct Unfiltered {
    /// Scripts are off.
    pub no_scripts: &'static str,
    /// The entry script did not come.
    pub late: &'static str,
    /// WebAssembly is refused.
    pub no_wasm: &'static str,
    /// The app panicked.
    pub crash: &'static str,
    /// The app could not be loaded.
    pub other: &'static str,
}

/// What pages and scripts around the explorer say, by language.
pub struct PageTexts {
    /// What a language calls itself.
    pub name: &'static str,
    /// The name of the choice of languages.
    pub language: &'static str,
    /// A page's title, for the article's, `{0}`.
    pub title: &'static str,
    /// A page's description: the title `{0}`, some names `{1}`.
    pub description: &'static str,
    /// What a page that has every quote says while nothing filters them.
    pub all_here: Unfiltered,
    /// The same for a page that has the first quotes alone, of a collection or a long article.
    pub first_here: Unfiltered,
    /// Scripts are off, and links lead to pages with the other quotes.
    pub no_scripts_links: &'static str,
    /// The link to a collection's pack.
    pub collection_data: &'static str,
    /// The address asks for what the article does not have.
    pub unknown: &'static str,
    /// The same for an element in somebody's page, where nothing else is shown.
    pub element_no_wasm: &'static str,
    /// Its app panicked.
    pub element_crash: &'static str,
    /// Its article could not be loaded or read.
    pub element_data: &'static str,
    /// Its attributes ask for what there is not.
    pub element_wrong: &'static str,
    /// The title of a frame that stands in an element's place.
    pub frame: &'static str,
    /// The button for those who embed.
    pub embed: &'static str,
    /// The link to the page as one file.
    pub save: &'static str,
    /// The link that saves the file that is open.
    pub save_copy: &'static str,
    /// The link to the article's data.
    pub data: &'static str,
    /// The link from a frame to the page.
    pub whole: &'static str,
    /// Files that the page loads are not there any more, since its site was built anew.
    pub stale: &'static str,
    /// The button that reloads the page then.
    pub reload: &'static str,
    /// What the page is made with.
    pub made_with: &'static str,
    /// A dialog or a language could not be loaded.
    pub failed: &'static str,
    /// The button that closes a dialog.
    pub close: &'static str,
    /// The dialog with a picture.
    pub card: CardTexts,
    /// From the page of a quote to the explorer.
    pub among: &'static str,
    /// The dialogs for citations and exports.
    pub leave: LeaveTexts,
    /// The dialog for those who embed.
    pub share: ShareTexts,
    /// The dialog for text size, spacing and keys.
    pub comfort: ComfortTexts,
}

/// What the dialog for those who embed says.
pub struct ShareTexts {
    /// Its heading.
    pub title: &'static str,
    /// The choice of what to paste.
    pub what: &'static str,
    /// An element, and what it is good for.
    pub element: [&'static str; 2],
    /// A frame, the same way.
    pub frame: [&'static str; 2],
    /// A link, the same way.
    pub link: [&'static str; 2],
    /// The lines to paste.
    pub code: &'static str,
    /// They could not be copied, and are selected instead.
    pub failed: &'static str,
    /// The choice of the preview's width.
    pub width: &'static str,
    /// All of the width that there is.
    pub full: &'static str,
    /// What the lines make.
    pub preview: &'static str,
}

/// What the dialog with the picture of a quote or of a chart says.
pub struct CardTexts {
    /// Its heading.
    pub title: &'static str,
    /// That of a chart's.
    pub chart: &'static str,
    /// The choice of sizes.
    pub size: &'static str,
    /// The wide one.
    pub wide: &'static str,
    /// The square one.
    pub square: &'static str,
    /// The choice of formats.
    pub format: &'static str,
    /// Saves the picture.
    pub save: &'static str,
    /// Copies the picture.
    pub copy: &'static str,
    /// What the picture says in text.
    pub alt: &'static str,
    /// Copies that.
    pub copy_text: &'static str,
    /// In a frame that is sandboxed.
    pub refused: &'static str,
    /// The picture in text: the words `{0}`, who said them `{1}`, what they are
    /// from `{2}`.
    pub text: &'static str,
}

/// What the dialogs for citations and exports say.
pub struct LeaveTexts {
    /// The heading for a citation.
    pub cite: &'static str,
    /// The choice of styles.
    pub style: &'static str,
    /// Chicago's style with notes.
    pub notes: &'static str,
    /// Chicago's style with author and date.
    pub author_date: &'static str,
    /// What goes into the list of works.
    pub reference: &'static str,
    /// What goes into the text, or into a note.
    pub in_text: &'static str,
    /// What programs read.
    pub entry: &'static str,
    /// Whether today is the day of reading.
    pub accessed: &'static str,
    /// The heading for an export.
    pub export: &'static str,
    /// Article data.
    pub data: &'static str,
    /// A table.
    pub table: &'static str,
    /// Text without any markup.
    pub text: &'static str,
    /// A page of its own.
    pub page: &'static str,
    /// The works that are cited.
    pub works: &'static str,
    /// Whether a table begins with a byte order mark.
    pub mark: &'static str,
    /// The beginning of an export.
    pub preview: &'static str,
    /// In a frame that is sandboxed.
    pub refused: &'static str,
    /// How many quotes of an export are written, of how many.
    pub progress: &'static str,
    /// Nothing of it can be cited.
    pub retracted: &'static str,
    /// The reader gave it up.
    pub cancelled: &'static str,
    /// It is done.
    pub saved: &'static str,
}

/// What the dialog for text size, spacing and keys says.
pub struct ComfortTexts {
    /// Its heading, and the button that opens it.
    pub title: &'static str,
    /// The choice of text sizes.
    pub size: &'static str,
    /// The choice of spacings.
    pub spacing: &'static str,
    /// The usual one.
    pub wide: &'static str,
    /// The other.
    pub compact: &'static str,
    /// What the keys are called.
    pub keys: &'static str,
    /// Whether they do anything.
    pub on: &'static str,
    /// What `/` does.
    pub search: &'static str,
    /// What `f` does.
    pub filters: &'static str,
    /// What `j` does.
    pub next: &'static str,
    /// What `k` does.
    pub previous: &'static str,
    /// What Escape does.
    pub back: &'static str,
}

/// The texts of a language for the explorer and for what is around it, and its
/// number of plural forms.
const fn table(language: Language) -> ([&'static str; LEN], PageTexts, usize) {
    let (texts, page, forms): (Texts, PageTexts, usize) = match language {
        Language::English => (english::TEXTS, english::PAGE, 2),
        Language::Chinese => (chinese::TEXTS, chinese::PAGE, 1),
        Language::Spanish => (spanish::TEXTS, spanish::PAGE, 2),
        Language::Arabic => (arabic::TEXTS, arabic::PAGE, 6),
    };
    (texts.list(), page, forms)
}

static TEXTS: [[&str; LEN]; Language::ALL.len()] = [
    table(Language::English).0,
    table(Language::Chinese).0,
    table(Language::Spanish).0,
    table(Language::Arabic).0,
];

/// The words of a language, without a browser.
pub fn words(language: Language) -> Messages {
    Messages { language, texts: &TEXTS[language as usize], locale: Rc::new(language) }
}

/// What a language has for collections.
const fn collected_texts(language: Language) -> CollectedTexts {
    match language {
        Language::English => english::COLLECTED,
        Language::Chinese => chinese::COLLECTED,
        Language::Spanish => spanish::COLLECTED,
        Language::Arabic => arabic::COLLECTED,
    }
}

/// The words of a language for collections, without a browser.
pub fn collected(language: Language) -> Collected {
    Collected::new(words(language), collected_texts(language))
}

/// What is said around the explorer in a language.
pub const fn page_texts(language: Language) -> PageTexts {
    table(language).1
}

impl Locale for Language {
    /// CLDR's cardinal rules for whole numbers
    /// (<https://www.unicode.org/cldr/charts/latest/supplemental/language_plural_rules.html>).
    fn form(&self, count: u32) -> usize {
        match (self, count, count % 100) {
            (Self::Chinese, ..) => 0,
            (Self::English | Self::Spanish, 1, _) => 0,
            (Self::English | Self::Spanish, ..) => 1,
            (Self::Arabic, 0..=2, _) => count as usize,
            (Self::Arabic, _, 3..=10) => 3,
            (Self::Arabic, _, 11..=99) => 4,
            (Self::Arabic, ..) => 5,
        }
    }

    /// Digits in threes; in Spanish from five digits on.
    fn number(&self, number: u32) -> String {
        let digits = number.to_string();
        let (mark, from) = if *self == Self::Spanish { ('.', 5) } else { (',', 4) };
        let mut out = String::new();
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) && digits.len() >= from {
                out.push(mark);
            }
            out.push(digit);
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Texts whose parts between `|` are no plural forms.
    const LISTS: [&str; 13] = [
        "find_value",
        "collection_sorts",
        "dates",
        "months",
        "facets",
        "quote_kinds",
        "sorts",
        "views",
        "voice_orders",
        "speaker_kinds",
        "facet_nouns",
        "corrections",
        "corrected_facet",
    ];

    #[test]
    fn texts_take_in_the_same_in_every_language_and_have_all_plural_forms() {
        let holes = |text: &str| {
            let mut holes: Vec<String> = text
                .split('{')
                .skip(1)
                .map(|rest| rest.split('}').next().unwrap_or_default().to_owned())
                .collect();
            holes.sort();
            holes.dedup();
            holes
        };
        let all = |language| {
            let (texts, _, forms) = table(language);
            (texts.into_iter().chain(collected_texts(language).list()), forms)
        };
        let english: Vec<&str> = all(Language::English).0.collect();
        for language in Language::ALL {
            let (texts, forms) = all(language);
            for (text, model) in texts.zip(english.iter().copied()) {
                assert!(!text.is_empty() && !text.contains('\n'), "{language:?}: {model}");
                assert_eq!(holes(text), holes(model), "{language:?}: {text}");
                let (parts, of_model) = (text.split('|').count(), model.split('|').count());
                if of_model == 2 {
                    assert_eq!(parts, forms, "{language:?}: plural forms of {model}");
                } else {
                    assert_eq!(parts, of_model, "{language:?}: parts of {model}");
                }
            }
        }
        assert_eq!(LISTS.len(), english.iter().filter(|text| text.split('|').count() > 2).count());
    }
}
