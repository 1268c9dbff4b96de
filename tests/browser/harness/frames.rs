//! Inside of a page's frames.

use serde_json::{Value, json};

use super::element::{Element, FIND};
use super::page::{HAS_APP, Page};

impl Page {
    /// Goes into the frame of that id: until it is left, everything that is
    /// asked of the page is asked of the page in it.
    #[track_caller]
    pub(crate) fn enter(&self, id: &str) {
        let session = &self.browser.session;
        // A driver that enters the empty document before the first stays in it; WebKit's
        // sometimes knows no frame that grows.
        self.until("the frame has its page", || {
            let frame = self.eval("return document.getElementById(arguments[0])", &[json!(id)]);
            assert!(!frame.is_null(), "there is no frame {id}");
            let there = json!({ "script": "return location.href !== 'about:blank'", "args": [] });
            let is_there = session.post("/frame", &json!({ "id": frame })).is_ok()
                && session.post("/execute/sync", &there).is_ok_and(|there| there == true);
            if !is_there {
                self.leave();
            }
            is_there
        });
    }

    /// Goes into the frame of that id once the app has taken over its page.
    #[track_caller]
    pub(crate) fn enter_app(&self, id: &str) {
        let asked = json!({ "script": HAS_APP, "args": [] });
        self.until("the app takes the page in the frame over", || {
            self.enter(id);
            // To WebKit's driver a frame is another one once its document has come.
            let is_there = self.browser.session.post("/execute/sync", &asked);
            let is_there = is_there.is_ok_and(|there| there == true);
            if !is_there {
                self.leave();
            }
            is_there
        });
    }

    /// The element of this role and name that is shown in the frame, once it is
    /// there. Chromium's driver computes no roles in frames of other sites.
    #[track_caller]
    pub(crate) fn inside(&self, role: &str, name: &str) -> Element<'_> {
        let mut found = Value::Null;
        self.until(&format!("a {role} named {name:?} is shown in the frame"), || {
            found = self.eval(FIND, &[json!(role), json!(name), Value::Null]);
            !found.is_null()
        });
        self.element(&found)
    }

    /// Goes back to the page that the frames are in.
    #[track_caller]
    pub(crate) fn leave(&self) {
        self.post("/frame", &json!({ "id": Value::Null }));
    }
}
