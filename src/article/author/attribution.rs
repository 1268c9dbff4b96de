//! Warns of quotes whose speaker is not named near their passage, while another speaker is
//! named beside it.

use std::ops::Range;

use super::Author;
use super::located::Located;
use super::paragraphs::apart;
use crate::article::advice::Said;
use crate::article::json::Node;
use crate::article::path::Path;
use crate::article::problems::Problems;
use crate::article::rule::Rule;
use crate::article::shown::shown;

/// A speaker is far from a passage who is named neither in its paragraph, nor in this many
/// paragraphs before it, nor in the one after it.
const BEFORE: usize = 3;

/// Words that stand for a name.
const PRONOUNS: [&str; 3] = ["he", "she", "they"];

/// Words after which a name is not the name of the person who speaks.
const OTHERWISE: [&str; 11] =
    ["to", "of", "for", "about", "by", "with", "from", "on", "told", "asked", "that"];

/// What ends a sentence.
const STOPS: [char; 6] = ['.', '!', '?', '。', '！', '？'];

/// Reports quotes of one speaker that stand beside another speaker's name in the source.
pub(super) fn check(
    root: &Node,
    source: &str,
    located: &[Located],
    problems: &mut Problems<Author>,
) {
    let speakers = root.get("speakers").map_or(&[][..], Node::items);
    let paragraphs = apart(source);
    let path = Path::Field(&Path::Root, "quotes");
    for it in located {
        let ([place], Some(node)) = (&it.places[..], it.quote.get("speaker")) else { continue };
        let is_own = |speaker: &&Node| speaker.get("id").and_then(Node::text) == node.text();
        let Some(own) = speakers.iter().find(is_own) else { continue };
        // Only people with a name: others are called in ever different words.
        let Some(name) = name(own).filter(|_| has_name(own)) else { continue };
        let passage = Passage::new(source, &paragraphs, place, it.quote.get("parts").is_some());
        let mut others = speakers.iter().filter(|other| !is_own(other) && is_person(other));
        let other = if !is_named(own, passage.around) {
            let beside = passage.beside();
            others.find(|other| beside.iter().any(|text| names(text, name_of(other))))
        } else if !is_named(own, passage.paragraph) && !has_role(own, passage.paragraph) {
            others.find(|other| passage.is_said_by(name_of(other)))
        } else {
            None
        };
        let Some(other) = other.map(|other| shown(name_of(other))) else { continue };
        let path = Path::Item(&path, it.at);
        problems.warn(Rule::Source, node.at, &Path::Field(&path, "speaker"), || {
            let what = format!(
                "the source has these words beside the name of {other}, and not that of {}",
                shown(name)
            );
            Said::new(what, "look who says them")
        });
    }
}

/// A passage and the text around it.
struct Passage<'s> {
    words: &'s str,
    /// Whether the article interrupts it.
    is_in_parts: bool,
    /// The text before it in its paragraph.
    before: &'s str,
    after: &'s str,
    paragraph: &'s str,
    paragraph_before: &'s str,
    /// The paragraphs in which its speaker should be named.
    around: &'s str,
}

impl<'s> Passage<'s> {
    fn new(
        source: &'s str,
        paragraphs: &[Range<usize>],
        place: &Range<usize>,
        is_in_parts: bool,
    ) -> Self {
        let first = paragraphs.partition_point(|it| it.end <= place.start);
        let last = paragraphs.partition_point(|it| it.end < place.end);
        let from =
            |at: usize| paragraphs.get(at).map_or(place.start, |it| it.start.min(place.start));
        let to = |at: usize| paragraphs.get(at).map_or(source.len(), |it| it.end.max(place.end));
        Self {
            words: &source[place.clone()],
            is_in_parts,
            before: &source[from(first)..place.start],
            after: &source[place.end..to(last)],
            paragraph: &source[from(first)..to(last)],
            paragraph_before: &source[from(first.saturating_sub(1))..from(first)],
            around: &source[from(first.saturating_sub(BEFORE))..to(last + 1)],
        }
    }

