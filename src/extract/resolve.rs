//! Resolves mentions: a surname to a full name, a description to somebody named before.
//! Pronouns belong to `pronouns`.

use std::collections::HashMap;
use std::ops::Range;

use super::analysis::Analysis;
use super::lexicon::Classes;
use super::mentions::MentionKind;
use super::tokens::Shape;

mod descriptions;
mod pronouns;

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
    /// Whether something stands in it or on it, as in a place.
    has_inside: bool,
}

impl Entity {
    fn new(name: Range<usize>, kind: MentionKind, mention: usize) -> Self {
        Self {
            name,
            role: None,
            kind,
            gender: Classes::NONE,
            roles: Vec::new(),
            count: 0,
            last: mention,
            has_inside: false,
        }
    }
}

/// The entities of a text, and the entity of each mention.
pub(super) struct Entities {
    pub(super) list: Vec<Entity>,
    /// The entity of each mention.
    of: Vec<Option<u32>>,
    /// For each pronoun that stands for somebody without a name, the mention that describes them.
    described: Vec<Option<u32>>,
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
            described: vec![None; analysis.mentions.list.len()],
            by_word: HashMap::new(),
            recent: Vec::new(),
        };
        // The capitals of a headline do not tell where a name ends: it is read by what follows.
        let body = match analysis.document.has_headline {
            true => analysis.mentions.first_from(analysis.document.paragraphs[0].tokens.end),
            false => 0,
        };
        for mention in (body..analysis.mentions.list.len()).chain(0..body) {
            resolver.read(mention);
        }
        Self { list: resolver.list, of: resolver.of, described: resolver.described }
    }

    /// The entity of a mention, if it has a name.
    pub(super) fn of(&self, mention: usize) -> Option<usize> {
        self.of[mention].map(|it| it as usize)
    }

    /// The mention that describes who a pronoun without a name stands for.
    pub(super) fn described(&self, pronoun: usize) -> Option<usize> {
        self.described[pronoun].map(|it| it as usize)
    }
}

struct Resolver<'a> {
    analysis: &'a Analysis<'a>,
    speakers: &'a [(usize, usize)],
    next_speaker: usize,
    list: Vec<Entity>,
    of: Vec<Option<u32>>,
    described: Vec<Option<u32>>,
    /// For each word of a name, the entities that have it, the latest last.
    by_word: HashMap<String, Vec<u32>>,
    /// The entities that were mentioned, the latest last; each once.
    recent: Vec<u32>,
}

/// A pronoun may stand for one of this many entities that were mentioned last.
const RECENT: usize = 10;

impl Resolver<'_> {
    fn read(&mut self, mention: usize) {
        let found = &self.analysis.mentions.list[mention];
        let entity = match (found.kind, &found.name) {
            (MentionKind::Name | MentionKind::Body, Some(name)) => {
                let name = name.clone();
                self.named(mention, name)
            }
            (MentionKind::HeOrShe, _) => self.he_or_she(mention),
            (MentionKind::It | MentionKind::They, _) => {
                self.it_or_they(mention);
                None
            }
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
        // `The chief executive, Ada Quay`: the description stands for the name.
        let kind = if found.kind == MentionKind::Person { MentionKind::Name } else { found.kind };
        let (nouns, role) = self.roles(found, &core);
        let is_person =
            !nouns.is_empty() || self.analysis.cue_of(mention, found.tokens.start).is_some();
        let gender = self.gender(found, &core);
        let (is_body, has_inside) = (self.is_body(found, &core), self.has_inside(found));
        let entity = self
            .known(&words, kind)
            .or_else(|| self.known_by_first(&words).filter(|_| is_person))
            .unwrap_or_else(|| self.add(Entity::new(core.clone(), kind, mention)));
        self.remember(words, entity);
        let known = &mut self.list[entity as usize];
        known.has_inside |= has_inside;
        if is_body && known.gender == Classes::NONE {
            known.kind = MentionKind::Body;
        }
        if core.len() > known.name.len() && kind == MentionKind::Name {
            known.name = core;
        }
        if known.gender == Classes::NONE {
            known.gender = gender;
        }
        known.roles.extend(nouns);
        known.roles.truncate(24);
        if known.role.is_none() {
            known.role = role;
        }
        Some(entity)
    }

    fn add(&mut self, entity: Entity) -> u32 {
        self.list.push(entity);
        self.list.len() as u32 - 1
    }

    /// Notes that an entity has the words of a name.
    fn remember(&mut self, words: Vec<String>, entity: u32) {
        /// Where very many people share a surname, only the latest matter.
        const LATEST: usize = 16;
        for word in words {
            let list = self.by_word.entry(word).or_default();
            if list.last() != Some(&entity) {
                list.push(entity);
                if list.len() > LATEST {
                    list.remove(0);
                }
            }
        }
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

    /// The entity that was only called by the first word of a name: `Ada` before `Ada Quay`, and
    /// the surname where that comes first.
    fn known_by_first(&self, words: &[String]) -> Option<u32> {
        let (first, others) = words.split_first()?;
        let candidates = self.by_word.get(first).filter(|_| !others.is_empty())?;
        let entity = candidates.last().copied()?;
        let known = &self.list[entity as usize];
        (known.kind != MentionKind::Body && known.name.len() == 1).then_some(entity)
    }

    /// The entity of a description: one that was described by the same noun.
    fn described(&mut self, mention: usize) -> Option<u32> {
        let document = &self.analysis.document;
        let found = &self.analysis.mentions.list[mention];
        // A spokeswoman for the port, Ada Quay: the name follows.
        let behind = self.analysis.mentions.beginning(found.tokens.end + 1);
        // `In the interviews, Ada Quay` names no interview.
        if found.kind != MentionKind::Thing
            && document.is_sign(found.tokens.end, ",")
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
}

/// The last word of a name that is no suffix.
fn surname(words: &[String]) -> Option<&str> {
    words
        .iter()
        .rev()
        .map(String::as_str)
        .find(|it| !matches!(*it, "jr" | "sr" | "ii" | "iii" | "iv"))
}

/// Whether one is the first letter of the other: J. for Joan.
fn is_initial(one: &str, other: &str) -> bool {
    (one.len() == 1 || other.len() == 1) && one.chars().next() == other.chars().next()
}
