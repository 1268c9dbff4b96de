//! Resolves mentions: a surname to a full name, a pronoun or a description to somebody named
//! before.

use std::collections::HashMap;
use std::ops::Range;

use super::analysis::Analysis;
use super::lexicon::Classes;
use super::mentions::{Mention, MentionKind};
use super::tokens::Shape;

/// A person or an organisation, under all names.
#[derive(Clone, Debug)]
pub(super) struct Entity {
    /// The fullest name so far, in tokens.
    pub(super) name: Range<usize>,
    /// The tokens of the description beside the name.
    pub(super) role: Option<Range<usize>>,
    pub(super) kind: MentionKind,
    /// [`Classes::WOMAN`], [`Classes::MAN`], or neither.
    gender: Classes,
    /// Nouns of the descriptions, in small letters: governor, company.
    roles: Vec<String>,
    /// How often they are mentioned.
    count: u32,
    /// The last mention.
    last: usize,
}

/// The entities of a text, and the entity of each mention.
pub(super) struct Entities {
    pub(super) list: Vec<Entity>,
    /// The entity of each mention.
    of: Vec<Option<u32>>,
}

impl Entities {
    /// Reads all mentions in order. `speakers` are the chosen speakers, each with the token of
    /// its quote, in order.
    pub(super) fn new(analysis: &Analysis<'_>, speakers: &[(usize, usize)]) -> Self {
        let mut resolver = Resolver {
            analysis,
            speakers,
            next_speaker: 0,
            list: Vec::new(),
            of: vec![None; analysis.mentions.list.len()],
            by_word: HashMap::new(),
            recent: Vec::new(),
        };
        for mention in 0..analysis.mentions.list.len() {
            resolver.read(mention);
        }
        Self { list: resolver.list, of: resolver.of }
    }

    /// The entity of a mention, if it has a name.
    pub(super) fn of(&self, mention: usize) -> Option<usize> {
        self.of[mention].map(|it| it as usize)
    }
}

struct Resolver<'a> {
    analysis: &'a Analysis<'a>,
    speakers: &'a [(usize, usize)],
    next_speaker: usize,
    list: Vec<Entity>,
    of: Vec<Option<u32>>,
    /// For each word of a name, the entities that have it, the latest last.
    by_word: HashMap<String, Vec<u32>>,
    /// The entities that were mentioned, the latest last; each once.
    recent: Vec<u32>,
}

/// A pronoun may stand for one of this many entities that were mentioned last.
const RECENT: usize = 10;
/// Their mention may be at most this many sentences back.
const SENTENCES: usize = 14;

