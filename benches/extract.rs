//! How long `extract` takes, and whether that grows with the text's length alone.
//!
//! `cargo bench --no-default-features --bench extract [FILE.txt]`; with a file, its time too.

use std::process::ExitCode;
use std::time::{Duration, Instant};

use pullquote::extract::{PlatformNames, extract};

/// An article of about 1,000 words, with quotes of several kinds.
const PARAGRAPHS: [&str; 4] = [
    "“The quay is shut,” Ada Quay, the harbour master of Northby, said on Monday. “It was the storm, and we have no money for repairs.”",
    "Tomas Brandt, who runs the pilots’ union, called the decision “a gift to the gulls” in an interview with the Harbour Gazette, and said that the council had known of the damage since May.",
    "The council told reporters that work would begin in spring. According to a report from the port’s engineers, the pier needs new piles along half of its length and a new deck.",
    "She added: “Nobody was hurt, and that is what counts.” Walkers can still use the upper road, officials said, but the old stairs will stay behind a fence until the summer.",
];

/// What is hard in a row: marks that nothing closes, sentences that do not end.
#[rustfmt::skip]
const HOSTILE: [&str; 28] = [
    "“", "\"", "'a ", "‘s ", "“a ", "said ", "Ada Quay, ", "“Yes,” said Ada Quay. ", "“Yes,” said Ada Quay ", "Ada Quay said that she said that ", "the plan, “a” ", "(", "6'2\" ", "s' ", "A: b\n", "“a\n", "’s ", "and Ada of Bo ",
    "pilots and ", "a pilot using the ", "as it was, he said, ", "It said it ", "“a b c d e f”\n",
    "the mayor, who said, ", "“a” said she and ", "”", "“‘", "’”",
];

/// The larger text is so many times the smaller one.
const TIMES: usize = 8;
/// It may take so many times as long: a scan of the rest for each piece takes 64 times.
const LIMIT: u32 = 24;

fn time(text: &str) -> Duration {
    let run = || {
        let start = Instant::now();
        std::hint::black_box(extract(text, &PlatformNames::default()));
        start.elapsed()
    };
    (0..5).map(|_| run()).min().unwrap_or_default()
}

fn main() -> ExitCode {
    let article = PARAGRAPHS.join("\n\n");
    let article = vec![article; 8].join("\n\n");
    println!("{} words: {:?}", article.split_whitespace().count(), time(&article));
    for megabytes in [1, 10] {
        let text = (article.clone() + "\n\n").repeat(megabytes * 1_000_000 / article.len());
        let start = Instant::now();
        let quotes = extract(&text, &PlatformNames::default()).quotes.len();
        println!("{:.1} MB, {quotes} quotes: {:?}", text.len() as f64 / 1e6, start.elapsed());
    }
    if let Some(file) = std::env::args().skip(1).find(|it| !it.starts_with('-')) {
        match std::fs::read_to_string(&file) {
            Ok(text) => {
                println!("{file}, {} words: {:?}", text.split_whitespace().count(), time(&text))
            }
            Err(error) => eprintln!("{file}: {error}"),
        }
    }
    let mut is_linear = true;
    for piece in HOSTILE {
        let (small, large) = (time(&piece.repeat(5_000)), time(&piece.repeat(5_000 * TIMES)));
        let is_fine = large < small * LIMIT;
        is_linear &= is_fine;
        println!(
            "{}{piece:?} x 5,000: {small:?}, x {}: {large:?}",
            if is_fine { "" } else { "NOT LINEAR: " },
            5_000 * TIMES
        );
    }
    if is_linear { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
