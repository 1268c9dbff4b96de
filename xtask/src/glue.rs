//! Makes what wasm-bindgen generates smaller, in ways that need no JavaScript parser.
//!
//! Measured on a Yew app of one list and one input, in brotli: comments and blanks 0.8 KB,
//! the names between wasm and JavaScript 2.4 KB of 63. A whole minifier would gain another
//! 0.7 KB, and would take longer to compile than all else of xtask.

use std::collections::HashMap;

/// The names that a wasm module and its glue call each other by, and what each becomes.
///
/// They end in hashes, which do not compress, and stand in both files. What the app itself
/// exports keeps its name.
#[derive(Debug, Default)]
pub(crate) struct Names {
    short: HashMap<String, String>,
}

impl Names {
    /// The short name for a generated one, the same one each time; `None` for a name that
    /// is not wasm-bindgen's own.
    pub(crate) fn shorten(&mut self, name: &str) -> Option<String> {
        const GENERATED: [&str; 4] = ["__wbg_", "__wbindgen_", "__wasm_bindgen_", "wasm_bindgen__"];
        if !GENERATED.iter().any(|prefix| name.starts_with(prefix)) {
            return None;
        }
        // Neither wasm-bindgen nor rustc makes a name of an underscore and digits alone.
        let next = format!("_{}", self.short.len());
        Some(self.short.entry(name.to_owned()).or_insert(next).clone())
    }

    /// Puts the short names into the glue.
    pub(crate) fn rename(&self, glue: &str) -> String {
        let is_name = |character: char| character.is_ascii_alphanumeric() || character == '_';
        let mut renamed = String::with_capacity(glue.len());
        let mut rest = glue;
        while let Some(start) = rest.find(is_name) {
            let (before, from) = rest.split_at(start);
            let (name, after) = from.split_at(from.find(|c| !is_name(c)).unwrap_or(from.len()));
            renamed.push_str(before);
            renamed.push_str(self.short.get(name).map_or(name, String::as_str));
            rest = after;
        }
        renamed.push_str(rest);
        renamed
    }
}

/// Wraps the stripped glue of `wasm-bindgen --target web` in a factory: `connect(module)`
/// makes an instance of a compiled module and returns what it exports, with `extend(second)`,
/// which makes the second part of [`crate::split`] a part of this instance.
///
/// The glue keeps its instance in module scope, so that there could be one alone; and a
/// panic in one explorer must not stop another. What loads and compiles goes, since
/// whoever calls has a module already.
///
/// Returns `None` for glue that is not as wasm-bindgen wrote it when this was written.
pub(crate) fn factory(glue: &str) -> Option<String> {
    let (glue, _) = glue.rsplit_once("\nexport { initSync, ")?;
    let (before, loading) = glue.split_once("\nasync function __wbg_load(")?;
    let (_, from) = loading.split_once("\nfunction initSync(")?;
    let (start, _) = from.split_once("\nlet __wbg_init_promise;")?;
    let mut exports = Vec::new();
    let mut body = String::from("export function connect(module) {\n");
    for line in before.lines() {
        let line = match line.strip_prefix("export ") {
            Some(exported) => {
                let (_, name) = exported.split_once(' ').filter(|(kind, _)| is_kind(kind))?;
                exports.push(name.split(['(', ' ']).next()?);
                exported
            }
            None => line,
        };
        body.push_str(line);
        body.push('\n');
    }
    // What follows says the same in one line, and has to be changed where this is.
    start.contains("new WebAssembly.Instance(module, imports)").then_some(())?;
    let end = "__wbg_finalize_init(new WebAssembly.Instance(module, __wbg_get_imports()), module);";
    // The second part of the app is one with the first, whose exports it imports.
    let extend = "extend(second) { new WebAssembly.Instance(second, { _: wasm }); }";
    body.push_str(&format!("{end}\nreturn {{ {}, {extend} }};\n}}\n", exports.join(", ")));
    Some(body)
}

/// Whether what the glue exports is of a kind that can be in a function.
fn is_kind(kind: &str) -> bool {
    matches!(kind, "function" | "class")
}

/// Removes comments that have lines of their own, indentation and empty lines.
///
/// Returns `None` for a script with a template literal over several lines, in which these
/// would be text.
pub(crate) fn strip(glue: &str) -> Option<String> {
    let mut stripped = String::with_capacity(glue.len());
    let mut in_comment = false;
    for line in glue.lines().map(str::trim) {
        if in_comment || line.starts_with("/*") {
            in_comment = !line.ends_with("*/");
        } else if line.matches('`').count() % 2 == 1 {
            return None;
        } else if !line.is_empty() && !line.starts_with("//") {
            stripped.push_str(line);
            stripped.push('\n');
        }
    }
    Some(stripped)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn generated_names_are_shortened_alike_everywhere_and_the_apps_own_kept() {
        let mut names = Names::default();
        assert_eq!(names.shorten("__wbg_new_12ab").as_deref(), Some("_0"));
        assert_eq!(names.shorten("__wbindgen_malloc").as_deref(), Some("_1"));
        assert_eq!(names.shorten("__wbg_new_12ab").as_deref(), Some("_0"));
        assert_eq!([names.shorten("mount"), names.shorten("memory")], [None, None]);
        assert_eq!(
            names.rename("{ __wbg_new_12ab: () => wasm.__wbindgen_malloc(__wbg_new_12abc) }"),
            "{ _0: () => wasm._1(__wbg_new_12abc) }"
        );
    }

    #[test]
    fn comments_and_blanks_go_and_code_stays() {
        let glue = "\n/**\n * @param {Element} root\n */\nexport function f(a) {\n    // why\n\
            \n    return `//${a}` /* kept */;\n}\n/* one */\n";
        let stripped = "export function f(a) {\nreturn `//${a}` /* kept */;\n}\n";
        assert_eq!(strip(glue).as_deref(), Some(stripped));
    }

    #[test]
    fn a_script_with_text_over_several_lines_is_refused() {
        assert_eq!(strip("const a = `one\n  // two`;"), None);
    }

    #[test]
    fn glue_becomes_a_factory_without_what_loads() {
        let glue = "export function mount(a) {\nwasm.mount(a);\n}\nlet wasm;\n\
            async function __wbg_load(module, imports) {\nfetch();\n}\n\
            function initSync(module) {\nnew WebAssembly.Instance(module, imports);\n}\n\
            let __wbg_init_promise;\nasync function __wbg_init() {\n}\n\
            export { initSync, __wbg_init as default };\n";
        let factory_of = "export function connect(module) {\nfunction mount(a) {\nwasm.mount(a);\n}\n\
            let wasm;\n__wbg_finalize_init(new WebAssembly.Instance(module, __wbg_get_imports()), \
            module);\nreturn { mount, extend(second) { new WebAssembly.Instance(second, { _: wasm }); } };\n}\n";
        assert_eq!(factory(glue).as_deref(), Some(factory_of));
        assert_eq!(factory("export default 1;"), None);
    }
}
