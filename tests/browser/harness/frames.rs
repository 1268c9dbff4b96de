//! Inside of a page's frames.

use serde_json::{Value, json};

use super::page::Page;

impl Page {
    /// Goes into the frame of that id: until it is left, everything that is
    /// asked of the page is asked of the page in it.
    #[track_caller]
    pub(crate) fn enter(&self, id: &str) {
        let frame = self.eval("return document.getElementById(arguments[0])", &[json!(id)]);
        assert!(!frame.is_null(), "there is no frame {id}");
        self.post("/frame", &json!({ "id": frame }));
    }

    /// Goes back to the page that the frames are in.
    #[track_caller]
    pub(crate) fn leave(&self) {
        self.post("/frame", &json!({ "id": Value::Null }));
    }
}
