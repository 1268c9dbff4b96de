//! The program that drives a browser. Each browser has one of its own:
//! Firefox's serves no second.

use std::fs::{self, File};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use super::engine::{Engine, Port};
use super::environment::{output, variable};
use super::visit::Visit;

/// How long a driver may take to listen.
const PATIENCE: Duration = Duration::from_secs(30);

/// How often to look whether it does.
const PULSE: Duration = Duration::from_millis(5);

/// Distinguishes the logs of one run.
static STARTED: AtomicUsize = AtomicUsize::new(0);

/// A running driver, stopped when dropped. What it printed is kept when that
/// happens by a panic.
pub(super) struct Driver {
    pub(super) url: String,
    program: Child,
    log: PathBuf,
}

impl Driver {
    /// Starts the engine's driver, where it can on a port that it chooses itself,
    /// so that two never choose the same.
    #[track_caller]
    pub(super) fn start(engine: &Engine, visit: &Visit) -> Self {
        // A port may be taken between being chosen and being listened on.
        let start = || Self::try_start(engine, visit);
        start().or_else(|_| start()).or_else(|_| start()).unwrap_or_else(|why| panic!("{why}"))
    }

    #[track_caller]
    fn try_start(engine: &Engine, visit: &Visit) -> Result<Self, String> {
        let port = match engine.port {
            Port::After(_) => 0,
            Port::Given => free_port(),
        };
        let path = variable("PULLQUOTE_DRIVER");
        let log = output(&format!("driver-{}.log", STARTED.fetch_add(1, Ordering::Relaxed)));
        let file = File::create(&log).expect("the target folder is ours to write");
        let program = Command::new(&path)
            .args((engine.arguments)(port))
            .envs((engine.environment)(visit))
            .stdin(Stdio::null())
            .stdout(file.try_clone().expect("an open file can be shared"))
            .stderr(file)
            .spawn()
            .unwrap_or_else(|error| panic!("{path} does not start: {error}"));
        let mut driver = Self { url: String::new(), program, log };
        driver.url = format!("http://127.0.0.1:{}", driver.await_port(engine.port, port)?);
        Ok(driver)
    }

    /// The port, once the driver listens on it.
    #[track_caller]
    fn await_port(&mut self, port: Port, asked: u16) -> Result<u16, String> {
        let start = Instant::now();
        loop {
            let printed = fs::read_to_string(&self.log).unwrap_or_default();
            let listens = match port {
                Port::After(words) => port_after(words, &printed),
                Port::Given => {
                    TcpStream::connect((Ipv4Addr::LOCALHOST, asked)).is_ok().then_some(asked)
                }
            };
            if let Some(port) = listens {
                return Ok(port);
            }
            let ended = self.program.try_wait().ok().flatten();
            if ended.is_some() {
                return Err(format!("the driver ended at once:\n{printed}"));
            }
            assert!(start.elapsed() < PATIENCE, "the driver does not listen:\n{printed}");
            std::thread::sleep(PULSE);
        }
    }

    /// Where its output is.
    pub(super) fn log(&self) -> String {
        self.log.display().to_string()
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // Failing here means that it has ended already.
        let _ = self.program.kill();
        let _ = self.program.wait();
        if !std::thread::panicking() {
            let _ = fs::remove_file(&self.log);
        }
    }
}

/// A port that nobody listens on now.
fn free_port() -> u16 {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a port is free");
    listener.local_addr().expect("a bound port has an address").port()
}

/// The port in a line that is all there.
fn port_after(words: &str, printed: &str) -> Option<u16> {
    let (_, rest) = printed.split_once(words)?;
    let (port, _) = rest.split_once(|letter: char| !letter.is_ascii_digit())?;
    port.parse().ok()
}
