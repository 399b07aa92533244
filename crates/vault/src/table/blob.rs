//! Blobs: whole files kept inside, in pieces.

use std::io::{self, Read};

use rusqlite::{Connection, OptionalExtension};

use crate::VaultError;
use crate::error::Kept;

/// How much of a file one row holds.
const PIECE: usize = 256 * 1024;

/// Keeps a file under a name, in the place of one that was kept before; returns its size.
pub(crate) fn replace(connection: &Connection, kind: &str, from: &mut dyn Read) -> Kept<u64> {
    connection.prepare_cached("DELETE FROM blob WHERE kind = ?1")?.execute([kind])?;
    connection.prepare_cached("INSERT INTO blob (kind, bytes) VALUES (?1, 0)")?.execute([kind])?;
    let blob = connection.last_insert_rowid();
    let bytes = insert_pieces(connection, blob, from)?;
    connection
        .prepare_cached("UPDATE blob SET bytes = ?2 WHERE id = ?1")?
        .execute((blob, i64::try_from(bytes).unwrap_or(i64::MAX)))?;
    Ok(bytes)
}

fn insert_pieces(connection: &Connection, blob: i64, from: &mut dyn Read) -> Kept<u64> {
    let mut insert = connection
        .prepare_cached("INSERT INTO blob_piece (blob, place, content) VALUES (?1, ?2, ?3)")?;
    let mut piece = Vec::with_capacity(PIECE);
    let mut bytes = 0;
    for place in 0_i64.. {
        piece.clear();
        from.take(PIECE as u64).read_to_end(&mut piece).map_err(VaultError::Unreadable)?;
        if piece.is_empty() {
            break;
        }
        insert.execute((blob, place, &piece))?;
        bytes += piece.len() as u64;
    }
    Ok(bytes)
}

/// Hands a kept file over piece by piece; `None` when there is none of that name.
pub(crate) fn read(
    connection: &Connection,
    kind: &str,
    to: &mut dyn io::Write,
) -> Kept<Option<u64>> {
    let Some((blob, bytes)) = find(connection, kind)? else { return Ok(None) };
    let mut query = connection
        .prepare_cached("SELECT content FROM blob_piece WHERE blob = ?1 ORDER BY place")?;
    let mut rows = query.query([blob])?;
    let mut read: u64 = 0;
    while let Some(row) = rows.next()? {
        let content = row.get_ref(0)?.as_blob().map_err(rusqlite::Error::from)?;
        to.write_all(content).map_err(VaultError::Unreadable)?;
        read += content.len() as u64;
    }
    if read != bytes {
        return Err(VaultError::damaged("a file kept inside is not whole"));
    }
    Ok(Some(read))
}

/// Forgets a kept file; tells whether there was one.
pub(crate) fn remove(connection: &Connection, kind: &str) -> Kept<bool> {
    let mut delete = connection.prepare_cached("DELETE FROM blob WHERE kind = ?1")?;
    Ok(delete.execute([kind])? > 0)
}

/// Returns the size of a kept file.
pub(crate) fn size(connection: &Connection, kind: &str) -> Kept<Option<u64>> {
    Ok(find(connection, kind)?.map(|(_, bytes)| bytes))
}

fn find(connection: &Connection, kind: &str) -> Kept<Option<(i64, u64)>> {
    let mut query = connection.prepare_cached("SELECT id, bytes FROM blob WHERE kind = ?1")?;
    let found: Option<(i64, i64)> =
        query.query_row([kind], |row| Ok((row.get(0)?, row.get(1)?))).optional()?;
    Ok(found.map(|(id, bytes)| (id, u64::try_from(bytes).unwrap_or(0))))
}
