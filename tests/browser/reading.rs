//! A brute-force reading of an article's JSON, which shares no line with the
//! product: what a filter has to show, worked out quote by quote.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use serde_json::{Value, json};

use crate::harness::{Site, get};

/// Facets as the address and the page name them.
pub(crate) const FACETS: [(&str, &str); 4] =
    [("speaker", "Speaker"), ("platform", "Platform"), ("theme", "Theme"), ("kind", "Kind")];

/// One article, read from its site.
pub(crate) struct Reading {
    pub(crate) quotes: Vec<Value>,
    /// By position in [`FACETS`]: the id and the name of each value.
    pub(crate) values: [Vec<(String, String)>; 4],
    data: Value,
}

/// How many quotes the bundled article has.
#[track_caller]
pub(crate) fn bundled_total() -> usize {
    static TOTAL: OnceLock<usize> = OnceLock::new();
    *TOTAL.get_or_init(|| Reading::of(Site::Bundled).quotes.len())
}

/// What is asked for.
#[derive(Clone, Debug, Default)]
pub(crate) struct Asked {
    /// Included (`true`) or excluded, by facet and value.
    pub(crate) marks: BTreeMap<(usize, usize), bool>,
    pub(crate) search: String,
}

impl Reading {
    /// Reads the article data that a site serves.
    #[track_caller]
    pub(crate) fn of(site: Site) -> Self {
        let page = get(&format!("{}/index.html", site.base()));
        let start = page.find("articles/").expect("the page links its data");
        let path = page[start..].split('"').next().unwrap_or_default();
        let text = get(&format!("{}/{path}", site.base()));
        let data: Value = serde_json::from_str(&text).expect("article data is JSON");
        let quotes = list(&data["quotes"]).to_vec();
        let named = |field: &str| {
            list(&data[field]).iter().map(|it| (string(it, "id"), string(it, "name")))
        };
        let mut platforms: Vec<_> = named("platforms").collect();
        if quotes.iter().any(|quote| quote["platform"].is_null()) {
            platforms.push((String::new(), "Not stated".to_owned()));
        }
        let kinds = [
            ("direct", "Direct quote"),
            ("partial", "Partial quote"),
            ("indirect", "Reported speech"),
        ];
        let kinds = kinds.map(|(id, name)| (id.to_owned(), name.to_owned())).to_vec();
        let values = [named("speakers").collect(), platforms, named("themes").collect(), kinds];
        Self { quotes, values, data }
    }

    /// Every value of every facet, as positions.
    pub(crate) fn every_value(&self) -> Vec<(usize, usize)> {
        let of = |facet: usize| (0..self.values[facet].len()).map(move |value| (facet, value));
        (0..FACETS.len()).flat_map(of).collect()
    }

    /// The ids of the quotes that are asked for, in the article's order.
    pub(crate) fn ids(&self, asked: &Asked) -> Vec<String> {
        self.matching(asked, None).map(|quote| string(quote, "id")).collect()
    }

