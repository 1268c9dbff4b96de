//! Chinese direct quotes, and languages of which only the marks are known.

use super::{Case, hold, quoted, read};
use crate::extract::{Reading, Reason};

#[test]
fn chinese_quotes_have_speakers() {
    hold(CHINESE, quoted);
}

const CHINESE: &[Case] = &[
    ("港口主任林安说：“码头今天不开放。”", &[("码头今天不开放。", "港口主任林安")]),
    ("林安表示，“码头今天不开放。”", &[("码头今天不开放。", "林安")]),
    ("“码头今天不开放。”林安说。", &[("码头今天不开放。", "林安")]),
    (
        "“码头今天不开放，”林安对记者说，“请大家明天再来。”",
        &[("码头今天不开放，", "林安"), ("请大家明天再来。", "林安")],
    ),
    ("林安在接受采访时说：“码头今天不开放。”", &[("码头今天不开放。", "林安")]),
    (
        "林安说：“码头今天不开放。”他还说：“请大家明天再来。”",
        &[("码头今天不开放。", "林安"), ("请大家明天再来。", "林安")],
    ),
    ("林安說：「碼頭今天不開放。」", &[("碼頭今天不開放。", "林安")]),
    ("但林安也强调：“安全第一，码头今天不会开放。”", &[("安全第一，码头今天不会开放。", "林安")]),
    ("这就是所谓的“港口税”。", &[("港口税", "")]),
];

#[test]
fn other_languages_have_their_marks_and_say_so() {
    for (text, words) in [
        (
            "« La digue est fermée jusqu’au mois de mai », a dit le maire de la ville aux habitants.",
            " La digue est fermée jusqu’au mois de mai ",
        ),
        (
            "„Der Kai ist bis Mai geschlossen“, sagte die Bürgermeisterin und ging nach Hause.",
            "Der Kai ist bis Mai geschlossen",
        ),
        (
            "»Der Kai ist bis Mai geschlossen«, sagte die Bürgermeisterin und ging nach Hause.",
            "Der Kai ist bis Mai geschlossen",
        ),
        (
            "“El muelle está cerrado hasta mayo”, dijo la alcaldesa de la ciudad a los vecinos.",
            "El muelle está cerrado hasta mayo",
        ),
        (
            "”Kajen är stängd till och med maj”, sade borgmästaren och gick hem till sina barn.",
            "Kajen är stängd till och med maj",
        ),
        ("「埠頭は五月まで閉まっています」と港の林さんは言った。", "埠頭は五月まで閉まっています"),
    ] {
        let extraction = read(text);
        assert_eq!(extraction.reading, Reading::MarksAlone, "{text}");
        let quote = &extraction.quotes[0];
        assert_eq!(&text[quote.pieces[0].bytes.clone()], words);
        assert!(quote.speaker.is_none() && quote.reasons.contains(&Reason::MarksAlone));
    }
}
