//! What the vault's failures are called at the desk.

use closeby_sync::{CarrierError, MailboxError, SpokenError, SyncError, TicketError, WireError};
use closeby_vault::{Unsure, VaultError};

use crate::problem::{Code, Problem};
use crate::words::say;

impl From<VaultError> for Problem {
    fn from(error: VaultError) -> Self {
        let (code, next) = match &error {
            VaultError::WrongPassphrase => (Code::WrongPassphrase, say!("try-passphrase")),
            VaultError::TooNew { .. } => (Code::TooNew, say!("try-newer")),
            VaultError::OpenElsewhere => (Code::OpenElsewhere, say!("try-elsewhere")),
            VaultError::NotAVault | VaultError::Damaged { .. } => (Code::Damaged, say!("try-copy")),
            VaultError::DiskFull => {
                return Self::new(Code::DiskFull, say!("disk-full"), say!("disk-full-try"));
            }
            VaultError::CannotWrite => {
                return Self::new(
                    Code::CannotWrite,
                    say!("cannot-write"),
                    say!("cannot-write-try"),
                );
            }
            VaultError::Missing => (Code::NotFound, say!("try-another-folder")),
            VaultError::Exists => (Code::Exists, say!("file-exists-try")),
            VaultError::LegalKeyClosed => {
                return Self::new(
                    Code::LegalKeyClosed,
                    say!("legal-closed"),
                    say!("legal-closed-try"),
                );
            }
            VaultError::NoTeam => (Code::Refused, say!("try-invite")),
            VaultError::TeamThere => (Code::Refused, say!("try-sync")),
            VaultError::NotLetIn => (Code::Refused, say!("try-be-let-in")),
            VaultError::AskOthersFirst(Unsure::Elsewhere) => (Code::Refused, say!("try-moved")),
            VaultError::AskOthersFirst(_) => (Code::Refused, say!("try-ask-others")),
            VaultError::TakenOff => (Code::Refused, say!("try-join-anew")),
            VaultError::LastManager => (Code::Refused, say!("try-another-manager")),
            VaultError::NotAManager => (Code::Refused, say!("try-a-manager")),
            VaultError::Passphrase(_) => (Code::BadInput, say!("passphrase-needed-try")),
            VaultError::TooLong(_) => {
                return Self::new(Code::BadInput, say!("line-too-long"), say!("line-too-long-try"));
            }
            VaultError::NoRandomness(_) => (Code::CannotWrite, say!("try-restart")),
            VaultError::FileBroken { .. } => (Code::Damaged, say!("file-broken-try")),
            VaultError::Unreadable(_) => (Code::CannotRead, say!("try-another-folder")),
        };
        Self::new(code, format!("{error}."), next)
    }
}

impl From<SyncError> for Problem {
    fn from(error: SyncError) -> Self {
        let (code, next) = match &error {
            SyncError::Carrier(CarrierError::Gone) => (Code::CannotRead, say!("try-stick-again")),
            SyncError::Carrier(CarrierError::Full) => (Code::DiskFull, say!("try-stick-room")),
            SyncError::Carrier(CarrierError::NotAllowed) => {
                (Code::CannotWrite, say!("try-another-stick"))
            }
            SyncError::Carrier(CarrierError::Mailbox(error)) => mailbox(*error),
            SyncError::Ticket(TicketError::Cut) => (Code::BadInput, say!("try-whole-ticket")),
            SyncError::Ticket(TicketError::TooNew) => (Code::TooNew, say!("try-newer")),
            SyncError::Ticket(TicketError::Ended)
            | SyncError::NotTheInviter
            | SyncError::BurntTicket => (Code::Refused, say!("try-new-ticket")),
            SyncError::Spoken(error) => spoken(*error),
            SyncError::WrongDigits => (Code::Refused, say!("try-digits-again")),
            SyncError::ExerciseAndReal => (Code::Refused, say!("try-right-day")),
            SyncError::NoRandomness(_) => (Code::CannotWrite, say!("try-restart")),
            SyncError::Vault(_) => (Code::Refused, String::new()),
        };
        match error {
            SyncError::Vault(error) => error.into(),
            error => Self::new(code, format!("{error}."), next),
        }
    }
}

fn spoken(error: SpokenError) -> (Code, String) {
    match error {
        SpokenError::NotFour => (Code::BadInput, say!("try-four-words")),
        SpokenError::NotOurs { .. } => (Code::BadInput, say!("try-that-word")),
        SpokenError::NobodyThere => (Code::NotFound, say!("try-words-address")),
        SpokenError::NoneOpen => (Code::Refused, say!("try-new-words")),
        SpokenError::NotTheWords => (Code::Refused, say!("try-words-again")),
        SpokenError::Ticket(TicketError::TooNew) => (Code::TooNew, say!("try-newer")),
        SpokenError::Ticket(_) => (Code::Refused, say!("try-new-ticket")),
        SpokenError::NoSocket => (Code::CannotRead, say!("try-network")),
        SpokenError::NoRandomness(_) => (Code::CannotWrite, say!("try-restart")),
    }
}

impl From<WireError> for Problem {
    fn from(error: WireError) -> Self {
        let (code, next) = match error {
            WireError::CannotListen => (Code::BadInput, say!("try-another-address")),
            WireError::NoRelay => (Code::BadInput, say!("try-relay-address")),
            WireError::NoThread => (Code::CannotWrite, say!("try-restart")),
        };
        Self::new(code, format!("{error}."), next)
    }
}

fn mailbox(error: MailboxError) -> (Code, String) {
    match error {
        MailboxError::NoAddress => (Code::BadInput, say!("try-mailbox-address")),
        MailboxError::NotEncrypted => (Code::BadInput, say!("try-https")),
        MailboxError::Unreachable => (Code::CannotRead, say!("try-mailbox-later")),
        MailboxError::NotTrusted => (Code::Refused, say!("try-mailbox-certificate")),
        MailboxError::WrongSecret => (Code::Refused, say!("try-mailbox-secret")),
        MailboxError::NotAllowed => (Code::Refused, say!("try-mailbox-rights")),
        MailboxError::NotThere => (Code::NotFound, say!("try-mailbox-address")),
        MailboxError::Full => (Code::DiskFull, say!("try-mailbox-room")),
        MailboxError::ClocksDiffer => (Code::Refused, say!("try-clock")),
        MailboxError::NoMailbox => (Code::CannotRead, say!("try-mailbox-address")),
    }
}

#[cfg(test)]
mod tests;
