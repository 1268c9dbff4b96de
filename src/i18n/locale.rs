//! How numbers and plurals are said, which the browser knows, or the command.

/// How numbers are said in a language. In a browser this is `Intl`.
pub trait Locale {
    /// Which of its plural forms a language uses for a count, as their position
    /// in the texts: those that it has of CLDR's zero, one, two, few, many and
    /// other, in this order.
    fn form(&self, count: u32) -> usize;
    /// A whole number with the marks by which a language groups its digits.
    fn number(&self, number: u32) -> String;
}
