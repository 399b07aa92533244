//! Taking in records that others wrote: checked, linked, kept and told, all in one transaction.

mod at_once;
mod check;
mod intake;
mod judge;

use closeby_domain::Moment;
use closeby_seal::{AudienceAlias, AuthorKey, Envelope, What};
use rusqlite::Connection;

pub use check::Checked;
use check::One;
use intake::Intake;
use judge::let_go;
pub(crate) use judge::settle;

use crate::error::Kept;
use crate::pen::{Disk, Heads};
use crate::table::{arrival, entry_text, held};
use crate::team::Team;
use crate::{Vault, VaultError};

/// How many records that were only kept are looked at in one go, when nobody waits meanwhile.
const AT_A_TIME: usize = 1_000;

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
        let received = self.take_in(&[self.check(batch.to_vec())], now)?;
        Ok(received.into_iter().next().unwrap_or_default())
    }

    /// Takes in what was checked before: all batches in one transaction, in this order, and told of
    /// each by itself.
    fn take_in(&self, batches: &[Checked], now: Moment) -> Result<Vec<Received>, VaultError> {
        let control = self.control().ok_or(VaultError::NoTeam)?;
        if batches.iter().any(|batch| batch.any_for(control)) {
            return self.take_in_who_belongs(batches, now);
        }
        let (ring, team) = (self.ring(), self.team());
        let team = team.as_ref().ok_or(VaultError::NoTeam)?;
        self.write(|connection, heads| {
            let waited = at_once::take_out(connection, heads)?;
            many(connection, batches, || {
                let mut one = |batch: &Checked| {
                    let mut intake = Intake::begin(connection, heads, &self.keys, now)?;
                    let fresh = intake.sort_out(batch)?;
                    intake.take_others(fresh, team)?;
                    intake.finish(&ring, &team.roll)
                };
                waited.iter().try_for_each(|waited| one(waited).map(drop))?;
                batches.iter().map(one).collect()
            })
        })
    }

    /// Keeps what was checked before and does no more: it lasts when this returns, and counts once
    /// [`Vault::tell_arrived`] has looked at it. Whoever sent it need not wait for that.
    ///
    /// All batches go in one transaction, in this order, and each is told of by itself. What says
    /// who belongs counts at once, and everything that comes with it.
    pub fn keep_arrived(
        &self,
        batches: &[Checked],
        now: Moment,
    ) -> Result<Vec<Received>, VaultError> {
        let control = self.control().ok_or(VaultError::NoTeam)?;
        if batches.iter().any(|batch| batch.any_for(control)) {
            return self.take_in_who_belongs(batches, now);
        }
        let team = self.team();
        let team = team.as_ref().ok_or(VaultError::NoTeam)?;
        self.write(|connection, heads| {
            let waited = at_once::take_out(connection, heads)?;
            let mut one = |batch: &Checked| {
                let mut intake = Intake::begin(connection, heads, &self.keys, now)?;
                let fresh = intake.sort_out(batch)?;
                intake.take_others(fresh, team)?;
                intake.leave_for_later()
            };
            waited.iter().try_for_each(|waited| one(waited).map(drop))?;
            batches.iter().map(one).collect()
        })
    }

    /// Looks at records that were only kept, the oldest first, and lets those count that may;
    /// returns how many it looked at, and how many of them are held back. Nothing, when none is left.
    /// What was kept unchecked is checked now, all of it.
    ///
    /// Cut off anywhere, it is gone on with: at the next call, or when the vault is opened again.
    pub fn tell_arrived(&self, now: Moment, most: usize) -> Result<(usize, usize), VaultError> {
        let (ring, team) = (self.ring(), self.team());
        let Some(team) = team.as_ref() else { return Ok((0, 0)) };
        if !self.anything_arrived()? {
            return Ok((0, 0));
        }
        // After a few that came at once the disk is waited for here, where nobody else waits: the next
        // few would have to wait for all that telling these has written.
        let disk = match self.has_unchecked() {
            true => Disk::WaitedFor,
            false => Disk::NotWaitedFor,
        };
        self.write_without_reserve(disk, |connection, heads| {
            let (mut count, mut held) = (0, 0);
            if let Some(waited) = at_once::take_out(connection, heads)? {
                let mut intake = Intake::begin(connection, heads, &self.keys, now)?;
                let fresh = intake.sort_out(&waited)?;
                intake.take_others(fresh, team)?;
                count += waited.len();
                held += intake.finish(&ring, &team.roll)?.held;
            }
            let arrived = held::arrived(connection, most)?;
            let place = (connection, &*ring, &self.keys, now);
            held += match arrived.len() < entry_text::MANY {
                true => let_go(place, &team.roll, &arrived),
                false => entry_text::many(connection, || let_go(place, &team.roll, &arrived)),
            }?;
            Ok((count + arrived.len(), held))
        })
    }

    /// Tells whether anything was only kept, checked or not.
    fn anything_arrived(&self) -> Kept<bool> {
        self.glance(|connection| {
            Ok(arrival::newest(connection)?.is_some() || !held::arrived(connection, 1)?.is_empty())
        })
    }

    /// Looks at everything that was only kept.
    pub fn tell_all_arrived(&self, now: Moment) -> Result<(), VaultError> {
        while self.tell_arrived(now, AT_A_TIME)?.0 > 0 {}
        Ok(())
    }

    /// Looks at what was kept when this vault was cut off, as of the time at which it came.
    pub(crate) fn tell_what_was_left(&self) -> Kept<()> {
        if self.team().is_none() || !self.anything_arrived()? {
            return Ok(());
        }
        let heard = self.heard()?.into_iter().map(|(_, at)| at).max();
        let came = heard.max(self.glance(arrival::newest)?);
        self.tell_all_arrived(came.unwrap_or(Moment::NEVER))
    }

    /// The same when the team itself may change: nobody else looks at it meanwhile.
    fn take_in_who_belongs(&self, batches: &[Checked], now: Moment) -> Kept<Vec<Received>> {
        let mut ring = self.ring_mut();
        let mut team = self.team_mut();
        let before = team.as_ref().ok_or(VaultError::NoTeam)?;
        let (received, changed) = self.write(|connection, heads| {
            let mut changed: Option<Team> = None;
            let waited = at_once::take_out(connection, heads)?;
            let received = many(connection, batches, || {
                let mut one = |batch: &Checked| {
                    let team = changed.as_ref().unwrap_or(before);
                    let intake = Intake::begin(connection, heads, &self.keys, now)?;
                    let (received, new) = intake.take_all(batch, &mut ring, team)?;
                    changed = new.or(changed.take());
                    Ok(received)
                };
                waited.iter().try_for_each(|waited| one(waited).map(drop))?;
                batches.iter().map(one).collect()
            })?;
            Ok((received, changed))
        })?;
        if let Some(changed) = changed {
            *team = Some(changed);
        }
        Ok(received)
    }

    /// Lets records count that were held back, or only kept, and need not be any longer.
    pub fn look_again(&self, now: Moment) -> Result<(), VaultError> {
        self.tell_all_arrived(now)?;
        self.receive(&[], now).map(|_| ())
    }
}

/// Does a job that adds all of these to the index of words.
fn many<T>(connection: &Connection, batches: &[Checked], job: impl FnOnce() -> Kept<T>) -> Kept<T> {
    let lines: usize = batches.iter().map(Checked::len).sum();
    if lines < entry_text::MANY { job() } else { entry_text::many(connection, job) }
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