impl Resolver<'_> {
    fn read(&mut self, mention: usize) {
        let found = &self.analysis.mentions.list[mention];
        let entity = match (found.kind, &found.name) {
            (MentionKind::Name | MentionKind::Body, Some(name)) => {
                let name = name.clone();
                self.named(mention, name)
            }
            (MentionKind::HeOrShe, _) => self.pronoun(mention),
            (MentionKind::Person | MentionKind::Body | MentionKind::Thing, _) => {
                self.described(mention)
            }
            _ => None,
        };
        let Some(entity) = entity else { return };
        self.of[mention] = Some(entity);
        let known = &mut self.list[entity as usize];
        known.count += 1;
        known.last = mention;
        self.recent.retain(|it| *it != entity);
        self.recent.push(entity);
        if self.recent.len() > 2 * RECENT {
            self.recent.drain(..RECENT);
        }
    }

    fn word(&self, token: usize) -> String {
        self.analysis.document.word(token).trim_end_matches('.').to_lowercase()
    }

    /// The tokens of a name without the titles before it.
    fn core(&self, name: &Range<usize>) -> Range<usize> {
        let tokens = &self.analysis.document.tokens;
        let is_title = |at: usize| {
            tokens[at].is(Classes::TITLE | Classes::ROLE) && !tokens[at].is(Classes::GIVEN_NAME)
        };
        let mut start = name.start;
        // All words up to the last title are a description: Deputy Prime Minister Ada Quay.
        if let Some(title) = (name.start..name.end.saturating_sub(1)).rev().find(|&it| is_title(it))
        {
            start = title + 1;
        }
        // Harbour Master Ada Quay: two or more words before a given name are a description.
        let given = (start..name.end - 1).find(|&at| tokens[at].is(Classes::GIVEN_NAME));
        if let Some(given) = given.filter(|given| *given > start + 1) {
            start = given;
        }
        if tokens[start].shape == Shape::Sign || self.analysis.document.is_word(start, "of") {
            start = name.start;
        }
        start..name.end
    }

    fn named(&mut self, mention: usize, name: Range<usize>) -> Option<u32> {
        let core = self.core(&name);
        let found = &self.analysis.mentions.list[mention];
        let words: Vec<String> = core.clone().map(|it| self.word(it)).collect();
        let known = self.known(&words, found.kind);
        let gender = self.gender(found, &core);
        let entity = known.unwrap_or_else(|| {
            self.list.push(Entity {
                name: core.clone(),
                role: None,
                kind: found.kind,
                gender: Classes::NONE,
                roles: Vec::new(),
                count: 0,
                last: mention,
            });
            self.list.len() as u32 - 1
        });
        for word in &words {
            let list = self.by_word.entry(word.clone()).or_default();
            if list.last() != Some(&entity) {
                list.push(entity);
                // Where very many people share a surname, only the latest matter.
                if list.len() > 16 {
                    list.remove(0);
                }
            }
        }
        let roles = self.roles(found, &core);
        let entity_ref = &mut self.list[entity as usize];
        if core.len() > entity_ref.name.len() && found.kind == MentionKind::Name {
            entity_ref.name = core.clone();
        }
        if entity_ref.gender == Classes::NONE {
            entity_ref.gender = gender;
        }
        let (words, role) = roles;
        entity_ref.roles.extend(words);
        entity_ref.roles.truncate(24);
        if entity_ref.role.is_none() {
            entity_ref.role = role;
        }
        Some(entity)
    }

    /// The entity that already has this name.
    fn known(&self, words: &[String], kind: MentionKind) -> Option<u32> {
        let candidates = self.by_word.get(surname(words)?)?;
        let of = |entity: u32| {
            let core = &self.list[entity as usize].name;
            core.clone().map(|it| self.word(it)).collect::<Vec<_>>()
        };
        candidates.iter().rev().copied().find(|&entity| {
            let other = of(entity);
            if words.len() == 1 || other.len() == 1 {
                // A surname, or a given name alone.
                let is_end = surname(&other) == surname(words);
                return is_end || kind == MentionKind::Name && other.first() == words.first();
            }
            surname(&other) == surname(words)
                && (other[0] == words[0] || is_initial(&other[0], &words[0]))
        })
    }

    /// The gender that a name, its titles and its description show.
    fn gender(&self, found: &Mention, core: &Range<usize>) -> Classes {
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
    /// interviews, Mr. Liang`.
    fn description(&self, before: Range<usize>) -> Range<usize> {
        let document = &self.analysis.document;
        let comma = before.clone().rev().find(|&at| document.is_sign(at, ","));
        comma.map_or(before.start, |at| at + 1)..before.end
    }

    /// The nouns of the description before or after the name, and the tokens of the
    /// description.
    fn roles(&self, found: &Mention, core: &Range<usize>) -> (Vec<String>, Option<Range<usize>>) {
        let document = &self.analysis.document;
        let is_role =
            |at: &usize| document.tokens[*at].is(Classes::ROLE | Classes::BODY | Classes::TITLE);
        let before = self.description(found.tokens.start..core.start);
        let mut words: Vec<String> =
            before.clone().filter(is_role).map(|at| title(&self.word(at)).to_owned()).collect();
        let is_courtesy = |word: &String| ["mr", "mrs", "ms", "miss", "mx"].contains(&&**word);
        let mut role = (!words.iter().all(is_courtesy)).then_some(before);
        if document.is_sign(core.end, ",") {
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

    /// The entity of a description: one that was described by the same noun.
    fn described(&mut self, mention: usize) -> Option<u32> {
        let document = &self.analysis.document;
        let found = &self.analysis.mentions.list[mention];
        // A spokeswoman for the port, Ada Quay: the name follows.
        let behind = self.analysis.mentions.beginning(found.tokens.end + 1);
        if document.is_sign(found.tokens.end, ",")
            && let Some(behind) = behind.map(|it| &self.analysis.mentions.list[it])
            && let Some(name) = behind.name.clone().filter(|_| behind.kind == MentionKind::Name)
            && document.is_sign(behind.tokens.end, ".,;")
            && name.start == behind.tokens.start
        {
            return self.named(mention, name);
        }
        if !document.is_word(found.tokens.start, "the") {
            return None;
        }
        let head = self.word(found.tokens.end - 1);
        self.recent.iter().rev().copied().find(|&entity| {
            let entity = &self.list[entity as usize];
            entity.roles.contains(&head)
        })
    }

    /// The entity that a pronoun stands for.
    fn pronoun(&mut self, mention: usize) -> Option<u32> {
        let document = &self.analysis.document;
        let token = self.analysis.mentions.list[mention].tokens.start;
        let word = self.word(token);
        let gender = if matches!(&*word, "she" | "her") { Classes::WOMAN } else { Classes::MAN };
        while self.speakers.get(self.next_speaker).is_some_and(|(_, quote)| *quote < token) {
            self.next_speaker += 1;
        }
        let speaker = self.next_speaker.checked_sub(1).and_then(|it| {
            let (speaker, quote) = self.speakers[it];
            (document.sentence_of(quote) + 4 > document.sentence_of(token))
                .then(|| self.of[speaker])
                .flatten()
        });
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
        let entity = best?.1;
        // The pronoun shows the gender.
        if self.list[entity as usize].gender == Classes::NONE {
            self.list[entity as usize].gender = gender;
        }
        Some(entity)
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
        let apart = document.sentence_of(token) - document.sentence_of(last.tokens.start);
        if apart > SENTENCES {
            return None;
        }
        let is_known = entity.gender == gender;
        let is_person = is_known || entity.name.len() > 1 || !entity.roles.is_empty();
        Some(
            -0.8 * apart as f32 + if last.is_subject { 1.0 } else { 0. }
                - if last.is_object { 0.7 } else { 0. }
                + if is_known { 1.5 } else { 0. }
                + if is_person { 0.7 } else { 0. }
                + 0.4 * (1. + entity.count as f32).ln(),
        )
    }
}

/// The last word of a name that is no suffix.
fn surname(words: &[String]) -> Option<&str> {
    words
        .iter()
        .rev()
        .map(String::as_str)
        .find(|it| !matches!(*it, "jr" | "sr" | "ii" | "iii" | "iv"))
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

/// Whether one is the first letter of the other: J. for Joan.
fn is_initial(one: &str, other: &str) -> bool {
    (one.len() == 1 || other.len() == 1) && one.chars().next() == other.chars().next()
}
