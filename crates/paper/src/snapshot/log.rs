//! The log extract: entries as they were written.

use super::{Field, Name, Review, Source, Verification, Who, Words};

/// One line of the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogEntry {
    /// Its number in the day.
    pub number: u32,
    /// When it happened: "15:05", "about 14:20".
    pub happened: Field<Words>,
    /// When it was written, when that was later; may be empty.
    pub written: Field<Words>,
    /// Why it was written late; may be empty.
    pub late_reason: Field<Words>,
    /// The words.
    pub words: Field<Words>,
    /// Whether these are somebody's very words.
    pub direct_speech: bool,
    /// How the author knows, and from whom.
    pub source: Source,
    /// Who wrote it.
    pub author: Who,
    /// Where its claim stands.
    pub state: Verification,
    /// Whether other eyes read it.
    pub review: Review,
    /// Whether it is a key event.
    pub key: bool,
    /// What was corrected since.
    pub corrections: Vec<Correction>,
    /// One line through, when it was struck.
    pub struck: Option<Strike>,
}

/// A correction: the old words stay, the new ones stand beneath.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Correction {
    /// The entry that corrects.
    pub number: u32,
    /// What it says now.
    pub words: Field<Words>,
}

/// One line through, with reason and initials.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Strike {
    /// Why.
    pub reason: Field<Words>,
    /// By whom.
    pub initials: Field<Name>,
    /// When.
    pub at: Field<Words>,
}

/// Whether struck entries are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Struck {
    /// Only their number says that one was there.
    #[default]
    LeftOut,
    /// With one legible line through.
    Shown,
}
