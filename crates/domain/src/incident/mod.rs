//! Situations being handled, each with a number people say aloud.

mod kind;
pub mod merge;

use serde::{Deserialize, Serialize};

pub use kind::IncidentKind;

use crate::Moment;
use crate::id::{EntryId, IncidentId};
use crate::place::Position;

/// Whether somebody is on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum IncidentState {
    /// Just opened.
    New,
    /// Being handled.
    Active,
    /// Quiet, being watched.
    Watching,
    /// Over.
    Closed,
}

/// A situation being handled.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Incident {
    /// Its lasting name.
    pub id: IncidentId,
    /// Its number in the day.
    pub number: u32,
    /// What it is, in a few words.
    pub title: String,
    /// Whether somebody is on it.
    pub state: IncidentState,
    /// When it began.
    pub since: Moment,
    /// When it was closed, if it was.
    pub closed: Option<Moment>,
    /// Where, when it is on the map.
    pub position: Option<Position>,
    /// Entries about it.
    pub entries: Vec<EntryId>,
    /// What sort of situation it is.
    #[serde(default)]
    pub kind: IncidentKind,
    /// What was prompted for, in the words of that time, and the entry that answers it.
    #[serde(default)]
    pub answers: Vec<(String, EntryId)>,
    /// The incident it is part of, when the two are one.
    #[serde(default)]
    pub merged_into: Option<IncidentId>,
}

/// One change to an incident.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum IncidentChange {
    /// A new title.
    Title(String),
    /// A new state.
    State(IncidentState),
    /// Put on the map, or moved.
    Position(Position),
    /// One more entry about it.
    Link(EntryId),
    /// An entry that is not about it after all.
    Unlink(EntryId),
    /// Another sort of situation.
    Kind(IncidentKind),
    /// An entry answers a prompt.
    Answer(String, EntryId),
    /// It is part of another incident.
    MergeInto(IncidentId),
    /// It is an incident of its own after all.
    TakeApart,
}

impl Incident {
    pub(crate) fn change(&mut self, change: &IncidentChange, happened: Moment) {
        match change {
            IncidentChange::Title(title) => self.title.clone_from(title),
            IncidentChange::State(state) => {
                self.state = *state;
                self.closed = (*state == IncidentState::Closed).then_some(happened);
            }
            IncidentChange::Position(position) => self.position = Some(*position),
            IncidentChange::Link(entry) if !self.entries.contains(entry) => {
                self.entries.push(*entry);
            }
            IncidentChange::Link(_) => {}
            IncidentChange::Unlink(entry) => self.entries.retain(|known| known != entry),
            IncidentChange::Kind(kind) => self.kind = *kind,
            IncidentChange::Answer(prompt, entry) => self.answers.push((prompt.clone(), *entry)),
            IncidentChange::MergeInto(other) => self.merged_into = Some(*other),
            IncidentChange::TakeApart => self.merged_into = None,
        }
    }
}
