//! Compares quotes with the text of the article that they are from.

use super::Author;
use super::fold::{Folded, Span, fold};
use super::located::Located;
use super::passage::{Nearest, nearest};
use super::text::is_mark;
use super::{attribution, paragraphs, quotations};
use crate::article::advice::Said;
use crate::article::json::Node;
use crate::article::path::Path;
use crate::article::problems::Problems;
use crate::article::rule::Rule;
use crate::article::shown::shown;
use crate::model::QuoteKind;

/// Reports quoted words that the source does not have, and selectors that do not enclose
/// their passage.
pub(in crate::article) fn compare(root: &Node, source: &str, problems: &mut Problems<Author>) {
    let (apart, joined) = (Folded::new(source), Folded::joined(source));
    let path = Path::Field(&Path::Root, "quotes");
    let mut located = Vec::new();
    for (at, quote) in root.get("quotes").map_or(&[][..], Node::items).iter().enumerate() {
        let path = Path::Item(&path, at);
        if quote.get("kind").and_then(Node::text) == Some(QuoteKind::Indirect.id()) {
            check_enclosure(quote, &path, &apart, problems);
            continue;
        }
        let is_joined = !has_words(quote, &apart) && has_words(quote, &joined);
        let source = if is_joined { &joined } else { &apart };
        if let Some(words) = check_words(quote, &path, source, problems) {
            let places = source.passages(&words);
            let fitting = check_selector(quote, &path, source, &places, problems);
            let place = |place: &Span| source.origin(place.0)..source.origin(place.1);
            located.push(Located { at, quote, places: fitting.iter().map(place).collect() });
        }
    }
    paragraphs::check(root, apart.text, &located, problems);
    attribution::check(root, apart.text, &located, problems);
    // Otherwise the quotations that no quote has would mostly be those that were reported.
    if !problems.has(Rule::Source) && !problems.has(Rule::Selector) {
        quotations::check(root, apart.text, &located, problems);
    }
}

/// The words of a quote as they are in the article: its parts, or its text.
fn pieces<'n>(quote: &'n Node<'n>) -> impl Iterator<Item = &'n Node<'n>> {
    let parts = quote.get("parts").map_or(&[][..], Node::items);
    let text = quote.get("text").filter(|_| parts.is_empty());
    parts.iter().chain(text)
}

/// Whether a text has all words of a quote, in their order.
fn has_words(quote: &Node, source: &Folded) -> bool {
    let mut from = 0;
    pieces(quote).all(|piece| {
        let words = piece.text().map(fold).unwrap_or_default();
        let found = source.find(&words, from);
        from = found.map_or(from, |(_, end)| end);
        found.is_some()
    })
}

/// Looks for the words of a quote, part by part. Returns the folded parts; or `None` when one
/// is missing, which is reported.
fn check_words(
    quote: &Node,
    path: &Path,
    source: &Folded,
    problems: &mut Problems<Author>,
) -> Option<Vec<String>> {
    let text_path = Path::Field(path, "text");
    let parts_path = Path::Field(path, "parts");
    let parts = quote.get("parts").map_or(&[][..], Node::items);
    let pieces: Vec<(&Node, Path)> = if parts.is_empty() {
        vec![(quote.get("text")?, text_path)]
    } else {
        parts.iter().enumerate().map(|(at, part)| (part, Path::Item(&parts_path, at))).collect()
    };
    let mut words = Vec::new();
    let mut from = 0;
    let mut is_whole = true;
    for (node, path) in &pieces {
        let piece = node.text().map(fold).filter(|piece| !piece.is_empty())?;
        if let Some((_, end)) = source.find(&piece, from) {
            from = end;
        } else if source.find(&piece, 0).is_some() {
            is_whole = false;
            let what =
                "the source has these words only before the part that stands before them here";
            let mend = "put the parts into the source's order";
            problems.error(Rule::Source, node.at, path, || Said::new(what, mend));
        } else {
            is_whole = false;
            let otherwise = "copy the words from the source, or make the \"kind\" indirect if they are a summary";
            report_missing(Rule::Source, node, path, source, otherwise, problems);
        }
        words.push(piece);
    }
    is_whole.then_some(words)
}

/// Checks that a selector directly encloses one of the places of its quote. Returns the places
/// that it encloses; all places if it encloses none.
fn check_selector(
    quote: &Node,
    path: &Path,
    source: &Folded,
    places: &[Span],
    problems: &mut Problems<Author>,
) -> Vec<Span> {
    let Some(selector) = quote.get("selector") else { return places.to_vec() };
    let path = Path::Field(path, "selector");
    let side = |name| fold(selector.get(name).and_then(Node::text).unwrap_or_default());
    let (prefix, suffix) = (side("prefix"), side("suffix"));
    let follows = |place: &&Span| ends_with(&source.folded[..place.0], &prefix);
    let precedes = |place: &&Span| starts_with(&source.folded[place.1..], &suffix);
    let fitting = places.iter().filter(|place| follows(place) && precedes(place));
    let fitting: Vec<Span> = fitting.copied().collect();
    if !fitting.is_empty() {
        return fitting;
    }
    let following = places.iter().find(follows);
    // A place at which one side fits is most likely the one that is meant.
    let place = following.or(places.iter().find(precedes)).or(places.first());
    let Some(place) = place else { return Vec::new() };
    let (before, after) = source.around(*place);
    let mut report = |name: &str, side: &str, there: &str| {
        let at = selector.get(name).unwrap_or(selector).at;
        let what =
            format!("this does not stand directly {side} the passage, but {} does", shown(there));
        let mend = format!("copy from the source what stands {side} the passage");
        problems.error(Rule::Selector, at, &Path::Field(&path, name), || Said::new(what, mend));
    };
    if following.is_none() {
        report("prefix", "before", &nearby(before, true));
    }
    if !precedes(&place) {
        report("suffix", "after", &nearby(after, false));
    }
    vec![*place]
}

