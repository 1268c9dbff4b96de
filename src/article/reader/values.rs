//! Texts, numbers, days and the other values of single fields.

use super::{Reader, Spot};
use crate::article::advice::{Advice, Said};
use crate::article::json::Value;
use crate::article::rule::Rule;
use crate::article::shown::shown;
use crate::model::{Date, Lang, is_id, url_fault};

impl<A: Advice> Reader<'_, A> {
    pub(super) fn str<'n>(&mut self, spot: &Spot<'n>) -> Option<&'n str> {
        let node = self.node(spot)?;
        if node.text().is_none() {
            self.mistyped(spot, node, "text", " in quotation marks");
        }
        node.text()
    }

    /// Any text; it may be empty.
    pub(in crate::article) fn string(&mut self, spot: &Spot) -> Option<String> {
        let text = self.str(spot)?;
        if let Some(finding) = A::markup(text) {
            self.advise(spot, finding);
        }
        Some(text.into())
    }

    /// A text that is not empty.
    pub(in crate::article) fn text(&mut self, spot: &Spot) -> Option<String> {
        let text = self.str(spot)?;
        if text.chars().all(char::is_whitespace) {
            self.error(Rule::Empty, spot, || {
                Said::new("this text is empty", spot.replacing("something"))
            });
            return None;
        }
        // Two loops: a chained one would leave an empty loop in the app.
        for finding in A::text(text) {
            self.advise(spot, finding);
        }
        if let Some(finding) = A::markup(text) {
            self.advise(spot, finding);
        }
        Some(text.into())
    }

    /// The words of a quote.
    pub(in crate::article) fn words(&mut self, spot: &Spot) -> Option<String> {
        let text = self.text(spot)?;
        if let Some(finding) = A::words(&text) {
            self.advise(spot, finding);
        }
        Some(text)
    }

    /// The number of a paragraph, or of all paragraphs; at least 1.
    pub(in crate::article) fn count(&mut self, spot: &Spot) -> Option<u32> {
        let node = self.node(spot)?;
        let Value::Number(number) = node.value else {
            self.mistyped(spot, node, "a whole number", " without quotation marks");
            return None;
        };
        let count = number.parse().ok().filter(|count| *count > 0);
        if count.is_none() {
            self.error(Rule::Paragraph, spot, || {
                Said::new(
                    format!("paragraphs are counted 1, 2, 3, and this is {number}"),
                    "write a whole number from 1",
                )
            });
        }
        count
    }

    /// `true` or `false`.
    pub(in crate::article) fn flag(&mut self, spot: &Spot) -> Option<bool> {
        let node = self.node(spot)?;
        match &node.value {
            Value::Literal("true") => Some(true),
            Value::Literal("false") => Some(false),
            _ => {
                self.mistyped(spot, node, "true or false", " without quotation marks");
                None
            }
        }
    }

    pub(in crate::article) fn date(&mut self, spot: &Spot) -> Option<Date> {
        let text = self.str(spot)?;
        let date = Date::parse(text);
        if date.is_none() {
            self.error(Rule::Date, spot, || {
                Said::new(
                    format!("{} is no date of the calendar", shown(text)),
                    "write it as YYYY-MM-DD, such as 2025-01-26, or YYYY-MM or YYYY where no more is known",
                )
            });
        }
        date
    }

    pub(in crate::article) fn lang(&mut self, spot: &Spot) -> Option<Lang> {
        let text = self.str(spot)?;
        let lang = Lang::parse(text);
        if lang.is_none() {
            self.error(Rule::Lang, spot, || {
                Said::new(
                    format!("{} is no language tag", shown(text)),
                    "write a BCP 47 tag, such as en, ar or zh-Hans",
                )
            });
        }
        lang
    }

    pub(in crate::article) fn url(&mut self, spot: &Spot) -> Option<String> {
        let text = self.str(spot)?;
        if let Some(fault) = url_fault(text) {
            self.error(Rule::Url, spot, || {
                Said::new(
                    format!("{} {fault}", shown(text)),
                    "write the whole address as a browser shows it, from https:// on",
                )
            });
        } else if let Some(finding) = A::markup(text) {
            self.advise(spot, finding);
        }
        Some(text.into())
    }

    /// One value of a closed list; `id` gives the name of each in the data.
    pub(in crate::article) fn choice<T: Copy>(
        &mut self,
        spot: &Spot,
        all: &[T],
        id: fn(T) -> &'static str,
    ) -> Option<T> {
        let text = self.str(spot)?;
        let choice = all.iter().copied().find(|one| id(*one) == text);
        if choice.is_none() {
            self.error(Rule::Kind, spot, || {
                let ids: Vec<_> = all.iter().copied().map(id).collect();
                Said::new(
                    format!("{} is none of the kinds of this format", shown(text)),
                    format!("write one of {}", ids.join(", ")),
                )
            });
        }
        choice
    }

    /// An id, which needs no escaping in the fragment of an address.
    pub(in crate::article) fn id(&mut self, spot: &Spot) -> Option<String> {
        let text = self.str(spot)?;
        if !is_id(text) {
            self.error(Rule::Id, spot, || {
                Said::new(
                    format!("{} cannot stand in an address", shown(text)),
                    "use the letters a to z, digits, and - _ . between them, beginning with a letter or digit",
                )
            });
        } else if let Some(finding) = A::id(text) {
            self.advise(spot, finding);
        }
        Some(text.into())
    }
}
