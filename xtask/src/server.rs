//! Serves a folder on 127.0.0.1 as a careful host would: right MIME types, compressed,
//! nothing cached, nothing outside the folder, and the policy that the site has to run under.

use std::fs;
use std::io::Write;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use anyhow::{Context, Result, anyhow};
use tiny_http::{Header, Method, Request, Response, Server};

use crate::compress::Cache;
use crate::reload::{self, Reload};

/// The Content-Security-Policy that the hosted site is built for: an app that breaks it
/// has to break here, not at a publisher's.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
    style-src 'self'; connect-src 'self'; img-src 'self' data:; base-uri 'none'; \
    form-action 'none'; frame-ancestors *; require-trusted-types-for 'script'; \
    trusted-types 'none'";

/// How long a page's question after a rebuild is held when there is none to tell of.
const HOLD: Duration = Duration::from_secs(25);

/// What a request is answered with.
type Answer = Response<std::io::Cursor<Vec<u8>>>;

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
    let Some(path) = resolve(&site.folder, request.url()) else {
        return text(404, "There is no such page.\n");
    };
    let Ok(mut contents) = fs::read(&path) else {
        return text(404, "There is no such page.\n");
    };
    let mime = mime(&path);
    if let Some(reload) = reload.filter(|_| mime.starts_with("text/html")) {
        reload.inject(&mut contents);
    }
    if !takes_brotli(request) {
        return reply(200, mime, contents);
    }
    reply(200, mime, site.compressed.brotli(&contents))
        .with_header(header("Content-Encoding", "br"))
}

/// Sends an answer and asks for the connection to be closed after it. A browser opens
/// several at once and keeps them; tiny_http, which leaves no other way to say this, may put
/// one behind another, where it would wait for as long as that is kept.
fn send(request: Request, answer: Answer) -> std::io::Result<()> {
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

fn takes_brotli(request: &Request) -> bool {
    let encodings = request.headers().iter().filter(|header| header.field.equiv("Accept-Encoding"));
    let mut encodings = encodings.flat_map(|header| header.value.as_str().split(','));
    encodings.any(|encoding| encoding.split(';').next().is_some_and(|name| name.trim() == "br"))
}

/// The answer to a page's question after the build, or to its request for the script that
/// asks; `None` for all other URLs.
fn reload_answer(reload: &Reload, url: &str) -> Option<Answer> {
    match url.split_once('?')? {
        ("/-/reload.js", _) => Some(reply(200, mime("reload.js".as_ref()), reload::SCRIPT.into())),
        ("/-/built", query) => Some(text(200, &reload.wait(query.strip_prefix("since=")?, HOLD))),
        _ => None,
    }
}

/// The file that a URL stands for, whether or not it exists; `None` for a URL that points
/// out of the folder or is none.
fn resolve(folder: &Path, url: &str) -> Option<PathBuf> {
    let path = url.split(['?', '#']).next()?.strip_prefix('/')?;
    let mut file = folder.to_owned();
    for segment in path.split('/') {
        let segment = percent_decode(segment)?;
        match segment.as_str() {
            "" | "." => {}
            // A hidden file is nobody's page; `..` leads out, and so do the separators
            // and drives of other systems.
            hidden if hidden.starts_with('.') => return None,
            odd if odd.contains(['/', '\\', ':', '\0']) => return None,
            name => file.push(name),
        }
    }
    if path.is_empty() || path.ends_with('/') {
        file.push("index.html");
    }
    Some(file)
}

/// `None` where the escapes are wrong or the result is not UTF-8.
fn percent_decode(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        if first == b'%' {
            let (digits, after) = after.split_at_checked(2)?;
            let digits = str::from_utf8(digits).ok()?;
            // `from_str_radix` would take a sign.
            if !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
                return None;
            }
            bytes.push(u8::from_str_radix(digits, 16).ok()?);
            rest = after;
        } else {
            bytes.push(first);
            rest = after;
        }
    }
    String::from_utf8(bytes).ok()
}

fn mime(path: &Path) -> &'static str {
    match path.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("json") => "application/json",
        Some("webmanifest") => "application/manifest+json",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("txt") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

