//! Attendance notes: actual start and stop, stages, words kept as typed.

use closeby_domain::case::operation::CaseOperation;
use closeby_domain::case::{Attendance, Case};
use closeby_domain::id::AttendanceId;

use crate::desk::{Desk, id};
use crate::problem::{Answer, Code, Problem};
use crate::see_cases::STAGES;
use crate::view::Done;
use crate::view::cases::{AttendanceAsk, AttendanceStepAsk, CaseView};
use crate::words::say;

/// Records what happens in an attendance.
pub fn attend(desk: &Desk, ask: AttendanceAsk) -> Answer<Done<CaseView>> {
    desk.with_open(|open| {
        let case = open.case(&ask.case)?;
        let name = case.opened.id;
        if ask.step == AttendanceStepAsk::Start {
            if case.attendances.iter().any(|one| one.stopped.is_none()) {
                return Err(Problem::new(
                    Code::Refused,
                    say!("attendance-runs"),
                    say!("attendance-runs-try"),
                ));
            }
            let started = AttendanceId(open.fresh());
            return open.keep(name, vec![CaseOperation::StartAttendance(name, started)]);
        }
        let attendance = find(&case, ask.attendance.as_deref().unwrap_or_default())?;
        let change = change(&case, attendance, &ask)?;
        let happened = open.typed_time(&ask.time, false)?;
        open.keep_at(happened, name, vec![change])
    })
}

fn find<'a>(case: &'a Case, words: &str) -> Answer<&'a Attendance> {
    let wanted = AttendanceId(id(words)?);
    let found = case.attendances.iter().find(|one| one.id == wanted);
    found.ok_or_else(|| Problem::new(Code::NotFound, say!("no-attendance"), say!("no-such-try")))
}

fn change(case: &Case, attendance: &Attendance, ask: &AttendanceAsk) -> Answer<CaseOperation> {
    let (name, id) = (case.opened.id, attendance.id);
    match ask.step {
        AttendanceStepAsk::Stage => {
            let stage = STAGES.into_iter().find(|(_, view)| Some(*view) == ask.stage);
            let (stage, _) = stage.ok_or_else(|| {
                Problem::new(Code::BadInput, say!("stage-needed"), say!("no-such-try"))
            })?;
            Ok(CaseOperation::ReachStage(name, id, stage))
        }
        AttendanceStepAsk::Write => {
            Ok(CaseOperation::WriteAttendance(name, id, ask.text.clone().unwrap_or_default()))
        }
        AttendanceStepAsk::Stop | AttendanceStepAsk::Start if attendance.stopped.is_some() => Err(
            Problem::new(Code::Refused, say!("attendance-stopped"), say!("attendance-stopped-try")),
        ),
        AttendanceStepAsk::Stop | AttendanceStepAsk::Start => {
            Ok(CaseOperation::StopAttendance(name, id))
        }
        AttendanceStepAsk::Finalise if attendance.stopped.is_none() => Err(Problem::new(
            Code::Refused,
            say!("attendance-still-runs"),
            say!("attendance-still-runs-try"),
        )),
        AttendanceStepAsk::Finalise => Ok(CaseOperation::FinaliseAttendance(name, id)),
    }
}
