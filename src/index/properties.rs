//! The index against a naive reading of the same article, over random
//! articles, filters and searches: 12,000 filters on 1,500 articles, and 6,000
//! searches in single texts.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index as Pick, select};

use super::reference::{Reading, fields, highlights, only_word};
use super::{Index, Search};
use crate::filter::{Filter, Mark, Sort};
use crate::model::*;

/// Pieces of text, rich in what goes wrong.
const PIECES: &[&str] = &[
    // Apostrophes, hyphens, elisions.
    "China’s",
    "China's",
    "Chinas",
    "china",
    "Chinese",
    "wasn't",
    "wasnt",
    "’90s",
    "l’innovation",
    "innovation",
    "innovative",
    "Inno",
    "qu’elle",
    "O’Brien",
    "rock 'n' roll",
    "Qur'an",
    "d'U.S.",
    "e-commerce",
    "state-of-the-art",
    "dell'arte",
    "x'A.B",
    "''",
    // Full stops.
    "US",
    "us",
    "U.S.",
    "U.S",
    "u.s.-led",
    "A.I.",
    "AI",
    "A.I.s",
    "A.I.’s",
    "J.Smith",
    "x.y.z",
    "3.5",
    "1.a.b",
    "О.О.Н.",
    "О\u{301}.О",
    "A.I的",
    "end.Start",
    "．",
    "Ａ．Ｉ．",
    // Letters that fold to others, or to two.
    "café",
    "cafe\u{301}",
    "CAFÉ",
    "Straße",
    "STRASSE",
    "strasse",
    "Æther",
    "ae\u{301}",
    "æ\u{301}",
    "ﬁne",
    "İstanbul",
    "ıstanbul",
    "Đà",
    "Nẵng",
    "Łódź",
    "Ελλάς",
    "ΕΛΛΑΣ",
    "Ёлка",
    "ёлка",
    "елка",
    "ＡＩ",
    "x²",
    "CO₂",
    "٣",
    "3",
    "և",
    // Arabic and Hebrew.
    "مُحَمَّد",
    "محمد",
    "مـحـمد",
    "أحمد",
    "احمد",
    "فتاة",
    "فتاه",
    "على",
    "علي",
    "שָׁלוֹם",
    "שלום",
    // Han and kana.
    "中国",
    "中国的人工智能",
    "人工智能",
    "人人人",
    "人",
    "的",
    "使用DeepSeek的人",
    "DeepSeek",
    "deep",
    "トランプ大統領",
    "ドナルド・トランプ",
    "カー",
    "，",
    "。",
    "中\u{FE00}国",
    // Invisible, or marks alone.
    "in\u{AD}nov\u{AD}ation",
    "deep\u{200B}seek",
    "\u{200F}",
    "\u{301}",
    "\u{AD}\u{301}",
    "🤖",
    "👩\u{200D}💻",
    "❤\u{FE0F}",
    "“",
    "”",
    "\"",
    "«",
    "(",
    "…",
    "½",
];

const SEPARATORS: &[&str] =
    &[" ", " ", " ", " ", "", "", ", ", ". ", "\n", "—", "-", "\u{AD}", "'", "’", "."];

fn text() -> impl Strategy<Value = String> {
    vec((select(PIECES), select(SEPARATORS)), 0..9)
        .prop_map(|pieces| pieces.into_iter().flat_map(|(one, two)| [one, two]).collect())
}

