//! How time and memory grow with an archive, as a plot for `docs/measurements.md`.

use std::fs;
use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use super::plot::{Line, Panel, svg};
use super::table::{Measured, Table};
use super::{Race, write_corpus};
use crate::process::run;
use crate::steps::step;

/// How many quotes each corpus has.
const SIZES: [u32; 6] = [1_000, 10_000, 100_000, 300_000, 1_000_000, 2_000_000];

/// From more articles than this a page builds nothing: their JSON is more than one text
/// of a browser may have.
const MOST_BUILT: u32 = 1_000_000;

/// What was measured at one size.
struct Point {
    quotes: f64,
    /// How many bytes the texts of the quotes have together.
    texts: f64,
    built: Option<Measured>,
    opened: Measured,
    /// From a key pressed in the interface to what it paints: what 95 in 100 take at most.
    keystroke: f64,
}

/// Measures archives of every size and draws `static/growth.svg`.
///
/// # Errors
///
/// When one fails, or an archive that was built answers otherwise than its pack.
pub(super) fn growth(race: &Race<'_>) -> Result<()> {
    let file = race.workspace.root().join("static/growth.svg");
    let mut points = Vec::new();
    for quotes in SIZES {
        let corpus = race.folder.join(format!("corpus/{quotes}"));
        write_corpus(race.workspace, quotes, &corpus)?;
        let mut table = Table::new(quotes);
        if quotes <= MOST_BUILT {
            table.push("ours", race.run("ours", quotes)?);
        }
        table.push("ours-pack", race.run("ours-pack", quotes)?);
        let wrong = table.disagreements();
        ensure!(wrong.is_empty(), "not all answers are equal: {}", wrong.join("; "));
        println!("{table}");
        let mut rows = table.into_rows();
        let opened = rows.pop().context("a pack was opened")?;
        let texts = texts(&corpus)?;
        let keystroke = keystroke(race, quotes, &corpus)?;
        points.push(Point { quotes: quotes.into(), texts, built: rows.pop(), opened, keystroke });
        // After each, since the largest take long.
        let drawn = svg(&note(), &[times(&points), memory(&points)]);
        fs::write(&file, drawn).with_context(|| format!("cannot write {}", file.display()))?;
    }
    println!("The plot is in {}", file.display());
    Ok(())
}

/// Types in the interface of a collection of the corpus.
fn keystroke(race: &Race<'_>, quotes: u32, corpus: &Path) -> Result<f64> {
    let site = race.folder.join("collection");
    step("Writing the site of a collection", || {
        if site.exists() {
            fs::remove_dir_all(&site)?;
        }
        let build = ["run", "--quiet", "--release", "--bin", "pullquote", "--", "build"];
        let mut command = race.workspace.cargo(&build);
        command.arg(corpus.join("archive.pq")).arg("--app").arg(race.workspace.app());
        run(command.arg("--out").arg(&site))
    })?;
    let name = format!("typing in {quotes} quotes");
    let page = format!("keystroke.html?corpus={quotes}");
    let typed = step(&name, || race.measure(&name, &page))?;
    println!("{typed}");
    typed["p95"].as_f64().context("the page says how long keystrokes take")
}

fn texts(corpus: &Path) -> Result<f64> {
    let about: Value = serde_json::from_slice(&fs::read(corpus.join("about.json"))?)?;
    about["texts"].as_f64().context("the corpus says how long its texts are")
}

/// A line of what some points have.
fn line(name: &'static str, points: &[Point], of: impl Fn(&Point) -> Option<f64>) -> Line {
    let at = |point: &Point| Some((point.quotes, of(point)?));
    Line { name, points: points.iter().filter_map(at).collect() }
}

fn times(points: &[Point]) -> Panel {
    Panel {
        title: "Milliseconds",
        unit: "ms",
        lines: vec![
            line("build from articles", points, |it| Some(it.built.as_ref()?.built)),
            line("open a pack", points, |it| Some(it.opened.built)),
            line("a search, 95 in 100", points, |it| Some(it.opened.search.p95)),
            line("a filter, 95 in 100", points, |it| Some(it.opened.facets.p95)),
            line("a keystroke to paint, 95 in 100", points, |it| Some(it.keystroke)),
        ],
    }
}

fn memory(points: &[Point]) -> Panel {
    let megabytes = |bytes: f64| bytes / 1e6;
    Panel {
        title: "Megabytes of WebAssembly’s memory",
        unit: "MB",
        lines: vec![
            line("built from articles", points, |it| it.built.as_ref()?.memory.map(megabytes)),
            line("1.2 × texts + 24 bytes a quote", points, |it| {
                Some(megabytes(1.2 * it.texts + 24.0 * it.quotes))
            }),
            line("opened from a pack", points, |it| it.opened.memory.map(megabytes)),
        ],
    }
}

/// When and where.
fn note() -> String {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
    let (year, month, day) = date(seconds / 86_400);
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let cpu = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = cpu.lines().find_map(|line| line.strip_prefix("model name")?.split_once(": "));
    let model = model.map_or(String::new(), |(_, model)| format!(", {}", model.trim()));
    format!("Headless Chromium, {cores} cores{model}; {year}-{month:02}-{day:02}")
}

/// Year, month and day of a day since 1970: `civil_from_days` of H. Hinnant,
/// "chrono-Compatible Low-Level Date Algorithms".
fn date(days: u64) -> (u64, u64, u64) {
    let days = days + 719_468;
    let (era, day) = (days / 146_097, days % 146_097);
    let year = (day - day / 1460 + day / 36_524 - day / 146_096) / 365;
    let day = day - (365 * year + year / 4 - year / 100);
    let month = (5 * day + 2) / 153;
    let day = day - (153 * month + 2) / 5 + 1;
    let (month, year) = if month < 10 { (month + 3, year) } else { (month - 9, year + 1) };
    (year + era * 400, month, day)
}

#[cfg(test)]
mod tests {
    use super::date;

    #[test]
    fn days_have_their_dates() {
        assert_eq!(date(0), (1970, 1, 1));
        assert_eq!(date(19_782), (2024, 2, 29));
        assert_eq!(date(20_781), (2026, 11, 24));
    }
}
