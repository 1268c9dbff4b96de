//! Requests as URL fragments: `?speaker=hu-xijin&theme=-rivalry&q=chips` for a
//! filter, `hu-xijin-1` for a quote, `?platform=weibo&at=hu-xijin-1` for a quote
//! among those that a filter shows. Fragments work on `file://`, in frames and
//! without a server.
//!
//! Reading drops what it does not know, so that an old or mistyped address
//! still shows the article. Writing is canonical: equal requests, equal text.

use super::{Language, Mark, Place, Request, Sort, View};
use crate::model::{Article, percent_encode};

impl Request {
    /// Reads a fragment, with or without its `#`. Names that the article does
    /// not have are dropped; a name given twice keeps its last mark.
    pub fn from_fragment(fragment: &str, article: &Article) -> Self {
        let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
        let mut request = Self::default();
        let Some(query) = fragment.strip_prefix('?') else {
            request.quote = article.quote_led_to(&decode(fragment));
            return request;
        };
        for pair in query.split('&') {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            request.read(name, &decode(value), article);
        }
        request
    }

    fn read(&mut self, name: &str, value: &str, article: &Article) {
        match (name, article.facet_by_id(&decode(name))) {
            (_, Some(facet)) => {
                let (id, mark) = match value.strip_prefix('-') {
                    Some(id) => (id, Mark::Excluded),
                    None => (value, Mark::Included),
                };
                let values = article.values(facet);
                if let Some(code) = values.iter().position(|known| *known == id) {
                    self.filter.set(facet, code as u32, mark);
                }
            }
            ("place", None) => {
                self.filter.place = Place::from_text(value, article.places().last);
            }
            ("q", None) => self.filter.search = value.to_owned(),
            ("sort", None) => self.sort = Sort::from_id(value).unwrap_or_default(),
            ("view", None) => self.view = View::from_id(value).unwrap_or_default(),
            ("by", None) => self.by = value.to_owned(),
            ("lang", None) => self.language = Language::of_tag(value),
            ("at", None) => self.quote = article.quote_led_to(value),
            _ => {}
        }
    }

    /// Writes the fragment, without `#`. A request for everything is `?`: an
    /// empty fragment would send the page to its top.
    pub fn to_fragment(&self, article: &Article) -> String {
        let at = self.quote.map(|quote| &article.quotes[quote as usize].id);
        if let Some(id) = at.filter(|_| self.is_permalink()) {
            return id.clone();
        }
        let mut fragment = String::from("?");
        for (facet, code, mark) in self.filter.chosen() {
            let sign = if mark == Mark::Excluded { "-" } else { "" };
            let value = [sign, article.values(facet)[code as usize]].concat();
            push(&mut fragment, article.facet_id(facet), &value);
        }
        if let Some(place) = self.filter.place {
            push(&mut fragment, "place", &place.to_text());
        }
        if !self.filter.search.is_empty() {
            push(&mut fragment, "q", &self.filter.search);
        }
        if self.sort != Sort::default() {
            push(&mut fragment, "sort", self.sort.id());
        }
        if self.view != View::default() {
            push(&mut fragment, "view", self.view.id());
        }
        if !self.by.is_empty() {
            push(&mut fragment, "by", &self.by);
        }
        if let Some(language) = self.language {
            push(&mut fragment, "lang", language.id());
        }
        if let Some(id) = at {
            push(&mut fragment, "at", id);
        }
        fragment
    }

    /// Whether a quote is all that is asked for.
    fn is_permalink(&self) -> bool {
        let rest = Self { quote: None, ..self.clone() };
        self.quote.is_some() && rest == Self::default()
    }
}

