//! Composes what leaves the room.
//!
//! Architecture invariant: pure. The same [`Snapshot`] and level give the same bytes; nothing here
//! reads a clock, a file or the network. Redaction happens before layout: only a [`Sheet`] reaches
//! the page, and a `Sheet` can only be made by [`redact`].
//!
//! ```text
//! Snapshot --redact(level)--> Sheet --print_handover--> the PDF's bytes --picture_of_page--> PNG
//! ```

#[cfg(feature = "bench")]
pub mod bench;
mod clean;
mod error;
mod field;
mod fonts;
mod picture;
mod print;
mod redact;
mod sheet;
pub mod snapshot;
mod withheld;
mod words;
mod world;

pub use error::PaperError;
pub use field::{DutyPhone, Field, Health, Kind, Name, Phone, Privileged, Words};
pub use picture::{Picture, picture_of_page};
pub use print::{Print, forget_prints, print_handover};
pub use redact::{redact, redact_lines};
pub use sheet::Sheet;
pub use snapshot::Snapshot;
pub use withheld::{Place, Reason, Withheld};
