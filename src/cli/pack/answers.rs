//! Tests the answers of a collection against a naive evaluation of its articles.

use std::cell::RefCell;
use std::cmp::Reverse;
use std::fs::File;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::tests::{ARTICLES, Temporary, pack};
use crate::article;
use crate::cli::unpack::Unpacker;
use crate::model::{Article, Quote, QuoteKind};
use crate::packed::{day_number, months_of};
use crate::query::{Answer, Mark, Query, Question, Sort, Span, WantedValues};

/// The facets of the articles' collection, in the order in which it has them.
const FACETS: [&str; 8] =
    ["speaker", "platform", "theme", "kind", "district", "tone", "corrected", "article"];

const PLATFORM: usize = 1;
const KIND: usize = 3;
const OWN: usize = 4;

/// One quote: its codes in each column, and its month.
struct Read {
    id: String,
    codes: [Vec<usize>; FACETS.len()],
    day: Option<u32>,
}

/// The articles, read so that they can be counted in the simplest way.
#[derive(Default)]
struct Reading {
    /// By facet, id and name of each value.
    values: [Vec<(String, String)>; FACETS.len()],
    quotes: Vec<Read>,
}

/// The position of a value; a new value is added.
fn code(values: &mut Vec<(String, String)>, id: &str, name: &str) -> usize {
    let value = (id.to_owned(), name.to_owned());
    values.iter().position(|it| *it == value).unwrap_or_else(|| {
        values.push(value);
        values.len() - 1
    })
}

/// What a value of a facet that is not built in is called.
fn named(value: &str) -> &str {
    match value {
        "edited" => "Edited",
        "retracted" => "Retracted",
        "attribution" => "Attribution corrected",
        own => own,
    }
}

/// A name without case and accents.
fn plain(name: &str) -> String {
    name.nfd().filter(|c| !is_combining_mark(*c)).collect::<String>().to_lowercase()
}

impl Reading {
    fn new(articles: &[Article]) -> Self {
        let mut reading = Self::default();
        let kinds =
            QuoteKind::ALL.into_iter().zip(["Direct quote", "Partial quote", "Reported speech"]);
        for (kind, name) in kinds {
            code(&mut reading.values[KIND], kind.id(), name);
        }
        for article in articles {
            let [speakers, platforms, themes, _, .., of_articles] = &mut reading.values;
            code(of_articles, &article.id, &article.title);
            for it in &article.speakers {
                code(speakers, &it.id, &it.name);
            }
            for it in &article.platforms {
                code(platforms, &it.id, &it.name);
            }
            for it in &article.themes {
                code(themes, &it.id, &it.name);
            }
            for facet in &article.own_facets {
                let at = FACETS.iter().position(|id| *id == facet.id).expect("it is one of these");
                for value in &facet.values {
                    code(&mut reading.values[at], value, named(value));
                }
            }
        }
        for article in articles {
            article.quotes.iter().for_each(|quote| reading.read(article, quote));
        }
        reading
    }

    fn read(&mut self, article: &Article, quote: &Quote) {
        let [speakers, platforms, themes, _, districts, tones, corrected, articles] =
            &mut self.values;
        let speaker = &article.speakers[quote.speaker as usize];
        let platform = match quote.platform.map(|at| &article.platforms[at as usize]) {
            Some(platform) => code(platforms, &platform.id, &platform.name),
            None => code(platforms, "", "Not stated"),
        };
        let theme = |at: &u32| {
            let theme = &article.themes[*at as usize];
            code(themes, &theme.id, &theme.name)
        };
        let theme = quote.themes.iter().map(theme).collect();
        // Straight from the data: what the speaker has in the one, the quote in the other.
        let own = |id: &str, values: &mut Vec<_>| {
            let own = article.own_facets.iter().position(|facet| facet.id == id);
            let names = own.map_or(Vec::new(), |at| {
                quote.facets[at]
                    .iter()
                    .map(|it| &article.own_facets[at].values[*it as usize])
                    .collect()
            });
            names.into_iter().map(|name| code(values, name, named(name))).collect::<Vec<_>>()
        };
        let codes = [
            vec![code(speakers, &speaker.id, &speaker.name)],
            vec![platform],
            theme,
            vec![if quote.is_retracted() { QuoteKind::Indirect } else { quote.kind } as usize],
            own(FACETS[OWN], districts),
            own(FACETS[OWN + 1], tones),
            own(FACETS[OWN + 2], corrected),
            vec![code(articles, &article.id, &article.title)],
        ];
        let day = quote.said.or(article.source.published).map(day_number);
        self.quotes.push(Read { id: format!("{}/{}", article.id, quote.id), codes, day });
    }

