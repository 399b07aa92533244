//! The pen: the one connection that writes, and where it stands in its chains.

use std::collections::HashMap;
use std::sync::atomic::Ordering;
use std::sync::{Arc, MutexGuard, PoisonError};

use closeby_domain::{Audience, Moment, Order, Statement};
use closeby_seal::{
    AudienceAlias, Draft, Envelope, EpochId, EpochKey, Head, Hlc, Keyring, Link, MOST_SEEN, Seen,
};
use rusqlite::{Connection, TransactionBehavior};

use crate::error::Kept;
use crate::keys::TeamKeys;
use crate::read_tables::Telling;
use crate::table::chain::{self, Chain};
use crate::table::{piece, record};
use crate::team::Team;
use crate::{Vault, VaultError};

/// So many of the records that were just written here are at hand for others.
const AT_HAND: usize = 16;

/// The one connection that writes.
pub(crate) struct Pen {
    pub(crate) connection: Connection,
    heads: Heads,
}

/// Where every chain stands, and what this laptop's records have mentioned of the others.
#[derive(Debug, Clone, Default)]
pub(crate) struct Heads {
    pub(crate) chains: Vec<Chain>,
    /// The newest number mentioned, by own chain and other chain. What a chain mentioned once
    /// need not be said again; after opening a vault everything is mentioned once more.
    mentioned: HashMap<(i64, i64), u64>,
    /// How many records lie there unchecked, and where their chains stand once those hold.
    pub(crate) unchecked: usize,
    pub(crate) arrived: Vec<(i64, Head)>,
    /// What the last transaction wrote, as it travels. The next one lets go of it, which may remove
    /// the text of one of them.
    at_hand: Vec<Arc<Envelope>>,
}

impl Heads {
    pub(crate) fn of(chains: Vec<Chain>) -> Self {
        Self { chains, ..Self::default() }
    }

    /// Notes a record as the newest of its chain.
    pub(crate) fn advance(&mut self, envelope: &Envelope) {
        let head = chain::head_of(envelope);
        for chain in &mut self.chains {
            if (chain.author, chain.audience) == (head.author, head.audience) {
                chain.head = Some(head);
            }
        }
    }

    /// Keeps at hand what was just written, for those who wait for it.
    fn hand(&mut self, envelope: &Envelope) {
        if self.at_hand.len() < AT_HAND {
            self.at_hand.push(Arc::new(envelope.clone()));
        }
    }

    /// Returns every record of a chain after a number, when all of them were just written here.
    pub(crate) fn at_hand(&self, chain: &Chain, after: u64) -> Option<Vec<Envelope>> {
        let newest = chain.head?.seq;
        let of_chain = |one: &&Arc<Envelope>| {
            let header = one.header();
            (header.author, header.audience) == (chain.author, chain.audience) && header.seq > after
        };
        let found: Vec<_> =
            self.at_hand.iter().filter(of_chain).map(|one| (**one).clone()).collect();
        (found.len() as u64 == newest.saturating_sub(after)).then_some(found)
    }

    /// Returns every head.
    pub(crate) fn heads(&self) -> impl Iterator<Item = &Head> {
        self.chains.iter().filter_map(|chain| chain.head.as_ref())
    }
}

impl Pen {
    /// Takes the connection up where it was left.
    pub(crate) fn take_up(connection: Connection) -> Kept<Self> {
        let heads = Heads::of(chain::all(&connection)?);
        Ok(Self { connection, heads })
    }

    /// Returns where everything stands.
    pub(crate) fn heads(&self) -> &Heads {
        &self.heads
    }

    /// Returns every chain as it stands.
    pub(crate) fn chains(&self) -> &[Chain] {
        &self.heads.chains
    }

    /// Runs a job in one transaction; either all of it is kept or nothing.
    fn transact<T>(&mut self, job: &mut dyn FnMut(&Connection, &mut Heads) -> Kept<T>) -> Kept<T> {
        let mut heads = self.heads.clone();
        heads.at_hand.clear();
        let tx = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let done = job(&tx, &mut heads)?;
        tx.commit()?;
        self.heads = heads;
        Ok(done)
    }
}

impl Vault {
    /// Records what was said: signed, sealed, and durable when this returns.
    ///
    /// All statements of one named operation go together; either all are kept or none.
    /// A statement about a case needs the legal key to be open.
    pub fn record(&self, said: &[Statement]) -> Result<Vec<Order>, VaultError> {
        self.see_that_there_are_keys_for(said)?;
        let ring = self.ring();
        let team = self.team();
        self.write(|connection, heads| {
            let keys = &self.keys;
            append_all(Page { connection, ring: &ring, keys, team: team.as_ref(), heads }, said)
        })
    }