/// An article of up to 60 quotes, whose texts come from a few, so that they
/// share words.
fn article() -> impl Strategy<Value = Article> {
    let quote =
        (any::<[Pick; 4]>(), any::<u8>(), any::<u8>(), any::<u8>(), vec(any::<Pick>(), 0..=4));
    let speaker = (any::<[Pick; 2]>(), any::<bool>());
    let counts = (0..5u32, 0..9u32);
    (vec(text(), 1..12), vec(speaker, 1..45), counts, vec(quote, 0..=60)).prop_map(
        |(texts, speakers, (platforms, themes), quotes)| {
            let pick = |pick: &Pick| pick.get(&texts).clone();
            let speakers: Vec<Speaker> = (0..)
                .zip(speakers)
                .map(|(number, ([name, role], has_role)): (u32, _)| Speaker {
                    id: format!("s{number}"),
                    name: pick(&name),
                    role: has_role.then(|| pick(&role)),
                    kind: SpeakerKind::Person,
                    same_as: None,
                })
                .collect();
            let quote = |(
                number,
                ([text, original, context, speaker], optional, platform, kind, about),
            ): (usize, ([Pick; 4], u8, u8, u8, Vec<Pick>))| {
                let mut about: Vec<u32> = match themes {
                    0 => Vec::new(),
                    _ => about.iter().map(|theme| theme.index(themes as usize) as u32).collect(),
                };
                about.sort_unstable();
                about.dedup();
                Quote {
                    id: format!("q{number}"),
                    speaker: speaker.index(speakers.len()) as u32,
                    platform: Some(u32::from(platform) % 6).filter(|code| *code < platforms),
                    themes: about,
                    kind: QuoteKind::ALL[kind as usize % 3],
                    paragraph: None,
                    text: pick(&text),
                    parts: Vec::new(),
                    context: (optional & 1 == 1).then(|| pick(&context)),
                    selector: None,
                    lang: english(),
                    original: (optional & 2 == 2)
                        .then(|| Original { lang: english(), text: pick(&original) }),
                    said: None,
                    url: None,
                }
            };
            let quotes = quotes.into_iter().enumerate().map(quote).collect();
            let name = |kind: &str, number| (format!("{kind}{number}"), format!("{kind} {number}"));
            Article {
                id: "random".to_owned(),
                lang: english(),
                title: String::new(),
                paragraphs: None,
                source: Source::default(),
                speakers,
                platforms: (0..platforms)
                    .map(|number| name("p", number))
                    .map(|(id, name)| Platform { id, name })
                    .collect(),
                themes: (0..themes)
                    .map(|number| name("t", number))
                    .map(|(id, name)| Theme { id, name, about: None })
                    .collect(),
                quotes,
            }
        },
    )
}

fn english() -> Lang {
    Lang::parse("en").expect("en is a language")
}

