//! Cases as the legal team sees them. Without the legal key there is nothing here to see.

use closeby_domain::attachment::Attached;
use closeby_domain::case::{
    Attendance, Case, ClockSettled, DetentionPower, LegalClock, Note, NoteKind, Stage, fold_cases,
};
use closeby_domain::id::{CaseId, NoteId};
use closeby_domain::request::{Request, RequestState};
use closeby_domain::{Audience, Author, Moment};

use closeby_vault::CasesUnread;

use crate::desk::{Desk, OpenDesk, id};
use crate::look::Look;
use crate::problem::{Answer, Code, Problem};
use crate::request_words::{Disputes, so_far};
use crate::see_files::attached_view;
use crate::view::Nothing;
use crate::view::cases::{
    AddedView, AttendanceView, CaseRequestView, CaseView, CasesView, ClockView, NoteKindView,
    NoteView, PowerView, StageMark, StageView,
};
use crate::view::file::FileView;
use crate::words::say;

/// Stages in the order in which they are reached.
pub const STAGES: [(Stage, StageView); 6] = [
    (Stage::CalledOut, StageView::CalledOut),
    (Stage::SetOff, StageView::SetOff),
    (Stage::Arrived, StageView::Arrived),
    (Stage::SawClient, StageView::SawClient),
    (Stage::WithClient, StageView::WithClient),
    (Stage::Left, StageView::Left),
];

/// Returns every case.
pub fn cases(desk: &Desk, _: Nothing) -> Answer<CasesView> {
    desk.with_open(|open| {
        let cases = open.cases()?;
        let look = open.look_now()?;
        let cases = cases.iter().map(|case| open.case_view(&look, case)).collect::<Answer<_>>()?;
        Ok(CasesView { cases, unread: unread(open.vault.read_cases()?.1) })
    })
}

impl OpenDesk {
    /// Returns every case, folded in memory.
    pub fn cases(&mut self) -> Answer<Vec<Case>> {
        self.with_legal_key()?;
        Ok(fold_cases(&self.vault.cases()?))
    }

    /// Returns the case of this id.
    pub fn case(&mut self, words: &str) -> Answer<Case> {
        let wanted = CaseId(id(words)?);
        let found = self.cases()?.into_iter().find(|case| case.opened.id == wanted);
        found.ok_or_else(|| Problem::new(Code::NotFound, say!("no-case"), say!("no-such-try")))
    }

    /// Returns a case as the screen shows it.
    pub fn case_view(&mut self, look: &Look, case: &Case) -> Answer<CaseView> {
        let mut extract = Vec::new();
        for id in &case.extract {
            if let Some(line) = self.vault.line_by_id(*id)? {
                extract.push(self.line_view(&line)?);
            }
        }
        extract.sort_by_key(|line| std::cmp::Reverse(line.at));
        let opened = &case.opened;
        Ok(CaseView {
            id: opened.id.0.to_string(),
            number: opened.number,
            pseudonym: opened.pseudonym.clone(),
            firm: opened.firm.clone(),
            summary: opened.summary.clone(),
            opened: case.at.into(),
            conflict_clear: opened.conflict_clear.map(Into::into),
            client: case.client.clone(),
            power: case.power.into(),
            notes: case.notes.iter().rev().map(note).collect(),
            attendances: case
                .attendances
                .iter()
                .rev()
                .map(|one| attendance(one, look.at))
                .collect(),
            clocks: case.clocks.iter().map(|one| clock(one, case.power, look)).collect(),
            requests: look.board.requests.iter().map(|one| request(one, look)).collect(),
            extract,
            files: case.files.iter().rev().map(file).collect(),
        })
    }
}

/// Says what cannot be read, and what to do about it.
fn unread(unread: CasesUnread) -> Vec<String> {
    let mut says = Vec::new();
    if unread.sealed > 0 {
        says.push(say!("cases-sealed", count = unread.sealed as u64));
    }
    if unread.altered > 0 {
        says.push(say!("cases-altered", count = unread.altered as u64));
    }
    says
}

fn file((note, kept): &(Option<NoteId>, Attached)) -> FileView {
    attached_view(kept, Audience::Legal, note.map(|note| note.0.to_string()))
}

