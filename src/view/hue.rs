//! The hues of platforms.

use crate::model::Article;

/// The hues that the style sheet has for platforms: those of the second dozen are
/// those of the first with a pattern, and after them they begin again. The first is
/// for quotes without a platform.
pub(super) const HUES: [&str; 25] = [
    "0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "1 b", "2 b", "3 b", "4 b",
    "5 b", "6 b", "7 b", "8 b", "9 b", "10 b", "11 b", "12 b",
];

/// The hue of a platform, for whatever stands for it.
pub(super) fn hue(article: &Article, platform: Option<u32>) -> &'static str {
    let platform = platform.and_then(|code| article.platforms.get(code as usize));
    hue_of(platform.map(|platform| platform.number))
}

/// The hue of a platform by its number among all; that of no platform for one that is not
/// stated.
pub(crate) fn hue_of(number: Option<u32>) -> &'static str {
    match number {
        Some(number) => HUES[1 + number as usize % (HUES.len() - 1)],
        None => HUES[0],
    }
}
