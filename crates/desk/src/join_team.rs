//! A laptop that has been given an invitation makes its vault and knocks.

use std::path::Path;

use closeby_seal::Passphrase;
use closeby_sync::{Folder, Ticket};
use closeby_vault::Vault;

use crate::clock::Clock;
use crate::problem::{Answer, Code, Problem};
use crate::words::say;

/// What joining takes.
pub struct JoinTeam<'a> {
    /// The folder to make.
    pub path: &'a Path,
    /// The invitation.
    pub ticket: &'a str,
    /// The stick, or another folder that both visit.
    pub stick: &'a Path,
    /// What this laptop is to be called.
    pub name: &'a str,
    /// The new vault's passphrase.
    pub passphrase: String,
    /// Its legal passphrase, for a laptop that is to read the cases.
    pub legal: Option<String>,
}

/// What an invitation says before anything is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Invitation {
    /// Whether the day is an exercise.
    pub exercise: bool,
    /// Whether the laptop is to read the cases.
    pub with_cases: bool,
}

/// Reads an invitation.
pub fn read_invitation(words: &str) -> Answer<Invitation> {
    let ticket = Ticket::from_words(words).map_err(closeby_sync::SyncError::from)?;
    Ok(Invitation { exercise: ticket.exercise, with_cases: ticket.with_cases })
}

/// Makes a vault and leaves this laptop's card on the stick.
pub fn join_team(join: JoinTeam<'_>) -> Answer<()> {
    let ticket = Ticket::from_words(join.ticket).map_err(closeby_sync::SyncError::from)?;
    let now = Clock::Laptop.now();
    ticket.still_good(now).map_err(closeby_sync::SyncError::from)?;
    let passphrase = Passphrase::typed(join.passphrase);
    if passphrase.is_empty() {
        return Err(Problem::new(
            Code::BadInput,
            say!("passphrase-needed"),
            say!("passphrase-needed-try"),
        ));
    }
    // The stick first, so that no vault is left behind when it is not there.
    let stick = Folder::at(join.stick, STICK).map_err(closeby_sync::SyncError::from)?;
    let legal = join.legal.map(Passphrase::typed).filter(|_| ticket.with_cases);
    let vault = Vault::join(join.path, &passphrase, legal.as_ref(), &ticket.names)?;
    if let Some(legal) = &legal {
        vault.open_legal(legal)?;
    }
    Ok(closeby_sync::knock(&vault, ticket, join.name, &stick, now)?)
}

/// What a stick is called among the carriers.
pub(crate) const STICK: &str = "stick";
