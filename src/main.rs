//! The `pullquote` command.

use std::io::{self, Write};
use std::process::ExitCode;

fn main() -> ExitCode {
    match pullquote::cli::run() {
        Ok(code) => code,
        Err(error) => {
            // Where standard error cannot be written, the exit code still says it.
            let _ = writeln!(io::stderr(), "pullquote: {error:#}");
            ExitCode::FAILURE
        }
    }
}
