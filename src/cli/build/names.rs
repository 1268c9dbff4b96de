//! Files with a hash in their name, and the checksums by which pages verify files.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256, Sha384};

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

    pub(super) fn named(&self) -> (&str, &[u8]) {
        (&self.name, &self.content)
    }

    pub(super) fn extension(&self) -> &'static str {
        self.extension
    }
}

/// A hash of content, as 16 hexadecimal digits.
pub(super) fn hash(content: &[u8]) -> String {
    Sha256::digest(content)[..8].iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A checksum for scripts and policies: `sha256-` and base64.
pub(super) fn integrity(content: &[u8]) -> String {
    format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(content)))
}

/// The same with SHA-384, which is usual in pages.
pub(super) fn page_integrity(content: &[u8]) -> String {
    format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(content)))
}

#[cfg(test)]
mod tests {
    use super::{Hashed, integrity, page_integrity};

    #[test]
    fn a_name_and_an_integrity_follow_the_content() {
        let file = Hashed::new("style", "css", b"abc".to_vec());
        assert_eq!(file.name, "style-ba7816bf8f01cfea.css");
        assert_eq!(file.pattern(), "/style-*.css");
        assert_eq!(integrity(b"abc"), "sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=");
        assert!(page_integrity(b"abc").starts_with("sha384-ywB1P0WjXou1oD1pmsZQBycsMqsO3tFj"));
    }
}
