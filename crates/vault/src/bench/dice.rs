//! Chance without chance: splitmix64, the same numbers on every machine.

/// A row of numbers that only looks random.
pub(crate) struct Dice(u64);

impl Dice {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// Returns a number below `many`.
    pub(crate) fn below(&mut self, many: u64) -> u64 {
        self.next() % many.max(1)
    }

    /// Returns a share from 0 to 1.
    #[allow(clippy::cast_precision_loss, reason = "the workload is defined so")]
    pub(crate) fn share(&mut self) -> f64 {
        self.next() as f64 / 18_446_744_073_709_551_616.0
    }

    /// Returns one of these.
    pub(crate) fn one<'a>(&mut self, of: &[&'a str]) -> &'a str {
        let at = usize::try_from(self.below(of.len() as u64)).unwrap_or(0);
        of.get(at).copied().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_row_is_the_published_one() {
        let mut dice = Dice::new(1_234_567);
        assert_eq!(dice.next(), 6_457_827_717_110_365_317);
        assert_eq!(dice.next(), 3_203_168_211_198_807_973);
    }
}
