//! A synthetic archive and its visitors, the same on every machine.
//!
//! Articles of thirty quotes. Speakers, platforms, themes and words are drawn by
//! Zipf's law with exponent 1: the second is half as frequent as the first. The
//! words are made of syllables, in ASCII, so that every engine under comparison
//! reads them alike.

mod dice;

use std::fmt::Write;

use dice::{Dice, Zipf};

/// How many quotes an article has.
pub(crate) const PER_ARTICLE: u32 = 30;
const PLATFORMS: u32 = 12;
const THEMES: u32 = 40;
const WORDS: u32 = 40_000;
const MOST_SPEAKERS: u32 = 20_000;

/// Draws articles.
pub(crate) struct Corpus {
    dice: Dice,
    quotes: u32,
    written: u32,
    /// How many bytes the texts so far have together.
    pub(crate) texts: u64,
    speakers: Zipf,
    /// Whether each speaker has said something so far.
    seen: Vec<bool>,
    platforms: Zipf,
    themes: Zipf,
    words: Zipf,
}

/// What one visitor asks for: ids of values by facet, and a search.
#[derive(Default)]
pub(crate) struct Visit {
    pub(crate) speaker: Vec<String>,
    pub(crate) platform: Vec<String>,
    pub(crate) theme: Vec<String>,
    pub(crate) kind: Vec<String>,
    pub(crate) search: String,
}

impl Corpus {
    /// An archive of so many quotes.
    pub(crate) fn new(quotes: u32) -> Self {
        let speakers = MOST_SPEAKERS.min(quotes.div_ceil(5));
        Self {
            dice: Dice::new(1),
            quotes,
            written: 0,
            texts: 0,
            speakers: Zipf::new(speakers),
            seen: vec![false; speakers as usize],
            platforms: Zipf::new(PLATFORMS),
            themes: Zipf::new(THEMES),
            words: Zipf::new(WORDS),
        }
    }

    /// The next article as JSON without line feeds, in the format pullquote/1.
    fn article(&mut self, number: u32, len: u32) -> String {
        let mut speakers = Vec::new();
        let mut platforms = Vec::new();
        let mut themes = Vec::new();
        let mut quotes = String::new();
        for at in 1..=len {
            let speaker = self.speakers.draw(&mut self.dice);
            self.seen[speaker as usize] = true;
            let platform = self.platforms.draw(&mut self.dice);
            let mut own = Vec::new();
            for _ in 0..self.dice.between(1, 3) {
                own.push(self.themes.draw(&mut self.dice));
            }
            own.sort_unstable();
            own.dedup();
            let kind = ["direct", "direct", "direct", "partial", "indirect"];
            let kind = kind[self.dice.between(0, 4) as usize];
            let text = self.text();
            self.texts += text.len() as u64;
            let list = own.iter().map(|it| format!("\"t{it}\"")).collect::<Vec<_>>().join(",");
            let separator = if at > 1 { "," } else { "" };
            let _ = write!(
                quotes,
                "{separator}{{\"id\":\"q{at}\",\"speaker\":\"s{speaker}\",\"platform\":\"p{platform}\",\
                 \"themes\":[{list}],\"kind\":\"{kind}\",\"paragraph\":{at},\"text\":\"{text}\"}}"
            );
            speakers.push(speaker);
            platforms.push(platform);
            themes.extend(own);
        }
        let speaker =
            |it| format!("{{\"id\":\"s{it}\",\"name\":\"{}\",\"kind\":\"person\"}}", name(it));
        let platform = |it| format!("{{\"id\":\"p{it}\",\"name\":\"Platform {it}\"}}");
        let theme = |it| format!("{{\"id\":\"t{it}\",\"name\":\"Theme {it}\"}}");
        format!(
            "{{\"format\":\"pullquote/1\",\"id\":\"a{number}\",\"lang\":\"en\",\"title\":\"Article {number}\",\
             \"paragraphs\":{len},\"source\":{{\"publication\":\"The Corpus\",\"published\":\"{}\"}},\
             \"speakers\":[{}],\"platforms\":[{}],\"themes\":[{}],\"quotes\":[{quotes}]}}",
            self.day(),
            each(speakers, speaker),
            each(platforms, platform),
            each(themes, theme),
        )
    }

    /// Somebody who has said something.
    fn speaker(&self, dice: &mut Dice) -> u32 {
        loop {
            let speaker = self.speakers.draw(dice);
            if self.seen[speaker as usize] {
                return speaker;
            }
        }
    }

