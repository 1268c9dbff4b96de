//! What is reported without quotation marks, and partly within.

use super::{Case, found, hold, read};
use crate::extract::Reason;
use crate::model::QuoteKind;

fn reported(text: &str) -> Vec<(String, String)> {
    found(text, |kind| kind == QuoteKind::Indirect)
}

#[test]
fn speech_is_reported_without_marks() {
    hold(REPORTED, reported);
}

const REPORTED: &[Case] = &[
    ("Ada Quay said that the quay was shut.", &[("that the quay was shut", "Ada Quay")]),
    ("Ada Quay said the quay was shut.", &[("the quay was shut", "Ada Quay")]),
    ("Ada Quay told reporters that the quay was shut.", &[("that the quay was shut", "Ada Quay")]),
    (
        "Ada Quay told reporters on Monday that the quay was shut.",
        &[("that the quay was shut", "Ada Quay")],
    ),
    ("Ada Quay said on Monday that the quay was shut.", &[("that the quay was shut", "Ada Quay")]),
    (
        "Ada Quay predicted that the quay would be shut.",
        &[("that the quay would be shut", "Ada Quay")],
    ),
    ("The quay was shut, Ada Quay said.", &[("The quay was shut", "Ada Quay")]),
    ("The quay was shut, said Ada Quay.", &[("The quay was shut", "Ada Quay")]),
    ("The quay was shut, according to Ada Quay.", &[("The quay was shut", "Ada Quay")]),
    ("According to Ada Quay, the quay was shut.", &[("the quay was shut", "Ada Quay")]),
    ("According to the mayor, Ada Quay, the quay was shut.", &[("the quay was shut", "Ada Quay")]),
    (
        "The Port Authority announced that the quay would be shut.",
        &[("that the quay would be shut", "Port Authority")],
    ),
    (
        "Ada Quay warned Tomas Brandt that the quay was shut.",
        &[("that the quay was shut", "Ada Quay")],
    ),
    (
        "Ada Quay argues that the quay should be shut.",
        &[("that the quay should be shut", "Ada Quay")],
    ),
    (
        "That the quay would stay open was in doubt, Ada Quay, a retired pilot, wrote on her page.",
        &[("That the quay would stay open was in doubt", "Ada Quay")],
    ),
    (
        "Gull, a blog in Northby, had a post saying that the quay was shut.",
        &[("that the quay was shut", "Gull")],
    ),
    // What `she said` interrupts has two parts.
    (
        "As the trade grows, Ada Quay said, the port should build a pier.",
        &[("As the trade grows / the port should build a pier", "Ada Quay")],
    ),
    (
        "The quay was shut, dockers in Northby said, but the pier was not.",
        &[("The quay was shut / but the pier was not", "dockers in Northby")],
    ),
    ("The quay was shut, Ada Quay said, adding more.", &[("The quay was shut", "Ada Quay")]),
    ("Ada Quay, who runs the port, said his ship was late.", &[("his ship was late", "Ada Quay")]),
    (
        "Ada Quay runs the port. She said that the quay was shut.",
        &[("that the quay was shut", "Ada Quay")],
    ),
];

#[test]
fn belief_plan_and_mere_action_are_no_speech() {
    hold(NOT_REPORTED, reported);
}

const NOT_REPORTED: &[Case] = &[
    ("Ada Quay believes that the quay is shut.", &[]),
    ("Ada Quay hopes that the quay is shut.", &[]),
    ("Ada Quay plans to shut the quay.", &[]),
    ("Though the rain fell all day, Ada Quay promised to open the quay.", &[]),
    ("In Northby, the quay was called a disgrace.", &[]),
    ("Ada Quay wants the quay to be shut.", &[]),
    ("Ada Quay shut the quay and went home with her dog.", &[]),
    ("The claims of Ada Quay were read with care by the council.", &[]),
];

#[test]
fn a_partial_quote_has_its_clause() {
    for (text, words, clause) in [
        (
            "Ada Quay said that the pier was “rotten to the core” and unsafe.",
            "rotten to the core",
            "that the pier was “rotten to the core” and unsafe",
        ),
        (
            "Ada Quay said the plan was “a gift to the gulls.”",
            "a gift to the gulls.",
            "the plan was “a gift to the gulls.”",
        ),
    ] {
        let extraction = read(text);
        let quote = &extraction.quotes[0];
        assert_eq!(quote.kind, QuoteKind::Partial, "{text}");
        assert_eq!(&text[quote.pieces[0].bytes.clone()], words);
        assert_eq!(quote.clause.as_ref().map(|it| &text[it.bytes.clone()]), Some(clause));
    }
}

#[test]
fn reasons_say_what_a_confidence_comes_from() {
    for (text, reason) in [
        ("“The quay is shut,” Ada Quay said.", Reason::VerbBeside),
        ("“The quay is shut,” said Ada Quay.", Reason::VerbFirst),
        ("Ada Quay, who runs the port, said, “The quay is shut.”", Reason::Aside),
        ("The quay was shut, according to Ada Quay.", Reason::AccordingTo),
        ("Ada Quay: “The quay is shut.”", Reason::Colon),
        ("Ada Quay said that the quay was shut.", Reason::That),
        ("Ada Quay runs the port. “The quay is shut,” she said.", Reason::Pronoun),
        ("“The quay is shut,” she said.", Reason::UnknownPronoun),
        ("Ada Quay said, “The quay is shut.\n\nThe gulls stayed.", Reason::Unclosed),
    ] {
        let quotes = read(text).quotes;
        assert!(quotes[0].reasons.contains(&reason), "{text}: {:?}", quotes[0].reasons);
        assert!((0. ..=1.).contains(&quotes[0].confidence), "{text}");
    }
}

#[test]
fn a_doubtful_quote_is_less_sure_than_a_plain_one() {
    let confidence = |text| read(text).quotes[0].confidence;
    let plain = confidence("“The quay is shut for the winter,” Ada Quay said.");
    for doubtful in [
        "“The quay is shut for the winter.”",
        "“The quay is shut for the winter,” she said.",
        "The so-called “harbour tax” of Ada Quay, Tomas Brandt said, was never paid.",
    ] {
        assert!(confidence(doubtful) < plain, "{doubtful}");
    }
}

#[test]
fn themes_are_phrases_that_stand_more_than_once() {
    let text = "“The harbour tax is wrong,” said Ada Quay. The harbour tax pays for dredging.\n\n\
                “We need the harbour tax,” said Tomas Brandt.";
    let themes = read(text).themes;
    assert_eq!(themes.len(), 1, "{themes:?}");
    assert_eq!((themes[0].phrase.as_str(), &themes[0].quotes[..]), ("harbour tax", &[0, 1][..]));
}
