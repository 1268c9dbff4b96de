//! Lists in a line of text.

/// A text of several parts with the same between them. (Of std's `join` the app would
/// have two, each larger than this.)
pub struct List {
    /// What there is of it.
    pub text: String,
    between: &'static str,
}

impl List {
    /// An empty list.
    pub fn new(between: &'static str) -> Self {
        Self { text: String::new(), between }
    }

    /// Adds a part.
    #[inline(never)]
    pub fn push(&mut self, part: &str) {
        if !self.text.is_empty() {
            self.text.push_str(self.between);
        }
        self.text.push_str(part);
    }
}
