//! Two facets against each other: a table of quotes.

use super::ascending;
use super::seriate::arranged;
use crate::memory::Bitmap;
use crate::model::{Article, Facet};

/// At most this many rows or columns; the other values share one.
const MOST: usize = 40;

/// The table. A quote with several themes is in several cells, but counts once in each total.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grid {
    /// Its rows; similar rows are next to each other.
    pub rows: Vec<Line>,
    /// Its columns, the same way.
    pub columns: Vec<Line>,
    /// By row, then by column: quotes in the article's order.
    cells: Vec<Vec<u32>>,
}

/// A row or a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    /// The value that its quotes have in common.
    pub value: LineValue,
    /// How many quotes it has.
    pub quotes: u32,
}

/// What a row or a column stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineValue {
    /// One value of the facet, by its code.
    Code(u32),
    /// The values with the fewest quotes, which share this line; their number.
    Others(u32),
    /// No value at all.
    None,
}

impl Grid {
    /// The table of the shown quotes by two different facets. Only values with a quote have a
    /// line.
    pub fn new(article: &Article, shown: &Bitmap, facets: [Facet; 2]) -> Self {
        let [rows, columns] = facets.map(|facet| Lines::new(article, shown, facet));
        let mut cells = vec![Vec::new(); rows.len * columns.len];
        for number in shown.iter() {
            let [row, column] =
                [(&rows, facets[0]), (&columns, facets[1])].map(|(lines, facet)| {
                    lines.of(&article.codes(&article.quotes[number as usize], facet))
                });
            for row in row {
                for column in &column {
                    cells[row * columns.len + column].push(number);
                }
            }
        }
        let counts: Vec<u32> = cells.iter().map(|cell| cell.len() as u32).collect();
        let [row_order, column_order] = arranged(&counts, [rows.len, columns.len], facets);
        let (row_order, column_order) = (rows.ordered(row_order), columns.ordered(column_order));
        let cell = |row: usize, column: usize| cells[row * columns.len + column].clone();
        Self {
            cells: row_order
                .iter()
                .flat_map(|row| column_order.iter().map(move |column| (*row, *column)))
                .map(|(row, column)| cell(row, column))
                .collect(),
            rows: row_order.iter().map(|row| rows.lines[*row]).collect(),
            columns: column_order.iter().map(|column| columns.lines[*column]).collect(),
        }
    }

    /// The codes of the values of a cell's row and column. `None` where one of them is not a
    /// single value, or where there is no such cell.
    pub fn codes(&self, row: usize, column: usize) -> Option<[u32; 2]> {
        match (self.rows.get(row)?.value, self.columns.get(column)?.value) {
            (LineValue::Code(row), LineValue::Code(column)) => Some([row, column]),
            _ => None,
        }
    }

    /// The quotes of a cell.
    pub fn cell(&self, row: usize, column: usize) -> &[u32] {
        &self.cells[row * self.columns.len() + column]
    }
}

/// The lines of one facet, before they are ordered.
struct Lines {
    lines: Vec<Line>,
    len: usize,
    /// By code, the line that has its quotes.
    places: Vec<Option<usize>>,
}

impl Lines {
    fn new(article: &Article, shown: &Bitmap, facet: Facet) -> Self {
        let mut counts = vec![0; article.values(facet).len()];
        let mut without = 0;
        for number in shown.iter() {
            let codes = article.codes(&article.quotes[number as usize], facet);
            without += u32::from(codes.is_empty());
            codes.into_iter().for_each(|code| counts[code as usize] += 1);
        }
        let codes: Vec<u32> =
            (0..counts.len() as u32).filter(|code| counts[*code as usize] > 0).collect();
        let room = MOST - usize::from(without > 0);
        let (mut kept, mut others) = (codes, Vec::new());
        if kept.len() > room {
            // Those with the most quotes first, equal ones in the order of the data.
            let keys: Vec<u64> =
                kept.iter().map(|code| u64::from(u32::MAX - counts[*code as usize])).collect();
            let mut has_room = vec![false; counts.len()];
            for at in &ascending(&keys)[..room - 1] {
                has_room[kept[*at] as usize] = true;
            }
            (kept, others) = kept.into_iter().partition(|code| has_room[*code as usize]);
        }
        let mut places = vec![None; counts.len()];
        for (place, code) in kept.iter().enumerate() {
            places[*code as usize] = Some(place);
        }
        others.iter().for_each(|code| places[*code as usize] = Some(kept.len()));
        let line =
            |code: &u32| Line { value: LineValue::Code(*code), quotes: counts[*code as usize] };
        let mut lines: Vec<Line> = kept.iter().map(line).collect();
        if !others.is_empty() {
            let is_other = |number: &u32| {
                let codes = article.codes(&article.quotes[*number as usize], facet);
                codes.iter().any(|code| others.contains(code))
            };
            let value = LineValue::Others(others.len() as u32);
            lines.push(Line { value, quotes: shown.iter().filter(is_other).count() as u32 });
        }
        if without > 0 {
            lines.push(Line { value: LineValue::None, quotes: without });
        }
        Self { len: lines.len(), lines, places }
    }

