//! What contestants measured, side by side.

use std::fmt;

use serde_json::Value;

/// What one contestant measured, in milliseconds.
#[derive(Debug)]
pub(super) struct Measured {
    pub(super) built: f64,
    pub(super) facets: Visits,
    pub(super) search: Visits,
    /// How many bytes the engine's memory has before anything is asked.
    pub(super) memory: Option<f64>,
}

#[derive(Debug)]
pub(super) struct Visits {
    /// Whether the answers are to be those of all others.
    alike: bool,
    median: f64,
    pub(super) p95: f64,
    answers: Vec<Value>,
}

/// One corpus.
#[derive(Debug)]
pub(super) struct Table {
    quotes: u32,
    rows: Vec<(&'static str, Measured)>,
}

impl Measured {
    /// What a page reported; `None` when that is not all.
    pub(super) fn read(value: &Value) -> Option<Self> {
        let visits = |name: &str| {
            let visits = &value[name];
            Some(Visits {
                alike: value["own"] != name,
                median: visits["median"].as_f64()?,
                p95: visits["p95"].as_f64()?,
                answers: visits["answers"].as_array()?.clone(),
            })
        };
        Some(Self {
            built: value["built"].as_f64()?,
            facets: visits("facets")?,
            search: visits("search")?,
            memory: value["memory"].as_f64(),
        })
    }
}

impl Table {
    pub(super) fn new(quotes: u32) -> Self {
        Self { quotes, rows: Vec::new() }
    }

    pub(super) fn push(&mut self, name: &'static str, measured: Measured) {
        self.rows.push((name, measured));
    }

    /// What was measured, in the order in which it came.
    pub(super) fn into_rows(self) -> Vec<Measured> {
        self.rows.into_iter().map(|(_, measured)| measured).collect()
    }

    /// Who answers otherwise than the first contestant, and how often.
    pub(super) fn disagreements(&self) -> Vec<String> {
        let Some((_, first)) = self.rows.first() else { return Vec::new() };
        let mut all = Vec::new();
        for (name, measured) in &self.rows {
            for (what, one, other) in [
                ("facets", &first.facets, &measured.facets),
                ("search", &first.search, &measured.search),
            ] {
                let pairs = one.answers.iter().zip(&other.answers);
                let wrong = pairs.filter(|(one, other)| !agree(one, other)).count();
                let wrong = if other.alike { wrong } else { 0 };
                if wrong > 0 || other.answers.is_empty() {
                    let of = other.answers.len();
                    all.push(format!("{name} in {wrong} of {of} visits ({what}, {})", self.quotes));
                }
            }
        }
        all
    }
}

/// Totals and counts are the same, and the page where both are in order.
fn agree(one: &Value, other: &Value) -> bool {
    let page = |answer: &Value| answer["page"].as_i64();
    let same_page = page(one).is_none() || page(other).is_none() || page(one) == page(other);
    one["total"] == other["total"] && one["counts"] == other["counts"] && same_page
}

impl fmt::Display for Table {
    /// Markdown: milliseconds, and in brackets how many times as long as the typed columns
    /// take.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            f,
            "| {} quotes | build or open | facets: median / p95 | search: median / p95 |",
            self.quotes
        )?;
        writeln!(f, "|---|---|---|---|")?;
        let columns = self.rows.iter().find(|(name, _)| *name == "columns").map(|(_, it)| it);
        for (name, row) in &self.rows {
            let ratio = |value: f64, of: fn(&Measured) -> f64| match columns.map(of) {
                Some(columns) if columns > 0.0 => format!("{value:.2} ({:.2})", value / columns),
                _ => format!("{value:.2}"),
            };
            writeln!(
                f,
                "| {name} | {} | {} / {} | {} / {}{} |",
                ratio(row.built, |it| it.built),
                ratio(row.facets.median, |it| it.facets.median),
                ratio(row.facets.p95, |it| it.facets.p95),
                ratio(row.search.median, |it| it.search.median),
                ratio(row.search.p95, |it| it.search.p95),
                if row.search.alike { "" } else { " (finds other quotes)" },
            )?;
        }
        writeln!(f)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{Measured, Table};

    fn measured(total: u32, page: Option<u32>) -> Measured {
        let visits = json!({ "median": 2.0, "p95": 4.0, "answers": [{ "total": total, "counts": 5, "page": page }] });
        let value = json!({ "built": 8.0, "facets": visits, "search": visits });
        Measured::read(&value).expect("all is there")
    }

    #[test]
    fn whoever_answers_otherwise_is_named() {
        let mut table = Table::new(9);
        table.push("columns", measured(3, Some(7)));
        table.push("unordered", measured(3, None));
        assert!(table.disagreements().is_empty());
        table.push("wrong", measured(4, None));
        table.push("misplaced", measured(3, Some(8)));
        let all = table.disagreements();
        assert_eq!(all.len(), 4);
        assert_eq!(all[0], "wrong in 1 of 1 visits (facets, 9)");
        assert!(table.to_string().contains("| wrong | 8.00 (1.00) | 2.00 (1.00) / 4.00 (1.00) |"));
    }
}
