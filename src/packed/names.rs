//! The ids and names of the values of an archive's facets.
//!
//! Values of different articles are one value where they have the same id and the same
//! name. Where the id already belongs to another name, the id of the later value gets a
//! number, as in `mayor~2`; ids in articles have no `~`. A speaker is found by every role
//! that any article gives.

use std::collections::HashMap;

use super::build::Builder;
use super::codes::Codes;
use super::fields::Fields;
use crate::model::{Article, CorrectionKind, Facet, OwnFacet, Platform, QuoteKind, Speaker, Theme};

/// The name of the platform of quotes without one. It and the names of both kinds are in English
/// for the JavaScript API; an interface replaces them by texts of its language.
const NOT_STATED: &str = "Not stated";

/// The names of the kinds of quotes.
const KINDS: [&str; 3] = ["Direct quote", "Partial quote", "Reported speech"];

/// The names of the kinds of corrections.
const CORRECTED: [(CorrectionKind, &str); 3] = [
    (CorrectionKind::Edited, "Edited"),
    (CorrectionKind::Retracted, "Retracted"),
    (CorrectionKind::Attribution, "Attribution corrected"),
];

/// The name of a value of a facet that is not built in: a value is its own name, but for
/// those of the facet of corrections.
fn own_name<'a>(facet: &OwnFacet, value: &'a str) -> &'a str {
    let kind = CORRECTED.iter().find(|(kind, _)| !facet.is_declared() && kind.id() == value);
    kind.map_or(value, |(_, name)| name)
}

/// One value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Value {
    /// The name in addresses; empty for "Not stated".
    pub id: String,
    /// The name for readers.
    pub name: String,
    /// What is searched beside the name: a speaker's roles.
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
    /// The facets that articles declare.
    own: Vec<Own>,
    /// Whether a quote has no platform.
    silent: bool,
}

/// A facet that articles declare, or that of corrections. The facets of all articles that have the same id are one.
struct Own {
    id: String,
    /// The name in the first article that declares it; empty for that of corrections.
    name: String,
    values: Values,
    /// The codes of every quote, and how many codes each quote has; up to the last quote of
    /// the last article that declares the facet.
    codes: Vec<u32>,
    lens: Vec<u32>,
}

/// Stands for the code of “Not stated” until all platforms are known.
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
        self.own_facets(article);
        for quote in &article.quotes {
            self.speaker.push(speaker_of[quote.speaker as usize]);
            let platform = quote.platform.map(|code| platform_of[code as usize]);
            self.silent |= platform.is_none();
            self.platform.push(platform.unwrap_or(NO_PLATFORM));
            self.theme.extend(quote.themes.iter().map(|code| theme_of[*code as usize]));
            self.themes_of.push(quote.themes.len() as u32);
            self.kind.push(quote.counted_kind() as u32);
        }
        [speaker_of, platform_of, theme_of]
    }

    /// Adds what the quotes of the next article have in the facets that it declares, before
    /// all else of its quotes.
    fn own_facets(&mut self, article: &Article) {
        let before = self.speaker.len();
        for (at, declared) in article.own_facets.iter().enumerate() {
            let known = self.own.iter().position(|own| own.id == declared.id);
            let known = known.unwrap_or_else(|| {
                let (id, name) = (declared.id.clone(), declared.name.clone());
                let (codes, lens) = (Vec::new(), Vec::new());
                self.own.push(Own { id, name, values: Values::default(), codes, lens });
                self.own.len() - 1
            });
            let own = &mut self.own[known];
            let code = |value: &String| own.values.code(value, own_name(declared, value));
            let code_of: Vec<u32> = declared.values.iter().map(code).collect();
            own.lens.resize(before, 0);
            for quote in &article.quotes {
                let codes = &quote.facets[at];
                own.codes.extend(codes.iter().map(|code| code_of[*code as usize]));
                own.lens.push(codes.len() as u32);
            }
        }
    }

    /// The facets that articles declare, as id and name: those after the built-in ones.
    pub fn own(&self) -> impl Iterator<Item = (&str, &str)> {
        self.own.iter().map(|own| (&*own.id, &*own.name))
    }

    /// Every facet.
    pub fn facets(&self) -> impl Iterator<Item = Facet> + use<> {
        (0..Facet::BUILT_IN.len() + self.own.len()).map(Facet::at)
    }

    /// The id of a value that articles define.
    pub fn id(&self, facet: Facet, code: u32) -> &str {
        let values = match facet {
            Facet::SPEAKER => &self.speakers,
            Facet::PLATFORM => &self.platforms,
            Facet::THEME => &self.themes,
            _ => return "",
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
            Facet::SPEAKER => self.speakers.all.clone(),
            Facet::THEME => self.themes.all.clone(),
            Facet::PLATFORM => {
                let silent = self.silent.then(|| value("", NOT_STATED));
                self.platforms.all.iter().cloned().chain(silent).collect()
            }
            Facet::KIND => QuoteKind::ALL
                .into_iter()
                .zip(KINDS)
                .map(|(it, name)| value(it.id(), name))
                .collect(),
            own => own
                .own_position()
                .and_then(|at| self.own.get(at))
                .map_or_else(Vec::new, |own| own.values.all.clone()),
        }
    }

    /// Hands every facet to a builder, with the names that are searched: those that articles
    /// give, and the roles of speakers.
    pub fn hand_to(&self, builder: &mut Builder) {
        let none = Values::default();
        let built_in = [&self.speakers, &self.platforms, &self.themes, &none];
        let own = self.own.iter().map(|own| if own.name.is_empty() { &none } else { &own.values });
        for (values, fields) in built_in.into_iter().chain(own).zip(self.fields()) {
            for Value { name, roles, .. } in &values.all {
                builder.value([name].into_iter().chain(roles).map(String::as_str));
            }
            builder.facet(fields);
        }
    }

    /// The codes of every quote, by the facet's position.
    fn fields(&self) -> Vec<Fields> {
        let platforms = self.platforms.all.len() as u32;
        let platform: Vec<u32> = self.platform.iter().map(|code| (*code).min(platforms)).collect();
        let single = |values, codes: &[u32]| Fields { values, codes: Codes::of(codes), lens: None };
        let several = |values: &Values, codes: &[u32], lens: &[u32]| Fields {
            values: values.all.len() as u32,
            codes: Codes::of(codes),
            lens: Some(Codes::of(lens)),
        };
        let built_in = [
            single(self.speakers.all.len() as u32, &self.speaker),
            single(platforms + u32::from(self.silent), &platform),
            several(&self.themes, &self.theme, &self.themes_of),
            single(QuoteKind::ALL.len() as u32, &self.kind),
        ];
        let own = self.own.iter().map(|own| {
            let mut lens = own.lens.clone();
            lens.resize(self.speaker.len(), 0);
            several(&own.values, &own.codes, &lens)
        });
        built_in.into_iter().chain(own).collect()
    }
}
