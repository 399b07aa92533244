//! Records that came in and were not even checked: they last, and stand for nothing yet.

use closeby_domain::Moment;
use closeby_seal::Envelope;
use rusqlite::Connection;

use crate::error::Kept;

/// Keeps a record as it travelled.
pub(crate) fn insert(connection: &Connection, envelope: &Envelope, at: Moment) -> Kept<()> {
    connection
        .prepare_cached("INSERT INTO arrival (at, envelope) VALUES (?1, ?2)")?
        .execute((at.unix_ms(), envelope.to_bytes()))?;
    Ok(())
}

/// Returns when the newest came; `None` when there are none.
pub(crate) fn newest(connection: &Connection) -> Kept<Option<Moment>> {
    let mut newest = connection.prepare_cached("SELECT max(at) FROM arrival")?;
    let at: Option<i64> = newest.query_row([], |row| row.get(0))?;
    Ok(at.map(Moment::from_unix_ms))
}

/// Takes all of them out, in the order in which they came. What cannot be read stays out.
pub(crate) fn take_out(connection: &Connection) -> Kept<Vec<Envelope>> {
    let mut query = connection.prepare_cached("SELECT envelope FROM arrival ORDER BY id")?;
    let rows = query.query_map([], |row| row.get::<_, Vec<u8>>(0))?;
    let all: Vec<Vec<u8>> = rows.collect::<Result<_, _>>()?;
    if !all.is_empty() {
        connection.prepare_cached("DELETE FROM arrival")?.execute([])?;
    }
    Ok(all.iter().filter_map(|bytes| Envelope::from_bytes(bytes).ok()).collect())
}
