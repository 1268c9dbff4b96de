//! Queries as URL fragments: `?speaker=hu-xijin&theme=-rivalry&q=chips` for a filter,
//! `hu-xijin-1` or, of an archive, `lamp/mayor-1` for a quote, `?platform=weibo&at=hu-xijin-1`
//! for a quote among those that a filter shows. Fragments work on `file://`, in frames and
//! without a server.
//!
//! Reading drops what it does not know, so that an old or mistyped address still shows
//! something. Writing is canonical: equal queries, equal text.

use super::{FacetName, Language, Mark, Place, Query, Sort, Span, View};
use crate::model::{Article, percent_encode};

impl Query {
    /// Reads a fragment, with or without its `#`, of an article. What the article does not have
    /// is dropped; a value given twice keeps its last mark.
    pub fn of_article(fragment: &str, article: &Article) -> Self {
        let mut query = Self::read(fragment, &|id| article.facet_by_id(id).is_some());
        query.picks.retain(|pick| article.value_by_id(&pick.facet, &pick.id).is_some());
        query.place = query.place.and_then(|it| it.within(article.places().last));
        query.span = None;
        if matches!(query.sort, Sort::Date | Sort::Relevance) {
            query.sort = Sort::default();
        }
        let quote = query.at.and_then(|text| article.quote_led_to(&text));
        query.at = quote.map(|quote| article.quotes[quote as usize].id.clone());
        query
    }

    /// Reads a fragment, with or without its `#`, of an archive that has these facets.
    pub fn of_archive(fragment: &str, facets: &[FacetName]) -> Self {
        let mut query = Self::read(fragment, &|id| facets.iter().any(|facet| facet.id == id));
        query.place = None;
        if query.view == View::Strip {
            query.view = View::default();
            query.by.clear();
        }
        query
    }

    fn read(fragment: &str, is_facet: &dyn Fn(&str) -> bool) -> Self {
        let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
        let mut query = Self::default();
        let Some(pairs) = fragment.strip_prefix('?') else {
            query.at = Some(decode(fragment)).filter(|id| !id.is_empty());
            return query;
        };
        for pair in pairs.split('&') {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            let (name, value) = (decode(name), decode(value));
            if is_facet(&name) {
                match value.strip_prefix('-') {
                    Some(id) => query.set(&name, id, Mark::Excluded),
                    None => query.set(&name, &value, Mark::Included),
                }
            } else {
                query.read_pair(&name, value);
            }
        }
        // The list is shown by nothing.
        if query.view == View::default() {
            query.by.clear();
        }
        query
    }

    /// Reads a pair that asks for no value of a facet.
    fn read_pair(&mut self, name: &str, value: String) {
        match name {
            "place" => self.place = Place::from_text(&value),
            "date" => self.span = Span::from_text(&value),
            "q" => self.search = value,
            "sort" => self.sort = Sort::from_id(&value).unwrap_or_default(),
            "view" => self.view = View::from_id(&value).unwrap_or_default(),
            "by" => self.by = value,
            "lang" => self.language = Language::of_tag(&value),
            "at" => self.at = Some(value).filter(|id| !id.is_empty()),
            _ => {}
        }
    }

    /// Writes the fragment, without `#`. A query for everything is `?`: an empty fragment would
    /// send the page to its top.
    pub fn to_fragment(&self) -> String {
        if let Some(id) = self.at.as_ref().filter(|_| self.is_permalink()) {
            return id.clone();
        }
        let mut fragment = String::from("?");
        for pick in &self.picks {
            let sign = if pick.is_not { "-" } else { "" };
            push(&mut fragment, &pick.facet, &[sign, &pick.id].concat());
        }
        if let Some(place) = self.place {
            push(&mut fragment, "place", &place.to_text());
        }
        if let Some(span) = self.span {
            push(&mut fragment, "date", &span.to_text());
        }
        let view = if self.view == View::default() { "" } else { self.view.id() };
        let rest = [
            ("q", &*self.search),
            ("sort", if self.sort == Sort::default() { "" } else { self.sort.id() }),
            ("view", view),
            ("by", &self.by),
            ("lang", self.language.map_or("", Language::id)),
            ("at", self.at.as_deref().unwrap_or_default()),
        ];
        for (name, value) in rest.into_iter().filter(|(_, value)| !value.is_empty()) {
            push(&mut fragment, name, value);
        }
        fragment
    }

