//! Finds out what the columns of a table are, by their names and by the first rows.

use std::collections::HashMap;

use super::column::{Column, is_address, is_name};
use super::date;
use super::field::{Field, plain_name};
use super::group::By;
use super::mapping::{Mapping, Wanted};
use super::plan::{Plan, Use};
use super::read::Table;
use super::row::{Cell, Row};
use crate::article::{NewIds, id_from_name, plain_text};
use crate::extract::{Reading, reading};
use crate::model::{Lang, MOST_OWN_FACETS, OwnFacet, facet_id_fault};

/// Columns of public tables that say nothing to readers: ids of what other columns name, and
/// what Quotebank's machine noted for itself (<https://zenodo.org/records/4277311>).
const UNTOLD: [&str; 7] =
    ["speakerid", "platformid", "themeids", "qids", "probas", "phase", "numoccurrences"];

impl Plan {
    /// What the columns of a table are, for articles of a sort; what the author says of them
    /// comes first.
    ///
    /// # Errors
    /// A sentence where the author names a column that is not there, and where a column that
    /// is needed is not found.
    pub fn of(
        table: &Table<'_>,
        mapping: &Mapping,
        by: By,
        lang: Option<&Lang>,
    ) -> Result<Self, String> {
        let rows: Vec<&Row> = table.sample.iter().filter_map(|row| row.as_ref().ok()).collect();
        let column = |(at, name)| Column {
            name,
            cells: rows
                .iter()
                .enumerate()
                .map(|(row, cells)| (row, cells.cell(at)))
                .filter(|(_, cell)| cell.first().is_some())
                .collect(),
        };
        let columns: Vec<Column<'_>> =
            table.columns.iter().map(String::as_str).enumerate().map(column).collect();
        let mut guess = Guess { uses: vec![None; columns.len()], columns, given: Vec::new() };
        guess.take(mapping)?;
        guess.by_names();
        guess.by_values();
        guess.settle(by);
        guess.require(by)?;
        let facets = guess.facets();
        let is_quotebank = guess.columns.iter().any(|it| plain_name(it.name) == "probas");
        let lang = lang.cloned().unwrap_or_else(|| guess.lang());
        Ok(Self {
            columns: table.columns.clone(),
            order: guess.order(),
            uses: guess
                .uses
                .into_iter()
                .map(|own| own.unwrap_or(Use::LeftOut(String::new())))
                .collect(),
            facets,
            lang,
            is_proposal: is_quotebank,
        })
    }
}

/// A plan that is being made.
struct Guess<'t> {
    columns: Vec<Column<'t>>,
    uses: Vec<Option<Use>>,
    /// The columns that the author says are facets.
    given: Vec<usize>,
}

