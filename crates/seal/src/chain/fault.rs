//! What can be wrong with a record, and where.

use std::fmt;

use crate::{AuthorKey, RecordId, Unreadable};

/// The first record of a run that does not hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Its place in everything walked so far, from 0.
    pub position: usize,
    /// Who it says wrote it; `None` when not even that can be read.
    pub author: Option<AuthorKey>,
    /// The number it says it has.
    pub seq: Option<u64>,
    /// What is wrong.
    pub what: What,
}

/// What is wrong with a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum What {
    /// The bytes are no record.
    #[error(transparent)]
    Unreadable(#[from] Unreadable),
    /// It belongs to another day.
    #[error("it belongs to another day")]
    ForeignSpace,
    /// The signature does not hold: the header was altered, or somebody else wrote it.
    #[error("its signature does not hold")]
    Forged,
    /// The body is not the one that was signed for.
    #[error("its text was altered after it was signed")]
    Altered,
    /// Its body is not there, and nobody recorded that it was removed.
    #[error("its text is gone, and nobody recorded that it was removed on purpose")]
    Emptied,
    /// The record before it in its chain is nowhere in the run.
    #[error("number {expected}, which comes before it, is missing")]
    Missing {
        /// The number that should have come.
        expected: u64,
    },
    /// The record before it in its chain comes only later in the run.
    #[error("it stands before number {expected}, which it follows")]
    Reordered {
        /// The number that should have come.
        expected: u64,
    },
    /// The very same record came before.
    #[error("it is there twice")]
    Repeated,
    /// The author gave one number to two different records.
    #[error("its author wrote two different records under one number")]
    Forked {
        /// The one that came first in the run; the other is the one at fault's position.
        first: RecordId,
    },
    /// It follows another record than the one that comes before it.
    #[error("it is not linked to the record before it")]
    Relinked,
    /// It claims to be no later than the record before it.
    #[error("its time does not follow the record before it")]
    ClockBack,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Record {} of the run", self.position + 1)?;
        if let (Some(author), Some(seq)) = (self.author, self.seq) {
            write!(f, " (number {seq} by {author})")?;
        }
        write!(f, " does not hold: {}", self.what)
    }
}

impl std::error::Error for Fault {}
