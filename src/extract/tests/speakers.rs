//! Who speaks, by the words around a quote.

use super::{Case, hold, quoted};

#[test]
fn cues_stand_before_behind_and_between() {
    hold(CUES, quoted);
}

const CUES: &[Case] = &[
    (
        "Ada Quay said, “The quay is shut for the winter.”",
        &[("The quay is shut for the winter.", "Ada Quay")],
    ),
    (
        "“Shut it,” said Ada Quay. “Shut it now!” her son added.",
        &[("Shut it,", "Ada Quay"), ("Shut it now!", "her son")],
    ),
    (
        "“It is good,” said Ada Quay. “Is it?” said Tomas Brandt.",
        &[("It is good,", "Ada Quay"), ("Is it?", "Tomas Brandt")],
    ),
    ("“We pay for it”, said Ada Quay, the mayor.", &[("We pay for it", "Ada Quay")]),
    ("It was late. ‘We pay for it’, said Ada Quay, the mayor.", &[("We pay for it", "Ada Quay")]),
    ("Ada Quay said: “The quay is shut.”", &[("The quay is shut.", "Ada Quay")]),
    ("Ada Quay: “The quay is shut.”", &[("The quay is shut.", "Ada Quay")]),
    ("“The quay is shut,” Ada Quay said.", &[("The quay is shut,", "Ada Quay")]),
    ("“The quay is shut,” said Ada Quay.", &[("The quay is shut,", "Ada Quay")]),
    ("“Is the quay shut?” Ada Quay asked.", &[("Is the quay shut?", "Ada Quay")]),
    ("“Is the quay shut?” asked Ada Quay.", &[("Is the quay shut?", "Ada Quay")]),
    ("“The quay,” Ada Quay said, “is shut.”", &[("The quay, / is shut.", "Ada Quay")]),
    (
        "“The quay is shut,” Ada Quay said. “It was the storm.”",
        &[("The quay is shut, / It was the storm.", "Ada Quay")],
    ),
    (
        "According to Ada Quay, “the quay is shut until May at the earliest.”",
        &[("the quay is shut until May at the earliest.", "Ada Quay")],
    ),
    ("The quay is “shut for good,” according to Ada Quay.", &[("shut for good,", "Ada Quay")]),
    ("And from Ada Quay: “The quay is shut.”", &[("The quay is shut.", "Ada Quay")]),
    ("“The quay is shut.” — Ada Quay", &[("The quay is shut.", "Ada Quay")]),
    ("“The quay is shut” – Ada Quay, harbour master", &[("The quay is shut", "Ada Quay")]),
    (
        "Ada Quay told the Harbour Gazette on Monday: “The quay is shut.”",
        &[("The quay is shut.", "Ada Quay")],
    ),
    (
        "Ada Quay told Tomas Brandt that the quay was “shut for good.”",
        &[("shut for good.", "Ada Quay")],
    ),
    ("“The quay is shut,” Ada Quay told Tomas Brandt.", &[("The quay is shut,", "Ada Quay")]),
    ("Ada Quay shook her head, saying, “The quay is shut.”", &[("The quay is shut.", "Ada Quay")]),
    ("Ada Quay called the plan “a gift to the gulls.”", &[("a gift to the gulls.", "Ada Quay")]),
    (
        "Ada Quay described the pier as “rotten to the core” and left.",
        &[("rotten to the core", "Ada Quay")],
    ),
    ("Asked about the quay, Ada Quay replied: “It is shut.”", &[("It is shut.", "Ada Quay")]),
    (
        "Ada Quay has repeatedly said the quay is “not safe for children.”",
        &[("not safe for children.", "Ada Quay")],
    ),
    ("“The quay is shut,” Ada Quay, clearly tired, said.", &[("The quay is shut,", "Ada Quay")]),
    ("As Ada Quay put it, “The quay is shut.”", &[("The quay is shut.", "Ada Quay")]),
    (
        "“The quay is shut!” shouted Ada Quay, who had run all the way.",
        &[("The quay is shut!", "Ada Quay")],
    ),
    ("“I won’t sign,” Ada Quay wrote on X on Sunday.", &[("I won’t sign,", "Ada Quay")]),
];

