//! A page that a visitor has before them.

use std::fs;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use super::browser::Lent;
use super::element::Element;
use super::engine::{Ability, Composed, Held, supports};
use super::environment::output;
use super::pointer::Point;
use super::visit::{Size, Stage, Visit};

/// How long anything may take to happen. Far longer than it takes on a busy
/// machine; only a failing test waits it out.
const PATIENCE: Duration = Duration::from_secs(60);

/// How often to look whether it happened.
const PULSE: Duration = Duration::from_millis(15);

/// Whether the app has taken a page over.
pub(super) const HAS_APP: &str =
    "return document.getElementById('pq-root')?.__yew_subtree_id !== undefined";

/// Keys as WebDriver spells them.
pub(crate) mod keys {
    pub(crate) const BACKSPACE: char = '\u{E003}';
    pub(crate) const TAB: char = '\u{E004}';
    pub(crate) const ENTER: char = '\u{E007}';
    pub(crate) const SHIFT: char = '\u{E008}';
    pub(crate) const CONTROL: char = '\u{E009}';
    pub(crate) const ESCAPE: char = '\u{E00C}';
    pub(crate) const SPACE: char = ' ';
}

/// A page in a browser that nobody else has, and that knows of no other page. Dropped by a panic,
/// it says where it was and what was in the console, and leaves a picture.
pub(crate) struct Page {
    pub(super) browser: Lent,
}

impl Page {
    #[track_caller]
    pub(super) fn open(visit: &Visit) -> Self {
        let page = Self { browser: Lent::to(visit) };
        page.resize(visit.size);
        page.go(&visit.address);
        if visit.app {
            page.await_app();
        }
        page
    }

    /// Opens an address in the same browser, without waiting for the app.
    #[track_caller]
    pub(crate) fn go(&self, address: &str) {
        self.post("/url", &json!({ "url": address }));
        self.await_document(address);
    }

