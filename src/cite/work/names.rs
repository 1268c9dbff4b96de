//! Who wrote an article, from the one line that its data has for them.
//!
//! A line names people, in the order of their language, or those that sign as one: an
//! agency, a desk, an account. What cannot be told to be a person's name stays as it is.

/// Who wrote something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Name {
    /// A person with a family name.
    Person(Person),
    /// Anybody else, as the article names them.
    Literal(String),
}

/// The parts of a person's name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Person {
    /// Given names, in order.
    pub given: String,
    /// What stands between, such as `van der`; mostly empty.
    pub particle: String,
    /// The family name.
    pub family: String,
    /// `Jr.` and the like; mostly empty.
    pub suffix: String,
}

/// What stands before a family name and is part of it.
const PARTICLES: [&str; 27] = [
    "af", "al", "av", "bin", "da", "das", "de", "del", "della", "den", "der", "di", "do", "dos",
    "du", "el", "ibn", "la", "le", "ten", "ter", "van", "vom", "von", "zu", "zum", "zur",
];

/// What begins an Irish family name.
const IRISH: [&str; 4] = ["Ó", "Ní", "Nic", "Uí"];

const SUFFIXES: [&str; 7] = ["Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV"];

/// Words that no person's name has.
#[rustfmt::skip]
const NOT_PERSONS: [&str; 56] = [
    "afp", "agencies", "agency", "and", "ansa", "ap", "association", "bloomberg", "board", "bureau",
    "center", "centre", "co", "commission", "committee", "correspondent", "correspondents",
    "council", "department", "desk", "dpa", "editorial", "editors", "efe", "for", "foundation",
    "group", "inc", "institute", "ltd", "magazine", "media", "ministry", "network", "news",
    "newspaper", "of", "office", "organisation", "organization", "post", "press", "radio",
    "reporter", "reporters", "reuters", "service", "society", "staff", "tass", "team", "the",
    "times", "tv", "university", "xinhua",
];

/// What stands before a name and is no part of it.
const TITLES: [&str; 12] =
    ["Dame", "Dr", "Dr.", "Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms.", "Prof", "Prof.", "Sir"];

/// What stands behind a name and is no part of it.
const DEGREES: [&str; 6] = ["MD", "M.D.", "MA", "M.A.", "PhD", "Ph.D."];

/// Vietnamese family names, those of nine in ten people. They come first.
const VIETNAMESE_FAMILIES: [&str; 16] = [
    "Bùi", "Đặng", "Đinh", "Đỗ", "Hoàng", "Huỳnh", "Lê", "Lý", "Ngô", "Nguyễn", "Phạm", "Phan",
    "Trần", "Trương", "Võ", "Vũ",
];

/// Chinese family names of two characters.
const LONG_FAMILIES: [&str; 14] = [
    "欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "令狐", "慕容", "宇文", "长孙",
    "司徒", "夏侯",
];

/// The last characters of what signs as one in Chinese.
const CHINESE_BODIES: &str = "社报网台局部会司院组团刊室";

/// Common Chinese family names in pinyin, those of nine in ten people.
#[rustfmt::skip]
const PINYIN_FAMILIES: [&str; 84] = [
    "bai", "bao", "cai", "cao", "chen", "cheng", "cui", "dai", "deng", "ding", "dong", "du",
    "duan", "fan", "fang", "feng", "fu", "gao", "gong", "gu", "guo", "han", "hao", "he", "hou",
    "hu", "huang", "jia", "jiang", "jin", "kang", "kong", "lai", "lei", "li", "liang", "liao",
    "lin", "liu", "long", "lu", "luo", "ma", "mao", "meng", "mo", "pan", "peng", "qian", "qiao",
    "qin", "qiu", "ren", "shao", "shen", "shi", "song", "su", "sun", "tan", "tang", "tao", "tian",
    "wan", "wang", "wei", "wen", "wu", "xi", "xia", "xiao", "xie", "xu", "xue", "yan", "yang",
    "yao", "yu", "yuan", "zhang", "zhao", "zheng", "zhou", "zhu",
];

