//! A list of works for people, in the order of a style, and what stands in the text for all that
//! they quote: works that a citation in the text could mean alike are told apart.
//!
//! Order, letters of years and what is added to names are those of citeproc-js with the style
//! sheets that `tests/vectors/citations.mjs` names, and `tests/vectors/lists.json` holds them.
//! Two things are otherwise: where two works have the first authors alone in common, all authors
//! are named, not the fewest that differ; and the English article that begins a title does not
//! count in the order, as the manuals have it.

use std::collections::{BTreeMap, BTreeSet};

use super::apa;
use super::cited::{Given, Quoted, Work};
use super::names::Name;
use super::rich::Rich;
use super::style::Style;
use super::writes::Writes;
use crate::model::{Date, QuoteKind};
use crate::text::folded_name;

/// Works as they are cited, with what they quote.
pub struct List {
    style: Style,
    works: Vec<Work>,
    /// Each with the position of its work.
    quoted: Vec<(usize, Quoted)>,
}

/// A list of works as it is printed.
#[derive(Debug, PartialEq, Eq)]
pub struct Listed {
    /// What is quoted, in the order in which it came, each with what stands in the text.
    pub quoted: Vec<(Quoted, Rich)>,
    /// The entries.
    pub references: Vec<Rich>,
}

/// What a style adds to a citation in the text that could mean several works.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Tells {
    /// Its numbers tell works apart.
    Nothing,
    /// The given names, since its notes have the title already.
    Given,
    /// The title, and what else it needs (`Among::adds`).
    Title,
    /// A letter behind the year.
    Letter,
}

impl List {
    /// A list without works, in a style for people.
    pub const fn new(style: Style) -> Self {
        Self { style, works: Vec::new(), quoted: Vec::new() }
    }

    /// Adds a work and what it quotes.
    pub fn push(&mut self, mut work: Work, quoted: impl Iterator<Item = Quoted>) {
        let at = self.works.len();
        work.among.before = at;
        self.works.push(work);
        self.quoted.extend(quoted.map(|quoted| (at, quoted)));
    }

    /// The whole list; `None` where its style is for programs.
    pub fn finish(mut self) -> Option<Listed> {
        let Writes::Printed { in_text, reference } = self.style.writes() else { return None };
        let style = self.style;
        let mut order: Vec<usize> = (0..self.works.len()).collect();
        if style != Style::Gb7714 {
            order.sort_by_cached_key(|at| key(&self.works[*at], style));
        }
        // Later notes say less of a work, and are to be told apart too.
        self.works.iter_mut().for_each(|work| work.among.is_noted = true);
        tell_apart(&mut self.works, &order, style, |work| in_text(work, &NOBODY).plain());
        for pair in order.windows(2) {
            let [before, this] = [pair[0], pair[1]].map(|at| leads(&self.works[at]));
            self.works[pair[1]].among.is_repeated = before == this && !this.is_empty();
        }
        let mut noted = BTreeSet::new();
        Some(Listed {
            references: order.iter().map(|at| reference(&self.works[*at])).collect(),
            quoted: self
                .quoted
                .into_iter()
                .map(|(at, quoted)| {
                    self.works[at].among.is_noted = !noted.insert(at);
                    let in_text = in_text(&self.works[at], &quoted);
                    (quoted, in_text)
                })
                .collect(),
        })
    }
}

/// Whose words do not matter where works are compared.
const NOBODY: Quoted = Quoted {
    speaker: String::new(),
    kind: QuoteKind::Direct,
    is_translated: false,
    paragraph: None,
    words: String::new(),
};

const fn tells(style: Style) -> Tells {
    match style {
        Style::Apa | Style::ChicagoAuthorDate | Style::Harvard => Tells::Letter,
        Style::Mla => Tells::Title,
        Style::ChicagoNotes => Tells::Given,
        _ => Tells::Nothing,
    }
}

/// Adds to works what tells them apart in the text: authors, given names, and at last what the
/// style [`tells`], in the `order` of the list.
fn tell_apart(
    works: &mut [Work],
    order: &[usize],
    style: Style,
    in_text: impl Fn(&Work) -> String,
) {
    match tells(style) {
        Tells::Nothing => {}
        Tells::Given => tell_given(works, order, style, &in_text),
        Tells::Letter => {
            tell_authors(works, order, &in_text);
            tell_given(works, order, style, &in_text);
            for group in alike(works, order, &in_text) {
                group.iter().enumerate().for_each(|(number, at)| {
                    works[*at].among.letters = letters(number);
                });
            }
        }
        Tells::Title => {
            tell_authors(works, order, &in_text);
            tell_given(works, order, style, &in_text);
            for adds in 1..=3 {
                for group in alike(works, order, &in_text) {
                    group.iter().for_each(|at| works[*at].among.adds = adds);
                }
            }
        }
    }
}

