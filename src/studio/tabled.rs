//! A project from a table of quotes. Its text is the quotes themselves, a line for each: there
//! is no article around them.

use std::collections::HashMap;
use std::rc::Rc;

use super::Key;
use super::project::{
    About, FacetDeclaration, Given, NOT_STATED, Project, Quote, Speaker, Status, Theme,
};
use super::text::{clean_line, pieces_of};
use crate::model::data::{ArticleData, QuoteData};
use crate::model::{self, SpeakerKind};

/// How sure a speaker is whom a machine named: the table does not say more.
const PROPOSED: u8 = 50;

impl Project {
    /// A project of the quotes that `table` made of rows.
    pub fn tabled(data: &ArticleData) -> Self {
        let mut lines = Lines::default();
        let pieces: Vec<_> = data.quotes.iter().map(|quote| lines.push(&quote.text)).collect();
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        let about = About {
            title: data.title.clone(),
            lang: data.lang.to_string(),
            url: text(&data.source.url),
            publication: text(&data.source.publication),
            author: text(&data.source.author),
            published: data.source.published.map_or_else(String::new, |day| day.to_string()),
        };
        let facet = |facet: &model::OwnFacet| FacetDeclaration {
            id: facet.id.clone(),
            name: facet.name.clone(),
            of: facet.of,
        };
        let mut project = Self {
            text: lines.text.into(),
            is_table: true,
            about: about.into(),
            speakers: Rc::default(),
            quotes: Vec::new(),
            themes: Rc::default(),
            proposals: Rc::default(),
            facets: Rc::new(data.facets.iter().map(facet).collect()),
            next_key: 1,
        };
        let keys = Keys {
            speakers: data.speakers.iter().map(|it| (&*it.id, project.take_speaker(it))).collect(),
            themes: data.themes.iter().map(|it| (&*it.id, project.take_theme(it))).collect(),
            platforms: data.platforms.iter().map(|it| (&*it.id, &*it.name)).collect(),
        };
        for (quote, range) in data.quotes.iter().zip(pieces) {
            let pieces = pieces_of(&project.text, &range);
            if !pieces.is_empty() {
                let key = project.take_key();
                project.quotes.push(Rc::new(keys.quote(key, quote, pieces)));
            }
        }
        project
    }

    /// The key of a speaker; `None` for the one who stands for nobody.
    fn take_speaker(&mut self, speaker: &model::Speaker) -> Option<Key> {
        if speaker.name == NOT_STATED && speaker.kind == SpeakerKind::Anonymous {
            return None;
        }
        let key = self.take_key();
        Rc::make_mut(&mut self.speakers).push(Speaker {
            key,
            name: speaker.name.clone(),
            role: speaker.role.clone().unwrap_or_default(),
            kind: speaker.kind,
            facets: speaker.facets.clone(),
            same_as: speaker.same_as.clone(),
        });
        Some(key)
    }

    fn take_theme(&mut self, theme: &model::Theme) -> Key {
        let key = self.take_key();
        Rc::make_mut(&mut self.themes).push(Theme { key, name: theme.name.clone() });
        key
    }
}

/// Lines of a text.
#[derive(Default)]
struct Lines {
    text: String,
}

impl Lines {
    /// Adds a line. Returns where it is, in bytes.
    fn push(&mut self, line: &str) -> std::ops::Range<usize> {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        let start = self.text.len();
        self.text.push_str(&clean_line(line));
        start..self.text.len()
    }
}

/// What the ids of the data are in the project.
struct Keys<'d> {
    speakers: HashMap<&'d str, Option<Key>>,
    themes: HashMap<&'d str, Key>,
    platforms: HashMap<&'d str, &'d str>,
}

impl Keys<'_> {
    fn quote(&self, key: Key, quote: &QuoteData, pieces: Vec<std::ops::Range<usize>>) -> Quote {
        let is_proposed = quote.reviewed == Some(false);
        let platform = quote.platform.as_deref().and_then(|id| self.platforms.get(id));
        let themes = quote.themes.iter();
        let mut themes: Vec<Key> =
            themes.filter_map(|id| self.themes.get(&**id)).copied().collect();
        themes.sort_unstable();
        Quote {
            key,
            status: Status::Proposed,
            pieces,
            kind: quote.kind,
            speaker: self.speakers.get(&*quote.speaker).copied().flatten(),
            platform: platform.map_or_else(String::new, |name| (*name).to_owned()),
            themes,
            facets: quote.facets.clone(),
            context: quote.context.clone().unwrap_or_default(),
            confidence: if is_proposed { PROPOSED } else { 100 },
            reasons: if is_proposed { vec!["machine".to_owned()] } else { Vec::new() },
            given: Some(Given::of(quote)),
        }
    }
}

impl Given {
    fn of(quote: &QuoteData) -> Self {
        // An id that is made of the speaker's would be wrong for another speaker.
        let is_made = quote.id.strip_prefix(&*quote.speaker).is_some_and(|it| it.starts_with('-'));
        Self {
            id: (!is_made).then(|| quote.id.clone()),
            paragraph: quote.paragraph,
            selector: quote.selector.clone(),
            lang: quote.lang.clone(),
            original: quote.original.clone(),
            said: quote.said,
            url: quote.url.clone(),
            reviewed: quote.reviewed,
            text: quote.text.clone(),
        }
    }
}
