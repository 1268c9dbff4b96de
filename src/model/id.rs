//! Names for addresses.

/// Ids that begin so are those of the page's own elements.
const RESERVED: &str = "pq-";

/// Whether a text may be an id: it stands in a URL's fragment as it is, and in an
/// element's `id`.
pub fn is_id(text: &str) -> bool {
    let is_first = |byte: u8| byte.is_ascii_alphanumeric();
    let is_inner = |byte: u8| is_first(byte) || matches!(byte, b'-' | b'_' | b'.');
    text.bytes().next().is_some_and(is_first) && text.bytes().all(is_inner)
}

/// Whether an id is kept for the page's own elements, so that no quote may have it.
pub fn is_reserved_id(id: &str) -> bool {
    id.starts_with(RESERVED)
}

#[cfg(test)]
mod tests {
    use super::is_id;

    #[test]
    fn an_id_stands_in_an_address_as_it_is() {
        for good in ["a", "7", "hu-xijin-1", "A_b.c"] {
            assert!(is_id(good), "{good}");
        }
        for bad in ["", "-a", ".a", "a b", "é", "a/b", "a#b", "a~2"] {
            assert!(!is_id(bad), "{bad}");
        }
    }
}