    /// Whether a quote passes the picks of all columns, or of all but one, and the months.
    fn passes(&self, quote: &Read, question: &Question, but: Option<usize>, is_span: bool) -> bool {
        let picks = (0..FACETS.len()).filter(|facet| Some(*facet) != but).all(|column| {
            let has = |id: &str| {
                quote.codes[column].iter().any(|code| self.values[column][*code].0 == id)
            };
            let known = |id: &str| self.values[column].iter().any(|value| value.0 == id);
            let mut of_column = question
                .query
                .picks()
                .iter()
                .filter(|it| it.facet == FACETS[column] && known(&it.id))
                .peekable();
            let (mut is_any, mut is_included) = (false, false);
            let mut is_excluded = false;
            for pick in &mut of_column {
                if pick.is_not {
                    is_excluded |= has(&pick.id);
                } else {
                    is_any = true;
                    is_included |= has(&pick.id);
                }
            }
            !is_excluded && (!is_any || is_included)
        });
        let within = |span: Span| {
            let mut months = quote.day.map(months_of).into_iter().flatten();
            months.any(|month| (span.first()..=span.last()).contains(&month))
        };
        picks && (!is_span || question.query.span.is_none_or(within))
    }

    fn months(&self, first: u32, len: usize, passes: impl Fn(&Read) -> bool) -> Vec<u32> {
        let mut months = vec![0; len];
        for quote in self.quotes.iter().filter(|it| passes(it)) {
            // A few days that lie far from all others are in no chart.
            for month in quote.day.map(months_of).into_iter().flatten() {
                let at = month.checked_sub(first);
                if let Some(count) = at.and_then(|at| months.get_mut(at as usize)) {
                    *count += 1;
                }
            }
        }
        months
    }

    /// For each value of a column, how many quotes pass that have it.
    fn counts(&self, column: usize, passes: impl Fn(&Read) -> bool) -> Vec<u32> {
        let mut counts = vec![0; self.values[column].len()];
        for quote in self.quotes.iter().filter(|it| passes(it)) {
            quote.codes[column].iter().for_each(|code| counts[*code] += 1);
        }
        counts
    }

    /// The codes and counts of the values of a column that are shown.
    fn shown(&self, question: &Question, column: usize) -> Vec<(usize, u32)> {
        let first = WantedValues::default();
        let WantedValues { limit, typed } = question.wanted.get(FACETS[column]).unwrap_or(&first);
        let counts = self.counts(column, |it| self.passes(it, question, Some(column), true));
        let totals = self.counts(column, |_| true);
        let is_still = counts.len() <= 8;
        let typed = plain(typed);
        let has_all = |code: &usize| {
            let name = plain(&self.values[column][*code].1);
            typed.split_whitespace().all(|word| name.contains(word))
        };
        let mut all: Vec<usize> = (0..counts.len()).filter(has_all).collect();
        all.sort_by_key(|code| {
            (Reverse(if is_still { 0 } else { counts[*code] }), Reverse(totals[*code]), *code)
        });
        all.truncate(*limit as usize);
        let picked = question
            .query
            .picks()
            .iter()
            .filter(|it| it.facet == FACETS[column] && typed.is_empty());
        let codes =
            picked.filter_map(|it| self.values[column].iter().position(|value| value.0 == it.id));
        let missing: Vec<usize> = codes.filter(|code| !all.contains(code)).collect();
        missing.into_iter().chain(all).map(|code| (code, counts[code])).collect()
    }

    fn check(&self, question: &Question, answer: &Answer) {
        let passes = |it: &Read| self.passes(it, question, None, true);
        let mut matching: Vec<&Read> = self.quotes.iter().filter(|it| passes(it)).collect();
        if question.query.sort == Sort::Date {
            matching.sort_by_key(|it| Reverse(it.day));
        }
        assert_eq!((answer.number, answer.total as usize), (question.number, matching.len()));
        let at =
            question.query.at.as_ref().and_then(|id| matching.iter().position(|it| it.id == *id));
        assert_eq!(answer.at.map(|row| row as usize), at);
        let about = &answer.about;
        assert_eq!(about.quotes as usize, self.quotes.len());
        let platforms = self.values[PLATFORM].iter().filter(|it| !it.0.is_empty());
        assert_eq!(about.platforms as usize, platforms.count());
        let (first, len) = (about.first_month, about.months.len());
        assert_eq!(about.months, self.months(first, len, |_| true));
        // The choice of months does not narrow the counts of months.
        assert_eq!(
            answer.months,
            self.months(first, len, |it| self.passes(it, question, None, false))
        );
        assert!(about.facets.iter().map(|it| &it.id).eq(FACETS));
        for (column, facet) in answer.facets.iter().enumerate() {
            assert_eq!(facet.facet, FACETS[column]);
            let values = facet.values.iter().map(|it| (it.number as usize, it.count));
            assert_eq!(
                values.collect::<Vec<_>>(),
                self.shown(question, column),
                "{}",
                FACETS[column]
            );
            let known = |id: &str| self.values[column].iter().any(|value| value.0 == id);
            let named = question.query.picks().iter().filter(|it| it.facet == FACETS[column]);
            let named = named.map(|it| &it.id).filter(|id| known(id));
            assert!(facet.picked.iter().map(|it| &it.id).eq(named));
            for value in facet.values.iter().chain(&facet.picked) {
                let (id, name) = &self.values[column][value.number as usize];
                assert_eq!((id, name), (&value.id, &value.name));
            }
        }
    }
}