/// Names all authors of works of which the first ones alone are the same.
fn tell_authors(works: &mut [Work], order: &[usize], in_text: impl Fn(&Work) -> String) {
    for group in alike(works, order, in_text) {
        let has_others = group.iter().any(|at| works[*at].authors != works[group[0]].authors);
        group.iter().for_each(|at| works[*at].among.has_all = has_others);
    }
}

/// Adds given names where authors have one family name.
fn tell_given(
    works: &mut [Work],
    order: &[usize],
    style: Style,
    in_text: impl Fn(&Work) -> String,
) {
    // APA and Chicago tell people of one family name apart wherever they are cited.
    let namesakes = match style {
        Style::Apa | Style::ChicagoAuthorDate => {
            alike(works, order, |work| work.authors.first().map_or(String::new(), Name::family))
        }
        _ => alike(works, order, in_text),
    };
    for group in namesakes {
        tell_namesakes(works, &group, style);
    }
}

/// The positions of works of which something is the same, group by group, each in the `order`
/// of the list.
fn alike(works: &[Work], order: &[usize], of: impl Fn(&Work) -> String) -> Vec<Vec<usize>> {
    let mut groups: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for at in order {
        groups.entry(of(&works[*at])).or_default().push(*at);
    }
    groups.into_values().filter(|group| group.len() > 1).collect()
}

/// Adds given names where the first authors of a group, who have one family name, are several.
fn tell_namesakes(works: &mut [Work], group: &[usize], style: Style) {
    let mut by_initials: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for first in group.iter().filter_map(|at| works[*at].authors.first()) {
        by_initials.entry(first.with_initials()).or_default().insert(first.spoken());
    }
    let people: usize = by_initials.values().map(BTreeSet::len).sum();
    for at in group {
        let Work { authors, among, .. } = &mut works[*at];
        let is_told =
            authors.first().is_some_and(|first| by_initials[&first.with_initials()].len() == 1);
        among.given = match style {
            Style::Apa if by_initials.len() > 1 => Given::Initials,
            Style::Apa => Given::Left,
            _ if people < 2 => Given::Left,
            Style::ChicagoNotes | Style::ChicagoAuthorDate if is_told => Given::Initials,
            _ => Given::Full,
        };
    }
}

/// `a` to `z`, then `aa`.
fn letters(number: usize) -> String {
    let letter = char::from(b'a' + (number % 26) as u8);
    match number / 26 {
        0 => letter.to_string(),
        more => letters(more - 1) + &letter.to_string(),
    }
}

/// What an entry begins with, where that is replaced when it comes again: the authors, as they
/// are printed.
fn leads(work: &Work) -> Vec<String> {
    match (&work.authors[..], &work.publication) {
        ([], Some(publication)) => vec![publication.clone()],
        (authors, _) => authors.iter().map(Name::spoken).collect(),
    }
}

/// What entries are sorted by: names, date and title, as far as the style has them there.
type Key = (String, Option<Date>, String);

fn key(work: &Work, style: Style) -> Key {
    let names: Vec<String> = match style {
        Style::ChicagoNotes | Style::ChicagoAuthorDate | Style::Harvard => {
            work.authors.iter().map(|it| it.inverted(false)).collect()
        }
        // Namesakes that are printed alike stand together.
        Style::Apa => work.authors.iter().map(apa::name).collect(),
        _ => work.authors.iter().map(Name::parted).collect(),
    };
    let publication = match style {
        Style::Apa | Style::Mla => None,
        _ => work.publication.clone(),
    };
    let year = work.issued.map(|issued| Date { month: None, day: None, ..issued });
    let date = match style {
        Style::Apa => work.issued,
        Style::ChicagoAuthorDate | Style::Harvard => year,
        _ => None,
    };
    let names = match &names[..] {
        [] => by_letter(work, publication.as_ref().unwrap_or(&work.title)),
        names => folded_name(&names.join(" ")),
    };
    (names, date, by_letter(work, &work.title))
}

/// What a title is sorted by: without the article that begins it in English.
fn by_letter(work: &Work, title: &str) -> String {
    let folded = folded_name(title);
    let is_english = work.lang.split('-').next() == Some("en");
    let bare = ["a ", "an ", "the "].iter().find_map(|it| folded.trim_start().strip_prefix(it));
    bare.filter(|_| is_english).map_or(folded.clone(), |bare| [" ", bare].concat())
}
