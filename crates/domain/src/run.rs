//! Runs: a load carried from one place to another by a time.

use serde::{Deserialize, Serialize};

use crate::Moment;
use crate::id::{PersonId, RunId};

/// A run with water or another load.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Run {
    /// Its lasting name.
    pub id: RunId,
    /// Its number in the day.
    pub number: u32,
    /// What is carried: "24 bottles".
    pub load: String,
    /// From where: "no. 14".
    pub from: String,
    /// To where: "the entrance".
    pub to: String,
    /// When it should leave.
    pub leaves: Moment,
    /// Who carries it.
    pub carrier: Option<PersonId>,
    /// What became of it, and when.
    pub state: RunState,
}

/// Where a run stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RunState {
    /// Still to leave.
    Planned,
    /// On its way since.
    Left(Moment),
    /// Delivered at.
    Delivered(Moment),
    /// Called off at.
    CalledOff(Moment),
}

/// What happened to a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RunStep {
    /// It left.
    Left,
    /// It arrived.
    Delivered,
    /// It was called off.
    CalledOff,
    /// Somebody else carries it.
    Carrier(PersonId),
}

impl Run {
    pub(crate) fn step(&mut self, step: RunStep, happened: Moment) {
        match step {
            RunStep::Left => self.state = RunState::Left(happened),
            RunStep::Delivered => self.state = RunState::Delivered(happened),
            RunStep::CalledOff => self.state = RunState::CalledOff(happened),
            RunStep::Carrier(person) => self.carrier = Some(person),
        }
    }
}
