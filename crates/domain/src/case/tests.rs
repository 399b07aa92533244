//! Cases folded from what was said about them.

use uuid::Uuid;

use super::operation::CaseOperation;
use super::{Case, CaseOpened, NoteKind, fold_cases};
use crate::afternoon::{minute, says};
use crate::id::{AttendanceId, CaseId, NoteId};
use crate::{Operation, Statement};

const CASE: CaseId = CaseId(Uuid::from_u128(1));
const VISIT: AttendanceId = AttendanceId(Uuid::from_u128(2));

fn case(at: i64, seq: u64, operation: CaseOperation) -> Statement {
    says(at, at, seq, Operation::Case(operation))
}

fn open(at: i64, seq: u64, pseudonym: &str) -> Statement {
    let opened = CaseOpened {
        id: CASE,
        number: 1,
        pseudonym: pseudonym.to_owned(),
        firm: None,
        summary: "Man in the van".to_owned(),
        conflict_clear: None,
    };
    case(at, seq, CaseOperation::Open(opened))
}

fn only(said: &[Statement]) -> Case {
    let mut cases = fold_cases(said);
    assert_eq!(cases.len(), 1);
    cases.remove(0)
}

#[test]
fn a_note_is_only_added_to() {
    let id = NoteId(Uuid::from_u128(3));
    let note = CaseOperation::WriteNote(CASE, id, NoteKind::CaseNote, "wants water".to_owned());
    let said = [
        open(0, 1, "Finch"),
        case(5, 2, note),
        case(9, 3, CaseOperation::AddToNote(CASE, id, "and a doctor".to_owned())),
    ];
    let note = only(&said).notes.remove(0);
    assert_eq!((note.text.as_str(), note.at, note.added.len()), ("wants water", minute(5), 1));
}

#[test]
fn an_attendance_is_only_added_to_once_it_is_final() {
    let words = |at, seq, words: &str| {
        case(at, seq, CaseOperation::WriteAttendance(CASE, VISIT, words.to_owned()))
    };
    let said = [
        open(0, 1, "Finch"),
        case(10, 2, CaseOperation::StartAttendance(CASE, VISIT)),
        words(11, 3, "saw"),
        words(12, 4, "saw the client"),
        case(23, 5, CaseOperation::StopAttendance(CASE, VISIT)),
        case(24, 6, CaseOperation::FinaliseAttendance(CASE, VISIT)),
        words(30, 7, "he also asked for a phone"),
    ];
    let visit = only(&said).attendances.remove(0);
    assert_eq!((visit.text.as_str(), visit.added.len()), ("saw the client", 1));
    assert_eq!((visit.minutes(minute(99)), visit.units(minute(99))), (13, 3));
}

#[test]
fn a_case_is_opened_once_and_told_in_any_order() {
    let mut said = vec![open(0, 1, "Finch"), open(5, 2, "Wren")];
    said.push(said[0].clone());
    said.reverse();
    assert_eq!(only(&said).opened.pseudonym, "Finch");
}
