//! A damaged database made anew from everything in it that can still be read.

use std::path::Path;
use std::sync::PoisonError;

use closeby_seal::SecretBytes;
use rusqlite::types::Value;
use rusqlite::{Connection, TransactionBehavior, params_from_iter};

use crate::error::Kept;
use crate::open::assemble;
use crate::team::Team;
use crate::unsure::{self, Unsure};
use crate::{Vault, VaultError, connect, migrate, read_tables};

/// What making a database anew came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mended {
    /// How many records were taken over.
    pub records: u64,
    /// How many places of the record could not be read.
    pub lost: u64,
}

/// Small tables that are copied row by row, with their columns. A row that cannot be read is left.
const SMALL: [(&str, &str); 4] = [
    ("chain", "id, author, audience"),
    ("setting", "key, value"),
    ("draft", "key, text, at"),
    ("held", "record, why"),
];

/// Those of a team.
const OF_A_TEAM: [(&str, &str); 7] = [
    ("arrival", "id, at, envelope"),
    ("epoch_key", "epoch, audience, key"),
    ("fork", "id, chain, seq, envelope"),
    ("glimpse", "author, seq, id"),
    ("carried", "carrier, chain, seq"),
    ("exchange", "id, at, carrier, sent, received"),
    ("heard", "chain, at"),
];

impl Vault {
    /// Makes the database anew, in the place of one that is damaged; the damaged one is kept beside.
    ///
    /// Records are the truth: every one that can be read is taken over as it is, and the read tables
    /// are made from them. A map that is not whole has to be imported again.
    pub fn mend(self) -> Result<(Self, Mended), VaultError> {
        self.close_legal();
        let Self { pen, readers, ring, keys, slots, folder, .. } = self;
        drop((pen, readers));
        let (old, new) = (folder.database(), folder.new_database()?);
        let mut fresh = connect::create(&new, &keys.database)?;
        migrate::bring_up_to_date(&mut fresh)?;
        let ring = ring.into_inner().unwrap_or_else(PoisonError::into_inner);
        let tx = fresh.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let mut damaged = Damaged::open(&old, &keys.database)?;
        // What is held back is copied before the records, of which some may be lost.
        tx.execute_batch("PRAGMA defer_foreign_keys = ON")?;
        for (table, columns) in SMALL {
            damaged.copy_small(table, columns, &tx)?;
        }
        if Team::is_there(&tx)? {
            Team::make_tables(&tx)?;
            for (table, columns) in OF_A_TEAM {
                damaged.copy_small(table, columns, &tx)?;
            }
        }
        let mended = damaged.copy_records(&tx)?;
        tx.execute_batch("DELETE FROM held WHERE record NOT IN (SELECT id FROM record)")?;
        damaged.copy_blobs(&tx)?;
        damaged.copy_pieces(&tx)?;
        if mended.lost > 0 && Team::is_there(&tx)? {
            unsure::begin(&tx, Unsure::Mended)?;
        }
        drop(damaged);
        read_tables::create(&tx)?;
        read_tables::refill(&tx, &ring, keys.team)?;
        tx.commit()?;
        fresh.close().map_err(|(_, error)| VaultError::from(error))?;
        folder.adopt(&new)?;
        let connection = connect::open(&folder.database(), &keys.database)?;
        let slots = slots.into_inner().unwrap_or_else(PoisonError::into_inner);
        slots.keep(&folder, &connection)?;
        Ok((assemble(folder, (keys, ring), slots, connection)?, mended))
    }
}

/// A database of which some pages cannot be read.
struct Damaged<'a> {
    path: &'a Path,
    key: &'a SecretBytes<32>,
    connection: Connection,
}

impl<'a> Damaged<'a> {
    fn open(path: &'a Path, key: &'a SecretBytes<32>) -> Kept<Self> {
        Ok(Self { path, key, connection: connect::open(path, key)? })
    }

    /// Reads one row; `None` when it is not there or cannot be read.
    fn row(&mut self, sql: &str, id: i64) -> Kept<Row> {
        match read_row(&self.connection, sql, id) {
            Ok(row) => Ok(row),
            Err(VaultError::Damaged { .. }) => {
                // After a page that could not be read nothing more is sure on this connection.
                self.connection = connect::open(self.path, self.key)?;
                Ok(Row::Lost)
            }
            Err(other) => Err(other),
        }
    }

    fn copy_small(&mut self, table: &str, columns: &str, to: &Connection) -> Kept<()> {
        let read = format!("SELECT {columns} FROM {table}");
        let marks = vec!["?"; columns.split(',').count()].join(", ");
        let write = format!("INSERT OR REPLACE INTO {table} ({columns}) VALUES ({marks})");
        let width = columns.split(',').count();
        match rows(&self.connection, &read, width) {
            Ok(rows) => {
                for row in rows {
                    to.execute(&write, params_from_iter(row))?;
                }
                Ok(())
            }
            // Drafts and settings can be done without; who writes to whom cannot.
            Err(VaultError::Damaged { .. }) if table != "chain" => {
                self.connection = connect::open(self.path, self.key)?;
                Ok(())
            }
            Err(other) => Err(other),
        }
    }

