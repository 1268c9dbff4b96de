//! A server between the browser and a site that lets one kind of file go
//! missing, or holds it back until it is told to let go.

use std::io::Write;
use std::net::TcpStream;
use std::sync::{Arc, Condvar, Mutex, PoisonError};

use super::environment::Site;
use super::http;
use super::serving::{Asked, serve};

/// What is wrong with files whose path has this end.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Fault {
    /// They are answered with 404.
    Missing(&'static str),
    /// Those with this anywhere in their path come after [`Faulty::release`], in parts where they are asked for so.
    Held(&'static str),
    /// They are answered with 404, after [`Faulty::release`].
    Lost(&'static str),
    /// They are those of another site, as if that had been built into the same
    /// folder.
    Of(Site, &'static str),
    /// They are answered with 404 from [`Faulty::release`] on.
    Gone(&'static str),
    /// Those whose name also begins so are wrong in this way, until [`Faulty::release`].
    Wrong(Wrong, &'static str, &'static str),
}

/// What comes in the place of a file.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Wrong {
    /// Nothing, with 404.
    Missing,
    /// Nothing, with 500.
    Failing,
    /// A page, with 200 and its own type.
    Page,
    /// The first half of it, as if that were all.
    Cut,
}

impl Wrong {
    pub(crate) const ALL: [Self; 4] = [Self::Missing, Self::Failing, Self::Page, Self::Cut];

    /// An answer, given the right one.
    fn answer(self, right: &http::Answer) -> Vec<u8> {
        let (status, kind, body) = match self {
            Self::Missing => ("404 Not Found", "text/html", &b""[..]),
            Self::Failing => ("500 Internal Server Error", "text/html", &b""[..]),
            Self::Page => ("200 OK", "text/html", &b"<!doctype html><title>Sorry</title>"[..]),
            Self::Cut => ("200 OK", &*right.kind, &right.body[..right.body.len() / 2]),
        };
        let head = format!(
            "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
            body.len()
        );
        [head.as_bytes(), body].concat()
    }
}

impl Site {
    /// The name of the script that holds the app's glue.
    #[track_caller]
    pub(crate) fn app_script(self) -> String {
        let entry = http::get(&format!("{}/pullquote.js", self.base()));
        let start = entry.find("app-").expect("the entry imports the app");
        entry[start..].split('\'').next().unwrap_or_default().to_owned()
    }

    /// The name of a script of this kind that the page names.
    #[track_caller]
    pub(crate) fn script(self, kind: &str) -> String {
        let page = http::get(&format!("{}/", self.base()));
        let start = page.find(&format!("\"{kind}-")).expect("the page names such a script") + 1;
        page[start..].split('"').next().unwrap_or_default().to_owned()
    }
}

/// A site with a fault, for as long as this lives.
pub(crate) struct Faulty {
    base: String,
    gate: Arc<Gate>,
    asked: Arc<Mutex<Vec<Asked>>>,
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
        Self::before(site.base(), fault)
    }

    /// The same with a site at an address, given without a slash at the end.
    #[track_caller]
    pub(crate) fn before(behind: String, fault: Fault) -> Self {
        let gate = Arc::new(Gate::default());
        let at_gate = gate.clone();
        let kept = Arc::<Mutex<Vec<Asked>>>::default();
        let asked = kept.clone();
        let base = serve(move |asked, stream| {
            kept.lock().unwrap_or_else(PoisonError::into_inner).push(asked.clone());
            answer(stream, asked, &behind, fault, &at_gate)
        });
        Self { base, gate, asked }
    }

    pub(crate) fn base(&self) -> &str {
        &self.base
    }

    /// Which bytes were asked for of files whose name has this end, as HTTP says that;
    /// `None` for all of a file.
    pub(crate) fn ranges(&self, end: &str) -> Vec<Option<String>> {
        let asked = self.asked.lock().unwrap_or_else(PoisonError::into_inner);
        let of_file = asked.iter().filter(|asked| asked.path.ends_with(end));
        of_file.map(|asked| asked.range.clone()).collect()
    }

    /// Lets go of what is held back.
    pub(crate) fn release(&self) {
        *self.gate.open.lock().unwrap_or_else(PoisonError::into_inner) = true;
        self.gate.opened.notify_all();
    }

    /// Holds back what is asked for from now on.
    pub(crate) fn hold(&self) {
        *self.gate.open.lock().unwrap_or_else(PoisonError::into_inner) = false;
    }
}

fn answer(
    mut stream: &TcpStream,
    Asked { path, range }: &Asked,
    behind: &str,
    fault: Fault,
    gate: &Gate,
) -> std::io::Result<()> {
    let mut behind = behind.to_owned();
    let is_held = match fault {
        Fault::Held(part) => path.contains(part),
        Fault::Lost(end) => path.ends_with(end),
        _ => false,
    };
    if is_held {
        let open = gate.open.lock().unwrap_or_else(PoisonError::into_inner);
        drop(gate.opened.wait_while(open, |open| !*open));
    }
    let is_open = *gate.open.lock().unwrap_or_else(PoisonError::into_inner);
    let mut wrong = None;
    match fault {
        Fault::Missing(end) | Fault::Lost(end) if path.ends_with(end) => {
            wrong = Some(Wrong::Missing);
        }
        Fault::Gone(end) if is_open && path.ends_with(end) => wrong = Some(Wrong::Missing),
        Fault::Wrong(what, start, end)
            if !is_open
                && path.trim_start_matches('/').starts_with(start)
                && path.ends_with(end) =>
        {
            wrong = Some(what);
        }
        Fault::Of(site, end) if path.ends_with(end) => behind = site.base(),
        _ => {}
    }
    let right = http::part(&format!("{behind}{path}"), range.as_deref())?;
    match wrong {
        Some(wrong) => stream.write_all(&wrong.answer(&right)),
        None => stream.write_all(&right.raw()),
    }
}