    /// Runs a job in one transaction, with the reserve when the disk is full.
    pub(crate) fn write<T>(&self, job: impl FnMut(&Connection, &mut Heads) -> Kept<T>) -> Kept<T> {
        let pen = self.pen.lock().unwrap_or_else(PoisonError::into_inner);
        self.write_by(pen, (Reserve::MayGo, Disk::WaitedFor), job)
    }

    /// Runs a job in one transaction that leaves the reserve for what matters more: a piece of a file
    /// counts only once a record names it.
    pub(crate) fn write_without_reserve<T>(
        &self,
        disk: Disk,
        job: impl FnMut(&Connection, &mut Heads) -> Kept<T>,
    ) -> Kept<T> {
        let pen = self.pen.lock().unwrap_or_else(PoisonError::into_inner);
        self.write_by(pen, (Reserve::Stays, disk), job)
    }

    /// Runs a job in one transaction for somebody who has the pen already.
    pub(crate) fn write_with_pen<T>(
        &self,
        pen: MutexGuard<'_, Pen>,
        job: impl FnMut(&Connection, &mut Heads) -> Kept<T>,
    ) -> Kept<T> {
        self.write_by(pen, (Reserve::MayGo, Disk::WaitedFor), job)
    }

    fn write_by<T>(
        &self,
        mut pen: MutexGuard<'_, Pen>,
        (reserve, disk): (Reserve, Disk),
        mut job: impl FnMut(&Connection, &mut Heads) -> Kept<T>,
    ) -> Kept<T> {
        if self.spoilt.load(Ordering::Acquire) {
            return Err(VaultError::CannotWrite);
        }
        if disk == Disk::NotWaitedFor {
            pen.connection.execute_batch("PRAGMA synchronous = NORMAL")?;
        }
        let mut done = pen.transact(&mut job);
        if disk == Disk::NotWaitedFor {
            pen.connection.execute_batch("PRAGMA synchronous = FULL")?;
        }
        if reserve == Reserve::MayGo
            && matches!(done, Err(VaultError::DiskFull))
            && self.folder.release_reserve()
        {
            done = pen.transact(&mut job);
        }
        if done.is_ok() {
            let mut stood = self.stood.write().unwrap_or_else(PoisonError::into_inner);
            stood.clone_from(&pen.heads.chains);
            self.note_signed(&stood);
        }
        if matches!(done, Err(VaultError::CannotWrite)) {
            // Once a write was not confirmed, nobody knows what the disk has of the next.
            self.spoilt.store(true, Ordering::Release);
        }
        done
    }
}

/// Whether the room that is kept for one last save may be given up.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Reserve {
    MayGo,
    Stays,
}

/// Whether a transaction lasts when it ends.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Disk {
    WaitedFor,
    /// It need not last by itself: the next one that waits does so for this one as well, since all of
    /// them lie in the one log of writes.
    NotWaitedFor,
}

/// What it takes to add to the record within one transaction.
pub(crate) struct Page<'a> {
    pub(crate) connection: &'a Connection,
    pub(crate) ring: &'a Keyring,
    pub(crate) keys: &'a TeamKeys,
    /// `None` while sync was never turned on.
    pub(crate) team: Option<&'a Team>,
    pub(crate) heads: &'a mut Heads,
}

/// Adds statements to the record and to the read tables.
pub(crate) fn append_all(mut page: Page<'_>, said: &[Statement]) -> Kept<Vec<Order>> {
    let mut telling = Telling::begin(page.connection, page.ring);
    let orders = said.iter().map(|statement| page.append(statement, &mut telling));
    let orders = orders.collect::<Kept<Vec<_>>>()?;
    telling.end()?;
    Ok(orders)
}

impl<'a> Page<'a> {
    fn append(&mut self, statement: &Statement, telling: &mut Telling<'_>) -> Kept<Order> {
        let audience = self.keys.alias_of(statement.operation.audience());
        let epoch = self.epoch(audience).ok_or(match statement.operation.audience() {
            Audience::Legal => VaultError::LegalKeyClosed,
            Audience::Team => VaultError::NotLetIn,
        })?;
        let plaintext = record::plaintext_of(statement)?;
        let (place, envelope) = self.keep(audience, statement.recorded, &plaintext, epoch)?;
        let order = record::order_of(&envelope);
        if let Some(kept) = statement.operation.attachment()
            && !piece::settle(self.connection, kept.sealed.all())?
        {
            return Err(VaultError::damaged("a part of a file was not stored"));
        }
        if audience == self.keys.team {
            let said = Statement { order, ..statement.clone() };
            telling.tell(place, &said)?;
        }
        Ok(order)
    }

