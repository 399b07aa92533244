//! Records that others mention and that are not here.

use closeby_seal::{Envelope, Seen};
use rusqlite::Connection;

use crate::error::Kept;

/// Notes that a record was mentioned.
pub(crate) fn insert(connection: &Connection, seen: &Seen) -> Kept<()> {
    let Ok(seq) = i64::try_from(seen.seq) else { return Ok(()) };
    connection
        .prepare_cached("INSERT OR IGNORE INTO glimpse (author, seq, id) VALUES (?1, ?2, ?3)")?
        .execute((seen.author, seq, seen.id))?;
    Ok(())
}

/// Tells whether any record is known of that is not here.
pub(crate) fn any(connection: &Connection) -> Kept<bool> {
    let mut any = connection.prepare_cached("SELECT EXISTS (SELECT 1 FROM glimpse)")?;
    Ok(any.query_row([], |row| row.get(0))?)
}

/// Notes that a record has come.
pub(crate) fn remove(connection: &Connection, envelope: &Envelope) -> Kept<()> {
    let header = envelope.header();
    let Ok(seq) = i64::try_from(header.seq) else { return Ok(()) };
    connection
        .prepare_cached("DELETE FROM glimpse WHERE author = ?1 AND seq = ?2 AND id = ?3")?
        .execute((header.author.tag(), seq, envelope.id().tag()))?;
    Ok(())
}

/// Returns whose records are missing and how many of each are mentioned.
pub(crate) fn count(connection: &Connection) -> Kept<Vec<([u8; 8], u64)>> {
    let mut query =
        connection.prepare_cached("SELECT author, count(*) FROM glimpse GROUP BY author")?;
    let rows = query.query_map([], |row| Ok((row.get(0)?, row.get::<_, i64>(1)?)))?;
    rows.map(|row| {
        let (author, count) = row?;
        Ok((author, u64::try_from(count).unwrap_or(0)))
    })
    .collect()
}
