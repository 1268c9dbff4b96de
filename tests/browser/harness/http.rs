//! As much HTTP as a WebDriver and a static file ask for: one request to a
//! connection, over plain TCP on this machine. An HTTP crate would bring sixty
//! others into every `cargo test`.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;

/// Longer than any command takes; a browser that hangs fails its test.
const PATIENCE: Duration = Duration::from_secs(60);

/// An answer as it came.
pub(super) struct Answer {
    pub(super) status: u16,
    /// The whole of it, head included.
    pub(super) raw: Vec<u8>,
    body: usize,
}

impl Answer {
    pub(super) fn body(&self) -> &[u8] {
        &self.raw[self.body..]
    }

    /// Its MIME type; empty where it says none.
    pub(super) fn kind(&self) -> &str {
        let head = str::from_utf8(&self.raw[..self.body]).unwrap_or_default();
        let kind = head.lines().find_map(|line| {
            let (name, value) = line.split_once(':')?;
            name.eq_ignore_ascii_case("content-type").then(|| value.trim())
        });
        kind.unwrap_or_default()
    }
}

/// The text of a file that one of the sites has.
#[track_caller]
pub(crate) fn get(url: &str) -> String {
    let answer = request("GET", url, "").unwrap_or_else(|error| panic!("GET {url}: {error}"));
    assert_eq!(answer.status, 200, "GET {url}");
    String::from_utf8(answer.body().to_vec()).expect("the sites' files are UTF-8")
}

/// Sends a request and reads the answer to its end.
pub(super) fn request(method: &str, url: &str, body: &str) -> std::io::Result<Answer> {
    send(method, url, None, body)
}

/// Asks for some bytes of a file, or for all.
pub(super) fn part(url: &str, range: Option<&str>) -> std::io::Result<Answer> {
    send("GET", url, range, "")
}

fn send(method: &str, url: &str, range: Option<&str>, body: &str) -> std::io::Result<Answer> {
    let rest = url.strip_prefix("http://").unwrap_or(url);
    let (host, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
    let mut stream = TcpStream::connect(host)?;
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.set_nodelay(true)?;
    let range = range.map_or(String::new(), |range| format!("Range: {range}\r\n"));
    let head = format!(
        "{method} {} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n{range}Content-Type: \
         application/json; charset=utf-8\r\nContent-Length: {}\r\n\r\n",
        if path.is_empty() { "/" } else { path },
        body.len()
    );
    stream.write_all(&[head.as_bytes(), body.as_bytes()].concat())?;
    read(&mut stream)
}

fn read(stream: &mut TcpStream) -> std::io::Result<Answer> {
    let mut raw = Vec::new();
    let mut chunk = [0; 64 * 1024];
    let mut end = usize::MAX;
    while raw.len() < end {
        let length = stream.read(&mut chunk)?;
        if length == 0 {
            break;
        }
        raw.extend_from_slice(&chunk[..length]);
        if end == usize::MAX
            && let Some(body) = body_of(&raw)
            && let Some(length) = content_length(&raw[..body])
        {
            end = body + length;
        }
    }
    let broken = || std::io::Error::other("the answer is no HTTP");
    let body = body_of(&raw).ok_or_else(broken)?;
    let status = String::from_utf8_lossy(&raw[..body]);
    let status = status.split(' ').nth(1).and_then(|code| code.parse().ok()).ok_or_else(broken)?;
    Ok(Answer { status, raw, body })
}

/// Where the body begins, once the head is all there.
fn body_of(raw: &[u8]) -> Option<usize> {
    raw.windows(4).position(|window| window == b"\r\n\r\n").map(|at| at + 4)
}

fn content_length(head: &[u8]) -> Option<usize> {
    String::from_utf8_lossy(head).lines().find_map(|line| {
        let (name, value) = line.split_once(':')?;
        name.eq_ignore_ascii_case("content-length").then(|| value.trim().parse().ok())?
    })
}
