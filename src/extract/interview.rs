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

/// The person whom the text names most often before the first turn: introductions and headlines
/// name who answers. Of several, the first one. `None` where nobody is named, or nobody answers.
pub(super) fn interviewee(analysis: &Analysis<'_>, turns: &[Turn]) -> Option<Interviewee> {
    turns.iter().find(|turn| turn.part == Part::Answer)?;
    let begin = turns.first()?.label.start;
    // By family name: how often they are named, and the first mention.
    let mut named: HashMap<&str, (usize, usize)> = HashMap::new();
    for (at, mention) in analysis.mentions.list.iter().enumerate() {
        let is_before = mention.tokens.end <= begin;
        if let (MentionKind::Name, Some(name), true) = (mention.kind, &mention.name, is_before) {
            let family = analysis.document.word(name.end - 1);
            named.entry(family).or_insert((0, at)).0 += 1;
        }
    }
    let most = named.values().map(|(count, _)| *count).max()?;
    let of_most = || named.values().filter(|(count, _)| *count == most);
    Some(Interviewee {
        mention: of_most().map(|(_, first)| *first).min()?,
        has_rivals: of_most().count() > 1,
        is_alone: named.len() == 1,
    })
}
