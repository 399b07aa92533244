//! Exchanges sealed records between laptops, and lets new ones in.
//!
//! Architecture invariant: it merges nothing and reads nothing; it copies each device's signed,
//! linked log and leaves the rest to the vault. What carries it is blind: a [`Carrier`] sees
//! ciphertext in a few sizes under opaque names.
//!
//! An exchange is a subtraction: what a carrier lists, less what is here, is fetched; what is
//! here, less what it lists, is left there. [`exchange`] does so with a [`Folder`] or a [`Mailbox`];
//! a [`Wire`] does it with every laptop that is awake, as things are written.

#[cfg(feature = "bench")]
pub mod bench;
mod carrier;
mod error;
mod exchange;
mod files;
mod folder;
mod join;
mod mailbox;
mod segment;
mod spoken;
mod ticket;
mod wire;

pub use carrier::{Carrier, CarrierError, LARGEST};
pub use error::SyncError;
pub use exchange::{Outcome, exchange};
pub use files::{FilesOutcome, Progress, Wanted, exchange_files, pieces_not_left};
pub use folder::Folder;
pub use join::{
    Invited, Joined, Visit, begin_to_join, invite, invite_by, joining_by, knock,
    see_that_it_is_the_same_kind, visit,
};
pub use mailbox::{
    Address, Cost, Kind, Mailbox, MailboxError, Metered, Use, forget_mailbox, keep_mailbox,
};
pub use segment::{MOST_BYTES, MOST_RECORDS, SIZES};
pub use spoken::{
    Spoken, SpokenError,
    kept::speak,
    said::{Near, ticket_by_words},
};
pub use ticket::{Routes, Ticket, TicketError};
pub use wire::{FilesStanding, News, Peer, Ways, Wire, WireError, last_met};
