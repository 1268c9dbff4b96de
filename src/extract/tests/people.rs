//! Who a mention is: names, pronouns, descriptions.

use super::{Case, hold, quoted, read};
use crate::model::SpeakerKind;

#[test]
fn surnames_become_full_names() {
    hold(NAMES, quoted);
}

const NAMES: &[Case] = &[
    ("Ada Quay runs the port. “It is shut,” Quay said.", &[("It is shut,", "Ada Quay")]),
    ("Ada Quay runs the port. “It is shut,” Ms. Quay said.", &[("It is shut,", "Ada Quay")]),
    ("“It is shut,” Quay said. Ada Quay runs the port.", &[("It is shut,", "Ada Quay")]),
    (
        "Gov. Ada Quay runs the port. “It is shut,” the governor said.",
        &[("It is shut,", "Ada Quay")],
    ),
    (
        "Ada Quay and Tomas Brandt met. “It is shut,” Brandt said. “It is not,” Quay said.",
        &[("It is shut,", "Tomas Brandt"), ("It is not,", "Ada Quay")],
    ),
    (
        "Ludwig van Brandt runs the port. “It is shut,” van Brandt said.",
        &[("It is shut,", "Ludwig van Brandt")],
    ),
    (
        "Tomas Brandt Jr. runs the port. “It is shut,” Brandt said.",
        &[("It is shut,", "Tomas Brandt Jr.")],
    ),
    (
        "Ines O’Hara-Brandt runs the port. “It is shut,” O’Hara-Brandt said.",
        &[("It is shut,", "Ines O’Hara-Brandt")],
    ),
    (
        "“It is shut,” Wen said. Wen Brandt, the harbour master, runs the port.",
        &[("It is shut,", "Wen Brandt")],
    ),
    (
        "Wen Quayside, the pilot, left. In the interviews, Mr. Wen spoke. “It is shut,” Mr. Wen said.",
        &[("It is shut,", "Wen Quayside")],
    ),
    ("J. R. Brandt runs the port. “It is shut,” Brandt said.", &[("It is shut,", "J. R. Brandt")]),
];

#[test]
fn descriptions_become_names() {
    hold(DESCRIPTIONS, quoted);
}

const DESCRIPTIONS: &[Case] = &[
    (
        "Ada Quay, the chief executive of the port, met Tomas Brandt. “It is shut,” the chief executive said.",
        &[("It is shut,", "Ada Quay")],
    ),
    (
        "Mayor Ada Quay met Tomas Brandt. “It is shut,” the mayor said.",
        &[("It is shut,", "Ada Quay")],
    ),
    (
        "Tomas Brandt, a retired pilot, met Mayor Ada Quay. “It is shut,” the pilot said.",
        &[("It is shut,", "Tomas Brandt")],
    ),
    (
        "Ada Quay, the harbour master, met Tomas Brandt. “It is shut,” the harbour master said.",
        &[("It is shut,", "Ada Quay")],
    ),
    ("“It is shut,” the pilot said.", &[("It is shut,", "the pilot")]),
];

#[test]
fn speakers_have_a_kind_and_a_role() {
    for (text, kind, role) in [
        ("“It is shut,” said Ada Quay.", SpeakerKind::Person, None),
        (
            "“It is shut,” said Ada Quay, the mayor of Quayside.",
            SpeakerKind::Person,
            Some("the mayor of Quayside"),
        ),
        (
            "“It is shut,” said Ada Quay, the harbour master.",
            SpeakerKind::Person,
            Some("the harbour master"),
        ),
        ("“It is shut,” said Mayor Ada Quay.", SpeakerKind::Person, Some("Mayor")),
        ("In the interviews, Mr. Quay agreed. “It is shut,” Quay said.", SpeakerKind::Person, None),
        ("“It is shut,” said Mr. Quay.", SpeakerKind::Person, None),
        (
            "According to the mayor, Ada Quay, the repair will cost much. “It is shut,” Quay said.",
            SpeakerKind::Person,
            None,
        ),
        ("“It is shut,” the Port Authority said.", SpeakerKind::Organisation, None),
        ("“It is shut,” a docker said.", SpeakerKind::Anonymous, None),
        ("“It is shut,” two officials said.", SpeakerKind::Group, None),
    ] {
        let extraction = read(text);
        let speaker = &extraction.speakers[0];
        assert_eq!((speaker.kind, speaker.role.as_deref()), (kind, role), "{text}");
    }
}
