//! Proof of devices that wrote two records under one number.

use closeby_seal::Envelope;
use rusqlite::Connection;

use crate::error::Kept;

/// Keeps the second record; tells whether it is new.
pub(crate) fn insert(connection: &Connection, chain: i64, envelope: &Envelope) -> Kept<bool> {
    let Ok(seq) = i64::try_from(envelope.header().seq) else { return Ok(false) };
    let kept = connection
        .prepare_cached(
            "INSERT OR IGNORE INTO fork (id, chain, seq, envelope) VALUES (?1, ?2, ?3, ?4)",
        )?
        .execute((envelope.id().as_bytes(), chain, seq, envelope.to_bytes()))?;
    Ok(kept > 0)
}

/// Returns each second record, with the chain and number it is in.
pub(crate) fn all(connection: &Connection) -> Kept<Vec<(i64, u64, Vec<u8>)>> {
    let mut query =
        connection.prepare_cached("SELECT chain, seq, envelope FROM fork ORDER BY chain, seq")?;
    let rows = query.query_map([], |row| Ok((row.get(0)?, row.get::<_, i64>(1)?, row.get(2)?)))?;
    rows.map(|row| {
        let (chain, seq, envelope) = row?;
        Ok((chain, u64::try_from(seq).unwrap_or(0), envelope))
    })
    .collect()
}
