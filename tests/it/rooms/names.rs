//! What a file of `src/` names of other files: in its `use` items and in its paths, but for
//! what is compiled for tests alone.

use std::collections::BTreeSet;

use super::tokens::tokens;

/// The path of a module or of something in it, from the crate's root.
pub(super) type Path = Vec<String>;

/// A file, as it is read.
#[derive(Default)]
pub(super) struct Names {
    pub(super) module: Path,
    /// What it uses itself.
    pub(super) used: Vec<Path>,
    /// What it re-exports, each with the name that it has here.
    pub(super) exported: Vec<(String, Path)>,
    /// Modules of which it re-exports all.
    pub(super) all_of: Vec<Path>,
    /// What it defines.
    pub(super) defined: BTreeSet<String>,
}

/// Reads a file, which is a module of some.
pub(super) fn names(module: &[String], text: &str, modules: &BTreeSet<Path>) -> Names {
    let mut reader = Reader {
        tokens: tokens(text),
        at: 0,
        modules,
        names: Names { module: module.to_owned(), ..Names::default() },
        bare: BTreeSet::new(),
    };
    while reader.at < reader.tokens.len() {
        reader.items(module);
    }
    let Reader { mut names, bare, .. } = reader;
    // What is re-exported may be used here too.
    let own = names.exported.iter().filter(|(name, _)| bare.contains(&**name));
    names.used.extend(own.map(|(_, path)| path.clone()));
    names
}

struct Reader<'t, 'm> {
    tokens: Vec<&'t str>,
    at: usize,
    modules: &'m BTreeSet<Path>,
    names: Names,
    /// Names that stand without a path, and are types, constants, or functions that are called.
    bare: BTreeSet<&'t str>,
}

impl<'t> Reader<'t, '_> {
    /// The token that is so far ahead.
    fn ahead(&self, by: usize) -> &'t str {
        self.tokens.get(self.at + by).copied().unwrap_or_default()
    }

    /// The items of a module, to its end.
    fn items(&mut self, module: &[String]) {
        let mut depth = 0;
        while self.at < self.tokens.len() {
            let token = self.ahead(0);
            self.at += 1;
            match token {
                "{" => depth += 1,
                "}" if depth == 0 => return,
                "}" => depth -= 1,
                "#" if self.is_next(&["[", "cfg", "(", "test", ")", "]"]) => self.skip_item(),
                "pub" => {
                    if self.is_next(&["("]) {
                        self.skip_to(")");
                    }
                    if self.is_next(&["use"]) {
                        self.at += 1;
                        self.tree(module, Vec::new(), true);
                    }
                }
                // Not those of a type, `use<>`.
                "use" if self.ahead(0) != "<" => self.tree(module, Vec::new(), false),
                "mod" if self.ahead(1) == "{" => {
                    let inner = [module, &[self.ahead(0).to_owned()]].concat();
                    self.at += 2;
                    self.items(&inner);
                }
                "mod" => self.at += 1,
                "fn" | "const" | "static" | "struct" | "enum" | "trait" | "type" => {
                    self.names.defined.insert(self.ahead(0).to_owned());
                    self.at += usize::from(token == "fn");
                }
                _ if is_name(token) => self.path(module, token),
                _ => {}
            }
        }
    }

    fn is_next(&self, tokens: &[&str]) -> bool {
        self.tokens[self.at..].starts_with(tokens)
    }

    fn skip_to(&mut self, end: &str) {
        while self.at < self.tokens.len() && self.ahead(0) != end {
            self.at += 1;
        }
        self.at += 1;
    }

    /// Skips the rest of an attribute and the item that it is on.
    fn skip_item(&mut self) {
        let mut depth = 0;
        while self.at < self.tokens.len() {
            let token = self.ahead(0);
            self.at += 1;
            match token {
                "{" => depth += 1,
                "}" if depth == 1 => return,
                "}" => depth -= 1,
                ";" if depth == 0 => return,
                _ => {}
            }
        }
    }

    /// A path in code that begins with a name.
    fn path(&mut self, module: &[String], first: &'t str) {
        let is_of_other = self.at > 1 && [".", "::"].contains(&self.tokens[self.at - 2]);
        let mut path = vec![first];
        while self.ahead(0) == "::" && is_name(self.ahead(1)) {
            path.push(self.ahead(1));
            self.at += 2;
        }
        if is_of_other {
            return;
        }
        if first.starts_with(char::is_uppercase) || path.len() > 1 || self.ahead(0) == "(" {
            self.bare.insert(first);
        }
        if path.len() > 1
            && let Some(path) = self.absolute(module, &path)
        {
            self.names.used.push(path);
        }
    }

    /// The rest of a `use` item, after so much of its path.
    fn tree(&mut self, module: &[String], mut path: Vec<&'t str>, is_exported: bool) {
        loop {
            let token = self.ahead(0);
            self.at += 1;
            match token {
                "{" => {
                    while self.ahead(0) != "}" && self.at < self.tokens.len() {
                        self.tree(module, path.clone(), is_exported);
                        self.at += usize::from(self.ahead(0) == ",");
                    }
                    self.at += 1;
                    return;
                }
                "*" => {
                    match self.absolute(module, &path) {
                        Some(all) if is_exported => self.names.all_of.push(all),
                        all => self.names.used.extend(all),
                    }
                    return;
                }
                "::" => continue,
                "self" if !path.is_empty() => {}
                _ => path.push(token),
            }
            if self.ahead(0) != "::" {
                break;
            }
        }
        let mut name = path.last().copied().unwrap_or_default();
        if self.ahead(0) == "as" {
            name = self.ahead(1);
            self.at += 2;
        }
        match self.absolute(module, &path) {
            Some(path) if is_exported => self.names.exported.push((name.to_owned(), path)),
            path => self.names.used.extend(path),
        }
    }

    /// A path from the crate's root; `None` for one of another crate.
    fn absolute(&self, module: &[String], path: &[&str]) -> Option<Path> {
        let rest = path.iter().skip_while(|part| ["crate", "self", "super"].contains(part));
        let rest = rest.map(|part| (*part).to_owned());
        let above = path.iter().filter(|part| **part == "super").count();
        let from = match *path.first()? {
            "crate" => &[],
            "self" | "super" => &module[..module.len().checked_sub(above)?],
            first => {
                let is_child = self.modules.contains(&[module, &[first.to_owned()]].concat());
                if is_child { module } else { return None }
            }
        };
        Some(from.iter().cloned().chain(rest).collect())
    }
}

fn is_name(token: &str) -> bool {
    token.starts_with(|sign: char| sign.is_alphabetic() || sign == '_')
}
