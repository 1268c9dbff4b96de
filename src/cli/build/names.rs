//! Files with a hash in their name.

use crate::site::{Checked, hash};

/// A file of the site whose name has a hash of its content, so that it may be cached for ever.
pub(super) struct Hashed {
    stem: &'static str,
    extension: &'static str,
    pub(super) name: String,
    pub(super) content: Vec<u8>,
}

impl Hashed {
    pub(super) fn new(stem: &'static str, extension: &'static str, content: Vec<u8>) -> Self {
        let name = format!("{stem}-{}.{extension}", hash(&content));
        Self { stem, extension, name, content }
    }

    /// The path that it has in any build, with a `*` instead of the hash.
    pub(super) fn pattern(&self) -> String {
        format!("/{}-*.{}", self.stem, self.extension)
    }

    /// Its name, and the checksum of its content.
    pub(super) fn checked(&self) -> Checked {
        Checked::new(&self.name, &self.content)
    }

    pub(super) fn extension(&self) -> &'static str {
        self.extension
    }
}

#[cfg(test)]
mod tests {
    use super::Hashed;

    #[test]
    fn a_name_follows_the_content() {
        let file = Hashed::new("style", "css", b"abc".to_vec());
        assert_eq!(file.name, "style-ba7816bf8f01cfea.css");
        assert_eq!(file.pattern(), "/style-*.css");
    }
}
