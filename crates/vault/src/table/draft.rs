//! Drafts: what somebody was still typing.

use closeby_domain::Moment;
use rusqlite::{Connection, OptionalExtension};

use crate::error::Kept;

/// What somebody was still typing, and since when.
#[derive(Clone, PartialEq, Eq)]
pub struct Draft {
    /// The words so far.
    pub text: String,
    /// When they were last typed at.
    pub at: Moment,
}

impl std::fmt::Debug for Draft {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Draft").field("at", &self.at).finish_non_exhaustive()
    }
}

/// Returns the draft of a line or form.
pub(crate) fn get(connection: &Connection, key: &str) -> Kept<Option<Draft>> {
    let mut query = connection.prepare_cached("SELECT text, at FROM draft WHERE key = ?1")?;
    let draft = query.query_row([key], |row| {
        Ok(Draft { text: row.get(0)?, at: Moment::from_unix_ms(row.get(1)?) })
    });
    Ok(draft.optional()?)
}

/// Keeps a draft; an empty one is dropped.
pub(crate) fn set(connection: &Connection, key: &str, draft: &Draft) -> Kept<()> {
    if draft.text.is_empty() {
        connection.prepare_cached("DELETE FROM draft WHERE key = ?1")?.execute([key])?;
        return Ok(());
    }
    connection
        .prepare_cached(
            "INSERT INTO draft (key, text, at) VALUES (?1, ?2, ?3)
             ON CONFLICT (key) DO UPDATE SET text = excluded.text, at = excluded.at",
        )?
        .execute((key, &draft.text, draft.at.unix_ms()))?;
    Ok(())
}
