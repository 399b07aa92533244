//! The day's clock: the laptop's own, or an exercise's.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Instant;

use closeby_domain::Moment;

/// What time it is for the day that is open.
#[derive(Debug, Clone)]
pub enum Clock {
    /// The laptop's own clock.
    Laptop,
    /// An exercise's clock: it stood still while the vault was closed and runs from there.
    Exercise {
        /// The exercise's time when the vault was opened.
        from: Moment,
        /// When that was.
        since: Instant,
    },
    /// A clock that stands until somebody moves it: for stories and for making the sample day.
    Standing(Arc<AtomicI64>),
}

impl Clock {
    /// Returns an exercise's clock that runs from this moment.
    pub fn exercise(from: Moment) -> Self {
        Self::Exercise { from, since: Instant::now() }
    }

    /// Returns the time.
    pub fn now(&self) -> Moment {
        match self {
            Self::Laptop => Moment::from_unix_ms(jiff::Timestamp::now().as_millisecond()),
            Self::Exercise { from, since } => {
                from.plus_ms(i64::try_from(since.elapsed().as_millis()).unwrap_or(i64::MAX))
            }
            Self::Standing(ms) => Moment::from_unix_ms(ms.load(Ordering::Relaxed)),
        }
    }
}

impl Clock {
    /// Returns whether it stands until somebody moves it.
    pub fn is_standing(&self) -> bool {
        matches!(self, Self::Standing(_))
    }
}