fn open(file: &Temporary) -> Unpacker {
    pack(file);
    Unpacker::open(File::open(&file.0).expect("it is there")).expect("a pack")
}

fn articles() -> Vec<Article> {
    ARTICLES.iter().map(|data| article::read(data).expect("free of errors")).collect()
}

#[test]
fn a_collection_answers_as_a_naive_reading_does() {
    let file = Temporary::new("answers");
    let unpacker = RefCell::new(open(&file));
    let reading = Reading::new(&articles());
    let first = Question::default();
    let answer = unpacker.borrow_mut().answer(&first).expect("the pack is whole");
    reading.check(&first, &answer);
    let (month, months) = (answer.about.first_month, answer.about.months.len() as u32);
    let pick = (0..FACETS.len(), any::<Index>(), any::<bool>());
    let wanted =
        (0..20u32, prop_oneof![Just(""), Just("a"), Just("e N"), Just("the"), Just("zzz")]);
    let span = prop::option::of((0..months + 4, 0..months + 4));
    let rest = (any::<bool>(), prop::option::of(any::<Index>()), any::<u32>());
    let mut runner = proptest::test_runner::TestRunner::new(ProptestConfig {
        cases: 300,
        failure_persistence: None,
        ..ProptestConfig::default()
    });
    let drawn = (vec(pick, 0..5), vec(wanted, FACETS.len()), span, rest);
    let result = runner.run(&drawn, |(picks, wanted, span, (is_latest, at, number))| {
        let mut question = Question { number, ..Question::default() };
        for (column, value, is_not) in picks {
            let values = &reading.values[column];
            let known = value.index(values.len() + 1);
            let id = values.get(known).map_or("nobody", |value| &value.0);
            question.query.set(
                FACETS[column],
                id,
                if is_not { Mark::Excluded } else { Mark::Included },
            );
        }
        let wanted = wanted.into_iter();
        let wanted = wanted.map(|(limit, typed)| WantedValues { limit, typed: typed.to_owned() });
        question.wanted = FACETS.map(str::to_owned).into_iter().zip(wanted).collect();
        question.query.span =
            span.map(|(one, other)| Span::between(month + one - 2, month + other - 2));
        question.query.sort = if is_latest { Sort::Date } else { Sort::Article };
        question.query.at = at.map(|at| reading.quotes[at.index(reading.quotes.len())].id.clone());
        let answer = unpacker.borrow_mut().answer(&question).expect("the pack is whole");
        reading.check(&question, &answer);
        Ok(())
    });
    result.expect("all answers agree");
}

#[test]
fn retracted_words_and_the_names_of_corrections_are_not_searched() {
    let file = Temporary::new("retracted");
    let mut unpacker = open(&file);
    let mut found = |search: &str| {
        let mut question = Question::default();
        question.query.search = search.to_owned();
        let answer = unpacker.answer(&question).expect("the pack is whole");
        (answer.total, answer.corrected)
    };
    // Of the clerk's words, who are found themselves.
    assert_eq!(found("\"closed in January\"").0, 0);
    assert_eq!(found("town clerk").0, 1);
    assert_eq!(found("\"attribution corrected\"").0, 0);
}

#[test]
fn a_search_that_nothing_has_is_corrected_and_what_is_unknown_is_passed_over() {
    let file = Temporary::new("corrected");
    let mut unpacker = open(&file);
    let mut question = Question::default();
    question.query.search = "photogarph".to_owned();
    let answer = unpacker.answer(&question).expect("the pack is whole");
    assert!(!answer.is_unknown, "a search names no value");
    for change in
        [(|query| query.at = Some("nowhere/nothing".to_owned())) as fn(&mut Query), |query| {
            query.set("speaker", "nobody", Mark::Included)
        }]
    {
        let mut question = question.clone();
        change(&mut question.query);
        assert!(unpacker.answer(&question).expect("the pack is whole").is_unknown);
    }
    question.query.set("speaker", "nobody", Mark::Included);
    question.query.at = Some("nowhere/nothing".to_owned());
    let answer = unpacker.answer(&question).expect("the pack is whole");
    assert_eq!(answer.corrected.as_deref(), Some("photograph"));
    assert!(answer.total > 0 && answer.at.is_none());
    assert!(answer.facets.iter().all(|facet| facet.picked.is_empty()));
}
