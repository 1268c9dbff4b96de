//! Ids for what a machine writes down: they say something to people, and are free.

use std::collections::{HashMap, HashSet};
use std::hash::Hasher;

use twox_hash::XxHash64;

use crate::model::is_reserved_id;
use crate::text::folded_name;

/// How long an id that is made from a name becomes at most, without its number.
const LONGEST: usize = 60;

/// Ids that are given, each once.
#[derive(Default)]
pub struct NewIds {
    given: HashSet<String>,
    /// The last number behind each stem, so that a thousand ids of one stem are not tried
    /// each time.
    last: HashMap<String, u32>,
}

impl NewIds {
    /// Takes an id, so that it is not given.
    pub fn reserve(&mut self, id: &str) {
        self.given.insert(id.to_owned());
    }

    /// The id itself where it is free, otherwise with another number at its end.
    pub fn give(&mut self, id: &str) -> String {
        if self.given.insert(id.to_owned()) {
            return id.to_owned();
        }
        let numbered = id.rsplit_once('-').and_then(|(stem, number)| {
            let is_number = !number.is_empty() && number.bytes().all(|it| it.is_ascii_digit());
            Some((stem, number.parse::<u32>().ok()?)).filter(|_| is_number && !stem.is_empty())
        });
        let (stem, first) = numbered.unwrap_or((id, 1));
        let last = self.last.entry(stem.to_owned()).or_insert(first);
        loop {
            // After the highest number come the lowest: there is always a free one.
            *last = last.wrapping_add(1);
            let next = format!("{stem}-{last}");
            if self.given.insert(next.clone()) {
                return next;
            }
        }
    }
}

/// An id from the letters of a name: `ada-quay`. Where letters are lost that an id cannot
/// have, a checksum of the name stands behind it, so that the same name has the same id
/// wherever it is met: `speaker-3f2a91c4` with the noun `speaker`.
pub fn id_from_name(name: &str, noun: &str) -> String {
    let folded = folded_name(name);
    let mut id = String::new();
    for word in folded.split(' ').filter(|word| !word.is_empty()) {
        let letters = word.chars().filter(char::is_ascii_alphanumeric);
        let start = id.len();
        if start > 0 {
            id.push('-');
        }
        id.extend(letters);
        if id.len() == start + 1 && start > 0 {
            id.pop();
        }
    }
    let is_cut = id.len() > LONGEST;
    id.truncate(LONGEST);
    let is_lossy = folded.chars().any(|it| it != ' ' && !it.is_ascii_alphanumeric());
    if id.is_empty() {
        id = noun.to_owned();
    } else if !is_lossy && !is_cut {
        return id;
    }
    let mut hasher = XxHash64::with_seed(0);
    hasher.write(name.as_bytes());
    format!("{}-{:08x}", id.trim_end_matches('-'), hasher.finish() as u32)
}

/// An id from the letters and digits of a name that ASCII has without their marks, which a quote
/// may have too: `dr-ada-oquay`, or else `fallback`. No checksum stands for other letters: [`NewIds`] numbers
/// the names that have one id.
pub fn id_from_letters(name: &str, fallback: &str) -> String {
    let mut id = String::new();
    for letter in folded_name(name).trim().chars() {
        match letter {
            letter if letter.is_ascii_alphanumeric() => id.push(letter),
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
    (if id.is_empty() { fallback } else { id }).to_owned()
}

/// The id of a speaker's first quote: `ada-quay-1`. `pq` is an id that a speaker may have; as a
/// quote's, `pq-1` is the page's own, so that it becomes `id-pq-1`.
pub fn first_quote_id(speaker: &str) -> String {
    id_from_letters(&format!("{speaker}-1"), "quote-1")
}

#[cfg(test)]
mod tests {
    use super::{NewIds, first_quote_id, id_from_letters, id_from_name};
    use crate::model::is_id;

    #[test]
    fn an_id_says_the_name_and_is_the_same_everywhere() {
        for (name, id) in [
            ("Ada Quay", "ada-quay"),
            ("Łódź, Port of", "lodz-port-of"),
            ("Zoë O’Brien", "zoe-obrien"),
        ] {
            assert_eq!(id_from_name(name, "speaker"), id);
        }
        let (one, other) = (id_from_name("林安", "speaker"), id_from_name("林平", "speaker"));
        assert!(one.starts_with("speaker-") && one != other, "{one} {other}");
        let long = "a very long name ".repeat(30);
        for name in ["", "林安", "…", "Ада", "-", "a 林", "ﷺ", &long] {
            let id = id_from_name(name, "speaker");
            assert!(is_id(&id) && id.len() < 75, "{name}: {id}");
        }
    }

    #[test]
    fn an_id_that_is_given_has_another_number_the_next_time() {
        let mut ids = NewIds::default();
        let given: Vec<_> =
            ["a", "a", "a-2", "a-7", "a-7", "a"].iter().map(|id| ids.give(id)).collect();
        assert_eq!(given, ["a", "a-2", "a-3", "a-7", "a-4", "a-5"]);
        ids.reserve("b");
        assert_eq!(ids.give("b"), "b-2");
    }

    #[test]
    fn there_is_a_free_id_after_the_highest_number() {
        let mut ids = NewIds::default();
        assert_eq!(["a-4294967295"; 3].map(|id| ids.give(id)), ["a-4294967295", "a-0", "a-1"]);
    }

    #[test]
    fn ids_are_letters_of_the_name_and_each_is_given_once() {
        let mut ids = NewIds::default();
        let mut give = |name| ids.give(&id_from_letters(name, "speaker-1"));
        assert_eq!(give("Dr. Ada O’Quay"), "dr-ada-oquay");
        assert_eq!(give("Dr Ada O'Quay"), "dr-ada-oquay-2");
        assert_eq!(["Łukasz Groß", "Eva Østby"].map(&mut give), ["lukasz-gross", "eva-ostby"]);
        assert_eq!([give("漢"), give("字")], ["speaker-1", "speaker-2"]);
        assert_eq!(give("PQ Ltd"), "id-pq-ltd", "the page has ids that begin so");
        assert_eq!(give("PQ"), "pq");
        assert_eq!(give("pq-1"), "id-pq-1");
        assert_eq!(["ada-quay", "pq"].map(first_quote_id), ["ada-quay-1", "id-pq-1"]);
    }
}
