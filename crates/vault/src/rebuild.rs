//! Making the read tables again from the record, and telling whether that changes anything.

use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::PoisonError;

use closeby_domain::Statement;
use closeby_seal::{AudienceAlias, Keyring};
use rusqlite::types::ValueRef;
use rusqlite::{Connection, TransactionBehavior};

use crate::error::Kept;
use crate::table::{line, record};
use crate::{Vault, VaultError, read_tables};

/// The read tables whose rows are compared. What `fact_time` and `entry_text` keep inside, and the
/// keys of lines that came to be known in one millisecond, may differ with the order of writing,
/// so they are compared by what they answer.
const COMPARED: [(&str, &str); 8] = [
    (
        "story",
        "SELECT subject, record, (SELECT entry FROM line WHERE key = root) FROM story ORDER BY subject, record",
    ),
    (
        "fact",
        "SELECT subject, mode, kind, number, valid_from, valid_to, body FROM fact ORDER BY subject, mode, valid_from",
    ),
    (
        "fact_time",
        "SELECT subject, mode, valid_from, from_s, to_s, what_low, what_high FROM fact_time JOIN fact USING (id) ORDER BY 1, 2, 3",
    ),
    ("line", include_str!("rebuild/line.sql")),
    ("reach", "SELECT ahead_ms FROM reach"),
    ("tally", "SELECT * FROM tally WHERE marks OR early OR late ORDER BY happened, known"),
    ("attached", "SELECT * FROM attached ORDER BY file"),
    (
        "entry_text",
        "SELECT term, entry, col, offset FROM temp.word JOIN line ON line.key = word.doc ORDER BY 1, 2, 3, 4",
    ),
];

impl Vault {
    /// Throws the read tables away and makes them again; returns how many statements they tell.
    pub fn rebuild(&self) -> Result<u64, VaultError> {
        let ring = self.ring();
        self.write(|connection, _| read_tables::refill(connection, &ring, self.keys.team))
    }

    /// Returns the read tables that a rebuild would change; none, when all is well.
    ///
    /// Rebuilds in a transaction that is taken back.
    pub fn compare_rebuilt(&self) -> Result<Vec<&'static str>, VaultError> {
        let ring = self.ring();
        let mut pen = self.pen.lock().unwrap_or_else(PoisonError::into_inner);
        let tx = pen.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let changed = changed_by_refill(&tx, &ring, self.keys.team)?;
        tx.rollback()?;
        Ok(changed)
    }

    /// Tells every statement of the team, in the order in which it was taken in.
    pub fn each_statement(
        &self,
        mut tell: impl FnMut(Statement) -> Result<(), VaultError>,
    ) -> Result<(), VaultError> {
        let ring = self.ring();
        self.read(|connection| {
            record::each_statement(connection, &ring, self.keys.team, |_, said| tell(said))
        })
    }

    /// Returns every statement of the team, in the order in which it was taken in.
    pub fn statements(&self) -> Result<Vec<Statement>, VaultError> {
        let mut all = Vec::new();
        self.each_statement(|said| {
            all.push(said);
            Ok(())
        })?;
        Ok(all)
    }
}

/// Makes the read tables again and returns those that are not as they were.
pub(crate) fn changed_by_refill(
    connection: &Connection,
    ring: &Keyring,
    team: AudienceAlias,
) -> Kept<Vec<&'static str>> {
    connection.execute_batch(
        "CREATE VIRTUAL TABLE IF NOT EXISTS temp.word USING fts5vocab(main, entry_text, instance)",
    )?;
    line::gather(connection)?;
    let before = fingerprints(connection)?;
    read_tables::refill(connection, ring, team)?;
    line::gather(connection)?;
    let after = fingerprints(connection)?;
    let changed = |name: &&'static str| before.get(name) != after.get(name);
    Ok(COMPARED.iter().map(|(name, _)| *name).filter(changed).collect())
}

fn fingerprints(connection: &Connection) -> Kept<BTreeMap<&'static str, u64>> {
    COMPARED.iter().map(|(name, sql)| Ok((*name, fingerprint(connection, sql)?))).collect()
}

fn fingerprint(connection: &Connection, sql: &str) -> Kept<u64> {
    let mut query = connection.prepare(sql)?;
    let columns = query.column_count();
    let mut rows = query.query([])?;
    let mut hasher = DefaultHasher::new();
    while let Some(row) = rows.next()? {
        for column in 0..columns {
            hash(row.get_ref(column)?, &mut hasher);
        }
    }
    Ok(hasher.finish())
}

fn hash(value: ValueRef<'_>, hasher: &mut DefaultHasher) {
    match value {
        ValueRef::Null => 0.hash(hasher),
        ValueRef::Integer(number) => number.hash(hasher),
        ValueRef::Real(number) => number.to_bits().hash(hasher),
        ValueRef::Text(bytes) | ValueRef::Blob(bytes) => bytes.hash(hasher),
    }
}
