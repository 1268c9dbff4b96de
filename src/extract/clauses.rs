//! Finds reported clauses: the clause that a cue of speech governs. It has no quotation marks,
//! or only around a part.

use std::ops::Range;

use super::analysis::Analysis;
use super::cues::{Cue, Link};
use super::document::Document;
use super::lexicon::{Classes, Form, VerbClass};
use super::mentions::MentionKind;
use super::tokens::Shape;

mod interrupted;

/// A clause has at most this many tokens. A longer sentence is not really a sentence.
const LONGEST: usize = 150;

/// A clause and the cue that governs it.
#[derive(Clone, Debug)]
pub(super) struct Clause {
    /// Its tokens.
    pub(super) tokens: Range<usize>,
    /// Its beginning, where the cue interrupts it: `If it rains, she said, the quay is shut`.
    pub(super) beginning: Option<Range<usize>>,
    /// The position of its cue.
    pub(super) cue: usize,
    /// Whether a word such as `that` begins it.
    pub(super) has_that: bool,
    /// Whether it stands before its cue.
    pub(super) is_before: bool,
}

/// The clauses of a text, in the order of their cues.
pub(super) fn clauses(analysis: &Analysis<'_>) -> Vec<Clause> {
    let mut clauses: Vec<Clause> = Vec::new();
    for (at, cue) in analysis.cues.iter().enumerate() {
        let sentence = &analysis.document.sentences[analysis.document.sentence_of(cue.token)];
        let reader = Reader { analysis, sentence, cue };
        if let Some((beginning, tokens)) = reader.interrupted() {
            let beginning = Some(beginning);
            clauses.push(Clause { tokens, beginning, cue: at, has_that: false, is_before: false });
        } else if let Some((mut tokens, has_that, is_before)) = reader.read()
            && tokens.start < tokens.end
        {
            // `The union will, Ada Quay insists, “never agree”`.
            while tokens.len() > 1 && analysis.document.is_sign(tokens.start, ",;:—–") {
                tokens.start += 1;
            }
            clauses.push(Clause { tokens, beginning: None, cue: at, has_that, is_before });
        }
    }
    clauses
}

struct Reader<'a> {
    analysis: &'a Analysis<'a>,
    sentence: &'a Range<usize>,
    cue: &'a Cue,
}

