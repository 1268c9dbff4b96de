//! Texts, numbers, days and the other values of single fields.

use super::{Reader, Spot};
use crate::article::json::Value;
use crate::article::rule::Rule;
use crate::article::shown::shown;
use crate::article::url;
use crate::model::{Date, Lang};

impl Reader<'_> {
    pub(super) fn str<'n>(&mut self, spot: &Spot<'n>) -> Option<&'n str> {
        let node = self.node(spot)?;
        if node.text().is_none() {
            self.mistyped(spot, node, "text", " in quotation marks");
        }
        node.text()
    }

    /// Any text, also an empty one.
    pub(in crate::article) fn string(&mut self, spot: &Spot) -> Option<String> {
        self.str(spot).map(str::to_owned)
    }

    /// A text with something in it.
    pub(in crate::article) fn text(&mut self, spot: &Spot) -> Option<String> {
        let text = self.str(spot)?;
        if text.trim().is_empty() {
            let mend = self.replacing(spot, &["something"]);
            self.error(Rule::Empty, spot, &["this text is empty"], &[&mend]);
            return None;
        }
        for finding in self.advice.text(text) {
            self.advise(spot, finding);
        }
        Some(text.into())
    }

    /// What somebody said.
    pub(in crate::article) fn words(&mut self, spot: &Spot) -> Option<String> {
        let text = self.text(spot)?;
        if let Some(finding) = self.advice.words(&text) {
            self.advise(spot, finding);
        }
        Some(text)
    }

    /// A count of paragraphs or the number of one, from 1.
    pub(in crate::article) fn count(&mut self, spot: &Spot) -> Option<u32> {
        let node = self.node(spot)?;
        let Value::Number(number) = node.value else {
            self.mistyped(spot, node, "a whole number", " without quotation marks");
            return None;
        };
        let count = number.parse().ok().filter(|count| *count > 0);
        if count.is_none() {
            let what = ["paragraphs are counted 1, 2, 3, and this is ", number];
            self.error(Rule::Paragraph, spot, &what, &["write a whole number from 1"]);
        }
        count
    }

    pub(in crate::article) fn date(&mut self, spot: &Spot) -> Option<Date> {
        let text = self.str(spot)?;
        let date = Date::parse(text);
        if date.is_none() {
            let what = [&*shown(text), " is no day of the calendar"];
            let mend = "write the day as YYYY-MM-DD, such as 2025-01-26";
            self.error(Rule::Date, spot, &what, &[mend]);
        }
        date
    }

    pub(in crate::article) fn lang(&mut self, spot: &Spot) -> Option<Lang> {
        let text = self.str(spot)?;
        let lang = Lang::parse(text);
        if lang.is_none() {
            let what = [&*shown(text), " is no language tag"];
            let mend = "write a BCP 47 tag, such as en, ar or zh-Hans";
            self.error(Rule::Lang, spot, &what, &[mend]);
        }
        lang
    }

    pub(in crate::article) fn url(&mut self, spot: &Spot) -> Option<String> {
        let text = self.str(spot)?;
        if let Some(what) = url::fault(text) {
            let mend = "write the whole address as a browser shows it, from https:// on";
            self.error(Rule::Url, spot, &[&shown(text), " ", what], &[mend]);
        }
        Some(text.into())
    }

    /// The position of one of a closed list.
    pub(in crate::article) fn choice(&mut self, spot: &Spot, ids: &[&str]) -> Option<usize> {
        let text = self.str(spot)?;
        let choice = ids.iter().position(|id| *id == text);
        if choice.is_none() {
            let what = [&*shown(text), " is none of the kinds of this format"];
            self.error(Rule::Kind, spot, &what, &["write one of ", &ids.join(", ")]);
        }
        choice
    }

    /// A name for addresses, which stands in a URL's fragment as it is.
    pub(in crate::article) fn id(&mut self, spot: &Spot) -> Option<String> {
        let text = self.str(spot)?;
        let is_inner = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte);
        if !text.starts_with(|char: char| char.is_ascii_alphanumeric())
            || !text.bytes().all(is_inner)
        {
            let what = [&*shown(text), " cannot stand in an address"];
            let mend = "use the letters a to z, digits, and - _ . between them, beginning with a letter or digit";
            self.error(Rule::Id, spot, &what, &[mend]);
        }
        Some(text.into())
    }
}
