//! The read tables as a whole: told one statement at a time, thrown away and made again.

use closeby_domain::{Operation, Statement, Subject};
use closeby_seal::{AudienceAlias, Keyring};
use rusqlite::Connection;

use crate::error::Kept;
use crate::packed::SHAPE;
use crate::table::tally::Counts;
use crate::table::{attached, entry_text, fact, line, record, setting};

/// Under which setting the shape of the read tables is kept.
const SHAPE_KEY: &str = "vault.shape";

/// Makes the read tables, empty.
pub(crate) fn create(connection: &Connection) -> Kept<()> {
    for sql in [
        include_str!("table/story.sql"),
        include_str!("table/fact.sql"),
        include_str!("table/line.sql"),
        include_str!("table/tally.sql"),
        include_str!("table/entry_text.sql"),
        include_str!("table/attached.sql"),
    ] {
        connection.execute_batch(sql)?;
    }
    setting::set(connection, SHAPE_KEY, &SHAPE.to_string())
}

/// Returns whether the read tables are the ones that this version reads.
pub(crate) fn fit(connection: &Connection) -> Kept<bool> {
    Ok(setting::get(connection, SHAPE_KEY)?.is_some_and(|shape| shape == SHAPE.to_string()))
}

/// Throws the read tables away and makes them again; returns how many statements they tell.
pub(crate) fn refill(connection: &Connection, ring: &Keyring, team: AudienceAlias) -> Kept<u64> {
    connection.execute_batch(include_str!("read_tables/drop.sql"))?;
    create(connection)?;
    let mut told = 0;
    entry_text::many(connection, || {
        let mut telling = Telling::begin(connection, ring);
        record::each_statement(connection, ring, team, |record, statement| {
            told += 1;
            telling.tell(record, &statement)
        })?;
        telling.end()
    })?;
    Ok(told)
}

/// After so many records the words of new lines are gathered for the search.
const GATHER_AFTER: i64 = 32;

/// Statements on their way into the read tables, within one transaction. What they add to the counts
/// is added up first: a hundred lines of one minute change one cell, once.
pub(crate) struct Telling<'a> {
    connection: &'a Connection,
    ring: &'a Keyring,
    counts: Counts,
    gathers: bool,
}

impl<'a> Telling<'a> {
    pub(crate) fn begin(connection: &'a Connection, ring: &'a Keyring) -> Self {
        Self { connection, ring, counts: Counts::default(), gathers: false }
    }

    /// Takes one more statement in. Cases have no read table: what they say is only in the record.
    pub(crate) fn tell(&mut self, record: i64, said: &Statement) -> Kept<()> {
        let Self { connection, ring, counts, gathers } = self;
        *gathers |= record % GATHER_AFTER == 0;
        if let Operation::Attach(_, kept) = &said.operation {
            attached::insert(connection, kept.file.id, record)?;
        }
        match said.operation.subject() {
            None => Ok(()),
            Some(subject @ Subject::Entry(_)) => {
                line::tell((connection, ring, counts), &subject, record, said)
            }
            Some(subject) => fact::tell(connection, ring, &subject, record, said),
        }
    }

    /// Writes what is left to write.
    pub(crate) fn end(self) -> Kept<()> {
        self.counts.keep(self.connection)?;
        if self.gathers { line::gather(self.connection) } else { Ok(()) }
    }
}
