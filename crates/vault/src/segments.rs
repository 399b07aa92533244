//! What there is to send, what is lacking, and what is known of those who carry it.

use std::sync::PoisonError;

use closeby_domain::Moment;
use closeby_seal::{AudienceAlias, AuthorKey, Envelope, Head, Header};
use rusqlite::Connection;

use crate::error::Kept;
use crate::table::chain::Chain;
use crate::table::exchange::{self, Exchange};
use crate::table::held::{self, Held};
use crate::table::{fork, glimpse, record};
use crate::{Vault, VaultError};

/// How far one device's records for one audience have come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Height {
    /// Who wrote them.
    pub author: AuthorKey,
    /// For whom.
    pub audience: AudienceAlias,
    /// The number of the newest; every one before it is here too.
    pub seq: u64,
}

impl Height {
    /// Returns how far the chain of a record has come with it.
    pub fn of(header: &Header) -> Self {
        Self { author: header.author, audience: header.audience, seq: header.seq }
    }

    pub(crate) fn at(head: &Head) -> Self {
        Self { author: head.author, audience: head.audience, seq: head.seq }
    }
}

/// Two records that one device wrote under one number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fork {
    /// Who wrote both.
    pub author: AuthorKey,
    /// The number.
    pub seq: u64,
    /// The one that came second.
    pub second: Envelope,
}

/// What is here and does not count yet, and what is known of and not here.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Waits {
    /// How many records are held back, for each reason that there is.
    pub held: Vec<(Held, u64)>,
    /// The first eight bytes of each device that others mention more of than is here.
    pub missing_of: Vec<([u8; 8], u64)>,
    /// Control records whose key has not arrived.
    pub unreadable: usize,
    /// Control records that wait for others.
    pub waiting: usize,
}

impl Vault {
    /// Returns what the team is called on the outside.
    pub fn names(&self) -> crate::TeamNames {
        let crate::keys::TeamKeys { space, team, legal, .. } = &self.keys;
        crate::TeamNames { space: *space, team: *team, legal: *legal }
    }

    /// Returns how far every chain has come.
    pub fn heights(&self) -> Vec<Height> {
        self.heads().iter().map(Height::at).collect()
    }

    /// Returns records of a chain after a number: at most `limit`, and about `bytes` together.
    ///
    /// Only once sync was turned on.
    pub fn records_after(
        &self,
        after: Height,
        limit: usize,
        bytes: usize,
    ) -> Result<Vec<Envelope>, VaultError> {
        self.team().as_ref().ok_or(VaultError::NoTeam)?;
        let Some(chain) = self.chain(after.author, after.audience) else { return Ok(Vec::new()) };
        self.read(|connection| {
            record::of_chain_after(connection, chain.id, after.seq, (limit, bytes))
        })
    }

    /// Returns the same when it can be had without waiting for anybody; `None` when it cannot.
    ///
    /// What was just written here is still at hand. Anything else is read where it was written, so
    /// that the pages need not be decrypted once more.
    pub fn records_at_hand(
        &self,
        after: Height,
        limit: usize,
        bytes: usize,
    ) -> Result<Option<Vec<Envelope>>, VaultError> {
        let Ok(pen) = self.pen.try_lock() else { return Ok(None) };
        let of = |one: &&Chain| (one.author, one.audience) == (after.author, after.audience);
        let Some(chain) = pen.chains().iter().find(of) else { return Ok(None) };
        match pen.heads().at_hand(chain, after.seq) {
            Some(records) => Ok(Some(records)),
            None => {
                let most = (limit, bytes);
                record::of_chain_after(&pen.connection, chain.id, after.seq, most).map(Some)
            }
        }
    }

    /// Returns what is here and does not count, and what is known of and not here.
    pub fn waits(&self) -> Result<Waits, VaultError> {
        let (unreadable, waiting) = match self.team().as_ref() {
            Some(team) => (team.unreadable, team.roll.waiting()),
            None => return Ok(Waits::default()),
        };
        self.read(|connection| {
            let held = held::count(connection)?.into_iter().filter(|(_, count)| *count > 0);
            let missing_of = glimpse::count(connection)?;
            Ok(Waits { held: held.collect(), missing_of, unreadable, waiting })
        })
    }

    /// Returns every device that wrote two records under one number.
    pub fn forks(&self) -> Result<Vec<Fork>, VaultError> {
        let chains = self.chains();
        let all = self.read_of_team(fork::all)?;
        let one = |(chain, seq, bytes): (i64, u64, Vec<u8>)| {
            let author = chains.iter().find(|known| known.id == chain)?.author;
            Some(Fork { author, seq, second: Envelope::from_bytes(&bytes).ok()? })
        };
        Ok(all.into_iter().filter_map(one).collect())
    }

    /// Returns when each device was last heard of.
    pub fn heard(&self) -> Result<Vec<(AuthorKey, Moment)>, VaultError> {
        let chains = self.chains();
        let all = self.read_of_team(exchange::heard)?;
        let of = |id: i64| chains.iter().find(|known| known.id == id).map(|chain| chain.author);
        Ok(all.into_iter().filter_map(|(chain, at)| Some((of(chain)?, at))).collect())
    }

    /// Returns the last exchanges, newest first.
    pub fn exchanges(&self) -> Result<Vec<Exchange>, VaultError> {
        self.read_of_team(exchange::all)
    }

    /// Returns how far a carrier had each chain when it was last seen.
    pub fn carried(&self, carrier: &str) -> Result<Vec<Height>, VaultError> {
        let chains = self.chains();
        let all = self.read_of_team(|connection| exchange::carried(connection, carrier))?;
        let height = |(id, seq): (i64, u64)| {
            let chain = chains.iter().find(|known| known.id == id)?;
            Some(Height { author: chain.author, audience: chain.audience, seq })
        };
        Ok(all.into_iter().filter_map(height).collect())
    }

    /// Reads what a team has; while sync was never turned on, that is nothing.
    fn read_of_team<T: Default>(&self, read: impl Fn(&Connection) -> Kept<T>) -> Kept<T> {
        if self.team().is_some() { self.read(read) } else { Ok(T::default()) }
    }

    /// Remembers an exchange, and how far the carrier had each chain at its end.
    pub fn note_exchange(&self, done: &Exchange, carried: &[Height]) -> Result<(), VaultError> {
        self.team().as_ref().ok_or(VaultError::NoTeam)?;
        let known: Vec<_> = carried
            .iter()
            .filter_map(|one| Some((self.chain(one.author, one.audience)?.id, one.seq)))
            .collect();
        self.write(|connection, _| {
            for (chain, seq) in &known {
                exchange::set_carried(connection, &done.carrier, *chain, *seq)?;
            }
            exchange::insert(connection, done)
        })
    }

    /// Returns every chain as it stood after the last transaction.
    pub(crate) fn chains(&self) -> Vec<Chain> {
        self.stood.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn chain(&self, author: AuthorKey, audience: AudienceAlias) -> Option<Chain> {
        self.chains().into_iter().find(|one| (one.author, one.audience) == (author, audience))
    }
}
