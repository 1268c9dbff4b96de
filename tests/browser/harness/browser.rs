//! A browser with its driver, lent to one page after the other where it can be
//! made as new: starting one takes a second or more.

use std::ops::Deref;
use std::sync::{Mutex, PoisonError};

use super::driver::Driver;
use super::engine::{Engine, chosen};
use super::environment::{is_slow, variable};
use super::visit::Visit;
use super::webdriver::Session;

/// Browsers that no page has. Nothing is dropped when the tests end:
/// `cargo xtask test` ends what they leave behind.
static IDLE: Mutex<Vec<Browser>> = Mutex::new(Vec::new());

pub(super) struct Browser {
    // Before its driver, since fields are dropped in this order.
    pub(super) session: Session,
    pub(super) driver: Driver,
    pub(super) engine: &'static Engine,
}

/// A browser for as long as a page needs it.
pub(super) struct Lent {
    browser: Option<Browser>,
    /// Whether others may have it afterwards: nothing is switched off in it.
    plain: bool,
}

impl Lent {
    /// A browser as new.
    #[track_caller]
    pub(super) fn to(visit: &Visit) -> Self {
        let plain = visit.scripts && visit.wasm;
        let idle = if plain && !visit.alone { idle().pop() } else { None };
        let browser = idle.unwrap_or_else(|| Browser::start(visit));
        if is_slow() {
            browser.slow_down();
        }
        Self { browser: Some(browser), plain }
    }
}

impl Deref for Lent {
    type Target = Browser;

    fn deref(&self) -> &Browser {
        self.browser.as_ref().expect("a browser is lent until it is dropped")
    }
}

impl Drop for Lent {
    fn drop(&mut self) {
        let Some(browser) = self.browser.take() else { return };
        let Some(renew) = browser.engine.renew else { return };
        // What a failed test leaves is nothing to go on with.
        if self.plain && !std::thread::panicking() && renew(&browser.session).is_ok() {
            idle().push(browser);
        }
    }
}

impl Browser {
    #[track_caller]
    fn start(visit: &Visit) -> Self {
        let engine = chosen();
        let capabilities = (engine.capabilities)(&variable("PULLQUOTE_BROWSER"), visit);
        let start = || {
            let driver = Driver::start(engine, visit);
            Session::start(&driver.url, &capabilities).map(|session| (session, driver))
        };
        // On a busy machine WebKit's driver may wait for ever for its browser.
        let (session, driver) = start()
            .or_else(|_| start())
            .unwrap_or_else(|error| panic!("no browser starts: {error}"));
        Self { session, driver, engine }
    }

    /// Slows down the tab that it has now.
    #[track_caller]
    fn slow_down(&self) {
        let Engine { name, slow, .. } = self.engine;
        let slow = slow.unwrap_or_else(|| panic!("{name} cannot be slowed"));
        slow(&self.session).unwrap_or_else(|why| panic!("the browser is not slowed: {why}"));
    }
}

fn idle() -> std::sync::MutexGuard<'static, Vec<Browser>> {
    IDLE.lock().unwrap_or_else(PoisonError::into_inner)
}
