//! What somebody says about columns: `text=Quote,speaker=Who,facet=Party,none=Notes`.

use super::field::Field;

/// Which columns are what, by their names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mapping(pub(super) Vec<(Wanted, String)>);

/// What a column is said to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wanted {
    Field(Field),
    /// A facet of the author's own.
    Facet,
    /// Nothing: it is left out.
    Nothing,
}

impl Mapping {
    /// Adds what a text says: pairs of a field and a column, with commas between. A comma
    /// that no pair follows belongs to the column's name.
    ///
    /// # Errors
    /// A sentence on what cannot be understood.
    pub fn add(&mut self, text: &str) -> Result<(), String> {
        let begun = self.0.len();
        for piece in text.split(',') {
            let pair = piece.split_once('=');
            let wanted = pair.and_then(|(field, column)| Some((wanted(field.trim())?, column)));
            match (wanted, self.0.len() > begun) {
                (Some((wanted, column)), _) => self.0.push((wanted, column.trim().to_owned())),
                (None, true) if pair.is_none() => {
                    if let Some((_, column)) = self.0.last_mut() {
                        column.push(',');
                        column.push_str(piece);
                    }
                }
                _ => return Err(unknown(piece)),
            }
        }
        Ok(())
    }

    /// Says what a column is, by the field's name in `--map`; what was said of it before, or
    /// of that field, is forgotten. An unknown name says nothing.
    pub fn set(&mut self, column: &str, field: &str) {
        let Some(new) = wanted(field) else { return };
        let is_field = matches!(new, Wanted::Field(_));
        self.0.retain(|(wanted, own)| own != column && !(is_field && *wanted == new));
        self.0.push((new, column.to_owned()));
    }
}

fn wanted(field: &str) -> Option<Wanted> {
    match field {
        "facet" => Some(Wanted::Facet),
        "none" => Some(Wanted::Nothing),
        field => Field::from_id(field).map(Wanted::Field),
    }
}

fn unknown(piece: &str) -> String {
    let fields: Vec<&str> = Field::all().map(Field::id).collect();
    format!(
        "{piece:?} maps nothing: write a field, an equals sign and the name of a column, such as text=Quote. Fields are {}, facet and none",
        fields.join(", ")
    )
}

#[cfg(test)]
mod tests {
    use super::{Mapping, Wanted};
    use crate::table::Field;

    #[test]
    fn a_field_is_one_column_and_what_is_said_last_counts() {
        let mut mapping = Mapping::default();
        for (column, field) in [
            ("A", "text"),
            ("B", "text"),
            ("C", "facet"),
            ("D", "facet"),
            ("C", "none"),
            ("D", "x"),
        ] {
            mapping.set(column, field);
        }
        let text = (Wanted::Field(Field::Text), "B".to_owned());
        let facet = (Wanted::Facet, "D".to_owned());
        assert_eq!(mapping.0, [text, facet, (Wanted::Nothing, "C".to_owned())]);
    }

    #[test]
    fn pairs_are_read_and_a_comma_may_be_in_a_name() {
        let mut mapping = Mapping::default();
        mapping.add("text=What, verbatim,speaker=Who").expect("it is right");
        mapping.add("facet=Party").expect("it is right");
        let pair = |wanted, name: &str| (wanted, name.to_owned());
        let text = pair(Wanted::Field(Field::Text), "What, verbatim");
        let speaker = pair(Wanted::Field(Field::Speaker), "Who");
        assert_eq!(mapping.0, [text, speaker, pair(Wanted::Facet, "Party")]);
        for wrong in ["", "Quote", "txt=Quote", "speaker=Who,txt=Quote"] {
            let said = Mapping::default().add(wrong).expect_err("it is wrong");
            assert!(said.contains("maps nothing") && said.contains("original-lang"), "{said}");
        }
    }
}
