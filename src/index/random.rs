//! Random articles, filters and searches for the properties.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index as Pick, select};

use super::reference::fields;
use crate::filter::{Filter, Mark, Place};
use crate::model::*;

/// Pieces of text between bars, rich in what goes wrong: apostrophes, hyphens
/// and elisions; full stops; letters that fold to others or to two; Arabic and
/// Hebrew; Han and kana; what is invisible, and marks alone.
const PIECES: &str = "China’s|China's|Chinas|china|Chinese|wasn't|wasnt|’90s|l’innovation|innovation|\
    innovative|Inno|qu’elle|O’Brien|rock 'n' roll|Qur'an|d'U.S.|e-commerce|state-of-the-art|\
    dell'arte|x'A.B|''|US|us|U.S.|U.S|u.s.-led|A.I.|AI|A.I.s|A.I.’s|J.Smith|x.y.z|3.5|1.a.b|\
    О.О.Н.|О\u{301}.О|A.I的|end.Start|．|Ａ．Ｉ．|café|cafe\u{301}|CAFÉ|Straße|STRASSE|strasse|\
    Æther|ae\u{301}|æ\u{301}|ﬁne|İstanbul|ıstanbul|Đà|Nẵng|Łódź|Ελλάς|ΕΛΛΑΣ|Ёлка|ёлка|елка|ＡＩ|\
    x²|CO₂|٣|3|և|مُحَمَّد|محمد|مـحـمد|أحمد|احمد|فتاة|فتاه|على|علي|שָׁלוֹם|שלום|中国|中国的人工智能|\
    人工智能|人人人|人|的|使用DeepSeek的人|DeepSeek|deep|トランプ大統領|ドナルド・トランプ|カー|，|。|\
    中\u{FE00}国|in\u{AD}nov\u{AD}ation|deep\u{200B}seek|\u{200F}|\u{301}|\u{AD}\u{301}|🤖|\
    👩\u{200D}💻|❤\u{FE0F}|“|”|\"|«|(|…|½";

/// What stands between pieces, spaces most often.
const SEPARATORS: [&str; 15] =
    [" ", " ", " ", " ", "", "", ", ", ". ", "\n", "—", "-", "\u{AD}", "'", "’", "."];

fn piece() -> impl Strategy<Value = &'static str> {
    select(PIECES.split('|').collect::<Vec<_>>())
}

pub(crate) fn text() -> impl Strategy<Value = String> {
    vec((piece(), select(&SEPARATORS[..])), 0..9)
        .prop_map(|pieces| pieces.into_iter().flat_map(|(one, two)| [one, two]).collect())
}

/// What a quote is drawn from.
#[derive(Clone, Debug)]
struct Draft {
    text: Pick,
    original: Option<Pick>,
    context: Option<Pick>,
    speaker: Pick,
    platform: Option<Pick>,
    themes: Vec<Pick>,
    kind: QuoteKind,
    paragraph: Option<u32>,
}

fn draft() -> impl Strategy<Value = Draft> {
    let maybe = || proptest::option::of(any::<Pick>());
    let texts = (any::<Pick>(), maybe(), maybe());
    let kind = select(&QuoteKind::ALL[..]);
    let rest = (vec(any::<Pick>(), 0..=4), kind, proptest::option::weighted(0.8, 1..30u32));
    (texts, any::<Pick>(), maybe(), rest).prop_map(
        |((text, original, context), speaker, platform, (themes, kind, paragraph))| Draft {
            text,
            original,
            context,
            speaker,
            platform,
            themes,
            kind,
            paragraph,
        },
    )
}

/// An article of up to 60 quotes, whose texts come from a few, so that they
/// share words; its speakers are few enough for bitmaps, or too many.
pub(crate) fn article() -> impl Strategy<Value = Article> {
    let speakers = vec((any::<Pick>(), proptest::option::of(any::<Pick>())), 1..100);
    let values = (0..5usize, 0..9usize, proptest::bool::weighted(0.8));
    let parts = (vec(text(), 1..12), speakers, values, vec(draft(), 0..=60));
    parts.prop_map(|(texts, speakers, (platforms, themes, has_paragraphs), quotes)| {
        let pick = |pick: &Pick| texts[pick.index(texts.len())].clone();
        let names = |kind: &'static str, count| (0..count).map(move |at| format!("{kind}{at}"));
        let speaker = |(id, (name, role)): (String, &(Pick, Option<Pick>))| Speaker {
            id,
            name: pick(name),
            role: role.as_ref().map(pick),
            kind: SpeakerKind::Person,
            same_as: None,
        };
        let quote = |(id, draft): (String, &Draft)| Quote {
            speaker: draft.speaker.index(speakers.len()) as u32,
            platform: code(&draft.platform, platforms).pop(),
            themes: code(&draft.themes, themes),
            paragraph: draft.paragraph.filter(|_| has_paragraphs),
            ..bare_quote(id, draft, &pick)
        };
        Article {
            id: "random".to_owned(),
            lang: english(),
            title: String::new(),
            paragraphs: None,
            source: Source::default(),
            speakers: names("s", speakers.len()).zip(&speakers).map(speaker).collect(),
            platforms: (0..)
                .zip(names("p", platforms))
                .map(|(number, id)| Platform { name: id.clone(), id, number })
                .collect(),
            themes: names("t", themes)
                .map(|id| Theme { name: id.clone(), id, about: None })
                .collect(),
            quotes: names("q", quotes.len()).zip(&quotes).map(quote).collect(),
        }
    })
}

