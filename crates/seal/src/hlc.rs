//! Hybrid logical time: the wall clock when it behaves, a counter when it does not.

const COUNTER_BITS: u32 = 16;
const LAST_MS: u64 = (1 << 48) - 1;

/// A record from further ahead than this waits until the clock has caught up.
pub const MOST_AHEAD_MS: u64 = 2 * 60 * 1000;

/// When a record was written: 48 bits of milliseconds since 1970, then a 16-bit counter.
///
/// It always grows along an author's chain, even when the laptop's clock is set back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Hlc(u64);

impl Hlc {
    /// Returns the first time at `wall_ms`.
    pub const fn at(wall_ms: u64) -> Self {
        let ms = if wall_ms > LAST_MS { LAST_MS } else { wall_ms };
        Self(ms << COUNTER_BITS)
    }

    /// Returns the time to write next: the wall clock, or just after `last` if that is later.
    ///
    /// `None` only when `last` is the very end of time, in the year 10889. `last` is the latest
    /// time this device has written or accepted, so that what it writes sorts after what it saw.
    pub fn next(last: Option<Self>, wall_ms: u64) -> Option<Self> {
        let now = Self::at(wall_ms);
        match last {
            Some(last) if last >= now => last.0.checked_add(1).map(Self),
            _ => Some(now),
        }
    }

    /// Returns the milliseconds since 1970.
    pub const fn unix_ms(self) -> u64 {
        self.0 >> COUNTER_BITS
    }

    /// Tells whether this is so far ahead of the wall clock that the record should wait.
    pub const fn is_too_far_ahead(self, wall_ms: u64) -> bool {
        self.unix_ms() > wall_ms.saturating_add(MOST_AHEAD_MS)
    }

    /// Reads the number that stands in a header.
    pub const fn from_bits(bits: u64) -> Self {
        Self(bits)
    }

    /// Returns the number that stands in a header.
    pub const fn to_bits(self) -> u64 {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_clock_set_back_by_three_hours_only_counts_on() {
        let before = Hlc::next(None, 10_800_000).unwrap();
        let after = Hlc::next(Some(before), 0).unwrap();
        assert!(after > before);
        assert_eq!(after.unix_ms(), before.unix_ms());
    }

    #[test]
    fn a_full_counter_runs_over_into_the_next_millisecond() {
        let full = Hlc::from_bits(Hlc::at(5).to_bits() | 0xffff);
        assert_eq!(Hlc::next(Some(full), 5), Some(Hlc::at(6)));
    }

    #[test]
    fn two_minutes_ahead_is_still_believed() {
        assert!(!Hlc::at(120_000).is_too_far_ahead(0));
        assert!(Hlc::at(120_001).is_too_far_ahead(0));
    }

    #[test]
    fn at_the_end_of_time_nothing_follows() {
        assert_eq!(Hlc::next(Some(Hlc::from_bits(u64::MAX)), 0), None);
    }

    proptest! {
        #[test]
        fn time_grows_under_any_clock(clock in proptest::collection::vec(any::<u64>(), 1..60)) {
            let mut last = None;
            for wall_ms in clock {
                let next = Hlc::next(last, wall_ms).expect("the counter has room");
                prop_assert!(Some(next) > last);
                last = Some(next);
            }
        }
    }
}