fn note(note: &Note) -> NoteView {
    NoteView {
        id: note.id.0.to_string(),
        kind: note.kind.into(),
        at: note.at.into(),
        by: note.by.name.clone(),
        text: note.text.clone(),
        added: note.added.iter().map(added).collect(),
    }
}

fn added((at, by, text): &(Moment, Author, String)) -> AddedView {
    AddedView { at: (*at).into(), by: by.name.clone(), text: text.clone() }
}

fn attendance(attendance: &Attendance, now: Moment) -> AttendanceView {
    let reached = |stage: Stage| attendance.stages.iter().find(|(known, _)| *known == stage);
    AttendanceView {
        id: attendance.id.0.to_string(),
        by: attendance.by.name.clone(),
        started: attendance.started.into(),
        stopped: attendance.stopped.map(Into::into),
        stages: STAGES
            .into_iter()
            .map(|(stage, view)| StageMark {
                stage: view,
                at: reached(stage).map(|(_, at)| (*at).into()),
            })
            .collect(),
        text: attendance.text.clone(),
        finalised: attendance.finalised.map(Into::into),
        added: attendance.added.iter().map(added).collect(),
        minutes: u32::try_from(attendance.minutes(now)).unwrap_or(0),
        units: u32::try_from(attendance.units(now)).unwrap_or(0),
    }
}

fn clock(clock: &LegalClock, power: DetentionPower, look: &Look) -> ClockView {
    let waits = clock.needs_criminal_power
        && clock.started.is_none()
        && !matches!(power, DetentionPower::Criminal | DetentionPower::Both);
    ClockView {
        id: clock.id.0.to_string(),
        name: clock.name.clone(),
        basis: clock.basis.clone(),
        entered_by: clock.entered_by.clone(),
        started: clock.started.map(Into::into),
        due: clock.due.map(Into::into),
        cannot_start: waits.then(|| match power {
            DetentionPower::Unknown => say!("clock-power-unknown"),
            _ => say!("clock-power-administrative"),
        }),
        settled: clock.settled.as_ref().map(|settled| match settled {
            ClockSettled::Met(at) => say!("clock-met", at = look.clock(*at)),
            ClockSettled::NotApplicable(why) => say!("clock-not-applicable", why = why.clone()),
        }),
    }
}

fn request(request: &Request, look: &Look) -> CaseRequestView {
    CaseRequestView {
        what: request.what.clone(),
        role: request.role.letters().to_owned(),
        says: so_far(request, look, Disputes::Beside),
        refused: request.state() == RequestState::Refused,
        disputed: request.is_disputed(),
    }
}

impl From<NoteKind> for NoteKindView {
    fn from(kind: NoteKind) -> Self {
        match kind {
            NoteKind::CaseNote => Self::CaseNote,
            NoteKind::Instructions => Self::Instructions,
            NoteKind::Negotiation => Self::Negotiation,
            NoteKind::Telephone => Self::Telephone,
            NoteKind::Statement => Self::Statement,
        }
    }
}

impl From<NoteKindView> for NoteKind {
    fn from(kind: NoteKindView) -> Self {
        match kind {
            NoteKindView::CaseNote => Self::CaseNote,
            NoteKindView::Instructions => Self::Instructions,
            NoteKindView::Negotiation => Self::Negotiation,
            NoteKindView::Telephone => Self::Telephone,
            NoteKindView::Statement => Self::Statement,
        }
    }
}

impl From<DetentionPower> for PowerView {
    fn from(power: DetentionPower) -> Self {
        match power {
            DetentionPower::Unknown => Self::Unknown,
            DetentionPower::Administrative => Self::Administrative,
            DetentionPower::Criminal => Self::Criminal,
            DetentionPower::Both => Self::Both,
        }
    }
}

impl From<PowerView> for DetentionPower {
    fn from(power: PowerView) -> Self {
        match power {
            PowerView::Unknown => Self::Unknown,
            PowerView::Administrative => Self::Administrative,
            PowerView::Criminal => Self::Criminal,
            PowerView::Both => Self::Both,
        }
    }
}
