//! Keeps it all encrypted on this laptop.
//!
//! Architecture invariant: the only crate that knows SQL. There is no unencrypted mode, not even
//! in tests, and it never prints, asks or exits.
//!
//! The signed records are the truth. In the transaction that adds one, the read tables learn what
//! it says; they answer every screen at every moment and can be made again at any time.

mod about;
mod apart;
#[cfg(feature = "bench")]
pub mod bench;
mod board;
mod cases;
mod clock;
mod connect;
mod error;
mod files;
mod folder;
mod forget;
mod hand_out;
mod held_back;
mod keep;
mod keys;
mod mend;
mod migrate;
mod numbers;
mod open;
mod packed;
mod pen;
mod place;
#[cfg(feature = "proof")]
mod proof;
mod read_tables;
mod rebuild;
mod receive;
mod salvage;
mod search;
mod segments;
mod slots;
mod strip;
mod table;
mod team;
#[cfg(test)]
mod test_desk;
#[cfg(test)]
mod test_team;
mod tidy;
mod timeline;
mod unsure;
mod vault;
mod verify;

pub use apart::WrittenApart;
pub use board::BOARD_LINES;
pub use cases::CasesUnread;
pub use error::VaultError;
pub use files::{FileFault, FiledFile, Filing, LackingFile, PieceFault};
pub use hand_out::Audiences;
pub use held_back::HeldBack;
pub use keys::TeamNames;
pub use mend::Mended;
pub use numbers::Numbered;
pub use receive::{Checked, Received, Refusal, Why};
pub use search::{Query, words_in};
pub use segments::{Fork, Height, Waits};
pub use strip::{Strip, StripMinute};
pub use table::draft::Draft;
pub use table::exchange::Exchange;
pub use table::held::Held;
pub use team::{Card, Welcome};
pub use timeline::{Asked, Filter, OlderThan, Struck};
pub use unsure::Unsure;
pub use vault::Vault;
pub use verify::VerifyReport;
