//! What a visit to a stick or a mailbox came to, in words.

use closeby_sync::{Invited, Joined, Outcome, Visit};

use crate::view::sync::VisitedView;
use crate::words::say;

/// What a visit came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Visited {
    /// What to do next, and what was noticed, a sentence each.
    pub says: Vec<String>,
    /// The six digits to compare.
    pub digits: Option<String>,
    /// What the laptop that invited is called, once it has answered.
    pub inviter: Option<String>,
    /// How many records came in.
    pub received: u64,
    /// How many were left there.
    pub sent: u64,
}

/// What was visited.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    /// A stick, which is then taken out.
    Stick,
    /// A mailbox.
    Mailbox,
}

/// Says what a visit came to.
pub(crate) fn tell(visit: Visit, place: Place) -> Visited {
    let (mut says, digits) = joined_words(&visit, place);
    let inviter = match visit.joined {
        Some(Joined::Compare { by, .. }) => Some(by).filter(|by| !by.is_empty()),
        _ => None,
    };
    let outcome = visit.exchanged.unwrap_or_default();
    let (received, sent) = (outcome.received.taken as u64, outcome.sent);
    says.push(match place {
        Place::Stick => say!("stick-carried", received = received, sent = sent),
        Place::Mailbox => say!("mailbox-carried", received = received, sent = sent),
    });
    says.extend(noticed(&outcome, place));
    if place == Place::Stick {
        says.push(say!("stick-eject"));
    }
    Visited { says, digits, inviter, received, sent }
}

/// Says it for the screen of an open day. The digits of whoever knocked are left out: they are
/// read from the other screen.
pub(crate) fn on_screen(visit: Visit, place: Place) -> VisitedView {
    let knocked = match &visit.invited {
        Some(Invited::Knocked { name, .. }) => Some(name.clone()),
        _ => None,
    };
    let without = Visit { invited: visit.invited.filter(|_| knocked.is_none()), ..visit };
    let Visited { mut says, received, sent, .. } = tell(without, place);
    if let Some(name) = &knocked {
        says.insert(0, say!("knocked-here", name = name.clone()));
    }
    let count = |records: u64| u32::try_from(records).unwrap_or(u32::MAX);
    VisitedView { says, knocked, received: count(received), sent: count(sent) }
}

/// Returns how a joining stands, a sentence each, and the digits to compare.
///
/// Those of whoever knocked are not said here: they are read from the other screen.
fn joined_words(visit: &Visit, place: Place) -> (Vec<String>, Option<String>) {
    let mut says = Vec::new();
    let digits = match &visit.joined {
        Some(Joined::Compare { digits, .. }) => Some(digits.clone()),
        _ => None,
    };
    says.extend(visit.invited.as_ref().map(|invited| match (invited, place) {
        (Invited::Waits, Place::Stick) => say!("stick-nobody"),
        (Invited::Waits, Place::Mailbox) => say!("mailbox-nobody"),
        (Invited::Knocked { name, .. }, Place::Stick) => say!("stick-knocked", name = name.clone()),
        (Invited::Knocked { name, .. }, Place::Mailbox) => {
            say!("mailbox-knocked", name = name.clone())
        }
        (Invited::LetIn { name, digits }, Place::Stick) => {
            say!("stick-let-in", name = name.clone(), digits = digits.clone())
        }
        (Invited::LetIn { name, digits }, Place::Mailbox) => {
            say!("wire-let-in", name = name.clone(), digits = digits.clone())
        }
    }));
    says.extend(visit.joined.as_ref().map(|joined| match joined {
        Joined::Waits if place == Place::Mailbox => say!("mailbox-waits"),
        Joined::Waits => say!("stick-waits"),
        Joined::Compare { digits, by } => compare_words(digits, by),
        Joined::In => say!("stick-in"),
    }));
    (says, digits)
}

/// Says to whom the six digits are to be read. An older Closeby does not say what it is called.
pub(crate) fn compare_words(digits: &str, by: &str) -> String {
    match by {
        "" => say!("stick-compare", digits = digits.to_owned()),
        by => say!("stick-compare-by", digits = digits.to_owned(), by = by.to_owned()),
    }
}

/// Returns what was noticed there, a sentence each.
pub(crate) fn noticed(outcome: &Outcome, place: Place) -> Vec<String> {
    let Outcome { received, damaged, late, foreign, went_back, .. } = outcome;
    let (damaged, late, foreign) = (*damaged as u64, *late as u64, *foreign as u64);
    let mut noticed = match place {
        // What a stick lists and does not have is as bad as what it has damaged.
        Place::Stick => vec![
            (damaged + late, say!("stick-damaged", count = damaged + late)),
            (foreign, say!("stick-foreign", count = foreign)),
            (*went_back as u64, say!("stick-went-back")),
        ],
        Place::Mailbox => vec![
            (damaged, say!("mailbox-damaged", count = damaged)),
            (late, say!("mailbox-late", count = late)),
            (foreign, say!("mailbox-foreign", count = foreign)),
            (*went_back as u64, say!("mailbox-went-back")),
        ],
    };
    let refused = received.refused.len() as u64;
    noticed.push((refused, say!("stick-refused", count = refused)));
    noticed.push((received.forks as u64, say!("stick-forks")));
    noticed.into_iter().filter(|(count, _)| *count > 0).map(|(_, says)| says).collect()
}
