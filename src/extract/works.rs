//! Works and programmes, whose titles stand in quotation marks as words that somebody says do.

use std::ops::Range;

use super::document::Document;
use super::tokens::Shape;

/// Nouns for works and programmes, and for who has a part in them, in small letters and in their
/// order (own list).
#[rustfmt::skip]
const WORKS: [&str; 63] = [
    "ad", "advert", "album", "anthem", "article", "ballad", "blog", "book", "broadcast", "cast", "chapter", "classic", "clip", "column", "comedy", "commentary", "commercial", "concert", "contest", "documentary", "drama", "edition", "editorial", "episode", "essay", "exhibition", "festival", "film", "forum", "game", "hit", "host", "installment", "lecture", "magazine", "movie", "musical", "novel", "op-ed", "opera", "painting", "parody", "play", "podcast", "poem", "program", "programme", "project", "sequel", "series", "show", "single", "sitcom", "skit", "song", "special", "spot", "star", "syllabus", "telecast", "thriller", "track", "video",
];

/// Broadcasters, whose programmes have titles, in small letters and in their order (own list).
#[rustfmt::skip]
const BROADCASTERS: [&str; 19] = [
    "abc", "bbc", "bloomberg", "c-span", "cbs", "cnbc", "cnn", "comedy", "espn", "fox", "hbo", "hulu", "msnbc", "nbc", "netflix", "news", "npr", "pbs", "showtime",
];

/// Whether a token is a noun for a work.
pub(super) fn is_work(document: &Document<'_>, token: usize) -> bool {
    is_in(&WORKS, document, token)
}

fn is_in(list: &[&str], document: &Document<'_>, token: usize) -> bool {
    let is_word = document.tokens.get(token).is_some_and(|it| it.is_word());
    is_word && list.binary_search(&document.word(token).to_lowercase().as_str()).is_ok()
}

/// Whether the words of a title name a programme themselves: `CBS This Morning`, `The Ada Quay
/// Show`.
pub(super) fn is_programme(title: &str) -> bool {
    let words: Vec<String> = title
        .split_whitespace()
        .map(|word| word.trim_matches(|it: char| !it.is_alphanumeric()).to_lowercase())
        .filter(|word| !word.is_empty())
        .collect();
    let is_in = |list: &[&str], word: Option<&String>| {
        word.is_some_and(|word| list.binary_search(&word.as_str()).is_ok())
    };
    words.len() > 1 && (is_in(&BROADCASTERS, words.first()) || is_in(&WORKS, words.last()))
}

/// Whether what stands beside a quoted token in its sentence says that it is a title: `her
/// film “…”`, `an episode of “…”`, `on CNN’s “…”`, `the “…” podcast`.
pub(super) fn is_beside(document: &Document<'_>, token: usize, sentence: &Range<usize>) -> bool {
    let before = |count: usize| token.checked_sub(count).filter(|at| *at >= sentence.start);
    let is_work_before = |count| before(count).is_some_and(|at| is_work(document, at));
    let Some(last) = before(1) else { return false };
    let is_between = |word: &&str| document.is_word(last, word);
    let links = ["of", "on", "from", "called", "named", "titled", "entitled", "for", "in"];
    let is_owner = |at: usize| is_in(&BROADCASTERS, document, at);
    let is_shown = match document.tokens[last].shape {
        Shape::Possessive => before(2).is_some_and(is_owner),
        _ => is_owner(last),
    };
    let is_after = (token + 1..(token + 3).min(sentence.end))
        .take_while(|&at| document.tokens[at].is_word())
        .any(|at| is_work(document, at));
    is_shown
        || ["titled", "entitled"].iter().any(is_between)
        || is_after
        || is_work_before(1)
        || is_work_before(2) && (document.is_sign(last, ",") || links.iter().any(is_between))
}