    /// The lines of a quote with these codes, each once.
    fn of(&self, codes: &[u32]) -> Vec<usize> {
        let mut lines = Vec::new();
        for line in codes.iter().filter_map(|code| self.places[*code as usize]) {
            if !lines.contains(&line) {
                lines.push(line);
            }
        }
        if codes.is_empty() {
            lines.push(self.len - 1);
        }
        lines
    }

    /// The order with the other values and “no value” moved to the end.
    fn ordered(&self, order: Vec<usize>) -> Vec<usize> {
        let key = |(place, line): (usize, &usize)| match self.lines[*line].value {
            LineValue::Code(_) => place as u64,
            LineValue::Others(_) => u64::MAX - 1,
            LineValue::None => u64::MAX,
        };
        let keys: Vec<u64> = order.iter().enumerate().map(key).collect();
        ascending(&keys).into_iter().map(|at| order[at]).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::filter::Filter;
    use crate::memory::Index;
    use crate::model::{Platform, Theme};
    use crate::sample;

    fn all(article: &Article) -> Bitmap {
        Index::new(article).answer(&Filter::default()).matches
    }

    /// An article with this many themes and a quote for each.
    fn themed(many: u32) -> Article {
        let mut article = sample::article();
        let theme = |number| Theme {
            id: format!("theme-{number}"),
            name: format!("Theme {number}"),
            about: None,
        };
        article.themes = (0..many).map(theme).collect();
        let quote = article.quotes[0].clone();
        article.quotes = (0..many)
            .map(|number| {
                let mut quote = quote.clone();
                quote.id = format!("quote-{number}");
                quote.themes = vec![number];
                quote
            })
            .collect();
        article
    }

    #[test]
    fn every_quote_stands_where_its_values_cross() {
        let article = sample::article();
        let shown = all(&article);
        for facets in [
            [Facet::SPEAKER, Facet::THEME],
            [Facet::PLATFORM, Facet::KIND],
            [Facet::THEME, Facet::PLATFORM],
        ] {
            let grid = Grid::new(&article, &shown, facets);
            for (row, row_line) in grid.rows.iter().enumerate() {
                for (column, column_line) in grid.columns.iter().enumerate() {
                    let stands = |number: &u32| {
                        let has = |value: LineValue, facet: Facet| {
                            let codes = article.codes(&article.quotes[*number as usize], facet);
                            match value {
                                LineValue::Code(code) => codes.contains(&code),
                                LineValue::Others(_) => false,
                                LineValue::None => codes.is_empty(),
                            }
                        };
                        has(row_line.value, facets[0]) && has(column_line.value, facets[1])
                    };
                    let wanted: Vec<u32> = shown.iter().filter(stands).collect();
                    assert_eq!(grid.cell(row, column), wanted, "{facets:?} {row} {column}");
                }
            }
        }
    }

    #[test]
    fn a_total_counts_a_quote_of_several_themes_once() {
        let article = sample::article();
        let grid = Grid::new(&article, &all(&article), [Facet::SPEAKER, Facet::THEME]);
        let rows: u32 = grid.rows.iter().map(|row| row.quotes).sum();
        assert_eq!(rows as usize, article.quotes.len());
    }

    #[test]
    fn beyond_forty_the_rest_share_a_line_and_no_quote_is_lost() {
        let article = themed(500);
        let grid = Grid::new(&article, &all(&article), [Facet::THEME, Facet::KIND]);
        assert_eq!(grid.rows.len(), MOST);
        assert_eq!(grid.rows[39], Line { value: LineValue::Others(461), quotes: 461 });
        let quotes: usize = (0..grid.rows.len())
            .flat_map(|row| (0..grid.columns.len()).map(move |column| (row, column)))
            .map(|(row, column)| grid.cell(row, column).len())
            .sum();
        assert_eq!(quotes, 500);
        assert_eq!(
            Grid::new(&themed(40), &all(&themed(40)), [Facet::THEME, Facet::KIND]).rows.len(),
            40
        );
    }

    #[test]
    fn what_has_no_theme_or_platform_has_a_line_of_its_own_at_the_end() {
        let mut article = themed(3);
        article.quotes[1].themes.clear();
        article.platforms = vec![Platform { id: "x".into(), name: "X".into(), number: 0 }];
        article.quotes.iter_mut().for_each(|quote| quote.platform = None);
        let grid = Grid::new(&article, &all(&article), [Facet::THEME, Facet::PLATFORM]);
        let values: Vec<LineValue> = grid.rows.iter().map(|row| row.value).collect();
        assert_eq!(values, [LineValue::Code(0), LineValue::Code(2), LineValue::None]);
        // "Not stated", which is the platforms' last value.
        assert_eq!(grid.columns, [Line { value: LineValue::Code(1), quotes: 3 }]);
        let nothing = Grid::new(&article, &Bitmap::empty(3), [Facet::THEME, Facet::PLATFORM]);
        assert!(nothing.rows.is_empty() && nothing.columns.is_empty());
    }
}