    /// Waits until a document is read, whatever of it is still loading. The
    /// driver is told not to: it would wait after every change of the fragment.
    #[track_caller]
    fn await_document(&self, address: &str) {
        // What an address says to the browser alone (`:~:`), pages do not see.
        let seen = address.split(":~:").next().unwrap_or_default().trim_end_matches('#');
        // A page whose address asks for nothing may add the view that was seen last.
        let read = "const view = arguments[0].includes('#') ? '' : /[?]view=\\w+$/;
            return location.href.replace(view, '').replace(/#$/, '') === arguments[0]
                && document.readyState !== 'loading'";
        let asked = json!({ "script": read, "args": [seen] });
        self.until("the document is read", || {
            // There is no answer from between two documents.
            self.browser.session.post("/execute/sync", &asked).is_ok_and(|read| read == true)
        });
    }

    /// Goes to another fragment (given with `#`) of the same page, as a link does.
    #[track_caller]
    pub(crate) fn follow(&self, fragment: &str) {
        self.rest();
        self.eval("location.hash = arguments[0]", &[json!(fragment)]);
    }

    /// Waits until the page has done what was asked of it before. A hand comes later
    /// than the address of its last change; a driver may come between the two.
    #[track_caller]
    pub(crate) fn rest(&self) {
        let idle = "// Without scripts there is nothing to wait for, and no timer.
            if (!document.documentElement.matches('.pq-started')) return;
            const idle = () => new Promise((done) => {
                if (typeof requestIdleCallback === 'function') requestIdleCallback(done, { timeout: 500 });
                else setTimeout(done, 50);
            });
            return idle().then(() => new Promise((done) => setTimeout(done, 20))).then(idle);";
        self.eval(idle, &[]);
    }

    /// Gives the page another viewport.
    #[track_caller]
    pub(crate) fn resize(&self, size: Size) {
        let resized = (self.browser.engine.resize)(&self.browser.session, size);
        resized.unwrap_or_else(|error| panic!("the viewport cannot be {size:?}: {error}"));
    }

    /// Says whether the visitor prefers dark pages.
    #[track_caller]
    pub(crate) fn darken(&self, dark: bool) {
        let darkened = (self.browser.engine.darken)(&self.browser.session, dark);
        darkened.unwrap_or_else(|error| panic!("the page cannot be dark {dark}: {error}"));
    }

    /// Shows the page as a medium and a visitor's settings ask for.
    #[track_caller]
    pub(crate) fn stage(&self, stage: Stage) {
        let staged = (self.browser.engine.stage)(&self.browser.session, stage);
        staged.unwrap_or_else(|error| panic!("the page cannot be shown by {stage:?}: {error}"));
    }

    /// Waits until the app has taken the page over: Yew leaves this property on
    /// the element that it listens on.
    #[track_caller]
    pub(crate) fn await_app(&self) {
        self.until("the app takes the page over", || self.eval(HAS_APP, &[]) == true);
    }

    /// The page's address.
    #[track_caller]
    pub(crate) fn address(&self) -> String {
        self.browser
            .session
            .get("/url")
            .ok()
            .and_then(|url| Some(url.as_str()?.to_owned()))
            .unwrap_or_default()
    }

    /// The fragment with its `#`; empty where there is none.
    #[track_caller]
    pub(crate) fn fragment(&self) -> String {
        let address = self.address();
        address.find('#').map(|at| address[at..].to_owned()).unwrap_or_default()
    }

    #[track_caller]
    pub(crate) fn back(&self) {
        self.rest();
        self.post("/back", &json!({}));
    }

    #[track_caller]
    pub(crate) fn forward(&self) {
        self.rest();
        self.post("/forward", &json!({}));
    }

    #[track_caller]
    pub(crate) fn reload(&self) {
        let address = self.address();
        // So that the old document cannot be taken for the new one.
        self.eval("document.documentElement.remove()", &[]);
        self.post("/refresh", &json!({}));
        self.await_document(&address);
    }

    /// Runs the body of a function in the page and hands back what it returns,
    /// promises awaited.
    #[track_caller]
    pub(crate) fn eval(&self, script: &str, arguments: &[Value]) -> Value {
        self.post("/execute/sync", &json!({ "script": script, "args": arguments }))
    }

    /// Waits until a condition holds; `what` completes the sentence "it does
    /// not happen that ...".
    #[track_caller]
    pub(crate) fn until(&self, what: &str, holds: impl FnMut() -> bool) {
        assert!(self.comes_to(holds), "within {PATIENCE:?} it does not happen that {what}");
    }

    /// Whether a condition holds before long.
    #[track_caller]
    pub(crate) fn comes_to(&self, mut holds: impl FnMut() -> bool) -> bool {
        let start = Instant::now();
        while !holds() {
            if start.elapsed() > PATIENCE {
                return false;
            }
            std::thread::sleep(PULSE);
        }
        true
    }

    /// Waits until `found` is as expected, and shows both where it never is.
    #[track_caller]
    pub(crate) fn until_eq<T: PartialEq + std::fmt::Debug>(
        &self,
        what: &str,
        expected: &T,
        found: impl Fn() -> T,
    ) {
        let start = Instant::now();
        let mut last = found();
        while last != *expected && start.elapsed() < PATIENCE {
            std::thread::sleep(PULSE);
            last = found();
        }
        assert_eq!(last, *expected, "{what}: left what is on the page, right what should be");
    }

    /// The element that has the focus.
    #[track_caller]
    pub(crate) fn focused(&self) -> Element<'_> {
        Element::from_json(self, &self.get("/element/active"))
    }

    /// Presses keys one after the other, wherever the focus is.
    #[track_caller]
    pub(crate) fn press(&self, keys: &[char]) {
        let strokes = keys.iter().flat_map(|key| stroke(*key)).collect();
        self.act(strokes);
    }

    /// Presses a key while another is held.
    #[track_caller]
    pub(crate) fn chord(&self, held: char, key: char) {
        let [down, up] = stroke(held);
        let [press, release] = stroke(key);
        self.act(vec![down, press, release, up]);
    }

    #[track_caller]
    fn act(&self, actions: Vec<Value>) {
        let keyboard = json!({ "type": "key", "id": "keyboard", "actions": actions });
        self.post("/actions", &json!({ "actions": [keyboard] }));
    }

    /// Composes text by an input method in the field that has the focus; empty, the
    /// composition ends with nothing.
    #[track_caller]
    pub(crate) fn compose(&self, text: &str) {
        self.input_method(Composed::Under(text));
    }

    /// Commits text in the place of what is being composed.
    #[track_caller]
    pub(crate) fn commit(&self, text: &str) {
        self.input_method(Composed::Committed(text));
    }

    #[track_caller]
    fn input_method(&self, text: Composed<'_>) {
        let compose = self.browser.engine.compose.expect("tests ask whether there is one");
        let composed = compose(&self.browser.session, text);
        composed.unwrap_or_else(|error| panic!("{text:?} cannot be composed: {error}"));
    }

