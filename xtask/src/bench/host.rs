//! Serves what a comparison loads, in parts where they are asked for, and takes what a page
//! measured.

use std::fs::File;
use std::io::{Cursor, Read, Seek, SeekFrom};
use std::net::Ipv4Addr;
use std::path::{Component, Path, PathBuf};
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread;
use std::time::Duration;

use anyhow::{Context, Result, anyhow};
use tiny_http::{Header, Method, Request, Response, Server};

use crate::server::{Answer, part_of, send};

/// A running server.
#[derive(Debug)]
pub(super) struct Host {
    base: String,
    results: Receiver<String>,
}

impl Host {
    /// Serves folders below their paths, the first that fits; a path ends with `/`.
    pub(super) fn start(folders: &[(&'static str, PathBuf)]) -> Result<Self> {
        let server = Server::http((Ipv4Addr::LOCALHOST, 0)).map_err(|error| anyhow!("{error}"))?;
        let address = server.server_addr().to_ip().context("the server listens on no address")?;
        let folders = folders.to_vec();
        let (sender, results) = mpsc::channel();
        thread::spawn(move || {
            for request in server.incoming_requests() {
                let (folders, sender) = (folders.clone(), sender.clone());
                thread::spawn(move || {
                    // The browser may have gone meanwhile, which is its right.
                    let _ = answer(&folders, &sender, request);
                });
            }
        });
        Ok(Self { base: format!("http://{address}"), results })
    }

    pub(super) fn base(&self) -> &str {
        &self.base
    }

    /// What a page reported, if it does within so long.
    pub(super) fn result(&self, within: Duration) -> Option<String> {
        self.results.recv_timeout(within).ok()
    }
}

fn answer(
    folders: &[(&str, PathBuf)],
    results: &Sender<String>,
    mut request: Request,
) -> Result<()> {
    if *request.method() == Method::Post {
        let mut body = String::new();
        request.as_reader().read_to_string(&mut body)?;
        results.send(body)?;
        return Ok(send(request, reply(204, Vec::new()))?);
    }
    let path = request.url().split('?').next().unwrap_or_default().to_owned();
    let found =
        folders.iter().find_map(|(start, folder)| Some((path.strip_prefix(start)?, folder)));
    let file = found.and_then(|(rest, folder)| file(folder, rest));
    let Some((name, Ok(mut file))) = file.map(|file| (mime(&file), File::open(file))) else {
        return Ok(send(request, reply(404, Vec::new()))?);
    };
    let len = file.metadata()?.len() as usize;
    let part = part_of(&request, len);
    let wanted = part.clone().unwrap_or(0..len);
    file.seek(SeekFrom::Start(wanted.start as u64))?;
    let mut bytes = Vec::with_capacity(wanted.len());
    file.take(wanted.len() as u64).read_to_end(&mut bytes)?;
    let mut answer = reply(if part.is_some() { 206 } else { 200 }, bytes);
    let range = part.map(|part| format!("bytes {}-{}/{len}", part.start, part.end - 1));
    for (name, value) in [
        ("Content-Type", Some(name)),
        ("Content-Range", range.as_deref()),
        // An isolated page measures in microseconds, others in tenths of milliseconds.
        ("Cross-Origin-Opener-Policy", Some("same-origin")),
        ("Cross-Origin-Embedder-Policy", Some("require-corp")),
    ] {
        let Some(value) = value else { continue };
        let header = Header::from_bytes(name, value);
        answer.add_header(header.map_err(|()| anyhow!("no header: {name}"))?);
    }
    Ok(send(request, answer)?)
}

fn reply(status: u16, bytes: Vec<u8>) -> Answer {
    let len = Some(bytes.len());
    Response::new(status.into(), Vec::new(), Cursor::new(bytes), len, None)
}

fn file(folder: &Path, rest: &str) -> Option<PathBuf> {
    let rest = Path::new(if rest.is_empty() { "index.html" } else { rest });
    let is_inside = rest.components().all(|part| matches!(part, Component::Normal(_)));
    is_inside.then(|| folder.join(rest))
}

fn mime(file: &Path) -> &'static str {
    match file.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("json") => "application/json",
        _ => "application/octet-stream",
    }
}
