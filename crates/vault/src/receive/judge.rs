//! Which kept records count: by who wrote them, when, and whether they can be read.

use std::collections::HashSet;

use closeby_domain::{Moment, Statement};
use closeby_seal::{Envelope, Keyring, OpenError, Role, Roll, Verdict};
use rusqlite::Connection;

use super::One;
use crate::VaultError;
use crate::error::Kept;
use crate::keys::TeamKeys;
use crate::pen::Heads;
use crate::read_tables::{self, Telling};
use crate::table::held::{self, Held};
use crate::table::{forget, record};
use crate::team::Team;

/// Where the judging is done: the transaction, the keys at hand, and the time.
pub(super) type Place<'a> = (&'a Connection, &'a Keyring, &'a TeamKeys, Moment);

/// What a record is worth.
enum Worth {
    /// It counts, and this is what it tells the team.
    Tells(Box<Statement>),
    /// It counts, and tells the team nothing.
    Counts,
    /// It does not count.
    Held(Held),
}

/// Reads the control records anew, and takes every key out of its wrap that came with them.
pub(super) fn settle_keys(
    connection: &Connection,
    ring: &mut Keyring,
    keys: &TeamKeys,
) -> Kept<Option<Team>> {
    loop {
        let team = Team::load(connection, ring)?;
        let taken = team.as_ref().map_or(Ok(0), |team| team.take_keys(connection, ring, keys))?;
        if taken == 0 {
            return Ok(team);
        }
    }
}

/// Works out the team anew, and which records count for it.
pub(crate) fn settle(
    connection: &Connection,
    heads: &Heads,
    ring: &mut Keyring,
    keys: &TeamKeys,
    now: Moment,
) -> Kept<Option<Team>> {
    let team = settle_keys(connection, ring, keys)?;
    if let Some(team) = &team {
        let place = (connection, &*ring, keys, now);
        if hold_back(place, heads, team)? {
            read_tables::refill(connection, ring, keys.team)?;
        }
        let_go_all(place, &team.roll)?;
    }
    Ok(team)
}

/// Holds records back until they are judged.
pub(super) fn hold_new(connection: &Connection, new: &[(i64, &One)]) -> Kept<()> {
    new.iter().try_for_each(|(id, _)| held::set(connection, *id, Held::KeyMissing))
}

/// Returns how many of these records are held back.
pub(super) fn count_held(connection: &Connection, new: &[(i64, &One)]) -> Kept<usize> {
    let held: HashSet<i64> = held::all(connection)?.into_iter().map(|(id, _)| id).collect();
    Ok(new.iter().filter(|(id, _)| held.contains(id)).count())
}

/// Tells records that just came in, or holds them back; lets others go whose time has come.
pub(super) fn tell_new(place: Place<'_>, roll: &Roll, new: &[(i64, &One)]) -> Kept<()> {
    let (connection, ring, ..) = place;
    let mut telling = Telling::begin(connection, ring);
    for (id, one) in new {
        match judge(place, roll, &one.envelope)? {
            Worth::Tells(said) => telling.tell(*id, &said)?,
            Worth::Counts => {}
            Worth::Held(why) => held::set(connection, *id, why)?,
        }
    }
    telling.end()?;
    let_go_all(place, roll)
}

/// Holds records back that counted until their author was taken off; tells whether there are any.
fn hold_back((connection, ..): Place<'_>, heads: &Heads, team: &Team) -> Kept<bool> {
    let mut any = false;
    let off = |one: &&closeby_seal::Standing| !one.belongs;
    for standing in team.roll.everybody().iter().filter(off) {
        let author = standing.member.device;
        let theirs = heads.chains.iter().filter(|one| one.author == author);
        for chain in theirs.filter(|one| one.audience != team.control) {
            for (id, seq) in record::not_held(connection, chain.id)? {
                if let Some(why) = not_allowed(team.roll.verdict(author, chain.audience, seq)) {
                    held::set(connection, id, why)?;
                    any = true;
                }
            }
        }
    }
    Ok(any)
}

/// Lets every record count that was held back and may count by now.
fn let_go_all(place: Place<'_>, roll: &Roll) -> Kept<()> {
    let (connection, ..) = place;
    let held: Vec<i64> = held::all(connection)?.into_iter().map(|(id, _)| id).collect();
    let_go(place, roll, &held).map(drop)
}

/// Lets those of these records count that may; returns how many of them may not.
pub(super) fn let_go(place: Place<'_>, roll: &Roll, held: &[i64]) -> Kept<usize> {
    let (connection, ring, ..) = place;
    let (mut telling, mut left) = (Telling::begin(connection, ring), 0);
    for id in held {
        let envelope = record::at(connection, *id)?;
        match judge(place, roll, &envelope)? {
            Worth::Held(why) => {
                held::set(connection, *id, why)?;
                left += 1;
            }
            Worth::Counts => held::release(connection, *id)?,
            Worth::Tells(said) => {
                held::release(connection, *id)?;
                telling.tell(*id, &said)?;
            }
        }
    }
    telling.end()?;
    Ok(left)
}

fn judge(
    (connection, ring, keys, now): Place<'_>,
    roll: &Roll,
    envelope: &Envelope,
) -> Kept<Worth> {
    let header = envelope.header();
    if let Some(why) = not_allowed(roll.verdict(header.author, header.audience, header.seq)) {
        return Ok(Worth::Held(why));
    }
    if envelope.is_emptied() {
        // Without a statement that names it, nobody knows who took its text out.
        let named = forget::on_purpose(connection, ring)?.contains(&record::order_of(envelope));
        return Ok(if named { Worth::Counts } else { Worth::Held(Held::Emptied) });
    }
    let wall_ms = u64::try_from(now.unix_ms()).unwrap_or(0);
    if header.hlc.is_too_far_ahead(wall_ms) {
        return Ok(Worth::Held(Held::FromTheFuture));
    }
    if header.audience != keys.team || carries_only(roll, keys) {
        return Ok(Worth::Counts);
    }
    let plaintext = match ring.open(envelope) {
        Ok(plaintext) => plaintext,
        Err(OpenError::NoKey) => return Ok(Worth::Held(Held::KeyMissing)),
        // It was signed like this, so it never said anything.
        Err(OpenError::Altered) => return Ok(Worth::Held(Held::NotAllowed)),
    };
    match record::statement_in(&plaintext, envelope) {
        Ok(said) => Ok(Worth::Tells(Box::new(said))),
        Err(VaultError::Damaged { .. }) => Ok(Worth::Held(Held::NeedsNewer)),
        Err(other) => Err(other),
    }
}

/// Tells whether this device was let in only to carry: the team's key never comes here, so nothing
/// is held back for the lack of it.
fn carries_only(roll: &Roll, keys: &TeamKeys) -> bool {
    roll.standing(keys.device.author()).is_some_and(|own| own.member.role == Role::Relay)
}

fn not_allowed(verdict: Verdict) -> Option<Held> {
    match verdict {
        Verdict::Counts => None,
        Verdict::AfterRemoval => Some(Held::AfterRemoval),
        Verdict::Stranger | Verdict::NotAllowed => Some(Held::NotAllowed),
    }
}
