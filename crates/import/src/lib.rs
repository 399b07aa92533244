//! Reads other people's files into candidates that a person confirms.
//!
//! Pictures are looked at and drawn anew here too: their bytes come from anywhere.
//!
//! Architecture invariant: bytes in, candidates out. It opens no file, asks no clock and never
//! writes to the vault; what becomes of a candidate is decided at the desk.

pub mod chat;
pub mod picture;
