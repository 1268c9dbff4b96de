//! Makes quotes of what the other parts found in an English text.

use std::collections::HashMap;
use std::ops::Range;

use super::analysis::Analysis;
use super::attribute::{self, Choice};
use super::clauses::{self, Clause};
use super::cues::Link;
use super::features::{Place, Previous};
use super::lexicon::VerbClass;
use super::mentions::MentionKind;
use super::platform::{PlatformNames, platform};
use super::resolve::Entities;
use super::transcript::{self, Turn};
use super::{Attribution, Extraction, Quote, Reading, Reason, Span, Speaker, indirect, speech};
use crate::model::{QuoteKind, SpeakerKind};

/// How likely a run must be to be speech.
const SPEECH: f32 = 0.4;
/// How likely a clause must be to be reported speech.
const INDIRECT: f32 = 0.4;
/// How many tokens a reporter may come between two pieces of a quote.
const INTERRUPTION: usize = 40;

/// A quote in the making; its places are positions in the analysis.
struct Draft {
    kind: QuoteKind,
    pieces: Vec<Range<usize>>,
    clause: Option<Range<usize>>,
    mention: Option<usize>,
    place: Option<Place>,
    /// The token of its cue.
    cue: Option<usize>,
    link: Option<Link>,
    /// The probability that it is a quote.
    is_quote: f32,
    /// The probability that its speaker is right.
    is_speaker: f32,
    paragraph: usize,
    /// Its last run.
    run: usize,
    /// Reasons that are known already.
    reasons: Vec<Reason>,
}

/// The quotes of an English text and who says them.
pub(super) fn extraction(text: &str, names: &PlatformNames) -> Extraction {
    let analysis = Analysis::new(text);
    let turns = transcript::turns(&analysis.document);
    let choices = choices(&analysis, &turns);
    let speakers: Vec<(usize, usize)> = choices
        .iter()
        .filter(|it| it.is_speech >= SPEECH)
        .filter_map(|it| {
            it.choice.map(|choice| (choice.mention, analysis.document.run_tokens[it.run]))
        })
        .collect();
    let entities = Entities::new(&analysis, &speakers);
    let assembler = Assembler { analysis: &analysis, entities: &entities, names };
    let mut drafts = assembler.drafts(&choices);
    drafts.extend(turns.iter().map(|turn| assembler.turn(turn)));
    drafts.sort_by_key(|draft| draft.pieces[0].start);
    assembler.finish(drafts)
}

/// A run, whether it is speech, and who says it.
struct Chosen {
    run: usize,
    choice: Option<Choice>,
    is_speech: f32,
}

fn choices(analysis: &Analysis<'_>, turns: &[Turn]) -> Vec<Chosen> {
    let mut previous = None;
    let mut chosen = Vec::new();
    for run in 0..analysis.document.runs.len() {
        let paragraph = analysis.document.runs[run].paragraph;
        if turns.binary_search_by_key(&paragraph, |turn| turn.paragraph).is_ok() {
            continue;
        }
        let choice = attribute::choose(&attribute::candidates(analysis, run, previous));
        previous = choice.map(|it| Previous { run, mention: it.mention }).or(previous);
        chosen.push(Chosen { run, choice, is_speech: speech::probability(analysis, run) });
    }
    chosen
}

struct Assembler<'a> {
    analysis: &'a Analysis<'a>,
    entities: &'a Entities,
    names: &'a PlatformNames,
}

