//! Scripts as they are served: modules joined into one, so that a page asks once.

/// ECMAScript modules joined into one, without their comments, indentation and
/// the imports by which they find each other. The last is the entry: its
/// exports stay.
///
/// This is no parser. A module keeps to what is understood here: an import is
/// one line, comments have lines of their own, no template literal goes
/// over several lines, and top-level names are different in all modules.
pub fn script(modules: &[&str]) -> String {
    let mut out = String::new();
    for (at, module) in modules.iter().enumerate() {
        for line in module.lines().map(str::trim) {
            let finds = line.starts_with("import ") && line.contains(" from '.");
            if finds || line.is_empty() || line.starts_with("//") {
                continue;
            }
            let is_entry = at + 1 == modules.len();
            out.push_str(line.strip_prefix("export ").filter(|_| !is_entry).unwrap_or(line));
            out.push('\n');
        }
    }
    out
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
        let joined = "function part() {\nreturn 1;\n}\nexport const one = part();\n";
        assert_eq!(script(&[part, entry]), joined);
    }
}
