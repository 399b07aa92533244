//! Which moves of a claim the evidence allows.

use super::{Evidence, Verification};
use crate::entry::{EntryLine, SourceKind};

/// Why a claim may not be moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MoveRefused {
    /// The evidence is empty.
    NoEvidence,
    /// A claim cannot be its own evidence.
    OwnEvidence,
    /// The evidence entry is struck.
    StruckEvidence,
    /// Confirming needs an entry that is first-hand or official.
    NeedsFirstHand,
    /// Corroborating, refuting or superseding by an entry that is itself only a rumour.
    StandsAlready,
}

/// Returns whether the claim may move to `to` on this evidence.
///
/// `cited` is the entry the evidence names, when it names one.
pub fn may_move(
    claim: &EntryLine,
    to: Verification,
    evidence: &Evidence,
    cited: Option<&EntryLine>,
) -> Result<(), MoveRefused> {
    if claim.verification == to {
        return Err(MoveRefused::StandsAlready);
    }
    match evidence {
        Evidence::Entry(id) if *id == claim.entry.id => return Err(MoveRefused::OwnEvidence),
        Evidence::Entry(_) if cited.is_none() => return Err(MoveRefused::NoEvidence),
        Evidence::Note(words) if words.trim().is_empty() => return Err(MoveRefused::NoEvidence),
        _ => {}
    }
    if cited.is_some_and(|line| line.struck.is_some()) {
        return Err(MoveRefused::StruckEvidence);
    }
    if to == Verification::Confirmed && !grounds_confirmation(claim, cited) {
        return Err(MoveRefused::NeedsFirstHand);
    }
    Ok(())
}

/// A claim is confirmed by a first-hand or official entry, or is one itself.
fn grounds_confirmation(claim: &EntryLine, cited: Option<&EntryLine>) -> bool {
    let source = cited.map_or(claim.entry.source, |line| line.entry.source);
    matches!(source, SourceKind::FirstHand | SourceKind::OfficialStatement)
}
