//! What commands say: answers on standard output, notes on standard error.

use std::io::{self, ErrorKind, Write};

use anyhow::{Context, Result};

/// Prints on standard output.
///
/// # Errors
/// When it cannot be written. Nobody misses what goes to a pipe that was closed.
pub(super) fn answer(print: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Result<()> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    match print(&mut out).and_then(|()| out.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            // What is left would be tried again when it is dropped.
            drop(out.into_parts());
            Err(error).context("cannot write to standard output; look where that leads to")
        }
        _ => Ok(()),
    }
}

/// Says something beside the answer, and never fails for it.
pub(super) fn note(text: &str) {
    let _ = writeln!(io::stderr(), "{text}");
}
