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
    /// Nobody this laptop trusts vouches for whoever answers.
    #[error(
        "The certificate of the mailbox is not trusted by this laptop, so no secret was sent there. What had come in is kept"
    )]
    NotTrusted,
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
        (_, 0) if is_of_a_certificate(error) => MailboxError::NotTrusted,
        (_, 0 | 500..) => MailboxError::Unreachable,
        _ => MailboxError::NoMailbox,
    }
}

fn knows_no_such_key(said: &str) -> bool {
    ["SignatureDoesNotMatch", "InvalidAccessKeyId", "NotSignedUp"]
        .iter()
        .any(|code| said.contains(code))
}

/// Tells whether no line came to be because of a certificate. The libraries between have no kind of
/// error for it, but say the word.
fn is_of_a_certificate(error: &dyn std::error::Error) -> bool {
    std::iter::successors(Some(error), |one| one.source())
        .any(|one| one.to_string().to_lowercase().contains("certificate"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_certificate_that_nobody_trusts_is_told_from_no_network() {
        let of = |words: &str| object_store::Error::Generic {
            store: "HTTP",
            source: Box::new(std::io::Error::other(words.to_owned())),
        };
        assert!(is_of_a_certificate(&of("invalid peer certificate: UnknownIssuer")));
        assert!(!is_of_a_certificate(&of("connection refused")));
    }
}
