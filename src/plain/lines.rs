//! Paragraphs as lines.

/// Lines with something in them.
#[derive(Default)]
pub(super) struct Lines {
    whole: String,
    line: String,
}

impl Lines {
    pub(super) fn add(&mut self, text: &str) {
        self.line.push_str(text);
    }

    pub(super) fn end(&mut self) {
        // A line end in the source is a blank, and several blanks are one. No-break spaces stay.
        let is_blank = |it: char| it.is_ascii_whitespace();
        let before = self.whole.len();
        for word in self.line.split(is_blank).filter(|word| !word.is_empty()) {
            if self.whole.len() > before {
                self.whole.push(' ');
            }
            self.whole.push_str(word);
        }
        if self.whole.len() > before {
            self.whole.push('\n');
        }
        self.line.clear();
    }

    pub(super) fn finish(mut self) -> String {
        self.end();
        self.whole
    }
}
