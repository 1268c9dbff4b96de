//! Prepares scripts for serving: joins modules into one, so that a page makes one request.

use std::borrow::Cow;

/// Joins ECMAScript modules into one, without comments, indentation, unneeded blanks, and the
/// imports between them. The last module is the entry, and keeps its exports.
///
/// This does not parse JavaScript. So modules have to keep these rules: an import is one
/// line, a comment has lines of its own (types in comments included), a template literal does
/// not span lines, a regular expression comes after punctuation or `return`, and top-level
/// names differ between all modules.
///
/// A slot for what is no text stands in `slot('{{name}}')`, so that the module is JavaScript
/// before it is filled; here the slot alone is left of that.
pub fn script(modules: &[&str]) -> String {
    let mut out = String::new();
    for (at, module) in modules.iter().enumerate() {
        let mut in_comment = false;
        for line in module.lines().map(str::trim) {
            if in_comment || line.starts_with("/*") {
                in_comment = !line.ends_with("*/");
                continue;
            }
            let finds = line.starts_with("import ") && line.contains(" from '.");
            if finds || line.is_empty() || line.starts_with("//") {
                continue;
            }
            let is_entry = at + 1 == modules.len();
            let line = line.strip_prefix("export ").filter(|_| !is_entry).unwrap_or(line);
            push_tight(&mut out, &slots_in(line));
            // A line break stays where it may end a statement. Where a type in a comment parted
            // a line, it may not.
            if !out.ends_with([';', '{', ',', '(', '[', '=', '>']) {
                out.push('\n');
            }
        }
    }
    out
}

/// A line with the slots alone in the place of the calls that they stand in.
fn slots_in(line: &str) -> Cow<'_, str> {
    match line.split_once("slot('{{") {
        Some((before, from)) => {
            let after = from.replacen("}}')", "}}", 1);
            Cow::Owned([before, "{{", &slots_in(&after)].concat())
        }
        None => Cow::Borrowed(line),
    }
}

/// Appends a line without the blanks beside punctuation. Quoted text stays unchanged.
fn push_tight(out: &mut String, line: &str) {
    let mut rest = line;
    let mut before = '\n';
    while let Some(next) = rest.chars().next() {
        let len = match next {
            '\'' | '"' | '`' => quoted(rest, next),
            '/' if "\n(=,:[!&|?{;>".contains(before) || out.ends_with("return") => {
                quoted(rest, next)
            }
            _ => next.len_utf8(),
        };
        let (token, after) = rest.split_at(len);
        rest = after;
        if next == ' ' {
            let after = rest.chars().next().unwrap_or('\n');
            let parts_words = is_of_word(before) && is_of_word(after);
            let parts_signs = before == after && "+-".contains(before);
            if !(parts_words || parts_signs) {
                continue;
            }
        }
        out.push_str(token);
        before = next;
    }
}

/// Whether a character belongs to a word, so that two words need a blank between them.
fn is_of_word(sign: char) -> bool {
    sign.is_alphanumeric() || "_$#".contains(sign)
}

/// How many bytes the quoted text at the start of a line has, with its quotation marks. A
/// template literal may contain others.
fn quoted(line: &str, mark: char) -> usize {
    let mut open = vec![mark];
    let mut signs = line.char_indices().skip(1);
    while let Some((at, sign)) = signs.next() {
        let last = *open.last().unwrap_or(&mark);
        match sign {
            '\\' => drop(signs.next()),
            _ if sign == last => {
                open.pop();
                if open.is_empty() {
                    return at + sign.len_utf8();
                }
            }
            // In a character class of a regular expression, `/` does not end it.
            '[' if last == '/' => open.push(']'),
            '{' if last == '`' && line[..at].ends_with('$') => open.push('}'),
            '\'' | '"' | '`' if last == '}' => open.push(sign),
            '{' if last == '}' => open.push('}'),
            _ => {}
        }
    }
    line.len()
}

/// Joins modules into one classic script that defines no global names. A classic script can
/// read its own address from `document.currentScript`, and unlike a module it loads from
/// another site without that site's permission (CORS).
pub fn classic_script(modules: &[&str]) -> String {
    ["(() => {\n'use strict';\n", &script(modules), "})();\n"].concat()
}

#[cfg(test)]
mod tests {
    use super::script;

    #[test]
    fn modules_become_one_and_the_entry_keeps_its_exports() {
        let part =
            "// What a part is for.\n\nexport function part() {\n  // Why.\n  return 1;\n}\n";
        let entry = "import { part } from './part.js';\nexport const one = part();\n";
        let joined = "function part(){return 1;}\nexport const one=part();";
        assert_eq!(script(&[part, entry]), joined);
    }

    #[test]
    fn types_in_comments_are_left_out() {
        let typed = "/** @type {number} */\nlet a =\n  /** @type {any} */\n  (b);\n/**\n * One.\n * @returns {never}\n */\nf();\n";
        assert_eq!(script(&[typed]), "let a=(b);f();");
    }

    #[test]
    fn slots_for_what_is_no_text_are_left_of_their_calls() {
        let slots =
            "const a = slot('{{files}}');\nf(slot('{{one}}'), '{{two}}', slot('{{three}}'));\n";
        assert_eq!(script(&[slots]), "const a={{files}};f({{one}},'{{two}}',{{three}});");
    }

    #[test]
    fn lines_end_where_a_statement_may() {
        let loose = "const a = {\n  b: [\n    c,\n  ],\n};\nlet d = a\n(e)\n";
        assert_eq!(script(&[loose]), "const a={b:[c,],};let d=a\n(e)\n");
    }

    #[test]
    fn blanks_go_where_they_part_nothing_and_stay_in_what_is_quoted() {
        for (loose, tight) in [
            ("const [ a ] = b => { return -1; }", "const[a]=b=>{return-1;}"),
            ("a + +b - -c + d", "a+ +b- -c+d"),
            ("f('a = b', \"c : d\", 'it\\'s = so')", "f('a = b',\"c : d\",'it\\'s = so')"),
            ("`a , ${b ? `c ; ${d}` : ', {'} = e` + f", "`a , ${b ? `c ; ${d}` : ', {'} = e`+f"),
            ("x = /a = [/ ' ] b/ .test(y / z)", "x=/a = [/ ' ] b/.test(y/z)"),
            ("this.#x in y", "this.#x in y"),
            ("return / a /.test(a => / b/)", "return/ a /.test(a=>/ b/)"),
        ] {
            assert_eq!(script(&[loose]), format!("{tight}\n"));
        }
    }
}
