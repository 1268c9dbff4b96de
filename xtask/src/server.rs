//! Serves a folder on 127.0.0.1 as a careful host would: compressed, nothing outside the
//! folder, and each file as the site's `_headers` say, its policy among them. An app that
//! breaks that has to break here, not at a publisher's.

use std::fs;
use std::io::{Cursor, Write};
use std::net::{Ipv4Addr, SocketAddr};
use std::ops::Range;
use std::path::PathBuf;
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use anyhow::{Context, Result, anyhow};
use tiny_http::{Header, Method, Request, Response, Server};

use crate::address::resolve;
use crate::compress::Cache;
use crate::headers::{Headers, Line};
use crate::reload::{self, Reload};

/// How long a page's question after a rebuild is held when there is none to tell of.
const HOLD: Duration = Duration::from_secs(25);

const TEXT: &str = "text/plain; charset=utf-8";
const SCRIPT: &str = "text/javascript; charset=utf-8";

/// In the place of the service worker where a site is being worked on: a page that is kept
/// would be an old one.
const NO_WORKER: &str = include_str!("../../static/offline/off.js");

/// What a request is answered with.
pub(crate) type Answer = Response<Cursor<Vec<u8>>>;

/// Serves the folder in the background until the program ends, and says where. Port 0 is
/// any free one. With `reload`, pages reload themselves after a rebuild.
///
/// # Errors
///
/// When the port is taken.
pub(crate) fn start(folder: PathBuf, port: u16, reload: Option<Arc<Reload>>) -> Result<SocketAddr> {
    let server = Server::http((Ipv4Addr::LOCALHOST, port))
        .map_err(|error| anyhow!("{error}"))
        .with_context(|| format!("cannot serve on port {port}: name another with --port"))?;
    let address = server.server_addr().to_ip().context("the server listens on no IP address")?;
    let site = Arc::new(Site { folder, reload, compressed: Cache::default() });
    thread::spawn(move || {
        for request in server.incoming_requests() {
            let site = site.clone();
            // One thread each, as a page that waits for a rebuild waits for long.
            thread::spawn(move || {
                let answer = answer(&site, &request);
                // The browser may have gone meanwhile, which is its right.
                let _ = send(request, answer);
            });
        }
    });
    Ok(address)
}

/// What is served.
struct Site {
    folder: PathBuf,
    reload: Option<Arc<Reload>>,
    compressed: Cache,
}

fn answer(site: &Site, request: &Request) -> Answer {
    let reload = site.reload.as_deref();
    if !matches!(request.method(), Method::Get | Method::Head) {
        return text(405, "Only GET and HEAD are answered here.\n")
            .with_header(header("Allow", "GET, HEAD"));
    }
    if let Some(answer) = reload.and_then(|reload| reload_answer(reload, request.url())) {
        return answer;
    }
    let path = request.url().split(['?', '#']).next().unwrap_or_default();
    if reload.is_some() && path == "/sw.js" {
        return reply(200, &[], NO_WORKER.into()).with_header(header("Content-Type", SCRIPT));
    }
    let mut lines = Headers::of(&site.folder).lines(path);
    let file = resolve(&site.folder, request.url());
    let Some(mut contents) = file.and_then(|file| fs::read(file).ok()) else {
        // Other sites may know of what is missing too.
        lines.retain(|(name, _)| name == "Access-Control-Allow-Origin");
        return reply(404, &lines, "There is no such page.\n".into())
            .with_header(header("Content-Type", TEXT));
    };
    // The page that is saved as a file is served as it is saved.
    if let Some(reload) = reload.filter(|_| is_page(&lines) && path != "/offline.html") {
        reload.inject(&mut contents);
    }
    if let Some(part) = part_of(request, contents.len()) {
        let range = format!("bytes {}-{}/{}", part.start, part.end - 1, contents.len());
        return reply(206, &lines, contents[part].to_vec())
            .with_header(header("Content-Range", &range));
    }
    if !takes_brotli(request) {
        return reply(200, &lines, contents);
    }
    reply(200, &lines, site.compressed.brotli(&contents))
        .with_header(header("Content-Encoding", "br"))
}

fn is_page(lines: &[Line]) -> bool {
    lines.iter().any(|(name, value)| name == "Content-Type" && value.starts_with("text/html"))
}

