//! How long visits take, one by one: the median and the 95th percentile, which
//! no benchmark of a loop tells.
//!
//! `cargo bench --bench visits -- 100000 1000000` measures archives of so many
//! quotes; `-- --write 100000 FOLDER` writes one and its visits for the
//! comparison in the browser.

#[allow(dead_code, reason = "each benchmark uses its part")]
mod corpus;

use std::error::Error;
use std::fs::{self, File};
use std::io::{BufWriter, Write};
use std::path::Path;
use std::time::Instant;

use corpus::{Corpus, Visit};
use pullquote::archive::{Archive, Ask, Names, Order, Session};
use pullquote::article;
use pullquote::filter::Mark;
use pullquote::model::{Article, Facet};

const VISITS: u32 = 400;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|it| it != "--bench").collect();
    if let [write, quotes, folder] = &arguments[..]
        && write == "--write"
    {
        return self::write(quotes.parse()?, Path::new(folder));
    }
    println!("{:>9} {:>12} {:>20} {:>20} {:>20}", "quotes", "build", "facets", "search", "ranked");
    let default = [String::from("100000")];
    for quotes in if arguments.is_empty() { &default[..] } else { &arguments } {
        measure(quotes.parse()?)?;
    }
    println!("milliseconds; of visits the median, and what 95 in 100 take at most");
    Ok(())
}

fn write(quotes: u32, folder: &Path) -> Result<(), Box<dyn Error>> {
    fs::create_dir_all(folder)?;
    let mut corpus = Corpus::new(quotes);
    let mut file = BufWriter::new(File::create(folder.join("articles.jsonl"))?);
    for article in &mut corpus {
        writeln!(file, "{article}")?;
    }
    file.flush()?;
    let about = format!("{{\"quotes\":{quotes},\"texts\":{}}}\n", corpus.texts);
    fs::write(folder.join("about.json"), about)?;
    for (name, visits) in
        [("filters", corpus.filters(VISITS)), ("searches", corpus.searches(VISITS))]
    {
        let visits: Vec<String> = visits.iter().map(Visit::json).collect();
        fs::write(folder.join(format!("{name}.json")), format!("[{}]\n", visits.join(",\n")))?;
    }
    Ok(())
}

fn measure(quotes: u32) -> Result<(), Box<dyn Error>> {
    let mut corpus = Corpus::new(quotes);
    let articles: Vec<Article> = (&mut corpus)
        .map(|json| article::read(json.as_bytes()).map_err(|problems| format!("{problems:?}")))
        .collect::<Result<_, _>>()?;
    let (filters, searches) = (corpus.filters(VISITS), corpus.searches(VISITS));
    let start = Instant::now();
    let (archive, names) = Archive::of(articles.iter())?;
    let built = start.elapsed().as_secs_f64() * 1000.0;
    drop(articles);
    let ids = Ids::of(&names);
    let mut cells = Vec::new();
    for (visits, order) in
        [(&filters, Order::Archive), (&searches, Order::Archive), (&searches, Order::Relevance)]
    {
        let asks: Vec<Ask> = visits.iter().map(|visit| ids.ask(visit, order)).collect();
        cells.push(times(&archive, &asks)?);
    }
    println!("{quotes:>9} {built:>12.0} {:>20} {:>20} {:>20}", cells[0], cells[1], cells[2]);
    Ok(())
}

/// Puts every question twice, and takes the second time.
fn times(archive: &Archive, asks: &[Ask]) -> Result<String, Box<dyn Error>> {
    let mut session = Session::new(archive);
    let mut times = Vec::new();
    for round in 0..2 {
        for ask in asks {
            let start = Instant::now();
            session.ask(archive, ask)?;
            if round == 1 {
                times.push(start.elapsed().as_secs_f64() * 1000.0);
            }
        }
    }
    times.sort_by(f64::total_cmp);
    let at = |share: f64| times[((times.len() as f64 * share) as usize).min(times.len() - 1)];
    Ok(format!("{:.3} / {:.3}", at(0.5), at(0.95)))
}

/// The codes of ids, by facet.
struct Ids {
    facets: Vec<std::collections::HashMap<String, u32>>,
}

impl Ids {
    fn of(names: &Names) -> Self {
        let codes = |facet| names.values(facet).into_iter().map(|it| it.id).zip(0..).collect();
        Self { facets: Facet::BUILT_IN.into_iter().map(codes).collect() }
    }

    fn ask(&self, visit: &Visit, order: Order) -> Ask {
        let mut ask = Ask { search: visit.search.clone(), order, limit: 20, ..Ask::default() };
        let chosen = [&visit.speaker, &visit.platform, &visit.theme, &visit.kind];
        for (facet, ids) in chosen.into_iter().enumerate() {
            for code in ids.iter().filter_map(|id| self.facets[facet].get(id)) {
                ask.choice_mut(facet).set(*code, Mark::Included);
            }
        }
        ask
    }
}
