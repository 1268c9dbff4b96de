//! Chance that is the same each time.

/// A generator of numbers: SplitMix64 (<https://prng.di.unimi.it/splitmix64.c>).
pub(crate) struct Dice {
    state: u64,
}

impl Dice {
    pub(crate) fn new(seed: u64) -> Self {
        Self { state: seed }
    }

    pub(crate) fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.state ^ self.state >> 30).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ mixed >> 31
    }

    /// A number from `low` to `high`, both included.
    pub(crate) fn between(&mut self, low: u32, high: u32) -> u32 {
        low + (self.next() % u64::from(high - low + 1)) as u32
    }
}

/// Numbers below a bound, each `n` as often as one in `n + 1`.
pub(crate) struct Zipf {
    sums: Vec<f64>,
}

impl Zipf {
    pub(crate) fn new(bound: u32) -> Self {
        let mut sum = 0.0;
        let sums = (1..=bound).map(|rank| {
            sum += 1.0 / f64::from(rank);
            sum
        });
        Self { sums: sums.collect() }
    }

    pub(crate) fn draw(&self, dice: &mut Dice) -> u32 {
        let all = self.sums.last().copied().unwrap_or(0.0);
        let at = (dice.next() >> 11) as f64 / (1u64 << 53) as f64 * all;
        self.sums.partition_point(|sum| *sum <= at).min(self.sums.len() - 1) as u32
    }
}
