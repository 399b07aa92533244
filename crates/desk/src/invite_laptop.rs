//! Inviting a laptop into the team, and taking one off it again.

use closeby_seal::{AuthorKey, Role, Roll};
pub use closeby_sync::Routes;

use crate::clock::Clock;
use crate::desk::Desk;
use crate::problem::{Answer, Code, Problem};
use crate::words::say;

/// Whom to invite.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invite<'a> {
    /// What this laptop is called, when sync is turned on with this.
    pub this: &'a str,
    /// What the invited laptop may do.
    pub may: May,
    /// Whether it is to read the cases.
    pub with_cases: bool,
    /// How many hours the invitation holds.
    pub hours: u32,
    /// How the invited laptop reaches this one, when there is more than a stick.
    pub routes: Routes,
}

/// What an invited laptop may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum May {
    /// Carry what others wrote, and read none of it.
    Carry,
    /// Read.
    Read,
    /// Read and write.
    Write,
    /// Read, write, invite and remove.
    Manage,
}

impl From<May> for Role {
    fn from(may: May) -> Self {
        match may {
            May::Carry => Self::Relay,
            May::Read => Self::Read,
            May::Write => Self::Write,
            May::Manage => Self::Manage,
        }
    }
}

/// Turns sync on, when it is off: this laptop founds the team under this name.
pub fn turn_sync_on(desk: &Desk, this: &str) -> Answer<()> {
    desk.with_open(|open| {
        if open.sample.is_some() {
            return Err(Problem::new(Code::Refused, say!("sync-sample"), say!("sync-sample-try")));
        }
        match open.vault.roll() {
            Some(_) => Ok(()),
            None => Ok(open.vault.found_team(this, Clock::Laptop.now())?),
        }
    })
}

/// Makes an invitation, and turns sync on when it is off. Returns its words, which are secret.
pub fn invite_laptop(desk: &Desk, invite: Invite<'_>) -> Answer<String> {
    turn_sync_on(desk, invite.this)?;
    desk.with_open(|open| {
        let until = Clock::Laptop.now().plus_minutes(i64::from(invite.hours) * 60);
        let flags = (invite.with_cases, open.day.exercise);
        let (may, routes) = (invite.may.into(), invite.routes);
        let words = closeby_sync::invite_by(&open.vault, may, flags, until, routes)?;
        Ok(words.to_string())
    })
}

/// Takes a laptop off the team, by its name or the beginning of its key; returns its name.
pub fn remove_laptop(desk: &Desk, which: &str) -> Answer<String> {
    desk.with_open(|open| {
        let roll = open.vault.roll().ok_or(closeby_vault::VaultError::NoTeam)?;
        let (device, name) = find(&roll, which).ok_or_else(|| {
            Problem::new(Code::NotFound, say!("sync-no-laptop"), say!("sync-no-laptop-try"))
        })?;
        open.vault.remove_device(device, Clock::Laptop.now())?;
        Ok(name)
    })
}

/// Finds the one laptop that is meant; none when two are.
fn find(roll: &Roll, which: &str) -> Option<(AuthorKey, String)> {
    /// Fewer digits of a key could be anybody's.
    const LEAST_DIGITS: usize = 4;
    let which = which.trim();
    let key = which.to_lowercase().replace(' ', "");
    let mut meant = roll.everybody().iter().filter(|one| one.belongs).filter(|one| {
        one.member.name == which
            || key.len() >= LEAST_DIGITS && one.member.device.to_string().starts_with(&key)
    });
    let one = meant.next()?;
    meant.next().is_none().then(|| (one.member.device, one.member.name.clone()))
}