    /// The page as PDF.
    #[track_caller]
    pub(crate) fn print(&self) -> Vec<u8> {
        decode_base64(self.post("/print", &json!({})).as_str().unwrap_or_default())
    }

    /// What was written into the console so far.
    #[track_caller]
    pub(crate) fn console(&self) -> Vec<String> {
        if !supports(Ability::Console) {
            return Vec::new();
        }
        let console = (self.browser.engine.console)(&self.browser.session);
        console.unwrap_or_else(|error| panic!("the console cannot be read: {error}"))
    }

    /// A picture of the viewport: a PNG in base64.
    #[track_caller]
    pub(crate) fn pictured(&self) -> String {
        self.get("/screenshot").as_str().unwrap_or_default().to_owned()
    }

    /// What the page holds in memory once its garbage is collected.
    #[track_caller]
    pub(crate) fn held(&self) -> Held {
        let held = self.browser.engine.held.expect("tests ask whether there is memory to be seen");
        held(&self.browser.session).unwrap_or_else(|error| panic!("what is held: {error}"))
    }

    /// The colours of places on screen, each as red, green and blue. The page has to
    /// allow images of `data:`.
    #[track_caller]
    pub(crate) fn colours(&self, places: &[Point]) -> Value {
        let image = self.pictured();
        let read = "const image = new Image();
            image.src = `data:image/png;base64,${arguments[0]}`;
            return image.decode().then(() => {
                const { width, height } = image;
                const canvas = Object.assign(document.createElement('canvas'), { width, height }).getContext('2d');
                canvas.drawImage(image, 0, 0);
                return arguments[1].map(([x, y]) => [...canvas.getImageData(x, y, 1, 1).data].slice(0, 3));
            })";
        self.eval(read, &[json!(image), json!(places)])
    }

    /// How many windows there are, this one among them.
    #[track_caller]
    pub(crate) fn windows(&self) -> usize {
        self.get("/window/handles").as_array().map_or(0, Vec::len)
    }

    /// Keeps a picture of the viewport for whoever reads the outcome.
    fn picture(&self, name: &str) -> String {
        let path = output(&format!("{name}.png"));
        let taken = self.browser.session.get("/screenshot");
        let taken = taken.map(|image| decode_base64(image.as_str().unwrap_or_default()));
        match taken.and_then(|image| fs::write(&path, image).map_err(|error| error.to_string())) {
            Ok(()) => path.display().to_string(),
            Err(error) => format!("none ({error})"),
        }
    }

    #[track_caller]
    pub(super) fn get(&self, path: &str) -> Value {
        self.browser.session.get(path).unwrap_or_else(|error| panic!("GET {path}: {error}"))
    }

    #[track_caller]
    pub(super) fn post(&self, path: &str, body: &Value) -> Value {
        self.browser.session.post(path, body).unwrap_or_else(|error| panic!("POST {path}: {error}"))
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        if std::thread::panicking() {
            let thread = std::thread::current();
            let name = thread.name().unwrap_or("page").replace("::", "-");
            eprintln!("page: {}", self.address());
            eprintln!("picture: {}", self.picture(&name));
            eprintln!("driver: {}", self.browser.driver.log());
            // Not the method, which would panic a second time.
            for line in (self.browser.engine.console)(&self.browser.session)
                .unwrap_or_else(|error| vec![error])
            {
                eprintln!("console: {line}");
            }
        }
    }
}

fn stroke(key: char) -> [Value; 2] {
    ["keyDown", "keyUp"].map(|kind| json!({ "type": kind, "value": key.to_string() }))
}

/// Decodes RFC 4648 base64, which is how the protocol hands out files.
pub(crate) fn decode_base64(text: &str) -> Vec<u8> {
    let digit = |byte: u8| match byte {
        b'A'..=b'Z' => Some(byte - b'A'),
        b'a'..=b'z' => Some(byte - b'a' + 26),
        b'0'..=b'9' => Some(byte - b'0' + 52),
        b'+' => Some(62),
        b'/' => Some(63),
        _ => None,
    };
    let digits: Vec<u8> = text.bytes().filter_map(digit).collect();
    let group = |group: &[u8]| {
        let bits = group.iter().fold(0_u32, |bits, digit| bits << 6 | u32::from(*digit));
        let bytes = (bits << (6 * (4 - group.len()))).to_be_bytes();
        bytes[1..group.len()].to_vec()
    };
    digits.chunks(4).flat_map(group).collect()
}
