//! What was written apart and nobody has settled: worked out when somebody looks.
//!
//! What each writer had seen is in the headers of the records: each mentions how far the other
//! chains had come. See decision 0017.

use std::collections::BTreeSet;

use closeby_domain::apart::{Field, apart};
use closeby_domain::{Order, Statement, Subject};
use closeby_seal::AudienceAlias;
use rusqlite::Connection;

use crate::error::Kept;
use crate::table::chain::Chain;
use crate::table::{record, story};
use crate::{Vault, VaultError};

/// Values of one field that were written apart.
#[derive(Debug, Clone, PartialEq)]
pub struct WrittenApart {
    /// Which field.
    pub field: Field,
    /// What shows: the last that was written.
    pub shown: Statement,
    /// What else was written, the latest first.
    pub others: Vec<Statement>,
}

impl Vault {
    /// Returns the fields of a thing that were written apart.
    pub fn apart(&self, subject: &Subject) -> Result<Vec<WrittenApart>, VaultError> {
        if self.team().is_none() {
            return Ok(Vec::new());
        }
        self.apart_at(&story::key_of(subject))
    }

    /// Returns every entry, incident and person with a field that was written apart.
    pub fn all_apart(&self) -> Result<Vec<WrittenApart>, VaultError> {
        if self.team().is_none() {
            return Ok(Vec::new());
        }
        let keys = self.read(story::of_several_chains)?;
        let found: Result<Vec<_>, _> = keys.iter().map(|key| self.apart_at(key)).collect();
        Ok(found?.into_iter().flatten().collect())
    }

    fn apart_at(&self, key: &[u8]) -> Result<Vec<WrittenApart>, VaultError> {
        let (ring, chains) = (self.ring(), self.chains());
        self.read(|connection| {
            let said = story::of(connection, &ring, key)?.statements;
            let writers: BTreeSet<[u8; 8]> = said.iter().map(|said| said.order.device).collect();
            if writers.len() < 2 {
                return Ok(Vec::new());
            }
            let past = Past::of(connection, &chains, self.keys.team);
            let found = apart(&said, |later, earlier| past.had(later, earlier))?;
            let owned = found.into_iter().map(|apart| WrittenApart {
                field: apart.field,
                shown: apart.shown.clone(),
                others: apart.others.into_iter().cloned().collect(),
            });
            Ok(owned.collect())
        })
    }
}

/// What whoever wrote a record had before them.
struct Past<'a> {
    connection: &'a Connection,
    /// The team's chains.
    chains: Vec<&'a Chain>,
}

impl<'a> Past<'a> {
    fn of(connection: &'a Connection, chains: &'a [Chain], team: AudienceAlias) -> Self {
        Self { connection, chains: chains.iter().filter(|one| one.audience == team).collect() }
    }

    /// Tells whether the writer of `later` had `earlier`.
    ///
    /// Goes back along their chain to where it last mentions the other one. What a chain mentions
    /// only grows, and what is older than `earlier` cannot have mentioned it.
    fn had(&self, later: Order, earlier: Order) -> Kept<bool> {
        if later.device == earlier.device {
            return Ok(later.seq > earlier.seq);
        }
        let (Some(own), Some(other)) = (self.chain(later.device), self.chain(earlier.device))
        else {
            return Ok(false);
        };
        let mut had = false;
        record::back_from(self.connection, own.id, later.seq, |envelope| {
            let header = envelope.header();
            if header.hlc.to_bits() <= earlier.hlc {
                return Ok(false);
            }
            for seen in header.seen.iter().filter(|seen| seen.author == earlier.device) {
                // The same device has other chains, with numbers of their own.
                let id = record::id_at(self.connection, other.id, seen.seq)?;
                if id.is_some_and(|id| id.tag() == seen.id) {
                    had = seen.seq >= earlier.seq;
                    return Ok(false);
                }
            }
            Ok(true)
        })?;
        Ok(had)
    }

    fn chain(&self, device: [u8; 8]) -> Option<&Chain> {
        self.chains.iter().find(|chain| chain.author.tag() == device).copied()
    }
}
