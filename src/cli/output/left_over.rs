//! Pages that an earlier build wrote into a folder and this one did not.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;

/// How much of a page is read for its mark.
const BEGINNING: u64 = 300;

/// Removes the pages of a folder, and of the folders in it, that have this mark near their
/// beginning and are not written now, and such pictures beside them. Whatever else is there
/// stays. A folder that is not there has none.
pub(super) fn remove(
    folder: &Path,
    mark: &str,
    is_written: &dyn Fn(&Path) -> bool,
) -> io::Result<()> {
    let Ok(entries) = fs::read_dir(folder) else { return Ok(()) };
    for entry in entries {
        let path = entry?.path();
        if path.is_dir() {
            remove(&path, mark, is_written)?;
        } else if path.extension().is_some_and(|it| it == "html") && has_mark(&path, mark)? {
            for file in [path.with_extension("png"), path] {
                if file.is_file() && !is_written(&file) {
                    fs::remove_file(file)?;
                }
            }
        }
    }
    Ok(())
}

fn has_mark(page: &Path, mark: &str) -> io::Result<bool> {
    let mut beginning = Vec::new();
    File::open(page)?.take(BEGINNING).read_to_end(&mut beginning)?;
    Ok(String::from_utf8_lossy(&beginning).contains(mark))
}
