//! Drafts of quotes. Runs that continue in the next paragraph or after the reporter's `he said`
//! are joined, and reported clauses without quotation marks are added.

use std::collections::HashMap;
use std::ops::Range;

use super::analysis::Analysis;
use super::attribute::{self, Choice};
use super::clauses::{self, Clause};
use super::cues::Link;
use super::features::{Place, Previous};
use super::interview::{self, Interviewee};
use super::lexicon::VerbClass;
use super::transcript::{Part, Turn, turn_of};
use super::{Reason, indirect, speech};
use crate::model::QuoteKind;

/// The smallest probability of speech at which a run becomes a quote.
pub(super) const SPEECH: f32 = 0.4;
/// The smallest probability of reported speech at which a clause becomes a quote.
const INDIRECT: f32 = 0.4;
/// The reporter's words between two pieces of a quote have at most this many tokens.
const INTERRUPTION: usize = 40;

/// The draft of a quote, with positions in the analysis.
pub(super) struct Draft {
    pub(super) kind: QuoteKind,
    pub(super) pieces: Vec<Range<usize>>,
    pub(super) clause: Option<Range<usize>>,
    pub(super) mention: Option<usize>,
    pub(super) place: Option<Place>,
    /// The token of its cue.
    pub(super) cue: Option<usize>,
    pub(super) link: Option<Link>,
    /// The probability that it is a quote.
    pub(super) is_quote: f32,
    /// The probability that its speaker is right.
    pub(super) is_speaker: f32,
    pub(super) paragraph: usize,
    /// Its last run.
    pub(super) run: usize,
    /// The reasons so far.
    pub(super) reasons: Vec<Reason>,
}

/// A run, whether it is speech, and who says it.
pub(super) struct Chosen {
    pub(super) run: usize,
    pub(super) choice: Option<Choice>,
    pub(super) is_speech: f32,
}

/// The speaker of each run that is not in a turn of a transcript. That of a pull quote is the
/// speaker of the quote that it repeats.
pub(super) fn choices(analysis: &Analysis<'_>, turns: &[Turn]) -> Vec<Chosen> {
    let mut previous = None;
    let mut chosen = Vec::new();
    for run in 0..analysis.document.runs.len() {
        let paragraph = analysis.document.runs[run].paragraph;
        if turn_of(turns, paragraph).is_some() {
            continue;
        }
        let choice = attribute::choose(
            &attribute::candidates(analysis, run, previous),
            analysis.speaker_behind(run),
        );
        if analysis.pulled[run].is_none() {
            previous = choice.map(|it| Previous { run, mention: it.mention }).or(previous);
        }
        chosen.push(Chosen { run, choice, is_speech: speech::probability(analysis, run) });
    }
    for at in 0..chosen.len() {
        let source = analysis.pulled[chosen[at].run]
            .and_then(|run| chosen.binary_search_by_key(&run, |it| it.run).ok());
        if let Some(source) = source {
            chosen[at].choice = chosen[source].choice;
        }
    }
    chosen
}

/// All quotes of a text, in its order.
pub(super) fn drafts(analysis: &Analysis<'_>, choices: &[Chosen], turns: &[Turn]) -> Vec<Draft> {
    let drafter = Drafter { analysis };
    let mut drafts = drafter.quoted(choices);
    // What is asked asserts nothing, and what is said in a turn is quoted as a whole.
    drafts.retain(|draft| turn_of(turns, draft.paragraph).is_none());
    let interviewee = interview::interviewee(analysis, turns);
    let is_said = |turn: &&Turn| turn.part != Part::Question && !turn.pieces.is_empty();
    let quoted = turns.iter().filter(is_said);
    drafts.extend(quoted.map(|turn| drafter.turn(turn, interviewee.as_ref())));
    drafts.sort_by_key(|draft| draft.pieces[0].start);
    drafts
}

struct Drafter<'a> {
    analysis: &'a Analysis<'a>,
}

