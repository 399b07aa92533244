//! An encrypted database without a folder round it, so that no passphrase has to be stretched.

use closeby_domain::Statement;
use closeby_seal::Keyring;
use rusqlite::Connection;

use crate::keys::TeamKeys;
use crate::pen::{Heads, Page, append_all};
use crate::table::chain::{self, Chain};
use crate::{connect, migrate, read_tables};

/// Where a test says things and looks at what the tables make of them.
pub(crate) struct Desk {
    pub(crate) connection: Connection,
    pub(crate) keys: TeamKeys,
    pub(crate) ring: Keyring,
    own: Chain,
    room: tempfile::TempDir,
}

impl Desk {
    pub(crate) fn new() -> Self {
        let room = tempfile::tempdir().expect("room for a test");
        let mut keys = TeamKeys::create().expect("random keys");
        let path = room.path().join("vault.db");
        let mut connection = connect::create(&path, &keys.database).expect("a new database");
        migrate::bring_up_to_date(&mut connection).expect("the newest format");
        read_tables::create(&connection).expect("empty read tables");
        let own = chain::insert(&connection, keys.device.author(), keys.team).expect("a chain");
        let ring = keys.ring();
        Self { connection, keys, ring, own, room }
    }

    /// Returns where the database file is.
    pub(crate) fn path(&self) -> std::path::PathBuf {
        self.room.path().join("vault.db")
    }

    /// Records everything and keeps it. Only once: the chains start at their beginning.
    pub(crate) fn keeps(&self, said: &[Statement]) {
        let tx = self.connection.unchecked_transaction().expect("a transaction");
        self.append(&tx, said);
        tx.commit().expect("room on the disk");
    }

    /// Records everything, looks at it, and takes it all back.
    pub(crate) fn hears<T>(
        &self,
        said: &[Statement],
        look: impl FnOnce(&Connection, Vec<Statement>) -> T,
    ) -> T {
        let tx = self.connection.unchecked_transaction().expect("a transaction");
        let said = self.append(&tx, said);
        look(&tx, said)
    }

    fn append(&self, connection: &Connection, said: &[Statement]) -> Vec<Statement> {
        let mut heads = Heads::of(vec![self.own]);
        let (ring, keys) = (&self.ring, &self.keys);
        let page = Page { connection, ring, keys, team: None, heads: &mut heads };
        let orders = append_all(page, said).expect("statements that can be recorded");
        let ordered = |(said, order): (&Statement, _)| Statement { order, ..said.clone() };
        said.iter().zip(orders).map(ordered).collect()
    }
}
