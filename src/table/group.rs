//! Divides the rows of a table into articles.

use std::collections::HashMap;
use std::hash::Hasher;

use twox_hash::XxHash64;

use super::draft::{Draft, day_of};
use super::field::Field;
use super::plan::Plan;
use super::problem::Problem;
use super::row::{Cell, Row};
use crate::article::{NewIds, id_from_name, plain_text};
use crate::model::data::ArticleData;

/// What a table becomes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// One article.
    One,
    /// An article for each that the rows name.
    Article,
    /// An article for each newspaper, site or broadcaster.
    Outlet,
    /// An article for each month.
    Month,
}

impl By {
    /// What an article of this sort is of.
    pub(super) fn noun(self) -> &'static str {
        match self {
            Self::One | Self::Article => "article",
            Self::Outlet => "outlet",
            Self::Month => "month",
        }
    }
}

/// What articles are called.
#[derive(Clone, Debug)]
pub struct Options {
    /// How rows are divided.
    pub by: By,
    /// The title of the one article, where the table has none.
    pub title: String,
    /// Whether the rows of an article follow each other, so that it is whole when the next
    /// one begins.
    pub in_order: bool,
}

/// Articles that are being made of rows.
pub struct Import<'p> {
    plan: &'p Plan,
    options: Options,
    drafts: Vec<Draft>,
    /// The positions of drafts by what their rows have in common.
    by_key: HashMap<String, usize>,
    ids: NewIds,
}

impl<'p> Import<'p> {
    /// No articles so far.
    pub fn new(plan: &'p Plan, options: Options) -> Self {
        Self { plan, options, drafts: Vec::new(), by_key: HashMap::new(), ids: NewIds::default() }
    }

    /// Adds a row, and calls `report` with what is wrong with it. With
    /// [`Options::in_order`], gives the article that is whole now.
    pub fn add(&mut self, row: &Row, report: &mut dyn FnMut(Problem)) -> Option<ArticleData> {
        if row.is_empty() {
            return None;
        }
        if let Some(extra) = self.extra(row) {
            report(extra);
            return None;
        }
        let Some(key) = self.key(row) else {
            let what = format!("it says no {}: the row is left out", self.options.by.noun());
            report(Problem::of_row(row.place, what));
            return None;
        };
        let mut whole = None;
        let at = match self.by_key.get(&key) {
            Some(at) => *at,
            None => {
                if self.options.in_order {
                    whole = self.drafts.pop().filter(|draft| !draft.is_empty());
                    self.by_key.clear();
                }
                let draft = self.draft(&key, row);
                self.drafts.push(draft);
                self.by_key.insert(key, self.drafts.len() - 1);
                self.drafts.len() - 1
            }
        };
        self.drafts[at].add(self.plan, row, report);
        whole.map(|draft| draft.finish(self.plan))
    }

    /// The articles that were not given out before, in the order of their first rows; months
    /// in their own.
    pub fn finish(self) -> impl Iterator<Item = ArticleData> + use<'p> {
        let Self { plan, options, drafts, by_key, .. } = self;
        let mut keys: Vec<(String, usize)> = by_key.into_iter().collect();
        match options.by {
            By::Month => keys.sort_unstable(),
            _ => keys.sort_unstable_by_key(|(_, at)| *at),
        }
        let mut drafts: Vec<Option<Draft>> = drafts.into_iter().map(Some).collect();
        let in_order = keys.into_iter().filter_map(move |(_, at)| drafts[at].take());
        in_order.filter(|draft| !draft.is_empty()).map(|draft| draft.finish(plan))
    }

    /// A row that has more cells than the table has columns: something stands between cells
    /// that is none of that.
    fn extra(&self, row: &Row) -> Option<Problem> {
        let columns = self.plan.columns.len();
        let is_more = row.cells.iter().skip(columns).any(|cell| *cell != Cell::Empty);
        is_more.then(|| {
            let what = format!(
                "it has {} cells, and the table {columns} columns: put texts that have the delimiter in them into quotation marks. The row is left out",
                row.cells.len()
            );
            Problem::of_row(row.place, what)
        })
    }

    /// What the rows of one article have in common.
    fn key(&self, row: &Row) -> Option<String> {
        let cell = |field| row.cell(self.plan.column(field)?).first().map(str::trim);
        match self.options.by {
            By::One => Some(String::new()),
            By::Article => [Field::Article, Field::ArticleUrl, Field::Title]
                .into_iter()
                .find_map(cell)
                .map(str::to_owned),
            By::Outlet => cell(Field::Outlet).map(str::to_owned),
            By::Month => day_of(self.plan, row).map(|day| day.to_string()[..7].to_owned()),
        }
    }

    /// The article whose first row this is.
    fn draft(&mut self, key: &str, row: &Row) -> Draft {
        let cell = |field| {
            let text = row.cell(self.plan.column(field)?).first().map(plain_text);
            text.filter(|text| !text.is_empty())
        };
        let by = self.options.by;
        let title = match by {
            By::One => cell(Field::Title).unwrap_or_else(|| self.options.title.clone()),
            By::Article => cell(Field::Title).unwrap_or_else(|| plain_text(key)),
            By::Outlet | By::Month => plain_text(key),
        };
        let id = match by {
            By::One => id_from_name(
                &cell(Field::Article).unwrap_or_else(|| self.options.title.clone()),
                "article",
            ),
            By::Month => key.to_owned(),
            // The same in whichever part of a table the rows are.
            By::Article | By::Outlet => {
                let mut hasher = XxHash64::with_seed(0);
                hasher.write(key.as_bytes());
                format!(
                    "{}-{:08x}",
                    short(&id_from_name(&title, by.noun())),
                    hasher.finish() as u32
                )
            }
        };
        let id = if self.options.in_order { id } else { self.ids.give(&id) };
        Draft::new(id, title, self.plan)
    }
}

/// The first words of an id.
fn short(id: &str) -> &str {
    const LONGEST: usize = 40;
    if id.len() <= LONGEST {
        return id;
    }
    let cut = &id[..LONGEST];
    cut.rsplit_once('-').map_or(cut, |(words, _)| words)
}
