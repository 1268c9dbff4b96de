//! What the values of an archive's facets are called.
//!
//! Values of different articles are one where they have the same id and the
//! same name. Where another has the id, the later value's id gets a number, as in
//! `mayor~2`, which no article's own id can have. A speaker is searched by every
//! role that some article gives.

use std::collections::HashMap;

use super::build::Fields;
use super::codes::Codes;
use crate::model::{Article, Facet, Platform, QuoteKind, Speaker, Theme};

/// What the platform of a quote is called that states none. In English, like the
/// next: so the JavaScript API has them, and an interface says them in its words.
const NOT_STATED: &str = "Not stated";

/// What the kinds of quotes are called.
const KINDS: [&str; 3] = ["Direct quote", "Partial quote", "Reported speech"];

/// One value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Value {
    /// The name in addresses; empty for "Not stated".
    pub id: String,
    /// The name for readers.
    pub name: String,
    /// What else is searched: a speaker's roles.
    pub roles: Vec<String>,
}

/// The values of one facet.
#[derive(Default)]
struct Values {
    all: Vec<Value>,
    by_name: HashMap<(String, String), u32>,
    /// How many values have an id.
    by_id: HashMap<String, u32>,
}

impl Values {
    fn code(&mut self, id: &str, name: &str) -> u32 {
        let key = (id.to_owned(), name.to_owned());
        if let Some(code) = self.by_name.get(&key) {
            return *code;
        }
        let code = self.all.len() as u32;
        let same = self.by_id.entry(id.to_owned()).or_default();
        *same += 1;
        let id = if *same == 1 { id.to_owned() } else { format!("{id}~{same}") };
        self.all.push(Value { id, name: name.to_owned(), roles: Vec::new() });
        self.by_name.insert(key, code);
        code
    }
}

/// The values of all facets, and the codes of every quote.
#[derive(Default)]
pub struct Names {
    speakers: Values,
    platforms: Values,
    themes: Values,
    /// Of every quote.
    speaker: Vec<u32>,
    platform: Vec<u32>,
    theme: Vec<u32>,
    themes_of: Vec<u32>,
    kind: Vec<u32>,
    /// Whether a quote has no platform.
    silent: bool,
}

/// In the place of a platform's code until all platforms are known.
const NO_PLATFORM: u32 = u32::MAX;

impl Names {
    /// Adds the values and the quotes of the next article. Returns the codes of its
    /// speakers, platforms and themes.
    pub fn article(&mut self, article: &Article) -> [Vec<u32>; 3] {
        let Self { speakers, platforms, themes, .. } = self;
        let speaker = |it: &Speaker| {
            let code = speakers.code(&it.id, &it.name);
            let roles = &mut speakers.all[code as usize].roles;
            roles.extend(
                it.role.iter().filter(|role| !roles.contains(role)).cloned().collect::<Vec<_>>(),
            );
            code
        };
        let speaker_of: Vec<u32> = article.speakers.iter().map(speaker).collect();
        let platform = |it: &Platform| platforms.code(&it.id, &it.name);
        let platform_of: Vec<u32> = article.platforms.iter().map(platform).collect();
        let theme = |it: &Theme| themes.code(&it.id, &it.name);
        let theme_of: Vec<u32> = article.themes.iter().map(theme).collect();
        for quote in &article.quotes {
            self.speaker.push(speaker_of[quote.speaker as usize]);
            let platform = quote.platform.map(|code| platform_of[code as usize]);
            self.silent |= platform.is_none();
            self.platform.push(platform.unwrap_or(NO_PLATFORM));
            self.theme.extend(quote.themes.iter().map(|code| theme_of[*code as usize]));
            self.themes_of.push(quote.themes.len() as u32);
            self.kind.push(quote.kind as u32);
        }
        [speaker_of, platform_of, theme_of]
    }

    /// The id of a value that articles define.
    pub fn id(&self, facet: Facet, code: u32) -> &str {
        let values = match facet {
            Facet::Speaker => &self.speakers,
            Facet::Platform => &self.platforms,
            Facet::Theme => &self.themes,
            Facet::Kind => return "",
        };
        values.all.get(code as usize).map_or("", |value| &value.id)
    }

    /// The values of a facet, by code, as `model::Article::values` has them for
    /// one article.
    pub fn values(&self, facet: Facet) -> Vec<Value> {
        let value = |id: &str, name: &str| Value {
            id: id.to_owned(),
            name: name.to_owned(),
            roles: Vec::new(),
        };
        match facet {
            Facet::Speaker => self.speakers.all.clone(),
            Facet::Theme => self.themes.all.clone(),
            Facet::Platform => {
                let silent = self.silent.then(|| value("", NOT_STATED));
                self.platforms.all.iter().cloned().chain(silent).collect()
            }
            Facet::Kind => QuoteKind::ALL
                .into_iter()
                .zip(KINDS)
                .map(|(it, name)| value(it.id(), name))
                .collect(),
        }
    }

    /// The searched fields of each speaker, by code.
    pub fn speakers(&self) -> impl Iterator<Item = impl Iterator<Item = &str>> {
        self.speakers
            .all
            .iter()
            .map(|it| [&it.name].into_iter().chain(&it.roles).map(String::as_str))
    }

    /// The codes of every quote, by `Facet as usize`.
    pub fn fields(&self) -> [Fields; Facet::ALL.len()] {
        let platforms = self.platforms.all.len() as u32;
        let platform: Vec<u32> = self.platform.iter().map(|code| (*code).min(platforms)).collect();
        let single = |values, codes: &[u32]| Fields { values, codes: Codes::of(codes), lens: None };
        [
            single(self.speakers.all.len() as u32, &self.speaker),
            single(platforms + u32::from(self.silent), &platform),
            Fields {
                values: self.themes.all.len() as u32,
                codes: Codes::of(&self.theme),
                lens: Some(Codes::of(&self.themes_of)),
            },
            single(QuoteKind::ALL.len() as u32, &self.kind),
        ]
    }
}

/// The place of each name in alphabetical order; equal names share one.
pub(super) fn ranks(names: &[String]) -> Vec<u32> {
    let mut order: Vec<u32> = (0..names.len() as u32).collect();
    order.sort_unstable_by_key(|at| &names[*at as usize]);
    let mut ranks = vec![0; names.len()];
    let mut rank = 0;
    for (at, number) in order.iter().enumerate() {
        if at > 0 && names[order[at - 1] as usize] != names[*number as usize] {
            rank += 1;
        }
        ranks[*number as usize] = rank;
    }
    ranks
}
