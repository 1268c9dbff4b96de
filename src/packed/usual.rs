//! Times that lie far from all others: one wrong year makes a chart of months of which
//! nothing can be seen.

/// A gap of fewer years is none.
const GAP: u32 = 20;
/// At most one in so many times is far out; of fewer, one.
const FEW: usize = 20;

/// The first and the last of some times in order, without a few at an end that are farther
/// from all others than those are from each other; none where there are no times. They are
/// counted so that a year has `year` of them. Of two that are as many, those near `today`
/// stay.
pub fn usual(times: &[u32], year: u32, today: u32) -> Option<(u32, u32)> {
    let mut times = times;
    loop {
        let few = (times.len() / FEW).max(1);
        let span = |times: &[u32]| times[times.len() - 1] - times[0];
        let cut = |at: &usize| {
            let (left, right) = times.split_at(*at);
            let gap = right[0] - left[left.len() - 1];
            let is_left = match left.len().cmp(&right.len()) {
                std::cmp::Ordering::Equal => {
                    today.abs_diff(left[0]) > today.abs_diff(right[right.len() - 1])
                }
                order => order.is_lt(),
            };
            let (out, rest) = if is_left { (left, right) } else { (right, left) };
            (out.len() <= few && gap > GAP * year && gap > span(rest)).then_some(rest)
        };
        // The ends may be far out on both sides, one behind the other.
        let near = (1..times.len()).filter(|at| *at <= few || times.len() - at <= few);
        match near.filter_map(|at| cut(&at)).min_by_key(|rest| span(rest)) {
            Some(rest) => times = rest,
            None => break,
        }
    }
    Some((*times.first()?, *times.last()?))
}

#[cfg(test)]
mod tests {
    use super::usual;

    /// The years that are left of some.
    fn left(years: &[u32]) -> (u32, u32) {
        let months: Vec<u32> = years.iter().map(|year| year * 12).collect();
        let (first, last) = usual(&months, 12, 2026 * 12).expect("there are some");
        (first / 12, last / 12)
    }

    #[test]
    fn a_few_dates_far_from_all_others_are_not_usual() {
        assert_eq!(left(&[1, 2024, 2024]), (2024, 2024));
        assert_eq!(left(&[2024, 9999]), (2024, 2024));
        assert_eq!(left(&[1, 2024]), (2024, 2024));
        assert_eq!(left(&[1, 2020, 2024, 9999]), (2020, 2024));
        assert_eq!(left(&[1970, 2000, 2003, 2010, 2024]), (2000, 2024));
        let many: Vec<u32> = [1, 1, 2].into_iter().chain((0..60).map(|at| 2000 + at / 3)).collect();
        assert_eq!(left(&many), (2000, 2019));
    }

    #[test]
    fn dates_that_are_spread_over_centuries_are_usual() {
        assert_eq!(left(&[1789, 1848, 1871, 1918, 1968, 2001]), (1789, 2001));
        assert_eq!(left(&[2004, 2024]), (2004, 2024));
        assert_eq!(left(&[1900, 1900, 2024, 2024]), (1900, 2024), "half are no few");
        assert_eq!(left(&[1863]), (1863, 1863));
        assert_eq!(usual(&[], 12, 0), None);
    }
}
