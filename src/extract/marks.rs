//! Quotation marks: which characters are marks, which of them open and which close, and the
//! runs of text between them. Whether a run is speech belongs to `speech`.

use std::collections::HashSet;
use std::ops::Range;

/// A stretch of text in quotation marks, within one paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Run {
    /// Bytes of the text without its marks.
    pub(super) inner: Range<usize>,
    /// Bytes of the text with its marks.
    pub(super) outer: Range<usize>,
    /// Whether a mark closes it; otherwise it extends to the end of its paragraph.
    pub(super) closed: bool,
    /// Which paragraph it stands in, from 0.
    pub(super) paragraph: usize,
    /// Whether its marks are single.
    pub(super) single: bool,
}

/// Marks that go together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Family {
    /// “ and ”, also „ and “ and the single low ‚.
    Curly,
    /// `"`, two apostrophes, two backquotes.
    Straight,
    /// ' ‘ ’ and one backquote.
    Single,
    /// « and », in either direction.
    Angled,
    /// 「 and 」.
    Corner,
    /// 『 and 』.
    WhiteCorner,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Role {
    Opens,
    Closes,
    Either,
}

#[derive(Clone, Copy, Debug)]
struct Mark {
    start: usize,
    end: usize,
    family: Family,
    role: Role,
    /// A closing single mark that may also be an apostrophe after s.
    may_be_possessive: bool,
    /// A straight mark that may also mean inches: `12" wide`.
    may_be_inches: bool,
}

/// A run that has begun.
struct Open {
    family: Family,
    mark: Mark,
}

/// Whether a character is no part of any word or mark, so that a line of such ones is blank.
pub(super) fn is_blank(character: char) -> bool {
    character.is_whitespace() || character == '\u{200b}' || character == '\u{feff}'
}

/// The paragraphs of a text: its lines that are not blank, as byte ranges.
pub(super) fn paragraphs(text: &str) -> Vec<Range<usize>> {
    let mut at = 0;
    let mut paragraphs = Vec::new();
    for line in text.split_inclusive(['\n', '\r', '\u{2028}', '\u{2029}']) {
        let trimmed = line.trim_matches(is_blank);
        if !trimmed.is_empty() {
            let start = at + (line.len() - line.trim_start_matches(is_blank).len());
            paragraphs.push(start..start + trimmed.len());
        }
        at += line.len();
    }
    paragraphs
}

/// The outermost runs of a text, in order.
pub(super) fn runs(text: &str, paragraphs: &[Range<usize>]) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for (number, paragraph) in paragraphs.iter().enumerate() {
        let marks = marks(text, paragraph.clone());
        let goes_on = runs.last().is_some_and(|run| !run.closed && run.paragraph + 1 == number);
        pair(text, paragraph, number, &marks, goes_on, &mut runs);
    }
    leave_labels(text, paragraphs, &mut runs);
    runs.retain(|run| {
        let inner = &text[run.inner.clone()];
        inner.contains(char::is_alphanumeric) && !is_direction(inner) && !is_notice(inner)
    });
    runs
}

/// Begins the runs of a transcript in marks behind the labels of the speakers, as in `“QUAY: It is
/// shut.`, which are the reporter's. One label such as `“BREAKING: …` makes no transcript; several
/// that take turns do.
fn leave_labels(text: &str, paragraphs: &[Range<usize>], runs: &mut [Run]) {
    let labelled: Vec<(usize, usize)> = runs
        .iter()
        .enumerate()
        .filter(|(_, run)| run.outer.start == paragraphs[run.paragraph].start)
        .map(|(at, run)| (at, label(&text[run.inner.clone()])))
        .filter(|(_, len)| *len > 0)
        .collect();
    let names: HashSet<&str> = labelled
        .iter()
        .map(|&(at, len)| &text[runs[at].inner.start..runs[at].inner.start + len])
        .collect();
    if names.len() > 1 && names.len() < labelled.len() {
        for (at, len) in labelled {
            runs[at].inner.start += len;
            runs[at].outer.start = runs[at].inner.start;
        }
    }
}

