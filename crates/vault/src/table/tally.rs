//! The tally: how many lines there were of each kind, at every moment and on either clock.

use closeby_domain::Moment;
use closeby_domain::board::{Mode, Tally};
use closeby_domain::claim::Verification;
use rusqlite::{Connection, Row};

use crate::clock::{OPEN, minute, stamp};
use crate::error::Kept;
use crate::table::line;

/// What one line, or many, adds to the counts: all, struck, key, then each standing.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Weight([i64; 10]);

impl Weight {
    /// Returns what one line counts for.
    pub(crate) fn of(standing: i64, struck: bool, keyed: bool) -> Self {
        let mut counts = [0; 10];
        let [entries, stricken, key, standings @ ..] = &mut counts;
        *entries = 1;
        *stricken = i64::from(struck);
        *key = i64::from(keyed && !struck);
        for (place, count) in (0..).zip(standings) {
            *count = i64::from(place == standing && !struck);
        }
        Self(counts)
    }

    /// Reads ten counts from a row, starting at this column.
    fn read(row: &Row<'_>, from: usize) -> rusqlite::Result<Self> {
        let mut counts = [0; 10];
        for (place, count) in (from..).zip(&mut counts) {
            *count = row.get(place)?;
        }
        Ok(Self(counts))
    }

    /// Returns the same with every count the other way round.
    pub(crate) fn away(self) -> Self {
        Self(self.0.map(|count| -count))
    }

    /// Adds another.
    pub(crate) fn add(&mut self, other: Self) {
        for (count, more) in self.0.iter_mut().zip(other.0) {
            *count += more;
        }
    }

    /// Returns the counts as the board has them.
    pub(crate) fn tally(self) -> Tally {
        let count = |count: i64| u32::try_from(count).unwrap_or(0);
        let [entries, struck, key, standing @ ..] = self.0.map(count);
        Tally { entries, struck, key, standing }
    }
}

/// The place of a standing among all.
pub(crate) fn place_of(state: Verification) -> i64 {
    let place = Verification::ALL.iter().position(|known| *known == state);
    place.and_then(|place| i64::try_from(place).ok()).unwrap_or(0)
}

/// Adds to the cell of two minutes.
pub(crate) fn add(connection: &Connection, happened: i64, known: i64, weight: Weight) -> Kept<()> {
    let [entries, struck, keyed, a, b, c, d, e, f, g] = weight.0;
    connection.prepare_cached(include_str!("tally/add.sql"))?.execute((
        minute(happened),
        minute(known),
        entries,
        struck,
        keyed,
        a,
        b,
        c,
        d,
        e,
        f,
        g,
    ))?;
    Ok(())
}

/// Hands over what counts at this moment, piece by piece, each with the minute it happened in.
pub(crate) fn at(
    connection: &Connection,
    at: Moment,
    mode: Mode,
    mut take: impl FnMut(i64, Weight),
) -> Kept<()> {
    let mut query = connection.prepare_cached(include_str!("tally/cells.sql"))?;
    let mut rows = query.query(whole_minutes(connection, at, mode)?)?;
    while let Some(row) = rows.next()? {
        take(row.get(0)?, Weight::read(row, 1)?);
    }
    begun_minute(connection, at, mode, take)
}

/// Returns what counts at this moment altogether.
pub(crate) fn sum_at(connection: &Connection, at: Moment, mode: Mode) -> Kept<Weight> {
    let mut sum = connection
        .prepare_cached(include_str!("tally/sum.sql"))?
        .query_row(whole_minutes(connection, at, mode)?, |row| Weight::read(row, 0))?;
    begun_minute(connection, at, mode, |_, weight| sum.add(weight))?;
    Ok(sum)
}

/// Returns up to which minute of either clock whole cells count.
fn whole_minutes(connection: &Connection, at: Moment, mode: Mode) -> Kept<(i64, i64)> {
    let at = stamp(at);
    let whole = minute(at).saturating_sub(1);
    Ok(match mode {
        Mode::Known => (minute(at.saturating_add(line::reach(connection)?)), whole),
        Mode::Happened => (whole, OPEN),
    })
}

/// Hands over what counts of the minute that is not over yet, line by line.
fn begun_minute(
    connection: &Connection,
    at: Moment,
    mode: Mode,
    take: impl FnMut(i64, Weight),
) -> Kept<()> {
    let at = stamp(at);
    let begun = minute(at).saturating_mul(60_000);
    match mode {
        Mode::Known => line::became_known(connection, begun, at, take),
        Mode::Happened => line::happened(connection, begun, at, take),
    }
}
