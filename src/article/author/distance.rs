//! The edit distance between two names.

/// How many letters have to be inserted, removed, replaced or swapped with their neighbour to
/// turn one name into the other (optimal string alignment). Where the lengths alone show that
/// it is more than `most`, some number greater than `most`.
pub(super) fn distance(one: &str, other: &str, most: usize) -> usize {
    if one.chars().count().abs_diff(other.chars().count()) > most {
        return usize::MAX;
    }
    strsim::osa_distance(one, other)
}

#[cfg(test)]
mod tests {
    use super::distance;

    #[test]
    fn distance_counts_slips_of_the_pen() {
        for (one, other, edits) in [
            ("hu-xijin", "hu-xijin", 0),
            ("hu-xijn", "hu-xijin", 1),
            ("hu-xjiin", "hu-xijin", 1),
            ("speaker", "Speaker", 1),
            ("", "abc", 3),
            ("léon", "leon", 1),
            ("kitten", "sitting", 3),
        ] {
            assert_eq!(distance(one, other, 9), edits, "{one} {other}");
            assert_eq!(distance(other, one, 9), edits, "{other} {one}");
        }
    }
}