/// How many bytes the label has, with its colon, by which the words in marks begin.
fn label(inner: &str) -> usize {
    /// A label has at most so many words.
    const WORDS: usize = 4;
    let Some((name, rest)) = inner.split_once(':') else { return 0 };
    let is_name =
        |word: &str| word.chars().any(char::is_uppercase) && !word.chars().any(char::is_lowercase);
    let words = name.split_whitespace().count();
    let is_label = (1..=WORDS).contains(&words)
        && name.split_whitespace().all(is_name)
        && name.chars().filter(|it| it.is_uppercase()).count() > 1
        && rest.starts_with(char::is_whitespace);
    if is_label { inner.len() - rest.trim_start().len() } else { 0 }
}

/// Whether a text says what is heard rather than what is said: `(Laughter.)`.
pub(super) fn is_direction(inner: &str) -> bool {
    let inner = inner.trim();
    [('(', ')'), ('[', ']')].iter().any(|(open, close)| {
        inner
            .strip_prefix(*open)
            .and_then(|it| it.strip_suffix(*close))
            .is_some_and(|within| !within.contains([*open, *close]))
    })
}

/// Whether a text is a newsroom's own line about an account, which may stand within the marks of
/// a long quotation: `Follow Ada Quay on Twitter @adaquay`.
fn is_notice(inner: &str) -> bool {
    let inner = inner.trim();
    inner.starts_with("Follow ")
        && (inner.contains('@') || inner.contains(" on Twitter") || inner.contains(" on Facebook"))
}

/// Whether a character may stand before an opening mark, as white space may.
fn may_come_before(character: char) -> bool {
    character.is_whitespace() || "([{—–-―/\"“‘'„«:;…¿¡".contains(character)
}

/// Whether a character may stand after a closing mark, as white space may.
fn may_come_after(character: char) -> bool {
    character.is_whitespace() || ".,;:!?)]}—–-―/\"”’'»…".contains(character)
}

/// The marks of a paragraph with their roles, in order.
fn marks(text: &str, paragraph: Range<usize>) -> Vec<Mark> {
    let mut marks = Vec::new();
    let mut before = ' ';
    let mut at = paragraph.start;
    while let Some(character) = text[at..paragraph.end].chars().next() {
        let rest = &text[at..paragraph.end];
        let (family, len) = match character {
            '\'' if rest.starts_with("''") => (Some(Family::Straight), 2),
            '’' if rest.starts_with("’’") => (Some(Family::Straight), 6),
            '‘' if rest.starts_with("‘‘") => (Some(Family::Straight), 6),
            '`' if rest.starts_with("``") => (Some(Family::Straight), 2),
            _ => (family(character), character.len_utf8()),
        };
        if let Some(family) = family
            && let Some(role) = role(family, character, &text[paragraph.start..at], &rest[len..])
        {
            let may_be_possessive = family == Family::Single
                && matches!(before, 's' | 'z' | 'x')
                && rest[len..]
                    .strip_prefix(' ')
                    .is_some_and(|it| it.starts_with(char::is_alphanumeric));
            let may_be_inches = family == Family::Straight && before.is_ascii_digit();
            marks.push(Mark {
                start: at,
                end: at + len,
                family,
                role,
                may_be_possessive,
                may_be_inches,
            });
        }
        before = character;
        at += len;
    }
    marks
}

fn family(character: char) -> Option<Family> {
    Some(match character {
        '“' | '”' | '„' | '‟' => Family::Curly,
        '"' | '＂' => Family::Straight,
        '\'' | '‘' | '’' | '`' | '‚' => Family::Single,
        '«' | '»' | '‹' | '›' => Family::Angled,
        '「' | '」' | '｢' | '｣' => Family::Corner,
        '『' | '』' => Family::WhiteCorner,
        _ => return None,
    })
}

