//! Lines of the log: what was written, and what became of it.

mod fold;
mod origin;
mod source;

use serde::{Deserialize, Serialize};

pub use fold::EntryLine;
pub use origin::Origin;
pub use source::{Medium, SourceKind};

use crate::When;
use crate::claim::Verification;
use crate::id::{EntryId, IncidentId, PersonId, PlaceId};

/// The kind of line it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EntryKind {
    /// Somebody saw or heard it.
    #[default]
    Observation,
    /// Somebody reported it.
    Report,
    /// Something was asked for.
    Request,
    /// Something was decided, and why.
    Decision,
    /// People were asked to come.
    CallOut,
    /// A note of the desk itself.
    Note,
}

/// One permanent line of the log.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    /// Its lasting name.
    pub id: EntryId,
    /// Its number in the day, as people say it: #58.
    pub number: u32,
    /// When it happened.
    pub when: When,
    /// The line exactly as it was typed; nothing typed is ever lost.
    pub typed: String,
    /// The words without what was understood as time and marks.
    pub text: String,
    /// Which kind of line.
    pub kind: EntryKind,
    /// How the author knows.
    pub source: SourceKind,
    /// How it reached the desk.
    pub medium: Medium,
    /// Whether the text is direct speech.
    pub direct_speech: bool,
    /// Where its claim stands when written.
    pub verification: Verification,
    /// For whom it was logged, when not for the author.
    pub on_behalf_of: Option<Person>,
    /// Where it happened.
    pub place: Option<PlaceMention>,
    /// Tags, without the leading #.
    pub tags: Vec<String>,
    /// Incidents it belongs to.
    pub incidents: Vec<IncidentId>,
    /// Entries it refers to.
    pub about: Vec<EntryId>,
    /// Whether it is a key event.
    pub key: bool,
    /// Why it was written more than ten minutes after it happened.
    pub late_reason: Option<String>,
    /// Where it was taken from, when nobody typed it.
    #[serde(default)]
    pub origin: Option<Origin>,
}

impl Entry {
    /// Returns a plain line: seen by its author, in person, with nothing more to say about it.
    pub fn seen(id: EntryId, number: u32, when: When, text: String) -> Self {
        Self {
            id,
            number,
            when,
            typed: text.clone(),
            text,
            kind: EntryKind::Observation,
            source: SourceKind::FirstHand,
            medium: Medium::InPerson,
            direct_speech: false,
            verification: Verification::Confirmed,
            on_behalf_of: None,
            place: None,
            tags: Vec::new(),
            incidents: Vec::new(),
            about: Vec::new(),
            key: false,
            late_reason: None,
            origin: None,
        }
    }
}

/// Somebody an entry was logged for: a person of the roster, or a name only.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// The person in the roster, when they are in it.
    pub id: Option<PersonId>,
    /// The name as it was given.
    pub name: String,
}

/// A place as an entry mentions it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlaceMention {
    /// The marked place, when it is one.
    pub id: Option<PlaceId>,
    /// The words: "by no. 20".
    pub name: String,
}

/// A correction: only what changes is given; what was written stays.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Correction {
    /// The corrected words.
    pub text: Option<String>,
    /// The corrected time.
    pub when: Option<When>,
    /// Why it is corrected.
    pub reason: String,
}

/// How long after the fact an entry may be written without a reason, in minutes.
pub const LATE_AFTER_MINUTES: i64 = 10;
