//! The hashes that stand in the names of files, and the checksums by which pages verify files.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256, Sha384};

/// A hash of content, as 16 hexadecimal digits.
pub fn hash(content: &[u8]) -> String {
    Sha256::digest(content)[..8].iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A checksum for scripts and policies: `sha256-` and base64.
pub fn integrity(content: &[u8]) -> String {
    format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(content)))
}

/// The same with SHA-384, which is usual in pages.
pub fn page_integrity(content: &[u8]) -> String {
    format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(content)))
}

#[cfg(test)]
mod tests {
    use super::{integrity, page_integrity};

    #[test]
    fn a_checksum_follows_the_content() {
        assert_eq!(integrity(b"abc"), "sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=");
        assert!(page_integrity(b"abc").starts_with("sha384-ywB1P0WjXou1oD1pmsZQBycsMqsO3tFj"));
    }
}
