//! The rooms of the house: each imports those alone that its documentation names, and they stand
//! above it in `src/lib.rs`. Files do so too: none imports another that imports it.

mod circles;
mod names;
mod tokens;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// A room of `src/lib.rs`.
struct Room {
    name: String,
    /// What its documentation says that it imports; `None` where that is every room above it.
    said: Option<BTreeSet<String>>,
    /// The rooms that it imports, each with a file that does.
    imported: BTreeMap<String, PathBuf>,
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The rooms in the order of `src/lib.rs`, but for those that only tests have.
fn rooms() -> Vec<Room> {
    let lib = read(Path::new("src/lib.rs"));
    let names: Vec<&str> = lib.lines().filter_map(|line| module(line, "pub mod ")).collect();
    names.iter().map(|name| room(name, &names)).collect()
}

/// The name of a module that is declared in a line, and has a file of its own.
fn module<'l>(line: &'l str, with: &str) -> Option<&'l str> {
    line.strip_prefix(with)?.strip_suffix(';')
}

fn room(name: &str, names: &[&str]) -> Room {
    let (folder, file) = (format!("src/{name}/mod.rs"), format!("src/{name}.rs"));
    let root = if Path::new(&folder).exists() { folder } else { file };
    let docs: String =
        read(Path::new(&root)).lines().map_while(|line| line.strip_prefix("//!")).collect();
    let (_, said) = docs.split_once("Imports ").unwrap_or_default();
    let said = said.split_once(';').map_or(said, |(said, _)| said);
    let is_all = said.contains("every room");
    let named = said.split('`').skip(1).step_by(2).filter(|it| names.contains(it));
    let mut imported = BTreeMap::new();
    take(Path::new(&root), name, names, &mut imported);
    let said = (!is_all).then(|| named.map(str::to_owned).collect());
    Room { name: name.to_owned(), said, imported }
}

/// What a file and those below it import, but for what is compiled for tests alone.
fn take(file: &Path, room: &str, names: &[&str], imported: &mut BTreeMap<String, PathBuf>) {
    let text = read(file);
    let text = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
    let mut is_test = false;
    for line in text.lines().map(str::trim_start).filter(|line| !line.starts_with("//")) {
        let declared = ["pub mod ", "mod ", "pub(crate) mod ", "pub(super) mod "];
        if let Some(module) = declared.iter().find_map(|with| module(line, with))
            && !std::mem::replace(&mut is_test, false)
        {
            take(&below(file, module), room, names, imported);
        }
        is_test = line == "#[cfg(test)]" || is_test && line.starts_with("#[");
        for part in line.split("crate::").skip(1) {
            let end = part.find(|sign: char| !sign.is_alphanumeric() && sign != '_');
            let name = &part[..end.unwrap_or(part.len())];
            if name != room && names.contains(&name) {
                imported.entry(name.to_owned()).or_insert_with(|| file.to_owned());
            }
        }
    }
}

/// The file of a module that is declared in another.
fn below(file: &Path, module: &str) -> PathBuf {
    let folder = match file.file_stem() {
        Some(stem) if stem != "mod" => file.with_extension(""),
        _ => file.parent().expect("a module is in a folder").to_owned(),
    };
    let own = folder.join(format!("{module}.rs"));
    if own.exists() { own } else { folder.join(module).join("mod.rs") }
}

#[test]
fn a_room_imports_what_its_documentation_names_and_names_nothing_else() {
    let mut faults = Vec::new();
    for Room { name, said, imported } in rooms() {
        let Some(said) = said else { continue };
        for (other, file) in imported.iter().filter(|(other, _)| !said.contains(*other)) {
            faults.push(format!("{} imports {other}, which {name} does not name", file.display()));
        }
        for other in said.iter().filter(|other| !imported.contains_key(*other)) {
            faults.push(format!("{name} names {other}, and does not import it"));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn a_room_imports_rooms_above_it_alone() {
    let rooms = rooms();
    let place = |name: &str| rooms.iter().position(|room| room.name == name);
    let mut faults = Vec::new();
    for (at, room) in rooms.iter().enumerate() {
        for (other, file) in room.imported.iter().filter(|(other, _)| place(other) > Some(at)) {
            faults.push(format!(
                "{} imports {other}, which stands below {} in src/lib.rs",
                file.display(),
                room.name
            ));
        }
    }
    assert!(rooms.len() > 20 && faults.is_empty(), "{}", faults.join("\n"));
}
