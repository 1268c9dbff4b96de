//! The rules of the data format, by which problems are told apart.

macro_rules! rules {
    ($($(#[doc = $doc:literal])+ $rule:ident = $id:literal,)+) => {
        /// The rules of the data format.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Rule { $($(#[doc = $doc])+ $rule,)+ }

        impl Rule {
            /// Every rule.
            pub const ALL: &[Self] = &[$(Self::$rule,)+];

            /// The rule's name for machines.
            pub const fn id(self) -> &'static str {
                match self { $(Self::$rule => $id,)+ }
            }
        }
    };
}

rules! {
    /// A file is at most [`MAX_BYTES`](super::MAX_BYTES) long, and an article no archive.
    Size = "size",
    /// Files are UTF-8.
    Encoding = "encoding",
    /// Files are JSON as RFC 8259 has it.
    Syntax = "syntax",
    /// An object has no two fields of one name.
    DuplicateField = "duplicate-field",
    /// `format` names a version that can be read.
    Format = "format",
    /// A field has the type that the format gives it.
    Type = "type",
    /// A required field is there.
    Missing = "missing",
    /// A name that is nearly a field's is a slip of the pen.
    UnknownField = "unknown-field",
    /// A `kind` is one of the closed list.
    Kind = "kind",
    /// An id fits into an address.
    Id = "id",
    /// No two things of one sort share an id.
    DuplicateId = "duplicate-id",
    /// What a quote points to exists.
    UnknownId = "unknown-id",
    /// What is listed is used.
    Unused = "unused",
    /// A text has words, and an article quotes.
    Empty = "empty",
    /// Words stand without their outer quotation marks.
    Marks = "marks",
    /// Texts are plain, without the tags and codes of HTML.
    Html = "html",
    /// Texts have no control characters.
    Control = "control",
    /// What turns the writing direction is closed again in the same text.
    Bidi = "bidi",
    /// A date is a day that exists.
    Date = "date",
    /// A language is a BCP 47 tag.
    Lang = "lang",
    /// An address is plain http or https.
    Url = "url",
    /// The parts of a quote make up its text.
    Parts = "parts",
    /// A paragraph is one of the article's, and quotes keep their order.
    Paragraph = "paragraph",
    /// Quoted words are in the source, verbatim, beside who says them; what it quotes is here.
    Source = "source",
    /// A selector stands around its passage in the source.
    Selector = "selector",
}
