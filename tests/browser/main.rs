//! The built site in a browser, driven over WebDriver: one module a feature.
//!
//! `cargo xtask test` runs these after it has built both sites, started a
//! driver and installed the checkers of `package.json`. The `harness` is the
//! only module that knows how a browser is driven, `reading` the only one that
//! knows what an article says.

mod dice;
mod harness;
mod reading;

// What readers do.
mod address;
mod card;
mod chart;
mod chips;
mod composing;
mod copying;
mod crossing;
mod facets;
mod languages;
mod leave;
mod long;
mod map;
mod search;
mod sort;
mod status;
mod strip;
mod voices;

// Of many articles.
mod collection;

// For authors.
mod studio;

// In the host's own article.
mod passage_link;
mod passages;

// For whom and where it works.
mod accessibility;
mod aloud;
mod comfort;
mod direction;
mod keyboard;
mod layout;
mod looks;
mod marks;

// Data that is right and unusual.
mod names;
mod optional;
mod own_facets;

// In other people's pages.
mod attributes;
mod beside;
mod documentation;
mod element;
mod examples;
mod explorer;
mod frame;
mod hosted;
mod instances;
mod pinned;
mod printing;
mod served;
mod share;
mod shrinking;
mod srcdoc;
mod stale;
mod untrusted;
mod upgrade;

// With nothing around it, and with what is around it going wrong.
mod failing;
mod file;
mod offline;

// How the page becomes an app, and what it is until then.
mod markup;
mod privacy;
mod still;
mod takeover;
mod translated;
