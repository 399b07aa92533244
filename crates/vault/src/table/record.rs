//! Records: the signed, sealed truth, and the statements inside them.

use ciborium::de::from_reader_with_buffer;
use closeby_domain::{Order, Statement};
use closeby_seal::{AudienceAlias, Envelope, Keyring, Parts, RecordId};
use rusqlite::{Connection, OptionalExtension, Row};
use zeroize::Zeroizing;

use crate::VaultError;
use crate::error::Kept;

/// A record as its row has it, not looked at yet.
pub(crate) struct Raw {
    header: Vec<u8>,
    signature: Vec<u8>,
    body: Vec<u8>,
}

impl Raw {
    /// Reads header, signature and body from a row, starting at this column.
    pub(crate) fn read(row: &Row<'_>, from: usize) -> rusqlite::Result<Self> {
        Ok(Self { header: row.get(from)?, signature: row.get(from + 1)?, body: row.get(from + 2)? })
    }

    pub(crate) fn parts(&self) -> Parts<'_> {
        Parts { header: &self.header, signature: &self.signature, body: &self.body }
    }

    pub(crate) fn envelope(&self) -> Kept<Envelope> {
        Envelope::from_parts(self.parts())
            .map_err(|_| VaultError::damaged("a record cannot be read"))
    }

    /// Opens the record; fails without the key of its audience.
    pub(crate) fn statement(&self, ring: &Keyring) -> Kept<Statement> {
        opened(&self.envelope()?, ring)
    }
}

/// Opens a record that was read before.
pub(crate) fn opened(envelope: &Envelope, ring: &Keyring) -> Kept<Statement> {
    statement_in(&ring.open(envelope)?, envelope)
}

/// Returns the bytes that are sealed. Wiped when dropped.
pub(crate) fn plaintext_of(statement: &Statement) -> Kept<Zeroizing<Vec<u8>>> {
    // Room for an ordinary line at once, so that growing leaves few copies behind.
    let mut plaintext = Zeroizing::new(Vec::with_capacity(4096));
    ciborium::into_writer(statement, &mut *plaintext)
        .map_err(|_| VaultError::damaged("a statement cannot be written down"))?;
    Ok(plaintext)
}

/// Longer sentences are read piece by piece.
const SCRATCH: usize = 4096;

/// Returns what is in a record that was opened.
pub(crate) fn statement_in(plaintext: &[u8], envelope: &Envelope) -> Kept<Statement> {
    // The reader's own scratch is on the stack, where a sentence of a case would stay behind.
    let mut scratch = Zeroizing::new(vec![0; SCRATCH]);
    let mut statement: Statement = from_reader_with_buffer(plaintext, &mut scratch)
        .map_err(|_| VaultError::damaged("a record does not say what it should"))?;
    statement.order = order_of(envelope);
    Ok(statement)
}

/// Returns where a record stands among all.
pub(crate) fn order_of(envelope: &Envelope) -> Order {
    let header = envelope.header();
    Order { hlc: header.hlc.to_bits(), device: header.author.tag(), seq: header.seq }
}

/// Appends a record and returns its place.
pub(crate) fn insert(connection: &Connection, chain: i64, envelope: &Envelope) -> Kept<i64> {
    let parts = envelope.parts();
    let seq = i64::try_from(envelope.header().seq)
        .map_err(|_| VaultError::damaged("a chain has too many records"))?;
    connection
        .prepare_cached(
            "INSERT INTO record (chain, seq, header, signature, body) VALUES (?1, ?2, ?3, ?4, ?5)",
        )?
        .execute((chain, seq, parts.header, parts.signature, parts.body))?;
    Ok(connection.last_insert_rowid())
}

/// Lets the sealed text of a record go. Header and signature stay, so that the chain still holds.
pub(crate) fn let_body_go(connection: &Connection, id: i64) -> Kept<()> {
    connection.prepare_cached("UPDATE record SET body = x'' WHERE id = ?1")?.execute([id])?;
    Ok(())
}

