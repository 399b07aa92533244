//! For tests only: what the organiser's key can read in the open database, table by table.

use rusqlite::Connection;
use rusqlite::types::ValueRef;

use crate::error::Kept;
use crate::{Vault, VaultError};

impl Vault {
    /// Returns the tables in which some cell holds one of these words, in any case of letters,
    /// and how many tables were looked through.
    pub fn tables_with(&self, words: &[String]) -> Result<(Vec<String>, usize), VaultError> {
        let words: Vec<String> = words.iter().map(|word| word.to_lowercase()).collect();
        self.read(|connection| {
            let tables = names(connection)?;
            let mut found = Vec::new();
            for table in &tables {
                if holds(connection, table, &words)? {
                    found.push(table.clone());
                }
            }
            Ok((found, tables.len()))
        })
    }
}

/// Every table there is, those behind the search and the R\*Trees included.
fn names(connection: &Connection) -> Kept<Vec<String>> {
    let mut query =
        connection.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")?;
    let rows = query.query_map([], |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn holds(connection: &Connection, table: &str, words: &[String]) -> Kept<bool> {
    let mut query = connection.prepare(&format!("SELECT * FROM \"{table}\""))?;
    let columns = query.column_count();
    let mut rows = query.query([])?;
    while let Some(row) = rows.next()? {
        for column in 0..columns {
            let bytes = match row.get_ref(column)? {
                ValueRef::Text(bytes) | ValueRef::Blob(bytes) => bytes,
                ValueRef::Null | ValueRef::Integer(_) | ValueRef::Real(_) => continue,
            };
            let cell = String::from_utf8_lossy(bytes).to_lowercase();
            if words.iter().any(|word| cell.contains(word.as_str())) {
                return Ok(true);
            }
        }
    }
    Ok(false)
}
