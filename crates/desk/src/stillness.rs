//! How long nobody has touched something, counting the time the laptop slept.

use std::time::{Duration, Instant, SystemTime};

/// Begins at a touch and lasts until the next.
///
/// Two clocks, because each has a gap: the steady one stands still while a laptop sleeps, and the
/// one on the wall can be put back. The longer of the two counts.
#[derive(Debug, Clone, Copy)]
pub struct Stillness {
    steady: Instant,
    wall: SystemTime,
}

impl Stillness {
    /// Returns one that begins now.
    pub fn begins() -> Self {
        Self { steady: Instant::now(), wall: SystemTime::now() }
    }

    /// Returns one that began as long ago as this.
    #[cfg(test)]
    pub fn of(lasting: Duration) -> Self {
        let wall = SystemTime::now() - lasting;
        Self { wall, ..Self::begins() }
    }

    /// Returns how long it has lasted.
    pub fn lasts(&self) -> Duration {
        self.lasted_until(Instant::now(), SystemTime::now())
    }

    fn lasted_until(&self, steady: Instant, wall: SystemTime) -> Duration {
        let on_the_wall = wall.duration_since(self.wall).unwrap_or_default();
        steady.duration_since(self.steady).max(on_the_wall)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOUR: Duration = Duration::from_secs(3600);

    #[test]
    fn sleep_counts_as_stillness() {
        let still = Stillness::begins();
        assert_eq!(still.lasted_until(still.steady, still.wall + HOUR), HOUR);
    }

    #[test]
    fn a_clock_that_is_put_back_does_not_keep_the_desk_open() {
        let still = Stillness::begins();
        assert_eq!(still.lasted_until(still.steady + HOUR, still.wall - HOUR), HOUR);
    }
}
