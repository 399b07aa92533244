//! How much a copy may say, from everything to confirmed facts only.

use serde::{Deserialize, Serialize};

/// Who a copy is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RedactionLevel {
    /// Confirmed facts and counts only.
    Public,
    /// Roles only, no names, no telephone numbers.
    External,
    /// Names and roles; no cases, no client, no health notes.
    Organiser,
    /// Everything; needs the legal key.
    Legal,
}
