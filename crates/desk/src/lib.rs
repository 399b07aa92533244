//! What a person at the desk can do: each command and query, and the user's words for each failure.
//!
//! Architecture invariant: the only place where the other rooms meet; it knows no window.

pub mod contract;
pub mod problem;
pub mod typescript;
pub mod view;
