//! Whatever the text, extraction ends, and its places lie in the text. How long it takes
//! belongs to `benches/extract.rs`.

use proptest::prelude::*;

use super::read;

/// Pieces of text that are hard in a row.
const PIECES: [&str; 26] = [
    "“",
    "”",
    "\"",
    "'",
    "‘",
    "’",
    "«",
    "»",
    "「",
    "」",
    "said ",
    "Ada Quay ",
    "she ",
    ", ",
    ". ",
    "\n",
    "according to ",
    ": ",
    "the mayor ",
    "’s ",
    "5'6\"",
    "说",
    "林安",
    "that ",
    "\u{200b}",
    "\u{feff}",
];

/// What a text begins with.
const STARTS: [&str; 4] =
    ["Ada Quay said the quay was shut and it was. ", "", "\u{feff}\n", "T\n\u{200b}\n"];

#[test]
fn lines_of_nothing_that_is_seen_are_no_paragraphs() {
    for text in [
        "Lamp\n“It stays,” said Ada Quay.\n\u{200b}",
        "\u{feff}\n“It stays,” said Ada Quay.\n",
        "\u{200b}\n“It stays,” said Ada Quay.",
    ] {
        let extraction = read(text);
        assert_eq!(
            extraction.speakers[extraction.quotes[0].speaker.as_ref().expect("it has one").speaker]
                .name,
            "Ada Quay"
        );
    }
}

proptest! {
    #[test]
    fn spans_lie_within_the_text_and_are_in_order(
        start in prop::sample::select(&STARTS[..]),
        pieces in prop::collection::vec(prop::sample::select(&PIECES[..]), 0..60),
    ) {
        let text = format!("{start}{}", pieces.concat());
        let extraction = read(&text);
        let mut last = 0;
        for quote in &extraction.quotes {
            let mut end = 0;
            for piece in &quote.pieces {
                prop_assert!(piece.bytes.start < piece.bytes.end && end <= piece.bytes.start);
                end = piece.bytes.end;
                let words = &text[piece.bytes.clone()];
                prop_assert_eq!(words.chars().count(), piece.characters.len());
                prop_assert_eq!(text[..piece.bytes.start].chars().count(), piece.characters.start);
            }
            let start = quote.pieces[0].bytes.start;
            prop_assert!(last <= start);
            last = start;
            prop_assert!(quote.speaker.as_ref().is_none_or(|it| it.speaker < extraction.speakers.len()));
            prop_assert!((0. ..=1.).contains(&quote.confidence));
        }
        prop_assert_eq!(read(&text), extraction);
    }
}
