//! A visit to a stick: joining goes on, records come and go, and it says when to take it out.

use std::path::Path;

use closeby_seal::Passphrase;
use closeby_sync::{Folder, Invited, Joined, Outcome, SyncError, Visit};
use closeby_vault::Vault;

use crate::clock::Clock;
use crate::desk::{Desk, done};
use crate::join_team::STICK;
use crate::problem::Answer;
use crate::view::sync::{StickAsk, VisitedView};
use crate::view::{Done, View};
use crate::words::say;

/// What a visit came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Visited {
    /// What to do next, and what was noticed, a sentence each.
    pub says: Vec<String>,
    /// The six digits to compare.
    pub digits: Option<String>,
    /// How many records came in.
    pub received: u64,
    /// How many were left on the stick.
    pub sent: u64,
}

/// Visits a stick with a vault that lies on no desk. With its legal passphrase, keys of the legal
/// team are handed on too.
pub fn visit_stick(
    path: &Path,
    passphrase: String,
    legal: Option<String>,
    stick: &Path,
    digits: Option<&str>,
) -> Answer<Visited> {
    let stick = Folder::at(stick, STICK).map_err(SyncError::from)?;
    let vault = Vault::open(path, &Passphrase::typed(passphrase))?;
    if let Some(legal) = legal {
        vault.open_legal(&Passphrase::typed(legal))?;
    }
    let visit = closeby_sync::visit(&vault, &stick, digits, Clock::Laptop.now())?;
    vault.close()?;
    Ok(tell(visit))
}

/// Visits a stick with the open day.
pub fn visit(desk: &Desk, ask: StickAsk) -> Answer<Done<VisitedView>> {
    let stick = Folder::at(Path::new(ask.path.trim()), STICK).map_err(SyncError::from)?;
    desk.with_open(|open| {
        let digits = ask.digits.as_deref().map(str::trim).filter(|digits| !digits.is_empty());
        let visit = closeby_sync::visit(&open.vault, &stick, digits, Clock::Laptop.now())?;
        let knocked = match &visit.invited {
            Some(Invited::Knocked { name, .. }) => Some(name.clone()),
            _ => None,
        };
        let Visited { says, received, sent, .. } = tell(visit);
        let count = |records: u64| u32::try_from(records).unwrap_or(u32::MAX);
        let seen = VisitedView { says, knocked, received: count(received), sent: count(sent) };
        Ok(done(seen, &View::ALL))
    })
}

/// Says what a visit of a stick came to.
fn tell(visit: Visit) -> Visited {
    let (mut says, digits) = joined_words(&visit);
    let outcome = visit.exchanged.unwrap_or_default();
    let (received, sent) = (outcome.received.taken as u64, outcome.sent);
    says.push(say!("stick-carried", received = received, sent = sent));
    says.extend(noticed(&outcome));
    says.push(say!("stick-eject"));
    Visited { says, digits, received, sent }
}

/// Returns how a joining stands, a sentence each, and the digits to compare.
pub(crate) fn joined_words(visit: &Visit) -> (Vec<String>, Option<String>) {
    let mut says = Vec::new();
    let digits = match (&visit.invited, &visit.joined) {
        (Some(Invited::Knocked { digits, .. }), _) | (_, Some(Joined::Compare { digits })) => {
            Some(digits.clone())
        }
        _ => None,
    };
    says.extend(visit.invited.as_ref().map(|invited| match invited {
        Invited::Waits => say!("stick-nobody"),
        Invited::Knocked { name, digits } => {
            say!("stick-knocked", name = name.clone(), digits = digits.clone())
        }
        Invited::LetIn { name } => say!("stick-let-in", name = name.clone()),
    }));
    says.extend(visit.joined.as_ref().map(|joined| match joined {
        Joined::Waits => say!("stick-waits"),
        Joined::Compare { digits } => say!("stick-compare", digits = digits.clone()),
        Joined::In => say!("stick-in"),
    }));
    (says, digits)
}

fn noticed(outcome: &Outcome) -> Vec<String> {
    let mut noticed = Vec::new();
    let damaged = outcome.damaged + outcome.late;
    if damaged > 0 {
        noticed.push(say!("stick-damaged", count = damaged as u64));
    }
    if outcome.foreign > 0 {
        noticed.push(say!("stick-foreign", count = outcome.foreign as u64));
    }
    if outcome.went_back > 0 {
        noticed.push(say!("stick-went-back"));
    }
    if !outcome.received.refused.is_empty() {
        noticed.push(say!("stick-refused", count = outcome.received.refused.len() as u64));
    }
    if outcome.received.forks > 0 {
        noticed.push(say!("stick-forks"));
    }
    noticed
}
