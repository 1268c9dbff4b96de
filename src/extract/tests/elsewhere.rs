//! Who speaks, where what stands around a quote is not enough: pull quotes, and quotes that are
//! interrupted.

use super::{Case, hold, quoted, read};
use crate::extract::Reason;

#[test]
fn a_pull_quote_has_the_speaker_of_the_quote_that_it_repeats() {
    hold(PULLED, quoted);
}

const PULLED: &[Case] = &[
    (
        "“It was the storm, and we have no money,” Ada Quay said.\n\n“It was the storm, and we have no money.”\n\nTomas Brandt, who runs the union, called it “a gift to the gulls”.",
        &[
            ("It was the storm, and we have no money,", "Ada Quay"),
            ("It was the storm, and we have no money.", "Ada Quay"),
            ("a gift to the gulls", "Tomas Brandt"),
        ],
    ),
    // Above the quote, with a part of its words, and as Markdown has it.
    (
        "Tomas Brandt, who runs the union, waited.\n\n> “We have no money for piles”\n\nHe left at noon.\n\n“It was the storm, and we have no money for piles,” Ada Quay said.",
        &[
            ("We have no money for piles", "Ada Quay"),
            ("It was the storm, and we have no money for piles,", "Ada Quay"),
        ],
    ),
];

#[test]
fn a_pull_quote_says_why_its_speaker_is_likely() {
    let quotes = read(PULLED[0].0).quotes;
    assert_eq!(quotes[1].reasons, [Reason::Repeats, Reason::Utterance]);
}

#[test]
fn an_interrupted_quote_has_one_speaker() {
    hold(INTERRUPTED, quoted);
}

const INTERRUPTED: &[Case] = &[
    (
        "“If the pier falls,” a resident using the handle Gull wrote on her Threads account, “then that would be sad.”",
        &[("If the pier falls, / then that would be sad.", "Gull")],
    ),
    (
        "“If the pier falls,” said a docker who goes by the name Gull, “then that would be sad.”",
        &[("If the pier falls, / then that would be sad.", "Gull")],
    ),
    (
        "“If the pier falls,” a docker named Ines Brandt said, “then that would be sad.”",
        &[("If the pier falls, / then that would be sad.", "Ines Brandt")],
    ),
];

#[test]
fn a_handle_is_the_name_and_what_stands_before_it_the_role() {
    let extraction = read(INTERRUPTED[0].0);
    assert_eq!(extraction.speakers[0].role.as_deref(), Some("a resident"));
    assert_eq!(extraction.quotes[0].platform.as_deref(), Some("Threads"));
}

#[test]
fn what_said_follows_is_by_who_stands_behind_it() {
    hold(BEHIND, quoted);
}

const BEHIND: &[Case] = &[(
    "The council met.\n\nThe storm had turned the pier that Mayor Brandt opened into “Lamp Graveyard,” said a post on Gull.",
    &[("Lamp Graveyard,", "a post on Gull")],
)];