/// The names of a line.
pub fn names(line: &str) -> Vec<Name> {
    // Apostrophes as they are printed.
    let line = line.trim().replace('\'', "’");
    let line = ["By ", "by "].iter().find_map(|by| line.strip_prefix(by)).unwrap_or(&line);
    let line = line.strip_suffix(" et al.").unwrap_or(line);
    let mut names: Vec<String> = Vec::new();
    for part in parted_people(line).split([';', '；', '、', '，']) {
        // Where somebody writes from, or for whom.
        let part = part.split(" (").next().unwrap_or(part);
        let part = part.split(" in ").next().unwrap_or(part);
        let is_name = |it: &&str| !it.is_empty() && !DEGREES.contains(it);
        let mut pieces: Vec<&str> = part.split(',').map(str::trim).filter(is_name).collect();
        let suffix = pieces.pop_if(|last| SUFFIXES.contains(last));
        if let [family, given] = pieces[..]
            && is_family_and_given(family, given)
        {
            names.push(format!("{family}, {}", spaced(&[given, suffix.unwrap_or_default()])));
            continue;
        }
        pieces.extend(suffix);
        for piece in pieces {
            match names.last_mut() {
                Some(before) if SUFFIXES.contains(&piece) => *before += &format!(" {piece}"),
                _ => names.push(piece.to_owned()),
            }
        }
    }
    names.iter().map(|name| one(name)).collect()
}

/// A line with `;` between the people whom a word parts. In Spanish, `y` may stand in one name:
/// Ortega y Gasset.
fn parted_people(line: &str) -> String {
    let line = line.replace(" and ", ";").replace(" & ", ";").replace(" with ", ";");
    match line.split_once(" y ") {
        Some((one, other)) if [one, other].iter().all(|it| it.contains(' ')) => {
            [one, ";", other].concat()
        }
        _ => line,
    }
}

/// Whether `García Márquez, Gabriel` is one person, whose family name comes first; two people have
/// a given name each.
fn is_family_and_given(family: &str, given: &str) -> bool {
    let [families, givens] = [family, given].map(|it| it.split(' ').count());
    let has_particle =
        family.split(' ').next().is_some_and(|it| PARTICLES.contains(&it) || IRISH.contains(&it));
    let is_short = families == 1 && givens <= 2 || families <= 3 && givens == 1;
    (is_short || has_particle && givens <= 2) && !is_body(family) && !is_body(given)
}

/// One name.
fn one(name: &str) -> Name {
    if has_han(name) {
        return chinese(name);
    }
    if let Some((family, given)) = name.split_once(", ") {
        let (given, suffix) = match given.rsplit_once(' ') {
            Some((given, suffix)) if SUFFIXES.contains(&suffix) => (given, suffix),
            _ => (given, ""),
        };
        let tokens: Vec<&str> = family.split(' ').collect();
        let particles = tokens.iter().take_while(|it| PARTICLES.contains(it)).count();
        let particles = particles.min(tokens.len() - 1);
        return Name::Person(Person {
            given: given.to_owned(),
            particle: tokens[..particles].join(" "),
            family: tokens[particles..].join(" "),
            suffix: suffix.to_owned(),
        });
    }
    let mut tokens: Vec<&str> = name.split_whitespace().collect();
    while tokens.len() > 2 && TITLES.contains(&tokens[0]) {
        tokens.remove(0);
    }
    let suffix = tokens.pop_if(|last| SUFFIXES.contains(last)).unwrap_or_default().to_owned();
    if tokens.len() < 2 || is_body(name) {
        return Name::Literal(name.to_owned());
    }
    let last = tokens.len() - 1;
    if is_family_first(&tokens) {
        let (family, given) = (tokens[0].to_owned(), tokens[1..].join(" "));
        return Name::Person(Person { family, given, suffix, ..Person::default() });
    }
    let is_irish = last > 1 && IRISH.contains(&tokens[last - 1]);
    let is_double = last > 2 && tokens[last - 1] == "y";
    let particle = (0..last).find(|at| PARTICLES.contains(&tokens[*at]));
    let start = particle.unwrap_or(match (is_irish, is_double) {
        (true, _) => last - 1,
        (_, true) => last - 2,
        _ => last,
    });
    let particles = tokens[start..last].iter().take_while(|it| PARTICLES.contains(it)).count();
    let family = start + particles;
    Name::Person(Person {
        given: tokens[..start].join(" "),
        particle: tokens[start..family].join(" "),
        family: tokens[family..].join(" "),
        suffix,
    })
}

