//! The edit distance between two names.

/// How many letters have to be inserted, removed, replaced or swapped with their neighbour to
/// turn one name into the other (optimal string alignment). Where the lengths alone show that
/// it is more than `most`, some number greater than `most`.
pub(super) fn distance(one: &str, other: &str, most: usize) -> usize {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    if one.len().abs_diff(other.len()) > most {
        return usize::MAX;
    }
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=other.len()).collect();
    for i in 1..=one.len() {
        let mut row = vec![i];
        for j in 1..=other.len() {
            let changed = last[j - 1] + usize::from(one[i - 1] != other[j - 1]);
            let mut cost = changed.min(last[j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1] {
                cost = cost.min(before[j - 2] + 1);
            }
            row.push(cost);
        }
        before = std::mem::replace(&mut last, row);
    }
    last[other.len()]
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
