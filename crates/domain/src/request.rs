//! Welfare requests: asked, answered, delivered or refused, with the time it takes.

use serde::{Deserialize, Serialize};

use crate::Moment;
use crate::id::{EntryId, IncidentId, RequestId};
use crate::role::RoleCode;

/// Something asked for on somebody's behalf.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Request {
    /// Its lasting name.
    pub id: RequestId,
    /// Its number in the day.
    pub number: u32,
    /// What was asked for: "Toilet for the man in the van".
    pub what: String,
    /// The role it belongs to, for its square.
    pub role: RoleCode,
    /// Who asked.
    pub asked_by: String,
    /// Of which authority's role it was asked, never a person: "officers at the van".
    pub asked_of: Option<String>,
    /// When it was first asked.
    pub asked: Moment,
    /// The entry in which it was asked.
    pub entry: Option<EntryId>,
    /// The incident it belongs to.
    pub incident: Option<IncidentId>,
    /// Everything since, oldest first.
    pub steps: Vec<(Moment, RequestStep)>,
}

/// What became of a request.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RequestStep {
    /// Asked once more.
    AskedAgain(Option<EntryId>),
    /// Answered with these words.
    Answered(RequestAnswer),
    /// The people concerned say something else.
    Disputed(String),
    /// It arrived.
    Delivered(Option<EntryId>),
    /// No longer needed, and why.
    Withdrawn(String),
}

/// An answer by an authority, in its own words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RequestAnswer {
    /// The words.
    pub words: String,
    /// By which role of the authority, never a person.
    pub by: String,
    /// Whether it was refused.
    pub refused: bool,
    /// The entry that holds it.
    pub entry: Option<EntryId>,
}

/// Where a request stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RequestState {
    /// Asked, no answer yet.
    Asked,
    /// Answered, not delivered.
    Answered,
    /// Refused.
    Refused,
    /// Delivered.
    Delivered,
    /// Withdrawn.
    Withdrawn,
}

impl Request {
    /// Returns where it stands.
    pub fn state(&self) -> RequestState {
        self.steps
            .iter()
            .rev()
            .find_map(|(_, step)| match step {
                RequestStep::AskedAgain(_) => Some(RequestState::Asked),
                RequestStep::Answered(answer) if answer.refused => Some(RequestState::Refused),
                RequestStep::Answered(_) => Some(RequestState::Answered),
                RequestStep::Delivered(_) => Some(RequestState::Delivered),
                RequestStep::Withdrawn(_) => Some(RequestState::Withdrawn),
                RequestStep::Disputed(_) => None,
            })
            .unwrap_or(RequestState::Asked)
    }

    /// Returns whether somebody still waits.
    pub fn is_open(&self) -> bool {
        !matches!(self.state(), RequestState::Delivered | RequestState::Withdrawn)
    }

    /// Returns whether the people concerned contradict the answer.
    pub fn is_disputed(&self) -> bool {
        self.steps.iter().any(|(_, step)| matches!(step, RequestStep::Disputed(_)))
    }

    /// Returns the latest answer and when it was given.
    pub fn answer(&self) -> Option<(Moment, &RequestAnswer)> {
        self.steps.iter().rev().find_map(|(at, step)| match step {
            RequestStep::Answered(answer) => Some((*at, answer)),
            _ => None,
        })
    }

    /// Returns when it was over, if it is. Asked again, it is open again.
    pub fn ended(&self) -> Option<Moment> {
        if self.is_open() {
            return None;
        }
        self.steps.iter().rev().find_map(|(at, step)| match step {
            RequestStep::Delivered(_) | RequestStep::Withdrawn(_) => Some(*at),
            _ => None,
        })
    }
}

#[cfg(test)]
mod tests;
