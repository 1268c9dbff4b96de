//! A site of somebody else's: pages and a policy of the test's own, on an
//! origin of their own.

use std::io::Write;

use super::environment::Site;
use super::page::Page;
use super::serving::serve;
use super::visit::Visit;

/// Somebody's page, for as long as the test program lives.
pub(crate) struct Hosting {
    base: String,
}

impl Hosting {
    /// Serves one page, whatever is asked for. `{site}` in it and in its
    /// Content-Security-Policy is the address of the site of the bundled
    /// article; without a policy there is none.
    #[track_caller]
    pub(crate) fn start(page: &str, policy: Option<&str>) -> Self {
        let site = Site::Bundled.base();
        let policy = policy.map(|policy| format!("Content-Security-Policy: {policy}\r\n"));
        let policy = policy.unwrap_or_default().replace("{site}", &site);
        let page = page.replace("{site}", &site);
        let answer = format!(
            "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {}\r\n\
             Connection: close\r\n{policy}\r\n{page}",
            page.len()
        );
        Self { base: serve(move |_, mut stream| stream.write_all(answer.as_bytes())) }
    }

    /// Opens the page on a desktop.
    #[track_caller]
    pub(crate) fn open(&self) -> Page {
        self.visit().open()
    }

    pub(crate) fn visit(&self) -> Visit {
        Visit::to(&self.base).without_app()
    }
}
