//! Why a mailbox did not do what it was asked, in sentences for the person at the desk.

use super::meter::Meter;

/// Why a mailbox did not do what it was asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum MailboxError {
    /// The words are no address.
    #[error("This is no address of a mailbox. Nothing was changed")]
    NoAddress,
    /// The address would send the secret unencrypted.
    #[error("A mailbox is only used over https. Nothing was sent")]
    NotEncrypted,
    /// No answer.
    #[error("The mailbox cannot be reached. What had come in is kept and nothing is lost")]
    Unreachable,
    /// Unknown name, or a wrong secret.
    #[error("The mailbox does not know this name and secret. Nothing was left there")]
    WrongSecret,
    /// The name is known and may not do this.
    #[error("The mailbox does not let this laptop in there. What had come in is kept")]
    NotAllowed,
    /// Its bucket or folder does not exist.
    #[error("There is no mailbox at this address. Nothing was left there")]
    NotThere,
    /// It has no room left.
    #[error("The mailbox is full. What had come in is kept and nothing is lost")]
    Full,
    /// Signatures with a time are refused.
    #[error(
        "The clocks of this laptop and of the mailbox differ, so it refuses. Nothing was left there"
    )]
    ClocksDiffer,
    /// It answers, and not as a mailbox does.
    #[error("What answers at this address is no mailbox. Nothing is lost")]
    NoMailbox,
}

/// Returns why, from what the store said and what was seen on the way.
pub(super) fn why(error: &object_store::Error, meter: &Meter) -> MailboxError {
    let said = meter.last_words();
    if said.contains("RequestTimeTooSkewed") {
        return MailboxError::ClocksDiffer;
    }
    match (error, meter.last_status()) {
        (_, 401) | (object_store::Error::Unauthenticated { .. }, _) => MailboxError::WrongSecret,
        (_, 403) if knows_no_such_key(&said) => MailboxError::WrongSecret,
        (_, 403 | 405) => MailboxError::NotAllowed,
        (_, 404) => MailboxError::NotThere,
        (_, 413 | 507) => MailboxError::Full,
        (_, 500) if said.contains("QuotaExceeded") => MailboxError::Full,
        (_, 0 | 500..) => MailboxError::Unreachable,
        _ => MailboxError::NoMailbox,
    }
}

fn knows_no_such_key(said: &str) -> bool {
    ["SignatureDoesNotMatch", "InvalidAccessKeyId", "NotSignedUp"]
        .iter()
        .any(|code| said.contains(code))
}
