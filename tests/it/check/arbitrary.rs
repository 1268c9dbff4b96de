//! Whatever the bytes, checking them ends, and says where.

use proptest::prelude::*;
use pullquote::article::{check, read};

const GOOD: &[u8] = include_bytes!("good.json");

/// The good article with a few bytes replaced, put in or taken out.
fn damaged() -> impl Strategy<Value = Vec<u8>> {
    let damage = (
        any::<prop::sample::Index>(),
        0..3u8,
        prop::sample::select(&b"\"{}[],:\\ux01-\xe2\x80\n "[..]),
    );
    prop::collection::vec(damage, 1..6).prop_map(|damages| {
        let mut bytes = GOOD.to_vec();
        for (at, way, byte) in damages {
            let at = at.index(bytes.len());
            match way {
                0 => bytes[at] = byte,
                1 => bytes.insert(at, byte),
                _ => drop(bytes.remove(at)),
            }
        }
        bytes
    })
}

/// Checks bytes, and holds what both ways in say against each other.
fn agrees(bytes: &[u8], source: Option<&str>) {
    let report = check(bytes, source);
    assert_eq!(read(bytes).ok(), report.article);
    assert!(report.article.is_some() || !report.problems.is_empty());
    assert!(report.problems.is_sorted_by_key(|problem| problem.offset));
    for problem in &report.problems {
        assert!(problem.line >= 1 && problem.column >= 1 && problem.offset <= bytes.len());
        assert!(!problem.to_string().contains(char::is_control), "{problem}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_an_article_or_have_a_problem(bytes: Vec<u8>) {
        agrees(&bytes, None);
    }

    #[test]
    fn a_damaged_article_is_an_article_or_has_a_problem(bytes in damaged()) {
        agrees(&bytes, Some(super::CLOCK));
    }

    #[test]
    fn any_text_may_be_the_source(source: String) {
        agrees(GOOD, Some(&source));
    }
}
