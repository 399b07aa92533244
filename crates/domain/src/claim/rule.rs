//! Which moves of a claim the evidence allows.

use super::{Evidence, Verification, one_source};
use crate::entry::{EntryLine, SourceKind};
use crate::id::EntryId;

/// Why a claim may not be moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MoveRefused {
    /// The note is empty, or the entry named is not there.
    NoEvidence,
    /// A claim cannot be its own evidence.
    OwnEvidence,
    /// The entry named is struck.
    StruckEvidence,
    /// The entry named was refuted or replaced itself, and shows nothing any more.
    FallenEvidence,
    /// Confirming needs an entry that is first-hand or official.
    NeedsFirstHand,
    /// Corroborating needs a second source, and both go back to the same one.
    OneSource,
    /// The claim stands there already: there is nothing to move.
    StandsAlready,
}

/// Returns whether the claim may move to `to` on this evidence.
///
/// `cited` is the entry the evidence names, when it names one. Every state may follow every
/// other: what was confirmed can turn out wrong, and what was refuted can turn out true.
pub fn may_move(
    claim: &EntryLine,
    to: Verification,
    evidence: &Evidence,
    cited: Option<&EntryLine>,
) -> Result<(), MoveRefused> {
    if claim.verification == to {
        return Err(MoveRefused::StandsAlready);
    }
    let grounds = match evidence {
        Evidence::Note(words) if words.trim().is_empty() => return Err(MoveRefused::NoEvidence),
        Evidence::Note(_) => is_looked_at(claim),
        Evidence::Entry(id) => {
            let witness = witness(claim, *id, cited)?;
            if has_fallen(witness) && says_something(to) {
                return Err(MoveRefused::FallenEvidence);
            }
            if to == Verification::Corroborated && one_source(claim, witness) {
                return Err(MoveRefused::OneSource);
            }
            is_looked_at(witness)
        }
    };
    if to == Verification::Confirmed && !grounds {
        return Err(MoveRefused::NeedsFirstHand);
    }
    Ok(())
}

/// Returns the entry that is named as evidence.
fn witness<'a>(
    claim: &EntryLine,
    id: EntryId,
    cited: Option<&'a EntryLine>,
) -> Result<&'a EntryLine, MoveRefused> {
    if id == claim.entry.id {
        return Err(MoveRefused::OwnEvidence);
    }
    let line = cited.filter(|line| line.entry.id == id).ok_or(MoveRefused::NoEvidence)?;
    if line.struck.is_some() { Err(MoveRefused::StruckEvidence) } else { Ok(line) }
}

/// What somebody saw stops being a ground once it was refuted or replaced itself.
fn has_fallen(line: &EntryLine) -> bool {
    matches!(line.verification, Verification::Refuted | Verification::Superseded)
}

/// Returns whether the state says what is so, and not only that nobody knows. Two that each
/// replace the other would say nothing at all.
fn says_something(to: Verification) -> bool {
    matches!(
        to,
        Verification::Corroborated
            | Verification::Confirmed
            | Verification::Refuted
            | Verification::Superseded
    )
}

/// Returns whether the source saw it or speaks for the authority.
fn is_looked_at(line: &EntryLine) -> bool {
    matches!(line.entry.source, SourceKind::FirstHand | SourceKind::OfficialStatement)
}

#[cfg(test)]
mod tests;