fn text(status: u16, words: &str) -> Answer {
    reply(status, "text/plain; charset=utf-8", words.into())
}

fn reply(status: u16, mime: &str, contents: Vec<u8>) -> Answer {
    Response::from_data(contents)
        .with_status_code(status)
        .with_header(header("Content-Type", mime))
        .with_header(header("Cache-Control", "no-store"))
        .with_header(header("Vary", "Accept-Encoding"))
        // Explorers stand on other sites, whose browsers ask for modules, data and
        // wasm by CORS.
        .with_header(header("Access-Control-Allow-Origin", "*"))
        .with_header(header("X-Content-Type-Options", "nosniff"))
        .with_header(header("Content-Security-Policy", POLICY))
}

fn header(name: &'static str, value: &str) -> Header {
    Header::from_bytes(name, value).expect("headers are constants in ASCII")
}

#[cfg(test)]
mod tests {
    use std::io::Read;
    use std::net::TcpStream;

    use super::*;

    fn resolved(url: &str) -> Option<String> {
        let file = resolve(Path::new("site"), url)?;
        Some(file.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>())
            .map(|parts| parts.join("/"))
    }

    #[test]
    fn a_url_stands_for_a_file_of_the_folder() {
        for (url, file) in [
            ("/", "site/index.html"),
            ("/?q=1", "site/index.html"),
            ("/app-1a.wasm?x", "site/app-1a.wasm"),
            ("/articles/", "site/articles/index.html"),
            ("/articles/./a%20b.json", "site/articles/a b.json"),
            ("/%E4%B8%AD.html", "site/中.html"),
        ] {
            assert_eq!(resolved(url).as_deref(), Some(file), "{url}");
        }
    }

    #[test]
    fn a_url_that_leads_out_of_the_folder_stands_for_nothing() {
        for url in [
            "/../secret",
            "/a/../../secret",
            "/%2e%2e/secret",
            "/..%2fsecret",
            "/..%5csecret",
            "/C:%5csecret",
            "/c:/secret",
            "/.git/config",
            "/a%00b",
            "/%",
            "/%+1",
            "/%ff",
            "http://elsewhere/",
        ] {
            assert_eq!(resolved(url), None, "{url}");
        }
    }

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
    fn pages_scripts_and_missing_files_are_answered_over_http() {
        let folder = std::env::temp_dir().join(format!("pullquote-server-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("the folder is ours");
        fs::write(folder.join("index.html"), "<p>Hello</p>").expect("the folder is ours");
        fs::write(folder.join("app.wasm"), "\0asm").expect("the folder is ours");
        let address = start(folder.clone(), 0, None).expect("some port is free");

        let (head, body) = asked(address, "GET /", "gzip");
        assert!(head.starts_with("HTTP/1.1 200"), "{head}");
        assert_eq!(body, "<p>Hello</p>");
        for line in ["Content-Type: text/html; charset=utf-8", "Cache-Control: no-store"] {
            assert!(head.contains(line), "{line} is missing in {head}");
        }
        assert!(head.contains("Content-Security-Policy: default-src 'none'; script-src 'self'"));

        let (head, _) = asked(address, "HEAD /", "gzip, br;q=1.0");
        assert!(head.contains("Content-Encoding: br"), "{head}");

        let (head, body) = asked(address, "HEAD /app.wasm", "gzip");
        assert!(head.contains("Content-Type: application/wasm"), "{head}");
        assert!(head.contains("Content-Length: 4"), "{head}");
        assert_eq!(body, "");

        assert!(asked(address, "GET /nowhere.html", "gzip").0.starts_with("HTTP/1.1 404"));
        assert!(asked(address, "GET /../xtask", "gzip").0.starts_with("HTTP/1.1 404"));
        let (head, _) = asked(address, "POST /", "gzip");
        assert!(head.starts_with("HTTP/1.1 405") && head.contains("Allow: GET, HEAD"), "{head}");
        fs::remove_dir_all(&folder).expect("the folder is ours");
    }
}