/// The eight words next to a passage, on one line.
fn nearby(text: &str, is_before: bool) -> String {
    const WORDS: usize = 8;
    let mut words: Vec<&str> = if is_before {
        text.split_whitespace().rev().take(WORDS).collect()
    } else {
        text.split_whitespace().take(WORDS).collect()
    };
    if is_before {
        words.reverse();
    }
    words.join(" ")
}

/// Checks that the selector of reported speech encloses something.
fn check_enclosure(quote: &Node, path: &Path, source: &Folded, problems: &mut Problems<Author>) {
    let Some(selector) = quote.get("selector") else { return };
    let path = Path::Field(path, "selector");
    let prefix = find_side(selector, &path, "prefix", source, problems);
    let suffix = find_side(selector, &path, "suffix", source, problems);
    let (Some((_, from)), Some((words, _)), Some(node)) = (prefix, suffix, selector.get("suffix"))
    else {
        return;
    };
    let encloses = |place: Span| !source.folded[from..place.0].trim().is_empty();
    if !words.is_empty() && !source.places(&words, from).any(encloses) {
        let what = "the source does not have this after the prefix with a passage between them";
        let mend = "copy from the source what stands after the passage";
        problems.error(Rule::Selector, node.at, &Path::Field(&path, "suffix"), || {
            Said::new(what, mend)
        });
    }
}

/// One side of a selector, folded, and where its first place ends. For a missing or empty side
/// this is the start of the source. `None` where the source does not have the side.
fn find_side(
    selector: &Node,
    path: &Path,
    name: &str,
    source: &Folded,
    problems: &mut Problems<Author>,
) -> Option<(String, usize)> {
    let Some(node) = selector.get(name) else { return Some((String::new(), 0)) };
    let words = fold(node.text()?);
    if words.is_empty() {
        return Some((words, 0));
    }
    let Some((_, end)) = source.find(&words, 0) else {
        let otherwise = "copy from the source what stands beside the passage";
        report_missing(Rule::Selector, node, &Path::Field(path, name), source, otherwise, problems);
        return None;
    };
    Some((words, end))
}

/// Reports words that the source does not have, together with the most similar passage.
/// `otherwise` is the advice where nothing is similar.
fn report_missing(
    rule: Rule,
    node: &Node,
    path: &Path,
    source: &Folded,
    otherwise: &str,
    problems: &mut Problems<Author>,
) {
    let words = node.text().unwrap_or_default();
    let (what, mend) = match nearest(words, source.text) {
        Some(Nearest::OtherWords(difference)) => (
            format!("the source does not have these words; nearest to them is: {difference}"),
            "take out what stands in [- -], and put in what stands in {+ +}",
        ),
        Some(Nearest::OtherSpaces) => (
            "the source has these words with other spaces between them".into(),
            "set the spaces as the source does",
        ),
        None => ("the source does not have these words, nor any that are near".into(), otherwise),
    };
    problems.error(rule, node.at, path, || Said::new(what, mend));
}

/// Of the Latin, Chinese, Japanese and Arabic scripts.
const COMMAS: [char; 4] = [',', '，', '、', '،'];

/// Marks and white space may stand between a passage and its surroundings.
fn is_between(char: char) -> bool {
    char == ' ' || is_mark(char)
}

fn ends_with(text: &str, end: &str) -> bool {
    text.trim_end_matches(is_between).ends_with(end.trim_end_matches(is_between))
}

/// A quote may leave out the comma by which its article goes on.
fn starts_with(text: &str, start: &str) -> bool {
    let is_between = |char| is_between(char) || COMMAS.contains(&char);
    text.trim_start_matches(is_between).starts_with(start.trim_start_matches(is_between))
}

#[cfg(test)]
mod tests {
    use super::{ends_with, starts_with};

    #[test]
    fn marks_and_spaces_may_stand_between_a_passage_and_its_surroundings() {
        assert!(ends_with("he wrote, \"", "wrote,"));
        assert!(ends_with("he wrote, ", "wrote, \""));
        assert!(!ends_with("he wrote, and ", "wrote,"));
        assert!(starts_with("\" she said", "she said"));
        assert!(starts_with(",\" she said", "she said"));
        assert!(!starts_with(";\" she said", "she said"));
    }
}
