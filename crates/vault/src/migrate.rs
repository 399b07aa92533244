//! Brings an older vault up to date and refuses one from the future.

use rusqlite::{Connection, TransactionBehavior};

use crate::VaultError;
use crate::error::Kept;

/// Each step from one format to the next. A step that was shipped is never edited.
const STEPS: [&str; 6] = [
    include_str!("../migrate/0001.sql"),
    include_str!("../migrate/0002.sql"),
    include_str!("../migrate/0003.sql"),
    include_str!("../migrate/0004.sql"),
    include_str!("../migrate/0005.sql"),
    include_str!("../migrate/0006.sql"),
];

/// The newest format that is known.
pub(crate) fn newest() -> u64 {
    STEPS.len() as u64
}

/// Returns the format of a vault; refuses one that is too new. Writes nothing.
pub(crate) fn format(connection: &Connection) -> Kept<u64> {
    let found: i64 = connection.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    let found = u64::try_from(found).map_err(|_| VaultError::damaged("its format is no number"))?;
    if found > newest() {
        return Err(VaultError::TooNew { found, known: newest() });
    }
    Ok(found)
}

/// Takes the steps that are missing, all or none.
pub(crate) fn bring_up_to_date(connection: &mut Connection) -> Kept<()> {
    let found = format(connection)?;
    if found == newest() {
        return Ok(());
    }
    let tx = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let done = usize::try_from(found).unwrap_or(usize::MAX);
    for step in STEPS.iter().skip(done) {
        tx.execute_batch(step)?;
    }
    tx.pragma_update(None, "user_version", STEPS.len() as i64)?;
    Ok(tx.commit()?)
}

#[cfg(test)]
mod tests;
