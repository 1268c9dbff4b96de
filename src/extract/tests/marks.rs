//! Which characters are quotation marks, and what lies between them.

use super::{Case, hold, quoted, read};

#[test]
fn marks_of_all_styles_are_found() {
    hold(STYLES, quoted);
}

const STYLES: &[Case] = &[
    ("“The quay is shut,” said Ada Quay.", &[("The quay is shut,", "Ada Quay")]),
    ("\"The quay is shut,\" said Ada Quay.", &[("The quay is shut,", "Ada Quay")]),
    ("''The quay is shut,'' said Ada Quay.", &[("The quay is shut,", "Ada Quay")]),
    ("``The quay is shut,'' said Ada Quay.", &[("The quay is shut,", "Ada Quay")]),
    ("‘The quay is shut,’ said Ada Quay.", &[("The quay is shut,", "Ada Quay")]),
    ("'The quay is shut,' said Ada Quay.", &[("The quay is shut,", "Ada Quay")]),
    ("«The quay is shut,» said Ada Quay.", &[("The quay is shut,", "Ada Quay")]),
    ("« The quay is shut, » said Ada Quay.", &[(" The quay is shut, ", "Ada Quay")]),
    ("»The quay is shut,« said Ada Quay.", &[("The quay is shut,", "Ada Quay")]),
    ("„The quay is shut,“ said Ada Quay.", &[("The quay is shut,", "Ada Quay")]),
    ("„The quay is shut,” said Ada Quay.", &[("The quay is shut,", "Ada Quay")]),
    ("「The quay is shut,」 said Ada Quay.", &[("The quay is shut,", "Ada Quay")]),
    ("”The quay is shut,” said Ada Quay.", &[("The quay is shut,", "Ada Quay")]),
    ("＂The quay is shut,＂ said Ada Quay.", &[("The quay is shut,", "Ada Quay")]),
];

#[test]
fn marks_within_marks_belong_to_the_outer_quote() {
    hold(NESTED, quoted);
}

const NESTED: &[Case] = &[
    (
        "“He shouted ‘Cast off!’ and we did,” said Ada Quay.",
        &[("He shouted ‘Cast off!’ and we did,", "Ada Quay")],
    ),
    (
        "\"He shouted 'Cast off!' and we did,\" said Ada Quay.",
        &[("He shouted 'Cast off!' and we did,", "Ada Quay")],
    ),
    (
        "'He shouted \"Cast off!\" and we did,' said Ada Quay.",
        &[("He shouted \"Cast off!\" and we did,", "Ada Quay")],
    ),
    (
        "\"He shouted “Cast off!” and we did,\" said Ada Quay.",
        &[("He shouted “Cast off!” and we did,", "Ada Quay")],
    ),
    (
        "“He shouted \"Cast off!\" and we did,” said Ada Quay.",
        &[("He shouted \"Cast off!\" and we did,", "Ada Quay")],
    ),
    (
        "「He shouted 『Cast off!』 and we did,」 said Ada Quay.",
        &[("He shouted 『Cast off!』 and we did,", "Ada Quay")],
    ),
];

#[test]
fn apostrophes_feet_and_inches_are_no_marks() {
    hold(APOSTROPHES, quoted);
}

const APOSTROPHES: &[Case] = &[
    (
        "‘It’s the dockers’ money, isn’t it?’ asked Ada Quay.",
        &[("It’s the dockers’ money, isn’t it?", "Ada Quay")],
    ),
    ("'It's the dockers' money,' said Ada Quay.", &[("It's the dockers' money,", "Ada Quay")]),
    ("In the ’90s the dockers’ union was rich, and it’s not now.", &[]),
    ("In the '90s 'twas different, rock 'n' roll and all that.", &[]),
    ("The mast is 6'2\" tall and the boat 21' long, the yard's list has it.", &[]),
    ("“The mast is 6'2\" tall,” said Ada Quay.", &[("The mast is 6'2\" tall,", "Ada Quay")]),
    ("\"The mast is 6'2\" tall,\" said Ada Quay.", &[("The mast is 6'2\" tall,", "Ada Quay")]),
    ("A 12\" pipe and a 14\" pipe lay on the quay, and the crew left.", &[]),
    ("“Get ’em off the quay,” said Ada Quay.", &[("Get ’em off the quay,", "Ada Quay")]),
    ("'Get 'em off the quay,' said Ada Quay.", &[("Get 'em off the quay,", "Ada Quay")]),
];

#[test]
fn several_paragraphs_are_one_quote() {
    hold(PARAGRAPHS, quoted);
}

const PARAGRAPHS: &[Case] = &[
    (
        "“The quay is shut,” said Ada Quay. “We are sorry.\n\n“It will open in May.”",
        &[("The quay is shut, / We are sorry. / It will open in May.", "Ada Quay")],
    ),
    (
        "Ada Quay said:\n\n“The quay is shut.\n\n“It will open in May.\n\n“Until then we wait.”",
        &[("The quay is shut. / It will open in May. / Until then we wait.", "Ada Quay")],
    ),
    (
        "“The quay is shut.\n\n“It will open in May,” said Ada Quay.",
        &[("The quay is shut. / It will open in May,", "Ada Quay")],
    ),
    (
        "\"The quay is shut.\n\n\"It will open in May,\" said Ada Quay.",
        &[("The quay is shut. / It will open in May,", "Ada Quay")],
    ),
];

#[test]
fn a_mark_too_many_or_too_few_spoils_its_own_paragraph_alone() {
    hold(ODD, quoted);
}

const ODD: &[Case] = &[
    (
        "“The quay is shut, said Ada Quay.\n\n“It will open in May,” said Tomas Brandt.\n\nThe gulls stayed.",
        &[("The quay is shut, said Ada Quay. / It will open in May,", "Tomas Brandt")],
    ),
    (
        "The quay is shut,” she said.\n\n“It will open in May,” said Tomas Brandt.",
        &[("It will open in May,", "Tomas Brandt")],
    ),
    (
        "“The quay is shut,“ said Ada Quay.\n\n“It will open in May,” said Tomas Brandt.",
        &[("The quay is shut,", "Ada Quay"), ("It will open in May,", "Tomas Brandt")],
    ),
    (
        "“The quay is shut,\" said Ada Quay. \"It will open in May,” said Tomas Brandt.",
        &[("The quay is shut,", "Ada Quay"), ("It will open in May,", "Tomas Brandt")],
    ),
];

#[test]
fn places_are_bytes_and_characters_of_every_piece() {
    let text = "“Größe zählt,” said Ada Quay. “Ja.”";
    let extraction = read(text);
    let quote = &extraction.quotes[0];
    let pieces: Vec<_> =
        quote.pieces.iter().map(|it| (it.bytes.clone(), it.characters.clone())).collect();
    assert_eq!(pieces, [(3..18, 1..13), (40..43, 31..34)]);
    let speaker = quote.speaker.as_ref().expect("a speaker");
    assert_eq!(&text[speaker.mention.bytes.clone()], "Ada Quay");
    assert_eq!(speaker.mention.characters, 20..28);
    assert_eq!(quote.cue.as_ref().map(|cue| &text[cue.bytes.clone()]), Some("said"));
}
