//! Text with italics, to which marks are added as printers add them.

use crate::page::html;

/// Text, some of it in italics.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rich {
    runs: Vec<Run>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Run {
    text: String,
    is_italic: bool,
}

impl Rich {
    /// The text without its italics.
    pub fn plain(&self) -> String {
        self.runs.iter().map(|run| &*run.text).collect()
    }

    /// The text as HTML.
    pub fn html(&self) -> String {
        let run = |run: &Run| match run.is_italic {
            true => format!("<i>{}</i>", html(&run.text)),
            false => html(&run.text),
        };
        self.runs.iter().map(run).collect()
    }

    /// The text in runs, each with whether it is in italics.
    pub fn runs(&self) -> impl Iterator<Item = (&str, bool)> {
        self.runs.iter().map(|run| (&*run.text, run.is_italic))
    }

    pub(super) fn is_empty(&self) -> bool {
        self.runs.is_empty()
    }

    /// Appends upright text.
    pub(super) fn push(&mut self, text: &str) -> &mut Self {
        self.add(text, false)
    }

    /// Appends text in italics, but for Han, which has none.
    pub(super) fn italic(&mut self, text: &str) -> &mut Self {
        self.add(text, !super::names::has_han(text))
    }

    /// Appends text in italics, whatever its script.
    pub(super) fn slanted(&mut self, text: &str) -> &mut Self {
        self.add(text, true)
    }

    pub(super) fn append(&mut self, other: &Self) -> &mut Self {
        for run in &other.runs {
            self.add(&run.text, run.is_italic);
        }
        self
    }

    fn add(&mut self, text: &str, is_italic: bool) -> &mut Self {
        match self.runs.last_mut() {
            _ if text.is_empty() => {}
            Some(run) if run.is_italic == is_italic => run.text.push_str(text),
            _ => self.runs.push(Run { text: text.to_owned(), is_italic }),
        }
        self
    }

    /// Ends a sentence, unless a mark has ended it. As in America, the stop comes before a
    /// closing quotation mark.
    pub(super) fn stop(&mut self) -> &mut Self {
        let at = self.before_marks();
        let Some(run) = self.runs.last_mut() else { return self };
        if run.text[..at].ends_with(['.', '?', '!']) {
            return self;
        }
        if at == run.text.len() {
            return self.push(".");
        }
        run.text.insert(at, '.');
        self
    }

    /// Ends a sentence, unless a mark has ended it. As in Britain, the stop comes after a
    /// closing quotation mark.
    pub(super) fn stop_outside(&mut self) -> &mut Self {
        match self.runs.last() {
            Some(run) if !run.text.ends_with(['.', '?', '!']) => self.push("."),
            _ => self,
        }
    }

    /// Adds a comma and a blank; as in America, the comma before a closing quotation mark.
    pub(super) fn comma(&mut self) -> &mut Self {
        let at = self.before_marks();
        if let Some(run) = self.runs.last_mut() {
            if at == run.text.len() {
                return self.push(", ");
            }
            run.text.insert(at, ',');
        }
        self.push(" ")
    }

    /// Where the last run would end without the closing quotation marks at its end.
    fn before_marks(&self) -> usize {
        let Some(run) = self.runs.last() else { return 0 };
        let mut before = &*run.text;
        loop {
            // An apostrophe closes nothing.
            let closes = |open: char, close: char| before.ends_with(close) && before.contains(open);
            if !closes('“', '”') && !closes('‘', '’') {
                return before.len();
            }
            before = &before[..before.len() - '”'.len_utf8()];
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Rich;

    #[test]
    fn marks_come_before_closing_quotation_marks_and_once() {
        let stopped = |text: &str| {
            let mut rich = Rich::default();
            rich.push(text).stop();
            rich.plain()
        };
        assert_eq!(stopped("“so ‘there’”"), "“so ‘there.’”");
        assert_eq!(stopped("“why?”"), "“why?”");
        assert_eq!(stopped("the girls’"), "the girls’.");
        assert_eq!(stopped("Jr."), "Jr.");
        assert_eq!(stopped(""), "");
        let mut rich = Rich::default();
        rich.italic("The “Packet”").comma().push("1925").stop_outside();
        assert_eq!(rich.html(), "<i>The “Packet,”</i> 1925.");
        assert_eq!(Rich::default().italic("人民日报").html(), "人民日报");
    }
}
