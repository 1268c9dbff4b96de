//! Percents.

/// A part of a whole in percent, rounded half up; 0 if the whole is 0.
pub fn percent(part: u32, whole: u32) -> u32 {
    let (part, whole) = (u64::from(part), u64::from(whole));
    ((part * 200 + whole) / (2 * whole).max(1)) as u32
}

#[cfg(test)]
mod tests {
    use super::percent;

    #[test]
    fn percents_are_rounded_and_nothing_is_none() {
        assert_eq!((percent(1, 3), percent(2, 3), percent(1, 200)), (33, 67, 1));
        assert_eq!((percent(0, 0), percent(0, 7), percent(7, 7)), (0, 0, 100));
        assert_eq!(percent(u32::MAX, u32::MAX), 100);
    }
}
