//! What there is to be said: the names of the texts. A text says in `{0}`, `{1}`
//! where its arguments go, and has its plural forms between `|`.

use std::rc::Rc;

use super::locale::Locale;
use crate::query::Language;

/// Declares the texts: a position for each, a way to read it, and the table that
/// a language fills.
macro_rules! texts {
    ($words:ty: $($(#[$about:meta])* $name:ident,)*) => {
        #[expect(
            non_camel_case_types,
            clippy::upper_case_acronyms,
            reason = "these are the names of the methods below, and how many there are"
        )]
        enum Position { $($name,)* LEN }

        /// How many texts a language has.
        pub(in crate::i18n) const LEN: usize = Position::LEN as usize;

        impl $words {
            $($(#[$about])* pub fn $name(&self) -> &'static str {
                self.texts[Position::$name as usize]
            })*
        }

        /// The texts of a language by their names.
        #[cfg(any(feature = "export", test))]
        pub(in crate::i18n) struct Texts { $(pub(in crate::i18n) $name: &'static str,)* }

        #[cfg(any(feature = "export", test))]
        impl Texts {
            /// The texts by their positions.
            pub(in crate::i18n) const fn list(self) -> [&'static str; LEN] {
                [$(self.$name,)*]
            }
        }
    };
}

/// The words of the interface in one language.
#[derive(Clone)]
pub struct Messages {
    pub(super) language: Language,
    pub(super) texts: &'static [&'static str; LEN],
    pub(super) locale: Rc<dyn Locale>,
}

impl PartialEq for Messages {
    fn eq(&self, other: &Self) -> bool {
        self.language == other.language
    }
}

texts! { Messages:
    /// Above the headline.
    kicker,
    /// The link to the article.
    read_article,
    /// The name of the search box.
    search,
    /// What may be searched for.
    search_hint,
    /// The same in as few words as the box has room for.
    searches,
    /// Leads past a group of filters to the next, or to the quotes.
    skip_to,
    /// What divided marks on the strip are.
    grouped,
    /// The name of the filter panel, and the line that it folds into.
    filters,
    /// Closes the filters on a narrow screen.
    close_filters,
    /// The same where `{0}` values are chosen.
    filters_chosen,
    /// The button that closes the panel; by count.
    show_quotes,
    /// The name of the orders.
    sort,
    /// Takes every choice back.
    clear_all,
    /// The name of the list of choices.
    choices,
    /// Before a choice that hides quotes.
    not,
    /// What a search is among the choices.
    search_choice,
    /// The name of the list of quotes.
    quote_list,
    /// Where nothing matches.
    empty,
    /// Takes the last change back.
    undo,
    /// Copies a quote.
    copy,
    /// Copies a quote's address.
    copy_link,
    /// Makes a picture of a quote.
    image,
    /// Cites a quote as a list of works does.
    cite,
    /// Makes a file of the quotes that are shown.
    export,
    /// What was put right of a quote, by kind as in the model: on the day `{0}`, then in the
    /// month or year `{0}`.
    corrections,
    /// It is on the clipboard.
    copied,
    /// It is not.
    copy_failed,
    /// The link to where something was said.
    said_at,
    /// The link to a copy of a page in an archive.
    archived,
    /// The name of the strip.
    strip,
    /// Of a tick whose quotes a filter hides.
    not_shown,
    /// What a part of the article is among the choices.
    place,
    /// The link to a quote's words in the article.
    in_article,
    /// By count.
    quote_count,
    /// By count.
    voice_count,
    /// By count.
    platform_count,
    /// What a bare number counts, by that number, after a space.
    quote_noun,
    /// How many quotes are shown, `{1}`, of how many there are; by the latter.
    /// What is shown comes first.
    total_count,
    /// What a search would find without a choice; by count.
    without_count,
    /// All quotes, by count.
    all_count,
    /// Takes the choice `{0}` back.
    remove_value,
    /// Excludes the value `{0}`.
    exclude_value,
    /// Copies a quote of `{0}`.
    copy_of,
    /// Copies the address of a quote of `{0}`.
    copy_link_of,
    /// Makes a picture of a quote of `{0}`.
    image_of,
    /// A quote's address, where its paragraph is not known.
    link,
    /// A paragraph of the article.
    paragraph,
    /// Several, from `{0}` to `{1}`.
    paragraphs,
    /// A quote by its number.
    numbered_quote,
    /// Several, from `{0}` to `{1}`.
    numbered_quotes,
    /// Where quotes are shown, in `{0}`.
    shown_at,
    /// No quote is shown.
    shown_nowhere,
    /// Between the members of a list.
    comma,
    /// Before a number to write.
    from_paragraph,
    /// Before a number to write.
    to_paragraph,
    /// Before a number to write.
    from_quote,
    /// Before a number to write.
    to_quote,
    /// A day: `{0}` of the month `{1}` in the year `{2}`; the month alone, and the year alone.
    dates,
    /// The months, from January.
    months,
    /// Of partial quotes.
    manner_partial,
    /// Of reported speech.
    manner_indirect,
    /// The same in a citation.
    cited_indirect,
    /// The facets, as in the model.
    facets,
    /// The names of the fields that find values, by facet: speaker, article, platform, theme.
    find_value,
    /// The name of the field that finds a value of the facet `{0}`, which an author declares.
    find_own_value,
    /// Shows more values of a facet, of which `{0}` are left.
    more_values,
    /// Shows quotes before those in the page, of which `{0}` are left.
    earlier_quotes,
    /// Shows the first ones alone.
    fewer_values,
    /// No value has the name that is typed.
    no_value,
    /// The kinds of quotes, as in the model.
    quote_kinds,
    /// The name of the facet of corrections, then the kinds of these, as in the model.
    corrected_facet,
    /// The orders, as in `filter`.
    sorts,
    /// In the place of a platform that is not known.
    not_stated,
    /// The name of the choice of views.
    view,
    /// The views to choose from, as in `filter`.
    views,
    /// Where a view could not be loaded.
    no_view,
    /// The name of the list of voices.
    voice_list,
    /// The name of the orders of voices.
    voice_sort,
    /// The orders of voices, as in `figures`.
    voice_orders,
    /// Takes a voice into the comparison.
    compare,
    /// The same of the voice `{0}`.
    compare_voice,
    /// What comparing is.
    compare_hint,
    /// Who is compared, `{0}`.
    compared,
    /// Ends the comparison.
    stop_comparing,
    /// Of quotes without a theme.
    no_theme,
    /// Of a voice that says nothing about a theme.
    says_nothing,
    /// What stands in the rows of the map.
    rows,
    /// What stands in its columns.
    columns,
    /// The sums of the map.
    all,
    /// The name of the panel of figures.
    balance,
    /// A division of the words.
    by_speaker_kind,
    /// A division of the words.
    by_quote_kind,
    /// A division of the words.
    by_platform,
    /// A division of the words of single people.
    by_name,
    /// Every paragraph has a quote.
    no_silence,
    /// The longest stretch without a quote, `{0}`, `{1}` of `{2}` paragraphs.
    longest_silence,
    /// The kinds of speakers, as in the model.
    speaker_kinds,
    /// Of people whom the article names.
    named,
    /// Of those whom it does not.
    unnamed,
    /// A share in percent.
    percent,
    /// A share that rounds to nothing.
    under_one,
    /// A share that rounds to all.
    over_99,
    /// Of a voice that is not quoted in its words.
    no_share,
    /// A voice's share `{0}`: `{1}` of `{2}` words.
    share_of,
    /// The quotes of `{1}`, by count.
    all_quotes_by,
    /// Shows all quotes of a voice, by count.
    show_all,
    /// The facets within a sentence, as in the model.
    facet_nouns,
    /// What the map shows, by `{0}` and `{1}`.
    map_by,
    /// A cell with so many quotes, `{0}`, of the row `{1}` and the column `{2}`.
    map_cell,
    /// Values that share a row or column, by count.
    other_count,
    /// Leads to the quotes that the map shows, by count.
    read_quotes,
    /// By count.
    word_count,
    /// What a division is of, by count.
    of_quoted,
    /// The same where summaries of reported speech count too.
    of_all,
}
