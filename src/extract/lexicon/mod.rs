//! The classes of single words, by closed lists.

mod names;
mod verbs;
mod words;

use std::collections::HashMap;
use std::ops::BitOr;
use std::sync::LazyLock;

pub(super) use verbs::{Form, Verb, VerbClass};

/// A set of classes that a word may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Classes(u32);

impl Classes {
    pub(super) const NONE: Self = Self(0);
    pub(super) const DETERMINER: Self = Self(1);
    pub(super) const POSSESSIVE: Self = Self(1 << 1);
    pub(super) const SUBJECT_PRONOUN: Self = Self(1 << 2);
    pub(super) const OBJECT_PRONOUN: Self = Self(1 << 3);
    pub(super) const PREPOSITION: Self = Self(1 << 4);
    pub(super) const CONJUNCTION: Self = Self(1 << 5);
    pub(super) const AUXILIARY: Self = Self(1 << 6);
    pub(super) const ADVERB: Self = Self(1 << 7);
    pub(super) const TIME: Self = Self(1 << 8);
    pub(super) const STARTER: Self = Self(1 << 9);
    pub(super) const TITLE: Self = Self(1 << 10);
    pub(super) const ROLE: Self = Self(1 << 11);
    pub(super) const ROLES: Self = Self(1 << 12);
    pub(super) const BODY: Self = Self(1 << 13);
    pub(super) const WOMAN: Self = Self(1 << 14);
    pub(super) const MAN: Self = Self(1 << 15);
    pub(super) const GIVEN_NAME: Self = Self(1 << 16);

    pub(super) const ABBREVIATION: Self = Self(1 << 17);
    pub(super) const NOT_ADVERB: Self = Self(1 << 18);
    pub(super) const SAY: Self = Self(1 << 19);
    pub(super) const JUDGE: Self = Self(1 << 20);
    pub(super) const THINK: Self = Self(1 << 21);
    pub(super) const OTHER: Self = Self(1 << 22);
    pub(super) const WITH_LISTENER: Self = Self(1 << 23);
    pub(super) const NOT_INVERTED: Self = Self(1 << 24);
    pub(super) const NOUN: Self = Self(1 << 25);
    pub(super) const UNCHANGED: Self = Self(1 << 26);
    pub(super) const NOT_NAME: Self = Self(1 << 27);

    /// Words that end a name or a description.
    pub(super) const CLOSED: Self = Self(
        Self::PREPOSITION.0
            | Self::CONJUNCTION.0
            | Self::AUXILIARY.0
            | Self::ADVERB.0
            | Self::SUBJECT_PRONOUN.0,
    );

