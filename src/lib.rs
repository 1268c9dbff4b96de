//! Pullquote turns a news article into a quote explorer: who said what, on
//! which platform, about which theme.
//!
//! Data flows one way: article -> model -> index -> state -> view. The browser
//! and the command line are shells at the edges. The modules stand in reading
//! order, and each imports only from those that its own documentation names.

pub mod model;

pub mod filter;

pub mod index;
