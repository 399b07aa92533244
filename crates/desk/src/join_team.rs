//! A laptop that has been given an invitation makes its vault and knocks.

use std::path::Path;

use closeby_domain::Moment;
use closeby_seal::Passphrase;
pub use closeby_sync::Near;
use closeby_sync::{Folder, Spoken, SyncError, Ticket, ticket_by_words};
use closeby_vault::Vault;

use crate::clock::Clock;
use crate::problem::{Answer, Code, Problem};
use crate::visit_mailbox::{TypedMailbox, reach};
use crate::words::say;

/// The vault of an invited laptop, before it is made.
pub struct NewVault<'a> {
    /// The folder to make.
    pub path: &'a Path,
    /// The invitation.
    pub ticket: &'a str,
    /// What this laptop is to be called.
    pub name: &'a str,
    /// The new vault's passphrase.
    pub passphrase: String,
    /// Its legal passphrase, for a laptop that is to read the cases.
    pub legal: Option<String>,
}

/// What an invitation says before anything is made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invitation {
    /// Whether the day is an exercise.
    pub exercise: bool,
    /// Whether the laptop is to read the cases.
    pub with_cases: bool,
    /// Whether it says where the inviter listens.
    pub by_wire: bool,
    /// The mailbox by which the inviter is reached.
    pub mailbox: Option<String>,
}

/// An invitation does not say where the inviter is, and nobody else did.
pub fn nowhere() -> Problem {
    Problem::new(Code::BadInput, say!("ticket-nowhere"), say!("ticket-nowhere-try"))
}

/// Reads an invitation.
pub fn read_invitation(words: &str) -> Answer<Invitation> {
    let ticket = Ticket::from_words(words).map_err(SyncError::from)?;
    let routes = ticket.routes;
    Ok(Invitation {
        exercise: ticket.exercise,
        with_cases: ticket.with_cases,
        by_wire: !routes.addresses.is_empty() || routes.relay.is_some(),
        mailbox: routes.mailbox,
    })
}

/// Fetches the invitation for which four words stand, and returns its letters.
pub fn fetch_invitation(words: &str, near: Near) -> Answer<String> {
    Ok(by_words(words, near)?.to_words().to_string())
}

pub(crate) fn by_words(words: &str, near: Near) -> Answer<Ticket> {
    let spoken = Spoken::read(words).map_err(SyncError::from)?;
    if near == Near::default() {
        return Err(Problem::new(Code::BadInput, say!("words-nowhere"), say!("words-nowhere-try")));
    }
    Ok(ticket_by_words(spoken, near, Clock::Laptop.now()).map_err(SyncError::from)?)
}

/// Makes a vault and leaves this laptop's card on the stick.
pub fn join_by_stick(new: NewVault<'_>, stick: &Path) -> Answer<()> {
    Ok(knocked_at_stick(new, stick)?.close()?)
}

/// Makes a vault and leaves this laptop's card in the mailbox.
pub fn join_by_mailbox(new: NewVault<'_>, mailbox: TypedMailbox<'_>) -> Answer<()> {
    Ok(knocked_at_mailbox(new, mailbox)?.close()?)
}

/// Makes a vault that has left its card on the stick.
pub(crate) fn knocked_at_stick(new: NewVault<'_>, stick: &Path) -> Answer<Vault> {
    // The stick first, so that no vault is left behind when it is not there.
    let stick = Folder::at(stick, STICK).map_err(SyncError::from)?;
    let (vault, ticket, name, now) = made_to_join(new)?;
    closeby_sync::knock(&vault, ticket, name, &stick, now)?;
    Ok(vault)
}

/// Makes a vault that has left its card in the mailbox.
pub(crate) fn knocked_at_mailbox(new: NewVault<'_>, typed: TypedMailbox<'_>) -> Answer<Vault> {
    // The mailbox first, for the same reason.
    let mailbox = reach(&typed)?;
    let (vault, ticket, name, now) = made_to_join(new)?;
    closeby_sync::knock(&vault, ticket, name, &mailbox, now)?;
    closeby_sync::keep_mailbox(&vault, &typed.read()?)?;
    Ok(vault)
}

/// Makes a vault that knocks as soon as its wire is open.
pub(crate) fn ready_to_join(new: NewVault<'_>) -> Answer<Vault> {
    let (vault, ticket, name, now) = made_to_join(new)?;
    closeby_sync::begin_to_join(&vault, ticket, name, now)?;
    Ok(vault)
}

fn good_ticket(new: &NewVault<'_>) -> Answer<(Ticket, Moment)> {
    let ticket = Ticket::from_words(new.ticket).map_err(SyncError::from)?;
    let now = Clock::Laptop.now();
    ticket.still_good(now).map_err(SyncError::from)?;
    Ok((ticket, now))
}

/// Makes the vault of an invited laptop.
fn made_to_join(new: NewVault<'_>) -> Answer<(Vault, Ticket, &str, Moment)> {
    let (ticket, now) = good_ticket(&new)?;
    let passphrase = Passphrase::typed(new.passphrase);
    if passphrase.is_empty() {
        return Err(Problem::new(
            Code::BadInput,
            say!("passphrase-needed"),
            say!("passphrase-needed-try"),
        ));
    }
    let legal = new.legal.map(Passphrase::typed).filter(|_| ticket.with_cases);
    let vault = Vault::join(new.path, &passphrase, legal.as_ref(), &ticket.names)?;
    if let Some(legal) = &legal {
        vault.open_legal(legal)?;
    }
    Ok((vault, ticket, new.name, now))
}

/// What a stick is called among the carriers.
pub(crate) const STICK: &str = "stick";