/// The quote of a draft but for its speaker, platform and themes.
fn bare_quote(id: String, draft: &Draft, pick: &dyn Fn(&Pick) -> String) -> Quote {
    let original = draft.original.as_ref().map(pick);
    Quote {
        id,
        speaker: 0,
        platform: None,
        themes: Vec::new(),
        kind: draft.kind,
        paragraph: None,
        text: pick(&draft.text),
        parts: Vec::new(),
        context: draft.context.as_ref().map(pick),
        selector: None,
        lang: english(),
        original: original.map(|text| Original { lang: english(), text }),
        said: None,
        url: None,
    }
}

/// Codes below a bound, ascending; none where there are none to choose from.
fn code<'a>(picks: impl IntoIterator<Item = &'a Pick>, bound: usize) -> Vec<u32> {
    let picks = picks.into_iter().filter(|_| bound > 0);
    let mut codes: Vec<u32> = picks.map(|pick| pick.index(bound) as u32).collect();
    codes.sort_unstable();
    codes.dedup();
    codes
}

fn english() -> Lang {
    Lang::parse("en").expect("en is a language")
}

/// How a search is drawn from a text.
#[derive(Clone, Debug)]
pub(crate) enum Cut {
    /// Some words, the last cut short, between marks that may be missing.
    Words { first: Pick, count: usize, dropped: usize, marks: (&'static str, &'static str) },
    /// Characters from anywhere.
    Slice { first: Pick, count: usize },
    /// Something that need not be in the text.
    Piece(&'static str),
}

pub(crate) fn cut() -> impl Strategy<Value = Cut> {
    let marks = [("", ""), ("\"", "\""), ("“", "”"), ("\"", ""), ("“", " "), ("«", "»")];
    prop_oneof![
        5 => (any::<Pick>(), 1..4usize, 0..5usize, select(marks.to_vec()))
            .prop_map(|(first, count, dropped, marks)| Cut::Words { first, count, dropped, marks }),
        2 => (any::<Pick>(), 1..6usize).prop_map(|(first, count)| Cut::Slice { first, count }),
        1 => piece().prop_map(Cut::Piece),
    ]
}

impl Cut {
    pub(crate) fn from(&self, text: &str) -> String {
        match self {
            Self::Words { first, count, dropped, marks } => {
                let words: Vec<&str> = text.split_whitespace().collect();
                let first = first.index(words.len().max(1));
                let words: Vec<&str> = words.into_iter().skip(first).take(*count).collect();
                let chars: Vec<char> = words.join(" ").chars().collect();
                let kept: String = chars[..chars.len().saturating_sub(*dropped)].iter().collect();
                [marks.0, &kept, marks.1].concat()
            }
            Self::Slice { first, count } => {
                let first = first.index(text.chars().count().max(1));
                text.chars().skip(first).take(*count).collect()
            }
            Self::Piece(piece) => (*piece).to_owned(),
        }
    }
}

/// What a filter is drawn from: marks of values by facet, searches by quote and
/// field, and a part of the article.
#[derive(Clone, Debug)]
pub(crate) struct Wish {
    marks: Vec<(Pick, Pick, bool)>,
    cuts: Vec<(Pick, Pick, Cut)>,
    place: Option<(u32, u32)>,
}

/// A wish with as many searches as given.
pub(crate) fn wish(cuts: std::ops::Range<usize>) -> impl Strategy<Value = Wish> {
    let marks = vec((any::<Pick>(), any::<Pick>(), proptest::bool::weighted(0.7)), 0..5);
    let cuts = vec((any::<Pick>(), any::<Pick>(), cut()), cuts);
    let place = proptest::option::weighted(0.3, (0..32u32, 0..32u32));
    (marks, cuts, place).prop_map(|(marks, cuts, place)| Wish { marks, cuts, place })
}

impl Wish {
    pub(crate) fn filter(&self, article: &Article) -> Filter {
        let mut filter = Filter::default();
        for (facet, value, included) in &self.marks {
            let facet = Facet::ALL[facet.index(Facet::ALL.len())];
            let mark = if *included { Mark::Included } else { Mark::Excluded };
            for code in code([value], article.values(facet).len()) {
                filter.choice_mut(facet).set(code, mark);
            }
        }
        let end = article.places().last;
        filter.place = self.place.and_then(|(one, other)| Place::between(one, other, end));
        filter.search = self.search(article);
        filter
    }

    pub(crate) fn search(&self, article: &Article) -> String {
        let cut = |(quote, field, cut): &(Pick, Pick, Cut)| {
            let fields = fields(article, &article.quotes[quote.index(article.quotes.len())]);
            cut.from(fields[field.index(fields.len())]) + " "
        };
        self.cuts.iter().filter(|_| !article.quotes.is_empty()).map(cut).collect()
    }
}
