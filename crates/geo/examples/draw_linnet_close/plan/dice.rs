//! Chance that falls the same way every time: splitmix64 over a fixed seed.

/// A row of chances.
pub struct Dice(pub u64);

impl Dice {
    fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A number from the range.
    pub fn between(&mut self, least: f64, most: f64) -> f64 {
        // Thousandths are plenty, and keep the drawing the same on every machine.
        let share = (self.roll() % 1001) as f64 / 1000.0;
        least + (most - least) * share
    }

    /// A whole number from the range, both ends included.
    pub fn whole(&mut self, least: u32, most: u32) -> u32 {
        least + (self.roll() % u64::from(most - least + 1)) as u32
    }

    /// True so many times in a hundred.
    pub fn percent(&mut self, chance: u64) -> bool {
        self.roll() % 100 < chance
    }
}
