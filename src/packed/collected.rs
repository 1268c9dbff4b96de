//! The article and the date of each quote, which make an archive a collection.
//!
//! Both are columns, as facets are. They are made from what a pack has: where each article
//! ends, and runs of quotes of the same date. A quote of which the year alone is known is in
//! all months of that year.

use std::ops::Range;
use std::rc::Rc;

use super::archive::Archive;
use super::codes::Codes;
use super::column::Column;
use super::days::{Days, Run, each_quote, months_of};
use super::fault::Fault;
use super::fields::Fields;
use super::pack::Pack;

impl Archive {
    /// Adds the columns of articles and of months, from the pack of this archive.
    ///
    /// # Errors
    /// When the pack was written without days, or wrongly.
    pub fn collect(&mut self, pack: &Pack) -> Result<(), Fault> {
        if self.columns.len() > self.facets {
            return Ok(());
        }
        let days = pack.days.as_ref().ok_or_else(|| {
            Fault::new("this pack has no days: pack its articles again with this Pullquote")
        })?;
        let runs: Rc<[Run]> =
            Days::from_bytes(days.get()?, self.quotes).ok_or(Fault::COLUMNS)?.into();
        let ids = &pack.ids;
        let of_articles: Vec<u32> =
            (0..ids.articles()).map(|article| ids.quotes_of(article).len() as u32).collect();
        self.days = Days::new(&runs);
        let first = self.days.first_month;
        let dated = runs.iter().filter(|run| run.1 > 0);
        let months = dated.map(|run| months_of(run.1).end).max().unwrap_or(first) - first;
        let codes = move |day: u32| {
            let Range { start, end } = months_of(day);
            if day == 0 { months..months + 1 } else { start - first..end - first }
        };
        let mut of_months = vec![0; months as usize + 1];
        for (len, day) in runs.iter() {
            codes(*day).for_each(|month| of_months[month as usize] += len);
        }
        let lens = of_articles.clone();
        let articles = move || {
            let codes = each_quote(lens.iter().copied().zip(0..));
            Ok(Fields { values: lens.len() as u32, codes, lens: None })
        };
        let months = move || Ok(each_month(&runs, months + 1, codes));
        self.columns.push(Column::later(self.quotes, of_articles, articles));
        self.columns.push(Column::later(self.quotes, of_months, months));
        Ok(())
    }
}

/// The column of months, of which there are so many values; `codes` says which a date has.
fn each_month(runs: &[Run], values: u32, codes: impl Fn(u32) -> Range<u32>) -> Fields {
    let lens = || runs.iter().map(|(len, day)| (*len, codes(*day).len() as u32));
    if lens().all(|(_, months)| months == 1) {
        let codes = each_quote(runs.iter().map(|(len, day)| (*len, codes(*day).start)));
        return Fields { values, codes, lens: None };
    }
    let mut all = Vec::new();
    for (len, day) in runs {
        (0..*len).for_each(|_| all.extend(codes(*day)));
    }
    Fields { values, codes: Codes::of(&all), lens: Some(each_quote(lens())) }
}
