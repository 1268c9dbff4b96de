//! An origin of the test's own that shows one of the sites, and can do what
//! origins do in time: change, lose a file, go away.

use std::io::{Error, Result, Write};
use std::net::TcpStream;
use std::sync::{Arc, Mutex, PoisonError};

use super::environment::Site;
use super::http;
use super::serving::serve;

/// What an origin answers with now.
#[derive(Clone)]
struct Now {
    site: Site,
    policy: Option<String>,
    up: bool,
    failing: bool,
    gone: Option<String>,
    forged: Option<String>,
    put: Option<(&'static str, &'static str)>,
    typed: Option<(&'static str, &'static str)>,
}

/// An origin that shows a site under the policy that the site names itself.
pub(crate) struct Mirror {
    base: String,
    now: Arc<Mutex<Now>>,
}

impl Mirror {
    #[track_caller]
    pub(crate) fn of(site: Site) -> Self {
        let policy = Some(policy_of(site));
        let now = Now {
            site,
            policy,
            up: true,
            failing: false,
            gone: None,
            forged: None,
            put: None,
            typed: None,
        };
        let now = Arc::new(Mutex::new(now));
        let shared = now.clone();
        let base = serve(move |asked, stream| {
            let now = shared.lock().unwrap_or_else(PoisonError::into_inner).clone();
            answer(&now, &asked.path, stream)
        });
        Self { base, now }
    }

    pub(crate) fn base(&self) -> &str {
        &self.base
    }

    /// Sends pages with this policy instead.
    pub(crate) fn under(self, policy: &str) -> Self {
        self.change(|now| now.policy = Some(policy.to_owned()));
        self
    }

    /// Sends pages with no policy.
    pub(crate) fn under_none(self) -> Self {
        self.change(|now| now.policy = None);
        self
    }

    /// Shows another site from now on.
    pub(crate) fn show(&self, site: Site) {
        self.change(|now| now.site = site);
    }

    /// Answers nothing from now on, or everything again.
    pub(crate) fn up(&self, up: bool) {
        self.change(|now| now.up = up);
    }

    /// Answers 503 to everything from now on.
    pub(crate) fn fail(&self) {
        self.change(|now| now.failing = true);
    }

    /// Has no file of this path from now on.
    pub(crate) fn lose(&self, path: &str) {
        self.change(|now| now.gone = Some(path.to_owned()));
    }

    /// Sends this script at this path from now on.
    pub(crate) fn put(&self, path: &'static str, script: &'static str) {
        self.change(|now| now.put = Some((path, script)));
    }

    /// Sends files whose path has this in it with a few bytes more, which change
    /// nothing of what they do.
    pub(crate) fn forge(&self, part: &str) {
        self.change(|now| now.forged = Some(part.to_owned()));
    }

    /// Sends files whose path has this end as of this MIME type; with none where it
    /// is empty.
    pub(crate) fn typed(self, end: &'static str, mime: &'static str) -> Self {
        self.change(|now| now.typed = Some((end, mime)));
        self
    }

    fn change(&self, change: impl FnOnce(&mut Now)) {
        change(&mut self.now.lock().unwrap_or_else(PoisonError::into_inner));
    }
}

/// The policy that a site tells its hosts.
#[track_caller]
fn policy_of(site: Site) -> String {
    let headers = http::get(&format!("{}/_headers", site.base()));
    let policy = headers.lines().find_map(|line| line.strip_prefix("  Content-Security-Policy: "));
    policy.expect("the site names a policy").to_owned()
}

fn answer(now: &Now, path: &str, mut stream: &TcpStream) -> Result<()> {
    if !now.up {
        return Err(Error::other("hung up on"));
    }
    let file = path.split('?').next().unwrap_or_default();
    let error = match now.gone.as_deref() == Some(file) {
        _ if now.failing => Some("503 Service Unavailable"),
        true => Some("404 Not Found"),
        false => None,
    };
    if let Some(status) = error {
        let head = "Content-Type: text/html\r\nContent-Length: 6\r\nConnection: close\r\n\r\n";
        return stream.write_all(format!("HTTP/1.1 {status}\r\n{head}Sorry.").as_bytes());
    }
    let answer = http::request("GET", &format!("{}{path}", now.site.base()), "")?;
    let http::Answer { head, mut body, .. } = answer;
    if let Some((_, script)) = now.put.filter(|(path, _)| *path == file) {
        body = script.into();
    }
    if now.forged.as_ref().is_some_and(|part| file.contains(part)) {
        // White space; to a module of WebAssembly, an empty section.
        body.extend_from_slice(if file.ends_with(".wasm") { b"\0\x01\0" } else { b"\n\n" });
    }
    let typed = now.typed.filter(|(end, _)| file.ends_with(end)).map(|(_, mime)| mime);
    let mut ours = vec!["content-security-policy:", "content-length:"];
    ours.extend(typed.map(|_| "content-type:"));
    let is_kept = |line: &String| {
        let line = line.to_ascii_lowercase();
        !ours.iter().any(|name| line.starts_with(name))
    };
    let mut lines: Vec<String> = head.into_iter().filter(is_kept).collect();
    lines.push(format!("Content-Length: {}", body.len()));
    lines.extend(typed.filter(|mime| !mime.is_empty()).map(|mime| format!("Content-Type: {mime}")));
    let is_page = matches!(file, "/" | "/index.html" | "/frame.html");
    if let Some(policy) = now.policy.as_ref().filter(|_| is_page) {
        lines.push(format!("Content-Security-Policy: {policy}"));
    }
    stream.write_all(format!("{}\r\n\r\n", lines.join("\r\n")).as_bytes())?;
    stream.write_all(&body)
}
