//! What pages and scripts around the explorer say.

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
