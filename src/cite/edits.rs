//! What is set otherwise than an article has it, as a quote stands in marks of its own:
//! quotation marks within its words are the inner ones of their language, and theirs the
//! outer ones again; and the comma by which the article goes on after the quote is left
//! out. The data keeps both.

use std::ops::Range;

use super::marks::all_marks;
use crate::model::Lang;

/// Marks that open a quotation, each with those that close it.
const PAIRS: &str = "“”\" „“”‟\" ””“ \"\" «» »«» 「」 『』 ‘’ ‚‘’ ‹› ›‹› ’’";

/// Marks of which nobody knows without the text around them that they open.
const EITHER: &str = "”\"»›’";

/// Marks that are apostrophes too, or stand within others.
const SINGLE: &str = "‘’‚‹›";

/// Marks that have blanks on their inner side, as in French.
const AIRY: &str = "«»‹›";

/// What a word may begin after, beside a blank.
const BEFORE: &str = "([{—–-/“„‘‚«‹";

/// Those of the Latin, Chinese, Japanese and Arabic scripts.
const COMMAS: &str = ",，、،";

/// What is set in the place of a part of a text.
pub struct Edit {
    /// In bytes.
    pub at: Range<usize>,
    /// Nothing, or a mark.
    pub by: &'static str,
}

/// What is set otherwise in a quote's words, ascending.
pub fn edits(text: &str, lang: &Lang) -> Vec<Edit> {
    let last = text.char_indices().rev().find(|(_, sign)| !has(PAIRS, *sign));
    let comma = last.filter(|(at, sign)| *at > 0 && has(COMMAS, *sign));
    within(text, lang, comma.map_or(text.len(), |(at, _)| at))
}

/// The marks within a text that stands in marks and goes on nowhere, as a title.
pub(super) fn nested(text: &str, lang: &Lang) -> Vec<Edit> {
    within(text, lang, text.len())
}

/// The marks within a text, and the comma at that place of it.
fn within(text: &str, lang: &Lang, comma: usize) -> Vec<Edit> {
    let marks = all_marks(lang);
    let mut edits: Vec<Edit> = Vec::new();
    // The marks that are open, and whether they are set otherwise.
    let mut open: Vec<(char, bool)> = Vec::new();
    for (at, sign) in text.char_indices() {
        let mut range = at..at + sign.len_utf8();
        if at == comma {
            edits.push(Edit { at: range, by: "" });
            continue;
        }
        if sign < '«' && sign != '"' || !has(PAIRS, sign) {
            continue;
        }
        let mark = Mark { sign, before: last_of(&text[..at]), after: &text[range.end..] };
        let is_airy = has(AIRY, sign);
        let last = open.last().copied();
        let closed = last.filter(|(opened, _)| mark.closes(*opened));
        let is_set = if let Some((opened, is_set)) = closed {
            open.pop();
            let done = edits.last().map_or(0, |edit| edit.at.end);
            if is_airy && sign != opened && is_blank(mark.before) && done < at {
                range.start -= mark.before.len_utf8();
            }
            is_set
        } else if mark.opens(last.is_some()) {
            let after = first_of(mark.after);
            if is_airy && is_blank(after) && range.end < text.len() {
                range.end += after.len_utf8();
            }
            // A single mark that is in no other is an inner one as it is.
            last.is_some() || !has(SINGLE, sign)
        } else {
            continue;
        };
        if is_set {
            let inner = [2, 0][open.len() % 2];
            edits.push(Edit { at: range, by: marks[inner + usize::from(closed.is_some())] });
        }
        if closed.is_none() {
            open.push((sign, is_set));
        }
    }
    edits
}

/// A mark where it stands.
struct Mark<'t> {
    sign: char,
    /// The character before it; a blank at the beginning.
    before: char,
    after: &'t str,
}