/// The role of a mark, by its shape and the characters around it; `None` for an apostrophe, and
/// for feet or inches.
fn role(family: Family, character: char, before: &str, after: &str) -> Option<Role> {
    let previous = before.chars().next_back().unwrap_or(' ');
    let next = after.chars().next().unwrap_or(' ');
    let opens = may_come_before(previous) && !next.is_whitespace();
    let closes = !previous.is_whitespace() && may_come_after(next);
    let by_place = match (opens, closes) {
        (true, false) => Role::Opens,
        (false, true) => Role::Closes,
        _ => Role::Either,
    };
    match family {
        Family::Curly => Some(match character {
            '„' | '‟' => Role::Opens,
            // A closing mark of German, or a wrong opening mark. Its place decides.
            '“' if !opens && closes => Role::Either,
            '“' => Role::Opens,
            // The opening mark of Swedish and Finnish.
            '”' if opens && !closes && next.is_alphanumeric() => Role::Either,
            _ => Role::Closes,
        }),
        Family::Straight => {
            let is_inches = previous.is_ascii_digit() && ends_in_feet(before);
            (!is_inches).then_some(by_place)
        }
        Family::Single => single(character, previous, next, after, opens, closes),
        Family::Angled => Some(match (character, by_place) {
            // »So« opens the other way; « ainsi » has spaces inside.
            ('»' | '›', Role::Opens) => Role::Opens,
            ('«' | '‹', Role::Closes) => Role::Closes,
            ('«' | '‹', _) => Role::Opens,
            _ => Role::Closes,
        }),
        Family::Corner | Family::WhiteCorner => Some(if matches!(character, '「' | '｢' | '『') {
            Role::Opens
        } else {
            Role::Closes
        }),
    }
}

/// Whether a text ends in a height or length such as `6'2`.
fn ends_in_feet(text: &str) -> bool {
    let rest = text.trim_end_matches(|it: char| it.is_ascii_digit() || it == '.');
    rest.len() < text.len()
        && rest
            .strip_suffix(['\'', '’', '′'])
            .is_some_and(|it| it.ends_with(|last: char| last.is_ascii_digit()))
}

/// Words that begin with an apostrophe (own list).
const ELIDED: [&str; 14] = [
    "bout", "cause", "cuz", "em", "er", "im", "n", "nuff", "round", "til", "till", "tis", "twas",
    "twere",
];

fn single(
    character: char,
    previous: char,
    next: char,
    after: &str,
    opens: bool,
    closes: bool,
) -> Option<Role> {
    if character == '‚' {
        return Some(Role::Opens);
    }
    let word: String = after.chars().take_while(|it| it.is_alphanumeric()).take(8).collect();
    let is_elision = next.is_ascii_digit() && character != '‘'
        || ELIDED.binary_search(&word.to_lowercase().as_str()).is_ok();
    if opens && character != '’' && !is_elision {
        return Some(Role::Opens);
    }
    // Feet have a digit before them: `5' wide`.
    let is_feet = previous.is_ascii_digit() && character == '\'';
    (closes && character != '‘' && !is_feet).then_some(Role::Closes)
}

