//! The `pullquote` command.

use std::process::ExitCode;

fn main() -> ExitCode {
    match pullquote::cli::run() {
        Ok(code) => code,
        Err(error) => {
            eprintln!("pullquote: {error:#}");
            ExitCode::FAILURE
        }
    }
}
