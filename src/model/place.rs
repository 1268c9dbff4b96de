//! Where in its article a quote stands.

use super::Article;

/// The place of every quote, counted from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Places {
    /// What is counted.
    pub unit: Unit,
    /// By quote, ascending, as quotes stand in the article's order. One without
    /// a paragraph, or with an earlier one, stands where the one before it does.
    pub of: Vec<u32>,
    /// The place at which the article ends; never 0.
    pub last: u32,
}

/// What places are counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// The article's paragraphs.
    Paragraphs,
    /// Its quotes, where the data has no paragraph at all.
    Quotes,
}

impl Article {
    /// Where every quote stands.
    pub fn places(&self) -> Places {
        let paragraphs = self.quotes.iter().filter_map(|quote| quote.paragraph);
        let Some(greatest) = paragraphs.max() else {
            let last = self.quotes.len() as u32;
            return Places { unit: Unit::Quotes, of: (1..=last).collect(), last: last.max(1) };
        };
        let mut before = 1;
        let place = |paragraph: Option<u32>| {
            before = before.max(paragraph.unwrap_or(0));
            before
        };
        Places {
            unit: Unit::Paragraphs,
            of: self.quotes.iter().map(|quote| quote.paragraph).map(place).collect(),
            last: greatest.max(self.paragraphs.unwrap_or(0)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Unit;
    use crate::sample;

    #[test]
    fn a_quote_out_of_place_stands_where_the_one_before_it_does() {
        let mut article = sample::article();
        for (quote, paragraph) in article.quotes.iter_mut().zip([None, Some(4), None, Some(2)]) {
            quote.paragraph = paragraph;
        }
        assert_eq!(article.places().of[..4], [1, 4, 4, 4]);
    }

    #[test]
    fn quotes_are_counted_where_no_paragraph_is_known() {
        let mut article = sample::article();
        article.quotes.iter_mut().for_each(|quote| quote.paragraph = None);
        let places = article.places();
        assert_eq!(
            (places.unit, places.of[2], places.last as usize),
            (Unit::Quotes, 3, places.of.len())
        );
    }
}