/// Whether those that sign by a name are not a person: an organisation, or an account.
fn is_body(name: &str) -> bool {
    let is_word = |word: &str| NOT_PERSONS.contains(&&*word.trim_end_matches('.').to_lowercase());
    // Dots are those of initials, or of an account.
    let is_dotted = |word: &str| {
        let word = word.trim_end_matches('.');
        word.contains('.') && word.split('.').any(|it| it.chars().count() > 2)
    };
    name.contains(['@', '_', '/', '|', ':'])
        || name.contains(|char: char| char.is_ascii_digit())
        || name.split_whitespace().any(|word| is_word(word) || is_dotted(word))
}

/// Whether a name in Latin letters has its family name first: `Hu Xijin`, `Kim Jong-un`.
fn is_family_first(tokens: &[&str]) -> bool {
    if VIETNAMESE_FAMILIES.contains(&tokens[0]) {
        return true;
    }
    let [family, given] = tokens else { return false };
    let hyphened = given.split_once('-');
    let is_lower = |text: &str| text.chars().next().is_some_and(char::is_lowercase);
    hyphened.is_some_and(|(_, rest)| is_lower(rest))
        || PINYIN_FAMILIES.contains(&&*family.to_lowercase()) && is_pinyin(&given.to_lowercase(), 2)
}

/// Whether a word is so many syllables of pinyin, or fewer.
fn is_pinyin(word: &str, most: usize) -> bool {
    const INITIALS: [&str; 24] = [
        "zh", "ch", "sh", "b", "p", "m", "f", "d", "t", "n", "l", "g", "k", "h", "j", "q", "x",
        "r", "z", "c", "s", "y", "w", "",
    ];
    const FINALS: [&str; 34] = [
        "iang", "iong", "uang", "ang", "eng", "ing", "ong", "ian", "iao", "uai", "uan", "ai", "an",
        "ao", "ei", "en", "er", "ia", "ie", "in", "iu", "ou", "ua", "ue", "ui", "un", "uo", "a",
        "e", "i", "o", "u", "ü", "üe",
    ];
    if word.is_empty() {
        return true;
    }
    if most == 0 {
        return false;
    }
    INITIALS.iter().any(|initial| {
        let rest = word.strip_prefix(initial);
        // A final `o` comes after lips alone.
        let fits = |it: &&&str| **it != "o" || ["", "b", "p", "m", "f", "w"].contains(initial);
        let ends = |rest: &str| {
            let mut finals = FINALS.iter().filter(fits).filter_map(|it| rest.strip_prefix(it));
            finals.any(|rest| is_pinyin(rest, most - 1))
        };
        rest.is_some_and(ends)
    })
}

/// A name in Han, whose family name comes first.
fn chinese(name: &str) -> Name {
    let len = name.chars().count();
    let is_whole =
        name.chars().all(is_han) && !name.ends_with(|last| CHINESE_BODIES.contains(last));
    if !is_whole || !(2..=4).contains(&len) {
        return Name::Literal(name.to_owned());
    }
    let is_long = len > 2 && LONG_FAMILIES.iter().any(|family| name.starts_with(family));
    let at = name.char_indices().nth(if is_long { 2 } else { 1 }).map_or(name.len(), |(at, _)| at);
    let (family, given) = (name[..at].to_owned(), name[at..].to_owned());
    Name::Person(Person { family, given, ..Person::default() })
}

