//! The open day's mailbox: what it would cost, giving it one, how often it is visited, a visit now.
//!
//! Whatever waits for the network does so without the desk, so that everything else goes on.

use std::sync::Arc;
use std::time::Duration;

use closeby_sync::{Mailbox, Use, Visit, forget_mailbox, keep_mailbox};
use closeby_vault::Vault;

use crate::clock::Clock;
use crate::desk::{Desk, OpenDesk, done};
use crate::problem::{Answer, Code, Problem};
use crate::see_sync::sync_view;
use crate::view::sync::{
    CostView, DigitsAsk, MailboxAsk, MailboxView, PaceAsk, SyncView, VisitedView,
};
use crate::view::{Done, Nothing, View};
use crate::visit_mailbox::{TypedMailbox, cost_of_a_mailbox, mailbox_words, reach};
use crate::visited::{Place, on_screen};
use crate::words::say;

/// What a mailbox is called among the carriers.
const MAILBOX: &str = "mailbox";
/// How often a mailbox is visited, in minutes; a setting of the vault. By hand only when it is 0.
const PACE: &str = "sync.mailbox.every";
const USUAL_PACE: u32 = 5;
const SLOWEST: u32 = 24 * 60;
/// A day as a mailbox sees it: so many hours, so many records.
const HOURS: u64 = 8;
const RECORDS: u64 = 600;

/// Says what a mailbox would cost; nothing is asked of it.
pub fn cost(desk: &Desk, ask: PaceAsk) -> Answer<CostView> {
    desk.with_open(|open| {
        let laptops = open.vault.others().len() as u64 + 1;
        let use_of_it = Use {
            // One that nobody else visits is of no use.
            laptops: laptops.max(2),
            // By hand, somebody thinks of it about once an hour.
            every_minutes: if ask.every == 0 { 60 } else { u64::from(ask.every) },
            hours: HOURS,
            records: RECORDS,
        };
        Ok(CostView { says: cost_of_a_mailbox(use_of_it) })
    })
}

/// Gives the open day a mailbox, once that was reached.
pub fn set_mailbox(desk: &Desk, mut ask: MailboxAsk) -> Answer<Done<SyncView>> {
    shared_vault(desk)?;
    let typed = TypedMailbox {
        url: ask.url.trim(),
        name: ask.login.trim().to_owned(),
        secret: std::mem::take(&mut ask.secret),
    };
    reach(&typed)?;
    let address = typed.read()?;
    changed(desk, |open| {
        keep_mailbox(&open.vault, &address)?;
        Ok(open.vault.set_setting(PACE, &ask.every.min(SLOWEST).to_string())?)
    })
}

/// Changes how often it is visited.
pub fn set_pace(desk: &Desk, ask: PaceAsk) -> Answer<Done<SyncView>> {
    changed(desk, |open| Ok(open.vault.set_setting(PACE, &ask.every.min(SLOWEST).to_string())?))
}

/// Takes it away.
pub fn forget(desk: &Desk, _: Nothing) -> Answer<Done<SyncView>> {
    changed(desk, |open| Ok(forget_mailbox(&open.vault)?))
}

/// Visits it now; with six digits, whoever knocked there is let in.
pub fn visit_now(desk: &Desk, ask: DigitsAsk) -> Answer<Done<VisitedView>> {
    let vault = shared_vault(desk)?;
    let digits = Some(ask.digits.trim()).filter(|digits| !digits.is_empty());
    let visit = visit_with(&vault, digits)?;
    desk.peek(|open| {
        if let Some(wire) = open.and_then(|open| open.wire.as_ref()) {
            wire.visited(&visit);
        }
    });
    Ok(done(on_screen(visit, Place::Mailbox), &View::ALL))
}

/// Visits the mailbox of a vault.
pub(crate) fn visit_with(vault: &Vault, digits: Option<&str>) -> Answer<Visit> {
    let mailbox = Mailbox::of(vault)?.ok_or_else(|| {
        Problem::new(Code::NotFound, say!("mailbox-none"), say!("mailbox-none-here"))
    })?;
    Ok(closeby_sync::visit(vault, &mailbox, digits, Clock::Laptop.now())?)
}

/// Returns the vault of the open day, which is shared with others.
fn shared_vault(desk: &Desk) -> Answer<Arc<Vault>> {
    desk.with_open(|open| {
        if open.vault.roll().is_none() {
            return Err(Problem::new(Code::Refused, say!("wire-alone"), say!("wire-alone-try")));
        }
        Ok(Arc::clone(&open.vault))
    })
}

fn changed(
    desk: &Desk,
    change: impl FnOnce(&mut OpenDesk) -> Answer<()>,
) -> Answer<Done<SyncView>> {
    desk.with_open(|open| {
        change(open)?;
        open.open_wire_again(desk)?;
        Ok(done(sync_view(open)?, &[View::Sync, View::Session]))
    })
}

impl OpenDesk {
    /// Returns how often the mailbox is visited by itself.
    pub(crate) fn mailbox_pace(&self) -> Answer<Option<Duration>> {
        let every = u64::from(self.pace()?);
        Ok((every > 0).then(|| Duration::from_secs(60 * every)))
    }

    /// Returns how the day's mailbox stands.
    pub(crate) fn mailbox_view(&self) -> Answer<Option<MailboxView>> {
        let Some(mailbox) = Mailbox::of(&self.vault)? else { return Ok(None) };
        let exchanges = self.vault.exchanges()?;
        let last = exchanges.iter().find(|one| one.carrier == MAILBOX).map(|one| one.at.into());
        let trouble = self.wire.as_ref().and_then(|wire| wire.heard().mailbox);
        Ok(Some(MailboxView {
            place: mailbox.place().to_owned(),
            every: self.pace()?,
            last,
            trouble: trouble.map(mailbox_words),
        }))
    }

    fn pace(&self) -> Answer<u32> {
        let kept = self.vault.setting(PACE)?;
        Ok(kept.and_then(|kept| kept.parse().ok()).unwrap_or(USUAL_PACE))
    }
}