#[test]
fn descriptions_stand_between_a_name_and_its_verb() {
    hold(ASIDES, quoted);
}

const ASIDES: &[Case] = &[
    (
        "Ada Quay, the harbour master of Quayside, said, “The quay is shut.”",
        &[("The quay is shut.", "Ada Quay")],
    ),
    (
        "“The quay is shut,” said Ada Quay, the harbour master of Quayside.",
        &[("The quay is shut,", "Ada Quay")],
    ),
    (
        "Ada Quay, who has run the port since 2009, said the pier was “a disgrace to the town.”",
        &[("a disgrace to the town.", "Ada Quay")],
    ),
    (
        "Ada Quay, 52, a pilot from Northby, told the meeting, “The quay is shut.”",
        &[("The quay is shut.", "Ada Quay")],
    ),
    ("Ada Quay (Quayside) said: “The quay is shut.”", &[("The quay is shut.", "Ada Quay")]),
    ("“The quay is shut,” Harbour Master Ada Quay said.", &[("The quay is shut,", "Ada Quay")]),
    (
        "“The quay is shut,” said Tomas Brandt’s spokeswoman, Ada Quay.",
        &[("The quay is shut,", "Ada Quay")],
    ),
    (
        "Port director Ada Quay — a critic of the plan — said, “The quay is shut.”",
        &[("The quay is shut.", "Ada Quay")],
    ),
];

#[test]
fn a_speaker_goes_on_until_another_is_named() {
    hold(GOES_ON, quoted);
}

const GOES_ON: &[Case] = &[
    (
        "“The quay is shut,” Ada Quay said on Monday.\n\n“We have no money for it.”",
        &[("The quay is shut,", "Ada Quay"), ("We have no money for it.", "Ada Quay")],
    ),
    (
        "Ada Quay looked at the water. “The quay is shut,” she said. “It was the storm.” Then she left.",
        &[("The quay is shut, / It was the storm.", "Ada Quay")],
    ),
    (
        "“The quay is shut,” Ada Quay said. Tomas Brandt said, “It is not.”",
        &[("The quay is shut,", "Ada Quay"), ("It is not.", "Tomas Brandt")],
    ),
    (
        "“The quay is shut,” said Ada Quay. “It is not,” said Tomas Brandt.",
        &[("The quay is shut,", "Ada Quay"), ("It is not,", "Tomas Brandt")],
    ),
    (
        "Ada Quay said the quay was “shut for good.” Tomas Brandt called that “a lie from start to end.”",
        &[("shut for good.", "Ada Quay"), ("a lie from start to end.", "Tomas Brandt")],
    ),
    ("Ada Quay spoke next:\n\n“The quay is shut.”", &[("The quay is shut.", "Ada Quay")]),
];

#[test]
fn bodies_documents_and_people_without_a_name_speak() {
    hold(OTHERS, quoted);
}

const OTHERS: &[Case] = &[
    (
        "“The quay is shut,” the Port Authority said in a statement.",
        &[("The quay is shut,", "Port Authority")],
    ),
    ("“The quay is shut,” the company said.", &[("The quay is shut,", "the company")]),
    (
        "The company that built the piers said that it “regrets the noise of the works.”",
        &[("regrets the noise of the works.", "The company")],
    ),
    ("The letter said: “The quay is shut.”", &[("The quay is shut.", "The letter")]),
    ("The sign on the gate read, “The quay is shut.”", &[("The quay is shut.", "The sign")]),
    (
        "“The quay is shut,” a spokeswoman for the port said.",
        &[("The quay is shut,", "a spokeswoman for the port")],
    ),
    (
        "“The quay is shut,” said one docker, who asked not to be named.",
        &[("The quay is shut,", "one docker")],
    ),
    ("“The quay is shut,” officials said on Monday.", &[("The quay is shut,", "officials")]),
    ("“The quay is shut,” two pilots told the council.", &[("The quay is shut,", "two pilots")]),
    ("A post on the club’s page said, “The quay is shut.”", &[("The quay is shut.", "A post")]),
    ("Reuters reported: “The quay is shut.”", &[("The quay is shut.", "Reuters")]),
];

