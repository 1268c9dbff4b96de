//! The addresses of a site for search engines (<https://www.sitemaps.org/protocol.html>).

use crate::page::html;

/// The sitemap of these addresses.
pub(in crate::cli::build) fn sitemap(addresses: impl Iterator<Item = String>) -> String {
    let mut out = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    for address in addresses {
        out.push_str(&format!("<url><loc>{}</loc></url>\n", html(&address)));
    }
    out + "</urlset>\n"
}
