//! Settings: small things that belong to this laptop and to no record.

use rusqlite::{Connection, OptionalExtension};

use crate::error::Kept;

/// Returns a setting, if it was ever set.
pub(crate) fn get(connection: &Connection, key: &str) -> Kept<Option<String>> {
    let mut query = connection.prepare_cached("SELECT value FROM setting WHERE key = ?1")?;
    Ok(query.query_row([key], |row| row.get(0)).optional()?)
}

/// Sets it.
pub(crate) fn set(connection: &Connection, key: &str, value: &str) -> Kept<()> {
    connection
        .prepare_cached(
            "INSERT INTO setting (key, value) VALUES (?1, ?2)
             ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        )?
        .execute((key, value))?;
    Ok(())
}