    /// A sentence or more, of 8 to 40 words.
    fn text(&mut self) -> String {
        let mut text = String::new();
        let mut starts = true;
        let words = self.dice.between(8, 40);
        for at in 1..=words {
            let mut word = word(self.words.draw(&mut self.dice));
            if starts {
                capitalise(&mut word);
            }
            starts = at == words || self.dice.between(1, 12) == 1;
            let mark = if starts {
                "."
            } else if self.dice.between(1, 12) == 1 {
                ","
            } else {
                ""
            };
            text += &word;
            text += mark;
            text += if at == words { "" } else { " " };
        }
        text
    }

    fn day(&mut self) -> String {
        let (year, month, day) =
            (self.dice.between(2000, 2025), self.dice.between(1, 12), self.dice.between(1, 28));
        format!("{year}-{month:02}-{day:02}")
    }

    /// Visitors who filter by one to three facets, with one value or two in each;
    /// by speakers of the articles so far.
    pub(crate) fn filters(&self, visits: u32) -> Vec<Visit> {
        let mut dice = Dice::new(2);
        let mut visit = |_| {
            let mut visit = Visit::default();
            let mut left = dice.between(1, 3);
            for facet in 0..4 {
                // Each facet as likely as any other, and as many as there are to be.
                if dice.between(1, 4 - facet) > left {
                    continue;
                }
                left -= 1;
                for _ in 0..dice.between(1, 2) {
                    let (values, id) = match facet {
                        0 => (&mut visit.speaker, format!("s{}", self.speaker(&mut dice))),
                        1 => (&mut visit.platform, format!("p{}", self.platforms.draw(&mut dice))),
                        2 => (&mut visit.theme, format!("t{}", self.themes.draw(&mut dice))),
                        _ => (
                            &mut visit.kind,
                            ["direct", "partial", "indirect"][dice.between(0, 2) as usize]
                                .to_owned(),
                        ),
                    };
                    if !values.contains(&id) {
                        values.push(id);
                    }
                }
            }
            visit
        };
        (0..visits).map(&mut visit).collect()
    }

    /// Visitors who search for one to three words, the last of which they are
    /// still typing as often as not.
    pub(crate) fn searches(&self, visits: u32) -> Vec<Visit> {
        let mut dice = Dice::new(3);
        let mut visit = |_| {
            let count = dice.between(1, 3);
            let mut words: Vec<String> =
                (0..count).map(|_| word(self.words.draw(&mut dice))).collect();
            if let Some(last) =
                words.last_mut().filter(|it| it.len() > 3 && dice.between(0, 1) == 1)
            {
                let kept = dice.between(3, last.len() as u32 - 1) as usize;
                last.truncate(kept);
            }
            Visit { search: words.join(" "), ..Visit::default() }
        };
        (0..visits).map(&mut visit).collect()
    }
}

impl Iterator for Corpus {
    type Item = String;

    fn next(&mut self) -> Option<String> {
        let len = PER_ARTICLE.min(self.quotes - self.written);
        if len == 0 {
            return None;
        }
        let number = self.written / PER_ARTICLE + 1;
        self.written += len;
        Some(self.article(number, len))
    }
}

impl Visit {
    /// The visit as JSON.
    pub(crate) fn json(&self) -> String {
        let list =
            |ids: &[String]| ids.iter().map(|id| format!("\"{id}\"")).collect::<Vec<_>>().join(",");
        format!(
            "{{\"speaker\":[{}],\"platform\":[{}],\"theme\":[{}],\"kind\":[{}],\"q\":\"{}\"}}",
            list(&self.speaker),
            list(&self.platform),
            list(&self.theme),
            list(&self.kind),
            self.search
        )
    }
}

/// Each of some values once, in order, as a list in JSON.
fn each(mut values: Vec<u32>, json: impl FnMut(u32) -> String) -> String {
    values.sort_unstable();
    values.dedup();
    values.into_iter().map(json).collect::<Vec<_>>().join(",")
}

fn name(speaker: u32) -> String {
    let mut name = [word(speaker % 200 + 700), word(speaker / 200 + 1300)];
    name.iter_mut().map(String::as_mut_str).for_each(capitalise);
    name.join(" ")
}

fn capitalise(word: &mut str) {
    word[..1].make_ascii_uppercase();
}

/// The word of a rank: frequent ones are short.
fn word(rank: u32) -> String {
    const STARTS: [&str; 20] = [
        "b", "d", "f", "g", "h", "j", "k", "l", "m", "n", "p", "r", "s", "t", "v", "w", "st", "tr",
        "ch", "pr",
    ];
    const ENDS: [&str; 5] = ["a", "e", "i", "on", "u"];
    let mut word = String::new();
    let mut rest = rank;
    loop {
        // Seven has no divisor in common with a hundred, so that none meets another.
        let syllable = (rest % 100 * 7 + 13) % 100;
        word += STARTS[syllable as usize % 20];
        word += ENDS[syllable as usize / 20];
        if rest < 100 {
            return word;
        }
        rest = rest / 100 - 1;
    }
}
