//! What a WebDriver and a static file are asked for over HTTP.

use std::io::{Error, Result};
use std::sync::LazyLock;
use std::time::Duration;

use ureq::Agent;
use ureq::http::Request;
use ureq::http::header::{CONTENT_TYPE, RANGE, TRANSFER_ENCODING};

/// Longer than any command takes; a browser that hangs fails its test.
const PATIENCE: Duration = Duration::from_secs(60);

/// Every request has a connection of its own: a server may close one that waits.
static AGENT: LazyLock<Agent> = LazyLock::new(|| {
    Agent::config_builder()
        .timeout_global(Some(PATIENCE))
        .http_status_as_error(false)
        .max_redirects(0)
        .max_redirects_will_error(false)
        .max_idle_connections(0)
        .proxy(None)
        .build()
        .into()
});

/// An answer.
pub(super) struct Answer {
    pub(super) status: u16,
    /// The line of its status and those of its headers.
    pub(super) head: Vec<String>,
    pub(super) body: Vec<u8>,
    /// Its MIME type; empty where it says none.
    pub(super) kind: String,
}

impl Answer {
    /// All of it, as it crosses the wire.
    pub(super) fn raw(&self) -> Vec<u8> {
        [self.head.join("\r\n").as_bytes(), b"\r\n\r\n", &self.body].concat()
    }
}

/// The text of a file that one of the sites has.
#[track_caller]
pub(crate) fn get(url: &str) -> String {
    let answer = request("GET", url, "").unwrap_or_else(|error| panic!("GET {url}: {error}"));
    assert_eq!(answer.status, 200, "GET {url}");
    String::from_utf8(answer.body).expect("the sites' files are UTF-8")
}

/// Sends a request and reads the answer to its end.
pub(super) fn request(method: &str, url: &str, body: &str) -> Result<Answer> {
    send(method, url, None, body)
}

/// Asks for some bytes of a file, or for all.
pub(super) fn part(url: &str, range: Option<&str>) -> Result<Answer> {
    send("GET", url, range, "")
}

fn send(method: &str, url: &str, range: Option<&str>, body: &str) -> Result<Answer> {
    let mut request = Request::builder().method(method).uri(url);
    if let Some(range) = range {
        request = request.header(RANGE, range);
    }
    let response = if method == "POST" {
        let request = request.header(CONTENT_TYPE, "application/json; charset=utf-8");
        AGENT.run(request.body(body).map_err(Error::other)?)
    } else {
        AGENT.run(request.body(()).map_err(Error::other)?)
    };
    let (parts, mut body) = response.map_err(Error::other)?.into_parts();
    let reason = parts.status.canonical_reason().unwrap_or_default();
    let status = parts.status.as_u16();
    let told = parts.headers.iter().filter(|(name, _)| *name != TRANSFER_ENCODING);
    let told = told.map(|(name, value)| format!("{name}: {}", value.to_str().unwrap_or_default()));
    let kind = parts.headers.get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    Ok(Answer {
        status,
        head: [format!("HTTP/1.1 {status} {reason}")].into_iter().chain(told).collect(),
        kind: kind.unwrap_or_default().to_owned(),
        body: body.with_config().limit(u64::MAX).read_to_vec().map_err(Error::other)?,
    })
}
