//! Sealed pieces of kept files, each under the hash of its own bytes.

use closeby_domain::attachment::Digest;
use rusqlite::{Connection, OptionalExtension};

use crate::error::Kept;

/// Whether a record names a piece already.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Named {
    Yes,
    /// It goes when the vault is opened again before a record names it.
    NotYet,
}

/// Keeps a piece; one that is here already stays as it is.
pub(crate) fn insert(
    connection: &Connection,
    name: &Digest,
    sealed: &[u8],
    named: Named,
) -> Kept<()> {
    connection
        .prepare_cached("INSERT OR IGNORE INTO piece (name, waiting, sealed) VALUES (?1, ?2, ?3)")?
        .execute((name.0, named == Named::NotYet, sealed))?;
    Ok(())
}

/// Notes that a record names these pieces; tells whether all of them are here.
pub(crate) fn settle<'a>(
    connection: &Connection,
    names: impl Iterator<Item = &'a Digest>,
) -> Kept<bool> {
    let mut settle = connection.prepare_cached("UPDATE piece SET waiting = 0 WHERE name = ?1")?;
    let mut all = true;
    for name in names {
        all &= settle.execute([name.0])? == 1;
    }
    Ok(all)
}

/// Lets go of these pieces, as far as no record names them.
pub(crate) fn let_go(connection: &Connection, names: &[Digest]) -> Kept<()> {
    let mut delete =
        connection.prepare_cached("DELETE FROM piece WHERE name = ?1 AND waiting = 1")?;
    names.iter().try_for_each(|name| delete.execute([name.0]).map(|_| ()))?;
    Ok(())
}

/// Lets go of everything that no record came to name: a file whose keeping was cut off.
pub(crate) fn sweep(connection: &Connection) -> Kept<usize> {
    Ok(connection.prepare_cached("DELETE FROM piece WHERE waiting = 1")?.execute([])?)
}

/// Returns a piece as it was sealed; `None` when it is not here.
pub(crate) fn sealed(connection: &Connection, name: &Digest) -> Kept<Option<Vec<u8>>> {
    let mut query = connection.prepare_cached("SELECT sealed FROM piece WHERE name = ?1")?;
    Ok(query.query_row([name.0], |row| row.get(0)).optional()?)
}

/// Tells whether a piece is here, without reading it.
pub(crate) fn is_here(connection: &Connection, name: &Digest) -> Kept<bool> {
    Ok(connection.prepare_cached("SELECT 1 FROM piece WHERE name = ?1")?.exists([name.0])?)
}

/// Returns the names of pieces that records name, after the first so many, in the order in which
/// they came.
pub(crate) fn named(connection: &Connection, after: usize, limit: usize) -> Kept<Vec<Digest>> {
    let mut query = connection.prepare_cached(
        "SELECT name FROM piece WHERE waiting = 0 ORDER BY id LIMIT ?1 OFFSET ?2",
    )?;
    let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let rows = query.query_map((number(limit), number(after)), |row| row.get(0).map(Digest))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Returns how many pieces there are that records name, and how many bytes they have.
pub(crate) fn count(connection: &Connection) -> Kept<(u64, u64)> {
    let mut query = connection.prepare_cached(
        "SELECT count(*), coalesce(sum(length(sealed)), 0) FROM piece WHERE waiting = 0",
    )?;
    let number = |count: i64| u64::try_from(count).unwrap_or(0);
    Ok(query.query_row([], |row| Ok((number(row.get(0)?), number(row.get(1)?))))?)
}

/// Returns the names of all pieces, in the order in which they were kept.
pub(crate) fn names(connection: &Connection) -> Kept<Vec<Digest>> {
    let mut query = connection.prepare("SELECT name FROM piece ORDER BY id")?;
    let rows = query.query_map([], |row| row.get(0).map(Digest))?;
    Ok(rows.collect::<Result<_, _>>()?)
}
