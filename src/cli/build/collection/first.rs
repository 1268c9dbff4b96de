//! The answer to asking a collection for everything, for its page; its lines are those
//! of `collection::Answer`.

use anyhow::Result;
use serde_json::Value;

use crate::archive::{ARTICLE, Ask, MONTH, Session};
use crate::cli::unpack::Unpacker;
use crate::collection::Column;
use crate::model::Facet;

/// How many quotes the page has, and how many values of each facet. One of no more than
/// that has them in one order, whatever is counted.
const QUOTES: u32 = 20;
const VALUES: usize = 8;

/// What the page of a collection begins with.
pub(super) struct First {
    pub(super) articles: u32,
    /// The names of those who are quoted most.
    pub(super) voices: Vec<String>,
    /// The answer.
    pub(super) text: String,
}

/// Asks a pack for everything.
pub(super) fn first(unpacker: &mut Unpacker) -> Result<First> {
    let titles = unpacker.collect()?;
    let mut session = Session::new(&unpacker.archive);
    session.ask(&unpacker.archive, &Ask { limit: QUOTES as usize, ..Ask::default() })?;
    let names = Names::new(unpacker, titles)?;
    let (archive, ids) = (&unpacker.archive, &unpacker.pack.ids);
    // The last stands for quotes of no known month.
    let months = archive.totals(MONTH).split_last().map_or(&[][..], |(_, months)| months);
    let months = months.iter().map(u32::to_string).collect::<Vec<_>>().join(" ");
    let mut lines = vec![
        format!(
            "about\t{}\t{}\t{}\t{}\t{}\t{months}",
            archive.len(),
            archive.values(Facet::Speaker),
            names.of(Facet::Platform as usize).iter().filter(|(id, _)| !id.is_empty()).count(),
            ids.articles(),
            archive.days().first_month(),
        ),
        format!("answer\t0\t{}\t\t", archive.len()),
        format!("months\t{months}"),
    ];
    let mut voices = Vec::new();
    for shown in Column::ALL {
        let column = column_of(shown);
        let (all, totals) = (names.of(column), archive.totals(column));
        let top = session.top(archive, column, VALUES, None, all.len() <= VALUES);
        let largest = totals.iter().max().copied().unwrap_or(0);
        lines.push(format!("facet\t{}\t{}\t{largest}", shown.id(), all.len()));
        for code in top {
            let (id, name) = &all[code as usize];
            lines.push(format!("value\t{id}\t{name}\t{}\t{code}", totals[code as usize]));
            if shown == Column::Speaker {
                voices.push(name.clone());
            }
        }
    }
    let articles = ids.articles();
    for quote in 0..unpacker.archive.len().min(QUOTES) {
        let platform = unpacker.archive.codes(quote, Facet::Platform)?.next().unwrap_or(0);
        let id = unpacker.pack.ids.id(quote)?;
        lines.push(format!("quote\t{quote}\t{id}\t{platform}\t{}", unpacker.alone(quote)?));
    }
    Ok(First { articles, voices, text: lines.join("\n") })
}

/// Where an archive has a column.
fn column_of(column: Column) -> usize {
    match column {
        Column::Speaker => Facet::Speaker as usize,
        Column::Article => ARTICLE,
        Column::Platform => Facet::Platform as usize,
        Column::Theme => Facet::Theme as usize,
        Column::Kind => Facet::Kind as usize,
    }
}

/// The ids and names of all values, by column.
struct Names(Vec<Vec<(String, String)>>);

impl Names {
    fn new(unpacker: &Unpacker, titles: Vec<String>) -> Result<Self> {
        let values: Value = serde_json::from_str(&unpacker.pack.values)?;
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let named = |value: &Value| (text(&value["id"]), text(&value["name"]));
        let facet =
            |facet: Facet| values[facet.id()].as_array().into_iter().flatten().map(named).collect();
        let mut all: Vec<Vec<_>> = Facet::ALL.map(facet).into();
        let ids = (0..).map(|article| unpacker.pack.ids.article(article));
        all.push(ids.zip(titles).map(|(id, title)| Ok((id?, title))).collect::<Result<_>>()?);
        Ok(Self(all))
    }

    fn of(&self, column: usize) -> &[(String, String)] {
        &self.0[column]
    }
}
