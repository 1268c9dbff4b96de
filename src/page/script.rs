//! Scripts as they are served: modules joined into one, so that a page asks once.

/// ECMAScript modules joined into one, without their comments, indentation, the
/// blanks that say nothing and the imports by which they find each other. The last
/// is the entry: its exports stay.
///
/// This is no parser. A module keeps to what is understood here: an import is
/// one line, comments have lines of their own, no template literal goes
/// over several lines, a regular expression comes after a sign or `return`, and
/// top-level names are different in all modules.
pub fn script(modules: &[&str]) -> String {
    let mut out = String::new();
    for (at, module) in modules.iter().enumerate() {
        for line in module.lines().map(str::trim) {
            let finds = line.starts_with("import ") && line.contains(" from '.");
            if finds || line.is_empty() || line.starts_with("//") {
                continue;
            }
            let is_entry = at + 1 == modules.len();
            push_tight(
                &mut out,
                line.strip_prefix("export ").filter(|_| !is_entry).unwrap_or(line),
            );
            // Where a statement may end without a sign, its line ends.
            if !out.ends_with([';', '{', ',']) {
                out.push('\n');
            }
        }
    }
    out
}

/// Appends a line without the blanks beside its signs. What is quoted stays as it is.
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

/// Whether two such signs are one word.
fn is_of_word(sign: char) -> bool {
    sign.is_alphanumeric() || "_$#".contains(sign)
}

/// How long what is quoted is at the start of a line, in bytes, with its marks. A
/// template may have others in it.
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
            // In a set of a regular expression, `/` ends nothing.
            '[' if last == '/' => open.push(']'),
            '{' if last == '`' && line[..at].ends_with('$') => open.push('}'),
            '\'' | '"' | '`' if last == '}' => open.push(sign),
            '{' if last == '}' => open.push('}'),
            _ => {}
        }
    }
    line.len()
}

/// Modules joined into one classic script that leaves no name of its own in the
/// page. There `document.currentScript` says where it is from, and no other site
/// has to allow that it is loaded, as for modules.
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
    fn lines_end_where_a_statement_may() {
        let loose = "const a = {\n  b: [\n    c,\n  ],\n};\nlet d = a\n(e)\n";
        assert_eq!(script(&[loose]), "const a={b:[\nc,],};let d=a\n(e)\n");
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
