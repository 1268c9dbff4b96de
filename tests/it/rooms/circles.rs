//! No circles between files: what a file of `src/` imports does not import that file in turn, in
//! whatever way. Who imports a re-exported name imports the file that it is of, and not the
//! one that re-exports it. Calls of methods are not seen, whose `impl` may stand anywhere.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use super::names::{Names, Path, names};
use super::read;
use crate::files_below;

/// The modules of the house: each with its file.
struct House {
    paths: BTreeMap<Path, String>,
    names: BTreeMap<Path, Names>,
}

/// Which modules each module imports, each with a name that it imports.
type Imports<'h> = BTreeMap<&'h Path, BTreeMap<&'h Path, String>>;

/// The module of a file.
fn module(file: &str) -> Path {
    let path = file.strip_prefix("src/").unwrap_or(file).trim_end_matches(".rs");
    let path = path.strip_suffix("/mod").unwrap_or(path);
    path.split('/').filter(|part| *part != "lib").map(str::to_owned).collect()
}

impl House {
    /// The modules of some files, by the paths of these.
    fn of(files: &[(String, String)]) -> Self {
        let paths = files.iter().map(|(file, _)| (module(file), file.clone()));
        let paths: BTreeMap<Path, String> = paths.collect();
        let modules: BTreeSet<Path> = paths.keys().cloned().collect();
        let names = files.iter().map(|(file, text)| {
            let module = module(file);
            (module.clone(), names(&module, text, &modules))
        });
        Self { names: names.collect(), paths }
    }

    fn imports(&self) -> Imports<'_> {
        let of = |names: &Names| {
            let mut imports = BTreeMap::new();
            for path in &names.used {
                if let Some(target) = self.target(path, 0).filter(|it| **it != names.module) {
                    let name = path.last().cloned().unwrap_or_default();
                    imports.entry(target).or_insert(name);
                }
            }
            imports
        };
        self.names.iter().map(|(module, names)| (module, of(names))).collect()
    }

    /// The module that something is of, after so many re-exports.
    fn target(&self, path: &[String], exports: usize) -> Option<&Path> {
        let len = (0..=path.len()).rev().find(|len| self.names.contains_key(&path[..*len]))?;
        let (module, names) = self.names.get_key_value(&path[..len])?;
        let Some(name) = path.get(len).filter(|_| exports < 9) else { return Some(module) };
        if let Some((_, other)) = names.exported.iter().find(|(own, _)| own == name) {
            return self.target(&[other, &path[len + 1..]].concat(), exports + 1);
        }
        let defines = |other: &&Path| {
            self.names.get(*other).is_some_and(|other| other.defined.contains(name))
        };
        match names.all_of.iter().find(defines) {
            Some(other) if !names.defined.contains(name) => {
                self.target(&[other, &path[len..]].concat(), exports + 1)
            }
            _ => Some(module),
        }
    }

    /// Circles as sentences: at least one with every file that is in one.
    fn circles(&self, imports: &Imports<'_>) -> Vec<String> {
        let mut told = BTreeSet::new();
        let mut circles = Vec::new();
        for module in self.names.keys() {
            if told.contains(module) {
                continue;
            }
            let Some(circle) = circle(module, imports) else { continue };
            let file = |module: &Path| self.paths.get(module).map_or("", String::as_str);
            let mut sentence = file(module).to_owned();
            for (one, other) in circle.iter().zip(circle.iter().cycle().skip(1)) {
                sentence += &format!(" imports {} of {}", imports[one][*other], file(other));
                sentence += if *other == module { "" } else { ", which" };
            }
            circles.push(sentence);
            told.extend(circle);
        }
        circles
    }
}

/// The shortest circle that begins and ends with a module.
fn circle<'h>(module: &'h Path, imports: &Imports<'h>) -> Option<Vec<&'h Path>> {
    let mut from: BTreeMap<&Path, &Path> = BTreeMap::new();
    let mut next = VecDeque::from([module]);
    while let Some(one) = next.pop_front() {
        for other in imports[one].keys().copied() {
            if other == module {
                let mut circle = vec![one];
                while let Some(before) = from.get(circle[circle.len() - 1]) {
                    circle.push(before);
                }
                circle.reverse();
                return Some(circle);
            }
            if !from.contains_key(other) {
                from.insert(other, one);
                next.push_back(other);
            }
        }
    }
    None
}

#[test]
fn files_do_not_import_each_other_in_circles() {
    let all = files_below("src", "rs");
    let all: Vec<_> = all.into_iter().map(|file| (file.clone(), read(file.as_ref()))).collect();
    let house = House::of(&all);
    let imports = house.imports();
    assert!(imports.values().map(BTreeMap::len).sum::<usize>() > all.len());
    let circles = house.circles(&imports);
    assert!(
        circles.is_empty(),
        "move what both need into a file of its own, below both:\n{}",
        circles.join("\n")
    );
}

/// The circles of files with these texts.
fn circles_of(files: &[(&str, &str)]) -> Vec<String> {
    let files = files.iter().map(|(file, text)| (format!("src/{file}"), (*text).to_owned()));
    let house = House::of(&files.collect::<Vec<_>>());
    house.circles(&house.imports())
}

#[test]
fn a_circle_is_found_however_its_files_name_each_other() {
    let parent = "mod b;\nmod c;\n";
    for (b, c) in [
        ("use super::c::C;\npub struct B;", "use crate::a::{x, b::{self, B}};\npub struct C;"),
        ("pub fn b() { super::c::c() }", "fn c() { if true { crate::a::b::b() } }"),
        ("mod inner { use super::super::c::C; }", "use super::b::inner::D as E;"),
    ] {
        let circles = circles_of(&[("a/mod.rs", parent), ("a/b.rs", b), ("a/c.rs", c)]);
        assert_eq!(circles.len(), 1, "{b} {c}");
        assert!(circles[0].starts_with("src/a/b.rs imports "), "{}", circles[0]);
        assert!(circles[0].ends_with(" of src/a/b.rs"), "{}", circles[0]);
    }
    let child = ("a/b.rs", "use super::A;\npub fn b(a: A) {}");
    for parent in [
        "mod b;\nuse b::b;\npub struct A;",
        "mod b;\npub struct A;\nfn a() { b::b(A) }",
        "mod b;\npub use b::b;\npub struct A;\nfn a() { b(A) }",
    ] {
        let circles = circles_of(&[("a.rs", parent), child]);
        assert_eq!(
            circles,
            ["src/a.rs imports b of src/a/b.rs, which imports A of src/a.rs"],
            "{parent}"
        );
    }
}

#[test]
fn what_is_re_exported_or_tested_makes_no_circle() {
    let parent = "mod b;\nmod c;\npub use b::B;\npub(crate) use c::*;";
    let b = "use super::C;\npub struct B;\n#[cfg(test)]\nmod tests { use crate::a::D; }";
    let c = "pub(in crate::a) struct C; // crate::a::B\nconst TEXT: &str = \"super::b::B\";";
    let d = "use super::{B, a::C};";
    let files = [("a/mod.rs", parent), ("a/b.rs", b), ("a/c.rs", c), ("a/d.rs", d)];
    assert_eq!(circles_of(&files), [""; 0]);
}
