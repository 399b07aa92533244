//! Reads other people's files into candidates that a person confirms.
//!
//! Architecture invariant: bytes in, candidates out. It opens no file, asks no clock and never
//! writes to the vault; what becomes of a candidate is decided at the desk.

pub mod chat;
