//! Compares the numbers of paragraphs with the source.
//!
//! A plain text does not say what a paragraph is, nor where the headline ends. So there are
//! several ways to count. The one that agrees with most quotes is taken; where most quotes
//! disagree with every way, nothing is reported.

use std::ops::Range;

use super::Author;
use super::fold::fold;
use super::located::Located;
use crate::article::advice::Said;
use crate::article::json::{Node, Value};
use crate::article::path::Path;
use crate::article::problems::Problems;
use crate::article::rule::Rule;

/// Before the first paragraph come at most a headline, a second line, an author and a day.
const MOST_BEFORE: usize = 4;
/// This many paragraphs may follow an article, such as its author or further links.
const MOST_AFTER: usize = 2;

/// One way to count: where paragraphs are, and how many of them come before the article's
/// first paragraph.
struct Count {
    paragraphs: Vec<Range<usize>>,
    before: usize,
    /// Whether the text itself shows which paragraph is the first.
    is_sure: bool,
}

/// Reports numbers of paragraphs that differ from the source.
pub(super) fn check(
    root: &Node,
    source: &str,
    located: &[Located],
    problems: &mut Problems<Author>,
) {
    let path = Path::Field(&Path::Root, "quotes");
    let numbered: Vec<(&Located, &Node, u32)> = located
        .iter()
        .filter_map(|it| {
            let node = it.quote.get("paragraph")?;
            Some((it, node, number(node)?))
        })
        .collect();
    let agreeing = |count: &Count| {
        numbered.iter().filter(|(it, _, number)| count.numbers(it).any(|n| n == *number)).count()
    };
    let title = fold(root.get("title").and_then(Node::text).unwrap_or_default());
    let counts = ways(source, &title);
    // The first way among those that agree with most quotes.
    let Some(count) = counts.into_iter().rev().max_by_key(agreeing) else { return };
    let agreed = agreeing(&count);
    if 2 * agreed < numbered.len() || !count.is_sure && agreed == 0 {
        return;
    }
    for (it, node, number) in &numbered {
        let mut numbers = count.numbers(it);
        let Some(first) = numbers.next().filter(|first| first != number) else { continue };
        if numbers.all(|other| other != *number) {
            let quote = Path::Item(&path, it.at);
            problems.warn(Rule::Paragraph, node.at, &Path::Field(&quote, "paragraph"), || {
                Said::new(
                    format!(
                        "the source has these words in paragraph {first}, and this says {number}"
                    ),
                    format!("write {first}, counting from the first paragraph after the headline"),
                )
            });
        }
    }
    let Some((node, said)) = root.get("paragraphs").and_then(|it| Some((it, number(it)?))) else {
        return;
    };
    let all = count.paragraphs.len() - count.before;
    let said = said as usize;
    if said > all || said + MOST_AFTER < all {
        problems.warn(Rule::Paragraph, node.at, &Path::Field(&Path::Root, "paragraphs"), || {
            Said::new(
                format!("the source has {all} paragraphs after its headline, and this says {said}"),
                format!("write {all}"),
            )
        });
    }
}

fn number(node: &Node) -> Option<u32> {
    if let Value::Number(number) = node.value { number.parse().ok() } else { None }
}

impl Count {
    /// The numbers of the paragraphs in which a quote may begin, from 1.
    fn numbers(&self, located: &Located) -> impl Iterator<Item = u32> {
        located.places.iter().filter_map(|place| {
            let at = self.paragraphs.partition_point(|it| it.end <= place.start);
            u32::try_from((at + 1).checked_sub(self.before)?).ok().filter(|number| *number > 0)
        })
    }
}

/// The ways to count, the most likely first.
fn ways(source: &str, title: &str) -> Vec<Count> {
    let mut ways = Vec::new();
    for paragraphs in [apart(source), lines(source)] {
        let text = |at: usize| &source[paragraphs[at].clone()];
        let begins = (0..paragraphs.len().min(MOST_BEFORE)).take_while(|at| is_headline(text(*at)));
        let most = begins.count();
        let titled = (0..most).find(|at| fold(text(*at)) == title);
        let least = titled.map_or(0, |at| at + 1);
        // After the title, lines that look like headlines may or may not belong to it.
        let is_sure = least == most;
        for before in least..=most {
            ways.push(Count { paragraphs: paragraphs.clone(), before, is_sure });
        }
    }
    ways.retain(|count| count.paragraphs.len() > count.before);
    ways
}

/// Whether a paragraph may be a headline, an author's name or a day: it ends as no sentence does.
#[must_use]
pub fn is_headline(text: &str) -> bool {
    const LONGEST: usize = 200;
    !text.ends_with(['.', '。', '．', '”', '"', '»', '」', ':', '：'])
        && text.chars().count() < LONGEST
}

/// Paragraphs that are separated by empty lines.
pub(super) fn apart(source: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut is_new = true;
    for line in lines_of(source) {
        match found.last_mut() {
            _ if source[line.clone()].is_empty() => is_new = true,
            Some(last) if !is_new => last.end = line.end,
            _ => {
                found.push(line);
                is_new = false;
            }
        }
    }
    found
}

/// Paragraphs of one line each.
fn lines(source: &str) -> Vec<Range<usize>> {
    lines_of(source).filter(|line| !source[line.clone()].is_empty()).collect()
}

/// The places of the lines of a text, without the white space around them.
fn lines_of(source: &str) -> impl Iterator<Item = Range<usize>> {
    let mut from = 0;
    source.split_inclusive('\n').map(move |line| {
        let start = from + line.len() - line.trim_start().len();
        from += line.len();
        start.min(from)..start + line.trim().len()
    })
}

#[cfg(test)]
mod tests {
    use super::{apart, lines, ways};

    #[test]
    fn paragraphs_are_lines_or_stand_apart() {
        let text = "\n A \r\n \n\nb\nc\n\nd";
        let of = |ranges: Vec<std::ops::Range<usize>>| {
            ranges.into_iter().map(|range| &text[range]).collect::<Vec<_>>()
        };
        assert_eq!(of(apart(text)), ["A", "b\nc", "d"]);
        assert_eq!(of(lines(text)), ["A", "b", "c", "d"]);
    }

    #[test]
    fn what_comes_before_the_first_paragraph_is_known_by_the_title_or_open() {
        let before = |text| ways(text, "The title").iter().map(|it| it.before).collect::<Vec<_>>();
        assert_eq!(before("The title\n\nOne says so.\n\nTwo does."), [1, 1]);
        assert_eq!(before("One says so.\n\nTwo does."), [0, 0]);
        assert_eq!(before("Another title\n\nBy A\n\nOne says so."), [0, 1, 2, 0, 1, 2]);
        assert_eq!(before("The title\n\nBy A\n\nOne says so."), [1, 2, 1, 2]);
    }
}
