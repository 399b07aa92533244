//! Records that are kept and carried on and do not count, at least not yet.

use rusqlite::Connection;

use crate::error::Kept;

/// Why a record does not count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Held {
    /// It says that it was written more than two minutes from now.
    FromTheFuture,
    /// Its author was taken off the team, and whoever did so had not seen it.
    AfterRemoval,
    /// Its author has no right to write for this audience.
    NotAllowed,
    /// A newer Closeby wrote it.
    NeedsNewer,
    /// The key it is sealed under has not arrived.
    KeyMissing,
    /// Its text was removed before it came here; whether on purpose, the check of the record tells.
    Emptied,
}

impl Held {
    /// Every reason.
    pub const ALL: [Self; 6] = [
        Self::FromTheFuture,
        Self::AfterRemoval,
        Self::NotAllowed,
        Self::NeedsNewer,
        Self::KeyMissing,
        Self::Emptied,
    ];

    fn number(self) -> i64 {
        self as i64 + 1
    }
}

/// Holds a record back, or says anew why.
pub(crate) fn set(connection: &Connection, record: i64, why: Held) -> Kept<()> {
    connection
        .prepare_cached(
            "INSERT INTO held (record, why) VALUES (?1, ?2)
             ON CONFLICT (record) DO UPDATE SET why = excluded.why",
        )?
        .execute((record, why.number()))?;
    Ok(())
}

/// What stands in place of a reason while a record is kept and was not looked at yet.
const ARRIVED: i64 = 100;

/// Holds a record back that is kept and will be looked at next.
pub(crate) fn arrive(connection: &Connection, record: i64) -> Kept<()> {
    connection
        .prepare_cached("INSERT INTO held (record, why) VALUES (?1, ?2)")?
        .execute((record, ARRIVED))?;
    Ok(())
}

/// Returns the first of those that were not looked at yet.
pub(crate) fn arrived(connection: &Connection, most: usize) -> Kept<Vec<i64>> {
    let mut query = connection
        .prepare_cached("SELECT record FROM held WHERE why = ?1 ORDER BY record LIMIT ?2")?;
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    let rows = query.query_map((ARRIVED, most), |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Lets a record count.
pub(crate) fn release(connection: &Connection, record: i64) -> Kept<()> {
    connection.prepare_cached("DELETE FROM held WHERE record = ?1")?.execute([record])?;
    Ok(())
}

/// Returns every record that was looked at and is held back.
pub(crate) fn all(connection: &Connection) -> Kept<Vec<(i64, i64)>> {
    let mut query = connection
        .prepare_cached("SELECT record, why FROM held WHERE why <> ?1 ORDER BY record")?;
    let rows = query.query_map([ARRIVED], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Returns the records that are held back for one reason.
pub(crate) fn because(connection: &Connection, why: Held) -> Kept<Vec<i64>> {
    let mut query =
        connection.prepare_cached("SELECT record FROM held WHERE why = ?1 ORDER BY record")?;
    let rows = query.query_map([why.number()], |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Returns how many records are held back for each reason.
pub(crate) fn count(connection: &Connection) -> Kept<Vec<(Held, u64)>> {
    let mut query = connection.prepare_cached("SELECT count(*) FROM held WHERE why = ?1")?;
    let one = |why: Held| -> Kept<(Held, u64)> {
        let count: i64 = query.query_row([why.number()], |row| row.get(0))?;
        Ok((why, u64::try_from(count).unwrap_or(0)))
    };
    Held::ALL.into_iter().map(one).collect()
}
