//! What the views of figures ask, and what comes back: voices with their balance, and the
//! map of two facets.
//!
//! Words count as quoted where they are the speaker's own, as in `figures`. Sums of words
//! end at 2³² − 1.

use serde::{Deserialize, Serialize};

use super::{Query, Value, VoiceOrder};

/// A map has at most this many rows, and as many columns.
pub const MOST_LINES: u32 = 40;

/// A voice names at most this many platforms, and as many themes.
pub const VOICE_VALUES: usize = 6;

/// As many voices can stand side by side.
pub const COMPARED: usize = 3;

/// At most so many themes of an archive are compared, beside what is said without a theme.
pub const COMPARED_THEMES: usize = 8;

/// What is compared in an archive has at most so many quotes of a voice about a theme.
pub const COMPARED_QUOTES: usize = 2;

/// A cell of a map has at most so many dots: more are not counted by anybody.
pub const CELL_DOTS: usize = 12;

/// In so many sizes quotes are drawn in a map.
pub const DOT_SIZES: u32 = 5;

/// A split of an archive's balance names at most this many values.
pub const SPLIT_PARTS: usize = 12;

/// A question for figures.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct FiguresQuestion {
    /// Tells questions apart.
    pub number: u32,
    /// Of which quotes.
    pub query: Query,
    /// Which figures.
    pub wanted: WantedFigures,
}

/// The figures that are wanted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum WantedFigures {
    /// Some of the voices, and the balance of all.
    Voices {
        /// In which order they stand.
        order: VoiceOrder,
        /// How many come before those that are wanted.
        first: u32,
        /// How many are wanted at most.
        count: u32,
        /// The speakers that are to stand side by side, by their names in addresses; at most
        /// [`COMPARED`].
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        compared: Vec<String>,
    },
    /// The map of two facets, by their names in addresses.
    Map {
        /// What stands in the rows.
        rows: String,
        /// What stands in the columns.
        columns: String,
        /// How many rows, and how many columns, at most; never more than [`MOST_LINES`], nor
        /// fewer than the lines of the other values and of no value.
        limit: u32,
    },
}

/// An answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct FiguresAnswer {
    /// The number of the question.
    pub number: u32,
    /// What was wanted.
    pub figures: Figures,
}

/// The figures of an answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Figures {
    /// Voices.
    Voices(VoicesFigures),
    /// A map.
    Map(MapFigures),
}

/// The voices of the matching quotes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct VoicesFigures {
    /// How many voices there are.
    pub of: u32,
    /// The quoted words of all.
    pub whole: u32,
    /// The quoted words of the voice that has the most.
    pub most: u32,
    /// Those that were wanted, in their order.
    pub voices: Vec<VoiceFigures>,
    /// How the matching quotes are balanced.
    pub balance: BalanceFigures,
    /// Those that were to stand side by side, where two of them have a quote.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub compared: Option<ComparedFigures>,
}

/// Voices side by side, theme by theme.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ComparedFigures {
    /// The speakers that have a quote, each with how many.
    pub voices: Vec<Value>,
    /// The themes that most of them share first, of those the ones of the most quotes; at the
    /// end what is said without a theme. Of an archive at most [`COMPARED_THEMES`], and that.
    pub themes: Vec<ComparedTheme>,
    /// How many themes there are beside those.
    pub more: u32,
}

/// What the voices say about a theme.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ComparedTheme {
    /// The theme; `None` for what is said without one.
    pub theme: Option<Value>,
    /// What each of the voices says about it.
    pub said: Vec<ComparedSaid>,
}

/// What one voice says about a theme.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ComparedSaid {
    /// How many matching quotes that is.
    pub quotes: u32,
    /// The positions of the first ones: of an archive at most [`COMPARED_QUOTES`], of an
    /// article all.
    pub first: Vec<u32>,
}

/// One voice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct VoiceFigures {
    /// The speaker's name in addresses.
    pub id: String,
    /// The speaker's name for readers.
    pub name: String,
    /// The speaker's number among all speakers, from 0.
    pub number: u32,
    /// How many matching quotes are the speaker's; at least one.
    pub quotes: u32,
    /// How many quoted words these have.
    pub words: u32,
    /// The platforms of these quotes, those of the most quotes first, each with how many of
    /// these quotes it has; at most [`VOICE_VALUES`].
    pub platforms: Vec<Value>,
    /// How many platforms there are beside those.
    pub more_platforms: u32,
    /// The themes of these quotes, likewise.
    pub themes: Vec<Value>,
    /// How many themes there are beside those.
    pub more_themes: u32,
    /// The position of the quote that represents the speaker: the longest direct quote, or
    /// else the longest partial one, or else the longest reported one.
    pub line: u32,
}

