//! The wire: commands of the W3C WebDriver protocol
//! (<https://www.w3.org/TR/webdriver2/>) and their answers.

use serde_json::{Value, json};

use super::http;

/// The key under which the protocol hands out elements.
pub(super) const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// A browser of its own, closed when dropped, also by a panic.
pub(super) struct Session {
    url: String,
}

impl Session {
    /// Starts a browser; the error says why none starts.
    pub(super) fn start(driver: &str, capabilities: &Value) -> Result<Self, String> {
        let sessions = format!("{}/session", driver.trim_end_matches('/'));
        let wanted = json!({ "capabilities": { "alwaysMatch": capabilities } });
        let started = command("POST", &sessions, &wanted)?;
        let id = started["sessionId"].as_str().ok_or("a session has no id")?;
        Ok(Self { url: format!("{sessions}/{id}") })
    }

    /// Asks for something; `path` begins with a slash.
    pub(super) fn get(&self, path: &str) -> Result<Value, String> {
        command("GET", &format!("{}{path}", self.url), &Value::Null)
    }

    /// Has something closed.
    pub(super) fn delete(&self, path: &str) -> Result<Value, String> {
        command("DELETE", &format!("{}{path}", self.url), &Value::Null)
    }

    /// Has something done.
    pub(super) fn post(&self, path: &str, body: &Value) -> Result<Value, String> {
        command("POST", &format!("{}{path}", self.url), body)
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        // A browser that is gone already cannot be closed again.
        let _ = self.delete("");
    }
}

fn command(method: &str, url: &str, body: &Value) -> Result<Value, String> {
    let body = if body.is_null() { String::new() } else { body.to_string() };
    let answer = http::request(method, url, &body).map_err(|error| format!("{url}: {error}"))?;
    let mut answer: Value = serde_json::from_slice(&answer.body)
        .map_err(|error| format!("{url}: the driver does not answer in JSON: {error}"))?;
    let value = answer["value"].take();
    match value["error"].as_str() {
        Some(error) => Err(format!("{error}: {}", value["message"].as_str().unwrap_or_default())),
        None => Ok(value),
    }
}
