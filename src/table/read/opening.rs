//! What is said about a file beside the file.

/// What somebody says about a file that cannot be seen in it.
#[derive(Clone, Debug, Default)]
pub struct Opening {
    /// The first row is one of values, not of names.
    pub no_header: bool,
    /// The sheet of a spreadsheet, by its name.
    pub sheet: Option<String>,
}