/// Appends a name and its value.
pub fn push(fragment: &mut String, name: &str, value: &str) {
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

    use super::{Language, Mark, Place, Request, Sort, View};
    use crate::model::{Article, Facet};
    use crate::sample;

    fn requests(article: &Article) -> impl Strategy<Value = Request> + use<> {
        let facets = article.facets().collect::<Vec<_>>();
        let codes: Vec<u32> =
            facets.iter().map(|facet| article.values(*facet).len() as u32).collect();
        let mark = (0..facets.len(), any::<u32>(), any::<bool>());
        let marks = prop::collection::vec(mark, 0..12);
        let quotes = article.quotes.len() as u32;
        let search = prop_oneof![Just(String::new()), any::<String>(), "[a-z &=+%#?\"é林-]{1,12}"];
        let end = article.places().last;
        let place = prop::option::of((0..end + 2, 0..end + 2));
        let language = prop::option::weighted(0.2, 0..Language::ALL.len());
        let quote = prop::option::weighted(0.2, 0..quotes);
        let by = prop_oneof![Just(String::new()), any::<String>()];
        let rest = (0..Sort::ALL.len(), 0..View::ALL.len(), by, language, quote);
        (marks, place, search, rest).prop_map(move |(marks, place, search, rest)| {
            let (sort, view, by, language, quote) = rest;
            let (sort, view) = (Sort::ALL[sort], View::ALL[view]);
            let language = language.map(|at| Language::ALL[at]);
            let mut request = Request { sort, view, by, language, quote, ..Request::default() };
            request.filter.place = place.and_then(|(one, other)| Place::between(one, other, end));
            for (facet, code, include) in marks {
                let mark = if include { Mark::Included } else { Mark::Excluded };
                let code = code % codes[facet];
                request.filter.set(facets[facet], code, mark);
            }
            request.filter.search = search;
            request
        })
    }

    proptest! {
        #[test]
        fn every_request_survives_its_address(request in requests(&sample::article())) {
            let article = sample::article();
            let fragment = request.to_fragment(&article);
            prop_assert_eq!(Request::from_fragment(&fragment, &article), request);
            prop_assert!(fragment.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'#'));
        }

        #[test]
        fn no_address_is_an_error(fragment in any::<String>()) {
            let article = sample::article();
            let request = Request::from_fragment(&fragment, &article);
            let canonical = request.to_fragment(&article);
            prop_assert_eq!(Request::from_fragment(&canonical, &article), request);
        }
    }

    #[test]
    fn an_address_reads_as_the_design_spells_it() {
        let article = sample::article();
        let request = Request::from_fragment(
            "#?speaker=kestrel-line&speaker=layla-haddad&platform=radio&platform=-&theme=-money\
             &q=half+a%20lamp&sort=speaker",
            &article,
        );
        let chosen: Vec<_> = request.filter.chosen().collect();
        assert_eq!(
            chosen,
            [
                (Facet::SPEAKER, 7, Mark::Included),
                (Facet::SPEAKER, 8, Mark::Included),
                (Facet::PLATFORM, 4, Mark::Included),
                (Facet::PLATFORM, 5, Mark::Excluded),
                (Facet::THEME, 1, Mark::Excluded),
            ]
        );
        assert_eq!((request.filter.search.as_str(), request.sort), ("half a lamp", Sort::Speaker));
        assert_eq!(
            request.to_fragment(&article),
            "?speaker=layla-haddad&speaker=kestrel-line&platform=radio&platform=-&theme=-money\
             &q=half%20a%20lamp&sort=speaker"
        );
    }

    #[test]
    fn unknown_names_are_dropped_and_the_rest_holds() {
        let article = sample::article();
        let request =
            Request::from_fragment("#?speaker=nobody&colour=red&theme=money&sort=up", &article);
        assert_eq!(request.to_fragment(&article), "?theme=money");
        assert_eq!(Request::from_fragment("#nobody-1", &article), Request::default());
    }

    #[test]
    fn a_permalink_is_the_quotes_own_id() {
        let article = sample::article();
        let request = Request::from_fragment("#kestrel-line-2", &article);
        assert_eq!(
            request.quote.map(|at| article.quotes[at as usize].id.as_str()),
            Some("kestrel-line-2")
        );
        assert_eq!(request.to_fragment(&article), "kestrel-line-2");
        let among = Request::from_fragment("#?place=2-4&at=kestrel-line-2", &article);
        assert_eq!(among.quote, request.quote);
        assert_eq!(among.to_fragment(&article), "?place=2-4&at=kestrel-line-2");
    }

    #[test]
    fn a_quote_is_found_by_its_id_whatever_follows_it() {
        let article = sample::article();
        let id = &article.quotes[1].id;
        for tail in ["", ".", ")", "&utm_source=x", "?fbclid=1", "%29.", "...", "\u{201d}", "-"] {
            for fragment in [format!("#{id}{tail}"), format!("#?at={id}{tail}")] {
                let request = Request::from_fragment(&fragment, &article);
                assert_eq!(request.quote, Some(1), "{fragment}");
            }
        }
        let ids = |text: &str| Request::from_fragment(text, &article).quote;
        assert_eq!([ids("#nobody."), ids("#."), ids("#")], [None; 3]);
        for (at, quote) in article.quotes.iter().enumerate() {
            assert_eq!(ids(&format!("#{}", quote.id)), Some(at as u32));
        }
    }
}
