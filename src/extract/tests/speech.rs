//! What stands in quotation marks and is speech, and what is not.

use super::{Case, hold, quoted};

#[test]
fn titles_and_nicknames_are_no_speech() {
    hold(TITLES, quoted);
}

const TITLES: &[Case] = &[
    ("Her first film, “The Long Pier,” was shot on the quay in the winter of that year.", &[]),
    ("The band played the song “Harbour Lights” twice, and then it rained.", &[]),
    ("Dwayne “The Gull” Brandt won the race by a length on Sunday.", &[]),
    ("She is the host of the show “Tides and Times” and has two cats.", &[]),
    ("The album “Low Water” came out in May; the book “High Water” came out in June.", &[]),
    ("The harbour council met twice.\n\nThe 30-second spot, titled “Adrift,” cost a fortune.", &[]),
    (
        "The council met.\n\nOn Tuesday’s episode of “The Ada Quay Evening Show” nobody laughed.",
        &[],
    ),
    (
        "The council met.\n\nShe goes on listeners’ calls on her “Tides and Times” radio program.",
        &[],
    ),
];

#[test]
fn who_is_told_something_by_a_programme_is_told_it_in_the_words_alone() {
    hold(PROGRAMMES, quoted);
}

const PROGRAMMES: &[Case] = &[
    (
        "Ada Quay told BBC’s “Harbour Morning” on Friday that the pier was “as good as new” again.",
        &[("as good as new", "Ada Quay")],
    ),
    (
        "“We shall rebuild the pier,” Ada Quay said on CNN’s “Harbour Morning.”",
        &[("We shall rebuild the pier,", "Ada Quay")],
    ),
];

#[test]
fn the_words_of_a_headline_are_speech_though_each_begins_with_a_capital() {
    hold(HEADLINES, quoted);
}

const HEADLINES: &[Case] = &[
    (
        "Ada Quay Calls New Pier ‘A Dangerous Joke’ Over Its Planks.\n\nAda Quay said on Monday that the new pier was “a dangerous joke.”",
        &[("A Dangerous Joke", "Ada Quay"), ("a dangerous joke.", "Ada Quay")],
    ),
    (
        "Tomas Brandt Reveals ‘Shameful’ State Of Quayside.\n\n“It is shameful how Quayside looks,” said Tomas Brandt.",
        &[("Shameful", "Tomas Brandt"), ("It is shameful how Quayside looks,", "Tomas Brandt")],
    ),
];

#[test]
fn names_corrections_and_notes_of_newsrooms_are_no_speech() {
    hold(NAMES, quoted);
}

const NAMES: &[Case] = &[
    (
        "The council met.\n\nEvery quay has what has become known as the “gull rule” after Ada Quay, the harbour master.",
        &[],
    ),
    (
        "“It is shut,” said Ada Quay.\n\nCorrection: An earlier version said wrongly when the “Long Quiet” began.",
        &[("It is shut,", "Ada Quay")],
    ),
    (
        "Ada Quay said:\n\n“It is shut.\n\n“Follow Tomas Brandt on Twitter @tomasbrandt.”",
        &[("It is shut.", "Ada Quay")],
    ),
];

#[test]
fn runs_of_one_list_are_taken_alike() {
    hold(LISTS, quoted);
}

const LISTS: &[Case] = &[(
    "Ada Quay called the winner of the race “Miss Gull” and “Miss Herring” on Monday.",
    &[("Miss Gull", "Ada Quay"), ("Miss Herring", "Ada Quay")],
)];
