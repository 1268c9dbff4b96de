//! What the words around a name say of who has it: the role, the gender, whether it is an
//! organisation.

use std::ops::Range;

use super::Resolver;
use crate::extract::handles;
use crate::extract::lexicon::Classes;
use crate::extract::mentions::Mention;
use crate::extract::tokens::Shape;

impl Resolver<'_> {
    /// Whether a name is said to be that of an organisation: the company Quayside.
    pub(super) fn is_body(&self, found: &Mention, core: &Range<usize>) -> bool {
        let tokens = &self.analysis.document.tokens;
        core.start > found.tokens.start
            && tokens[core.start - 1].shape == Shape::Lower
            && tokens[core.start - 1].is(Classes::BODY)
            && !tokens[core.start - 1].is(Classes::ROLE | Classes::TITLE)
    }

    /// Whether something is in or on what is mentioned.
    pub(super) fn has_inside(&self, found: &Mention) -> bool {
        let before =
            found.tokens.start.checked_sub(1).filter(|_| found.is_object && !found.is_owner);
        before.is_some_and(|at| {
            ["in", "on", "at", "near", "into", "across"]
                .iter()
                .any(|word| self.analysis.document.is_word(at, word))
        })
    }

    /// The gender that a name, its titles and its description show.
    pub(super) fn gender(&self, found: &Mention, core: &Range<usize>) -> Classes {
        let tokens = &self.analysis.document.tokens;
        let both = Classes::WOMAN | Classes::MAN;
        let of = |at: usize| match (tokens[at].is(Classes::WOMAN), tokens[at].is(Classes::MAN)) {
            (true, false) => Classes::WOMAN,
            (false, true) => Classes::MAN,
            _ => Classes::NONE,
        };
        let before = found.tokens.start..core.start;
        let from_title = before.rev().take(6).map(of).find(|it| it.has(both));
        let from_name = (core.len() > 1).then(|| of(core.start)).filter(|it| it.has(both));
        from_title
            .or(from_name)
            .or_else(|| {
                (core.len() == 1 && tokens[core.start].is(Classes::GIVEN_NAME))
                    .then(|| of(core.start))
            })
            .unwrap_or(Classes::NONE)
    }

    /// What of the words before a name describes it: those behind the last comma, as in `in the
    /// interviews, Mr. Brandt`, and those before `named` and the like.
    fn description(&self, before: Range<usize>) -> Range<usize> {
        let document = &self.analysis.document;
        let comma = before.clone().rev().find(|&at| document.is_sign(at, ","));
        let start = comma.map_or(before.start, |at| at + 1);
        let lead = (start + 1..before.end).find(|&at| {
            document.tokens[at - 1].is(Classes::ROLE) && handles::is_lead(document, at)
        });
        start..lead.unwrap_or(before.end)
    }

    /// The nouns of the description before or after the name, and the tokens of the
    /// description.
    pub(super) fn roles(
        &self,
        found: &Mention,
        core: &Range<usize>,
    ) -> (Vec<String>, Option<Range<usize>>) {
        let document = &self.analysis.document;
        let is_role =
            |at: &usize| document.tokens[*at].is(Classes::ROLE | Classes::BODY | Classes::TITLE);
        let before = self.description(found.tokens.start..core.start);
        let mut words: Vec<String> =
            before.clone().filter(is_role).map(|at| title(&self.word(at)).to_owned()).collect();
        let is_courtesy = |word: &String| ["mr", "mrs", "ms", "miss", "mx"].contains(&&**word);
        let mut role = (!words.iter().all(is_courtesy)).then_some(before);
        // `In Northby, the council met` describes no Northby.
        if document.is_sign(core.end, ",") && !self.has_inside(found) {
            let sentence = &document.sentences[document.sentence_of(core.start)];
            let end = (core.end + 1..sentence.end.min(core.end + 24)).find(|&at| {
                document.is_sign(at, ",.;:—–()")
                    || document.is_quoted(at)
                    || document.is_word(at, "who")
            });
            let aside = core.end + 1..end.unwrap_or(core.end + 1);
            // What has an auxiliary verb is a clause: `the mayor, Ada Quay, the repair will cost`.
            let is_clause = aside.clone().any(|at| document.tokens[at].is(Classes::AUXILIARY));
            let aside = if is_clause { aside.start..aside.start } else { aside };
            let is_described = aside.start < aside.end
                && document.tokens[aside.start].is(Classes::DETERMINER)
                && aside.clone().all(|at| document.tokens[at].verb.is_none_or(|it| it.may_be_noun));
            // The noun of `the harbour master of Quayside` stands before the preposition.
            let noun = aside
                .clone()
                .take_while(|&at| !document.tokens[at].is(Classes::PREPOSITION))
                .last()
                .filter(|_| is_described);
            let known = aside.clone().take(8).filter(is_role).chain(noun);
            let found: Vec<String> = known.map(|at| self.word(at)).collect();
            if !found.is_empty()
                && document.tokens[aside.start].verb.is_none_or(|it| it.may_be_noun)
            {
                words.extend(found);
                role = Some(aside);
            }
        }
        (words, role)
    }
}

/// The noun for an abbreviated title.
fn title(word: &str) -> &str {
    match word {
        "gov" => "governor",
        "sen" => "senator",
        "rep" => "representative",
        "gen" => "general",
        "dr" => "doctor",
        "prof" => "professor",
        "rev" => "reverend",
        word => word,
    }
}
