//! A site of somebody else's: pages and a policy of the test's own, on an
//! origin of their own.

use std::fs;
use std::io::Write;
use std::path::Path;

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

    /// Serves the files of a site, to pages of other sites too.
    #[track_caller]
    pub(crate) fn folder(folder: &Path) -> Self {
        let folder = folder.to_owned();
        Self { base: serve(move |asked, mut stream| stream.write_all(&file(&folder, &asked.path))) }
    }

    /// The address, without a slash at the end.
    pub(crate) fn base(&self) -> &str {
        &self.base
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

/// The answer to who asks for a file.
fn file(folder: &Path, path: &str) -> Vec<u8> {
    let path = path.split('?').next().unwrap_or_default();
    let path = if path == "/" { "/index.html" } else { path };
    let Ok(bytes) = fs::read(folder.join(path.trim_start_matches('/'))) else {
        return b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\
            Access-Control-Allow-Origin: *\r\nConnection: close\r\n\r\n"
            .into();
    };
    let kind = match path.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript",
        "css" => "text/css",
        "svg" => "image/svg+xml",
        "wasm" => "application/wasm",
        _ => "application/json",
    };
    let head = format!(
        "HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\nContent-Length: {}\r\n\
         Access-Control-Allow-Origin: *\r\nConnection: close\r\n\r\n",
        bytes.len()
    );
    [head.as_bytes(), &bytes].concat()
}
