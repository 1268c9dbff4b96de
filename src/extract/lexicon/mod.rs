//! The classes of single words, by closed lists.

mod classes;
mod lists;
mod names;
mod nations;
mod verb;
mod verbs;
mod words;

pub(super) use classes::Classes;
use lists::listed;
pub(super) use verb::{Form, Verb, VerbClass};

/// The length in bytes of the longest word of any list, with some more for endings.
const LONGEST: usize = 24;

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
    (classes, verb::verb(&word, classes))
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
    match (singular.has(Classes::ROLE | Classes::NATION), singular.has(Classes::BODY)) {
        (true, _) => Classes::ROLES,
        (false, true) => Classes::BODY,
        _ => Classes::NONE,
    }
}

#[cfg(test)]
mod tests {
    use super::{Classes, Form, VerbClass, look_up};

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
