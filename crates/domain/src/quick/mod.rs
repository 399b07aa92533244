//! The quick-entry line: one line, parsed as typed, shown back as chips.
//!
#![doc = include_str!("../../../../docs/quick-entry.md")]

mod clean;
mod clock;
mod count;
mod finish;
mod hash;
mod head;
mod name;
mod parsed;
mod phrase;
mod reader;
mod scene;
mod speech;
mod store;
mod suggest;
mod token;
mod unit;

#[cfg(test)]
mod tests;

pub use clean::clean;
pub use parsed::{Chip, Officials, Parsed, Says, Span, TimeProblem};
pub use scene::{KnownIncident, Scene};
pub use store::{LateReasonWanted, NotStored, Storing, entry, late_reason};
pub use suggest::{Offer, Sigil, Suggestion, offers, suggestion};

/// Returns what the line says in this scene. Never fails: what is not understood is text.
pub fn parse(line: &str, scene: &Scene<'_>) -> Parsed {
    reader::Reader::new(line, scene).read()
}
