//! Ids from names.

use std::collections::HashSet;

use crate::model::is_reserved_id;

/// Ids that are already taken.
#[derive(Default)]
pub struct Ids(HashSet<String>);

impl Ids {
    /// Takes an id, so that it is not given.
    pub fn reserve(&mut self, id: &str) {
        self.0.insert(id.to_owned());
    }

    /// An id from the letters and digits of a name, or else `fallback`; with a number where
    /// it is already taken.
    pub fn give(&mut self, name: &str, fallback: &str) -> String {
        let mut id = String::new();
        for letter in name.chars() {
            match letter {
                letter if letter.is_ascii_alphanumeric() => id.push(letter.to_ascii_lowercase()),
                '\'' | '’' | '.' => {}
                _ if !id.is_empty() && !id.ends_with('-') => id.push('-'),
                _ => {}
            }
        }
        // The page keeps ids that begin so for its own elements.
        if is_reserved_id(&id) {
            id.insert_str(0, "id-");
        }
        let id = id.trim_end_matches('-');
        let id = if id.is_empty() { fallback } else { id };
        let (stem, first) = match id.rsplit_once('-').map(|(stem, number)| (stem, number.parse())) {
            Some((stem, Ok(first))) => (stem, first),
            _ => (id, 1u32),
        };
        let mut given = id.to_owned();
        let mut number = first;
        while !self.0.insert(given.clone()) {
            number = number.wrapping_add(1);
            given = format!("{stem}-{number}");
        }
        given
    }
}

#[cfg(test)]
mod tests {
    use super::Ids;

    #[test]
    fn ids_are_letters_of_the_name_and_each_is_given_once() {
        let mut ids = Ids::default();
        let mut give = |name| ids.give(name, "speaker-1");
        assert_eq!(give("Dr. Ada O’Quay"), "dr-ada-oquay");
        assert_eq!(give("Dr Ada O'Quay"), "dr-ada-oquay-2");
        assert_eq!([give("漢"), give("字")], ["speaker-1", "speaker-2"]);
        assert_eq!(give("PQ Ltd"), "id-pq-ltd", "the page has ids that begin so");
    }
}
