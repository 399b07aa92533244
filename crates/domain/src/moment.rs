//! Instants, stretches of time and the honest "about".

use serde::{Deserialize, Serialize};

/// An instant, in milliseconds since 1970 in UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Moment(i64);

impl Moment {
    /// The end of time: later than anything that can be written.
    pub const NEVER: Self = Self(i64::MAX);
    /// Earlier than anything that can be written.
    pub const ALWAYS: Self = Self(i64::MIN);

    /// Returns the instant so many milliseconds after 1970 in UTC.
    pub const fn from_unix_ms(ms: i64) -> Self {
        Self(ms)
    }

    /// Returns milliseconds since 1970 in UTC.
    pub const fn unix_ms(self) -> i64 {
        self.0
    }

    /// Returns the instant so many minutes later (or earlier, when negative).
    pub const fn plus_minutes(self, minutes: i64) -> Self {
        self.plus_ms(minutes.saturating_mul(60_000))
    }

    /// Returns the instant so many milliseconds later (or earlier, when negative).
    pub const fn plus_ms(self, ms: i64) -> Self {
        Self(self.0.saturating_add(ms))
    }

    /// Returns the milliseconds from `earlier` to this instant.
    pub const fn ms_since(self, earlier: Self) -> i64 {
        self.0.saturating_sub(earlier.0)
    }

    /// Returns the whole minutes from `earlier` to this instant, rounded towards the past.
    pub const fn minutes_since(self, earlier: Self) -> i64 {
        self.ms_since(earlier).div_euclid(60_000)
    }
}

/// A stretch of time: from its first instant up to, but not including, its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stretch {
    /// The first instant inside.
    pub from: Moment,
    /// The first instant outside; [`Moment::NEVER`] while it goes on.
    pub until: Moment,
}

impl Stretch {
    /// Returns whether the instant lies inside.
    pub fn holds(&self, at: Moment) -> bool {
        self.from <= at && at < self.until
    }
}

/// When something happened, as a witness would honestly put it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct When {
    /// When it happened, or began.
    pub from: Moment,
    /// When it ended, if it was a stretch.
    pub to: Option<Moment>,
    /// Whether the witness said "about".
    pub about: bool,
}

impl When {
    /// Returns an exact moment.
    pub const fn exactly(at: Moment) -> Self {
        Self { from: at, to: None, about: false }
    }

    /// Returns a moment given as "about".
    pub const fn about(at: Moment) -> Self {
        Self { from: at, to: None, about: true }
    }
}
