//! The `pullquote` command.

#![cfg_attr(target_arch = "wasm32", no_main)]
#![cfg(not(target_arch = "wasm32"))]

use std::io::{self, Write};
use std::process::ExitCode;

use pullquote::cli::{self, Carried};

/// The file of that name in the folder that `cargo xtask release` names.
#[cfg(carried)]
macro_rules! file {
    ($name:literal) => {
        include_bytes!(concat!(env!("PULLQUOTE_APP"), "/", $name))
    };
}

/// The compiled app inside this program.
#[cfg(carried)]
const APP: Option<Carried> = Some([
    file!("app.js"),
    file!("app.wasm"),
    file!("later.wasm"),
    file!("engine.js"),
    file!("engine.wasm"),
    file!("collection.js"),
    file!("collection.wasm"),
    file!("leave.js"),
    file!("leave.wasm"),
    file!("studio.js"),
    file!("studio.wasm"),
    file!("import.js"),
    file!("import.wasm"),
]);

/// None is.
#[cfg(not(carried))]
const APP: Option<Carried> = None;

fn main() -> ExitCode {
    match cli::run(APP) {
        Ok(code) => code,
        Err(error) => {
            // Where standard error cannot be written, the exit code still says it.
            let _ = writeln!(io::stderr(), "pullquote: {error:#}");
            ExitCode::FAILURE
        }
    }
}
