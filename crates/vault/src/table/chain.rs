//! Chains: one device's records for one audience, and where each stands.

use closeby_seal::{AudienceAlias, AuthorKey, Envelope, Head};
use rusqlite::{Connection, OptionalExtension, Row};

use crate::VaultError;
use crate::error::Kept;
use crate::table::record;

/// The number of this laptop's own chain for the team.
const OWN: i64 = 1;

/// A chain and its newest record.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Chain {
    pub(crate) id: i64,
    pub(crate) author: AuthorKey,
    pub(crate) audience: AudienceAlias,
    /// `None` while nothing was written.
    pub(crate) head: Option<Head>,
}

/// Adds a chain without records.
pub(crate) fn insert(
    connection: &Connection,
    author: AuthorKey,
    audience: AudienceAlias,
) -> Kept<Chain> {
    connection
        .prepare_cached("INSERT INTO chain (author, audience) VALUES (?1, ?2)")?
        .execute((author.as_bytes(), audience.as_bytes()))?;
    Ok(Chain { id: connection.last_insert_rowid(), author, audience, head: None })
}

/// Returns all chains and where they stand.
pub(crate) fn all(connection: &Connection) -> Kept<Vec<Chain>> {
    let mut query =
        connection.prepare_cached("SELECT id, author, audience FROM chain ORDER BY id")?;
    let rows = query.query_map([], read)?;
    rows.map(|row| with_head(connection, row?)).collect()
}

fn read(row: &Row<'_>) -> rusqlite::Result<Chain> {
    Ok(Chain {
        id: row.get(0)?,
        author: AuthorKey::from_bytes(row.get(1)?),
        audience: AudienceAlias::from_bytes(row.get(2)?),
        head: None,
    })
}

fn with_head(connection: &Connection, mut chain: Chain) -> Kept<Chain> {
    // The first chain is found from the end of the table, the others through their index.
    let sql = if chain.id == OWN {
        "SELECT header, signature, body FROM record WHERE chain = ?1 ORDER BY id DESC LIMIT 1"
    } else {
        "SELECT header, signature, body FROM record
         WHERE chain = ?1 AND chain <> 1 ORDER BY seq DESC LIMIT 1"
    };
    let newest = connection
        .prepare_cached(sql)?
        .query_row([chain.id], |row| record::Raw::read(row, 0))
        .optional()?;
    let Some(newest) = newest else { return Ok(chain) };
    let envelope = newest.envelope()?;
    let header = envelope.header();
    if (header.author, header.audience) != (chain.author, chain.audience) {
        return Err(VaultError::damaged("a record stands in another's chain"));
    }
    chain.head = Some(head_of(&envelope));
    Ok(chain)
}

/// Returns the head that a chain has when this is its newest record.
pub(crate) fn head_of(envelope: &Envelope) -> Head {
    let header = envelope.header();
    Head {
        author: header.author,
        audience: header.audience,
        seq: header.seq,
        id: envelope.id(),
        hlc: header.hlc,
    }
}
