//! What happened in the close and what may be said about it.
//!
//! Architecture invariant: no I/O, no clock, no randomness, no async, no SQL, no map.
//! The domain is told things; it never asks. Every screen is a fold of [`Statement`]s.

#[cfg(test)]
mod afternoon;
pub mod apart;
pub mod attachment;
pub mod board;
pub mod call_out;
pub mod case;
pub mod claim;
pub mod crowd;
pub mod day;
pub mod decision;
pub mod entry;
pub mod fact;
pub mod handover;
pub mod id;
pub mod incident;
pub mod moment;
pub mod operation;
pub mod person;
pub mod place;
pub mod quick;
pub mod redaction;
pub mod request;
pub mod role;
pub mod run;
pub mod statement;

pub use fact::{Fact, Subject};
pub use moment::{Moment, Stretch, When};
pub use operation::{Audience, Operation};
pub use statement::{Author, Order, Statement};