    /// Whether the sets have something in common.
    pub(super) fn has(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

impl BitOr for Classes {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// Every list, and the classes of its words.
const LISTS: [(&[&str], Classes); 29] = [
    (words::DETERMINERS, Classes::DETERMINER),
    (words::POSSESSIVES, Classes::POSSESSIVE),
    (words::SUBJECT_PRONOUNS, Classes::SUBJECT_PRONOUN),
    (words::OBJECT_PRONOUNS, Classes::OBJECT_PRONOUN),
    (words::PREPOSITIONS, Classes::PREPOSITION),
    (words::CONJUNCTIONS, Classes::CONJUNCTION),
    (words::AUXILIARIES, Classes::AUXILIARY),
    (words::ADVERBS, Classes::ADVERB),
    (words::TIMES, Classes::TIME),
    (words::STARTERS, Classes::STARTER),
    (words::TITLES, Classes::TITLE),
    (words::ROLES, Classes::ROLE),
    (words::GROUPS, Classes::ROLES),
    (words::BODIES, Classes::BODY),
    (words::ABBREVIATIONS, Classes::ABBREVIATION),
    (words::NOT_ADVERBS, Classes::NOT_ADVERB),
    (names::FEMALE, Classes::WOMAN),
    (names::MALE, Classes::MAN),
    (names::WOMEN, Classes(Classes::WOMAN.0 | Classes::GIVEN_NAME.0)),
    (names::MEN, Classes(Classes::MAN.0 | Classes::GIVEN_NAME.0)),
    (verbs::SAY, Classes::SAY),
    (verbs::JUDGE, Classes::JUDGE),
    (verbs::THINK, Classes::THINK),
    (verbs::OTHER, Classes::OTHER),
    (verbs::WITH_LISTENER, Classes::WITH_LISTENER),
    (verbs::NOT_INVERTED, Classes::NOT_INVERTED),
    (verbs::NOUNS, Classes::NOUN),
    (verbs::UNCHANGED, Classes::UNCHANGED),
    (words::NOT_NAMES, Classes::NOT_NAME),
];

/// All words of the lists, made when the first one is looked up.
static WORDS: LazyLock<HashMap<&str, Classes>> = LazyLock::new(|| {
    let mut words: HashMap<&str, Classes> = HashMap::with_capacity(4096);
    for (list, classes) in LISTS {
        for word in list {
            let entry = words.entry(word).or_insert(Classes::NONE);
            *entry = *entry | classes;
        }
    }
    words
});

/// The length in bytes of the longest word of any list, with some more for endings.
const LONGEST: usize = 24;

/// The classes of a word in small letters, as listed.
fn listed(word: &str) -> Classes {
    WORDS.get(word).copied().unwrap_or(Classes::NONE)
}

/// Whether a full stop after the word belongs to it.
pub(super) fn is_abbreviation(word: &str) -> bool {
    word.len() <= 6
        && word.starts_with(char::is_uppercase)
        && listed(&word.to_lowercase()).has(Classes::ABBREVIATION)
}

/// The classes of a word, and the verb of which it may be a form.
pub(super) fn look_up(word: &str) -> (Classes, Option<Verb>) {
    if word.len() > LONGEST {
        return (Classes::NONE, None);
    }
    let mut word = word.to_lowercase();
    if word.contains('’') {
        word = word.replace('’', "'");
    }
    let mut classes = listed(&word);
    // In compounds such as co-founder, the last word counts.
    let part = word.rsplit('-').next().unwrap_or(&word);
    if part.len() < word.len() && listed(part).has(Classes::ROLE) {
        classes = classes | Classes::ROLE;
    }
    if !classes.has(Classes::ROLE) {
        classes = classes | plural(part);
    }
    if word.len() > 4 && word.ends_with("ly") && !classes.has(Classes::NOT_ADVERB) {
        classes = classes | Classes::ADVERB;
    }
    (classes, verbs::verb(&word, classes))
}

/// The classes of a word as the plural of a noun for people or organisations.
fn plural(word: &str) -> Classes {
    let Some(one) = word.strip_suffix('s') else { return Classes::NONE };
    let mut singular = listed(one);
    if let Some(stem) = one.strip_suffix("ie") {
        singular = singular | listed(&format!("{stem}y"));
    } else if let Some(stem) = one.strip_suffix('e') {
        singular = singular | listed(stem);
    }
    match (singular.has(Classes::ROLE), singular.has(Classes::BODY)) {
        (true, _) => Classes::ROLES,
        (false, true) => Classes::BODY,
        _ => Classes::NONE,
    }
}

#[cfg(test)]
mod tests {
    use super::{Classes, Form, LISTS, VerbClass, look_up};

    #[test]
    fn every_list_is_sorted() {
        for (list, _) in LISTS {
            assert!(list.is_sorted(), "{list:?}");
        }
    }

    #[test]
    fn verbs_are_known_in_all_their_forms() {
        for (word, class, form) in [
            ("said", VerbClass::Say, Form::Past),
            ("says", VerbClass::Say, Form::Third),
            ("replied", VerbClass::Say, Form::Past),
            ("quipped", VerbClass::Say, Form::Past),
            ("admitting", VerbClass::Say, Form::Gerund),
            ("wrote", VerbClass::Say, Form::Past),
            ("argues", VerbClass::Say, Form::Third),
            ("dubbed", VerbClass::Judge, Form::Past),
            ("believes", VerbClass::Think, Form::Third),
            ("went", VerbClass::Other, Form::Past),
        ] {
            let verb = look_up(word).1.map(|verb| (verb.class, verb.form));
            assert_eq!(verb, Some((class, form)), "{word}");
        }
        for word in ["harbour", "quickly", "is", "s", "ed", "ing", "string", "wings", "während"] {
            assert_eq!(look_up(word).1, None, "{word}");
        }
    }

    #[test]
    fn words_are_told_by_what_they_are() {
        for (word, class) in [
            ("Spokeswoman", Classes::WOMAN),
            ("officials", Classes::ROLES),
            ("secretaries", Classes::ROLES),
            ("co-founder", Classes::ROLE),
            ("quickly", Classes::ADVERB),
            ("Sen", Classes::TITLE),
            ("isn’t", Classes::AUXILIARY),
        ] {
            assert!(look_up(word).0.has(class), "{word}");
        }
    }
}