/// Sends an answer and asks for the connection to be closed after it. A browser opens
/// several at once and keeps them; tiny_http, which leaves no other way to say this, may put
/// one behind another, where it would wait for as long as that is kept.
pub(crate) fn send(request: Request, answer: Answer) -> std::io::Result<()> {
    let is_head = *request.method() == Method::Head;
    let status = answer.status_code();
    let mut head = format!(
        "HTTP/1.1 {} {}\r\nConnection: close\r\nContent-Length: {}\r\n",
        status.0,
        status.default_reason_phrase(),
        answer.data_length().unwrap_or_default()
    );
    for header in answer.headers() {
        head += &format!("{}: {}\r\n", header.field, header.value);
    }
    let mut connection = request.into_writer();
    connection.write_all(format!("{head}\r\n").as_bytes())?;
    if !is_head {
        std::io::copy(&mut answer.into_reader(), &mut connection)?;
    }
    connection.flush()
}

/// The part of so many bytes that is asked for; `None` for all of them, and for what is no
/// single part.
pub(crate) fn part_of(request: &Request, len: usize) -> Option<Range<usize>> {
    let range = request.headers().iter().find(|header| header.field.equiv("Range"))?;
    let (first, last) = range.value.as_str().strip_prefix("bytes=")?.split_once('-')?;
    let (first, last): (usize, usize) = (first.parse().ok()?, last.parse().ok()?);
    let part = first..last.saturating_add(1).min(len);
    (!part.is_empty()).then_some(part)
}

fn takes_brotli(request: &Request) -> bool {
    let encodings = request.headers().iter().filter(|header| header.field.equiv("Accept-Encoding"));
    let mut encodings = encodings.flat_map(|header| header.value.as_str().split(','));
    encodings.any(|encoding| encoding.split(';').next().is_some_and(|name| name.trim() == "br"))
}

/// The answer to a page's question after the build, or to its request for the script that
/// asks; `None` for all other URLs.
fn reload_answer(reload: &Reload, url: &str) -> Option<Answer> {
    match url.split_once('?')? {
        ("/-/reload.js", _) => {
            Some(reply(200, &[], reload::SCRIPT.into()).with_header(header("Content-Type", SCRIPT)))
        }
        ("/-/built", query) => Some(text(200, &reload.wait(query.strip_prefix("since=")?, HOLD))),
        _ => None,
    }
}

fn text(status: u16, words: &str) -> Answer {
    reply(status, &[], words.into()).with_header(header("Content-Type", TEXT))
}

fn reply(status: u16, lines: &[Line], contents: Vec<u8>) -> Answer {
    let length = Some(contents.len());
    let answer = Response::new(status.into(), Vec::new(), Cursor::new(contents), length, None);
    let lines = lines.iter().map(|(name, value)| header(name, value));
    lines.fold(answer, Answer::with_header).with_header(header("Vary", "Accept-Encoding"))
}

fn header(name: &str, value: &str) -> Header {
    Header::from_bytes(name, value).expect("headers are in ASCII")
}

#[cfg(test)]
mod tests {
    use std::io::Read;
    use std::net::TcpStream;

    use super::*;

