//! Exchanges sealed records between laptops, and lets new ones in.
//!
//! Architecture invariant: it merges nothing and reads nothing; it copies each device's signed,
//! linked log and leaves the rest to the vault. What carries it is blind: a [`Carrier`] sees
//! ciphertext in a few sizes under opaque names.
//!
//! An exchange is a subtraction: what a carrier lists, less what is here, is fetched; what is
//! here, less what it lists, is left there.

mod carrier;
mod error;
mod exchange;
mod folder;
mod join;
mod segment;
mod ticket;

pub use carrier::{Carrier, CarrierError, LARGEST};
pub use error::SyncError;
pub use exchange::{Outcome, exchange};
pub use folder::Folder;
pub use join::{Invited, Joined, Visit, invite, knock, visit};
pub use segment::{MOST_BYTES, MOST_RECORDS, SIZES};
pub use ticket::{Ticket, TicketError};