/// How a search is drawn from a text.
#[derive(Clone, Debug)]
enum Cut {
    /// Some words, the last cut short, between marks that may be missing.
    Words { first: Pick, count: usize, dropped: usize, marks: (&'static str, &'static str) },
    /// Characters from anywhere.
    Slice { first: Pick, count: usize },
    /// Something that need not be in the text.
    Piece(&'static str),
}

fn cut() -> impl Strategy<Value = Cut> {
    let marks =
        select(&[("", ""), ("\"", "\""), ("“", "”"), ("\"", ""), ("“", " "), ("«", "»")][..]);
    prop_oneof![
        5 => (any::<Pick>(), 1..4usize, 0..5usize, marks)
            .prop_map(|(first, count, dropped, marks)| Cut::Words { first, count, dropped, marks }),
        2 => (any::<Pick>(), 1..6usize).prop_map(|(first, count)| Cut::Slice { first, count }),
        1 => select(PIECES).prop_map(Cut::Piece),
    ]
}

impl Cut {
    fn from(&self, text: &str) -> String {
        match self {
            Self::Words { first, count, dropped, marks } => {
                let words: Vec<&str> = text.split_whitespace().collect();
                if words.is_empty() {
                    return String::new();
                }
                let some = words.iter().skip(first.index(words.len())).take(*count);
                let mut some = some.copied().collect::<Vec<_>>().join(" ");
                let kept = some.chars().count().saturating_sub(*dropped);
                some = some.chars().take(kept).collect();
                [marks.0, &some, marks.1].concat()
            }
            Self::Slice { first, count } => {
                let chars: Vec<char> = text.chars().collect();
                let start = if chars.is_empty() { 0 } else { first.index(chars.len()) };
                chars.into_iter().skip(start).take(*count).collect()
            }
            Self::Piece(piece) => (*piece).to_owned(),
        }
    }
}

/// What a filter is drawn from: a code for each mark, and where the search is
/// cut from.
type Draft = (Vec<(Pick, Pick, bool)>, Vec<(Pick, Pick, Cut)>);

fn draft() -> impl Strategy<Value = Draft> {
    let marks = vec((any::<Pick>(), any::<Pick>(), prop::bool::weighted(0.7)), 0..5);
    (
        marks,
        prop_oneof![2 => vec(any::<(Pick, Pick)>(), 0..1), 3 => vec(any::<(Pick, Pick)>(), 1..3)],
    )
        .prop_flat_map(|(marks, places)| {
            let cuts = vec(cut(), places.len());
            (Just(marks), Just(places), cuts)
        })
        .prop_map(|(marks, places, cuts)| {
            (marks, places.into_iter().zip(cuts).map(|((one, two), cut)| (one, two, cut)).collect())
        })
}

fn filter(article: &Article, (marks, cuts): &Draft) -> Filter {
    let mut filter = Filter::default();
    for (facet, code, included) in marks {
        let facet = Facet::ALL[facet.index(Facet::ALL.len())];
        let values = article.values(facet).len();
        if values > 0 {
            let mark = if *included { Mark::Included } else { Mark::Excluded };
            filter.choice_mut(facet).set(code.index(values) as u32, mark);
        }
    }
    for (quote, field, cut) in cuts.iter().filter(|_| !article.quotes.is_empty()) {
        let fields = fields(article, quote.get(&article.quotes));
        filter.search.push_str(&cut.from(fields[field.index(fields.len())]));
        filter.search.push(' ');
    }
    filter
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, failure_persistence: None, ..Default::default() })]

    #[test]
    fn an_index_answers_as_a_naive_reading_does(
        article in article(),
        drafts in vec(draft(), 8),
    ) {
        let (index, reading) = (Index::new(&article), Reading::new(&article));
        for quote in 0..article.quotes.len() as u32 {
            prop_assert_eq!(index.words(quote), reading.length(quote));
        }
        for draft in &drafts {
            let filter = filter(&article, draft);
            let answer = index.answer(&filter);
            let (quotes, counts) = reading.answer(&filter);
            prop_assert_eq!(answer.matches.iter().collect::<Vec<_>>(), &*quotes, "{:?}", filter);
            prop_assert_eq!(answer.total as usize, quotes.len());
            prop_assert_eq!(answer.counts, counts, "{:?}", filter);
            for sort in Sort::ALL {
                let ordered = index.order(&answer.matches, sort);
                prop_assert_eq!(ordered, reading.order(quotes.clone(), sort), "{:?}", sort);
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 6000, failure_persistence: None, ..Default::default() })]

    #[test]
    fn highlights_are_where_a_naive_reading_finds_them(text in text(), cuts in vec(cut(), 1..3)) {
        let search: String = cuts.iter().map(|cut| cut.from(&text) + " ").collect();
        let found = Search::parse(&search).highlights(&text);
        prop_assert_eq!(&found, &highlights(&text, &search), "{:?}", search);
        for pair in found.windows(2) {
            prop_assert!(pair[0].end < pair[1].start);
        }
        for part in found {
            prop_assert!(text.get(part.clone()).is_some_and(|part| !part.is_empty()));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, failure_persistence: None, ..Default::default() })]

    #[test]
    fn a_quote_matches_a_word_where_one_of_its_fields_is_highlighted(
        article in article(),
        word in (any::<Pick>(), any::<Pick>(), cut()),
    ) {
        prop_assume!(!article.quotes.is_empty());
        let filter = filter(&article, &(Vec::new(), vec![word]));
        let Some(word) = only_word(&filter.search) else { return Ok(()) };
        let matches = Index::new(&article).answer(&filter).matches;
        let search = Search::parse(&filter.search);
        for (number, quote) in (0..).zip(&article.quotes) {
            let mut highlighted = false;
            for field in fields(&article, quote) {
                for part in search.highlights(field) {
                    highlighted = true;
                    let folded = only_word(&field[part]).unwrap_or_default();
                    prop_assert!(folded.starts_with(&word), "{:?} in {:?}", filter.search, field);
                }
            }
            prop_assert_eq!(matches.contains(number), highlighted, "{:?}", filter.search);
        }
    }
}
