//! Cases: what only the legal team may read.

pub mod operation;

use serde::{Deserialize, Serialize};

use crate::attachment::Attached;
use crate::id::{AttendanceId, CaseId, ClockId, EntryId, NoteId};
use crate::{Author, Moment, Statement};
use operation::CaseOperation;

/// Somebody helped by the legal team, by pseudonym.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseOpened {
    /// Its lasting name.
    pub id: CaseId,
    /// Its number among the cases.
    pub number: u32,
    /// The name used instead of the name.
    pub pseudonym: String,
    /// The firm that acts, when one does.
    pub firm: Option<String>,
    /// A few words: "Man in the van".
    pub summary: String,
    /// When the conflict check came out clear.
    pub conflict_clear: Option<Moment>,
}

/// The kind of a case note.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NoteKind {
    /// An ordinary note.
    CaseNote,
    /// What the client wants done.
    Instructions,
    /// Talks with an authority.
    Negotiation,
    /// A telephone call.
    Telephone,
    /// What a witness said.
    Statement,
}

/// A note in a case. Never altered, only added to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// Its lasting name.
    pub id: NoteId,
    /// The kind of note.
    pub kind: NoteKind,
    /// The words.
    pub text: String,
    /// When it happened.
    pub at: Moment,
    /// Who wrote it.
    pub by: Author,
    /// What was added later, with when and by whom.
    pub added: Vec<(Moment, Author, String)>,
}

/// A stage of an attendance, in its order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// The call came.
    CalledOut,
    /// Left for the place.
    SetOff,
    /// Arrived.
    Arrived,
    /// First saw the client.
    SawClient,
    /// At the client's side.
    WithClient,
    /// Left.
    Left,
}

/// A solicitor's attendance with actual times; units are derived in the report only.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attendance {
    /// Its lasting name.
    pub id: AttendanceId,
    /// Who attends.
    pub by: Author,
    /// When its clock started.
    pub started: Moment,
    /// When it stopped, if it did.
    pub stopped: Option<Moment>,
    /// Stages reached, with when.
    pub stages: Vec<(Stage, Moment)>,
    /// The words, the latest version.
    pub text: String,
    /// Finalised: from then on only added to.
    pub finalised: Option<Moment>,
    /// What was added after it was finalised.
    pub added: Vec<(Moment, Author, String)>,
}

impl Attendance {
    /// Returns the whole minutes attended so far.
    pub fn minutes(&self, now: Moment) -> i64 {
        self.stopped.unwrap_or(now).minutes_since(self.started).max(0)
    }

    /// Returns six-minute units: every begun unit counts.
    pub fn units(&self, now: Moment) -> i64 {
        let ms = self.stopped.unwrap_or(now).ms_since(self.started).max(0);
        ms.div_euclid(360_000) + i64::from(ms.rem_euclid(360_000) > 0)
    }
}

/// Under which power somebody is held. Some clocks start only for a criminal one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DetentionPower {
    /// Nobody has said.
    #[default]
    Unknown,
    /// An administrative (immigration) power.
    Administrative,
    /// A criminal power.
    Criminal,
    /// Both.
    Both,
}

/// A legal clock: data entered by somebody, with its basis. Never a rule of Closeby's own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LegalClock {
    /// Its lasting name.
    pub id: ClockId,
    /// What it is called: "Answer promised".
    pub name: String,
    /// The basis in law or in words.
    pub basis: String,
    /// When it started, when it has.
    pub started: Option<Moment>,
    /// When it is due, when there is a deadline.
    pub due: Option<Moment>,
    /// Whether it starts only under a criminal power.
    pub needs_criminal_power: bool,
    /// Who entered it.
    pub entered_by: String,
    /// How it ended: met, or why it does not apply.
    pub settled: Option<ClockSettled>,
}

/// How a clock ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ClockSettled {
    /// What was due was done.
    Met(Moment),
    /// It does not apply, and why.
    NotApplicable(String),
}

/// A case as the legal team sees it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Case {
    /// How it was opened.
    pub opened: CaseOpened,
    /// When it was opened.
    pub at: Moment,
    /// The client's name, when it is recorded. Shown only when asked for.
    pub client: Option<String>,
    /// Under which power the client is held.
    pub power: DetentionPower,
    /// Notes, oldest first.
    pub notes: Vec<Note>,
    /// Attendances, oldest first.
    pub attendances: Vec<Attendance>,
    /// Clocks.
    pub clocks: Vec<LegalClock>,
    /// Entries of the shared timeline chosen for the case.
    pub extract: Vec<EntryId>,
    /// Files kept with the case, oldest first, each with the note it belongs to.
    pub files: Vec<(Option<NoteId>, Attached)>,
}

/// Returns the cases told by these statements, by number.
pub fn fold_cases<'a>(said: impl IntoIterator<Item = &'a Statement>) -> Vec<Case> {
    let mut said: Vec<&Statement> = said.into_iter().collect();
    said.sort_by_key(|statement| statement.order);
    said.dedup();
    let mut cases: Vec<Case> = Vec::new();
    for statement in said {
        if let crate::Operation::Case(operation) = &statement.operation {
            hear(&mut cases, statement, operation);
        }
    }
    cases.sort_by_key(|case| case.opened.number);
    cases
}

fn hear(cases: &mut Vec<Case>, said: &Statement, operation: &CaseOperation) {
    let known = cases.iter_mut().find(|case| case.opened.id == operation.case());
    if let Some(case) = known {
        case.hear(said, operation);
    } else if let CaseOperation::Open(opened) = operation {
        cases.push(Case {
            opened: opened.clone(),
            at: said.happened,
            client: None,
            power: DetentionPower::Unknown,
            notes: Vec::new(),
            attendances: Vec::new(),
            clocks: Vec::new(),
            extract: Vec::new(),
            files: Vec::new(),
        });
    }
}

#[cfg(test)]
mod tests;