    /// Whether a quote is all that is asked for.
    fn is_permalink(&self) -> bool {
        self.without_at() == Self::default()
    }
}

/// Appends a name and its value.
fn push(fragment: &mut String, name: &str, value: &str) {
    if fragment.len() > 1 {
        fragment.push('&');
    }
    fragment.push_str(name);
    fragment.push('=');
    // The unreserved characters of RFC 3986, section 2.3.
    percent_encode(fragment, value, b"-._~");
}

/// Undoes [`percent_encode`]; `+` is a space, as forms write it, and an incomplete
/// escape stands for itself.
pub fn decode(text: &str) -> String {
    let bytes = text.as_bytes();
    let digit = |at: usize| bytes.get(at).and_then(|byte| (*byte as char).to_digit(16));
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let escaped = if bytes[at] == b'%' { digit(at + 1).zip(digit(at + 2)) } else { None };
        match (bytes[at], escaped) {
            (_, Some((high, low))) => {
                out.push((high * 16 + low) as u8);
                at += 2;
            }
            (b'+', _) => out.push(b' '),
            (byte, _) => out.push(byte),
        }
        at += 1;
    }
    // What is no text asks for nothing.
    String::from_utf8(out).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::{FacetName, Language, Mark, Place, Query, Sort, Span, View};
    use crate::model::Article;
    use crate::sample;

    const FACETS: [&str; 7] = ["speaker", "platform", "theme", "kind", "party", "tone", "article"];

    fn read(fragment: &str) -> Query {
        Query::of_archive(fragment, &FACETS.map(FacetName::built_in))
    }

    fn again(fragment: &str) -> String {
        read(fragment).to_fragment()
    }

    fn search() -> impl Strategy<Value = String> {
        prop_oneof![Just(String::new()), any::<String>(), "[a-z &=+%#?\"é林-]{1,12}"]
    }

    /// A view, and what it shows by.
    fn views(views: usize) -> impl Strategy<Value = (View, String)> {
        let by = prop_oneof![Just(String::new()), any::<String>()];
        (0..views, by).prop_map(|(at, by)| match at {
            0 => (View::Quotes, String::new()),
            at => ([View::Voices, View::Map, View::Strip][at - 1], by),
        })
    }

    fn queries() -> impl Strategy<Value = Query> {
        let pick = (0..FACETS.len(), "[a-z~-]{0,6}|é林&=", any::<bool>());
        let picks = prop::collection::vec(pick, 0..9);
        let span = prop::option::of((0..119_999u32, 0..119_999u32));
        let at = prop::option::weighted(0.3, "[a-z]{1,6}/[a-z~._-]{1,6}");
        (picks, span, search(), 0..Sort::ALL.len(), at, views(3)).prop_map(
            |(picks, span, search, sort, at, (view, by))| {
                let mut query =
                    Query { search, sort: Sort::ALL[sort], at, view, by, ..Query::default() };
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

    /// Queries of an article.
    fn of(article: &Article) -> impl Strategy<Value = Query> + use<> {
        let values: Vec<(String, String)> = article
            .facets()
            .flat_map(|facet| {
                let id = article.facet_id(facet);
                article.values(facet).into_iter().map(move |it| (id.to_owned(), it.to_owned()))
            })
            .collect();
        let ids: Vec<String> = article.quotes.iter().map(|quote| quote.id.clone()).collect();
        let marks = prop::collection::vec((0..values.len(), any::<bool>()), 0..12);
        let end = article.places().last;
        let place = prop::option::of((0..end + 2, 0..end + 2));
        let language = prop::option::weighted(0.2, 0..Language::ALL.len());
        let at = prop::option::weighted(0.2, 0..ids.len());
        let rest = (0..Sort::ARTICLE.len(), views(4), language, at);
        (marks, place, search(), rest).prop_map(move |(marks, place, search, rest)| {
            let (sort, (view, by), language, at) = rest;
            let mut query = Query {
                search,
                sort: Sort::ARTICLE[sort],
                view,
                by,
                language: language.map(|at| Language::ALL[at]),
                at: at.map(|at| ids[at].clone()),
                place: place.and_then(|(one, other)| Place::between(one, other, end)),
                ..Query::default()
            };
            for (at, is_included) in marks {
                let mark = if is_included { Mark::Included } else { Mark::Excluded };
                query.set(&values[at].0, &values[at].1, mark);
            }
            query
        })
    }

    proptest! {
        #[test]
        fn every_query_survives_its_address_and_its_way_to_a_worker(query in queries()) {
            prop_assert_eq!(read(&query.to_fragment()), query.clone());
            let text = serde_json::to_string(&query)?;
            let told = Query { view: View::default(), by: String::new(), ..query };
            prop_assert_eq!(serde_json::from_str::<Query>(&text)?, told);
        }

        #[test]
        fn every_query_of_an_article_survives_its_address(query in of(&sample::article())) {
            let fragment = query.to_fragment();
            prop_assert_eq!(Query::of_article(&fragment, &sample::article()), query);
            prop_assert!(fragment.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'#'));
        }

        #[test]
        fn no_address_is_an_error(fragment in any::<String>()) {
            let article = sample::article();
            let query = Query::of_article(&fragment, &article);
            let canonical = query.to_fragment();
            prop_assert_eq!(Query::of_article(&canonical, &article), query);
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
            "?theme=money&lang=zh-Hans",
        ] {
            assert_eq!(again(address), address);
        }
        assert_eq!(again("#?q=a+b&x=y&sort=up&date=then&view=strip&by=x&place=2-3"), "?q=a%20b");
        assert_eq!(again(""), "?");
    }

    #[test]
    fn an_address_of_an_article_reads_as_the_design_spells_it() {
        let article = sample::article();
        let query = Query::of_article(
            "#?speaker=layla-haddad&speaker=kestrel-line&platform=radio&platform=-&theme=-money\
             &q=half+a%20lamp&sort=speaker",
            &article,
        );
        assert_eq!((query.search.as_str(), query.sort), ("half a lamp", Sort::Speaker));
        assert_eq!(query.mark("platform", ""), Mark::Excluded);
        assert_eq!(
            query.to_fragment(),
            "?speaker=kestrel-line&speaker=layla-haddad&platform=radio&platform=-&theme=-money\
             &q=half%20a%20lamp&sort=speaker"
        );
    }

    #[test]
    fn names_that_an_article_has_not_are_dropped_and_the_rest_holds() {
        let article = sample::article();
        let again = |fragment| Query::of_article(fragment, &article).to_fragment();
        let unknown = "#?speaker=nobody&colour=red&theme=money&sort=up&date=2024-03";
        assert_eq!(again(unknown), "?theme=money");
        assert_eq!(again("#?theme=money&sort=date"), "?theme=money");
        assert_eq!(Query::of_article("#nobody-1", &article), Query::default());
    }

    #[test]
    fn a_permalink_is_the_quotes_own_id() {
        let article = sample::article();
        let query = Query::of_article("#kestrel-line-2", &article);
        assert_eq!(query.at.as_deref(), Some("kestrel-line-2"));
        assert_eq!(query.to_fragment(), "kestrel-line-2");
        let among = Query::of_article("#?place=2-4&at=kestrel-line-2", &article);
        assert_eq!(among.at, query.at);
        assert_eq!(among.to_fragment(), "?place=2-4&at=kestrel-line-2");
    }

    #[test]
    fn a_quote_is_found_by_its_id_whatever_follows_it() {
        let article = sample::article();
        let at = |text: &str| Query::of_article(text, &article).at;
        let id = &article.quotes[1].id;
        for tail in ["", ".", ")", "&utm_source=x", "?fbclid=1", "%29.", "...", "\u{201d}", "-"] {
            for fragment in [format!("#{id}{tail}"), format!("#?at={id}{tail}")] {
                assert_eq!(at(&fragment).as_ref(), Some(id), "{fragment}");
            }
        }
        assert_eq!([at("#nobody."), at("#."), at("#")], [None, None, None]);
        for quote in &article.quotes {
            assert_eq!(at(&format!("#{}", quote.id)).as_ref(), Some(&quote.id));
        }
    }
}
