//! Finding a name in a list of names, as somebody types parts of it.

use super::token::Folded;

/// What is typed to find names: each of its parts has to be in a name, anywhere.
pub struct NameSearch {
    parts: Vec<String>,
}

impl NameSearch {
    /// Reads what somebody typed. Without a word it finds every name.
    pub fn new(typed: &str) -> Self {
        let folded = Folded::of(typed).text;
        Self { parts: folded.split_whitespace().map(str::to_owned).collect() }
    }

    /// Whether it finds a name.
    pub fn finds(&self, name: &str) -> bool {
        if self.parts.is_empty() {
            return true;
        }
        let name = Folded::of(name).text;
        // std's searcher of texts would be 1 KB of the app.
        let has =
            |part: &String| name.as_bytes().windows(part.len()).any(|it| it == part.as_bytes());
        self.parts.iter().all(has)
    }
}

#[cfg(test)]
mod tests {
    use super::NameSearch;

    #[test]
    fn a_name_is_found_by_parts_of_it_in_any_order_and_without_its_accents() {
        for typed in ["", "lod", "LODZ", "ódź", "port lodz", "of łó"] {
            assert!(NameSearch::new(typed).finds("Łódź, Port of"), "{typed}");
        }
        for typed in ["lodzz", "port x"] {
            assert!(!NameSearch::new(typed).finds("Łódź, Port of"), "{typed}");
        }
    }
}