#[test]
fn transcripts_name_who_speaks() {
    hold(TRANSCRIPTS, quoted);
}

const TRANSCRIPTS: &[Case] = &[
    (
        "MS. QUAY: The quay is shut.\nMR. BRANDT: For how long?\nMS. QUAY: Until May.",
        &[("The quay is shut.", "Quay"), ("For how long?", "Brandt"), ("Until May.", "Quay")],
    ),
    (
        "Ada Quay met Tomas Brandt on the pier.\nQUAY: The quay is shut.\nBRANDT: For how long?\nQUAY: Until May.",
        &[
            ("The quay is shut.", "Ada Quay"),
            ("For how long?", "Tomas Brandt"),
            ("Until May.", "Ada Quay"),
        ],
    ),
    (
        "Ada Quay, the mayor of Northby, spoke to us on the pier.\nQ: Why keep the lamp?\nA: It is ours.\nQ: What does it cost?\nA: Less than a fish.\nIt is an old lamp.\nQ: And the gulls?\nA: They stay.\nThe lamp was lit at dusk.",
        &[
            ("It is ours.", "Ada Quay"),
            ("Less than a fish. / It is an old lamp.", "Ada Quay"),
            ("They stay.", "Ada Quay"),
        ],
    ),
    // A transcript whose paragraphs all begin with a mark.
    (
        "Ada Quay met Tomas Brandt on the pier.\n\nPart of it as follows:\n\n\"BRANDT: Is the quay shut?\n\n\"QUAY: It is, and so is the gate.\n\n\"(Gulls.)\n\n\"BRANDT: For how long?\"",
        &[
            ("Is the quay shut?", "Tomas Brandt"),
            ("It is, and so is the gate.", "Ada Quay"),
            ("For how long?", "Tomas Brandt"),
        ],
    ),
    // A turn goes on up to the next one, and what is asked asserts nothing.
    (
        "Hearing on the quay\nMS. QUAY: Did the port say that the gate was shut?\nMR. BRANDT: They said that it was.\nI have the letter.\n(He reads.)\nMS. QUAY: Thank you.\nThe council votes in May.",
        &[
            ("Did the port say that the gate was shut?", "Quay"),
            ("They said that it was. / I have the letter.", "Brandt"),
            ("Thank you.", "Quay"),
        ],
    ),
    (
        "MS. QUAY: The quay is shut.\nMR. BRANDT: For how long?\nTHE CLERK: Until May.",
        &[("The quay is shut.", "Quay"), ("For how long?", "Brandt"), ("Until May.", "Clerk")],
    ),
    (
        "Q&A: The keeper of Northby\nBy Tomas Brandt\nNorthby has one lamp, and Northby loves it. Its keeper is Ada Quay.\nQ: Does the council say that it is too old?\nA: It does.",
        &[("It does.", "Ada Quay")],
    ),
    // The turns may stand in marks, wholly or in part.
    (
        "Ada Quay spoke to us.\nQ: “Who pays?”\nA: “The town pays for it.”\nQ: Why?\nA: “Me,” I told him. And he said: “No, I do.”\nQ: And then?\nA: (Laughter)",
        &[
            ("The town pays for it.", "Ada Quay"),
            ("“Me,” I told him. And he said: “No, I do.”", "Ada Quay"),
        ],
    ),
    // A word in capitals before a colon is no label of its own.
    (
        "\"BREAKING: He won,\" said Ada Quay.\n\n\"WARNING: Keep off,\" the sign said.",
        &[("BREAKING: He won,", "Ada Quay"), ("WARNING: Keep off,", "the sign")],
    ),
    // Nobody is named, and nobody is made up.
    (
        "Q. Is the quay shut?\nA. It is.\nQ. For how long?\nA. Until May.",
        &[("It is.", ""), ("Until May.", "")],
    ),
    (
        "Update: The quay is shut and the gulls have it to themselves.\nThe pier is open to walkers.",
        &[],
    ),
];
