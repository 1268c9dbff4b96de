//! Queries as URL fragments: `?article=lamp&speaker=-mayor&date=2024-03..2024-09&q=light&sort=date`
//! for a filter, `lamp/mayor-1` for one quote.
//!
//! Reading drops what it does not know. Writing is canonical: equal queries, equal text.

use super::{FacetName, Query, Sort, Span};
use crate::filter::{Mark, View, decode, push};

impl Query {
    /// Reads a fragment, with or without its `#`, of a collection that has these facets.
    pub fn from_fragment(fragment: &str, facets: &[FacetName]) -> Self {
        let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
        let mut asked = Self::default();
        let Some(query) = fragment.strip_prefix('?') else {
            let id = decode(fragment);
            asked.at = (!id.is_empty()).then_some(id);
            return asked;
        };
        for pair in query.split('&') {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            asked.read(&decode(name), decode(value), facets);
        }
        asked
    }

    fn read(&mut self, name: &str, value: String, facets: &[FacetName]) {
        match (name, facets.iter().any(|facet| facet.id == name)) {
            (_, true) => match value.strip_prefix('-') {
                Some(id) => self.set(name, id, Mark::Excluded),
                None => self.set(name, &value, Mark::Included),
            },
            ("date", _) => self.span = Span::from_text(&value),
            ("q", _) => self.search = value,
            ("sort", _) => self.sort = Sort::from_id(&value).unwrap_or_default(),
            ("view", _) => {
                let view = View::from_id(&value).filter(|view| View::CHOICES.contains(view));
                self.view = view.unwrap_or_default();
            }
            ("by", _) => self.by = value,
            ("at", _) => self.at = Some(value).filter(|id| !id.is_empty()),
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
            push(&mut fragment, &pick.facet, &[sign, &pick.id].concat());
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
        if self.view != View::default() {
            push(&mut fragment, "view", self.view.id());
            if !self.by.is_empty() {
                push(&mut fragment, "by", &self.by);
            }
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
    use proptest::prelude::*;

    use super::super::{FacetName, Query, Sort, Span};
    use crate::filter::Mark;

    const FACETS: [&str; 7] = ["speaker", "platform", "theme", "kind", "party", "tone", "article"];

    fn read(fragment: &str) -> Query {
        Query::from_fragment(fragment, &FACETS.map(FacetName::built_in))
    }

    fn again(fragment: &str) -> String {
        read(fragment).to_fragment()
    }

    fn queries() -> impl Strategy<Value = Query> {
        let pick = (0..FACETS.len(), "[a-z~-]{0,6}|é林&=", any::<bool>());
        let picks = prop::collection::vec(pick, 0..9);
        let span = prop::option::of((0..119_999u32, 0..119_999u32));
        let at = prop::option::weighted(0.3, "[a-z]{1,6}/[a-z~._-]{1,6}");
        (picks, span, any::<String>(), 0..Sort::ALL.len(), at).prop_map(
            |(picks, span, search, sort, at)| {
                let mut query = Query { search, sort: Sort::ALL[sort], at, ..Query::default() };
                query.span = span.map(|(one, other)| Span::between(one, other));
                for (facet, id, is_not) in picks {
                    let mark = if is_not { Mark::Excluded } else { Mark::Included };
                    // A sign before an id that is included would exclude the rest of it.
                    let id = id.trim_start_matches('-');
                    query.set(FACETS[facet], id, mark);
                }
                query
            },
        )
    }

    proptest! {
        #[test]
        fn every_query_survives_its_address_and_its_way_to_a_worker(query in queries()) {
            prop_assert_eq!(read(&query.to_fragment()), query.clone());
            let text = serde_json::to_string(&query)?;
            prop_assert_eq!(serde_json::from_str::<Query>(&text)?, query);
        }
    }

    #[test]
    fn an_address_is_written_as_it_was_read() {
        for address in [
            "?",
            "lamp/mayor-1",
            "?speaker=kai&speaker=mayor~2&speaker=-ada&article=lamp&platform=-&date=2024-03..2024-09&q=half%20a&sort=date",
            "?theme=money&at=lamp%2Fmayor-1",
            "?theme=money&view=voices&by=name&at=lamp%2Fmayor-1",
            "?speaker=kai&kind=direct&party=Greens&party=-The%20Left&tone=proud",
        ] {
            assert_eq!(again(address), address);
        }
        assert_eq!(again("#?q=a+b&x=y&sort=up&date=then&view=strip&by=x"), "?q=a%20b");
        assert_eq!(again(""), "?");
    }
}
