//! Moments as the tables keep them.

use closeby_domain::board::Mode;
use closeby_domain::{Moment, Statement};

/// The end of what still holds: later than every moment kept.
pub(crate) const OPEN: i64 = i64::MAX;

/// Returns the number kept for a moment; always before [`OPEN`].
pub(crate) fn stamp(at: Moment) -> i64 {
    at.unix_ms().min(OPEN - 1)
}

/// Returns the minute a kept moment lies in.
pub(crate) fn minute(stamp: i64) -> i64 {
    stamp.div_euclid(60_000)
}

/// Returns the clock of a statement that counts in this mode.
pub(crate) fn reading(said: &Statement, mode: Mode) -> Moment {
    match mode {
        Mode::Known => said.recorded,
        Mode::Happened => said.happened,
    }
}

/// Returns the moments from `since` on at which something changes, in order.
pub(crate) fn changes(said: &[&Statement], since: Moment, mode: Mode) -> Vec<Moment> {
    let mut changes: Vec<Moment> =
        said.iter().map(|said| reading(said, mode)).filter(|at| *at >= since).collect();
    changes.sort_unstable();
    changes.dedup();
    changes
}
