//! How open pages learn that the site has been rebuilt: each asks, and is answered late.

use std::sync::{Condvar, Mutex, PoisonError};
use std::time::{Duration, SystemTime};

/// What a page asks with, put into every page by [`Reload::inject`].
pub(crate) const SCRIPT: &str = include_str!("reload.js");

/// The last build, for pages to wait for the next.
#[derive(Debug)]
pub(crate) struct Reload {
    /// The time of the last build in milliseconds, so that a page that outlived an earlier
    /// server reloads as well.
    built: Mutex<u128>,
    rebuilt: Condvar,
}

impl Reload {
    pub(crate) fn new() -> Self {
        Self { built: Mutex::new(now()), rebuilt: Condvar::new() }
    }

    pub(crate) fn rebuilt(&self) {
        *self.built.lock().unwrap_or_else(PoisonError::into_inner) = now();
        self.rebuilt.notify_all();
    }

    /// Waits at most `hold` until there is another build than `since`; says which there is.
    pub(crate) fn wait(&self, since: &str, hold: Duration) -> String {
        let built = self.built.lock().unwrap_or_else(PoisonError::into_inner);
        let same = |built: &mut u128| built.to_string() == since;
        let waited = self.rebuilt.wait_timeout_while(built, hold, same);
        waited.unwrap_or_else(PoisonError::into_inner).0.to_string()
    }

    /// Adds the script to a page, at the end of its head.
    pub(crate) fn inject(&self, page: &mut Vec<u8>) {
        let built = *self.built.lock().unwrap_or_else(PoisonError::into_inner);
        let script = format!("<script src=\"/-/reload.js?built={built}\" defer></script>");
        let head = b"</head>";
        let end = page.windows(head.len()).position(|window| window == head);
        let end = end.unwrap_or(page.len());
        page.splice(end..end, script.into_bytes());
    }
}

fn now() -> u128 {
    SystemTime::UNIX_EPOCH.elapsed().unwrap_or_default().as_millis()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_stands_in_the_head_or_else_at_the_end() {
        let reload = Reload { built: Mutex::new(7), rebuilt: Condvar::new() };
        let script = "<script src=\"/-/reload.js?built=7\" defer></script>";
        for (page, wanted) in [
            ("<head></head><p>", format!("<head>{script}</head><p>")),
            ("<p>Hello", format!("<p>Hello{script}")),
        ] {
            let mut page = page.as_bytes().to_vec();
            reload.inject(&mut page);
            assert_eq!(String::from_utf8_lossy(&page), wanted);
        }
    }

    #[test]
    fn a_page_is_told_at_once_of_a_build_that_it_has_not_seen() {
        let reload = Reload { built: Mutex::new(7), rebuilt: Condvar::new() };
        assert_eq!(reload.wait("6", Duration::from_secs(60)), "7");
        assert_eq!(reload.wait("7", Duration::from_millis(1)), "7");
    }

    #[test]
    fn a_waiting_page_hears_of_the_next_build() {
        let reload = Reload { built: Mutex::new(7), rebuilt: Condvar::new() };
        std::thread::scope(|scope| {
            let page = scope.spawn(|| reload.wait("7", Duration::from_secs(60)));
            reload.rebuilt();
            assert!(page.join().expect("waiting does not panic") != "7");
        });
    }
}