    #[test]
    fn many_connections_at_once_are_all_answered_though_none_is_closed_by_the_browser() {
        let folder = std::env::temp_dir().join(format!("pullquote-many-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("the folder is ours");
        fs::write(folder.join("index.html"), "<p>Hello</p>").expect("the folder is ours");
        let address = start(folder.clone(), 0, None).expect("some port is free");
        let visits: Vec<_> = (0..24)
            .map(|_| {
                thread::spawn(move || {
                    let mut stream = TcpStream::connect(address).expect("the server listens");
                    let patience = Some(Duration::from_secs(20));
                    stream.set_read_timeout(patience).expect("a patience that is not zero");
                    stream.write_all(b"GET / HTTP/1.1\r\nHost: x\r\n\r\n").expect("it reads");
                    let mut answer = Vec::new();
                    while !answer.ends_with(b"</p>") {
                        let mut chunk = [0; 4096];
                        let length = stream.read(&mut chunk).expect("it answers in time");
                        assert_ne!(length, 0, "the whole answer comes");
                        answer.extend_from_slice(&chunk[..length]);
                    }
                    String::from_utf8(answer).expect("the answer is UTF-8")
                })
            })
            .collect();
        for visit in visits {
            let answer = visit.join().expect("the visit ends well");
            assert!(answer.contains("\r\nConnection: close\r\n"), "{answer}");
        }
        fs::remove_dir_all(&folder).expect("the folder is ours");
    }

    /// Asks over the network, as a browser does: the head and the body of the answer.
    fn asked(address: SocketAddr, request: &str, encodings: &str) -> (String, String) {
        let mut stream = TcpStream::connect(address).expect("the server listens");
        write!(stream, "{request} HTTP/1.1\r\nAccept-Encoding: {encodings}\r\nHost: x\r\nConnection: close\r\n\r\n")
            .expect("the server reads");
        let mut answer = String::new();
        stream.read_to_string(&mut answer).expect("the server answers in UTF-8");
        let (head, body) = answer.split_once("\r\n\r\n").expect("an answer has a head");
        (head.to_owned(), body.to_owned())
    }

    #[test]
    fn a_site_that_is_being_worked_on_is_kept_by_no_browser() {
        let folder = std::env::temp_dir().join(format!("pullquote-worker-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("the folder is ours");
        fs::write(folder.join("sw.js"), "keeps").expect("the folder is ours");
        for page in ["index.html", "offline.html"] {
            fs::write(folder.join(page), "<p>Hello</p>").expect("the folder is ours");
        }
        let headers = "/*.html\n  Content-Type: text/html\n/\n  Content-Type: text/html\n";
        fs::write(folder.join("_headers"), headers).expect("the folder is ours");
        let served = |reload, path| {
            let address = start(folder.clone(), 0, reload).expect("some port is free");
            asked(address, &format!("GET {path}"), "gzip").1
        };
        let reload = || Some(Arc::new(Reload::new()));
        assert_eq!(served(None, "/sw.js"), "keeps");
        assert!(served(reload(), "/sw.js").contains("registration.unregister()"));
        assert!(served(reload(), "/").contains("reload.js"));
        assert_eq!(served(reload(), "/offline.html"), "<p>Hello</p>", "it is saved as a file");
        fs::remove_dir_all(&folder).expect("the folder is ours");
    }

    #[test]
    fn pages_scripts_and_missing_files_are_answered_over_http() {
        let folder = std::env::temp_dir().join(format!("pullquote-server-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("the folder is ours");
        fs::write(folder.join("index.html"), "<p>Hello</p>").expect("the folder is ours");
        fs::write(folder.join("app.wasm"), "\0asm").expect("the folder is ours");
        let headers = "/\n  Content-Type: text/html\n  Content-Security-Policy: default-src 'none'\n\
            /articles/*\n  Access-Control-Allow-Origin: *\n";
        fs::write(folder.join("_headers"), headers).expect("the folder is ours");
        let address = start(folder.clone(), 0, None).expect("some port is free");

        let (head, body) = asked(address, "GET /", "gzip");
        assert!(head.starts_with("HTTP/1.1 200"), "{head}");
        assert_eq!(body, "<p>Hello</p>");
        for line in ["Content-Type: text/html", "Content-Security-Policy: default-src 'none'"] {
            assert!(head.contains(line), "{line} is missing in {head}");
        }

        let (head, body) = asked(address, "GET / HTTP/1.1\r\nRange: bytes=3-7\r\nX:", "identity");
        assert!(head.starts_with("HTTP/1.1 206"), "{head}");
        assert!(head.contains("Content-Range: bytes 3-7/12"), "{head}");
        assert_eq!(body, "Hello");

        let (head, _) = asked(address, "HEAD /", "gzip, br;q=1.0");
        assert!(head.contains("Content-Encoding: br"), "{head}");

        let (head, body) = asked(address, "HEAD /app.wasm", "gzip");
        assert!(!head.contains("Content-Security-Policy"), "{head}");
        assert!(head.contains("Content-Length: 4"), "{head}");
        assert_eq!(body, "");

        assert!(asked(address, "GET /nowhere.html", "gzip").0.starts_with("HTTP/1.1 404"));
        let (head, _) = asked(address, "GET /articles/none.json", "gzip");
        assert!(head.starts_with("HTTP/1.1 404"), "{head}");
        assert!(head.contains("Access-Control-Allow-Origin: *"), "{head}");
        assert!(asked(address, "GET /../xtask", "gzip").0.starts_with("HTTP/1.1 404"));
        let (head, _) = asked(address, "POST /", "gzip");
        assert!(head.starts_with("HTTP/1.1 405") && head.contains("Allow: GET, HEAD"), "{head}");
        fs::remove_dir_all(&folder).expect("the folder is ours");
    }
}
