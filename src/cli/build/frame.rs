//! The script that publishers load to set the height of a frame.

use crate::page;
use crate::site::SiteFile;

const HOST: [&str; 3] = [
    include_str!("../../../static/entry/fit.js"),
    include_str!("../../../static/entry/hosted.js"),
    include_str!("../../../static/frame.js"),
];

/// The publishers' script.
pub(super) fn host() -> SiteFile {
    ("frame.js".to_owned(), page::classic_script(&HOST).into_bytes())
}
