//! The tally: how many lines there were of each kind, at every moment and on either clock.

use std::collections::BTreeMap;

use closeby_domain::Moment;
use closeby_domain::board::{Mode, Tally};
use closeby_domain::claim::Verification;
use rusqlite::{Connection, OptionalExtension, Row};

use crate::clock::{OPEN, minute, stamp};
use crate::error::Kept;
use crate::table::line;

/// What one line, or many, adds to the counts: struck and key, then each standing of what is not
/// struck. All lines together are the struck ones and those of each standing.
///
/// Three counts share a number, so that a board sums three columns and not nine: whole numbers are
/// added lane by lane as long as no lane runs over, which takes a million lines.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Weight([i64; 3]);

/// How many bits a count has.
const LANE: u32 = 21;

impl Weight {
    /// Returns what one line counts for.
    pub(crate) fn of(standing: i64, struck: bool, keyed: bool) -> Self {
        if struck {
            return Self::one(0);
        }
        let key = if keyed { Self::one(1) } else { Self::default() };
        let mut weight = Self::one(usize::try_from(standing).map_or(0, |place| place + 2));
        weight.add(key);
        weight
    }

    /// Returns one of this count, and none of the others.
    fn one(place: usize) -> Self {
        let mut weight = Self::default();
        if let Some(three) = weight.0.get_mut(place / 3) {
            *three = 1 << (LANE * u32::try_from(place % 3).unwrap_or(0));
        }
        weight
    }

    /// Reads the counts from a row, starting at this column.
    fn read(row: &Row<'_>, from: usize) -> rusqlite::Result<Self> {
        Ok(Self([row.get(from)?, row.get(from + 1)?, row.get(from + 2)?]))
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
        let [marks, early, late] = self.0.map(apart);
        let counts = [marks, early, late].concat();
        let mut counts = counts.into_iter().map(|count| u32::try_from(count).unwrap_or(0));
        let (struck, key) = (counts.next().unwrap_or(0), counts.next().unwrap_or(0));
        let mut standing = [0; 7];
        standing.iter_mut().zip(counts).for_each(|(place, count)| *place = count);
        let entries = standing.iter().fold(struck, |all, count| all.saturating_add(*count));
        Tally { entries, struck, key, standing }
    }
}

/// Takes the three counts of a number apart; each may be less than nothing.
fn apart(mut three: i64) -> [i64; 3] {
    [(); 3].map(|()| {
        let lowest = (three << (64 - LANE)) >> (64 - LANE);
        three = (three - lowest) >> LANE;
        lowest
    })
}

/// The place of a standing among all.
pub(crate) fn place_of(state: Verification) -> i64 {
    let place = Verification::ALL.iter().position(|known| *known == state);
    place.and_then(|place| i64::try_from(place).ok()).unwrap_or(0)
}

/// The minutes of the cell that counts everything, after every other: it lies on the page that the
/// newest minute lies on, so keeping it touches no page more.
const EVERYTHING: (i64, i64) = (OPEN, OPEN);

/// What is to be added to cells, by the minutes of each.
#[derive(Default)]
pub(crate) struct Counts(BTreeMap<(i64, i64), Weight>);

impl Counts {
    /// Adds to the cell of two minutes, and to that of everything.
    pub(crate) fn add(&mut self, happened: i64, known: i64, weight: Weight) {
        for cell in [(minute(happened), minute(known)), EVERYTHING] {
            self.0.entry(cell).or_default().add(weight);
        }
    }

    /// Writes all of it down.
    pub(crate) fn keep(self, connection: &Connection) -> Kept<()> {
        let mut add = connection.prepare_cached(include_str!("tally/add.sql"))?;
        for ((happened, known), Weight([marks, early, late])) in self.0 {
            add.execute((happened, known, marks, early, late))?;
        }
        Ok(())
    }
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
    if at == Moment::NEVER {
        return everything(connection);
    }
    let mut sum = connection
        .prepare_cached(include_str!("tally/sum.sql"))?
        .query_row(whole_minutes(connection, at, mode)?, |row| Weight::read(row, 0))?;
    begun_minute(connection, at, mode, |_, weight| sum.add(weight))?;
    Ok(sum)
}

fn everything(connection: &Connection) -> Kept<Weight> {
    let mut cell = connection.prepare_cached(include_str!("tally/everything.sql"))?;
    Ok(cell.query_row(EVERYTHING, |row| Weight::read(row, 0)).optional()?.unwrap_or_default())
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
    if at == Moment::NEVER {
        return Ok(());
    }
    let at = stamp(at);
    let begun = minute(at).saturating_mul(60_000);
    match mode {
        Mode::Known => line::became_known(connection, begun, at, take),
        Mode::Happened => line::happened(connection, begun, at, take),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn counts_that_share_a_number_stay_apart(
            lines in prop::collection::vec((0_i64..7, any::<bool>(), any::<bool>()), 0..200),
            gone in 0_usize..200,
        ) {
            let mut all = Weight::default();
            // What goes is counted before it came: a cell may hold less than nothing.
            for (standing, struck, keyed) in lines.iter().skip(gone) {
                all.add(Weight::of(*standing, *struck, *keyed).away());
            }
            for (standing, struck, keyed) in &lines {
                all.add(Weight::of(*standing, *struck, *keyed));
            }
            let left = &lines[..gone.min(lines.len())];
            let count = |of: &dyn Fn(&(i64, bool, bool)) -> bool| {
                u32::try_from(left.iter().filter(|line| of(line)).count()).unwrap()
            };
            let tally = all.tally();
            prop_assert_eq!(tally.entries, count(&|_| true));
            prop_assert_eq!(tally.struck, count(&|(_, struck, _)| *struck));
            prop_assert_eq!(tally.key, count(&|(_, struck, keyed)| *keyed && !struck));
            for (place, standing) in (0..).zip(tally.standing) {
                prop_assert_eq!(standing, count(&|(of, struck, _)| *of == place && !struck));
            }
        }
    }
}
