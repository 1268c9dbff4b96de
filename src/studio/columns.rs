//! A table of quotes on its way into a project: what the studio asks of it, and what it
//! hears. Both are serde values, since a browser loads what reads tables only when one comes.

use serde::{Deserialize, Serialize};

use crate::model::data::ArticleData;

/// The most quotes of a table that become a project: the cards of so many can still be worked
/// with. The command imports more.
pub const MOST_QUOTES: usize = 5000;
/// How many problems are listed.
#[cfg(feature = "table")]
const MOST_PROBLEMS: usize = 100;

/// What a person says of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asked {
    /// The title of the article, where no column has it.
    pub title: String,
    /// The sheet of a spreadsheet, by its name.
    pub sheet: Option<String>,
    /// Whether the first row has values, not the names of the columns.
    pub no_header: bool,
    /// Columns by their names, and what they are: the name of a field in `--map`.
    pub uses: Vec<(String, String)>,
}

/// What is heard of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Told {
    /// Why nothing of it can be read; then everything else is empty.
    pub fault: Option<String>,
    /// What was found out about the file, in sentences.
    pub notes: Vec<String>,
    /// The names of the sheets of a spreadsheet.
    pub sheets: Vec<String>,
    /// The position of the one that is read.
    pub sheet: usize,
    /// What each column is.
    pub columns: Vec<Column>,
    /// How many rows there are.
    pub rows: usize,
    /// The first problems of rows, as sentences with their places.
    pub problems: Vec<String>,
    /// How many problems there are.
    pub all_problems: usize,
    /// The quotes; `None` where no column has them, or there are more than
    /// [`MOST_QUOTES`].
    pub article: Option<ArticleData>,
}

/// A column.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    /// Its name.
    pub name: String,
    /// What it is: the name of a field in `--map`, `facet` or `none`.
    pub used: String,
    /// Why it is left out, after its name; for a facet, whose it is: `speaker` or `quote`.
    pub more: String,
    /// Some of its values.
    pub samples: Vec<String>,
}

#[cfg(feature = "table")]
mod read {
    use super::{Asked, Column, MOST_PROBLEMS, MOST_QUOTES, Told};
    use crate::studio::problems::capitalised;
    use crate::table::{
        By, Cell, Field, Import, Mapping, Opening, Options, Plan, Row, Table, Unread, Use, open,
    };

    /// How many values of a column are shown, and how many characters of each.
    const SAMPLES: usize = 3;
    const LONGEST_SAMPLE: usize = 60;

    impl Told {
        /// Reads a file as far as it is a table, with what a person says of it.
        pub fn read(file: &[u8], asked: &Asked) -> Self {
            match told(file, asked) {
                Ok(told) => told,
                Err(why) => Self { fault: Some(capitalised(&why) + "."), ..Self::default() },
            }
        }
    }

    fn told(file: &[u8], asked: &Asked) -> Result<Told, String> {
        let opening = Opening { no_header: asked.no_header, sheet: asked.sheet.clone() };
        let table = open(file, &opening)?;
        let mut mapping = Mapping::default();
        // What was said of another sheet may name columns that this one has not.
        for (column, used) in asked.uses.iter().filter(|(name, _)| table.columns.contains(name)) {
            mapping.set(column, used);
        }
        let plan = Plan::guessed(&table, &mapping, By::One, None)?;
        let mut told = Told {
            notes: table.notes.clone(),
            sheets: table.sheets.clone(),
            sheet: table.sheet,
            columns: columns(&table, &plan),
            ..Told::default()
        };
        let has_text = plan.column(Field::Text).is_some();
        let title = asked.title.clone();
        let mut import = Import::new(&plan, Options { by: By::One, title, in_order: false });
        for row in table.into_rows() {
            let mut tell = |problem: String| {
                told.all_problems += 1;
                if told.problems.len() < MOST_PROBLEMS {
                    told.problems.push(capitalised(&problem) + ".");
                }
            };
            match row {
                Ok(row) if row.is_empty() => {}
                Ok(row) => {
                    told.rows += 1;
                    if has_text && told.rows <= MOST_QUOTES {
                        import.add(&row, &mut |problem| tell(problem.to_string()));
                    }
                }
                Err(Unread::Row(problem)) => tell(problem.to_string()),
                Err(Unread::Rest(why)) => tell(why),
            }
        }
        let is_few = told.rows <= MOST_QUOTES;
        told.article = import.finish().next().filter(|_| has_text && is_few);
        Ok(told)
    }

    fn columns(table: &Table<'_>, plan: &Plan) -> Vec<Column> {
        let rows: Vec<&Row> = table.sample.iter().filter_map(|row| row.as_ref().ok()).collect();
        let column = |(at, name): (usize, &String)| {
            let (used, more) = match &plan.uses[at] {
                Use::Field(field) => (field.id(), String::new()),
                Use::Facet(facet) => ("facet", plan.facets[*facet].of.id().to_owned()),
                Use::LeftOut(why) => ("none", why.clone()),
            };
            let samples = samples(rows.iter().map(|row| row.cell(at)));
            Column { name: name.clone(), used: used.to_owned(), more, samples }
        };
        table.columns.iter().enumerate().map(column).collect()
    }

    /// The first different values of a column.
    fn samples<'t>(cells: impl Iterator<Item = &'t Cell>) -> Vec<String> {
        let mut samples: Vec<String> = Vec::new();
        for text in cells.filter_map(Cell::first) {
            let text = text.trim();
            let end = text.char_indices().nth(LONGEST_SAMPLE).map(|(at, _)| at);
            let text = end.map_or(text.to_owned(), |end| format!("{}…", &text[..end]));
            if samples.len() < SAMPLES && !samples.contains(&text) {
                samples.push(text);
            }
            if samples.len() == SAMPLES {
                break;
            }
        }
        samples
    }
}
