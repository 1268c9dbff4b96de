//! The command line: one module for each subcommand, and this table of them.
//!
//! A subcommand reads its arguments, calls the room that does the work, and
//! prints. Imports `archive`, `article`, `collection`, `extract`, `model`, `page`, `picture` and `view`.

mod build;
mod check;
mod extract;
mod input;
mod pack;
mod unpack;

use std::process::ExitCode;

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
    Extract(extract::Arguments),
    Pack(pack::Arguments),
    Unpack(unpack::Arguments),
}

/// Runs the command that the arguments of this process name.
///
/// # Errors
/// What kept the command from doing its work, to be printed with `{:#}`. What
/// the work found is in the exit code; wrong usage ends the process with 2.
pub fn run() -> anyhow::Result<ExitCode> {
    match Arguments::parse().command {
        Command::Build(arguments) => build::run(&arguments),
        Command::Check(arguments) => check::run(&arguments),
        Command::Extract(arguments) => extract::run(&arguments),
        Command::Pack(arguments) => pack::run(&arguments),
        Command::Unpack(arguments) => unpack::run(&arguments),
    }
}