impl Mark<'_> {
    /// Whether a word begins after the character before it.
    fn begins(&self) -> bool {
        is_blank(self.before) || has(BEFORE, self.before)
    }

    /// Whether it closes what a mark has opened.
    fn closes(&self, opened: char) -> bool {
        has(closers(opened), self.sign)
            && !(self.sign == opened && self.begins())
            && !(has(SINGLE, self.sign) && is_letter(first_of(self.after)))
    }

    /// Whether it opens a quotation, where it closes none.
    fn opens(&self, is_within: bool) -> bool {
        let Self { sign, before, after } = *self;
        let is_either = has(EITHER, sign);
        // Where words are not parted by blanks, it may stand between two letters.
        let may_begin = !is_either || before >= CJK || self.begins();
        // French has a blank after it.
        let has_words = !is_blank(first_of(after)) || has(AIRY, sign) && !is_either;
        may_begin
            && has_words
            && !closers(sign).is_empty()
            && (!has(SINGLE, sign) || (is_within || sign != '’') && self.is_closed())
    }

    /// Whether a mark that may be an apostrophe is closed behind it.
    fn is_closed(&self) -> bool {
        let closers = closers(self.sign);
        let ends = |(at, sign): (usize, char)| {
            has(closers, sign) && !is_letter(first_of(&self.after[at + sign.len_utf8()..]))
        };
        self.after.char_indices().any(ends)
    }
}

/// The first character of a text; a blank where there is none.
fn first_of(text: &str) -> char {
    text.chars().next().unwrap_or(' ')
}

/// The last one of a text; a blank where there is none.
fn last_of(text: &str) -> char {
    text.chars().next_back().unwrap_or(' ')
}

/// The first sign of East Asia's scripts, which do not part words by blanks.
const CJK: char = '\u{2e80}';

/// Whether one of these is the sign. (std's `contains` looks for texts, which the app does
/// not do otherwise.)
#[inline(never)]
fn has(signs: &str, sign: char) -> bool {
    signs.chars().any(|it| it == sign)
}

/// The marks that close what a mark opens; none if it opens nothing.
fn closers(mark: char) -> &'static str {
    let mut pairs = PAIRS.split(' ');
    let pair = pairs.find(|pair| first_of(pair) == mark);
    pair.map_or("", |pair| &pair[mark.len_utf8()..])
}

fn is_blank(sign: char) -> bool {
    matches!(sign, ' ' | '\n' | '\t' | '\u{a0}' | '\u{2009}' | '\u{202f}' | '\u{3000}')
}

/// Whether a sign is part of a word, as far as it matters beside a mark: no blank and no
/// punctuation. (std knows every letter there is, by a table that the app does not need
/// otherwise.)
fn is_letter(sign: char) -> bool {
    let is_sign = matches!(sign, '\u{80}'..='\u{bf}' | '\u{2000}'..='\u{206f}' | '\u{3000}'..='\u{303f}' | '\u{ff00}'..='\u{ff0f}');
    sign.is_ascii_alphanumeric() || !sign.is_ascii() && !is_sign
}

