//! The user's words for each failure: what happened, what is safe, what to do next.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A failure as people and machines get it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Problem {
    /// The code a screen or script branches on.
    pub code: Code,
    /// What happened, and what is safe.
    pub says: String,
    /// What to do next.
    pub try_this: String,
}

/// Codes for machines. Words are for people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Code {
    /// The question itself makes no sense.
    BadAsk,
    /// What was typed makes no sense.
    BadInput,
    /// The rules of the record refuse it.
    Refused,
    /// A reason for being late is needed first.
    LateReasonNeeded,
    /// The thing asked for is not there.
    NotFound,
    /// No day is open.
    Locked,
    /// The legal key is not open.
    LegalKeyClosed,
    /// The passphrase does not open it.
    WrongPassphrase,
    /// The vault is open in another window or on another desk.
    OpenElsewhere,
    /// The vault comes from a newer Closeby.
    TooNew,
    /// It is not a vault, or damaged.
    Damaged,
    /// The disk is full.
    DiskFull,
    /// The disk does not write.
    CannotWrite,
    /// A file cannot be read.
    CannotRead,
    /// A file of that name is there already.
    Exists,
    /// The map file cannot be used.
    BadMap,
    /// It was stopped on request.
    Cancelled,
    /// The page could not be composed.
    NoPage,
    /// The past cannot be changed.
    LookingBack,
}

impl Problem {
    /// Returns a failure in words.
    pub fn new(code: Code, says: impl Into<String>, try_this: impl Into<String>) -> Self {
        Self { code, says: says.into(), try_this: try_this.into() }
    }
}

impl std::fmt::Display for Problem {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "{} {}", self.says, self.try_this)
    }
}

impl std::error::Error for Problem {}

/// What the desk answers.
pub type Answer<T> = Result<T, Problem>;
