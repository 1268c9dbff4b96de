//! What changed between two versions of an article, for who publishes the later one.
//!
//! A quote is known by its id, which is its address for ever. An id that another utterance
//! has in the later version would lead readers to words that nobody sent them.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fmt;

use crate::model::{Article, CorrectionKind, FacetOf, OwnFacet, Quote};
use crate::text::token::{self, Folded};

/// What is different in the later version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Of which quote; `None` of the article itself.
    pub quote: Option<String>,
    /// What happened.
    pub what: What,
}

/// What happened to a quote, or to an article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// The quote is new; what it says.
    Added(String),
    /// The quote is gone; what it said.
    Removed(String),
    /// The same words have another id, so that the address of the quote is lost.
    Renamed(String),
    /// Its words are others.
    Edited {
        /// Those of the earlier version.
        old: String,
        /// Those of the later one.
        new: String,
    },
    /// Somebody else says it, or the same speaker by another name, role or kind.
    Attributed {
        /// Who said it in the earlier version.
        old: String,
        /// Who says it in the later one.
        new: String,
    },
    /// Other fields of the data, by their names.
    Fields(Vec<&'static str>),
    /// The id was that of another utterance.
    Reused {
        /// What it was.
        old: String,
        /// What it is.
        new: String,
    },
}

impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let id = self.quote.as_deref().unwrap_or("article");
        match &self.what {
            What::Added(words) => write!(f, "+ {id}: {words}"),
            What::Removed(words) => write!(f, "- {id}: {words}"),
            What::Renamed(new) => write!(f, "~ {id}: its id is {new} now"),
            What::Edited { old, new } => write!(f, "~ {id}: text\n  - {old}\n  + {new}"),
            What::Attributed { old, new } => {
                write!(f, "~ {id}: attribution\n  - {old}\n  + {new}")
            }
            What::Fields(names) => write!(f, "~ {id}: {}", names.join(", ")),
            What::Reused { old, new } => {
                write!(f, "! {id}: the id of another utterance\n  - {old}\n  + {new}")
            }
        }
    }
}

/// What changed from one version to the next, in the order of the later version; what is gone
/// comes after it. The words of the quotes of the ids `edited` may be quite others, and so may
/// those of which a new correction says that they were edited.
pub fn changes(old: &Article, new: &Article, edited: &[String]) -> Vec<Change> {
    let mut changes = Vec::new();
    let before = by_id(old);
    let after = by_id(new);
    let mut fields = article_fields(old, new);
    if kept(old, &after) != kept(new, &before) {
        fields.push("order of quotes");
    }
    if !fields.is_empty() {
        changes.push(Change { quote: None, what: What::Fields(fields) });
    }
    let gone = || old.quotes.iter().filter(|quote| !after.contains_key(&*quote.id));
    let mut renamed = Vec::new();
    for quote in &new.quotes {
        let mut push = |id: &str, what| changes.push(Change { quote: Some(id.to_owned()), what });
        let Some(earlier) = before.get(&*quote.id) else {
            let speaker = |article: &Article, quote: &Quote| attribution(article, quote);
            let is_same = |earlier: &&Quote| {
                earlier.text == quote.text && speaker(old, earlier) == speaker(new, quote)
            };
            match gone().find(|earlier| is_same(earlier) && !renamed.contains(&&*earlier.id)) {
                Some(earlier) => {
                    push(&earlier.id, What::Renamed(quote.id.clone()));
                    renamed.push(&*earlier.id);
                }
                None => push(&quote.id, What::Added(quote.text.clone())),
            }
            continue;
        };
        for what in quote_changes((old, earlier), (new, quote), edited.contains(&quote.id)) {
            push(&quote.id, what);
        }
    }
    for quote in gone().filter(|quote| !renamed.contains(&&*quote.id)) {
        let what = What::Removed(quote.text.clone());
        changes.push(Change { quote: Some(quote.id.clone()), what });
    }
    changes
}

fn by_id(article: &Article) -> HashMap<&str, &Quote> {
    article.quotes.iter().map(|quote| (&*quote.id, quote)).collect()
}

/// The ids of the quotes of one version that the other has too, in their order.
fn kept<'a>(one: &'a Article, other: &HashMap<&str, &Quote>) -> Vec<&'a str> {
    one.quotes.iter().map(|quote| &*quote.id).filter(|id| other.contains_key(id)).collect()
}