    /// The texts that may say who speaks.
    fn beside(&self) -> Vec<&'s str> {
        let mut beside = vec![self.before, self.after];
        if self.is_in_parts {
            beside.extend(self.interruptions());
        }
        // A pronoun may stand for a name in the paragraph before.
        if beside.iter().any(|text| words(text).any(is_pronoun)) {
            beside.push(self.paragraph_before);
        }
        beside
    }

    /// The texts that the article puts between the parts.
    fn interruptions(&self) -> impl Iterator<Item = &'s str> {
        self.words.split(is_mark).skip(1).step_by(2)
    }

    /// Whether the article names this speaker in the same sentence: `,” said Ada` or
    /// `Ada said: “`.
    fn is_said_by(&self, name: &str) -> bool {
        let interruption = self.interruptions().next().filter(|_| self.is_in_parts);
        let (end, after) = match interruption {
            Some(text) => (self.words.split(is_mark).next().unwrap_or_default(), text),
            None => (self.words, self.after),
        };
        // The full stop before the closing mark may be missing in the data's words.
        let stop = after.chars().next().filter(|char| !is_mark(*char));
        let stop = stop.or(end.chars().next_back());
        let ends_sentence = stop.is_some_and(|char| STOPS.contains(&char));
        let begins = words(after).next().is_some_and(|word| word.starts_with(char::is_lowercase));
        let follows = (begins || !ends_sentence) && is_subject(words(after), name);
        let before = self.before.trim_end_matches(|char| is_mark(char) || char == ' ');
        let introduces = before.ends_with([',', ':', '，', '：']);
        let sentence = before.rsplit(STOPS).next().unwrap_or_default();
        let back: Vec<&str> = words(sentence).collect();
        // The name, and the verb after it.
        let named = back.len().checked_sub(2).map(|at| names(back[at], name));
        follows || introduces && named == Some(true)
    }
}

/// Whether a name is among the first words of a clause, as its subject.
fn is_subject<'t>(words: impl Iterator<Item = &'t str>, name: &str) -> bool {
    const FIRST: usize = 4;
    let mut words = words.take(FIRST).take_while(|word| {
        let word = word.to_lowercase();
        !OTHERWISE.contains(&&*word) && !is_pronoun(&word)
    });
    words.any(|word| names(word, name))
}

fn is_pronoun(word: &str) -> bool {
    PRONOUNS.contains(&&*word.to_lowercase())
}

/// Whether a text names the role of a speaker.
fn has_role(speaker: &Node, text: &str) -> bool {
    let role = speaker.get("role").and_then(Node::text).unwrap_or_default().to_lowercase();
    let text = text.to_lowercase();
    words(&role).any(|role| role.len() > 3 && words(&text).any(|word| word == role))
}

fn name<'n>(speaker: &'n Node<'n>) -> Option<&'n str> {
    speaker.get("name")?.text()
}

fn name_of<'n>(speaker: &'n Node<'n>) -> &'n str {
    name(speaker).unwrap_or_default()
}

/// Whether a text has a word of a speaker's name, in capitals or small letters.
fn is_named(speaker: &Node, text: &str) -> bool {
    names(&text.to_lowercase(), &name_of(speaker).to_lowercase())
}

/// Whether a text has a word of a name as it is written; short words, which may be particles,
/// do not count.
fn names(text: &str, name: &str) -> bool {
    // Text in scripts without spaces does not split into words.
    let is_dense = |word: &str| word.chars().any(|char| char >= '\u{2e80}');
    let mut parts = words(name).filter(|part| part.len() > 2);
    parts.any(
        |part| if is_dense(part) { text.contains(part) } else { words(text).any(|it| it == part) },
    )
}

fn has_name(speaker: &Node) -> bool {
    is_person(speaker) || speaker.get("kind").and_then(Node::text) == Some("organisation")
}

fn is_person(speaker: &Node) -> bool {
    speaker.get("kind").and_then(Node::text) == Some("person")
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|char: char| !char.is_alphanumeric()).filter(|word| !word.is_empty())
}

fn is_mark(char: char) -> bool {
    matches!(char, '“' | '”' | '"' | '„' | '«' | '»' | '「' | '」')
}