    /// Quotes that are asked for; the marks of `but` are overlooked.
    fn matching<'a>(
        &'a self,
        asked: &'a Asked,
        but: Option<usize>,
    ) -> impl Iterator<Item = &'a Value> {
        self.quotes.iter().filter(move |quote| {
            let facets = (0..FACETS.len()).filter(|facet| Some(*facet) != but);
            facets.into_iter().all(|facet| self.passes(quote, asked, facet))
                && self.found(quote, &asked.search)
        })
    }

    fn passes(&self, quote: &Value, asked: &Asked, facet: usize) -> bool {
        let marked = |wanted: bool| {
            let of_facet =
                asked.marks.iter().filter(move |((of, _), mark)| *of == facet && **mark == wanted);
            of_facet.map(|((_, value), _)| *value).collect::<Vec<_>>()
        };
        let (include, exclude) = (marked(true), marked(false));
        let has = |value: &usize| self.has(quote, facet, *value);
        (include.is_empty() || include.iter().any(has)) && !exclude.iter().any(has)
    }

    fn has(&self, quote: &Value, facet: usize, value: usize) -> bool {
        let id = &self.values[facet][value].0;
        match FACETS[facet].0 {
            "theme" => list(&quote["themes"]).iter().any(|theme| theme == id),
            name => quote[name].as_str().unwrap_or_default() == id,
        }
    }

    /// Whether every word starts a word of the quote, or is in its Han text.
    fn found(&self, quote: &Value, search: &str) -> bool {
        let fields = self.fields(quote).iter().flat_map(|field| words(field)).collect::<Vec<_>>();
        let starts = |word: &String| fields.iter().any(|field| field.starts_with(word.as_str()));
        words(search).iter().all(starts)
    }

    /// The texts of a quote that are searched.
    fn fields(&self, quote: &Value) -> Vec<String> {
        let speaker = self.speaker(quote);
        let original = string(&quote["original"], "text");
        let text = string(quote, "text");
        let [name, role] = ["name", "role"].map(|field| string(speaker, field));
        let mut fields = vec![text, original, name, role, string(quote, "context")];
        for facet in [1, 2] {
            // A platform that is not stated has a name of the interface's.
            let values =
                self.values[facet].iter().enumerate().filter(|(_, (id, _))| !id.is_empty());
            let own = values.filter(|(value, _)| self.has(quote, facet, *value));
            fields.extend(own.map(|(_, (_, name))| name.clone()));
        }
        fields
    }

    fn speaker(&self, quote: &Value) -> &Value {
        let of = |speaker: &&Value| speaker["id"] == quote["speaker"];
        list(&self.data["speakers"]).iter().find(of).expect("a quote has a speaker")
    }

    /// The ids of the quotes that are asked for, in an order.
    pub(crate) fn sorted(&self, asked: &Asked, sort: &str) -> Vec<String> {
        let mut quotes: Vec<&Value> = self.matching(asked, None).collect();
        let platform =
            |quote: &Value| (0..self.values[1].len()).find(|value| self.has(quote, 1, *value));
        match sort {
            "speaker" => quotes.sort_by_key(|quote| words(&string(self.speaker(quote), "name"))),
            "platform" => quotes.sort_by_key(|quote| platform(quote)),
            "length" => {
                quotes.sort_by_key(|quote| std::cmp::Reverse(words(&string(quote, "text")).len()))
            }
            _ => {}
        }
        quotes.into_iter().map(|quote| string(quote, "id")).collect()
    }

    /// The screen that answers, as far as it follows from the data.
    pub(crate) fn screen(&self, asked: &Asked) -> Value {
        let ids = self.ids(asked);
        let facets =
            (0..FACETS.len()).map(|facet| (FACETS[facet].1.to_owned(), self.group(asked, facet)));
        json!({
            "heading": self.status(asked),
            "empty": ids.is_empty(),
            "quotes": ids,
            "facets": facets.collect::<serde_json::Map<_, _>>(),
            "chosen": self.chosen(asked),
            "search": asked.search,
        })
    }

    /// What the status reads.
    pub(crate) fn status(&self, asked: &Asked) -> String {
        format!("{} of {} quotes", self.ids(asked).len(), self.quotes.len())
    }

    /// A facet's values in the data's order, each with its count.
    pub(crate) fn counts(&self, asked: &Asked, facet: usize) -> Value {
        let others: Vec<&Value> = self.matching(asked, Some(facet)).collect();
        let count = |value: usize| others.iter().filter(|it| self.has(it, facet, value)).count();
        let values = self.values[facet].iter().enumerate();
        values.map(|(value, (_, name))| json!([name, count(value)])).collect()
    }

    /// A facet's values with their counts and marks, those of the most quotes in
    /// the whole article first and "Not stated" last.
    fn group(&self, asked: &Asked, facet: usize) -> Value {
        let count = |value: usize, quotes: &[&Value]| {
            quotes.iter().filter(|quote| self.has(quote, facet, value)).count()
        };
        let all: Vec<&Value> = self.quotes.iter().collect();
        let others: Vec<&Value> = self.matching(asked, Some(facet)).collect();
        let mut order: Vec<usize> = (0..self.values[facet].len()).collect();
        let not_stated = |value: usize| self.values[facet][value].0.is_empty();
        order.sort_by_key(|value| (not_stated(*value), std::cmp::Reverse(count(*value, &all))));
        let row = |value: usize| {
            let mark = asked.marks.get(&(facet, value));
            let mark = mark.map_or("", |include| if *include { "include" } else { "exclude" });
            json!([self.values[facet][value].1, count(value, &others), mark])
        };
        order.into_iter().map(row).collect()
    }

    /// The names of the buttons that take choices back: facet by facet, included
    /// before excluded, the search last.
    fn chosen(&self, asked: &Asked) -> Vec<String> {
        let mut marks: Vec<_> = asked.marks.iter().collect();
        let id = |facet: usize, value: usize| &*self.values[facet][value].0;
        marks.sort_by_key(|((facet, value), include)| (*facet, !**include, id(*facet, *value)));
        let names =
            marks.into_iter().map(|((facet, value), _)| self.values[*facet][*value].1.as_str());
        let search = Some(asked.search.trim()).filter(|search| !search.is_empty());
        names.chain(search).map(|name| format!("Remove {name}")).collect()
    }

    /// The address of what is asked for, from its `#`.
    pub(crate) fn fragment(&self, asked: &Asked) -> String {
        let mut marks: Vec<_> = asked.marks.iter().collect();
        let id = |facet: usize, value: usize| &*self.values[facet][value].0;
        marks.sort_by_key(|((facet, value), include)| (*facet, !**include, id(*facet, *value)));
        let mark = |((facet, value), include): (&(usize, usize), &bool)| {
            let sign = if *include { "" } else { "-" };
            format!("{}={sign}{}", FACETS[*facet].0, self.values[*facet][*value].0)
        };
        let search = Some(&asked.search).filter(|search| !search.is_empty());
        let search = search.map(|search| format!("q={}", escaped(search)));
        let pairs: Vec<String> = marks.into_iter().map(mark).chain(search).collect();
        format!("#?{}", pairs.join("&"))
    }
}

