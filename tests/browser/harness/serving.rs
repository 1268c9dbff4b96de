//! What a server in a test has in common with the next: a port of its own, a
//! thread for each connection, one request to each.

use std::io::{BufRead, BufReader, Result};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::sync::Arc;

/// What a browser asks for.
#[derive(Clone)]
pub(super) struct Asked {
    pub(super) path: String,
    /// Which bytes of it, as HTTP says that; otherwise all.
    pub(super) range: Option<String>,
}

/// Serves until the test program ends; `answer` is given what is asked for and
/// writes all of the answer. Returns the address, without a slash at the end.
#[track_caller]
pub(super) fn serve(
    answer: impl Fn(&Asked, &TcpStream) -> Result<()> + Send + Sync + 'static,
) -> String {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a port is free");
    let port = listener.local_addr().expect("a bound port has an address").port();
    let answer = Arc::new(answer);
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let answer = answer.clone();
            // A browser that hangs up is no news.
            std::thread::spawn(move || drop(asked(&stream).and_then(|it| answer(&it, &stream))));
        }
    });
    format!("http://127.0.0.1:{port}")
}

fn asked(stream: &TcpStream) -> Result<Asked> {
    let mut lines = BufReader::new(stream).lines();
    let request = lines.next().transpose()?.unwrap_or_default();
    let path = request.split(' ').nth(1).unwrap_or("/").to_owned();
    let mut range = None;
    // What is left unread when a connection closes resets it.
    while let Some(line) = lines.next().transpose()?.filter(|line| !line.is_empty()) {
        if let Some((_, value)) =
            line.split_once(':').filter(|(name, _)| name.eq_ignore_ascii_case("range"))
        {
            range = Some(value.trim().to_owned());
        }
    }
    Ok(Asked { path, range })
}
