//! Who can read what and whether it was altered.
//!
//! **Architecture invariant: knows no incident, no file, no database.** It is given bytes and gives
//! bytes back; what a record says is the domain's business, where it is kept is the vault's.
//!
//! A record travels and rests as an [`Envelope`]: a signed [`Header`] that anybody can check and a
//! body that only holders of its [`EpochKey`] can read. Each device's envelopes form a chain per
//! audience; a [`Walk`] follows the chains and names the first [`Fault`]. A [`SlotFile`] keeps the
//! keys themselves under passphrases.

mod audience;
mod bundle;
mod cbor;
mod chain;
mod cores;
mod device;
mod dice;
mod hlc;
mod membership;
mod names;
mod pake;
mod passphrase;
mod piece;
mod record;
mod sealed_box;
mod secret;
mod sign;
mod slot;
mod stretch;
mod swept;
mod wrap;

pub use audience::{EpochKey, Keyring};
pub use chain::fault::{Fault, What};
pub use chain::fork::ForkProof;
pub use chain::head::{DayHead, Head};
pub use chain::{Glimpse, Gone, Walk, Walked};
pub use device::DeviceIdentity;
pub use dice::NoRandomness;
pub use hlc::{Hlc, MOST_AHEAD_MS};
pub use membership::notice::{Member, NotANotice, Notice, Role, Said, Seat};
pub use membership::roll::{Roll, Standing, Verdict};
pub use names::{AudienceAlias, AuthorKey, EpochId, RecordId, SpaceId};
pub use pake::{Agreed, Handshake, Parties, Side};
pub use passphrase::{Appraisal, Passphrase, Strength};
pub use piece::{FileHash, LONGEST_PIECE, PIECE_SIZES, PieceError, PiecePlace, piece_name};
pub use record::envelope::{Envelope, Parts, Unreadable};
pub use record::header::{FORMAT, Header, MOST_SEEN, Seen};
pub use record::padding::{LONGEST_PLAINTEXT, SIZES};
pub use record::seal::{Draft, Link, OpenError, SealError};
pub use sealed_box::{open_box, seal_box};
pub use secret::SecretBytes;
pub use sign::Rigour;
pub use slot::{LONGEST_PAYLOAD, Opened, SLOTS, SlotError, SlotFile};
pub use stretch::Stretch;
pub use wrap::{Wrap, WrapKey, WrapSecret, WrappedFor};
