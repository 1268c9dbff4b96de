//! How long visits take, one by one: the median and the 95th percentile, which
//! no benchmark of a loop tells. Also how long the figures of all quotes take.
//!
//! `cargo bench --bench visits -- 100000 1000000` measures archives of so many
//! quotes; `-- --write 100000 FOLDER` writes one and its visits for the
//! comparison in the browser.

#[allow(dead_code, reason = "each benchmark uses its part")]
mod corpus;

use std::error::Error;
use std::fs::{self, File};
use std::hint::black_box;
use std::io::{BufWriter, Write};
use std::path::Path;
use std::time::Instant;

use corpus::{Corpus, Visit};
use pullquote::article;
use pullquote::model::{Article, Facet};
use pullquote::packed::figures::{compared, map, voices};
use pullquote::packed::{Archive, Ask, Fault, Names, Order, Session};
use pullquote::query::{COMPARED, MOST_LINES, Mark, VoiceOrder};

const VISITS: u32 = 400;

/// How many times the figures are computed.
const TIMES: usize = 41;

/// How many voices a page has.
const VOICES: u32 = 20;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|it| it != "--bench").collect();
    if let [write, quotes, folder] = &arguments[..]
        && write == "--write"
    {
        return self::write(quotes.parse()?, Path::new(folder));
    }
    print!("{:>9} {:>12}", "quotes", "build");
    let names = ["facets", "search", "ranked", "voices", "compared", "map"];
    println!("{}", names.map(|name| format!(" {name:>20}")).concat());
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
    cells.extend(figures(&archive)?);
    let cells: Vec<String> = cells.iter().map(|cell| format!(" {cell:>20}")).collect();
    println!("{quotes:>9} {built:>12.0}{}", cells.concat());
    Ok(())
}

/// How long the voices of all quotes take, those of the most words side by side, and the largest
/// map.
fn figures(archive: &Archive) -> Result<[String; 3], Fault> {
    let mut session = Session::new(archive);
    session.ask(archive, &Ask::default())?;
    let set = session.matches();
    let axes = [Facet::SPEAKER, Facet::THEME].map(Facet::position);
    let [mut of_voices, mut of_compared, mut of_map] = [const { Vec::new() }; 3];
    let first = voices(archive, set, VoiceOrder::Share, 0..COMPARED as u32)?;
    let first: Vec<u32> = first.page.iter().map(|voice| voice.speaker).collect();
    for _ in 0..TIMES {
        let start = Instant::now();
        black_box(voices(archive, set, VoiceOrder::Share, 0..VOICES)?);
        of_voices.push(start.elapsed().as_secs_f64() * 1000.0);
        let start = Instant::now();
        black_box(compared(archive, set, &first)?);
        of_compared.push(start.elapsed().as_secs_f64() * 1000.0);
        let start = Instant::now();
        black_box(map(archive, set, session.total(), axes, MOST_LINES)?);
        of_map.push(start.elapsed().as_secs_f64() * 1000.0);
    }
    Ok([of_voices, of_compared, of_map].map(spread))
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
    Ok(spread(times))
}

/// The median, and what 95 in 100 are at most.
fn spread(mut times: Vec<f64>) -> String {
    times.sort_by(f64::total_cmp);
    let at = |share: f64| times[((times.len() as f64 * share) as usize).min(times.len() - 1)];
    format!("{:.3} / {:.3}", at(0.5), at(0.95))
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