impl Guess<'_> {
    /// Takes what the author says.
    fn take(&mut self, mapping: &Mapping) -> Result<(), String> {
        for (wanted, name) in &mapping.0 {
            let is = |column: &Column<'_>| column.name == name;
            let nearly = |column: &Column<'_>| plain_name(column.name) == plain_name(name);
            let at = self.columns.iter().position(is).or(self.columns.iter().position(nearly));
            let Some(at) = at else {
                let names: Vec<&str> = self.columns.iter().map(|column| column.name).collect();
                return Err(format!(
                    "there is no column {name:?}: write one of {}",
                    names.join(", ")
                ));
            };
            self.uses[at] = match wanted {
                Wanted::Field(field) => Some(Use::Field(*field)),
                Wanted::Nothing => Some(Use::LeftOut(String::from("as you say"))),
                Wanted::Facet => {
                    self.given.push(at);
                    None
                }
            };
        }
        Ok(())
    }

    fn has(&self, field: Field) -> Option<usize> {
        self.uses.iter().position(|own| *own == Some(Use::Field(field)))
    }

    /// The columns of which nothing is known so far.
    fn free(&self) -> impl Iterator<Item = usize> {
        (0..self.columns.len()).filter(|at| self.uses[*at].is_none() && !self.given.contains(at))
    }

    fn by_names(&mut self) {
        let names: Vec<String> =
            self.columns.iter().map(|column| plain_name(column.name)).collect();
        for (at, name) in names.iter().enumerate() {
            if self.uses[at].is_none() && UNTOLD.contains(&&**name) {
                self.uses[at] = Some(Use::LeftOut(String::from("which says nothing to readers")));
            }
        }
        for field in Field::all() {
            if self.has(field).is_some() {
                continue;
            }
            let found = field.names().find_map(|known| {
                self.free().find(|at| names[*at] == known && self.columns[*at].fits(field))
            });
            if let Some(at) = found {
                self.uses[at] = Some(Use::Field(field));
            }
        }
    }

    fn by_values(&mut self) {
        // A number of four digits need not be a year.
        let is_dated = |text: &str| text.trim().len() > 4 && date::is_dated(text).is_some();
        if self.has(Field::Text).is_none() {
            let is_text = |at: &usize| self.columns[*at].is_text();
            let longest = self.free().filter(is_text).max_by_key(|at| self.columns[*at].length());
            self.set(longest, Field::Text);
        }
        if self.has(Field::Speaker).is_none() {
            let is_name = |at: &usize| self.columns[*at].share(is_name) >= 80;
            let names = self.free().filter(is_name).max_by_key(|at| self.columns[*at].different());
            self.set(names, Field::Speaker);
        }
        if [Field::Date, Field::Said, Field::Published].iter().all(|it| self.has(*it).is_none()) {
            let days = self.free().find(|at| self.columns[*at].share(is_dated) >= 80);
            self.set(days, Field::Date);
        }
        if [Field::Url, Field::ArticleUrl].iter().all(|it| self.has(*it).is_none()) {
            let addresses = self.free().find(|at| self.columns[*at].share(is_address) >= 80);
            self.set(addresses, Field::Url);
        }
    }

    fn set(&mut self, column: Option<usize>, field: Field) {
        if let Some(column) = column {
            self.uses[column] = Some(Use::Field(field));
        }
    }

    /// Decides what days and addresses are of, and which fields such articles have no room
    /// for: those may become facets.
    fn settle(&mut self, by: By) {
        let is_whole = by == By::Article || by == By::One && self.is_one_article();
        let rename = |guess: &mut Self, from: Field, to: Field| {
            if let Some(column) = guess.has(from) {
                let own = guess.has(to).is_none().then_some(Use::Field(to));
                guess.uses[column] = own;
            }
        };
        if is_whole {
            let day = if by == By::One { Field::Said } else { Field::Published };
            rename(self, Field::Date, if self.has(day).is_none() { day } else { Field::Said });
            if by == By::Article && self.has(Field::ArticleUrl).is_none() {
                rename(self, Field::Url, Field::ArticleUrl);
            }
            return;
        }
        rename(self, Field::Date, Field::Said);
        rename(self, Field::Published, Field::Said);
        rename(self, Field::ArticleUrl, Field::Url);
        for field in [Field::Title, Field::Author, Field::Article, Field::Outlet] {
            if let Some(column) =
                self.has(field).filter(|_| (by, field) != (By::Outlet, Field::Outlet))
            {
                self.uses[column] = None;
            }
        }
    }

    /// Whether all rows are of the same article, as far as the columns say.
    fn is_one_article(&self) -> bool {
        let fields = [Field::Title, Field::Article, Field::ArticleUrl, Field::Published];
        let mut columns = fields.iter().filter_map(|field| self.has(*field)).peekable();
        columns.peek().is_some() && columns.all(|at| self.columns[at].different() == 1)
    }

    /// Sees to it that what is needed is there.
    fn require(&self, by: By) -> Result<(), String> {
        let names: Vec<&str> = self.columns.iter().map(|column| column.name).collect();
        let names = names.join(", ");
        if self.has(Field::Text).is_none() {
            return Err(format!(
                "no column has quotes: name it with --map text=COLUMN. The columns are {names}"
            ));
        }
        let (fields, say): (&[Field], _) = match by {
            By::One => return Ok(()),
            By::Article => (
                &[Field::Article, Field::ArticleUrl, Field::Title],
                "article, article-url or title",
            ),
            By::Outlet => (&[Field::Outlet], "outlet"),
            By::Month => (&[Field::Said], "date"),
        };
        if fields.iter().any(|field| self.has(*field).is_some()) {
            return Ok(());
        }
        Err(format!(
            "no column says which {} a quote is of: name one with --map, as {say}. The columns are {names}",
            by.noun()
        ))
    }

    /// Makes facets of the columns that are nothing else.
    fn facets(&mut self) -> Vec<OwnFacet> {
        let speakers = self.has(Field::Speaker).map(|at| {
            let of =
                |(row, cell): &(usize, &Cell)| (*row, cell.first().unwrap_or_default().to_owned());
            self.columns[at].cells.iter().map(of).collect::<HashMap<_, _>>()
        });
        let mut ids = NewIds::default();
        let mut facets: Vec<OwnFacet> = Vec::new();
        for at in 0..self.columns.len() {
            if self.uses[at].is_some() {
                continue;
            }
            let column = &self.columns[at];
            let is_given = self.given.contains(&at);
            let (of, units) = column.owner(speakers.as_ref());
            let why = if facets.len() == MOST_OWN_FACETS {
                Some(format!("as an article has at most {MOST_OWN_FACETS} facets"))
            } else if is_given {
                None
            } else {
                column.unfit(units)
            };
            self.uses[at] = Some(match why {
                Some(why) => Use::LeftOut(why),
                None => {
                    let name = column.name.strip_prefix("facets.").unwrap_or(column.name);
                    let name = Some(plain_text(name)).filter(|name| !name.is_empty());
                    let name = name.unwrap_or_else(|| String::from("Facet"));
                    let id = id_from_name(&name, "facet");
                    let is_taken = facet_id_fault(&id).is_some();
                    let id = if is_taken { format!("facet-{id}") } else { id };
                    facets.push(OwnFacet { id: ids.give(&id), name, of, values: Vec::new() });
                    Use::Facet(facets.len() - 1)
                }
            });
        }
        facets
    }

    /// The order of days, where one is told by days such as 13/4/2024.
    fn order(&self) -> Option<date::Order> {
        let dates = [Field::Said, Field::Published].into_iter().filter_map(|it| self.has(it));
        let texts = dates.flat_map(|at| self.columns[at].texts());
        let mut orders = texts.filter_map(|text| date::is_dated(text).flatten());
        let first = orders.next()?;
        orders.all(|order| order == first).then_some(first)
    }

    /// The language of the words.
    fn lang(&self) -> Lang {
        let texts = self.has(Field::Text).into_iter().flat_map(|at| self.columns[at].texts());
        let text = texts.take(1000).collect::<Vec<_>>().join("\n");
        let tag = match reading(&text) {
            Reading::English => "en",
            Reading::Chinese => "zh",
            Reading::MarksAlone => "und",
        };
        Lang::parse(tag).unwrap_or_default()
    }
}
