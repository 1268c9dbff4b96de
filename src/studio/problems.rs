//! What is wrong in a project, by the field that it concerns. The rules are those of
//! `pullquote check`, with the project's text as the article's own.

use std::rc::Rc;

use super::article::Data;
use super::project::{Project, Quote, Speaker};
use super::{Detail, Key};
use crate::article::{self, Severity};

/// Where a problem is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// Beside a field of the article.
    About(Detail),
    /// On the card of a quote.
    Quote(Key),
    /// Beside a speaker.
    Speaker(Key),
    /// For the article as a whole.
    Article,
}

/// A problem, as a sentence for the author.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// Where it is told.
    pub field: Field,
    /// What is wrong, and what to do.
    pub text: String,
    /// Whether the published data leaves out what is wrong.
    pub is_error: bool,
}

/// Every problem of a project.
pub fn notices(project: &Project) -> Vec<Notice> {
    let data = Data::new(project, &project.about);
    let bytes = data.value.to_string();
    // The lines of a table are no article to compare with.
    let source = (!project.is_table).then_some(&*project.text);
    let report = article::check(bytes.as_bytes(), source);
    let notice = |problem: article::Problem| Notice {
        field: field(&data, &problem.path),
        text: format!("{}: {}.", capitalised(&problem.what), problem.mend),
        is_error: problem.severity == Severity::Error,
    };
    let pronouns = data.speakers.iter().flatten().filter_map(|key| pronoun(project.speaker(*key)?));
    report.problems.into_iter().map(notice).chain(pronouns).collect()
}

/// Words that stand for somebody who is named elsewhere.
const PRONOUNS: [&str; 19] = [
    "he", "she", "it", "they", "we", "you", "i", "who", "this", "that", "these", "those", "他",
    "她", "它", "他们", "她们", "我", "我们",
];

/// What is told of a speaker who has no name but a pronoun: readers of a list of speakers do not
/// see whom it stands for.
fn pronoun(speaker: &Speaker) -> Option<Notice> {
    let is_one = PRONOUNS.contains(&&*speaker.name.to_lowercase());
    is_one.then(|| Notice {
        field: Field::Speaker(speaker.key),
        text: format!(
            "“{}” is a pronoun, and readers do not see whom it stands for: name who speaks, or leave the speaker empty.",
            speaker.name
        ),
        is_error: false,
    })
}

/// Whether two projects have the same problems for sure: no more is different than which quotes
/// a person has confirmed. A long article is not compared with all of its quotes again then.
pub fn are_alike(one: &Project, other: &Project) -> bool {
    let is_alike = |(one, other): (&Rc<Quote>, &Rc<Quote>)| {
        let is_same = || Quote { status: other.status, ..(**one).clone() } == **other;
        Rc::ptr_eq(one, other) || one.is_live() == other.is_live() && is_same()
    };
    let (ours, theirs) = (&one.quotes, &other.quotes);
    Rc::ptr_eq(&one.text, &other.text)
        && Rc::ptr_eq(&one.about, &other.about)
        && Rc::ptr_eq(&one.speakers, &other.speakers)
        && Rc::ptr_eq(&one.themes, &other.themes)
        && Rc::ptr_eq(&one.facets, &other.facets)
        && ours.len() == theirs.len()
        && ours.iter().zip(theirs).all(is_alike)
}

/// The field of a JSON path.
fn field(data: &Data, path: &str) -> Field {
    let at = |list: &str| path.strip_prefix(list)?.split_once(']')?.0.parse::<usize>().ok();
    if let Some(key) = at("$.quotes[").and_then(|at| data.quotes.get(at)) {
        return Field::Quote(*key);
    }
    if let Some(key) = at("$.speakers[").and_then(|at| data.speakers.get(at).copied().flatten()) {
        return Field::Speaker(key);
    }
    match path {
        "$.title" | "$.id" => Field::About(Detail::Title),
        "$.lang" => Field::About(Detail::Lang),
        "$.source.url" => Field::About(Detail::Url),
        "$.source.publication" => Field::About(Detail::Publication),
        "$.source.author" => Field::About(Detail::Author),
        "$.source.published" => Field::About(Detail::Published),
        _ => Field::Article,
    }
}

/// A sentence with a capital at its start.
pub(super) fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

#[cfg(test)]
mod tests {
    use std::time::Instant;

    use super::*;
    use crate::extract::PlatformNames;
    use crate::model::QuoteKind;
    use crate::studio::tests::{after, key, studio};
    use crate::studio::{Action, Studio};

    #[test]
    fn a_pronoun_as_a_speaker_is_told() {
        let first = studio();
        let quote = key(&first, "Nobody");
        assert_eq!(notices(first.project()), []);
        let named = after(&first, Action::SetSpeaker { quote, name: "They".into() });
        let speaker = named.project().quote(quote).and_then(|it| it.speaker).expect("it has one");
        let of_speaker = |studio: &Studio| -> Vec<Notice> {
            let all = notices(studio.project()).into_iter();
            all.filter(|it| it.field == Field::Speaker(speaker)).collect()
        };
        let told = of_speaker(&named);
        assert_eq!(told.len(), 1);
        assert!(told[0].text.starts_with("“They” is a pronoun"), "{}", told[0].text);
        assert!(!told[0].is_error);
        let dropped = after(&named, Action::Drop(quote));
        assert_eq!(of_speaker(&dropped), [], "nobody sees it");
    }

    #[test]
    fn a_quote_that_is_accepted_has_the_problems_that_it_had() {
        let first = studio();
        let quote = key(&first, "Nobody");
        let accepted = after(&first, Action::Accept(quote));
        assert!(are_alike(first.project(), accepted.project()));
        assert_eq!(notices(first.project()), notices(accepted.project()));
        for other in [
            Action::Drop(quote),
            Action::SetKind { quote, kind: QuoteKind::Indirect },
            Action::SetAbout { detail: Detail::Title, text: String::new() },
            Action::AddTheme("Boats".into()),
        ] {
            assert!(!are_alike(first.project(), after(&accepted, other).project()));
        }
    }

    #[test]
    fn a_long_text_takes_time_with_its_length_and_not_with_its_square() {
        let time = |paragraphs: usize| {
            let paragraph =
                |at: usize| format!("“The lamp {at} stays lit,” said Ada Quay in May.\n\n");
            let text: String = (0..paragraphs).map(paragraph).collect();
            let project = Project::propose(&text, &PlatformNames::default());
            assert_eq!(project.quotes.len(), paragraphs);
            let start = Instant::now();
            assert_eq!(notices(&project), []);
            start.elapsed()
        };
        let (short, long) = (time(250), time(2000));
        // Eight times as long is eight times as much, and sixty-four times would be the square.
        assert!(long < short * 30, "{short:?}, {long:?}");
    }
}
