//! The page that is one file. The command makes a template of it, with everything that is the
//! same for all articles; whoever has an article fills that.

use super::explored::Explored;
use crate::page;

/// What stands around the names of slots in the template: no text has this character of
/// Unicode's private area.
pub const SLOT: char = '\u{e000}';

/// The names of the slots of every page (`Explored::values`), and of those of a file: `words`,
/// `data`, `id`, `save-copy` and `keys`.
pub const SLOTS: [&str; 14] = [
    "lang",
    "title",
    "description",
    "no-scripts",
    "late",
    "made-with",
    "speech",
    "dir",
    "explorer",
    "words",
    "data",
    "id",
    "save-copy",
    "keys",
];

/// Fills the template of a file: every second piece between [`SLOT`]s is the name of a slot.
pub fn fill(template: &str, explored: &Explored<'_>) -> String {
    let spoken = &explored.spoken;
    let own = [
        ("words", page::for_script(&explored.words(true))),
        ("data", page::for_script(explored.data)),
        ("id", explored.article.id.clone()),
        ("save-copy", page::html(spoken.page.save_copy)),
        ("keys", page::html(spoken.page.comfort.title)),
    ];
    let values = explored.values(false);
    let find = |slot: &str| values.iter().chain(&own).find(|(name, _)| *name == slot);
    let piece = |(at, piece)| match at % 2 {
        0 => piece,
        _ => find(piece).map_or("", |(_, value)| value),
    };
    template.split(SLOT).enumerate().map(piece).collect()
}

#[cfg(test)]
mod tests {
    use futures::executor::block_on;

    use super::*;
    use crate::query::Language;
    use crate::sample;
    use crate::site::Spoken;

    #[test]
    fn a_template_gets_its_values_and_nothing_in_them_is_a_slot() {
        let article = sample::article();
        let spoken = Spoken::new(Language::English);
        let explored = block_on(Explored::new(&article, "{}", spoken));
        let template = "<{{a}} \u{e000}id\u{e000}>\u{e000}data\u{e000}{{\u{e000}lang\u{e000}";
        let filled = fill(template, &explored);
        assert_eq!(filled, format!("<{{{{a}}}} {}>{{}}{{{{{}", article.id, article.lang));
        assert_eq!(SLOTS[..9], explored.values(false).map(|(slot, _)| slot));
    }
}
