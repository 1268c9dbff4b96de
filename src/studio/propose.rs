//! A project from a text: what `extract` finds in it, proposed.

use std::rc::Rc;

use super::project::{About, Project, Proposal, Quote, Speaker, Status};
use super::text::{clean_text, paragraphs};
use super::{Key, spans, text};
use crate::extract::{self, Extraction, PlatformNames, Reading};

/// A first line longer than this many characters is no headline.
const HEADLINE: usize = 150;

impl Project {
    /// A project of a text, with every quote that is found in it.
    pub fn propose(text: &str, platforms: &PlatformNames) -> Self {
        let text = clean_text(text);
        let extraction = extract::extract(&text, platforms);
        Self::new(text.into(), &extraction)
    }

    /// A project of a text and what was found in it.
    fn new(text: Rc<str>, extraction: &Extraction) -> Self {
        let about = About {
            title: headline(&text),
            lang: language(extraction.reading).to_owned(),
            ..About::default()
        };
        let mut project = Self {
            about: about.into(),
            text,
            is_table: false,
            speakers: Rc::default(),
            quotes: Vec::new(),
            themes: Rc::default(),
            proposals: Rc::default(),
            facets: Rc::default(),
            next_key: 1,
        };
        let speakers: Vec<Option<Key>> =
            extraction.speakers.iter().map(|it| project.propose_speaker(it)).collect();
        let quotes: Vec<Option<Key>> =
            extraction.quotes.iter().map(|it| project.propose_quote(it, &speakers)).collect();
        project.quotes.sort_by_key(|quote| (quote.range().start, quote.range().end));
        let proposal = |theme: &extract::Theme| Proposal {
            phrase: theme.phrase.clone(),
            quotes: theme.quotes.iter().filter_map(|at| quotes[*at]).collect(),
        };
        project.proposals = Rc::new(extraction.themes.iter().map(proposal).collect());
        project
    }

    /// The key of a speaker that was found; one with the same name may be there.
    fn propose_speaker(&mut self, found: &extract::Speaker) -> Option<Key> {
        let name = text::clean_line(&found.name);
        if name.is_empty() {
            return None;
        }
        if let Some(known) = self.speakers.iter().find(|speaker| speaker.name == name) {
            return Some(known.key);
        }
        let key = self.take_key();
        let role = found.role.as_deref().map(text::clean_line).unwrap_or_default();
        let facets = Default::default();
        Rc::make_mut(&mut self.speakers).push(Speaker {
            key,
            name,
            role,
            kind: found.kind,
            facets,
            same_as: None,
        });
        Some(key)
    }

    /// The key of a quote that was found; `None` where nothing is left of its words.
    fn propose_quote(&mut self, found: &extract::Quote, speakers: &[Option<Key>]) -> Option<Key> {
        let pieces: Vec<_> = found
            .pieces
            .iter()
            .flat_map(|piece| text::pieces_of(&self.text, &piece.bytes))
            .collect();
        if !spans::are_in_order(&pieces) {
            return None;
        }
        let key = self.take_key();
        // A quote that crosses another one is kept, for the author to decide.
        let is_free = spans::crossed(self, key, &pieces).is_none();
        self.quotes.push(Rc::new(Quote {
            key,
            status: if is_free { Status::Proposed } else { Status::Dropped },
            pieces,
            kind: found.kind,
            speaker: found.speaker.as_ref().and_then(|it| speakers[it.speaker]),
            platform: found.platform.clone().unwrap_or_default(),
            themes: Vec::new(),
            facets: Default::default(),
            context: String::new(),
            confidence: (found.confidence.clamp(0.0, 1.0) * 100.0).round() as u8,
            reasons: found.reasons.iter().map(|reason| reason.id().to_owned()).collect(),
            given: None,
        }));
        Some(key)
    }

    /// A key that nothing has.
    pub(super) fn take_key(&mut self) -> Key {
        self.next_key += 1;
        self.next_key - 1
    }
}

/// The first line, where it may be a headline.
fn headline(text: &str) -> String {
    let first = paragraphs(text).next().map(|range| text[range].trim());
    first.filter(|line| line.chars().count() <= HEADLINE).unwrap_or_default().to_owned()
}

/// The tag of the language that a text was read as; `und` where that is not known.
const fn language(reading: Reading) -> &'static str {
    match reading {
        Reading::English => "en",
        Reading::Chinese => "zh",
        Reading::MarksAlone => "und",
    }
}
