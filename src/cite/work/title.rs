//! Titles: their quotation marks, and English title case.

/// Small words of titles, which keep their small letter (the list of the Citation Style
/// Language, <https://docs.citationstyles.org/en/stable/specification.html#title-case-conversion>).
#[rustfmt::skip]
const SMALL: &[&str] = &[
    "a", "about", "above", "across", "afore", "after", "against", "al", "along", "alongside",
    "amid", "amidst", "among", "amongst", "an", "and", "anenst", "apropos", "apud", "around", "as",
    "aside", "astride", "at", "athwart", "atop", "barring", "before", "behind", "below", "beneath",
    "beside", "besides", "between", "beyond", "but", "by", "c", "ca", "circa", "de", "despite",
    "down", "during", "et", "except", "for", "forenenst", "from", "given", "in", "inside", "into",
    "lest", "like", "modulo", "near", "next", "nor", "notwithstanding", "of", "off", "on", "onto",
    "or", "out", "over", "per", "plus", "pro", "qua", "sans", "since", "so", "than", "the",
    "through", "throughout", "thruout", "till", "to", "toward", "towards", "under", "underneath",
    "until", "unto", "up", "upon", "v", "van", "versus", "via", "von", "vs", "with", "within",
    "without", "yet",
];

/// An English title in title case: every word begins with a capital, but small words inside,
/// words that have a capital already, and what follows an apostrophe.
pub(super) fn title_case(title: &str) -> String {
    let words = words(title);
    let mut out = String::with_capacity(title.len());
    let mut end = 0;
    for (at, (start, word)) in words.iter().enumerate() {
        let between = &title[end..*start];
        out.push_str(between);
        let is_border = at == 0 || at + 1 == words.len() && word.len() > 1;
        let begins = is_border || between.contains([':', '?', '!']);
        let is_compound = title[start + word.len()..].starts_with('-');
        let is_long = word.chars().count() > 1 && !SMALL.contains(&&*word.to_lowercase());
        let is_cut =
            between.ends_with(['\'', '’']) && between.trim_end_matches(['\'', '’']).is_empty();
        let is_plain = !word.chars().any(char::is_uppercase);
        if (begins || is_compound || is_long) && is_plain && !(is_cut && at > 0) {
            let mut chars = word.chars();
            out.extend(chars.next().into_iter().flat_map(char::to_uppercase));
            out.push_str(chars.as_str());
        } else {
            out.push_str(word);
        }
        end = start + word.len();
    }
    out.push_str(&title[end..]);
    out
}

/// The words of a title with where they begin: what is between blanks and marks.
fn words(title: &str) -> Vec<(usize, &str)> {
    let parts = |char: char| char.is_whitespace() || "-–—/.,;?!:[]()“”‘’\"'".contains(char);
    let mut words = Vec::new();
    let mut at = 0;
    for word in title.split(parts) {
        if !word.is_empty() {
            words.push((at, word));
        }
        at += word.len();
        at += title[at..].chars().next().map_or(0, char::len_utf8);
    }
    words
}

/// The marks of a quotation, and of one inside it.
pub(super) const AMERICAN: [[char; 2]; 2] = [['“', '”'], ['‘', '’']];
/// The same in Britain.
pub(super) const BRITISH: [[char; 2]; 2] = [['‘', '’'], ['“', '”']];

/// A title with the quotation marks of a style, for those at its depth: 0 outside of marks, 1
/// inside. Apostrophes become curly.
pub(super) fn with_marks(title: &str, marks: [[char; 2]; 2], depth: usize) -> String {
    let mut out = String::with_capacity(title.len());
    // The marks that are open, as they close.
    let mut open: Vec<char> = Vec::new();
    let mut before = ' ';
    let mut chars = title.chars().peekable();
    while let Some(char) = chars.next() {
        let next = chars.peek().copied().unwrap_or(' ');
        let opens = !is_inside(before) && is_inside(next);
        let close = match char {
            '"' => '"',
            '\'' => '\'',
            '“' | '”' => '”',
            '‘' | '’' => '’',
            _ => '\0',
        };
        let level = |open: &[char]| marks[(depth + open.len()) % 2];
        match char {
            '“' | '‘' => {
                out.push(level(&open)[0]);
                open.push(close);
            }
            '"' | '\'' if opens => {
                out.push(level(&open)[0]);
                open.push(close);
            }
            '"' | '\'' | '”' | '’' if open.last() == Some(&close) && !is_inside(next) => {
                open.pop();
                out.push(level(&open)[1]);
            }
            '\'' | '’' => out.push('’'),
            other => out.push(other),
        }
        before = char;
    }
    out
}

/// Whether a character is part of a word, or opens or ends one.
fn is_inside(char: char) -> bool {
    !char.is_whitespace() && !"-–—/,;:[](){}\"'“”‘’.?!".contains(char)
}

#[cfg(test)]
mod tests {
    use super::{AMERICAN, BRITISH, title_case, with_marks};

    #[test]
    fn titles_get_capitals_where_a_word_is_more_than_a_small_one() {
        for (title, cased) in [
            (
                "the state of it: a move for the U.S. and say-so up",
                "The State of It: A Move for the U.S. and Say-so Up",
            ),
            ("no author but date?", "No Author but Date?"),
            ("what don't we're pre-war iPhone", "What Don't We're Pre-War iPhone"),
            ("China reacts to DeepSeek", "China Reacts to DeepSeek"),
            ("ends with a quote “so there”", "Ends with a Quote “so There”"),
            ("élan in paris", "Élan in Paris"),
            ("", ""),
        ] {
            assert_eq!(title_case(title), cased);
        }
    }

    #[test]
    fn marks_alternate_by_depth_and_apostrophes_stay() {
        let title = "“Dark” says \"he, 'so'\" don't ask the girls' lamp";
        assert_eq!(
            with_marks(title, AMERICAN, 1),
            "‘Dark’ says ‘he, “so”’ don’t ask the girls’ lamp"
        );
        assert_eq!(
            with_marks(title, AMERICAN, 0),
            "“Dark” says “he, ‘so’” don’t ask the girls’ lamp"
        );
        assert_eq!(with_marks("\"bold\"", BRITISH, 0), "‘bold’");
    }
}