impl Drafter<'_> {
    fn quoted(&self, choices: &[Chosen]) -> Vec<Draft> {
        let clauses = clauses::clauses(self.analysis);
        let by_token = self.by_token(&clauses);
        let mut is_used = vec![false; clauses.len()];
        let mut drafts: Vec<Draft> = Vec::new();
        for chosen in choices {
            let goes_on = self.goes_on(chosen.run)
                && drafts.last().is_some_and(|it| it.run + 1 == chosen.run);
            if chosen.is_speech < SPEECH && !goes_on {
                continue;
            }
            let token = self.analysis.document.run_tokens[chosen.run];
            let clause = by_token.get(&token).map(|&at| (at, &clauses[at]));
            if let Some((at, _)) = clause {
                is_used[at] = true;
            }
            let draft = self.draft(chosen, clause.map(|it| it.1));
            match drafts.last_mut() {
                Some(last) if goes_on || self.interrupts(last, &draft) => join(last, draft),
                _ => drafts.push(draft),
            }
        }
        for (clause, is_used) in clauses.iter().zip(is_used) {
            if !is_used {
                drafts.extend(self.indirect(clause));
            }
        }
        drafts
    }

    /// The runs inside a clause.
    fn runs_in(&self, clause: &Clause) -> Range<usize> {
        let tokens = &self.analysis.document.run_tokens;
        let start = clause.beginning.as_ref().unwrap_or(&clause.tokens).start;
        tokens.partition_point(|token| *token < start)
            ..tokens.partition_point(|token| *token < clause.tokens.end)
    }

    /// For each quoted token inside a clause, that clause; of several, the first.
    fn by_token(&self, clauses: &[Clause]) -> HashMap<usize, usize> {
        let document = &self.analysis.document;
        let mut by_token = HashMap::new();
        for (at, clause) in clauses.iter().enumerate() {
            if self.analysis.cues[clause.cue].class == VerbClass::Think {
                continue;
            }
            for run in self.runs_in(clause) {
                by_token.entry(document.run_tokens[run]).or_insert(at);
            }
        }
        by_token
    }

    /// Whether a run continues a quotation that the paragraph before left open.
    fn goes_on(&self, run: usize) -> bool {
        let runs = &self.analysis.document.runs;
        run > 0
            && !runs[run - 1].closed
            && runs[run - 1].paragraph + 1 == runs[run].paragraph
            && runs[run].outer.start
                == self.analysis.document.paragraphs[runs[run].paragraph].bytes.start
    }

    fn draft(&self, chosen: &Chosen, clause: Option<&Clause>) -> Draft {
        let document = &self.analysis.document;
        let run = &document.runs[chosen.run];
        let token = document.run_tokens[chosen.run];
        let is_whole = self.is_utterance(chosen.run);
        let clause = clause.filter(|it| !(is_whole || it.tokens == (token..token + 1)));
        let mention = chosen.choice.map(|it| it.mention);
        let cue = mention.and_then(|it| self.analysis.cue_of(it, token));
        let cue = cue.filter(|cue| document.paragraph_of(cue.token).abs_diff(run.paragraph) < 2);
        Draft {
            kind: if is_whole { QuoteKind::Direct } else { QuoteKind::Partial },
            pieces: vec![run.inner.clone()],
            clause: clause.map(|it| document.bytes(&it.tokens)),
            mention,
            place: chosen.choice.map(|it| it.place),
            cue: cue.map(|cue| cue.token),
            link: cue.map(|cue| cue.link),
            is_quote: chosen.is_speech,
            is_speaker: chosen.choice.map_or(0., |it| it.probability),
            paragraph: run.paragraph,
            run: chosen.run,
            reasons: [
                (!run.closed).then_some(Reason::Unclosed),
                self.analysis.pulled[chosen.run].map(|_| Reason::Repeats),
            ]
            .into_iter()
            .flatten()
            .collect(),
        }
    }

    /// Whether a run is a whole utterance, not a part of the reporter's sentence.
    fn is_utterance(&self, run: usize) -> bool {
        let document = &self.analysis.document;
        let token = document.run_tokens[run];
        let inner = document.text[document.runs[run].inner.clone()].trim();
        let sentence = &document.sentences[document.sentence_of(token)];
        let is_first = token == sentence.start;
        let is_introduced = !is_first && document.is_sign(token - 1, ":,—–-");
        let ends = inner.ends_with([',', '.', '!', '?', '…', '—', '-']);
        let begins = inner.starts_with(|first: char| !first.is_lowercase());
        let is_long = inner.split_whitespace().take(4).count() > 3;
        match (begins, is_first || is_introduced) {
            (true, true) => ends || is_long || token + 1 == sentence.end,
            (true, false) => ends && is_long && !document.is_word(token - 1, "that"),
            (false, _) => is_first && ends || is_introduced && document.is_sign(token - 1, ":"),
        }
    }

    /// Whether a draft continues another one after the reporter's `he said`.
    fn interrupts(&self, last: &Draft, next: &Draft) -> bool {
        let document = &self.analysis.document;
        let (Some(one), Some(other)) = (last.mention, next.mention) else { return false };
        let (from, to) = (document.run_tokens[last.run], document.run_tokens[next.run]);
        let between = document.bytes(&self.analysis.mentions.list[one].tokens).start;
        last.run + 1 == next.run
            && document.runs[last.run].paragraph == document.runs[next.run].paragraph
            && last.kind == QuoteKind::Direct
            && (next.kind == QuoteKind::Direct || document.is_sign(to - 1, ","))
            && one == other
            && (document.tokens[from].end..document.tokens[to].start).contains(&between)
            && to - from < INTERRUPTION
    }

    fn indirect(&self, clause: &Clause) -> Option<Draft> {
        let document = &self.analysis.document;
        let cue = &self.analysis.cues[clause.cue];
        let is_quote = indirect::probability(self.analysis, clause);
        let is_free = cue.class != VerbClass::Think && self.runs_in(clause).is_empty();
        (is_free && is_quote >= INDIRECT).then(|| Draft {
            kind: QuoteKind::Indirect,
            pieces: clause
                .beginning
                .iter()
                .chain([&clause.tokens])
                .map(|part| document.bytes(part))
                .collect(),
            clause: None,
            mention: Some(cue.mention),
            place: Some(if clause.is_before { Place::After } else { Place::Before }),
            cue: Some(cue.token),
            link: Some(cue.link),
            is_quote,
            is_speaker: 0.95,
            paragraph: document.paragraph_of(cue.token),
            run: usize::MAX,
            reasons: if clause.has_that { vec![Reason::That] } else { Vec::new() },
        })
    }

    fn turn(&self, turn: &Turn, interviewee: Option<&Interviewee>) -> Draft {
        let (mention, place, is_speaker) = match (turn.part, interviewee) {
            (Part::Answer, Some(it)) => (Some(it.mention), Some(Place::Above), it.is_certain()),
            (Part::Answer, None) => (None, None, 0.5),
            _ => (self.analysis.mentions.of(turn.label.end - 1), Some(Place::Before), 0.95),
        };
        Draft {
            kind: QuoteKind::Direct,
            pieces: turn.pieces.clone(),
            clause: None,
            mention,
            place,
            cue: None,
            link: None,
            is_quote: 0.95,
            is_speaker,
            paragraph: turn.paragraphs.start,
            run: usize::MAX,
            reasons: vec![Reason::Label],
        }
    }
}

/// Appends a draft to the one that it continues. The speaker is that of the more certain one.
fn join(last: &mut Draft, next: Draft) {
    last.pieces.extend(next.pieces);
    last.run = next.run;
    last.is_quote = last.is_quote.max(next.is_quote);
    last.reasons.retain(|reason| *reason != Reason::Unclosed);
    last.reasons.extend(next.reasons);
    if next.is_speaker > last.is_speaker {
        last.mention = next.mention;
        last.place = next.place;
        last.cue = next.cue;
        last.link = next.link;
        last.is_speaker = next.is_speaker;
    }
}
