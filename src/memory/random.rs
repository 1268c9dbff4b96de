//! Random articles, filters and searches for property tests.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index as Pick, select};

use super::reference::fields;
use crate::filter::Filter;
use crate::model::*;
use crate::query::{Mark, Place};
use crate::text::random::{Cut, cut, text};

/// What a quote is drawn from.
#[derive(Clone, Debug)]
struct Draft {
    text: Pick,
    original: Option<Pick>,
    context: Option<Pick>,
    speaker: Pick,
    platform: Option<Pick>,
    themes: Vec<Pick>,
    tones: Vec<Pick>,
    kind: QuoteKind,
    paragraph: Option<u32>,
}

fn draft() -> impl Strategy<Value = Draft> {
    let maybe = || proptest::option::of(any::<Pick>());
    let texts = (any::<Pick>(), maybe(), maybe());
    let kind = select(&QuoteKind::ALL[..]);
    let values = || vec(any::<Pick>(), 0..=4);
    let rest = ((values(), values()), kind, proptest::option::weighted(0.8, 1..30u32));
    (texts, any::<Pick>(), maybe(), rest).prop_map(
        |((text, original, context), speaker, platform, ((themes, tones), kind, paragraph))| {
            Draft { text, original, context, speaker, platform, themes, tones, kind, paragraph }
        },
    )
}

/// An article of up to 60 quotes. Their texts come from a small pool, so that they share
/// words. The speakers are few enough for bitmaps in some articles, and too many in others.
pub(crate) fn article() -> impl Strategy<Value = Article> {
    let speakers = vec((any::<Pick>(), proptest::option::of(any::<Pick>())), 1..100);
    let values = (0..5usize, 0..9usize, 0..9usize, proptest::bool::weighted(0.8));
    let parts = (vec(text(), 1..12), speakers, values, vec(draft(), 0..=60));
    parts.prop_map(|(texts, speakers, (platforms, themes, tones, has_paragraphs), quotes)| {
        let pick = |pick: &Pick| texts[pick.index(texts.len())].clone();
        let names = |kind: &'static str, count| (0..count).map(move |at| format!("{kind}{at}"));
        // Names share words with each other and with the texts of quotes.
        let name = |at: usize| texts[at % texts.len()].clone();
        let tone = |(at, id): (usize, String)| name(at) + " " + &id;
        let speaker = |(id, (name, role)): (String, &(Pick, Option<Pick>))| Speaker {
            id,
            name: pick(name),
            role: role.as_ref().map(pick),
            kind: SpeakerKind::Person,
            same_as: None,
            facets: FacetValues::new(),
        };
        let quote = |(id, draft): (String, &Draft)| Quote {
            speaker: draft.speaker.index(speakers.len()) as u32,
            platform: code(&draft.platform, platforms).pop(),
            themes: code(&draft.themes, themes),
            // The first facet has values of its own; nothing has one of the second.
            facets: vec![code(&draft.tones, tones), Vec::new()],
            paragraph: draft.paragraph.filter(|_| has_paragraphs),
            ..bare_quote(id, draft, &pick)
        };
        Article {
            id: "random".to_owned(),
            lang: english(),
            title: String::new(),
            paragraphs: None,
            source: Source::default(),
            own_facets: vec![
                own_facet("tone", names("n", tones).enumerate().map(tone).collect()),
                own_facet("none", vec![]),
            ],
            speakers: names("s", speakers.len()).zip(&speakers).map(speaker).collect(),
            platforms: (0..)
                .zip(names("p", platforms))
                .map(|(number, id)| Platform { name: name(number as usize), id, number })
                .collect(),
            themes: (0..)
                .zip(names("t", themes))
                .map(|(at, id)| Theme { name: name(at), id, about: None })
                .collect(),
            quotes: names("q", quotes.len()).zip(&quotes).map(quote).collect(),
        }
    })
}

/// The quote of a draft, without its speaker, platform and themes.
fn bare_quote(id: String, draft: &Draft, pick: &dyn Fn(&Pick) -> String) -> Quote {
    let original = draft.original.as_ref().map(pick);
    Quote {
        id,
        speaker: 0,
        platform: None,
        themes: Vec::new(),
        facets: Vec::new(),
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
        archived: None,
        corrections: Vec::new(),
        reviewed: None,
    }
}

fn own_facet(id: &str, values: Vec<String>) -> OwnFacet {
    OwnFacet { id: id.to_owned(), name: id.to_owned(), of: FacetOf::Quote, values }
}

/// Codes below a bound, ascending; empty where the bound is 0.
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

/// What a filter is drawn from: marks of values by facet, searches by quote and
/// field, and a part of the article.
#[derive(Clone, Debug)]
pub(crate) struct Wish {
    marks: Vec<(Pick, Pick, bool)>,
    cuts: Vec<(Pick, Pick, Cut)>,
    place: Option<(u32, u32)>,
}

/// A wish with this many searches.
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
            let facet = Facet::at(facet.index(article.facets().count()));
            let mark = if *included { Mark::Included } else { Mark::Excluded };
            for code in code([value], article.values(facet).len()) {
                filter.set(facet, code, mark);
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
