//! The command line: one module for each subcommand, and this table of them.
//!
//! A subcommand reads its arguments, calls the room that does the work, and prints.
//!
//! Imports every room but the browser's.

mod build;
mod check;
mod cite;
mod date;
mod dates;
mod diff;
mod export;
mod extract;
mod import;
mod in_order;
mod input;
mod named;
mod new;
mod output;
mod pack;
mod print;
mod problems;
mod unpack;

use std::process::ExitCode;

pub use build::Carried;
use clap::{Parser, Subcommand};

/// Turns news articles into quote explorers.
#[derive(Parser)]
#[command(name = "pullquote", version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Build(build::Arguments),
    Check(check::Arguments),
    Cite(cite::Arguments),
    Diff(diff::Arguments),
    Export(export::Arguments),
    Extract(extract::Arguments),
    Import(import::Arguments),
    New(new::Arguments),
    Pack(pack::Arguments),
    Unpack(unpack::Arguments),
}

/// Runs the command that the arguments of this process name. `carried` is the app inside this
/// program, so that it builds sites on its own; without one, the app that was compiled beside
/// it is taken.
///
/// # Errors
/// When the command could not do its work; to be printed with `{:#}`. The exit code says what
/// the command found, and is 2 for wrong usage.
pub fn run(carried: Option<Carried>) -> anyhow::Result<ExitCode> {
    output::clean_up_when_interrupted();
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        // Wrong usage; or the help or the version, which were asked for.
        Err(usage) => {
            print::answer(|_| usage.print())?;
            return Ok(ExitCode::from(usage.exit_code() as u8));
        }
    };
    match arguments.command {
        Command::Build(arguments) => build::run(&arguments, carried),
        Command::Check(arguments) => check::run(&arguments),
        Command::Cite(arguments) => cite::run(&arguments),
        Command::Diff(arguments) => diff::run(&arguments),
        Command::Export(arguments) => export::run(&arguments),
        Command::Extract(arguments) => extract::run(&arguments),
        Command::Import(arguments) => import::run(&arguments),
        Command::New(arguments) => new::run(&arguments),
        Command::Pack(arguments) => pack::run(&arguments),
        Command::Unpack(arguments) => unpack::run(&arguments),
    }
}
