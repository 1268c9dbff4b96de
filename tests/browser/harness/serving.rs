//! What a server in a test has in common with the next: a port of its own, a
//! thread for each connection, one request to each.

use std::io::{BufRead, BufReader, Result};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::sync::Arc;

/// Serves until the test program ends; `answer` is given the path that is asked
/// for and writes all of the answer. Returns the address, without a slash at
/// the end.
#[track_caller]
pub(super) fn serve(
    answer: impl Fn(&str, &TcpStream) -> Result<()> + Send + Sync + 'static,
) -> String {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a port is free");
    let port = listener.local_addr().expect("a bound port has an address").port();
    let answer = Arc::new(answer);
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let answer = answer.clone();
            // A browser that hangs up is no news.
            std::thread::spawn(move || drop(path(&stream).and_then(|path| answer(&path, &stream))));
        }
    });
    format!("http://127.0.0.1:{port}")
}

fn path(stream: &TcpStream) -> Result<String> {
    let mut lines = BufReader::new(stream).lines();
    let request = lines.next().transpose()?.unwrap_or_default();
    // What is left unread when a connection closes resets it.
    while lines.next().transpose()?.is_some_and(|line| !line.is_empty()) {}
    Ok(request.split(' ').nth(1).unwrap_or("/").to_owned())
}
