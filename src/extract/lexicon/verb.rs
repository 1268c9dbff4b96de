//! English inflection: the verb of which a word may be a form.

use super::classes::Classes;
use super::lists::listed;

/// How a verb reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::extract) enum VerbClass {
    /// A verb of saying whose object is the speech: said, wrote, warned.
    Say,
    /// A verb of speaking about something, or of judging it aloud: called, praised.
    Judge,
    /// A verb of thinking, wishing or planning: believes, hopes.
    Think,
    /// Another verb, listed so that a name ends before it.
    Other,
}

/// The inflected form of a verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::extract) enum Form {
    /// say
    Base,
    /// says
    Third,
    /// said
    Past,
    /// saying
    Gerund,
}

/// A word read as a verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::extract) struct Verb {
    pub(in crate::extract) class: VerbClass,
    pub(in crate::extract) form: Form,
    /// The form may also be a noun: claims, report.
    pub(in crate::extract) may_be_noun: bool,
    /// After a quote, the verb can stand before its subject: `"Yes," said Ada`.
    pub(in crate::extract) inverts: bool,
    /// The verb takes a listener as its object: told, asked.
    pub(in crate::extract) takes_listener: bool,
}

/// Irregular forms, with their lemma and their kind.
#[rustfmt::skip]
const IRREGULAR: &[(&str, &str, Form)] = &[
    ("ate", "eat", Form::Past), ("beaten", "beat", Form::Past), ("became", "become", Form::Past), ("began", "begin", Form::Past), ("begun", "begin", Form::Past), ("bought", "buy", Form::Past),
    ("broke", "break", Form::Past), ("broken", "break", Form::Past), ("brought", "bring", Form::Past), ("built", "build", Form::Past), ("came", "come", Form::Past), ("caught", "catch", Form::Past),
    ("chose", "choose", Form::Past), ("chosen", "choose", Form::Past), ("dealt", "deal", Form::Past), ("died", "die", Form::Past), ("drawn", "draw", Form::Past), ("drew", "draw", Form::Past), ("drove", "drive", Form::Past), ("fallen", "fall", Form::Past),
    ("fell", "fall", Form::Past), ("felt", "feel", Form::Past), ("flew", "fly", Form::Past), ("forgot", "forget", Form::Past), ("fought", "fight", Form::Past), ("found", "find", Form::Past), ("gave", "give", Form::Past),
    ("given", "give", Form::Past), ("gone", "go", Form::Past), ("got", "get", Form::Past), ("grew", "grow", Form::Past), ("heard", "hear", Form::Past), ("held", "hold", Form::Past),
    ("kept", "keep", Form::Past), ("knew", "know", Form::Past), ("known", "know", Form::Past), ("laid", "lay", Form::Past), ("led", "lead", Form::Past), ("left", "leave", Form::Past), ("lost", "lose", Form::Past), ("lying", "lie", Form::Gerund),
    ("made", "make", Form::Past), ("meant", "mean", Form::Past), ("met", "meet", Form::Past), ("paid", "pay", Form::Past), ("pled", "plead", Form::Past), ("ran", "run", Form::Past), ("rode", "ride", Form::Past),
    ("rose", "rise", Form::Past), ("said", "say", Form::Past), ("sang", "sing", Form::Past), ("sat", "sit", Form::Past), ("saw", "see", Form::Past), ("seen", "see", Form::Past), ("sent", "send", Form::Past), ("shown", "show", Form::Past), ("sold", "sell", Form::Past),
    ("sought", "seek", Form::Past), ("spent", "spend", Form::Past), ("spoke", "speak", Form::Past), ("spoken", "speak", Form::Past), ("stood", "stand", Form::Past), ("struck", "strike", Form::Past),
    ("swore", "swear", Form::Past), ("taken", "take", Form::Past), ("taught", "teach", Form::Past), ("thought", "think", Form::Past), ("threw", "throw", Form::Past), ("told", "tell", Form::Past), ("took", "take", Form::Past),
    ("understood", "understand", Form::Past), ("went", "go", Form::Past), ("won", "win", Form::Past), ("wore", "wear", Form::Past), ("written", "write", Form::Past), ("wrote", "write", Form::Past),
];

/// Reads a word in small letters as a form of a verb; `classes` are its other classes.
pub(super) fn verb(word: &str, classes: Classes) -> Option<Verb> {
    let (lemma, form) = lemma(word, classes)?;
    let class = class(lemma)?;
    Some(Verb {
        class,
        form,
        may_be_noun: classes.has(Classes::NOUN),
        inverts: class == VerbClass::Say
            && form != Form::Gerund
            && !lemma.has(Classes::NOT_INVERTED),
        takes_listener: lemma.has(Classes::WITH_LISTENER),
    })
}

fn class(lemma: Classes) -> Option<VerbClass> {
    let classes = [
        (Classes::SAY, VerbClass::Say),
        (Classes::JUDGE, VerbClass::Judge),
        (Classes::THINK, VerbClass::Think),
        (Classes::OTHER, VerbClass::Other),
    ];
    classes.into_iter().find_map(|(list, class)| lemma.has(list).then_some(class))
}

/// The endings of verbs, what they replace, and the form that they make.
const ENDINGS: [(&str, &str, Form); 8] = [
    ("ies", "y", Form::Third),
    ("es", "", Form::Third),
    ("s", "", Form::Third),
    ("ied", "y", Form::Past),
    ("ed", "", Form::Past),
    ("ed", "e", Form::Past),
    ("ing", "", Form::Gerund),
    ("ing", "e", Form::Gerund),
];

/// The classes of the base of a verb's form, and the form of the word.
fn lemma(word: &str, classes: Classes) -> Option<(Classes, Form)> {
    if let Ok(at) = IRREGULAR.binary_search_by_key(&word, |entry| entry.0) {
        let (_, lemma, form) = IRREGULAR[at];
        return Some((listed(lemma), form));
    }
    if class(classes).is_some() {
        let form = if classes.has(Classes::UNCHANGED) { Form::Past } else { Form::Base };
        return Some((classes, form));
    }
    if !word.ends_with(['s', 'd', 'g']) {
        return None;
    }
    ENDINGS.into_iter().find_map(|(ending, base, form)| {
        let stem = word.strip_suffix(ending).filter(|stem| stem.len() > 1)?;
        let found = if base.is_empty() { listed(stem) } else { listed(&format!("{stem}{base}")) };
        if class(found).is_some() {
            return Some((found, form));
        }
        // quipped, admitting: the last letter was doubled.
        let once = &stem[..stem.len() - stem.chars().next_back()?.len_utf8()];
        let is_doubled = base.is_empty() && once.chars().next_back() == stem.chars().next_back();
        is_doubled
            .then(|| listed(once))
            .filter(|found| class(*found).is_some())
            .map(|found| (found, form))
    })
}
