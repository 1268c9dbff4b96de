//! Two facets against each other: a table of quotes.

use super::ascending;
use super::seriate::arranged;
use crate::filter::{Choice, Filter};
use crate::memory::{Bitmap, Index, value};
use crate::model::{Article, Facet};
use crate::query::{CELL_DOTS, DOT_SIZES, LineValue, MOST_LINES, MapDot, MapFigures, MapLine};

/// The table of what a filter shows by two different facets, whose own choices hide none of its
/// quotes; `matches` are those that they leave. Only values with a quote have a line.
pub(super) fn map(
    article: &Article,
    index: &Index,
    filter: &Filter,
    matches: &Bitmap,
    facets: [Facet; 2],
) -> MapFigures {
    let mut others = filter.clone();
    facets.into_iter().for_each(|facet| others.choose(facet, Choice::default()));
    let shown = index.answer(&others).matches;
    let lines = facets.map(|facet| Lines::new(article, &shown, facet));
    let [rows, columns] = &lines;
    let mut cells = vec![Vec::new(); rows.lines.len() * columns.lines.len()];
    for number in shown.iter() {
        let columns_of = columns.of(article, number);
        for row in rows.of(article, number) {
            for column in &columns_of {
                cells[row * columns.lines.len() + column].push(number);
            }
        }
    }
    let counts: Vec<u32> = cells.iter().map(|cell| cell.len() as u32).collect();
    let lens = [rows.lines.len(), columns.lines.len()];
    let orders = arranged(&counts, lens, facets, [rows.tail(), columns.tail()]);
    let cells: Vec<&Vec<u32>> = orders[0]
        .iter()
        .flat_map(|row| orders[1].iter().map(move |column| (row, column)))
        .map(|(row, column)| &cells[row * lens[1] + column])
        .collect();
    let dots = |quotes: &&Vec<u32>| {
        let first = quotes.iter().take(CELL_DOTS);
        first.map(|number| dot(article, index, matches, *number)).collect()
    };
    let named = |side: usize| {
        let choice = filter.choice(facets[side]);
        orders[side].iter().map(|line| lines[side].named(article, *line, choice)).collect()
    };
    MapFigures {
        facets: facets.map(|facet| article.facet_id(facet).to_owned()),
        rows: named(0),
        columns: named(1),
        cells: cells.iter().map(|quotes| quotes.len() as u32).collect(),
        dots: cells.iter().map(dots).collect(),
        total: shown.count(),
    }
}

/// A quote as a cell has it.
fn dot(article: &Article, index: &Index, matches: &Bitmap, number: u32) -> MapDot {
    let platform = article.quotes[number as usize].platform;
    let platform = platform.and_then(|code| article.platforms.get(code as usize));
    // The area follows the words, so that the width follows their root.
    let most = u64::from(DOT_SIZES - 1);
    let longest = u64::from(index.longest().max(1));
    let part = u64::from(index.words(number)) * most * most / longest;
    MapDot {
        platform: platform.map(|platform| platform.number),
        size: 1 + (1..=most).take_while(|root| root * root <= part).count() as u32,
        is_shown: matches.contains(number),
    }
}

/// A row or a column, by the code of its value.
#[derive(Clone, Copy)]
struct Line {
    value: LineValue<u32>,
    quotes: u32,
}

/// The lines of one facet, before they are ordered.
struct Lines {
    facet: Facet,
    lines: Vec<Line>,
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
        let room = MOST_LINES as usize - usize::from(without > 0);
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
            |code: &u32| Line { value: LineValue::Value(*code), quotes: counts[*code as usize] };
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
        Self { facet, lines, places }
    }

    /// The lines of a quote, each once.
    fn of(&self, article: &Article, number: u32) -> Vec<usize> {
        let codes = article.codes(&article.quotes[number as usize], self.facet);
        let mut lines = Vec::new();
        for line in codes.iter().filter_map(|code| self.places[*code as usize]) {
            if !lines.contains(&line) {
                lines.push(line);
            }
        }
        if codes.is_empty() {
            lines.push(self.lines.len() - 1);
        }
        lines
    }

    /// How many lines at the end are of no single value.
    fn tail(&self) -> usize {
        let is_single = |line: &&Line| matches!(line.value, LineValue::Value(_));
        self.lines.iter().filter(|line| !is_single(line)).count()
    }

    /// A line with the name of its value.
    fn named(&self, article: &Article, line: usize, choice: &Choice) -> MapLine {
        let Line { value: of, quotes } = self.lines[line];
        let passing = |code: u32| choice.passes(code);
        let (value, is_shown) = match of {
            LineValue::Value(code) => {
                (LineValue::Value(value(article, self.facet, code, quotes)), passing(code))
            }
            LineValue::Others(values) => {
                let mut codes = (0..).zip(&self.places).filter(|(_, place)| **place == Some(line));
                (LineValue::Others(values), codes.any(|(code, _)| passing(code)))
            }
            LineValue::None => (LineValue::None, choice.include().is_empty()),
        };
        MapLine { value, quotes, is_shown }
    }
}

