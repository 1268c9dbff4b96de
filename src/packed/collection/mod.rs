//! Answers the questions of a collection's page.
//!
//! Ids in a question become codes, by which a [`Session`] filters and counts. In the answer,
//! codes become ids and names again. The texts of quotes are in the blocks of the pack,
//! which the holder of the file reads.

mod figures;
mod values;

use std::ops::Range;

use super::pack::Pack;
use super::{Archive, Ask, Fault, Order, Session, usual};
use crate::filter::Choice;
use crate::model::{Facet, ids_before_tail};
use crate::query::{
    About, Answer, FIRST_VALUES, FacetName, FacetPage, Mark, Query, Question, Sort, Span, Value,
    WantedValues,
};

pub use values::NamedValue;
use values::Values;

/// A code that belongs to no value.
const NO_VALUE: u32 = u32::MAX - 1;

/// A facet with at most this many values shows all of them at first, in an order that does
/// not depend on the query.
const STILL: usize = FIRST_VALUES as usize;

const fn order_of(sort: Sort) -> Order {
    match sort {
        Sort::Article => Order::Archive,
        Sort::Date => Order::Latest,
        Sort::Speaker => Order::Speaker,
        Sort::Platform => Order::Platform,
        Sort::Length => Order::Length,
        Sort::Relevance => Order::Relevance,
    }
}

/// What is known of a collection beside its archive: names, and the last question.
pub struct Collection {
    /// Its facets, by column of the archive: that of articles is the last.
    facets: Vec<FacetName>,
    /// By column of the archive; months have none.
    values: Vec<Values>,
    /// The codes of the months that its chart has.
    months: Range<usize>,
    /// The last question, as the archive understands it.
    ask: Ask,
}

/// A value that a query names and the collection has.
struct Picked {
    column: usize,
    code: u32,
    is_not: bool,
}

impl Collection {
    /// The collection of an archive that has been [collected](Archive::collect) from its
    /// pack. `titles` are the titles of its articles, each ended by a line feed; `own` are
    /// the facets that articles declare. The values of facets have to be
    /// [named](Self::name) next.
    ///
    /// # Errors
    /// When there are not as many titles as articles, or the pack was written wrongly.
    pub fn new(
        archive: &Archive,
        pack: &Pack,
        titles: &str,
        own: Vec<FacetName>,
    ) -> Result<Self, Fault> {
        let mut articles = Vec::new();
        for (at, name) in (0..).zip(titles.lines()) {
            articles.push(NamedValue { id: pack.ids.article(at)?, name: name.to_owned() });
        }
        let facets = FacetName::of_collection(own);
        let is_whole = facets.len() == archive.article_column() + 1
            && articles.len() == archive.values_of(archive.article_column()) as usize;
        if !is_whole {
            return Err(Fault::COLUMNS.into());
        }
        let mut values: Vec<Values> = facets.iter().map(|_| Values::default()).collect();
        values[archive.article_column()].extend(articles);
        let months = charted(archive);
        Ok(Self { facets, values, months, ask: Ask::default() })
    }

    /// Names the next values of a facet, in the order of their codes. All have to be named
    /// before the first question.
    pub fn name(&mut self, facet: Facet, values: impl IntoIterator<Item = NamedValue>) {
        self.values[facet.position()].extend(values);
    }

    /// Answers a question, without the quotes of its rows, which [`page`](Self::page) gives.
    ///
    /// # Errors
    /// When the pack was written wrongly.
    pub fn answer(
        &mut self,
        archive: &Archive,
        session: &mut Session,
        pack: &Pack,
        question: &Question,
    ) -> Result<Answer, Fault> {
        let query = &question.query;
        let picked = self.picked(query);
        self.ask = asked(archive, query, &picked);
        let stand = quote_at(pack, query.at.as_deref())?;
        let at = match stand {
            Some(quote) => self.row_of(archive, session, quote)?,
            None => None,
        };
        // Counts need no order.
        session.ask(archive, &Ask { order: Order::Archive, ..self.ask.clone() })?;
        let mut facets = Vec::new();
        let first = WantedValues::default();
        for column in 0..self.facets.len() {
            let own = picked.iter().filter(|it| it.column == column).map(|it| it.code);
            let own: Vec<u32> = own.collect();
            let wanted = question.wanted.get(&self.facets[column].id).unwrap_or(&first);
            facets.push(self.facet(archive, session, column, wanted, &own)?);
        }
        Ok(Answer {
            number: question.number,
            about: self.about(archive),
            total: session.total(),
            at,
            is_unknown: picked.len() < query.picks().len() || stand.is_none() && query.at.is_some(),
            corrected: session.corrected().map(str::to_owned),
            months: self.dated(session.counts_of(archive.month_column())),
            facets,
        })
    }