/// The fields of an article that changed. Of its lists, what no quote tells: whose other pages
/// speakers have, what themes are about, and which facets are declared.
fn article_fields(old: &Article, new: &Article) -> Vec<&'static str> {
    fn pages(article: &Article) -> BTreeMap<&str, Option<&str>> {
        article.speakers.iter().map(|it| (&*it.id, it.same_as.as_deref())).collect()
    }
    fn abouts(article: &Article) -> BTreeMap<&str, Option<&str>> {
        article.themes.iter().map(|it| (&*it.id, it.about.as_deref())).collect()
    }
    fn facets(article: &Article) -> Vec<(&str, &str, FacetOf)> {
        let declared = article.own_facets.iter().filter(|facet| facet.is_declared());
        declared.map(|it| (&*it.id, &*it.name, it.of)).collect()
    }
    let changed = [
        ("id", old.id != new.id),
        ("lang", old.lang != new.lang),
        ("title", old.title != new.title),
        ("paragraphs", old.paragraphs != new.paragraphs),
        ("source", old.source != new.source),
        ("speakers", is_other(&pages(old), &pages(new))),
        ("themes", is_other(&abouts(old), &abouts(new))),
        ("facets", facets(old) != facets(new)),
    ];
    changed.into_iter().filter(|(_, is_other)| *is_other).map(|(name, _)| name).collect()
}

/// Whether something that both versions have is other in the later one.
fn is_other(old: &BTreeMap<&str, Option<&str>>, new: &BTreeMap<&str, Option<&str>>) -> bool {
    old.iter().any(|(id, was)| new.get(id).is_some_and(|is| is != was))
}

type Version<'a> = (&'a Article, &'a Quote);

fn quote_changes(
    (old, earlier): Version<'_>,
    (new, quote): Version<'_>,
    is_edited: bool,
) -> Vec<What> {
    let (was, is) = (earlier.text.clone(), quote.text.clone());
    let edits = |quote: &Quote| {
        quote.corrections.iter().filter(|it| it.kind == CorrectionKind::Edited).count()
    };
    let is_edited = is_edited || edits(quote) > edits(earlier);
    if was != is && !is_edited && !is_one_utterance(earlier, quote) {
        return vec![What::Reused { old: was, new: is }];
    }
    let mut changes = Vec::new();
    if was != is {
        changes.push(What::Edited { old: was, new: is });
    }
    let [was, is] = [attribution(old, earlier), attribution(new, quote)];
    if was != is {
        changes.push(What::Attributed { old: was, new: is });
    }
    let names = |article: &Article, quote: &Quote| {
        let platform = quote.platform.map(|code| article.platforms[code as usize].name.clone());
        let theme = |code: &u32| article.themes[*code as usize].name.clone();
        (platform, quote.themes.iter().map(theme).collect::<Vec<_>>())
    };
    let ((old_platform, old_themes), (platform, themes)) = (names(old, earlier), names(new, quote));
    let speaker =
        |article: &Article, quote: &Quote| article.speakers[quote.speaker as usize].id.clone();
    let changed = [
        ("speaker", speaker(old, earlier) != speaker(new, quote)),
        ("platform", old_platform != platform),
        ("themes", old_themes != themes),
        ("facets", own_values(old, earlier) != own_values(new, quote)),
        ("kind", earlier.kind != quote.kind),
        ("paragraph", earlier.paragraph != quote.paragraph),
        ("parts", earlier.parts != quote.parts),
        ("context", earlier.context != quote.context),
        ("selector", earlier.selector != quote.selector),
        ("lang", earlier.lang != quote.lang),
        ("original", earlier.original != quote.original),
        ("said", earlier.said != quote.said),
        ("url", earlier.url != quote.url),
        ("archived", earlier.archived != quote.archived),
        ("corrections", earlier.corrections != quote.corrections),
        ("reviewed", earlier.reviewed != quote.reviewed),
    ];
    let fields: Vec<&str> =
        changed.into_iter().filter(|(_, is_other)| *is_other).map(|(name, _)| name).collect();
    if !fields.is_empty() {
        changes.push(What::Fields(fields));
    }
    changes
}

/// The values that a quote and its speaker have of the facets that the author declares.
fn own_values<'a>(article: &'a Article, quote: &'a Quote) -> BTreeMap<&'a str, BTreeSet<&'a str>> {
    let declared = article.own_facets.iter().zip(&quote.facets);
    let declared = declared.filter(|(facet, codes)| facet.is_declared() && !codes.is_empty());
    let values = |(facet, codes): (&'a OwnFacet, &'a Vec<u32>)| {
        let values = codes.iter().map(|code| &*facet.values[*code as usize]);
        (&*facet.id, values.collect())
    };
    declared.map(values).collect()
}

