//! Why an exchange or a joining came to no good end, in sentences for the person at the desk.

use closeby_seal::NoRandomness;
use closeby_vault::VaultError;

use crate::{CarrierError, SpokenError, TicketError};

/// Why an exchange or a joining came to no good end.
#[derive(Debug, thiserror::Error)]
pub enum SyncError {
    /// The vault could not.
    #[error(transparent)]
    Vault(#[from] VaultError),
    /// The carrier could not.
    #[error(transparent)]
    Carrier(#[from] CarrierError),
    /// The ticket is none, or not for this.
    #[error(transparent)]
    Ticket(#[from] TicketError),
    /// The four words bring nothing.
    #[error(transparent)]
    Spoken(#[from] SpokenError),
    /// Somebody without this ticket answered on its behalf.
    #[error("Whoever answered does not have this invitation. Nothing of it was taken")]
    NotTheInviter,
    /// The six digits differ.
    #[error("These are not the six digits of the laptop that knocked. Nobody was let in")]
    WrongDigits,
    /// The six digits were wrong three times.
    #[error("The digits were wrong three times, so this invitation is used up. Nobody was let in")]
    BurntTicket,
    /// An exercise and a real day, or the other way round.
    #[error("An exercise and a real day cannot be joined. Nothing was changed")]
    ExerciseAndReal,
    /// The system gave no random bytes.
    #[error(transparent)]
    NoRandomness(#[from] NoRandomness),
}
