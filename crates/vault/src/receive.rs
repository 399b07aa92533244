//! Taking in records that others wrote: checked, linked, kept and told, all in one transaction.

mod intake;
mod judge;

use std::collections::HashMap;

use closeby_domain::Moment;
use closeby_seal::{AudienceAlias, AuthorKey, Envelope, Head, What};
use rusqlite::Connection;

pub(crate) use judge::settle;

use crate::error::Kept;
use crate::pen::Heads;
use crate::team::Team;
use crate::{Vault, VaultError};

/// What became of records that came in.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Received {
    /// How many are new here.
    pub taken: usize,
    /// How many were here before.
    pub again: usize,
    /// How many of the new ones are held back.
    pub held: usize,
    /// How many prove that a device wrote two records under one number.
    pub forks: usize,
    /// Those that were not taken, and why.
    pub refused: Vec<Refusal>,
}

/// A record that was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Refusal {
    /// Who it says wrote it.
    pub author: AuthorKey,
    /// For whom.
    pub audience: AudienceAlias,
    /// The number it says it has.
    pub seq: u64,
    /// Why.
    pub why: Why,
}

/// Why a record was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Why {
    /// It does not hold, or what comes before it is not here.
    #[error(transparent)]
    Fault(#[from] What),
    /// Nobody ever let its author in.
    #[error("nobody let its author into the team")]
    Stranger,
}

impl Received {
    /// Adds what came of another batch.
    pub fn add(&mut self, other: Self) {
        self.taken += other.taken;
        self.again += other.again;
        self.held += other.held;
        self.forks += other.forks;
        self.refused.extend(other.refused);
    }
}

impl Vault {
    /// Takes records in, in whatever order they come; those that are here already change nothing.
    ///
    /// Either all of it is kept or nothing. What does not hold is left out and named.
    pub fn receive(&self, batch: &[Envelope], now: Moment) -> Result<Received, VaultError> {
        let mut ring = self.ring_mut();
        let mut team = self.team_mut();
        let before = team.as_ref().ok_or(VaultError::NoTeam)?;
        let (known, fresh) = self.known_and_fresh(batch);
        let checked = check(&fresh);
        let (received, changed) = self.write(|connection, heads| {
            let mut intake = intake::Intake::begin(connection, heads, &self.keys, now);
            known.iter().try_for_each(|envelope| intake.again(envelope))?;
            let (first, rest): (Vec<_>, Vec<_>) = checked
                .iter()
                .cloned()
                .partition(|(envelope, _)| envelope.header().audience == before.control);
            let changed = intake.take_control(first, &mut ring, before)?;
            intake.take_others(rest, changed.as_ref().unwrap_or(before))?;
            intake.finish(&mut ring, changed, before)
        })?;
        if let Some(changed) = changed {
            *team = Some(changed);
        }
        Ok(received)
    }

    /// Lets records count that were held back and need not be any longer.
    pub fn look_again(&self, now: Moment) -> Result<(), VaultError> {
        self.receive(&[], now).map(|_| ())
    }

    fn known_and_fresh<'b>(&self, batch: &'b [Envelope]) -> (Vec<&'b Envelope>, Vec<&'b Envelope>) {
        let heads: HashMap<_, u64> = (self.heads().iter())
            .map(|head: &Head| ((head.author, head.audience), head.seq))
            .collect();
        batch.iter().partition(|envelope| {
            let header = envelope.header();
            heads.get(&(header.author, header.audience)).is_some_and(|seq| header.seq <= *seq)
        })
    }
}

/// A record, and whether it holds by itself.
type Checked<'b> = (&'b Envelope, Result<(), What>);

/// Checks signatures and bodies on all cores, before anything is locked for writing.
fn check<'b>(fresh: &[&'b Envelope]) -> Vec<Checked<'b>> {
    let verdicts = Envelope::check_each(fresh);
    fresh.iter().copied().zip(verdicts).collect()
}

impl Team {
    /// Tells whether somebody ever let a device in.
    fn knows(&self, author: AuthorKey) -> bool {
        author == self.founder || self.roll.standing(author).is_some()
    }
}

/// Returns whether a mentioned record is here.
fn is_here(connection: &Connection, heads: &Heads, seen: &closeby_seal::Seen) -> Kept<bool> {
    for chain in heads.chains.iter().filter(|chain| chain.author.tag() == seen.author) {
        let Some(head) = chain.head.filter(|head| head.seq >= seen.seq) else { continue };
        let id = match head.seq == seen.seq {
            true => Some(head.id),
            false => crate::table::record::id_at(connection, chain.id, seen.seq)?,
        };
        if id.is_some_and(|id| id.tag() == seen.id) {
            return Ok(true);
        }
    }
    Ok(false)
}

#[cfg(test)]
mod tests;
