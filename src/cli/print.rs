//! The output of commands: answers on standard output, notes on standard error.

use std::io::{self, ErrorKind, Write};

use anyhow::{Context, Result};

const CANNOT_WRITE: &str = "cannot write to standard output; look where that leads to";

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
            Err(error).context(CANNOT_WRITE)
        }
        _ => Ok(()),
    }
}

/// Prints a piece of a long answer on standard output. Returns whether more is wanted: not
/// where the pipe is closed.
pub(super) fn piece(bytes: &[u8]) -> Result<bool> {
    let mut out = io::stdout().lock();
    match out.write_all(bytes).and_then(|()| out.flush()) {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(false),
        written => written.map(|()| true).context(CANNOT_WRITE),
    }
}

/// Prints a note on standard error. Errors of that are ignored.
pub(super) fn note(text: &str) {
    let _ = writeln!(io::stderr(), "{text}");
}
