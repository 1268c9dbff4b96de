//! Builds the quotes of an English text from what the other modules found.

use std::collections::HashMap;
use std::ops::Range;

use super::analysis::Analysis;
use super::cues::Link;
use super::drafts::{self, Draft};
use super::extraction::{Attribution, Extraction, Quote, Speaker};
use super::features::Place;
use super::mentions::MentionKind;
use super::platform::{PlatformNames, network, platform};
use super::reading::Reading;
use super::reason::Reason;
use super::resolve::Entities;
use super::span::Span;
use super::transcript;
use crate::model::{QuoteKind, SpeakerKind};

/// The quotes of an English text and who says them.
pub(super) fn extraction(text: &str, names: &PlatformNames) -> Extraction {
    let analysis = Analysis::new(text);
    let turns = transcript::turns(&analysis.document);
    let choices = drafts::choices(&analysis, &turns);
    let speakers: Vec<(usize, usize)> = choices
        .iter()
        .filter(|it| it.is_speech >= drafts::SPEECH && analysis.pulled[it.run].is_none())
        .filter_map(|it| {
            it.choice.map(|choice| (choice.mention, analysis.document.run_tokens[it.run]))
        })
        .collect();
    let entities = Entities::new(&analysis, &speakers);
    let drafts = drafts::drafts(&analysis, &choices, &turns);
    Assembler { analysis: &analysis, entities: &entities, names }.finish(drafts)
}

struct Assembler<'a> {
    analysis: &'a Analysis<'a>,
    entities: &'a Entities,
    names: &'a PlatformNames,
}

impl Assembler<'_> {
    fn finish(&self, drafts: Vec<Draft>) -> Extraction {
        let mut speakers = Vec::new();
        let mut known: HashMap<String, usize> = HashMap::new();
        let quotes = drafts
            .into_iter()
            .map(|draft| {
                let speaker = draft.mention.and_then(|it| self.named(it)).map(|mention| {
                    let key = match self.entities.of(mention) {
                        Some(entity) => format!("#{entity}"),
                        None => self.text(&self.description(mention)).to_lowercase(),
                    };
                    *known.entry(key).or_insert_with(|| {
                        let is_label = draft.reasons.contains(&Reason::Label);
                        speakers.push(self.speaker(mention, is_label));
                        speakers.len() - 1
                    })
                });
                self.quote(draft, speaker)
            })
            .collect();
        Extraction { reading: Reading::English, quotes, speakers, themes: Vec::new() }
    }

    /// The mention that names or describes the speaker: a pronoun itself does neither.
    fn named(&self, mention: usize) -> Option<usize> {
        let is_pronoun = self.analysis.mentions.list[mention].kind.is_pronoun();
        match self.entities.of(mention) {
            None if is_pronoun => self.entities.described(mention),
            _ => Some(mention),
        }
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
            pronoun: mention.filter(|_| speaker.is_none()).map(|it| bytes(it.tokens.clone())),
            // The cue `according to` is known by its last word.
            cue: draft.cue.map(|cue| {
                bytes(cue - usize::from(draft.link == Some(Link::AccordingTo))..cue + 1)
            }),
            platform: draft
                .cue
                .and_then(|cue| platform(self.analysis, cue, self.names))
                .or_else(|| network(self.analysis, draft.mention?, self.names)),
            confidence: draft.is_quote * draft.is_speaker * is_named * is_sure,
            reasons,
            paragraph: draft.paragraph as u32 + 1,
        }
    }

    fn reasons(&self, draft: &Draft) -> Vec<Reason> {
        let mut reasons = draft.reasons.clone();
        // What stands around a pull quote says nothing for or against its speaker.
        let is_pulled = reasons.contains(&Reason::Repeats);
        match draft.link.filter(|_| !is_pulled) {
            Some(Link::Subject) => reasons.push(Reason::VerbBeside),
            Some(Link::Inverted) => reasons.push(Reason::VerbFirst),
            Some(Link::Apposition) => reasons.push(Reason::Aside),
            Some(Link::Distant) => reasons.push(Reason::VerbApart),
            Some(Link::AccordingTo) => reasons.push(Reason::AccordingTo),
            Some(Link::Colon) => reasons.push(Reason::Colon),
            None if is_pulled || draft.reasons.contains(&Reason::Label) => {}
            None => reasons.push(Reason::NoVerb),
        }
        match draft.place {
            Some(_) if is_pulled => {}
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
            let is_known = self.named(mention).is_some();
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

    /// The speaker of a mention, or of the label of a turn.
    fn speaker(&self, mention: usize, is_label: bool) -> Speaker {
        let named = |tokens| match is_label {
            true => in_small_letters(self.text(tokens)),
            false => self.text(tokens).to_owned(),
        };
        let found = &self.analysis.mentions.list[mention];
        let document = &self.analysis.document;
        let Some(entity) = self.entities.of(mention) else {
            let kind = match found.kind {
                MentionKind::People => SpeakerKind::Group,
                MentionKind::Body => SpeakerKind::Organisation,
                MentionKind::Thing if !self.is_human(found.tokens.end - 1) => {
                    SpeakerKind::Organisation
                }
                _ => SpeakerKind::Anonymous,
            };
            return Speaker { name: named(&self.description(mention)), role: None, kind };
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
        Speaker { name: named(&entity.name), role, kind }
    }

    /// The tokens that describe a speaker without a name, with whose or where they are: `a
    /// spokeswoman for the port`, `people in Northby`.
    fn description(&self, mention: usize) -> Range<usize> {
        let (document, mentions) = (&self.analysis.document, &self.analysis.mentions);
        let found = &mentions.list[mention];
        let end = found.tokens.end;
        let is = |words: &[&str]| words.iter().any(|word| document.is_word(end, word));
        let whose = mentions.beginning(end + 1).map(|it| &mentions.list[it]).filter(|it| {
            let is_named = it.name.is_some() || document.is_word(it.tokens.end - 1, "media");
            match found.kind {
                MentionKind::Person | MentionKind::People => {
                    is(&["for", "from", "of"]) || is(&["at", "in", "on"]) && is_named
                }
                MentionKind::Body => is(&["by", "from", "of", "on"]) && is_named,
                _ => false,
            }
        });
        found.tokens.start..whose.map_or(end, |it| it.tokens.end)
    }

    /// Whether a noun that is in no list is a noun for a person, by its ending.
    fn is_human(&self, token: usize) -> bool {
        let word = self.analysis.document.word(token);
        ["er", "or", "ist", "ian", "man", "woman", "eer", "ant"].iter().any(|it| word.ends_with(it))
    }

    fn text(&self, tokens: &Range<usize>) -> &str {
        &self.analysis.document.text[self.analysis.document.bytes(tokens)]
    }
}

/// A name in capitals as names are written: `AL-SAYED` is Al-Sayed. Others stay as they are.
fn in_small_letters(name: &str) -> String {
    /// Fewer letters may be an abbreviation.
    const LETTERS: usize = 3;
    if name.contains(char::is_lowercase) || name.chars().count() < LETTERS {
        return name.to_owned();
    }
    let mut begins = true;
    let mut out = String::with_capacity(name.len());
    for letter in name.chars() {
        if begins {
            out.push(letter);
        } else {
            out.extend(letter.to_lowercase());
        }
        begins = !letter.is_alphanumeric();
    }
    out
}
