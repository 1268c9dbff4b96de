//! Whom a pronoun stands for.

use super::{Entity, RECENT, Resolver};
use crate::extract::lexicon::Classes;
use crate::extract::mentions::MentionKind;

/// The mention that a pronoun stands for may be at most this many sentences back.
const SENTENCES: usize = 14;
/// That of somebody without a name, who is soon forgotten.
const DESCRIBED: usize = 2;
/// So many mentions are examined to find it.
const SCANNED: usize = 24;

impl Resolver<'_> {
    /// The entity that `he` or `she` stands for. Where it is somebody without a name, notes that.
    pub(super) fn he_or_she(&mut self, mention: usize) -> Option<u32> {
        let token = self.analysis.mentions.list[mention].tokens.start;
        let word = self.word(token);
        let gender = if matches!(&*word, "she" | "her") { Classes::WOMAN } else { Classes::MAN };
        let speaker = self.last_speaker(token);
        let best = self.best(token, gender, speaker.and_then(|it| self.of[it]));
        // Who spoke last without a name is nearer than whoever was named before.
        let spoken = speaker.filter(|it| self.of[*it].is_none()).map(|it| self.describing(it));
        let spoken = spoken.filter(|&it| {
            self.is_described(it, MentionKind::Person, gender)
                && best.is_none_or(|best| self.list[best as usize].last < it)
        });
        if best.is_none() || spoken.is_some() {
            let described =
                spoken.or_else(|| self.antecedent(mention, &[MentionKind::Person], gender));
            self.described[mention] = described.map(|it| it as u32);
            return None;
        }
        let entity = &mut self.list[best? as usize];
        // The pronoun shows the gender.
        if entity.gender == Classes::NONE {
            entity.gender = gender;
        }
        best
    }

    /// Finds what `it` or `they` stands for: an organisation or a group that a sentence is about.
    pub(super) fn it_or_they(&mut self, mention: usize) {
        let found = &self.analysis.mentions.list[mention];
        let word = self.word(found.tokens.start);
        let kinds: &[MentionKind] = match &*word {
            "it" => &[MentionKind::Body, MentionKind::Name],
            "they" => &[MentionKind::People],
            _ => return,
        };
        let antecedent = self.antecedent(mention, kinds, Classes::NONE);
        self.of[mention] = antecedent.and_then(|it| self.of[it]);
        if self.of[mention].is_none() {
            self.described[mention] = antecedent.map(|it| it as u32);
        }
    }

    /// The speaker of the last quote before a token, if it is not far.
    fn last_speaker(&mut self, token: usize) -> Option<usize> {
        /// It is at most so many sentences back.
        const FAR: usize = 3;
        let document = &self.analysis.document;
        while self.speakers.get(self.next_speaker).is_some_and(|(_, quote)| *quote < token) {
            self.next_speaker += 1;
        }
        let (speaker, quote) = self.speakers[self.next_speaker.checked_sub(1)?];
        let apart = document.sentence_of(token).checked_sub(document.sentence_of(quote))?;
        (apart <= FAR).then_some(speaker)
    }

    /// The entity of those mentioned last that a pronoun fits best; `speaker` spoke last.
    fn best(&self, token: usize, gender: Classes, speaker: Option<u32>) -> Option<u32> {
        let mut best: Option<(f32, u32)> = None;
        for &entity in self.recent.iter().rev().take(RECENT) {
            let known = &self.list[entity as usize];
            if let Some(score) = self.fit(known, token, gender) {
                let score = score + if speaker == Some(entity) { 1.2 } else { 0. };
                if best.is_none_or(|it| score > it.0) {
                    best = Some((score, entity));
                }
            }
        }
        best.map(|it| it.1)
    }

    /// The mention that describes somebody: that of a pronoun, or the mention itself.
    fn describing(&self, mention: usize) -> usize {
        self.described[mention].map_or(mention, |it| it as usize)
    }

    /// Whether a mention describes somebody of a kind and not of the other gender.
    fn is_described(&self, mention: usize, kind: MentionKind, gender: Classes) -> bool {
        let found = &self.analysis.mentions.list[mention];
        let both = Classes::WOMAN | Classes::MAN;
        let mut words = found.tokens.clone().map(|it| &self.analysis.document.tokens[it]);
        found.kind == kind
            && !found.is_owner
            && (gender == Classes::NONE || words.all(|it| !it.is(both) || it.is(gender)))
    }

    /// The nearest mention of one of these kinds before a pronoun that its sentence is about.
    fn antecedent(&self, pronoun: usize, kinds: &[MentionKind], gender: Classes) -> Option<usize> {
        let document = &self.analysis.document;
        let list = &self.analysis.mentions.list;
        let sentence = document.sentence_of(list[pronoun].tokens.start);
        (pronoun.saturating_sub(SCANNED)..pronoun)
            .rev()
            .take_while(|&it| document.sentence_of(list[it].tokens.start) + DESCRIBED >= sentence)
            .filter(|&it| kinds.iter().any(|kind| self.is_described(it, *kind, gender)))
            .filter(|&it| list[it].kind != MentionKind::Name || self.may_be_body(it))
            .filter(|&it| !list[it].is_object)
            .find(|&it| {
                let start = list[it].tokens.start;
                let begins = document.sentences[document.sentence_of(start)].start == start;
                begins || list[it].is_subject || self.analysis.cue_of(it, start).is_some()
            })
    }

    /// Whether a name may be that of an organisation, as nothing says that it is a person's.
    fn may_be_body(&self, mention: usize) -> bool {
        self.of[mention].is_some_and(|entity| {
            let entity = &self.list[entity as usize];
            entity.kind == MentionKind::Body
                || entity.gender == Classes::NONE
                    && entity.roles.is_empty()
                    && entity.name.len() == 1
        })
    }

    /// How well a pronoun of a gender at a token fits an entity.
    fn fit(&self, entity: &Entity, token: usize, gender: Classes) -> Option<f32> {
        let document = &self.analysis.document;
        if entity.kind == MentionKind::Body
            || entity.gender != Classes::NONE && entity.gender != gender
        {
            return None;
        }
        let last = &self.analysis.mentions.list[entity.last];
        let apart = document.sentence_of(token).abs_diff(document.sentence_of(last.tokens.start));
        if apart > SENTENCES {
            return None;
        }
        let is_known = entity.gender == gender;
        let is_person = is_known || entity.name.len() > 1 || !entity.roles.is_empty();
        if !is_person && entity.has_inside {
            return None;
        }
        Some(
            -0.8 * apart as f32 + if last.is_subject { 1.0 } else { 0. }
                - if last.is_object { 0.7 } else { 0. }
                + if is_known { 1.5 } else { 0. }
                + if is_person { 0.7 } else { 0. }
                + 0.4 * (1. + entity.count as f32).ln(),
        )
    }
}