/// Pairs the marks of one paragraph. `goes_on` says that the paragraph before ended
/// within a run.
fn pair(
    text: &str,
    paragraph: &Range<usize>,
    number: usize,
    marks: &[Mark],
    goes_on: bool,
    runs: &mut Vec<Run>,
) {
    let later = Later::of(marks);
    let mut open: Vec<Open> = Vec::new();
    let mut push = |mark: &Mark, end: Option<&Mark>, at: usize| {
        let (inner_end, outer_end) = end.map_or((at, at), |end| (end.start, end.end));
        if inner_end > mark.end {
            runs.push(Run {
                inner: mark.end..inner_end,
                outer: mark.start..outer_end,
                closed: end.is_some(),
                paragraph: number,
                single: mark.family == Family::Single,
            });
        }
    };
    for (at, mark) in marks.iter().enumerate() {
        let family = later.family(&open, at, mark);
        let held = open.iter().rposition(|it| it.family == family);
        match (mark.role, held) {
            (Role::Closes, None) => {
                // The opening mark of a further paragraph was left out.
                // Only before the first mark is the text read for its words: reading it before
                // each of many marks would take long.
                let has_words = || {
                    let before = &text[paragraph.start..mark.start];
                    before.split_whitespace().nth(4).is_some()
                };
                if goes_on && at == 0 && family != Family::Single && has_words() {
                    let start = Mark { start: paragraph.start, end: paragraph.start, ..*mark };
                    push(&start, Some(mark), mark.end);
                }
            }
            (Role::Closes | Role::Either, Some(held)) => {
                if mark.may_be_possessive && later.closes_better(at) {
                    continue;
                }
                if held == 0 {
                    push(&open[0].mark, Some(mark), mark.end);
                }
                open.truncate(held);
            }
            (Role::Opens, Some(0)) if open.len() == 1 || family != Family::Single => {
                // The run before was never closed.
                if family != Family::Single {
                    push(&open[0].mark, None, mark.start);
                }
                open.clear();
                open.push(Open { family, mark: *mark });
            }
            (Role::Opens | Role::Either, _) => {
                // A single mark that nothing closes is an apostrophe.
                let is_apostrophe = family == Family::Single && !later.single_closes(at);
                if held.is_none() && !is_apostrophe {
                    open.push(Open { family, mark: *mark });
                }
            }
        }
    }
    if let Some(open) = open.first()
        && open.family != Family::Single
    {
        push(&open.mark, None, paragraph.end);
    }
}

/// For each mark of a paragraph, what comes later in the paragraph.
struct Later {
    /// Whether the next curly mark after it closes.
    curly_closes: Vec<bool>,
    /// Whether a closing single mark comes after it, before another one opens.
    single_closes: Vec<bool>,
    /// The same for a closing single mark that is no possessive.
    single_closes_better: Vec<bool>,
}

impl Later {
    fn of(marks: &[Mark]) -> Self {
        let mut later = Self {
            curly_closes: vec![false; marks.len()],
            single_closes: vec![false; marks.len()],
            single_closes_better: vec![false; marks.len()],
        };
        let (mut curly, mut single, mut better) = (false, false, false);
        for (at, mark) in marks.iter().enumerate().rev() {
            later.curly_closes[at] = curly;
            later.single_closes[at] = single;
            later.single_closes_better[at] = better;
            match (mark.family, mark.role) {
                (Family::Curly, role) => curly = role != Role::Opens,
                (Family::Single, Role::Opens) => (single, better) = (false, false),
                (Family::Single, _) => {
                    single = true;
                    better |= !mark.may_be_possessive;
                }
                _ => {}
            }
        }
        later
    }

    fn single_closes(&self, at: usize) -> bool {
        self.single_closes[at]
    }

    fn closes_better(&self, at: usize) -> bool {
        self.single_closes_better[at]
    }

    /// The family that a mark counts as. In texts that mix them, a straight mark may close what
    /// a curly mark opened, and the other way round.
    fn family(&self, open: &[Open], at: usize, mark: &Mark) -> Family {
        if open.iter().any(|open| open.family == mark.family) {
            return mark.family;
        }
        match (open.first().map(|open| open.family), mark.family) {
            (Some(Family::Curly), Family::Straight)
                if mark.role == Role::Closes && !mark.may_be_inches
                    || mark.role == Role::Either && !self.curly_closes[at] =>
            {
                Family::Curly
            }
            (Some(Family::Straight), Family::Curly) if mark.role != Role::Opens => Family::Straight,
            (_, family) => family,
        }
    }
}
