//! Bare SQLCipher with a raw key: one table of entries, three indexes, one search.

use std::path::Path;

use rusqlite::types::Value;
use rusqlite::{Connection, params};

use super::workload::{Line, Workload};
use crate::error::Kept;

/// A key of no secret: nothing but the workload is ever kept under it.
const KEY: &str =
    "PRAGMA key = \"x'000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f'\";";
const FIRST_SCREEN: [&str; 4] = [
    "SELECT id, ts, author, inc, tags, place, ver, text FROM entries ORDER BY ts DESC LIMIT 100",
    "SELECT body FROM docs WHERE kind = 'incidents'",
    "SELECT body FROM docs WHERE kind = 'people'",
    "SELECT body FROM docs WHERE kind = 'assignments'",
];

/// A bare database.
pub(crate) struct Bare(pub(super) Connection);

impl Bare {
    pub(crate) fn create(path: &Path) -> Kept<Self> {
        let bare = Self::open(path)?;
        bare.0.execute_batch(include_str!("bare.sql"))?;
        Ok(bare)
    }

    /// Makes one that is not even encrypted.
    pub(super) fn create_plain(path: &Path) -> Kept<Self> {
        let bare = Self::durable(Connection::open(path)?)?;
        bare.0.execute_batch(include_str!("bare.sql"))?;
        Ok(bare)
    }

    /// Opens it as durable as the vault is.
    pub(crate) fn open(path: &Path) -> Kept<Self> {
        let connection = Connection::open(path)?;
        connection.execute_batch(KEY)?;
        Self::durable(connection)
    }

    fn durable(connection: Connection) -> Kept<Self> {
        connection.execute_batch(
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
             PRAGMA cache_size = -16384; PRAGMA temp_store = MEMORY;",
        )?;
        Ok(Self(connection))
    }

    pub(crate) fn fill(&self, day: &Workload) -> Kept<()> {
        self.0.execute_batch("BEGIN")?;
        let people = day.people.iter().map(|one| ("people", &one.id, one.name.clone()));
        let incidents = day.incidents.iter().map(|one| ("incidents", &one.id, one.title.clone()));
        let assignments = day.assignments.iter().map(|one| {
            ("assignments", &one.id, format!("{} {} {}", one.volunteer, one.from, one.to))
        });
        for (kind, id, body) in people.chain(incidents).chain(assignments) {
            self.0.execute(
                "INSERT INTO docs (kind, id, body) VALUES (?, ?, ?)",
                params![kind, id, body],
            )?;
        }
        for line in &day.entries {
            self.insert(line, &line.id)?;
        }
        Ok(self.0.execute_batch("COMMIT; PRAGMA wal_checkpoint(TRUNCATE);")?)
    }

    /// Gathers its index of words into one piece.
    pub(crate) fn tidy(&self) -> Kept<()> {
        Ok(self.0.execute_batch("INSERT INTO fts (fts) VALUES ('optimize');")?)
    }

    /// Appends one more entry, durable when it returns.
    pub(crate) fn append(&self, day: &Workload, turn: usize) -> Kept<()> {
        self.0.execute_batch("BEGIN IMMEDIATE")?;
        if let Some(line) = turn.checked_rem(day.len()).and_then(|at| day.entries.get(at)) {
            self.insert(line, &format!("x-{turn}"))?;
        }
        Ok(self.0.execute_batch("COMMIT")?)
    }

    fn insert(&self, line: &Line, id: &str) -> Kept<()> {
        let tags = line.tags.join(" ");
        self.0
            .prepare_cached(
                "INSERT INTO entries (id, ts, author, inc, tags, place, lat, lon, ver, root, text)
                 VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            )?
            .execute(params![
                id,
                line.ts,
                line.author,
                line.incident,
                tags,
                line.place,
                line.lat,
                line.lon,
                line.state,
                line.root,
                line.text
            ])?;
        self.0
            .prepare_cached("INSERT INTO fts (rowid, text, tags) VALUES (?, ?, ?)")?
            .execute(params![self.0.last_insert_rowid(), line.text, tags])?;
        Ok(())
    }

    /// Returns how many of the newest fifty hits there are, by their row numbers alone.
    pub(crate) fn find(&self, matching: &str) -> Kept<usize> {
        let mut query = self.0.prepare_cached(
            "SELECT rowid FROM fts WHERE fts MATCH ? ORDER BY rowid DESC LIMIT 50",
        )?;
        let rows = query.query_map([matching], |row| row.get::<_, i64>(0))?;
        Ok(rows.collect::<Result<Vec<_>, _>>()?.len())
    }

    /// Reads the newest fifty hits with their rows; returns how many.
    pub(crate) fn search(&self, matching: &str) -> Kept<usize> {
        let mut query = self.0.prepare_cached(
            "SELECT id, ts, author, inc, tags, place, lat, lon, ver, root, text
             FROM (SELECT rowid AS found FROM fts WHERE fts MATCH ? ORDER BY rowid DESC LIMIT 50)
             CROSS JOIN entries ON seq = found ORDER BY found DESC",
        )?;
        let whole = |row: &rusqlite::Row<'_>| {
            (0..11).map(|column| row.get::<_, Value>(column)).collect::<Result<Vec<_>, _>>()
        };
        let rows = query.query_map([matching], whole)?;
        Ok(rows.collect::<Result<Vec<_>, _>>()?.len())
    }

    /// Reads what a first screen shows; returns how many rows that were.
    pub(crate) fn first_screen(&self) -> Kept<usize> {
        let mut rows = 0;
        for sql in FIRST_SCREEN {
            let mut query = self.0.prepare_cached(sql)?;
            let found = query.query_map([], |row| row.get::<_, Value>(0))?;
            rows += found.collect::<Result<Vec<_>, _>>()?.len();
        }
        Ok(rows)
    }
}