/// Whether some of a text is Han.
pub(super) fn has_han(text: &str) -> bool {
    text.chars().any(is_han)
}

fn is_han(char: char) -> bool {
    matches!(char, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

impl Person {
    /// Whether the name is written without a blank or comma between its parts.
    pub(super) fn is_han(&self) -> bool {
        has_han(&self.family)
    }

    /// The family name with its particle.
    pub(super) fn whole_family(&self) -> String {
        spaced(&[&self.particle, &self.family])
    }

    /// The name as it is spoken.
    pub(super) fn spoken(&self) -> String {
        match self.is_han() {
            true => [&*self.family, &self.given].concat(),
            false => spaced(&[&self.given, &self.particle, &self.family, &self.suffix]),
        }
    }

    /// The first letters of the given names, each followed by `dot`, names parted by `space`
    /// and the halves of double names by `hyphen`.
    pub(super) fn initials(&self, dot: &str, hyphen: &str, space: &str) -> String {
        let first = |half: &str| half.chars().next().map(|first| format!("{first}{dot}"));
        let name = |name: &str| name.split('-').filter_map(first).collect::<Vec<_>>().join(hyphen);
        // `J.M.` are two names.
        let given = self.given.replace('.', ". ");
        given.split_whitespace().filter(|it| *it != ".").map(name).collect::<Vec<_>>().join(space)
    }
}

impl Name {
    /// The name by which a citation in the text has it.
    pub(super) fn family(&self) -> String {
        match self {
            Self::Person(person) => person.whole_family(),
            Self::Literal(name) => name.clone(),
        }
    }

    /// The name as it is spoken.
    pub(super) fn spoken(&self) -> String {
        match self {
            Self::Person(person) => person.spoken(),
            Self::Literal(name) => name.clone(),
        }
    }

    /// The name by its family name, with the initials of the given ones before it.
    pub(super) fn with_initials(&self) -> String {
        match self {
            Self::Person(it) if !it.is_han() => {
                spaced(&[&it.initials(".", "-", " "), &it.whole_family()])
            }
            _ => self.spoken(),
        }
    }

    /// The name as programs read it: a comma after the family name, in every script.
    pub(super) fn parted(&self) -> String {
        match self {
            Self::Person(it) => commas(&[&it.whole_family(), &it.given, &it.suffix]),
            Self::Literal(name) => name.clone(),
        }
    }

    /// The name by the family name; `particle` says whether that begins with its particle, or
    /// the particle comes after the given names.
    pub(super) fn inverted(&self, particle: bool) -> String {
        match self {
            Self::Person(person) if person.is_han() => person.spoken(),
            Self::Person(person) => {
                let (family, given) = match particle {
                    true => (person.whole_family(), person.given.clone()),
                    false => (person.family.clone(), spaced(&[&person.given, &person.particle])),
                };
                commas(&[&family, &given, &person.suffix])
            }
            Self::Literal(name) => name.clone(),
        }
    }
}

/// What there is of some texts, with blanks between.
fn spaced(parts: &[&str]) -> String {
    parts.iter().filter(|it| !it.is_empty()).copied().collect::<Vec<_>>().join(" ")
}

/// What there is of some texts, with commas between.
pub(super) fn commas(parts: &[&str]) -> String {
    parts.iter().filter(|it| !it.is_empty()).copied().collect::<Vec<_>>().join(", ")
}

/// A list in words, such as `A, B, and C`: `last` stands before the last of several, and
/// `two` of exactly two.
pub(super) fn listed(names: &[String], two: &str, last: &str) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [one, other] => format!("{one}{two}{other}"),
        [first @ .., end] => format!("{}{last}{end}", first.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::{Name, names};

    /// Each name as `particle|family|given|suffix`, or as it is.
    fn read(line: &str) -> Vec<String> {
        let name = |name: &Name| match name {
            Name::Literal(name) => name.clone(),
            Name::Person(it) => [&*it.particle, &it.family, &it.given, &it.suffix].join("|"),
        };
        names(line).iter().map(name).collect()
    }

    #[test]
    fn people_are_told_from_those_that_sign_as_one() {
        for (line, expected) in [
            ("Jane Mary Smith", &["|Smith|Jane Mary|"][..]),
            ("By Jane Smith and John Doe", &["|Smith|Jane|", "|Doe|John|"]),
            ("Jane Smith, John Doe & Ann Roe", &["|Smith|Jane|", "|Doe|John|", "|Roe|Ann|"]),
            ("Smith, Jane", &["|Smith|Jane|"]),
            ("Jan-Willem P. van der Berg", &["van der|Berg|Jan-Willem P.|"]),
            ("Martin Luther King, Jr.", &["|King|Martin Luther|Jr."]),
            ("J.M. Coetzee", &["|Coetzee|J.M.|"]),
            ("Ann O'Neil", &["|O’Neil|Ann|"]),
            ("Ruth Ó Súilleabháin", &["|Ó Súilleabháin|Ruth|"]),
            ("García Márquez, Gabriel", &["|García Márquez|Gabriel|"]),
            ("Ó Súilleabháin, Ruth", &["|Ó Súilleabháin|Ruth|"]),
            ("von Neumann, John", &["von|Neumann|John|"]),
            ("King, Martin Luther, Jr.", &["|King|Martin Luther|Jr."]),
            ("de Gaulle", &["de|Gaulle||"]),
            ("José Ortega y Gasset", &["|Ortega y Gasset|José|"]),
            ("Ana Ruiz y Luis Pérez", &["|Ruiz|Ana|", "|Pérez|Luis|"]),
            ("Nguyễn Thị Hạnh", &["|Nguyễn|Thị Hạnh|"]),
            ("Dr. Ann Smith, PhD", &["|Smith|Ann|"]),
            ("Ann Smith with Bo Lind", &["|Smith|Ann|", "|Lind|Bo|"]),
            ("Ann Smith in Paris", &["|Smith|Ann|"]),
            ("Ann Smith (The Post)", &["|Smith|Ann|"]),
            ("Ann Smith et al.", &["|Smith|Ann|"]),
            ("World Health Organization", &["World Health Organization"]),
            ("Reuters", &["Reuters"]),
            ("Jane Smith, Reuters", &["|Smith|Jane|", "Reuters"]),
            ("The Editorial Board", &["The Editorial Board"]),
            ("@harbour_watch", &["@harbour_watch"]),
            ("night.owl_7", &["night.owl_7"]),
            ("ليلى حداد", &["|حداد|ليلى|"]),
            ("", &[]),
        ] {
            assert_eq!(read(line), expected, "{line}");
        }
    }

    #[test]
    fn chinese_and_korean_names_begin_with_the_family() {
        for (line, expected) in [
            ("李开复", &["|李|开复|"][..]),
            ("欧阳修、王芳", &["|欧阳|修|", "|王|芳|"]),
            ("欧阳修；李雷", &["|欧阳|修|", "|李|雷|"]),
            ("新华社", &["新华社"]),
            ("卡尔·马克思", &["卡尔·马克思"]),
            ("Hu Xijin", &["|Hu|Xijin|"]),
            ("Kim Jong-un", &["|Kim|Jong-un|"]),
            ("Tsai Ing-wen", &["|Tsai|Ing-wen|"]),
            ("Kai-Fu Lee", &["|Lee|Kai-Fu|"]),
            ("Wendy Wu", &["|Wu|Wendy|"]),
            ("Jack Ma", &["|Ma|Jack|"]),
            ("Han Solo", &["|Solo|Han|"]),
        ] {
            assert_eq!(read(line), expected, "{line}");
        }
    }
}