    /// Seals, signs and keeps one record; returns its place.
    pub(crate) fn keep(
        &mut self,
        audience: AudienceAlias,
        at: Moment,
        plaintext: &[u8],
        epoch: &EpochKey,
    ) -> Kept<(i64, Envelope)> {
        if let Some(why) = self.team.and_then(|team| team.unsure) {
            return Err(VaultError::AskOthersFirst(why));
        }
        let chain = self.chain_of(audience)?;
        let draft = self.draft(at, audience, chain)?;
        let envelope = draft.seal(plaintext, epoch, &self.keys.device)?;
        let place = record::insert(self.connection, chain, &envelope)?;
        self.heads.advance(&envelope);
        if self.team.is_some() {
            self.heads.hand(&envelope);
        }
        Ok((place, envelope))
    }

    /// Returns the key to write under.
    fn epoch(&self, audience: AudienceAlias) -> Option<&'a EpochKey> {
        epoch_to_write(self.ring, self.team, audience)
    }

    fn draft(&mut self, at: Moment, audience: AudienceAlias, own: i64) -> Kept<Draft> {
        let author = self.keys.device.author();
        let wall_ms = u64::try_from(at.unix_ms()).unwrap_or(0);
        // A laptop whose clock runs far ahead must not drag the others' clocks with it.
        let believed = self
            .heads
            .heads()
            .map(|head| head.hlc)
            .filter(|hlc| self.team.is_none() || !hlc.is_too_far_ahead(wall_ms));
        let after = self.heads.chains.iter().find(|chain| chain.id == own);
        let after = after.and_then(|chain| chain.head.as_ref());
        let latest = believed.chain(after.map(|head| head.hlc)).max();
        let after = after.map(Link::from);
        Ok(Draft {
            space: self.keys.space,
            audience,
            after,
            seen: self.mentions(author, own),
            hlc: Hlc::next(latest, wall_ms)
                .ok_or_else(|| VaultError::damaged("a record is from the end of time"))?,
        })
    }

    /// Returns what this chain has not yet mentioned of others, and notes that it now does.
    fn mentions(&mut self, author: closeby_seal::AuthorKey, own: i64) -> Vec<Seen> {
        let Heads { chains, mentioned, .. } = &mut *self.heads;
        let others = chains.iter().filter(|chain| chain.author != author);
        let mut news: Vec<_> = others
            .filter_map(|chain| Some((chain.id, chain.head?)))
            .filter(|(id, head)| mentioned.get(&(own, *id)).is_none_or(|seq| *seq < head.seq))
            .collect();
        news.sort_unstable_by_key(|(_, head)| std::cmp::Reverse(head.hlc));
        news.truncate(MOST_SEEN);
        mentioned.extend(news.iter().map(|(id, head)| ((own, *id), head.seq)));
        news.iter().map(|(_, head)| Seen::record(&head.author, head.seq, &head.id)).collect()
    }

    /// Returns this laptop's chain for an audience; begins it when there is none.
    fn chain_of(&mut self, audience: AudienceAlias) -> Kept<i64> {
        let author = self.keys.device.author();
        let mut known = self.heads.chains.iter();
        if let Some(chain) = known.find(|one| (one.author, one.audience) == (author, audience)) {
            return Ok(chain.id);
        }
        let chain = chain::insert(self.connection, author, audience)?;
        self.heads.chains.push(chain);
        Ok(chain.id)
    }
}

/// Returns the key that an audience is written to under.
fn epoch_to_write<'a>(
    ring: &'a Keyring,
    team: Option<&Team>,
    audience: AudienceAlias,
) -> Option<&'a EpochKey> {
    let Some(team) = team else { return ring.newest(audience) };
    let held = |epoch| ring.key_for(audience, epoch).is_some();
    ring.key_for(audience, team.roll.epoch_to_write(audience, held)?)
}

impl Vault {
    /// Returns the name of the key that an audience is written to under.
    pub(crate) fn epoch_to_write(&self, audience: AudienceAlias) -> Option<EpochId> {
        let (ring, team) = (self.ring(), self.team());
        epoch_to_write(&ring, team.as_ref(), audience).map(EpochKey::id)
    }
}

impl TeamKeys {
    /// Returns what an audience is called on the outside.
    pub(crate) fn alias_of(&self, audience: Audience) -> AudienceAlias {
        match audience {
            Audience::Team => self.team,
            Audience::Legal => self.legal,
        }
    }
}