#[cfg(test)]
mod tests {
    use super::map;
    use crate::filter::Filter;
    use crate::memory::Index;
    use crate::model::{Article, Facet, Platform, Theme};
    use crate::query::{LineValue, MOST_LINES, MapFigures, MapLine, Mark, Value};
    use crate::sample;

    fn all(article: &Article, facets: [Facet; 2]) -> MapFigures {
        filtered(article, &Filter::default(), facets)
    }

    fn filtered(article: &Article, filter: &Filter, facets: [Facet; 2]) -> MapFigures {
        let index = Index::new(article);
        map(article, &index, filter, &index.answer(filter).matches, facets)
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

    fn code(line: &MapLine) -> LineValue<u32> {
        match &line.value {
            LineValue::Value(value) => LineValue::Value(value.number),
            LineValue::Others(values) => LineValue::Others(*values),
            LineValue::None => LineValue::None,
        }
    }

    #[test]
    fn every_quote_is_counted_where_its_values_cross() {
        let article = sample::article();
        for facets in [
            [Facet::SPEAKER, Facet::THEME],
            [Facet::PLATFORM, Facet::KIND],
            [Facet::THEME, Facet::PLATFORM],
        ] {
            let map = all(&article, facets);
            let mut cells = map.cells.iter().zip(&map.dots);
            for row in &map.rows {
                for column in &map.columns {
                    let has = |number: &u32, line: &MapLine, facet: Facet| {
                        let codes = article.codes(&article.quotes[*number as usize], facet);
                        match code(line) {
                            LineValue::Value(code) => codes.contains(&code),
                            LineValue::Others(_) => false,
                            LineValue::None => codes.is_empty(),
                        }
                    };
                    let wanted = (0..article.quotes.len() as u32)
                        .filter(|it| has(it, row, facets[0]) && has(it, column, facets[1]));
                    let wanted: Vec<u32> = wanted.collect();
                    let (count, dots) = cells.next().expect("there is a cell");
                    assert_eq!((*count as usize, dots.len()), (wanted.len(), wanted.len()));
                    let platforms = wanted.iter().map(|it| article.quotes[*it as usize].platform);
                    assert!(platforms.eq(dots.iter().map(|dot| dot.platform)));
                }
            }
            assert!(cells.next().is_none());
        }
    }

    #[test]
    fn what_the_picks_of_its_facets_hide_is_said_and_stays() {
        let article = sample::article();
        let facets = [Facet::PLATFORM, Facet::KIND];
        let whole = all(&article, facets);
        assert!(whole.rows.iter().all(|line| line.is_shown));
        let mut filter = Filter::default();
        filter.set(Facet::PLATFORM, 0, Mark::Excluded);
        let mut map = filtered(&article, &filter, facets);
        for dot in map.dots.iter_mut().flatten() {
            assert_eq!(dot.is_shown, dot.platform != Some(0));
            dot.is_shown = true;
        }
        for line in &mut map.rows {
            assert_eq!(line.is_shown, code(line) != LineValue::Value(0));
            line.is_shown = true;
        }
        assert_eq!(map, whole);
    }

    #[test]
    fn a_total_counts_a_quote_of_several_themes_once() {
        let article = sample::article();
        let map = all(&article, [Facet::SPEAKER, Facet::THEME]);
        let rows: u32 = map.rows.iter().map(|row| row.quotes).sum();
        assert_eq!([rows as usize, map.total as usize], [article.quotes.len(); 2]);
    }

    #[test]
    fn beyond_forty_the_rest_share_a_line_and_no_quote_is_lost() {
        let map = all(&themed(500), [Facet::THEME, Facet::KIND]);
        assert_eq!(map.rows.len(), MOST_LINES as usize);
        assert_eq!((code(&map.rows[39]), map.rows[39].quotes), (LineValue::Others(461), 461));
        assert_eq!(map.cells.iter().sum::<u32>(), 500);
        assert_eq!(all(&themed(40), [Facet::THEME, Facet::KIND]).rows.len(), 40);
    }

    #[test]
    fn what_has_no_theme_or_platform_has_a_line_of_its_own_at_the_end() {
        let mut article = themed(3);
        article.quotes[1].themes.clear();
        article.platforms = vec![Platform { id: "x".into(), name: "X".into(), number: 0 }];
        article.quotes.iter_mut().for_each(|quote| quote.platform = None);
        let map = all(&article, [Facet::THEME, Facet::PLATFORM]);
        let values: Vec<_> = map.rows.iter().map(code).collect();
        assert_eq!(values, [LineValue::Value(0), LineValue::Value(2), LineValue::None]);
        // "Not stated", which is the platforms' last value.
        let (id, name) = (String::new(), String::new());
        let not_stated = Value { id, name, count: 3, number: 1, about: None };
        let value = LineValue::Value(not_stated);
        assert_eq!(map.columns, [MapLine { value, quotes: 3, is_shown: true }]);
        article.quotes.clear();
        let nothing = all(&article, [Facet::THEME, Facet::PLATFORM]);
        assert!(nothing.rows.is_empty() && nothing.columns.is_empty());
    }
}
