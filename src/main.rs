//! The `pullquote` command.

fn main() {}