/// Returns the place of a record that is held back because it came without its text.
pub(crate) fn emptied(connection: &Connection, chain: i64, seq: u64) -> Kept<Option<i64>> {
    let Ok(seq) = i64::try_from(seq) else { return Ok(None) };
    let place = connection
        .prepare_cached(
            "SELECT record.id FROM record INDEXED BY record_in_chain
             JOIN held ON held.record = record.id
             WHERE chain = ?1 AND seq = ?2 AND length(body) = 0",
        )?
        .query_row((chain, seq), |row| row.get(0));
    Ok(place.optional()?)
}

/// Gives a record the text that it came without.
pub(crate) fn fill_body(connection: &Connection, id: i64, body: &[u8]) -> Kept<()> {
    connection.prepare_cached("UPDATE record SET body = ?2 WHERE id = ?1")?.execute((id, body))?;
    Ok(())
}

/// Opens every record of an audience and tells each statement, in the order they were taken in.
/// Texts that were let go tell nothing any more, and neither does a record that was altered.
pub(crate) fn each_statement(
    connection: &Connection,
    ring: &Keyring,
    audience: AudienceAlias,
    mut tell: impl FnMut(i64, Statement) -> Kept<()>,
) -> Kept<()> {
    let mut query = connection.prepare_cached(
        "SELECT record.id, header, signature, body FROM record
         JOIN chain ON chain.id = record.chain
         WHERE chain.audience = ?1 AND length(body) > 0
           AND record.id NOT IN (SELECT record FROM held)
         ORDER BY record.id",
    )?;
    let mut rows = query.query([audience.as_bytes()])?;
    while let Some(row) = rows.next()? {
        match Raw::read(row, 1)?.statement(ring) {
            Ok(said) => tell(row.get(0)?, said)?,
            // The check of the chain names it; the rest of the day is not to be lost with it.
            Err(VaultError::Damaged { .. }) => {}
            Err(other) => return Err(other),
        }
    }
    Ok(())
}

/// Returns a record with its place in the order of taking in.
pub(crate) fn at(connection: &Connection, id: i64) -> Kept<Envelope> {
    connection
        .prepare_cached("SELECT header, signature, body FROM record WHERE id = ?1")?
        .query_row([id], |row| Raw::read(row, 0))?
        .envelope()
}

/// Returns the id by which a record of a chain is known; `None` when it is not here.
pub(crate) fn id_at(connection: &Connection, chain: i64, seq: u64) -> Kept<Option<RecordId>> {
    let Ok(seq) = i64::try_from(seq) else { return Ok(None) };
    let id = connection
        .prepare_cached(
            "SELECT header FROM record INDEXED BY record_in_chain WHERE chain = ?1 AND seq = ?2",
        )?
        .query_row((chain, seq), |row| {
            let header = row.get_ref(0)?.as_blob().map_err(rusqlite::Error::from)?;
            Ok(RecordId::of(header))
        });
    Ok(id.optional()?)
}

/// Hands over the records of a chain from a number back, for as long as somebody takes them.
pub(crate) fn back_from(
    connection: &Connection,
    chain: i64,
    seq: u64,
    mut take: impl FnMut(&Envelope) -> Kept<bool>,
) -> Kept<()> {
    let mut query = connection.prepare_cached(
        "SELECT header, signature, body FROM record INDEXED BY record_in_chain
         WHERE chain = ?1 AND seq <= ?2 ORDER BY seq DESC",
    )?;
    let mut rows = query.query((chain, i64::try_from(seq).unwrap_or(i64::MAX)))?;
    while let Some(row) = rows.next()? {
        if !take(&Raw::read(row, 0)?.envelope()?)? {
            break;
        }
    }
    Ok(())
}

