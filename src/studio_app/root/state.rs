//! What the studio holds.

use std::ops::Range;
use std::rc::Rc;

use yew::prelude::*;

use crate::studio::{Notice, Project, Studio};
use crate::studio_app::host::Host;
use crate::studio_app::message::{Part, Width};
use crate::studio_app::table::Table;

#[derive(PartialEq, Properties)]
pub(in crate::studio_app) struct RootProps {
    pub(in crate::studio_app) host: Host,
    pub(in crate::studio_app) kept: AttrValue,
}

/// The studio.
pub(in crate::studio_app) struct Root {
    pub(super) draft: String,
    /// A table that is not a project yet.
    pub(super) table: Option<Table>,
    pub(super) studio: Option<Studio>,
    pub(super) notices: Rc<Vec<Notice>>,
    pub(super) is_editing: bool,
    pub(super) part: Part,
    /// The places of the words of a missed quote, where they are several.
    pub(super) missed: Vec<Range<usize>>,
    /// The field that is to have the focus after the next render.
    pub(super) field: Option<String>,
    pub(super) width: Width,
    pub(super) said: AttrValue,
    pub(super) is_leaving: bool,
    /// What the preview shows, where it is there.
    pub(super) previewed: Option<Rc<Project>>,
    /// Whether the current card is to have the focus after the next render.
    pub(super) follows: bool,
    /// Whether its first field is to have it.
    pub(super) enters: bool,
}
