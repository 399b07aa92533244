//! Where a line was taken from, when nobody typed it at the desk.

use serde::{Deserialize, Serialize};

/// A message of an exported chat that became a line. `typed` keeps it as the file had it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Origin {
    /// SHA-256 of the whole file, in 64 hex digits.
    pub file: String,
    /// On which line of the file the message begins, from 1.
    pub line: u32,
    /// Who sent it, as the file has it.
    pub sender: Option<String>,
}
