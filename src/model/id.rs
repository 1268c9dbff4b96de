//! Names for addresses, and where in a list they are.

/// Ids that begin so are those of the page's own elements.
const RESERVED: &str = "pq-";

/// Whether a text may be an id: it stands in a URL's fragment as it is, and in an
/// element's `id`.
pub fn is_id(text: &str) -> bool {
    let is_first = |byte: u8| byte.is_ascii_alphanumeric();
    let is_inner = |byte: u8| is_first(byte) || matches!(byte, b'-' | b'_' | b'.');
    text.bytes().next().is_some_and(is_first) && text.bytes().all(is_inner)
}

/// What a text that begins with an id may name, the longest first: addresses in running
/// text take along the signs after them (`mayor-1.`), and senders append what is theirs
/// (`mayor-1&utm_source=x`).
pub fn ids_before_tail(text: &str) -> impl Iterator<Item = &str> {
    let is_inner = |byte: u8| byte.is_ascii_alphanumeric() || b"-_./".contains(&byte);
    let end = text.bytes().position(|byte| !is_inner(byte)).unwrap_or(text.len());
    std::iter::successors(Some(&text[..end]), |id| id.strip_suffix(['.', '-', '_', '/']))
}

/// Whether an id is kept for the page's own elements, so that no quote may have it.
pub fn is_reserved_id(id: &str) -> bool {
    id.starts_with(RESERVED)
}

/// A quote's id, with that of its article and a slash before it or without, as the path of a
/// file: a `~` stands before each letter of upper case, which some file systems take for the
/// one of lower case, after a dot at an end, and after the names that Windows keeps for devices
/// (<https://learn.microsoft.com/windows/win32/fileio/naming-a-file>).
pub fn file_path(id: &str) -> String {
    let mut path = String::new();
    for (at, id) in id.split('/').enumerate() {
        if at > 0 {
            path.push('/');
        }
        let stem = id.split('.').next().unwrap_or_default();
        for (at, sign) in id.char_indices() {
            if sign.is_ascii_uppercase() || at == stem.len() && is_device(stem) {
                path.push('~');
            }
            path.push(sign.to_ascii_lowercase());
        }
        if id.ends_with('.') || id == stem && is_device(stem) {
            path.push('~');
        }
    }
    path
}

/// Whether a name, without its extension and in lower case, is that of a device.
fn is_device(stem: &str) -> bool {
    let numbered = stem.strip_prefix("com").or(stem.strip_prefix("lpt"));
    let is_numbered =
        numbered.is_some_and(|number| number.len() == 1 && number.as_bytes()[0].is_ascii_digit());
    is_numbered || matches!(stem, "con" | "prn" | "aux" | "nul")
}

/// From the ids of a list to their positions: a hash table, at most half full. With std's
/// the app is 2.6 KB of wasm larger.
pub struct Positions<'n>(Vec<Option<(&'n str, u32)>>);

impl<'n> Positions<'n> {
    /// An empty one for so many ids.
    pub fn with_room_for(ids: usize) -> Self {
        Self(vec![None; (2 * ids).next_power_of_two()])
    }

    /// Keeps the position of an id; the one that it has if it is there already.
    pub fn insert(&mut self, id: &'n str, position: u32) -> Option<u32> {
        let slot = self.slot(id);
        if self.0[slot].is_none() {
            self.0[slot] = Some((id, position));
            return None;
        }
        self.get(id)
    }

    /// The position of an id.
    pub fn get(&self, id: &str) -> Option<u32> {
        self.0[self.slot(id)].map(|(_, position)| position)
    }

    /// Where an id stands, or else would stand.
    fn slot(&self, id: &str) -> usize {
        // FNV-1a.
        let hash = id.bytes().fold(0x811c_9dc5, |hash: u32, byte| {
            (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
        });
        let mut slot = hash as usize;
        loop {
            slot &= self.0.len() - 1;
            match self.0[slot] {
                Some((other, _)) if other != id => slot += 1,
                _ => return slot,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{file_path, ids_before_tail, is_id};

    #[test]
    fn an_id_stands_in_an_address_as_it_is() {
        for good in ["a", "7", "hu-xijin-1", "A_b.c"] {
            assert!(is_id(good), "{good}");
        }
        for bad in ["", "-a", ".a", "a b", "é", "a/b", "a#b", "a~2"] {
            assert!(!is_id(bad), "{bad}");
        }
    }

    #[test]
    fn ids_are_told_apart_as_paths_where_case_is_not_and_none_is_a_device() {
        for (id, path) in [
            ("hu-xijin-1", "hu-xijin-1"),
            ("Hu_X", "~hu_~x"),
            ("lamp/Mayor.1", "lamp/~mayor.1"),
            ("a.", "a.~"),
            ("con", "con~"),
            ("con.fig", "con~.fig"),
            ("com1/LPT9", "com1~/~l~p~t9"),
            ("console", "console"),
            ("com10", "com10"),
        ] {
            assert_eq!(file_path(id), path);
        }
        let signs = ["a", "A", "con", "CON", ".", "-"];
        let ids: Vec<String> = signs
            .iter()
            .flat_map(|one| {
                signs.iter().flat_map(move |two| signs.map(|three| [*one, two, three].concat()))
            })
            .collect();
        let distinct: BTreeSet<&String> = ids.iter().collect();
        let paths: BTreeSet<String> =
            distinct.iter().map(|id| file_path(id).to_lowercase()).collect();
        assert_eq!(paths.len(), distinct.len(), "two ids have one path");
    }

    #[test]
    fn what_follows_an_id_in_an_address_is_cut_off_the_longest_first() {
        let ids = |text| ids_before_tail(text).collect::<Vec<_>>();
        assert_eq!(ids("mayor-1."), ["mayor-1.", "mayor-1"]);
        assert_eq!(ids("mayor-1)..."), ["mayor-1"]);
        assert_eq!(ids("mayor-1&utm_source=x"), ["mayor-1"]);
        assert_eq!(
            ids("lamp/mayor-1-._"),
            ["lamp/mayor-1-._", "lamp/mayor-1-.", "lamp/mayor-1-", "lamp/mayor-1"]
        );
        assert_eq!(ids("mayor-1»，下一个"), ["mayor-1"]);
        assert_eq!(ids(""), [""]);
    }
}
