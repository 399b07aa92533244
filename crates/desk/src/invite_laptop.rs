//! Inviting a laptop into the team, and taking one off it again.

use closeby_seal::{AuthorKey, Role, Roll};
use closeby_sync::Mailbox;
pub use closeby_sync::Routes;
use closeby_vault::Vault;

use crate::clock::Clock;
use crate::desk::{Desk, OpenDesk, done};
use crate::problem::{Answer, Code, Problem};
use crate::see_sync::sync_view;
pub use crate::view::sync::May;
use crate::view::sync::{InviteAsk, InvitedView, LaptopAsk, SpokenView, SyncView};
use crate::view::{Done, View};
use crate::wire::OpenWire;
use crate::words::say;

/// An invitation that holds longer is forgotten in a drawer.
const MOST_HOURS: u32 = 72;

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

impl From<Role> for May {
    fn from(role: Role) -> Self {
        match role {
            Role::Relay => Self::Carry,
            Role::Read => Self::Read,
            Role::Write => Self::Write,
            Role::Manage => Self::Manage,
        }
    }
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
    desk.with_open(|open| open.turn_sync_on(this))
}

/// Makes an invitation, and turns sync on when it is off. Returns its words, which are secret.
pub fn invite_laptop(desk: &Desk, invite: Invite<'_>) -> Answer<String> {
    desk.with_open(|open| Ok(open.invite(invite)?.words))
}

/// Makes an invitation at the desk, which says how to reach this laptop.
pub fn invite(desk: &Desk, ask: InviteAsk) -> Answer<Done<InvitedView>> {
    let InviteAsk { this, may, with_cases, hours, direct } = ask;
    let this = this.trim();
    if this.is_empty() {
        return Err(Problem::new(Code::BadInput, say!("sync-nameless"), say!("sync-nameless-try")));
    }
    desk.with_open(|open| {
        open.turn_sync_on(this)?;
        if direct {
            open.reachable(desk)?;
        }
        let routes = open.routes()?;
        let mut invited = open.invite(Invite { this, may, with_cases, hours, routes })?;
        invited.spoken = open.speak()?;
        Ok(done(invited, &[View::Sync, View::Session]))
    })
}

impl OpenDesk {
    fn turn_sync_on(&mut self, this: &str) -> Answer<()> {
        if self.sample.is_some() {
            return Err(Problem::new(Code::Refused, say!("sync-sample"), say!("sync-sample-try")));
        }
        match self.vault.roll() {
            Some(_) => Ok(()),
            None => Ok(self.vault.found_team(this, Clock::Laptop.now())?),
        }
    }

    fn invite(&mut self, invite: Invite<'_>) -> Answer<InvitedView> {
        self.turn_sync_on(invite.this)?;
        invitation(&self.vault, self.day.exercise, invite)
    }

    /// Makes four words for the invitation, where somebody who has only them can reach this laptop.
    fn speak(&self) -> Answer<Option<SpokenView>> {
        let Some(wire) = &self.wire else { return Ok(None) };
        let Some((spoken, at)) = wire.speak(&self.vault)? else { return Ok(None) };
        let words = spoken.expose_words().to_string();
        let at = at.iter().map(ToString::to_string).collect();
        Ok(Some(SpokenView { words, at, lan: self.is_found_nearby()? }))
    }

    /// Returns how an invited laptop may reach this one.
    fn routes(&self) -> Answer<Routes> {
        let mailbox = Mailbox::of(&self.vault)?.map(|mailbox| mailbox.place().to_owned());
        let addresses = self.wire.as_ref().map(OpenWire::addresses).unwrap_or_default();
        Ok(Routes { addresses, relay: None, mailbox })
    }
}

/// Makes an invitation to a day that is shared already.
pub(crate) fn invitation(vault: &Vault, exercise: bool, invite: Invite<'_>) -> Answer<InvitedView> {
    let Invite { may, with_cases, hours, routes, .. } = invite;
    let until = Clock::Laptop.now().plus_minutes(i64::from(hours.min(MOST_HOURS)) * 60);
    let flags = (with_cases, exercise);
    let words = closeby_sync::invite_by(vault, may.into(), flags, until, routes)?;
    let qr = crate::qr::drawn(&words);
    Ok(InvitedView { words: words.to_string(), until: until.into(), qr, spoken: None })
}

/// Takes a laptop off the team at the desk.
pub fn take_off(desk: &Desk, ask: LaptopAsk) -> Answer<Done<SyncView>> {
    remove_laptop(desk, &ask.laptop)?;
    desk.with_open(|open| Ok(done(sync_view(open)?, &[View::Sync, View::Session])))
}

/// Takes a laptop off the team, by its name or the beginning of its key; says what that means.
pub fn remove_laptop(desk: &Desk, which: &str) -> Answer<String> {
    desk.with_open(|open| {
        let roll = open.vault.roll().ok_or(closeby_vault::VaultError::NoTeam)?;
        let (device, name) = find(&roll, which).ok_or_else(|| {
            Problem::new(Code::NotFound, say!("sync-no-laptop"), say!("sync-no-laptop-try"))
        })?;
        open.vault.remove_device(device, Clock::Laptop.now())?;
        // Whoever is connected hears of it now, and the line to the removed laptop is cut.
        if let Some(wire) = &open.wire {
            wire.took_off();
        }
        let this = device == open.vault.device();
        Ok(if this { say!("sync-left") } else { say!("sync-gone", name = name) })
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