    /// Returns the last place in the record, by whichever of two tables can still tell it, and
    /// whether the record itself can: the other does not know of who belongs, nor of cases.
    fn last_record(&mut self) -> Kept<(i64, bool)> {
        let record = self.row("SELECT max(id) FROM record WHERE id > ?1", 0)?;
        let story = self.row("SELECT max(record) FROM story WHERE record > ?1", 0)?;
        let sure = !matches!(record, Row::Lost);
        let told = |row: Row| match row {
            Row::There(row) => match row.first() {
                Some(Value::Integer(told)) => Some(*told),
                _ => None,
            },
            Row::Absent | Row::Lost => None,
        };
        let lost = || VaultError::damaged("not even the end of the record can be read");
        Ok((told(record).max(told(story)).ok_or_else(lost)?, sure))
    }

    fn copy_records(&mut self, to: &Connection) -> Kept<Mended> {
        let (last, sure) = self.last_record()?;
        let mut mended = Mended { records: 0, lost: 0 };
        for id in 1..=last {
            let read = "SELECT id, chain, seq, header, signature, body FROM record WHERE id = ?1";
            match self.row(read, id)? {
                Row::There(row) => {
                    to.prepare_cached(
                        "INSERT INTO record (id, chain, seq, header, signature, body)
                         VALUES (?, ?, ?, ?, ?, ?)",
                    )?
                    .execute(params_from_iter(row))?;
                    mended.records += 1;
                }
                Row::Lost => mended.lost += 1,
                Row::Absent => {}
            }
        }
        if !sure {
            // Beyond the last place that is known there may have been more.
            mended.lost = mended.lost.max(1);
        }
        Ok(mended)
    }

    /// Takes over each sealed piece that can be read; the check of the files names the others.
    fn copy_pieces(&mut self, to: &Connection) -> Kept<()> {
        let last = "SELECT max(id) FROM piece WHERE id > ?1";
        let Row::There(last) = self.row(last, 0)? else { return Ok(()) };
        let Some(Value::Integer(last)) = last.first() else { return Ok(()) };
        for id in 1..=*last {
            let read = "SELECT id, name, waiting, sealed FROM piece WHERE id = ?1";
            if let Row::There(row) = self.row(read, id)? {
                to.prepare_cached(
                    "INSERT OR IGNORE INTO piece (id, name, waiting, sealed) VALUES (?, ?, ?, ?)",
                )?
                .execute(params_from_iter(row))?;
            }
        }
        Ok(())
    }

    /// Takes over each file kept inside that is whole.
    fn copy_blobs(&mut self, to: &Connection) -> Kept<()> {
        let blobs = match rows(&self.connection, "SELECT id, kind, bytes FROM blob", 3) {
            Ok(blobs) => blobs,
            Err(VaultError::Damaged { .. }) => return Ok(()),
            Err(other) => return Err(other),
        };
        for blob in blobs {
            let Some(Value::Integer(id)) = blob.first().cloned() else { continue };
            let read = format!(
                "SELECT blob, place, content FROM blob_piece WHERE blob = {id} ORDER BY place"
            );
            match rows(&self.connection, &read, 3) {
                Ok(pieces) => {
                    let sql = "INSERT INTO blob (id, kind, bytes) VALUES (?, ?, ?)";
                    to.execute(sql, params_from_iter(blob))?;
                    for piece in pieces {
                        let sql = "INSERT INTO blob_piece (blob, place, content) VALUES (?, ?, ?)";
                        to.execute(sql, params_from_iter(piece))?;
                    }
                }
                Err(VaultError::Damaged { .. }) => {
                    self.connection = connect::open(self.path, self.key)?;
                }
                Err(other) => return Err(other),
            }
        }
        Ok(())
    }
}

/// A row of a damaged table.
enum Row {
    There(Vec<Value>),
    Absent,
    Lost,
}

fn read_row(connection: &Connection, sql: &str, id: i64) -> Kept<Row> {
    let mut query = connection.prepare_cached(sql)?;
    let width = query.column_count();
    let mut rows = query.query([id])?;
    Ok(match rows.next()? {
        Some(row) => {
            Row::There((0..width).map(|column| row.get(column)).collect::<Result<_, _>>()?)
        }
        None => Row::Absent,
    })
}

fn rows(connection: &Connection, sql: &str, width: usize) -> Kept<Vec<Vec<Value>>> {
    let mut query = connection.prepare(sql)?;
    let rows = query
        .query_map([], |row| (0..width).map(|column| row.get(column)).collect::<Result<_, _>>())?;
    Ok(rows.collect::<Result<_, _>>()?)
}

#[cfg(test)]
mod tests;
