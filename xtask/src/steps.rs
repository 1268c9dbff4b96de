//! Says what is being done while it is done, and how long it took.

use std::time::{Duration, Instant};

use anyhow::Result;

/// Does one step of a larger work, announced before and timed after.
///
/// # Errors
///
/// The step's own.
pub(crate) fn step<T>(name: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    println!("{name} ...");
    let start = Instant::now();
    let result = work();
    println!(
        "{name}: {}{}",
        seconds(start.elapsed()),
        if result.is_ok() { "" } else { ", failed" }
    );
    result
}

/// A duration for people: `0.4 s`, `48.2 s`, `3 min 05 s`.
pub(crate) fn seconds(time: Duration) -> String {
    match time.as_secs() {
        0..100 => format!("{:.1} s", time.as_secs_f64()),
        whole => format!("{} min {:02} s", whole / 60, whole % 60),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_read_well_at_any_length() {
        assert_eq!(seconds(Duration::from_millis(420)), "0.4 s");
        assert_eq!(seconds(Duration::from_millis(48_200)), "48.2 s");
        assert_eq!(seconds(Duration::from_secs(185)), "3 min 05 s");
    }
}