impl Asked {
    /// One value alone.
    pub(crate) fn one(at: (usize, usize), include: bool) -> Self {
        Self { marks: BTreeMap::from([(at, include)]), search: String::new() }
    }

    /// A search alone.
    pub(crate) fn search(search: &str) -> Self {
        Self { marks: BTreeMap::new(), search: search.to_owned() }
    }
}

/// What may stand in a query as it is; all else is percent-encoded.
fn escaped(text: &str) -> String {
    let escape = |byte: u8| match byte {
        b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => {
            char::from(byte).to_string()
        }
        _ => format!("%{byte:02X}"),
    };
    text.bytes().map(escape).collect()
}

/// The folded words of a text; every Han character is a word. An apostrophe
/// joins, and so do the stops of an acronym.
fn words(text: &str) -> Vec<String> {
    let joined = text.to_lowercase().replace(['’', '\''], "");
    // A dash ends an acronym, as a space does.
    let tokens = joined.split(|c: char| c.is_whitespace() || c == '–');
    tokens.flat_map(|token| letters_and_digits(&acronym(token))).collect()
}

/// Without its stops, if it is single letters with stops between.
fn acronym(token: &str) -> String {
    let core = token.trim_matches(|end: char| !end.is_alphanumeric());
    let single = |part: &str| part.chars().count() == 1;
    if core.contains('.') && core.split('.').all(single) {
        core.replace('.', "")
    } else {
        token.to_owned()
    }
}

fn letters_and_digits(token: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    for letter in token.chars().map(plain) {
        match letter {
            '\u{4E00}'..='\u{9FFF}' => words.extend([letter.to_string(), String::new()]),
            // Vowel marks belong to the letter before them.
            '\u{64B}'..='\u{652}' => {}
            _ if letter.is_alphanumeric() => words.last_mut().expect("never empty").push(letter),
            _ => words.push(String::new()),
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

/// The small letter without its accent, as far as the articles have them.
fn plain(letter: char) -> char {
    match letter {
        'á' | 'à' | 'â' | 'ạ' => 'a',
        'ç' => 'c',
        'é' | 'è' | 'ê' | 'ë' | 'ễ' => 'e',
        'í' | 'ị' => 'i',
        'ł' => 'l',
        'ñ' => 'n',
        'ó' | 'ö' => 'o',
        'ú' | 'ü' => 'u',
        _ => letter,
    }
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn string(value: &Value, field: &str) -> String {
    value[field].as_str().unwrap_or_default().to_owned()
}
