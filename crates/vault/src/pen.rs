//! The pen: the one connection that writes, and where it stands in its chains.

use std::sync::PoisonError;
use std::sync::atomic::Ordering;

use closeby_domain::{Audience, Order, Statement};
use closeby_seal::{AudienceAlias, Draft, Hlc, Keyring, Link, Seen};
use rusqlite::{Connection, TransactionBehavior};

use crate::error::Kept;
use crate::keys::TeamKeys;
use crate::table::chain::{self, Chain};
use crate::table::record;
use crate::{Vault, VaultError, read_tables};

/// The one connection that writes.
pub(crate) struct Pen {
    pub(crate) connection: Connection,
    chains: Vec<Chain>,
}

impl Pen {
    /// Takes the connection up where it was left.
    pub(crate) fn take_up(connection: Connection) -> Kept<Self> {
        let chains = chain::all(&connection)?;
        Ok(Self { connection, chains })
    }

    /// Returns every chain as it stands.
    pub(crate) fn chains(&self) -> &[Chain] {
        &self.chains
    }

    /// Runs a job in one transaction; either all of it is kept or nothing.
    fn transact<T>(
        &mut self,
        job: &mut dyn FnMut(&Connection, &mut Vec<Chain>) -> Kept<T>,
    ) -> Kept<T> {
        let mut chains = self.chains.clone();
        let tx = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let done = job(&tx, &mut chains)?;
        tx.commit()?;
        self.chains = chains;
        Ok(done)
    }
}

impl Vault {
    /// Records what was said: signed, sealed, and durable when this returns.
    ///
    /// All statements of one named operation go together; either all are kept or none.
    /// A statement about a case needs the legal key to be open.
    pub fn record(&self, said: &[Statement]) -> Result<Vec<Order>, VaultError> {
        let ring = self.ring();
        self.write(|connection, chains| {
            append_all(Page { connection, ring: &ring, keys: &self.keys, chains }, said)
        })
    }

    /// Runs a job in one transaction, with the reserve when the disk is full.
    pub(crate) fn write<T>(
        &self,
        mut job: impl FnMut(&Connection, &mut Vec<Chain>) -> Kept<T>,
    ) -> Kept<T> {
        if self.spoilt.load(Ordering::Acquire) {
            return Err(VaultError::CannotWrite);
        }
        let mut pen = self.pen.lock().unwrap_or_else(PoisonError::into_inner);
        let mut done = pen.transact(&mut job);
        if matches!(done, Err(VaultError::DiskFull)) && self.folder.release_reserve() {
            done = pen.transact(&mut job);
        }
        if matches!(done, Err(VaultError::CannotWrite)) {
            // Once a write was not confirmed, nobody knows what the disk has of the next.
            self.spoilt.store(true, Ordering::Release);
        }
        done
    }
}

/// What it takes to add to the record within one transaction.
pub(crate) struct Page<'a> {
    pub(crate) connection: &'a Connection,
    pub(crate) ring: &'a Keyring,
    pub(crate) keys: &'a TeamKeys,
    pub(crate) chains: &'a mut Vec<Chain>,
}

/// Adds statements to the record and to the read tables.
pub(crate) fn append_all(mut page: Page<'_>, said: &[Statement]) -> Kept<Vec<Order>> {
    said.iter().map(|statement| page.append(statement)).collect()
}

impl Page<'_> {
    fn append(&mut self, statement: &Statement) -> Kept<Order> {
        let audience = match statement.operation.audience() {
            Audience::Team => self.keys.team,
            Audience::Legal => self.keys.legal,
        };
        let epoch = self.ring.newest(audience).ok_or(VaultError::LegalKeyClosed)?;
        let draft = self.draft(statement, audience)?;
        let plaintext = record::plaintext_of(statement)?;
        let envelope = draft.seal(&plaintext, epoch, &self.keys.device)?;
        let order = record::order_of(&envelope);
        let place = record::insert(self.connection, self.chain_of(audience)?, &envelope)?;
        self.advance(audience, &envelope);
        if audience == self.keys.team {
            let said = Statement { order, ..statement.clone() };
            read_tables::tell(self.connection, self.ring, place, &said)?;
        }
        Ok(order)
    }

    fn draft(&self, statement: &Statement, audience: AudienceAlias) -> Kept<Draft> {
        let author = self.keys.device.author();
        let heads = || self.chains.iter().filter_map(|chain| chain.head.as_ref());
        let latest = heads().map(|head| head.hlc).max();
        let wall_ms = u64::try_from(statement.recorded.unix_ms()).unwrap_or(0);
        Ok(Draft {
            space: self.keys.space,
            audience,
            after: heads()
                .find(|head| (head.author, head.audience) == (author, audience))
                .map(Link::from),
            seen: heads()
                .filter(|head| head.author != author)
                .map(|head| Seen::record(&head.author, head.seq, &head.id))
                .collect(),
            hlc: Hlc::next(latest, wall_ms)
                .ok_or_else(|| VaultError::damaged("a record is from the end of time"))?,
        })
    }

    /// Returns this laptop's chain for an audience; begins it when there is none.
    fn chain_of(&mut self, audience: AudienceAlias) -> Kept<i64> {
        let author = self.keys.device.author();
        let known =
            self.chains.iter().find(|chain| (chain.author, chain.audience) == (author, audience));
        if let Some(chain) = known {
            return Ok(chain.id);
        }
        let chain = chain::insert(self.connection, author, audience)?;
        self.chains.push(chain);
        Ok(chain.id)
    }

    fn advance(&mut self, audience: AudienceAlias, envelope: &closeby_seal::Envelope) {
        let author = self.keys.device.author();
        for chain in self.chains.iter_mut() {
            if (chain.author, chain.audience) == (author, audience) {
                chain.head = Some(chain::head_of(envelope));
            }
        }
    }
}
