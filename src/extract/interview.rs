//! Who answers in an interview of `Q:` and `A:`, whose labels name nobody.

use std::collections::HashMap;

use super::analysis::Analysis;
use super::mentions::MentionKind;
use super::transcript::{Part, Turn};

/// The person who is likely to be interviewed.
pub(super) struct Interviewee {
    /// Their first mention.
    pub(super) mention: usize,
    /// Whether others are named as often before the first question.
    has_rivals: bool,
    /// Whether nobody else is named there.
    is_alone: bool,
}

impl Interviewee {
    /// How likely it is that they answer.
    pub(super) fn is_certain(&self) -> f32 {
        match (self.is_alone, self.has_rivals) {
            (true, _) => 0.9,
            (_, false) => 0.8,
            _ => 0.5,
        }
    }
}

/// The person whom the text names most often before the first turn: introductions name who answers.
/// Of several, the first one. `None` where nobody is named by more than one name, or nobody
/// answers.
pub(super) fn interviewee(analysis: &Analysis<'_>, turns: &[Turn]) -> Option<Interviewee> {
    turns.iter().find(|turn| turn.part == Part::Answer)?;
    let begin = turns.first()?.label.start;
    // By family name: how often they are named, and the first mention of the whole name.
    let mut named: HashMap<&str, (usize, Option<usize>)> = HashMap::new();
    for (at, mention) in analysis.mentions.list.iter().enumerate() {
        let (MentionKind::Name, Some(name)) = (mention.kind, &mention.name) else { continue };
        if mention.tokens.end > begin || is_byline(analysis, mention.tokens.start) {
            continue;
        }
        let known = named.entry(analysis.document.word(name.end - 1)).or_default();
        known.0 += 1;
        if name.len() > 1 {
            known.1.get_or_insert(at);
        }
    }
    // A place has one name, and a person who is introduced has two.
    let people: Vec<(usize, usize)> =
        named.into_values().filter_map(|(count, whole)| Some((count, whole?))).collect();
    let most = people.iter().map(|(count, _)| *count).max()?;
    let of_most = || people.iter().filter(|(count, _)| *count == most);
    Some(Interviewee {
        mention: of_most().map(|(_, whole)| *whole).min()?,
        has_rivals: of_most().count() > 1,
        is_alone: people.len() == 1,
    })
}

/// Whether a name stands behind `by`: that of the author, or of the interviewer.
fn is_byline(analysis: &Analysis<'_>, start: usize) -> bool {
    start > 0 && analysis.document.word(start - 1).eq_ignore_ascii_case("by")
}
