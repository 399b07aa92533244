//! Claims: a statement is not a fact until somebody looked.

mod heard;
mod rule;

use serde::{Deserialize, Serialize};

pub(crate) use heard::folded;
pub use heard::{Heard, LONGEST_CHAIN, one_source, root, sources};
pub use rule::{MoveRefused, may_move};

use crate::Moment;
use crate::id::EntryId;

/// Where a claim stands. Moving it takes evidence, never an opinion.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verification {
    /// Said, not checked.
    Unverified,
    /// A second source says so too.
    Corroborated,
    /// First-hand or official.
    Confirmed,
    /// Two accounts, both kept.
    Disputed,
    /// Cannot be checked.
    Unverifiable,
    /// Shown to be wrong.
    Refuted,
    /// Replaced by a newer entry.
    Superseded,
}

impl Verification {
    /// All seven, in the order of the screens.
    pub const ALL: [Self; 7] = [
        Self::Unverified,
        Self::Corroborated,
        Self::Confirmed,
        Self::Disputed,
        Self::Unverifiable,
        Self::Refuted,
        Self::Superseded,
    ];

    /// Returns whether the words may stand among facts.
    pub fn is_fact(self) -> bool {
        self == Self::Confirmed
    }
}

/// What moved a claim: another entry, or a written note.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Evidence {
    /// Another entry of the log.
    Entry(EntryId),
    /// Words about what was checked.
    Note(String),
}

/// One move of a claim.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClaimMove {
    /// Where it stands now.
    pub to: Verification,
    /// On what evidence.
    pub evidence: Evidence,
}

/// Two accounts side by side, and what the desk says about them. Never collapsed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dispute {
    /// What they differ about.
    pub title: String,
    /// What the witness said.
    pub witness: Account,
    /// What the authority said.
    pub authority: Account,
    /// The desk's own note.
    pub editors_note: String,
}

/// One account in a dispute.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Account {
    /// Who says so: "Heard at the van", "Spokesperson".
    pub who: String,
    /// When it was said.
    pub at: Moment,
    /// The words.
    pub words: String,
}
