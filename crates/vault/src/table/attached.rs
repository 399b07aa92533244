//! Which record tells of which kept file.

use closeby_domain::id::AttachmentId;
use rusqlite::{Connection, OptionalExtension};

use crate::error::Kept;

/// Notes a file; one that was told of before keeps its first record.
pub(crate) fn insert(connection: &Connection, file: AttachmentId, record: i64) -> Kept<()> {
    connection
        .prepare_cached("INSERT OR IGNORE INTO attached (file, record) VALUES (?1, ?2)")?
        .execute((file.0.as_bytes(), record))?;
    Ok(())
}

/// Returns the place of the record that tells of a file.
pub(crate) fn record_of(connection: &Connection, file: AttachmentId) -> Kept<Option<i64>> {
    let mut query = connection.prepare_cached("SELECT record FROM attached WHERE file = ?1")?;
    Ok(query.query_row([file.0.as_bytes()], |row| row.get(0)).optional()?)
}

/// Returns the place of every record that tells of a file, oldest first.
pub(crate) fn records(connection: &Connection) -> Kept<Vec<i64>> {
    let mut query = connection.prepare_cached("SELECT record FROM attached ORDER BY record")?;
    let rows = query.query_map([], |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}
