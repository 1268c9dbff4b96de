//! Questions to an archive.

use crate::filter::Choice;

/// The order of matches.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// The order of the articles, and of the quotes in each.
    #[default]
    Archive,
    /// By the speaker's name.
    Speaker,
    /// By platform, "Not stated" last.
    Platform,
    /// The longest first.
    Length,
    /// The best matches of the search first.
    Relevance,
    /// The latest first, quotes without a day last. Only for collections.
    Latest,
}

/// A question.
#[derive(Clone, Debug, Default)]
pub struct Ask {
    /// What is chosen in each column: by the facet's position, then the columns of a
    /// collection. In missing columns nothing is chosen.
    pub choices: Vec<Choice>,
    /// The search as typed.
    pub search: String,
    /// The order of the page.
    pub order: Order,
    /// How many quotes come before the page.
    pub offset: u32,
    /// How many quotes the page has at most.
    pub limit: usize,
}

impl Ask {
    /// What is chosen in a column, to change it.
    pub fn choice_mut(&mut self, column: usize) -> &mut Choice {
        if self.choices.len() <= column {
            self.choices.resize(column + 1, Choice::default());
        }
        &mut self.choices[column]
    }
}