impl Assembler<'_> {
    fn drafts(&self, choices: &[Chosen]) -> Vec<Draft> {
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

    /// The clause around each quoted token that has one; the first that governs it.
    fn by_token(&self, clauses: &[Clause]) -> HashMap<usize, usize> {
        let document = &self.analysis.document;
        let mut by_token = HashMap::new();
        for (at, clause) in clauses.iter().enumerate() {
            if self.analysis.cues[clause.cue].class == VerbClass::Think {
                continue;
            }
            let first = document.run_tokens.partition_point(|token| *token < clause.tokens.start);
            for token in
                document.run_tokens[first..].iter().take_while(|token| **token < clause.tokens.end)
            {
                by_token.entry(*token).or_insert(at);
            }
        }
        by_token
    }

    /// Whether a run goes on with what the paragraph before left open.
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
            reasons: if run.closed { Vec::new() } else { vec![Reason::Unclosed] },
        }
    }

    /// Whether a run is an utterance of its own, and no part of the reporter's sentence.
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

    /// Whether a draft goes on after the reporter's `he said`.
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
        let is_free = cue.class != VerbClass::Think
            && !clause.tokens.clone().any(|it| document.is_quoted(it));
        (is_free && is_quote >= INDIRECT).then(|| Draft {
            kind: QuoteKind::Indirect,
            pieces: vec![document.bytes(&clause.tokens)],
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

    fn turn(&self, turn: &Turn) -> Draft {
        Draft {
            kind: QuoteKind::Direct,
            pieces: vec![turn.bytes.clone()],
            clause: None,
            mention: self.analysis.mentions.of(turn.label.end - 1),
            place: Some(Place::Before),
            cue: None,
            link: None,
            is_quote: 0.95,
            is_speaker: 0.95,
            paragraph: turn.paragraph,
            run: usize::MAX,
            reasons: vec![Reason::Label],
        }
    }

    fn finish(&self, drafts: Vec<Draft>) -> Extraction {
        let mut speakers = Vec::new();
        let mut known: HashMap<String, usize> = HashMap::new();
        let quotes = drafts
            .into_iter()
            .map(|draft| {
                let speaker = draft.mention.map(|mention| {
                    let key = match self.entities.of(mention) {
                        Some(entity) => format!("#{entity}"),
                        None => {
                            self.text(&self.analysis.mentions.list[mention].tokens).to_lowercase()
                        }
                    };
                    *known.entry(key).or_insert_with(|| {
                        speakers.push(self.speaker(mention));
                        speakers.len() - 1
                    })
                });
                self.quote(draft, speaker)
            })
            .collect();
        Extraction { reading: Reading::English, quotes, speakers, themes: Vec::new() }
    }

    fn quote(&self, draft: Draft, speaker: Option<usize>) -> Quote {
        let bytes = |tokens: Range<usize>| Span::new(self.analysis.document.bytes(&tokens));
        let mention = draft.mention.map(|it| &self.analysis.mentions.list[it]);
        let reasons = self.reasons(&draft);
        let is_named = if reasons.contains(&Reason::UnknownPronoun) { 0.5 } else { 1. };
        let is_sure = if reasons.contains(&Reason::Pronoun) { 0.85 } else { 1. };
        Quote {
            kind: draft.kind,
            pieces: draft.pieces.into_iter().map(Span::new).collect(),
            clause: draft.clause.map(Span::new),
            speaker: mention.zip(speaker).map(|(mention, speaker)| Attribution {
                mention: bytes(mention.tokens.clone()),
                speaker,
            }),
            cue: draft.cue.map(|cue| bytes(cue..cue + 1)),
            platform: draft.cue.and_then(|cue| platform(self.analysis, cue, self.names)),
            confidence: draft.is_quote * draft.is_speaker * is_named * is_sure,
            reasons,
            paragraph: draft.paragraph as u32 + 1,
        }
    }

    fn reasons(&self, draft: &Draft) -> Vec<Reason> {
        let mut reasons = draft.reasons.clone();
        match draft.link {
            Some(Link::Subject) => reasons.push(Reason::VerbBeside),
            Some(Link::Inverted) => reasons.push(Reason::VerbFirst),
            Some(Link::Apposition) => reasons.push(Reason::Aside),
            Some(Link::Distant) => reasons.push(Reason::VerbApart),
            Some(Link::AccordingTo) => reasons.push(Reason::AccordingTo),
            Some(Link::Colon) => reasons.push(Reason::Colon),
            None if draft.reasons.contains(&Reason::Label) => {}
            None => reasons.push(Reason::NoVerb),
        }
        match draft.place {
            Some(Place::Earlier | Place::Later) => reasons.push(Reason::GoesOn),
            Some(Place::ParagraphBefore | Place::Above | Place::ParagraphAfter) => {
                reasons.push(Reason::OtherParagraph)
            }
            Some(Place::After | Place::Before) => {}
            None => reasons.push(Reason::NoSpeaker),
        }
        if draft.kind == QuoteKind::Direct {
            reasons.push(Reason::Utterance);
        }
        if let Some(mention) = draft.mention
            && self.analysis.mentions.list[mention].kind.is_pronoun()
        {
            let is_known = self.entities.of(mention).is_some();
            reasons.push(if is_known { Reason::Pronoun } else { Reason::UnknownPronoun });
        }
        if draft.is_speaker < 0.7 && draft.mention.is_some() {
            reasons.push(Reason::Rival);
        }
        if draft.is_quote < 0.7 && draft.kind != QuoteKind::Indirect {
            reasons.push(Reason::MayBeTitle);
        }
        reasons.sort_by_key(|reason| reason.is_doubt());
        reasons
    }

    fn speaker(&self, mention: usize) -> Speaker {
        let found = &self.analysis.mentions.list[mention];
        let document = &self.analysis.document;
        let Some(entity) = self.entities.of(mention) else {
            let kind = match found.kind {
                MentionKind::People | MentionKind::They => SpeakerKind::Group,
                MentionKind::Body | MentionKind::It => SpeakerKind::Organisation,
                MentionKind::Thing if !self.is_human(found.tokens.end - 1) => {
                    SpeakerKind::Organisation
                }
                _ => SpeakerKind::Anonymous,
            };
            return Speaker { name: self.text(&found.tokens).to_owned(), role: None, kind };
        };
        let entity = &self.entities.list[entity];
        let kind = if entity.kind == MentionKind::Body {
            SpeakerKind::Organisation
        } else {
            SpeakerKind::Person
        };
        let role = entity.role.as_ref().map(|role| {
            document.text[document.bytes(role)]
                .trim_matches(|it: char| !it.is_alphanumeric())
                .to_owned()
        });
        Speaker { name: self.text(&entity.name).to_owned(), role, kind }
    }

    /// Whether a noun that no list has is one for a person, by its ending.
    fn is_human(&self, token: usize) -> bool {
        let word = self.analysis.document.word(token);
        ["er", "or", "ist", "ian", "man", "woman", "eer", "ant"].iter().any(|it| word.ends_with(it))
    }

    fn text(&self, tokens: &Range<usize>) -> &str {
        &self.analysis.document.text[self.analysis.document.bytes(tokens)]
    }
}

/// Adds what goes on to a quote; the surer of the two says who speaks.
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
