//! What readers see: small Yew components, keyed and fed by values.
//!
//! [`Explorer`] is the root and a dispatch table; everything below it is handed
//! one `Scene` and small values. The first render depends on the article and the
//! words alone,
//! so that the prerendered page and the app's first picture are the same;
//! addresses and clicks arrive afterwards as actions. What a component wants of
//! the machine around it (clipboard, focus, time) it asks of the [`Host`]: this
//! room touches `web_sys` for event targets only.
//!
//! Imports `model`, `text`, `query`, `filter`, `memory`, `figures`, `i18n`, `cite` and Yew.

mod balance;
pub(crate) mod bar;
pub(crate) mod cells;
pub(crate) mod charted;
pub(crate) mod chosen;
mod explorer;
mod figured;
pub(crate) mod figures_view;
mod header;
mod host;
mod hue;
mod later;
mod map;
// Only written, never shown.
#[cfg(feature = "site")]
mod pages;
pub(crate) mod panel;
mod quote;
mod read;
mod results;
mod rows;
mod scene;
pub(crate) mod shared_figures;
// Not in the app of articles.
#[cfg(any(feature = "collection", feature = "site"))]
pub mod single;
mod spoken;
mod state;
mod strip;
mod text;
pub(crate) mod titles;
mod voices;
mod window;

pub use explorer::{Explorer, ExplorerProps};
pub use host::{Host, HostRef, Navigation, Still};
#[cfg(feature = "site")]
pub use pages::{QuotePage, QuotePageProps};
pub use state::{Action, Later, State};
pub use window::{STEP, Window};
