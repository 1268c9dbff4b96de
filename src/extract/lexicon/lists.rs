//! Every list of words, by word.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::classes::Classes;
use super::{names, nations, verbs, words};

/// Every list, and the classes of its words.
const LISTS: [(&[&str], Classes); 31] = [
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
    (nations::ADJECTIVES, Classes::NATION),
    (nations::PLACES, Classes::PLACE),
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

/// The classes of a word in small letters, as listed.
pub(super) fn listed(word: &str) -> Classes {
    WORDS.get(word).copied().unwrap_or(Classes::NONE)
}

#[cfg(test)]
mod tests {
    use super::LISTS;

    #[test]
    fn every_list_is_sorted() {
        for (list, _) in LISTS {
            assert!(list.is_sorted(), "{list:?}");
        }
    }
}