/// Returns up to `limit` records of a chain after a number, and no more than about `bytes`.
pub(crate) fn of_chain_after(
    connection: &Connection,
    chain: i64,
    after: u64,
    (limit, bytes): (usize, usize),
) -> Kept<Vec<Envelope>> {
    let mut query = connection.prepare_cached(
        "SELECT header, signature, body FROM record INDEXED BY record_in_chain
         WHERE chain = ?1 AND seq > ?2 ORDER BY seq LIMIT ?3",
    )?;
    let after = i64::try_from(after).unwrap_or(i64::MAX);
    let mut rows = query.query((chain, after, i64::try_from(limit).unwrap_or(i64::MAX)))?;
    let (mut found, mut room) = (Vec::new(), bytes);
    while let Some(row) = rows.next()? {
        let envelope = Raw::read(row, 0)?.envelope()?;
        let len = envelope.body().len() + 512;
        if len > room && !found.is_empty() {
            break;
        }
        room = room.saturating_sub(len);
        found.push(envelope);
    }
    Ok(found)
}

/// Returns place and number of a chain's records that are not held back.
pub(crate) fn not_held(connection: &Connection, chain: i64) -> Kept<Vec<(i64, u64)>> {
    let mut query = connection.prepare_cached(
        "SELECT id, seq FROM record INDEXED BY record_in_chain
         WHERE chain = ?1 AND id NOT IN (SELECT record FROM held) ORDER BY seq",
    )?;
    let rows = query.query_map([chain], |row| Ok((row.get(0)?, row.get::<_, i64>(1)?)))?;
    rows.map(|row| {
        let (id, seq) = row?;
        Ok((id, u64::try_from(seq).unwrap_or(0)))
    })
    .collect()
}

/// Hands over every record of an audience in the order in which they were taken in.
pub(crate) fn each_of(
    connection: &Connection,
    audience: AudienceAlias,
    mut take: impl FnMut(i64, Envelope) -> Kept<()>,
) -> Kept<()> {
    let mut query = connection.prepare_cached(
        "SELECT record.id, header, signature, body FROM record
         JOIN chain ON chain.id = record.chain WHERE chain.audience = ?1 ORDER BY record.id",
    )?;
    let mut rows = query.query([audience.as_bytes()])?;
    while let Some(row) = rows.next()? {
        take(row.get(0)?, Raw::read(row, 1)?.envelope()?)?;
    }
    Ok(())
}

/// Returns up to `limit` records after one, as they are kept.
pub(crate) fn run_after(connection: &Connection, id: i64, limit: usize) -> Kept<Vec<(i64, Raw)>> {
    let mut query = connection.prepare_cached(
        "SELECT id, header, signature, body FROM record WHERE id > ?1 ORDER BY id LIMIT ?2",
    )?;
    let rows = query.query_map((id, limit as i64), |row| Ok((row.get(0)?, Raw::read(row, 1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// What an audience says that has no record in this laptop's first chain.
#[derive(Default)]
pub(crate) struct Said {
    pub(crate) statements: Vec<Statement>,
    /// Records sealed under a key that is not at hand.
    pub(crate) sealed: usize,
    /// Records that are not what was sealed.
    pub(crate) altered: usize,
}

/// Returns the statements of an audience that has no record in this laptop's first chain.
pub(crate) fn said_by_others(
    connection: &Connection,
    ring: &Keyring,
    audience: AudienceAlias,
) -> Kept<Said> {
    let mut query = connection.prepare_cached(
        "SELECT header, signature, body FROM chain
         CROSS JOIN record ON record.chain = chain.id AND record.chain <> 1
         WHERE chain.audience = ?1 AND record.id NOT IN (SELECT record FROM held)
         ORDER BY chain.id, record.seq",
    )?;
    let mut rows = query.query([audience.as_bytes()])?;
    let mut said = Said::default();
    while let Some(row) = rows.next()? {
        match Raw::read(row, 0)?.statement(ring) {
            Ok(statement) => said.statements.push(statement),
            Err(VaultError::LegalKeyClosed) => said.sealed += 1,
            Err(VaultError::Damaged { .. }) => said.altered += 1,
            Err(other) => return Err(other),
        }
    }
    Ok(said)
}