    /// The positions in the archive of the quotes of some rows of the last answer.
    ///
    /// # Errors
    /// When the pack was written wrongly.
    pub fn page<'s>(
        &self,
        archive: &Archive,
        session: &'s mut Session,
        rows: Range<u32>,
    ) -> Result<&'s [u32], Fault> {
        let ask = Ask { offset: rows.start, limit: rows.len(), ..self.ask.clone() };
        session.ask(archive, &ask)?;
        Ok(session.page())
    }

    /// The picks of a query whose values the collection has.
    fn picked(&self, query: &Query) -> Vec<Picked> {
        let picks = query.picks().iter().filter_map(|pick| {
            let column = self.facets.iter().position(|facet| facet.id == pick.facet)?;
            let code = self.values[column].code(&pick.id)?;
            Some(Picked { column, code, is_not: pick.is_not })
        });
        picks.collect()
    }

    /// The row of a quote among the matches of the last question.
    fn row_of(
        &self,
        archive: &Archive,
        session: &mut Session,
        quote: u32,
    ) -> Result<Option<u32>, Fault> {
        let all = self.page(archive, session, 0..archive.len())?;
        Ok(all.iter().position(|it| *it == quote).map(|row| row as u32))
    }

    fn about(&self, archive: &Archive) -> About {
        let platforms = self.values[Facet::PLATFORM.position()].all();
        About {
            quotes: archive.len(),
            facets: self.facets.clone(),
            speakers: archive.values(Facet::SPEAKER),
            platforms: platforms.iter().filter(|value| !value.id.is_empty()).count() as u32,
            articles: archive.values_of(archive.article_column()),
            first_month: archive.days().first_month() + self.months.start as u32,
            months: self.dated(archive.totals(archive.month_column())),
        }
    }

    /// How many quotes each month of the chart has.
    fn dated(&self, counts: &[u32]) -> Vec<u32> {
        counts.get(self.months.clone()).unwrap_or_default().to_vec()
    }

    /// The values of a facet that are shown. `picked` are the codes of those that the
    /// query names.
    fn facet(
        &mut self,
        archive: &Archive,
        session: &mut Session,
        column: usize,
        wanted: &WantedValues,
        picked: &[u32],
    ) -> Result<FacetPage, Fault> {
        let among = self.values[column].found(&wanted.typed);
        let all = self.values[column].all();
        let is_still = all.len() <= STILL;
        let of = among.as_ref().map_or(all.len(), Vec::len) as u32;
        let is_missing = |code: &u32, top: &[u32]| among.is_none() && !top.contains(code);
        let top = session.top(archive, column, wanted.limit as usize, among.as_deref(), is_still);
        let (counts, totals) = (session.counts_of(column), archive.totals(column));
        let missing = picked.iter().filter(|code| is_missing(code, &top));
        let value = |code: &u32| {
            let count = counts.get(*code as usize).copied().ok_or(Fault::COLUMNS)?;
            self.value(column, *code, count)
        };
        let values = missing.chain(&top).map(value).collect::<Result<_, Fault>>()?;
        let picked = picked.iter().map(value).collect::<Result<_, Fault>>()?;
        let largest = if is_still { totals } else { counts }.iter().max().copied().unwrap_or(0);
        Ok(FacetPage { facet: self.facets[column].id.clone(), of, largest, values, picked })
    }

    /// A value with its names and a count.
    fn value(&self, column: usize, code: u32, count: u32) -> Result<Value, Fault> {
        let named = self.values[column].all().get(code as usize).ok_or(Fault::COLUMNS)?;
        let (id, name) = (named.id.clone(), named.name.clone());
        Ok(Value { id, name, count, number: code, about: None })
    }
}

/// The position of the quote with an id, which may have a tail that is not its own.
fn quote_at(pack: &Pack, id: Option<&str>) -> Result<Option<u32>, Fault> {
    let ids = id.into_iter().flat_map(ids_before_tail);
    ids.filter_map(|id| pack.ids.find(id).transpose()).next().transpose()
}

/// A query as a question for an archive, with an empty page.
fn asked(archive: &Archive, query: &Query, picked: &[Picked]) -> Ask {
    let mut ask =
        Ask { search: query.search.clone(), order: order_of(query.sort), ..Ask::default() };
    for Picked { column, code, is_not } in picked {
        let mark = if *is_not { Mark::Excluded } else { Mark::Included };
        ask.choice_mut(*column).set(*code, mark);
    }
    if let Some(span) = query.span {
        *ask.choice_mut(archive.month_column()) = Choice::range(months(archive, span));
    }
    ask
}

/// The codes of the months of a span. Where the span has none, the code of “no month”.
fn months(archive: &Archive, span: Span) -> Range<u32> {
    let (first, len) =
        (archive.days().first_month(), archive.totals(archive.month_column()).len() as u32);
    let from = span.first().saturating_sub(first);
    // The last code is for quotes without a month.
    let end = span.last().saturating_add(1).saturating_sub(first).min(len.saturating_sub(1));
    if from < end { from..end } else { NO_VALUE..NO_VALUE + 1 }
}

/// Where one of two months is wrong, the one near the year 2000 is right.
const CENTURY: u32 = 2000 * 12;

/// The codes of the months that a chart has: without a few that lie far from all others.
fn charted(archive: &Archive) -> Range<usize> {
    let totals = archive.totals(archive.month_column());
    // The last code is that of quotes of no known month.
    let dated = (0_u32..).zip(totals.split_last().map_or(&[][..], |(_, months)| months));
    let known: Vec<u32> =
        dated.filter(|(_, quotes)| **quotes > 0).map(|(month, _)| month).collect();
    let ends = usual(&known, 12, CENTURY.saturating_sub(archive.days().first_month()));
    ends.map_or(0..0, |(first, last)| first as usize..last as usize + 1)
}
