//! What may carry: a place to list, fetch and leave objects that never change.

/// The largest object that is ever fetched: anything larger is none of ours.
pub const LARGEST: u64 = 8 * 1024 * 1024;

/// Why a carrier did not do what it was asked.
#[derive(Debug, thiserror::Error)]
pub enum CarrierError {
    /// It is not there, or not there any more.
    #[error("The stick cannot be reached. What had come in is kept and nothing is lost")]
    Gone,
    /// It has no room left.
    #[error("The stick is full. What had come in is kept and nothing is lost")]
    Full,
    /// It does not allow it.
    #[error("The stick does not let itself be written to. Nothing is lost")]
    NotAllowed,
    /// A mailbox could not.
    #[error(transparent)]
    Mailbox(#[from] crate::MailboxError),
}

/// A stick, a shared folder, a mailbox. It needs no trust, only room.
///
/// Names consist of `/`, lower-case letters, digits, `-` and `.`, and nothing is ever overwritten.
pub trait Carrier {
    /// Returns what people call it: "stick".
    fn name(&self) -> &str;

    /// Returns the names of everything under a folder, however deep, in any order.
    fn list(&self, under: &str) -> Result<Vec<String>, CarrierError>;

    /// Returns an object; `None` when it is not there or larger than [`LARGEST`].
    fn get(&self, name: &str) -> Result<Option<Vec<u8>>, CarrierError>;

    /// Leaves an object under a name: afterwards the whole of it is there, or nothing.
    fn put(&self, name: &str, bytes: &[u8]) -> Result<(), CarrierError>;
}
