//! Random texts and searches for the properties.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index as Pick, select};

/// Pieces of text between bars, rich in what goes wrong: apostrophes, hyphens
/// and elisions; full stops; letters that fold to others or to two; Arabic and
/// Hebrew; Han and kana; what is invisible, and marks alone.
const PIECES: &str = "China’s|China's|Chinas|china|Chinese|wasn't|wasnt|’90s|l’innovation|innovation|\
    innovative|Inno|qu’elle|O’Brien|rock 'n' roll|Qur'an|d'U.S.|e-commerce|state-of-the-art|\
    dell'arte|x'A.B|''|US|us|U.S.|U.S|u.s.-led|A.I.|AI|A.I.s|A.I.’s|J.Smith|x.y.z|3.5|1.a.b|\
    О.О.Н.|О\u{301}.О|A.I的|end.Start|．|Ａ．Ｉ．|café|cafe\u{301}|CAFÉ|Straße|STRASSE|strasse|\
    Æther|ae\u{301}|æ\u{301}|ﬁne|İstanbul|ıstanbul|Đà|Nẵng|Łódź|Ελλάς|ΕΛΛΑΣ|Ёлка|ёлка|елка|ＡＩ|\
    x²|CO₂|٣|3|և|مُحَمَّد|محمد|مـحـمد|أحمد|احمد|فتاة|فتاه|على|علي|שָׁלוֹם|שלום|中国|中国的人工智能|\
    人工智能|人人人|人|的|使用DeepSeek的人|DeepSeek|deep|トランプ大統領|ドナルド・トランプ|カー|，|。|\
    中\u{FE00}国|in\u{AD}nov\u{AD}ation|deep\u{200B}seek|\u{200F}|\u{301}|\u{AD}\u{301}|🤖|\
    👩\u{200D}💻|❤\u{FE0F}|“|”|\"|«|(|…|½|™|email|e-mail|e-mails|a-b-c|covid-19|10,000|10.000|10000|\
    1,234,567|12|000|345|0|quest’anno|anno|m'agrada|वृक्ष|कि|क|क़|क\u{93C}|क्षत्रिय|रा\u{200D}ज्य|\
    รัฐบาลไทย|บาล|น้ำ|ที่|ကို|မြန်\u{1037}မာ|ន\u{17D2}ត|한국|\u{1112}\u{1161}\u{11AB}\u{1100}|하|가|ㅎ|⻓|长|\u{2F00}|\
    ｶﾞ|ガ|カ\u{3099}|か|㈱|ﺣﻜﻮﻣﺔ|حكومة|الحكومة|وللحكومة|وفلسطين|فلسطين|بيت|والبيت|للبيت|صה\"ל|צה\"ל|צהל|צ'|\
    ferry|ferries|ferried|pay|paying|pays|chips|chip|boxes|box|making|make|running|run|luces|luz|𝐁𝗼𝗹𝗱|bold|-";

/// What stands between pieces, spaces most often.
const SEPARATORS: [&str; 15] =
    [" ", " ", " ", " ", "", "", ", ", ". ", "\n", "—", "-", "\u{AD}", "'", "’", "."];

fn piece() -> impl Strategy<Value = &'static str> {
    select(PIECES.split('|').collect::<Vec<_>>())
}

pub(crate) fn text() -> impl Strategy<Value = String> {
    vec((piece(), select(&SEPARATORS[..])), 0..9)
        .prop_map(|pieces| pieces.into_iter().flat_map(|(one, two)| [one, two]).collect())
}

/// How a search is drawn from a text.
#[derive(Clone, Debug)]
pub(crate) enum Cut {
    /// Some words, the last cut short, between marks that may be missing.
    Words { first: Pick, count: usize, dropped: usize, marks: (&'static str, &'static str) },
    /// Characters from anywhere.
    Slice { first: Pick, count: usize },
    /// Something that need not be in the text.
    Piece(&'static str),
}

pub(crate) fn cut() -> impl Strategy<Value = Cut> {
    let marks = [
        ("", ""),
        ("\"", "\""),
        ("“", "”"),
        ("\"", ""),
        ("“", " "),
        ("«", "»"),
        ("-", ""),
        ("-\"", "\""),
    ];
    prop_oneof![
        5 => (any::<Pick>(), 1..4usize, 0..5usize, select(marks.to_vec()))
            .prop_map(|(first, count, dropped, marks)| Cut::Words { first, count, dropped, marks }),
        2 => (any::<Pick>(), 1..6usize).prop_map(|(first, count)| Cut::Slice { first, count }),
        1 => piece().prop_map(Cut::Piece),
    ]
}

impl Cut {
    pub(crate) fn from(&self, text: &str) -> String {
        match self {
            Self::Words { first, count, dropped, marks } => {
                let words: Vec<&str> = text.split_whitespace().collect();
                let first = first.index(words.len().max(1));
                let words: Vec<&str> = words.into_iter().skip(first).take(*count).collect();
                let chars: Vec<char> = words.join(" ").chars().collect();
                let kept: String = chars[..chars.len().saturating_sub(*dropped)].iter().collect();
                [marks.0, &kept, marks.1].concat()
            }
            Self::Slice { first, count } => {
                let first = first.index(text.chars().count().max(1));
                text.chars().skip(first).take(*count).collect()
            }
            Self::Piece(piece) => (*piece).to_owned(),
        }
    }
}
