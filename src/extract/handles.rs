//! Names that somebody goes by: `a resident using the handle Gull`, `a docker named Ada Quay`.

use super::document::Document;
use super::lexicon::{Classes, VerbClass};

/// Words that may lead from a noun for a person to a name, sorted.
const LEADS: [&str; 13] = [
    "called",
    "going",
    "identified",
    "known",
    "named",
    "nicknamed",
    "posting",
    "under",
    "using",
    "who",
    "whose",
    "with",
    "writing",
];
/// Nouns for a name, sorted.
const NOUNS: [&str; 8] =
    ["alias", "handle", "moniker", "name", "nickname", "pseudonym", "screenname", "username"];
/// At most so many words stand between a lead and a noun.
const BETWEEN: usize = 5;

/// Whether a word may lead to a name.
pub(super) fn is_lead(document: &Document<'_>, token: usize) -> bool {
    LEADS.binary_search(&document.word(token)).is_ok()
}

/// The token of the name to which a token leads, before `end`.
pub(super) fn name(document: &Document<'_>, lead: usize, end: usize) -> Option<usize> {
    if lead >= end || !is_lead(document, lead) {
        return None;
    }
    let is = |words: &[&str]| words.iter().any(|word| document.is_word(lead, word));
    let behind = lead + 1..end.min(lead + 1 + BETWEEN);
    let last = if is(&["called", "named", "nicknamed"]) {
        Some(lead)
    } else if is(&["known", "identified"]) {
        behind.take(2).find(|&at| document.is_word(at, "as"))
    } else {
        behind
            .take_while(|&at| {
                let token = &document.tokens[at];
                token.is_word()
                    && token
                        .verb
                        .is_none_or(|verb| verb.class > VerbClass::Judge || verb.may_be_noun)
            })
            .find(|&at| NOUNS.binary_search(&document.word(at)).is_ok())
    };
    let name = last? + 1;
    let token = document.tokens.get(name).filter(|_| name < end)?;
    (token.is_capital() && !token.is(Classes::CLOSED | Classes::TIME | Classes::TITLE))
        .then_some(name)
}