impl Reader<'_> {
    fn document(&self) -> &Document<'_> {
        &self.analysis.document
    }

    fn read(&self) -> Option<(Range<usize>, bool, bool)> {
        let end = self.end();
        match self.cue.link {
            Link::Colon => None,
            Link::AccordingTo => self.according_to(end),
            Link::Inverted => self.before(self.cue.token).map(|it| (it, false, true)),
            _ => self.behind(end).map(|(it, has_that)| (it, has_that, false)).or_else(|| {
                let mention = &self.analysis.mentions.list[self.cue.mention];
                (self.is_last(end))
                    .then(|| self.before(mention.tokens.start))
                    .flatten()
                    .map(|it| (it, false, true))
            }),
        }
    }

    /// The end of the sentence without its last punctuation mark.
    fn end(&self) -> usize {
        let mut end = self.sentence.end.min(self.cue.token + LONGEST);
        while end > self.sentence.start && self.document().is_sign(end - 1, ".!?;,…") {
            end -= 1;
        }
        end
    }

    /// The token after a verb and the time that may follow it.
    fn behind_verb(&self, end: usize) -> usize {
        let document = self.document();
        (self.cue.token + 1..end)
            .find(|&at| {
                let token = &document.tokens[at];
                !(token.is(Classes::ADVERB | Classes::TIME)
                    || document.is_word(at, "on")
                        && document.tokens.get(at + 1).is_some_and(|it| it.is(Classes::TIME)))
            })
            .unwrap_or(end)
    }

    fn according_to(&self, end: usize) -> Option<(Range<usize>, bool, bool)> {
        let mention = &self.analysis.mentions.list[self.cue.mention];
        let first = self.cue.token - 1;
        if (self.sentence.start + 3..self.sentence.start + LONGEST).contains(&first) {
            let stop = first - usize::from(self.document().is_sign(first - 1, ","));
            return Some((self.sentence.start..stop, false, true));
        }
        let comma = (mention.tokens.end..end).find(|&at| self.document().is_sign(at, ","))?;
        // `According to the mayor, Ada Quay, the pier is shut`: the name is no part of it.
        let name = self.analysis.mentions.beginning(comma + 1);
        let name = name.map(|at| &self.analysis.mentions.list[at]);
        let name = name.filter(|it| it.kind == MentionKind::Name).map(|it| it.tokens.end);
        let comma = name.filter(|&at| self.document().is_sign(at, ",")).unwrap_or(comma);
        Some((comma + 1..end, false, false))
    }

    /// Whether nothing follows the verb that could be reported.
    fn is_last(&self, end: usize) -> bool {
        /// Prepositions after which an occasion stands, and not what is reported.
        const OCCASIONS: [&str; 9] =
            ["after", "at", "before", "during", "in", "on", "through", "via", "when"];
        let document = self.document();
        let at = self.behind_verb(end);
        at >= end
            || document.is_sign(at, ",—–-")
            || OCCASIONS.iter().any(|word| document.is_word(at, word))
                && !document.is_word(at + 1, "least")
    }

    /// The clause after the verb, and whether `that` or a similar word begins it.
    fn behind(&self, end: usize) -> Option<(Range<usize>, bool)> {
        let document = self.document();
        let verb = document.tokens[self.cue.token].verb?;
        let mut at = self.cue.token + 1;
        if verb.takes_listener {
            if let Some(mention) = self.analysis.mentions.of(at) {
                at = self.behind_listener(self.analysis.mentions.list[mention].tokens.end, end);
            } else if at < end && document.tokens[at].is(Classes::OBJECT_PRONOUN) {
                at += 1;
            }
        }
        let mut start = at;
        // Skips the day and the place: said on Monday in Quayside that.
        let limit = end.min(at + 14);
        let that = (at..limit)
            .take_while(|&it| !document.is_sign(it, ",:;") && !document.is_quoted(it))
            .find(|&it| is_that(document, it));
        let skipped =
            (at..limit).find(|&it| !document.tokens[it].is(Classes::ADVERB | Classes::TIME))?;
        let near = that.filter(|&it| {
            it == at
                || self.cue.class == VerbClass::Say
                    && (at..it).all(|it| document.tokens[it].verb.is_none())
        });
        if let Some(that) = near {
            start = that;
        } else if self.cue.class == VerbClass::Say && self.begins_clause(skipped) {
            start = skipped;
        } else if !(self.cue.class == VerbClass::Judge
            || (at..end).any(|it| document.is_quoted(it)))
        {
            return None;
        }
        (start < end).then_some((start..self.stop(start, end), near.is_some()))
    }

    /// The end of whom something is told, of whom one token is the end: `told BBC’s “Breakfast”`.
    fn behind_listener(&self, at: usize, end: usize) -> usize {
        let document = self.document();
        if at >= end || document.tokens[at].shape != Shape::Possessive {
            return at;
        }
        let names = (at + 1..end).take_while(|&it| document.tokens[it].is_capital());
        let behind = names.last().unwrap_or(at) + 1;
        behind + usize::from(behind < end && document.is_quoted(behind))
    }

    /// Whether a mention begins at a token that has a verb of its own.
    fn begins_clause(&self, at: usize) -> bool {
        let mentions = &self.analysis.mentions;
        let document = self.document();
        mentions.beginning(at).is_some_and(|it| {
            // The verb of a clause is near its subject.
            let end = mentions.list[it].tokens.end;
            mentions.list[it].is_subject
                || (end..(end + 12).min(self.sentence.end))
                    .take_while(|&it| !document.is_sign(it, ",;"))
                    .any(|it| {
                        document.tokens[it].is(Classes::AUXILIARY)
                            || document.tokens[it]
                                .verb
                                .is_some_and(|verb| matches!(verb.form, Form::Past | Form::Third))
                    })
        }) || document.is_word(at, "there")
    }

    /// Where a clause ends: before another cue's clause of the same sentence.
    fn stop(&self, start: usize, end: usize) -> usize {
        let document = self.document();
        let next = self.analysis.cues.partition_point(|cue| cue.token <= start);
        for cue in self.analysis.cues[next..].iter().take_while(|cue| cue.token < end) {
            if cue.link == Link::AccordingTo {
                return cue.token - 1 - usize::from(document.is_sign(cue.token - 2, ","));
            }
        }
        // `, adding that`; `and said`.
        let other = (start..end).find(|&at| {
            document.is_sign(at, ",;")
                && document.tokens[at + 1]
                    .verb
                    .is_some_and(|verb| verb.class == VerbClass::Say && verb.form == Form::Gerund)
        });
        other.unwrap_or(end)
    }

    /// The clause before a subject: `The port is closed, Ada Quay said`.
    fn before(&self, stop: usize) -> Option<Range<usize>> {
        let document = self.document();
        let last = stop.checked_sub(1).filter(|it| *it >= self.sentence.start)?;
        let end = match document.tokens[last].shape {
            // The comma stands within the marks: `It is a “gift,” Ada Quay said`.
            Shape::Quoted(run) => {
                let inner = &document.text[document.runs[run].inner.clone()];
                inner.ends_with(',').then_some(stop)?
            }
            _ => document.is_sign(last, ",—–-").then_some(last)?,
        };
        let range = self.sentence.start..end;
        if range.len() > LONGEST {
            return None;
        }
        (self.has_verb(&range) && range.len() > 2).then_some(range)
    }

    fn has_verb(&self, range: &Range<usize>) -> bool {
        let tokens = &self.document().tokens;
        range.clone().any(|at| {
            let token = &tokens[at];
            token.is(Classes::AUXILIARY)
                || token.verb.is_some_and(|verb| verb.form != Form::Gerund)
                || matches!(token.shape, Shape::Quoted(_))
        })
    }
}

fn is_that(document: &Document<'_>, at: usize) -> bool {
    ["that", "whether", "how", "why", "if"].iter().any(|word| document.is_word(at, word))
}
