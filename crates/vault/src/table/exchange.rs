//! The last exchanges: with which carrier, when, how much; and who was last heard of when.

use closeby_domain::Moment;
use rusqlite::Connection;

use crate::error::Kept;

/// How many exchanges are remembered.
const REMEMBERED: i64 = 50;

/// One exchange that came to its end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exchange {
    /// When.
    pub at: Moment,
    /// What carried it: "stick", the address of a mailbox.
    pub carrier: String,
    /// How many records were left there.
    pub sent: u64,
    /// How many came in.
    pub received: u64,
}

/// Remembers an exchange and forgets the oldest.
pub(crate) fn insert(connection: &Connection, exchange: &Exchange) -> Kept<()> {
    let Exchange { at, carrier, sent, received } = exchange;
    let number = |count: &u64| i64::try_from(*count).unwrap_or(i64::MAX);
    connection
        .prepare_cached(
            "INSERT INTO exchange (at, carrier, sent, received) VALUES (?1, ?2, ?3, ?4)",
        )?
        .execute((at.unix_ms(), carrier, number(sent), number(received)))?;
    connection
        .prepare_cached("DELETE FROM exchange WHERE id <= ?1")?
        .execute([connection.last_insert_rowid() - REMEMBERED])?;
    Ok(())
}

/// Returns the last exchanges, newest first.
pub(crate) fn all(connection: &Connection) -> Kept<Vec<Exchange>> {
    let mut query = connection
        .prepare_cached("SELECT at, carrier, sent, received FROM exchange ORDER BY id DESC")?;
    let number = |count: i64| u64::try_from(count).unwrap_or(0);
    let rows = query.query_map([], |row| {
        Ok(Exchange {
            at: Moment::from_unix_ms(row.get(0)?),
            carrier: row.get(1)?,
            sent: number(row.get(2)?),
            received: number(row.get(3)?),
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Notes that records of a chain came in.
pub(crate) fn hear(connection: &Connection, chain: i64, at: Moment) -> Kept<()> {
    connection
        .prepare_cached(
            "INSERT INTO heard (chain, at) VALUES (?1, ?2)
             ON CONFLICT (chain) DO UPDATE SET at = max(at, excluded.at)",
        )?
        .execute((chain, at.unix_ms()))?;
    Ok(())
}

/// Returns when each chain was last heard of.
pub(crate) fn heard(connection: &Connection) -> Kept<Vec<(i64, Moment)>> {
    let mut query = connection.prepare_cached("SELECT chain, at FROM heard")?;
    let rows = query.query_map([], |row| Ok((row.get(0)?, Moment::from_unix_ms(row.get(1)?))))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Notes how far a carrier has a chain.
pub(crate) fn set_carried(
    connection: &Connection,
    carrier: &str,
    chain: i64,
    seq: u64,
) -> Kept<()> {
    connection
        .prepare_cached(
            "INSERT INTO carried (carrier, chain, seq) VALUES (?1, ?2, ?3)
             ON CONFLICT (carrier, chain) DO UPDATE SET seq = excluded.seq",
        )?
        .execute((carrier, chain, i64::try_from(seq).unwrap_or(i64::MAX)))?;
    Ok(())
}

/// Returns how far a carrier had each chain when it was last seen.
pub(crate) fn carried(connection: &Connection, carrier: &str) -> Kept<Vec<(i64, u64)>> {
    let mut query =
        connection.prepare_cached("SELECT chain, seq FROM carried WHERE carrier = ?1")?;
    let rows = query.query_map([carrier], |row| Ok((row.get(0)?, row.get::<_, i64>(1)?)))?;
    rows.map(|row| {
        let (chain, seq) = row?;
        Ok((chain, u64::try_from(seq).unwrap_or(0)))
    })
    .collect()
}
