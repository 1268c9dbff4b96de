//! Where the pages of quotes are.

use crate::cli::build::oembed::Address;
use crate::model::{Quote, file_path};

/// The folder of these pages in a site.
pub(in crate::cli::build) const FOLDER: &str = "q";

/// The address of a quote's page in the site of its one article.
pub(in crate::cli::build) fn address_of(address: &Address, quote: &Quote) -> String {
    page_address(address, &path_of(&quote.id))
}

/// The path of the page of a quote, without its extension, by what leads to it in the explorer.
pub(super) fn path_of(fragment: &str) -> String {
    format!("{FOLDER}/{}", file_path(fragment))
}

pub(super) fn page_address(address: &Address, path: &str) -> String {
    format!("{}{path}.html", address.as_str())
}
