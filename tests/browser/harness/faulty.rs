//! A server between the browser and a site that lets one kind of file go
//! missing, or holds it back until it is told to let go.

use std::io::{BufRead, BufReader, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::sync::{Arc, Condvar, Mutex, PoisonError};

use super::environment::Site;
use super::http;

/// What is wrong with files whose name has this end.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Fault {
    /// They are answered with 404.
    Missing(&'static str),
    /// They come after [`Faulty::release`].
    Held(&'static str),
}

impl Site {
    /// The name of the script that holds the app's glue.
    #[track_caller]
    pub(crate) fn app_script(self) -> String {
        let entry = http::get(&format!("{}/pullquote.js", self.base()));
        let start = entry.find("app-").expect("the entry imports the app");
        entry[start..].split('\'').next().unwrap_or_default().to_owned()
    }
}

/// A site with a fault, for as long as this lives.
pub(crate) struct Faulty {
    base: String,
    gate: Arc<Gate>,
}

#[derive(Default)]
struct Gate {
    open: Mutex<bool>,
    opened: Condvar,
}

impl Faulty {
    /// Serves a site with a fault.
    #[track_caller]
    pub(crate) fn start(site: Site, fault: Fault) -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a port is free");
        let port = listener.local_addr().expect("a bound port has an address").port();
        let (gate, behind) = (Arc::new(Gate::default()), site.base());
        let at_gate = gate.clone();
        // The thread ends with the test program.
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (gate, behind) = (at_gate.clone(), behind.clone());
                // A browser that hangs up is no news.
                std::thread::spawn(move || drop(answer(stream, &behind, fault, &gate)));
            }
        });
        Self { base: format!("http://127.0.0.1:{port}"), gate }
    }

    pub(crate) fn base(&self) -> &str {
        &self.base
    }

    /// Lets go of what is held back.
    pub(crate) fn release(&self) {
        *self.gate.open.lock().unwrap_or_else(PoisonError::into_inner) = true;
        self.gate.opened.notify_all();
    }
}

fn answer(stream: TcpStream, behind: &str, fault: Fault, gate: &Gate) -> std::io::Result<()> {
    let mut lines = BufReader::new(stream.try_clone()?).lines();
    let request = lines.next().transpose()?.unwrap_or_default();
    // What is left unread when a connection closes resets it.
    while lines.next().transpose()?.is_some_and(|line| !line.is_empty()) {}
    let path = request.split(' ').nth(1).unwrap_or("/");
    match fault {
        Fault::Missing(end) if path.ends_with(end) => {
            let missing =
                "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
            return (&stream).write_all(missing.as_bytes());
        }
        Fault::Held(end) if path.ends_with(end) => {
            let open = gate.open.lock().unwrap_or_else(PoisonError::into_inner);
            drop(gate.opened.wait_while(open, |open| !*open));
        }
        _ => {}
    }
    (&stream).write_all(&http::request("GET", &format!("{behind}{path}"), "")?.raw)
}