/// A part of a text as it is set.
pub fn edited(text: &str, range: Range<usize>, edits: &[Edit]) -> String {
    let mut out = String::with_capacity(range.len());
    let mut at = range.start;
    for edit in edits.iter().filter(|edit| range.contains(&edit.at.start)) {
        out.push_str(&text[at..edit.at.start]);
        out.push_str(edit.by);
        at = edit.at.end;
    }
    out.push_str(&text[at.min(range.end)..range.end]);
    out
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn set(lang: &str, text: &str) -> String {
        let lang = Lang::parse(lang).expect("a tag");
        edited(text, 0..text.len(), &edits(text, &lang))
    }

    #[test]
    fn marks_within_marks_are_the_inner_ones_of_the_language() {
        for (lang, text, wanted) in [
            ("en", "He said “no” to me.", "He said ‘no’ to me."),
            ("en", "He said \"no\" to me.", "He said ‘no’ to me."),
            ("en", "“No” and (\"yes\")", "‘No’ and (‘yes’)"),
            ("en", "It’s «too» „dark“ »here«", "It’s ‘too’ ‘dark’ ‘here’"),
            ("de", "Er sagte „nein“ zu mir.", "Er sagte ‚nein‘ zu mir."),
            ("de", "Er sagte “nein” und \"ja\".", "Er sagte ‚nein‘ und ‚ja‘."),
            ("de", "Er sagte »nein« zu mir.", "Er sagte ‚nein‘ zu mir."),
            ("fr", "Il a dit «\u{a0}non\u{a0}» à l’eau.", "Il a dit “non” à l’eau."),
            ("fr", "Il a dit « non ».", "Il a dit “non”."),
            ("fr", "Il a dit “non”.", "Il a dit “non”."),
            ("zh", "他说“不”对。", "他说‘不’对。"),
            ("zh", "他说\"不\"对。", "他说‘不’对。"),
            ("zh-Hant", "他說「不」。", "他說『不』。"),
            ("zh-Hant", "他說“不”。", "他說『不』。"),
            ("ja", "彼は「いや」と", "彼は『いや』と"),
            ("es", "Dijo «no» a todo", "Dijo “no” a todo"),
            ("ru", "Он сказал «нет»", "Он сказал „нет“"),
            ("sv", "Han sa ”nej” till", "Han sa ’nej’ till"),
            ("ar", "قال ”لا“ لي", "قال ’لا‘ لي"),
            ("pl", "Powiedział „nie”", "Powiedział «nie»"),
        ] {
            assert_eq!(set(lang, text), wanted, "{lang}");
        }
    }

    #[test]
    fn marks_take_turns_however_deep_they_stand() {
        for (lang, text, wanted) in [
            ("en", "He: “she said ‘no’ twice”.", "He: ‘she said “no” twice’."),
            ("en", "He: “she said “no” twice”.", "He: ‘she said “no” twice’."),
            ("en", "He: ‘she said “no” twice’.", "He: ‘she said “no” twice’."),
            ("de", "Er: „sie sagte ‚nein‘ dazu“.", "Er: ‚sie sagte „nein“ dazu‘."),
            ("zh-Hant", "他：「她說『不』」", "他：『她說「不」』"),
            ("fr", "Lui : « elle a dit “non” »", "Lui : “elle a dit «\u{202f}non\u{202f}»”"),
        ] {
            assert_eq!(set(lang, text), wanted, "{lang}");
        }
    }

    #[test]
    fn what_is_no_quotation_within_stays() {
        for text in [
            "It’s ‘no’, in the boys’ room, ’tis 5’10” tall",
            "a 6\" pipe and a 7\" pipe",
            "rock ’n’ roll of the ‘90s",
            "closed” before it is opened",
            "an end “",
            "",
        ] {
            assert_eq!(set("en", text), text);
        }
        // Of a text that is cut, the mark stays open.
        assert_eq!(set("en", "He said “no…"), "He said ‘no…");
    }

    #[test]
    fn the_comma_by_which_the_article_goes_on_is_left_out() {
        for (lang, text, wanted) in [
            ("en", "a public service,", "a public service"),
            ("en", "a public service, ", "a public service"),
            ("en", "one, two", "one, two"),
            ("en", "He said “no,”", "He said ‘no’"),
            ("zh", "为公众服务，", "为公众服务"),
            ("ja", "公共の、", "公共の"),
            ("ar", "خدمة عامة،", "خدمة عامة"),
            ("en", ",", ","),
        ] {
            assert_eq!(set(lang, text).trim_end(), wanted, "{lang}");
        }
    }

    proptest! {
        #[test]
        fn edits_are_ascending_and_apart_whatever_the_text(
            text in "[a1 “”„‟\"«»「」『』‘’‚‹›\u{a0},，灯]{0,24}",
            lang in prop::sample::select(vec!["en", "de", "fr", "zh-Hant", "sv", "ar"]),
        ) {
            let edits = edits(&text, &Lang::parse(lang).expect("a tag"));
            prop_assert!(edits.iter().all(|edit| text.get(edit.at.clone()).is_some()));
            prop_assert!(edits.is_sorted_by(|one, next| one.at.end <= next.at.start));
            // What is no mark, blank or comma is there as it was.
            let words = |text: &str| text.replace(|sign: char| !sign.is_alphanumeric(), "");
            prop_assert_eq!(words(&edited(&text, 0..text.len(), &edits)), words(&text));
        }
    }

    #[test]
    fn parts_of_a_text_are_set_as_the_whole_is() {
        let (text, lang) = ("It is “no,” “never” again,", Lang::parse("en").expect("a tag"));
        let edits = edits(text, &lang);
        let whole = edited(text, 0..text.len(), &edits);
        for (cut, _) in text.char_indices() {
            let parts = edited(text, 0..cut, &edits) + &edited(text, cut..text.len(), &edits);
            assert_eq!(parts, whole, "at {cut}");
        }
    }
}
