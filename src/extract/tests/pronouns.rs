//! Whom pronouns stand for, and what has a capital and is nobody.

use super::{Case, hold, quoted, read};
use crate::extract::Reason;
use crate::model::SpeakerKind;

#[test]
fn pronouns_become_names() {
    hold(PRONOUNS, quoted);
}

const PRONOUNS: &[Case] = &[
    ("Ada Quay runs the port. “It is shut,” she said.", &[("It is shut,", "Ada Quay")]),
    ("Anna Quay met Thomas Brandt. “It is shut,” he said.", &[("It is shut,", "Thomas Brandt")]),
    ("Anna Quay met Thomas Brandt. “It is shut,” she said.", &[("It is shut,", "Anna Quay")]),
    ("Mr. Quay met Mrs. Brandt. “It is shut,” he said.", &[("It is shut,", "Quay")]),
    (
        "Thomas Brandt told David Okafor the pier was old. “It is shut,” he said.",
        &[("It is shut,", "Thomas Brandt")],
    ),
    (
        "Mary Quay runs the port.\n\n“It is shut,” she said.\n\n“We have no money,” she said.",
        &[("It is shut,", "Mary Quay"), ("We have no money,", "Mary Quay")],
    ),
    (
        "Spokeswoman Kiri Quay met Emre Brandt. “It is shut,” she said.",
        &[("It is shut,", "Kiri Quay")],
    ),
    (
        "Ada Quay runs the port. A docker came by. “It is shut,” said the docker. “It leaks,” he said.",
        &[("It is shut,", "the docker"), ("It leaks,", "the docker")],
    ),
    ("“It is shut,” she said.", &[("It is shut,", "")]),
];

#[test]
fn it_and_they_become_bodies_and_groups() {
    hold(BODIES, quoted);
}

const BODIES: &[Case] = &[
    (
        "The Port Authority closed the pier. “It is not safe,” it said.",
        &[("It is not safe,", "Port Authority")],
    ),
    (
        "The council met on Monday. “The pier stays,” it said.",
        &[("The pier stays,", "The council")],
    ),
    (
        "Pilots and dockers met on Monday. “The pier stays,” they said.",
        &[("The pier stays,", "Pilots and dockers")],
    ),
    ("Rain fell on Northby. “The pier stays,” they said.", &[("The pier stays,", "")]),
    ("“The pier stays,” it said.", &[("The pier stays,", "")]),
];

#[test]
fn a_pronoun_for_which_nobody_is_found_is_no_speaker() {
    let text = "Rain fell on Northby. “The pier stays,” they said.";
    let extraction = read(text);
    let quote = &extraction.quotes[0];
    assert!(extraction.speakers.is_empty() && quote.speaker.is_none());
    assert_eq!(quote.pronoun.as_ref().map(|it| &text[it.bytes.clone()]), Some("they"));
    assert!(quote.reasons.contains(&Reason::UnknownPronoun));
    assert!(quote.confidence <= 0.5);
}

#[test]
fn nations_and_countries_are_nobody_that_he_or_she_stands_for() {
    hold(NATIONS, quoted);
}

const NATIONS: &[Case] = &[
    (
        "“We will win,” said Ada Quay.\n\nThe British plan “is a joke,” she said.\n\nA European law “would sink us,” she said.",
        &[("We will win,", "Ada Quay"), ("is a joke,", "Ada Quay"), ("would sink us,", "Ada Quay")],
    ),
    (
        "“We will win,” said Tomas Brandt.\n\nNorway and the Norwegian fleet had come.\n\nThe Danish pilots in Northby “were late,” he said.",
        &[("We will win,", "Tomas Brandt"), ("were late,", "Tomas Brandt")],
    ),
    ("“It is shut,” the Norwegian start-up said.", &[("It is shut,", "the Norwegian start-up")]),
    (
        "“We will win,” said Ada Quay.\n\nThe Democratic plan “is a joke,” she said.\n\nIn Northby, the council “does nothing,” she said.",
        &[("We will win,", "Ada Quay"), ("is a joke,", "Ada Quay"), ("does nothing,", "Ada Quay")],
    ),
    ("“It is shut,” a Norwegian told the council.", &[("It is shut,", "a Norwegian")]),
];

#[test]
fn nations_speak_as_groups_and_countries_as_bodies() {
    for (text, kind) in [
        ("“It is shut,” the British said.", SpeakerKind::Group),
        ("“It is shut,” Norwegians said.", SpeakerKind::Group),
        ("“It is shut,” a Norwegian said.", SpeakerKind::Anonymous),
        ("“It is shut,” Norway said.", SpeakerKind::Organisation),
    ] {
        assert_eq!(read(text).speakers[0].kind, kind, "{text}");
    }
}

#[test]
fn words_that_begin_a_sentence_are_nobody() {
    hold(STARTERS, quoted);
}

const STARTERS: &[Case] = &[
    (
        "“It is shut,” Ada Quay said.\n\nAccording to a report from the engineers, the pier needs piles.\n\nShe added: “It leaks, and that is what counts.”",
        &[("It is shut,", "Ada Quay"), ("It leaks, and that is what counts.", "Ada Quay")],
    ),
    (
        "“It is shut,” Ada Quay said. Everyone left.\n\n“It leaks,” she said.",
        &[("It is shut,", "Ada Quay"), ("It leaks,", "Ada Quay")],
    ),
    // The text has the word in small letters too.
    (
        "“It is shut,” Ada Quay said to the gulls. Gulls had come for bread.\n\n“It leaks,” she said.",
        &[("It is shut,", "Ada Quay"), ("It leaks,", "Ada Quay")],
    ),
];
