//! What can be recorded in a case, and what it does to the case.

use serde::{Deserialize, Serialize};

use super::{
    Attendance, Case, CaseOpened, ClockSettled, DetentionPower, LegalClock, Note, NoteKind, Stage,
};
use crate::Moment;
use crate::Statement;
use crate::attachment::{Attached, Attachment};
use crate::id::{AttendanceId, CaseId, ClockId, EntryId, NoteId};

/// What was recorded in a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CaseOperation {
    /// A case opened, after the conflict check.
    Open(CaseOpened),
    /// The client's name.
    NameClient(CaseId, String),
    /// Under which power the client is held.
    SetPower(CaseId, DetentionPower),
    /// A note.
    WriteNote(CaseId, NoteId, NoteKind, String),
    /// Something added to a note.
    AddToNote(CaseId, NoteId, String),
    /// An attendance began.
    StartAttendance(CaseId, AttendanceId),
    /// A stage of it was reached.
    ReachStage(CaseId, AttendanceId, Stage),
    /// Its words, as they stand now; once finalised, what is added.
    WriteAttendance(CaseId, AttendanceId, String),
    /// Its clock stopped.
    StopAttendance(CaseId, AttendanceId),
    /// It was finalised.
    FinaliseAttendance(CaseId, AttendanceId),
    /// A legal clock entered.
    EnterClock(CaseId, LegalClock),
    /// A legal clock started, with when it is due.
    StartClock(CaseId, ClockId, Moment, Option<Moment>),
    /// A legal clock met or not applicable.
    SettleClock(CaseId, ClockId, ClockSettled),
    /// An entry of the shared timeline taken into the case's extract, or out of it.
    Extract(CaseId, EntryId, bool),
    /// A file kept with the case, or with one of its notes.
    Attach(CaseId, Option<NoteId>, Attachment),
}

impl CaseOperation {
    /// Returns the case it belongs to.
    pub fn case(&self) -> CaseId {
        match self {
            Self::Open(opened) => opened.id,
            Self::NameClient(case, _)
            | Self::SetPower(case, _)
            | Self::WriteNote(case, ..)
            | Self::AddToNote(case, ..)
            | Self::StartAttendance(case, _)
            | Self::ReachStage(case, ..)
            | Self::WriteAttendance(case, ..)
            | Self::StopAttendance(case, _)
            | Self::FinaliseAttendance(case, _)
            | Self::EnterClock(case, _)
            | Self::StartClock(case, ..)
            | Self::SettleClock(case, ..)
            | Self::Extract(case, ..)
            | Self::Attach(case, ..) => *case,
        }
    }
}

impl Case {
    pub(super) fn hear(&mut self, said: &Statement, operation: &CaseOperation) {
        match operation {
            CaseOperation::Open(_) => {}
            CaseOperation::NameClient(_, name) => self.client = Some(name.clone()),
            CaseOperation::SetPower(_, power) => self.power = *power,
            CaseOperation::WriteNote(_, id, kind, text) => self.notes.push(Note {
                id: *id,
                kind: *kind,
                text: text.clone(),
                at: said.happened,
                by: said.by.clone(),
                added: Vec::new(),
            }),
            CaseOperation::AddToNote(_, id, text) => {
                if let Some(note) = self.notes.iter_mut().find(|note| note.id == *id) {
                    note.added.push((said.recorded, said.by.clone(), text.clone()));
                }
            }
            CaseOperation::EnterClock(_, clock) => self.clocks.push(clock.clone()),
            CaseOperation::StartClock(_, id, started, due) => {
                if let Some(clock) = self.clocks.iter_mut().find(|clock| clock.id == *id) {
                    clock.started = Some(*started);
                    clock.due = *due;
                }
            }
            CaseOperation::SettleClock(_, id, settled) => {
                if let Some(clock) = self.clocks.iter_mut().find(|clock| clock.id == *id) {
                    clock.settled = Some(settled.clone());
                }
            }
            CaseOperation::Extract(_, entry, taken) => {
                self.extract.retain(|known| known != entry);
                if *taken {
                    self.extract.push(*entry);
                }
            }
            CaseOperation::Attach(_, note, kept) => {
                self.files.push((*note, Attached::said(kept, said)));
            }
            attendance => self.attend(said, attendance),
        }
    }

    fn attend(&mut self, said: &Statement, operation: &CaseOperation) {
        if let CaseOperation::StartAttendance(_, id) = operation {
            self.attendances.push(Attendance {
                id: *id,
                by: said.by.clone(),
                started: said.happened,
                stopped: None,
                stages: Vec::new(),
                text: String::new(),
                finalised: None,
                added: Vec::new(),
            });
        }
        let wanted = match operation {
            CaseOperation::ReachStage(_, id, _)
            | CaseOperation::WriteAttendance(_, id, _)
            | CaseOperation::StopAttendance(_, id)
            | CaseOperation::FinaliseAttendance(_, id) => *id,
            _ => return,
        };
        let Some(attendance) = self.attendances.iter_mut().find(|known| known.id == wanted) else {
            return;
        };
        attendance.hear(said, operation);
    }
}

impl Attendance {
    fn hear(&mut self, said: &Statement, operation: &CaseOperation) {
        match operation {
            CaseOperation::ReachStage(_, _, stage) => {
                self.stages.retain(|(known, _)| known != stage);
                self.stages.push((*stage, said.happened));
                self.stages.sort_by_key(|(stage, _)| *stage);
            }
            CaseOperation::WriteAttendance(_, _, text) if self.finalised.is_none() => {
                self.text.clone_from(text);
            }
            CaseOperation::WriteAttendance(_, _, text) => {
                self.added.push((said.recorded, said.by.clone(), text.clone()));
            }
            CaseOperation::StopAttendance(..) => self.stopped = Some(said.happened),
            CaseOperation::FinaliseAttendance(..) => self.finalised = Some(said.recorded),
            _ => {}
        }
    }
}