/// Who says a quote, as readers know them.
fn attribution(article: &Article, quote: &Quote) -> String {
    let speaker = &article.speakers[quote.speaker as usize];
    let role = speaker.role.as_ref().map(|role| format!(", {role}")).unwrap_or_default();
    format!("{}{role} ({})", speaker.name, speaker.kind.id())
}

/// Whether two texts are one utterance: they have a third of their words in common, or one
/// is the other's translation.
fn is_one_utterance(old: &Quote, new: &Quote) -> bool {
    let original = |quote: &Quote| quote.original.as_ref().map(|original| original.text.clone());
    let (was, is) = (original(old), original(new));
    let is_translated = was.is_some() && was == is
        || was.as_ref() == Some(&new.text)
        || is.as_ref() == Some(&old.text);
    is_translated || shares_a_third(&old.text, &new.text)
}

/// Whether a third of the words of two texts are those of both.
fn shares_a_third(one: &str, other: &str) -> bool {
    let folded = [one, other].map(Folded::of);
    let [one, other] = folded.each_ref().map(|folded| words(folded.words()));
    let mut left: HashMap<&str, usize> = HashMap::new();
    one.iter().for_each(|word| *left.entry(*word).or_default() += 1);
    let is_shared = |word: &&&str| match left.get_mut(**word) {
        Some(count) if *count > 0 => {
            *count -= 1;
            true
        }
        _ => false,
    };
    let shared = other.iter().filter(is_shared).count();
    // Texts without any word, such as emoji, have nothing to be told by.
    shared * 6 >= one.len() + other.len()
}

/// The words of a folded text; from Thai on, where many scripts have no spaces, its characters.
fn words(folded: &str) -> Vec<&str> {
    let parts = |word| -> Vec<&str> {
        if str::chars(word).all(|char| char < '\u{e00}') {
            return vec![word];
        }
        word.char_indices().map(|(at, char)| &word[at..at + char.len_utf8()]).collect()
    };
    token::words(folded).flat_map(parts).collect()
}

#[cfg(test)]
mod tests {
    use super::{What, changes, shares_a_third};
    use crate::model::{Article, Correction, CorrectionKind, Date, FacetOf, OwnFacet};
    use crate::sample;

    /// What changed, each in a line of its own, when the sample is changed so.
    fn changed(change: impl Fn(&mut Article)) -> Vec<String> {
        let (old, mut new) = (sample::article(), sample::article());
        change(&mut new);
        changes(&old, &new, &[]).iter().map(ToString::to_string).collect()
    }

    fn set(article: &mut Article, id: &str, text: &str) {
        let at = article.quote_by_id(id).expect("a quote of the sample") as usize;
        article.quotes[at].text = text.to_owned();
        article.quotes[at].parts.clear();
    }

    #[test]
    fn a_version_does_not_differ_from_itself() {
        assert_eq!(changed(|_| {}), [""; 0]);
    }

    #[test]
    fn words_and_attributions_are_told_old_and_new() {
        assert_eq!(
            changed(|new| set(new, "night-sky-society-2", "Dark means very dark!")),
            ["~ night-sky-society-2: text\n  - Dark means dark!\n  + Dark means very dark!"]
        );
        let renamed = changed(|new| {
            let speaker = new.speakers.iter_mut().find(|it| it.id == "kestrel-line");
            speaker.expect("a speaker of the sample").name = "Kestrel Ferries".to_owned();
        });
        let both = "Kestrel Line, ferry company (organisation)\n  + Kestrel Ferries, ferry company";
        assert!(renamed.iter().all(|it| it.contains(both)) && !renamed.is_empty(), "{renamed:?}");
    }

    #[test]
    fn what_comes_goes_or_is_renamed_is_told_apart() {
        let gone = changed(|new| *new = new.clone().with_quotes(&[1, 2, 3]));
        assert!(gone.iter().any(|it| it.starts_with("- night-sky-society-2: Dark means dark!")));
        assert!(gone.iter().all(|it| it.starts_with("- ")), "{gone:?}");
        let renamed = changed(|new| {
            let at = new.quote_by_id("night-sky-society-2").expect("a quote") as usize;
            new.quotes[at].id = "society".to_owned();
        });
        assert_eq!(renamed, ["~ night-sky-society-2: its id is society now"]);
        let (old, new) = (sample::article().with_quotes(&[0, 1]), sample::article());
        assert_eq!(changes(&old, &new, &[]).len(), new.quotes.len() - 2);
    }

