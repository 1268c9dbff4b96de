//! What a visitor asks of a collection, and how an address says it.
//!
//! As in an article's explorer, but by ids: a collection has more values than a page
//! knows of. `?article=lamp&speaker=-mayor&date=2024-03..2024-09&q=light&sort=date`, and
//! `lamp/mayor-1` for one quote. What is unknown is for whoever answers to pass over.

use std::cmp::Ordering;

use super::Span;
use crate::filter::{Mark, decode, push};

/// What quotes are filtered by, in the order in which readers see it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Column {
    /// Who said it.
    Speaker,
    /// In which article it stands.
    Article,
    /// Where it was said.
    Platform,
    /// What it is about.
    Theme,
    /// How the article gives it.
    Kind,
}

impl Column {
    /// Every column.
    pub const ALL: [Self; 5] =
        [Self::Speaker, Self::Article, Self::Platform, Self::Theme, Self::Kind];

    /// The name in addresses.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Speaker => "speaker",
            Self::Article => "article",
            Self::Platform => "platform",
            Self::Theme => "theme",
            Self::Kind => "kind",
        }
    }

    /// The column of that [`id`](Self::id).
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|column| column.id() == id)
    }
}

/// The order in which matching quotes stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// Article by article, as these have them.
    #[default]
    Article,
    /// The latest first.
    Date,
    /// By the speaker's name.
    Speaker,
    /// By platform, "Not stated" last.
    Platform,
    /// The longest first.
    Length,
    /// What matches a search best first.
    Relevance,
}

impl Sort {
    /// Every order, as readers see them.
    pub const ALL: [Self; 6] =
        [Self::Article, Self::Date, Self::Speaker, Self::Platform, Self::Length, Self::Relevance];

    /// The name in addresses.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Article => "article",
            Self::Date => "date",
            Self::Speaker => "speaker",
            Self::Platform => "platform",
            Self::Length => "length",
            Self::Relevance => "relevance",
        }
    }

    /// The order of that [`id`](Self::id).
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|sort| sort.id() == id)
    }
}

/// A value that is asked for, or asked not to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pick {
    /// Of which column.
    pub column: Column,
    /// Its name in addresses.
    pub id: String,
    /// Whether it is excluded.
    pub is_not: bool,
}

impl Pick {
    fn order(&self, other: &Self) -> Ordering {
        let key = |it: &Self| (it.column, it.is_not);
        key(self).cmp(&key(other)).then_with(|| self.id.cmp(&other.id))
    }
}

/// Everything that an address says about what is on screen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Request {
    /// By column, included before excluded, by id.
    picks: Vec<Pick>,
    /// The months; `None` for all, and for what has no date.
    pub span: Option<Span>,
    /// The search as typed.
    pub search: String,
    /// In which order.
    pub sort: Sort,
    /// The id of the quote that is stood at.
    pub at: Option<String>,
}

impl Request {
    /// What is picked.
    pub fn picks(&self) -> &[Pick] {
        &self.picks
    }

    /// What is asked of a value.
    pub fn mark(&self, column: Column, id: &str) -> Mark {
        match self.picks.iter().find(|it| it.column == column && it.id == id) {
            None => Mark::Neutral,
            Some(pick) if pick.is_not => Mark::Excluded,
            Some(_) => Mark::Included,
        }
    }

    /// Asks something else of a value.
    pub fn set(&mut self, column: Column, id: &str, mark: Mark) {
        self.picks.retain(|it| it.column != column || it.id != id);
        if mark == Mark::Neutral {
            return;
        }
        let pick = Pick { column, id: id.to_owned(), is_not: mark == Mark::Excluded };
        let at = self.picks.partition_point(|it| it.order(&pick) == Ordering::Less);
        self.picks.insert(at, pick);
    }

    /// Whether every quote is asked for.
    pub fn is_all(&self) -> bool {
        self.picks.is_empty() && self.span.is_none() && self.search.trim().is_empty()
    }

    /// The same for every quote.
    pub fn cleared(&self) -> Self {
        Self { sort: self.sort, ..Self::default() }
    }

    /// The same without a quote to stand at.
    pub fn without_at(&self) -> Self {
        Self { at: None, ..self.clone() }
    }

    /// Reads a fragment, with or without its `#`.
    pub fn from_fragment(fragment: &str) -> Self {
        let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
        let mut request = Self::default();
        let Some(query) = fragment.strip_prefix('?') else {
            let id = decode(fragment);
            request.at = (!id.is_empty()).then_some(id);
            return request;
        };
        for pair in query.split('&') {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            request.read(name, decode(value));
        }
        request
    }

    fn read(&mut self, name: &str, value: String) {
        match (name, Column::from_id(name)) {
            (_, Some(column)) => match value.strip_prefix('-') {
                Some(id) => self.set(column, id, Mark::Excluded),
                None => self.set(column, &value, Mark::Included),
            },
            ("date", None) => self.span = Span::from_text(&value),
            ("q", None) => self.search = value,
            ("sort", None) => self.sort = Sort::from_id(&value).unwrap_or_default(),
            ("at", None) => self.at = Some(value).filter(|id| !id.is_empty()),
            _ => {}
        }
    }

    /// Writes the fragment, without `#`; `?` for everything.
    pub fn to_fragment(&self) -> String {
        if let Some(id) = self.at.as_ref().filter(|_| self.is_permalink()) {
            return id.clone();
        }
        let mut fragment = String::from("?");
        for pick in &self.picks {
            let sign = if pick.is_not { "-" } else { "" };
            push(&mut fragment, pick.column.id(), &[sign, &pick.id].concat());
        }
        if let Some(span) = self.span {
            push(&mut fragment, "date", &span.to_text());
        }
        if !self.search.is_empty() {
            push(&mut fragment, "q", &self.search);
        }
        if self.sort != Sort::default() {
            push(&mut fragment, "sort", self.sort.id());
        }
        if let Some(id) = &self.at {
            push(&mut fragment, "at", id);
        }
        fragment
    }

    /// Whether a quote is all that is asked for.
    fn is_permalink(&self) -> bool {
        self.without_at() == Self::default()
    }
}

#[cfg(test)]
mod tests {
    use super::{Column, Request};
    use crate::filter::Mark;

    fn again(fragment: &str) -> String {
        Request::from_fragment(fragment).to_fragment()
    }

    #[test]
    fn an_address_is_written_as_it_was_read() {
        for address in [
            "?",
            "lamp/mayor-1",
            "?speaker=kai&speaker=mayor~2&speaker=-ada&article=lamp&platform=-&date=2024-03..2024-09&q=half%20a&sort=date",
            "?theme=money&at=lamp%2Fmayor-1",
        ] {
            assert_eq!(again(address), address);
        }
        assert_eq!(again("#?q=a+b&x=y&sort=up&date=then"), "?q=a%20b");
        assert_eq!(again(""), "?");
    }

    #[test]
    fn a_value_is_included_or_excluded_never_both() {
        let mut request = Request::default();
        request.set(Column::Theme, "b", Mark::Included);
        request.set(Column::Theme, "a", Mark::Included);
        request.set(Column::Speaker, "z", Mark::Excluded);
        assert_eq!(request.to_fragment(), "?speaker=-z&theme=a&theme=b");
        request.set(Column::Theme, "a", Mark::Excluded);
        assert_eq!(request.mark(Column::Theme, "a"), Mark::Excluded);
        request.set(Column::Theme, "a", Mark::Neutral);
        request.set(Column::Speaker, "z", Mark::Neutral);
        assert_eq!(request.to_fragment(), "?theme=b");
    }
}
