//! The compiled app inside this command, so that the command builds sites on its own.

/// The glue and the two wasm files of the app, and the glue and the wasm of the engine, of
/// collections, of citations and exports, of the studio, and of what reads files, from the folder that
/// `cargo xtask release` names.
pub(super) const APP: Option<[&[u8]; 13]> = Some([
    include_bytes!(concat!(env!("PULLQUOTE_APP", "run `cargo xtask release`"), "/app.js")),
    include_bytes!(concat!(env!("PULLQUOTE_APP", "run `cargo xtask release`"), "/app.wasm")),
    include_bytes!(concat!(env!("PULLQUOTE_APP", "run `cargo xtask release`"), "/later.wasm")),
    include_bytes!(concat!(env!("PULLQUOTE_APP", "run `cargo xtask release`"), "/engine.js")),
    include_bytes!(concat!(env!("PULLQUOTE_APP", "run `cargo xtask release`"), "/engine.wasm")),
    include_bytes!(concat!(env!("PULLQUOTE_APP", "run `cargo xtask release`"), "/collection.js")),
    include_bytes!(concat!(env!("PULLQUOTE_APP", "run `cargo xtask release`"), "/collection.wasm")),
    include_bytes!(concat!(env!("PULLQUOTE_APP", "run `cargo xtask release`"), "/leave.js")),
    include_bytes!(concat!(env!("PULLQUOTE_APP", "run `cargo xtask release`"), "/leave.wasm")),
    include_bytes!(concat!(env!("PULLQUOTE_APP", "run `cargo xtask release`"), "/studio.js")),
    include_bytes!(concat!(env!("PULLQUOTE_APP", "run `cargo xtask release`"), "/studio.wasm")),
    include_bytes!(concat!(env!("PULLQUOTE_APP", "run `cargo xtask release`"), "/import.js")),
    include_bytes!(concat!(env!("PULLQUOTE_APP", "run `cargo xtask release`"), "/import.wasm")),
]);
