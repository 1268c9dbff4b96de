//! The output of commands: answers on standard output, notes on standard error.

use std::io::{self, ErrorKind, Write};

use anyhow::{Context, Result};

/// Prints on standard output.
///
/// # Errors
/// When it cannot be written. A closed pipe is no error.
pub(super) fn answer(print: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Result<()> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    match print(&mut out).and_then(|()| out.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            // Otherwise dropping the writer would try to write the rest again.
            drop(out.into_parts());
            Err(error).context("cannot write to standard output; look where that leads to")
        }
        _ => Ok(()),
    }
}

/// Prints a note on standard error. Errors of that are ignored.
pub(super) fn note(text: &str) {
    let _ = writeln!(io::stderr(), "{text}");
}