    #[test]
    fn an_id_of_another_utterance_is_refused_unless_its_author_says_that_it_is_the_same() {
        let (old, mut new) = (sample::article(), sample::article());
        set(&mut new, "night-sky-society-2", "We want our sleep back.");
        let whats = |edited: &[String]| changes(&old, &new, edited).remove(0).what;
        assert!(matches!(whats(&[]), What::Reused { .. }));
        assert!(matches!(whats(&["night-sky-society-2".to_owned()]), What::Edited { .. }));
    }

    #[test]
    fn a_correction_says_that_an_utterance_is_the_same() {
        let changed = changed(|new| {
            set(new, "night-sky-society-2", "We want our sleep back.");
            let at = new.quote_by_id("night-sky-society-2").expect("a quote") as usize;
            new.quotes[at].corrections.push(Correction {
                kind: CorrectionKind::Edited,
                date: Date { year: 2025, month: Some(1), day: Some(26) },
                why: None,
                was: None,
            });
        });
        assert!(changed[0].starts_with("~ night-sky-society-2: text"), "{changed:?}");
        assert_eq!(changed[1], "~ night-sky-society-2: corrections");
    }

    #[test]
    fn other_fields_are_named() {
        let fields = changed(|new| {
            new.title.push('!');
            new.quotes[0].paragraph = Some(25);
            new.quotes[0].context = None;
        });
        assert_eq!(fields[0], "~ article: title");
        assert!(fields[1].ends_with(": paragraph, context"), "{fields:?}");
    }

    #[test]
    fn another_order_of_the_quotes_is_told_and_one_that_comes_between_is_none() {
        let reordered = changed(|new| new.quotes.swap(0, 1));
        assert_eq!(reordered, ["~ article: order of quotes"]);
        let between = changed(|new| {
            let mut quote = new.quotes[0].clone();
            quote.id = "between".to_owned();
            quote.text = "Let us sleep over it.".to_owned();
            new.quotes.insert(1, quote);
            new.quotes.remove(3);
        });
        assert!(between.len() == 2 && between[1].starts_with("- "), "{between:?}");
    }

    /// A facet of an author's own with these values.
    fn tone(values: &[&str]) -> OwnFacet {
        OwnFacet {
            id: "tone".to_owned(),
            name: "Tone".to_owned(),
            of: FacetOf::Quote,
            values: values.iter().map(|it| (*it).to_owned()).collect(),
        }
    }

    #[test]
    fn other_values_of_own_facets_are_told() {
        let facets = changed(|new| {
            new.own_facets = vec![tone(&["calm"])];
            new.quotes.iter_mut().for_each(|quote| quote.facets = vec![Vec::new()]);
            new.quotes[1].facets = vec![vec![0]];
        });
        assert_eq!(facets.len(), 2, "{facets:?}");
        assert_eq!(facets[0], "~ article: facets");
        assert!(facets[1].ends_with("-2: facets"), "{facets:?}");
    }

    #[test]
    fn values_of_own_facets_have_no_order() {
        let (mut old, mut new) = (sample::article(), sample::article());
        for (article, values, codes) in
            [(&mut old, ["calm", "proud"], [0, 1]), (&mut new, ["proud", "calm"], [1, 0])]
        {
            article.own_facets = vec![tone(&values)];
            article.quotes.iter_mut().for_each(|quote| quote.facets = vec![codes.into()]);
        }
        new.quotes[0].facets[0].reverse();
        assert_eq!(changes(&old, &new, &[]), []);
    }

    #[test]
    fn another_id_of_a_speaker_is_told_since_addresses_have_it() {
        let renamed = changed(|new| {
            let speaker = new.speakers.iter_mut().find(|it| it.id == "kestrel-line");
            speaker.expect("a speaker of the sample").id = "kestrel".to_owned();
        });
        assert!(renamed.iter().all(|it| it.ends_with(": speaker")) && !renamed.is_empty());
    }

    #[test]
    fn texts_of_every_script_are_compared_by_their_words() {
        assert!(shares_a_third("The lamp is out.", "the lamp was never out"));
        assert!(shares_a_third("关灯吧，让孩子们看一看", "关灯吧，让孩子们也看一看。"));
        assert!(!shares_a_third("关灯吧，让孩子们看一看", "我小时候第一次看见银河"));
        assert!(!shares_a_third("The lamp is out.", "We want sleep back"));
        assert!(shares_a_third("👍", "👎"));
    }
}