/// How the matching quotes are balanced. An archive does not know what sort of speaker somebody
/// is, nor what stands between its quotes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct BalanceFigures {
    /// Quoted words by the kind of speaker; of an article alone.
    #[serde(skip)]
    pub speakers: SplitFigures,
    /// All words by the kind of quote, including the summaries of reported speech.
    pub kinds: SplitFigures,
    /// Quoted words by platform.
    pub platforms: SplitFigures,
    /// The quoted words of single people by whether they are named; of an article alone.
    #[serde(skip)]
    pub named: SplitFigures,
    /// The longest stretch of paragraphs without a quote; `None` where paragraphs are not known,
    /// as those of an archive are not.
    #[serde(skip)]
    pub silence: Option<Silence>,
}

/// Words divided among the values of a facet.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SplitFigures {
    /// How many words all values have together.
    pub words: u32,
    /// The values with the most words, in their own order, each with its words as its count;
    /// of an archive at most [`SPLIT_PARTS`].
    pub parts: Vec<Value>,
    /// How many values with words there are beside those.
    pub more: u32,
}

/// A stretch of an article's paragraphs without a quote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Silence {
    /// Its first and its last paragraph; `None` where every paragraph has a quote.
    pub stretch: Option<(u32, u32)>,
    /// How many paragraphs the article has.
    pub of: u32,
}

/// Two facets against each other: a table of quotes. A quote with several themes is in several
/// cells, but counts once in each total. As with the counts of values, the two facets' own picks
/// do not filter what it shows.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct MapFigures {
    /// What stands in the rows and in the columns, by the facets' names in addresses.
    pub facets: [String; 2],
    /// The values of the most quotes, of which similar ones are next to each other; below them
    /// the other values together, then what has no value.
    pub rows: Vec<MapLine>,
    /// The columns, likewise.
    pub columns: Vec<MapLine>,
    /// How many quotes each cell has, row by row.
    pub cells: Vec<u32>,
    /// The first quotes of each cell, at most [`CELL_DOTS`]; none of an archive, which has too
    /// many to show each.
    #[serde(skip)]
    pub dots: Vec<Vec<MapDot>>,
    /// How many quotes the whole table is of.
    pub total: u32,
}

/// A row or a column.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct MapLine {
    /// What its quotes have in common.
    pub value: LineValue,
    /// How many quotes it has.
    pub quotes: u32,
    /// Whether the query's own picks in this facet leave quotes of it.
    pub is_shown: bool,
}

/// What a row or a column stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum LineValue<V = Value> {
    /// One value of the facet.
    Value(V),
    /// The values with the fewest quotes, which share this line; their number.
    Others(u32),
    /// No value at all.
    None,
}

/// A quote in a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MapDot {
    /// The number of its platform; `None` where none is stated.
    pub platform: Option<u32>,
    /// How large it is beside the longest quote: from 1 to [`DOT_SIZES`], so that the area
    /// follows the words.
    pub size: u32,
    /// Whether the query's own picks in the two facets leave it.
    pub is_shown: bool,
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{FiguresQuestion, WantedFigures};
    use crate::query::{Query, VoiceOrder};

    #[test]
    fn what_is_wanted_crosses_by_its_name_and_an_order_by_its_id() {
        for order in VoiceOrder::ALL {
            let wanted =
                WantedFigures::Voices { order, first: 20, count: 10, compared: Vec::new() };
            let question = FiguresQuestion { number: 3, query: Query::default(), wanted };
            let crossing = serde_json::to_value(&question).expect("it is data");
            let expected = json!({ "voices": { "order": order.id(), "first": 20, "count": 10 } });
            assert_eq!(crossing["wanted"], expected);
            assert_eq!(serde_json::from_value(crossing).ok(), Some(question));
            assert_eq!(VoiceOrder::from_id(order.id()), Some(order));
        }
        let map = json!({ "map": { "rows": "speaker", "columns": "theme", "limit": 40 } });
        let wanted: WantedFigures = serde_json::from_value(map.clone()).expect("it is a map");
        assert_eq!(serde_json::to_value(wanted).ok(), Some(map));
    }
}
