//! Whatever is done to a project, in whatever order.

use std::ops::Range;

use proptest::collection::vec;
use proptest::prelude::*;

use super::*;
use crate::article::{self, Severity};
use crate::extract::PlatformNames;
use crate::model::{FacetOf, QuoteKind};

/// Letters, marks and line ends in any order, between quotes that are found.
fn text() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "“",
        "”",
        "\"",
        "'",
        "‘",
        "’",
        " ",
        "\n",
        "é",
        "漢",
        "<b>",
        "pq",
        "Ada Quay said",
        "\n“We stay,” said Ada Quay. “All of us.”\n",
        "\n‘So be it’, he wrote on X.\n",
        "Tom Reed said that the lamp was old.",
        "\u{202e}",
        "\u{0}",
        ".",
        ",",
    ]);
    vec(pieces, 0..24).prop_map(|pieces| pieces.concat())
}

fn range() -> impl Strategy<Value = Range<usize>> {
    (0..160usize, 0..60usize).prop_map(|(start, len)| start..start + len)
}

fn name() -> impl Strategy<Value = String> {
    prop::sample::select(vec![
        "",
        " ",
        "Ada Quay",
        "PQ",
        "漢",
        "“Tom”",
        "a\u{202e}b",
        "<i>x</i>",
        "-x",
        "date",
    ])
    .prop_map(str::to_owned)
}

fn action() -> impl Strategy<Value = Action> {
    let key = || 0..14u32;
    let quote_kind = || prop::sample::select(QuoteKind::ALL.to_vec());
    let of = || prop::sample::select(FacetOf::ALL.to_vec());
    let edge = || prop::sample::select(vec![Edge::Start, Edge::End]);
    prop_oneof![
        key().prop_map(Action::Accept),
        key().prop_map(Action::Drop),
        (key(), 0..3usize, range()).prop_map(|(quote, piece, range)| Action::Replace {
            quote,
            piece,
            range
        }),
        (key(), edge(), -4..5i32).prop_map(|(quote, edge, words)| Action::Move {
            quote,
            edge,
            words
        }),
        (key(), edge(), 0..200usize).prop_map(|(quote, edge, at)| Action::MoveTo {
            quote,
            edge,
            at
        }),
        key().prop_map(Action::Merge),
        (key(), 0..200usize).prop_map(|(quote, at)| Action::Split { quote, at }),
        range().prop_map(Action::Add),
        (key(), name()).prop_map(|(quote, name)| Action::SetSpeaker { quote, name }),
        (key(), quote_kind()).prop_map(|(quote, kind)| Action::SetKind { quote, kind }),
        (key(), name()).prop_map(|(quote, name)| Action::SetPlatform { quote, name }),
        (key(), name()).prop_map(|(quote, text)| Action::SetContext { quote, text }),
        (key(), key(), any::<bool>()).prop_map(|(quote, theme, is_on)| Action::SetTheme {
            quote,
            theme,
            is_on
        }),
        (key(), name()).prop_map(|(speaker, name)| Action::RenameSpeaker { speaker, name }),
        (key(), name()).prop_map(|(speaker, role)| Action::SetRole { speaker, role }),
        name().prop_map(Action::AddTheme),
        (0..3usize).prop_map(Action::TakeProposal),
        (key(), name()).prop_map(|(theme, name)| Action::RenameTheme { theme, name }),
        name().prop_map(|name| Action::RenameFacet { facet: "ada-quay".into(), name }),
        key().prop_map(Action::RemoveTheme),
        (name(), of()).prop_map(|(name, of)| Action::AddFacet { name, of }),
        (key(), name()).prop_map(|(of, values)| Action::SetFacet {
            facet: "ada-quay".into(),
            of,
            values
        }),
        (prop::sample::select(Detail::ALL.to_vec()), name())
            .prop_map(|(detail, text)| Action::SetAbout { detail, text }),
    ]
}

/// Does what can be done of these.
fn after(studio: &Studio, actions: &[Action]) -> Studio {
    actions.iter().fold(studio.clone(), |studio, action| studio.act(action).unwrap_or(studio))
}

/// Whether two quotes share words and neither lies within a piece of the other; by every
/// byte of them.
fn cross(one: &Quote, other: &Quote) -> bool {
    let bytes = |quote: &Quote| quote.pieces.iter().flat_map(Clone::clone).collect::<Vec<usize>>();
    let (a, b) = (bytes(one), bytes(other));
    let within = |inner: &Quote, outer: &Quote| {
        outer.pieces.iter().any(|piece| bytes(inner).iter().all(|at| piece.contains(at)))
    };
    a.iter().any(|at| b.contains(at)) && (a == b || !within(one, other) && !within(other, one))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 192, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn everything_that_was_done_can_be_undone_and_done_again(
        text in text(), actions in vec(action(), 0..24),
    ) {
        let first = Studio::new(Project::propose(&text, &PlatformNames::default()));
        let last = after(&first, &actions);
        let mut studio = last.clone();
        while studio.can_undo() {
            studio = studio.undo();
        }
        prop_assert_eq!(studio.project(), first.project());
        while studio.can_redo() {
            studio = studio.redo();
        }
        prop_assert_eq!(studio.project(), last.project());
    }

    #[test]
    fn quotes_never_cross_and_are_words_of_the_text_in_its_order(
        text in text(), actions in vec(action(), 0..24),
    ) {
        let first = Studio::new(Project::propose(&text, &PlatformNames::default()));
        let studio = after(&first, &actions);
        let project = studio.project();
        let live: Vec<&Quote> = project.quotes.iter().map(|it| &**it).filter(|it| it.is_live()).collect();
        for (at, quote) in live.iter().enumerate() {
            for other in &live[..at] {
                prop_assert!(!cross(quote, other), "{:?} {:?}", quote.pieces, other.pieces);
            }
            for piece in &quote.pieces {
                let words = &project.text[piece.clone()];
                prop_assert_eq!(words.trim(), words);
                prop_assert!(!words.is_empty() && !words.contains('\n'));
            }
        }
        prop_assert!(project.quotes.is_sorted_by_key(|quote| quote.range().start));
    }

    #[test]
    fn published_data_never_has_errors_and_files_are_read_again(
        text in text(), actions in vec(action(), 0..24),
    ) {
        let first = Studio::new(Project::propose(&text, &PlatformNames::default()));
        let studio = after(&first, &actions);
        let json = article_json(studio.project());
        let report = article::check(json.as_bytes(), None);
        let errors = report.problems.iter().filter(|problem| problem.severity == Severity::Error);
        prop_assert_eq!(errors.map(ToString::to_string).collect::<Vec<_>>(), Vec::<String>::new());
        prop_assert!(report.article.is_some());
        let again = read(&write(studio.project()));
        prop_assert_eq!(again.as_ref(), Ok(&**studio.project()));
    }
}
