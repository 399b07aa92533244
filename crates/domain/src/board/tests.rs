//! The fold against a model that only scans, and the promises of both ways to look back.

use proptest::prelude::*;
use uuid::Uuid;

use super::{Board, Mode, fold};
use crate::afternoon::{entry, held, minute, post, request, says};
use crate::claim::{ClaimMove, Evidence, Verification};
use crate::entry::{Correction, EntryLine};
use crate::id::{EntryId, PersonId};
use crate::operation::Mark;
use crate::person::PersonChange;
use crate::request::RequestStep;
use crate::role::AssignmentStep;
use crate::{Fact, Operation, Statement, When};

/// What may be said, before it has a place among all statements.
#[derive(Debug, Clone)]
enum Told {
    Correct(u128, bool, Option<i64>),
    Strike(u128),
    Lift(u128),
    Key(u128, bool),
    Move(u128, Verification),
    Check(u128),
    LogAgain(u128),
    AskAgain,
    Deliver,
    Rename,
    CheckIn,
    Release,
}

fn told() -> impl Strategy<Value = Told> {
    let line = || 1u128..4;
    let state = prop::sample::select(Verification::ALL.to_vec());
    prop_oneof![
        (line(), any::<bool>(), prop::option::of(0i64..60))
            .prop_map(|(n, w, t)| Told::Correct(n, w, t)),
        line().prop_map(Told::Strike),
        line().prop_map(Told::Lift),
        (line(), any::<bool>()).prop_map(|(n, key)| Told::Key(n, key)),
        (line(), state).prop_map(|(n, to)| Told::Move(n, to)),
        line().prop_map(Told::Check),
        line().prop_map(Told::LogAgain),
        Just(Told::AskAgain),
        Just(Told::Deliver),
        Just(Told::Rename),
        Just(Told::CheckIn),
        Just(Told::Release),
    ]
}

/// A word nobody else says, telling when it was written down.
fn word(recorded: i64, seq: u64) -> String {
    format!("word-{recorded:03}-{seq:03}")
}

fn operation(told: &Told, recorded: i64, seq: u64) -> Operation {
    let id = |n: &u128| EntryId(Uuid::from_u128(*n));
    let word = word(recorded, seq);
    let mark = Mark { reason: word.clone(), initials: "TE".to_owned() };
    let post = post(9, 1, 0);
    match told {
        Told::Correct(n, words, at) => Operation::CorrectEntry(
            id(n),
            Correction {
                text: words.then(|| word.clone()),
                when: at.map(|at| When::exactly(minute(at))),
                reason: word,
            },
        ),
        Told::Strike(n) => Operation::StrikeEntry(id(n), mark),
        Told::Lift(n) => Operation::LiftStrike(id(n), mark),
        Told::Key(n, key) => Operation::MarkKey(id(n), *key),
        Told::Move(n, to) => {
            Operation::MoveClaim(id(n), ClaimMove { to: *to, evidence: Evidence::Note(word) })
        }
        Told::Check(n) => Operation::AskToCheck(id(n), PersonId(Uuid::from_u128(u128::from(seq)))),
        Told::LogAgain(n) => Operation::LogEntry(entry(*n, recorded, &word)),
        Told::AskAgain => Operation::StepRequest(request(0).id, RequestStep::Disputed(word)),
        Told::Deliver => Operation::StepRequest(request(0).id, RequestStep::Delivered(None)),
        Told::Rename => Operation::ChangePerson(person().id, PersonChange::Name(word)),
        Told::CheckIn => Operation::StepAssignment(
            held(1, &post, 0, None).id,
            AssignmentStep::CheckedIn { next_due: Some(minute(recorded + 30)) },
        ),
        Told::Release => Operation::StepAssignment(
            held(1, &post, 0, None).id,
            AssignmentStep::Released { reason: Some(word) },
        ),
    }
}

fn person() -> crate::person::Person {
    crate::person::Person::named(
        PersonId(Uuid::from_u128(1)),
        word(0, 6),
        crate::person::PersonKind::Volunteer,
    )
}

/// An afternoon: three lines, one of them written late, a request, a person at a post, and then
/// whatever else is said. Each statement is written down at its own minute, after it happened.
fn afternoon() -> impl Strategy<Value = Vec<Statement>> {
    prop::collection::vec((told(), 0i64..40, 0i64..60), 0..24).prop_map(|rest| {
        let post = post(9, 1, 0);
        let mut said = vec![
            says(0, 0, 1, Operation::LogEntry(entry(1, 0, &word(0, 1)))),
            says(20, 20, 2, Operation::LogEntry(entry(2, 20, &word(20, 2)))),
            says(5, 30, 3, Operation::LogEntry(entry(3, 5, &word(30, 3)))),
            says(0, 1, 4, Operation::AskFor(request(0))),
            says(0, 0, 5, Operation::SetUpPost(post.clone())),
            says(0, 0, 6, Operation::AddPerson(person())),
            says(0, 2, 7, Operation::Assign(held(1, &post, 0, None))),
        ];
        for (told, earlier, recorded) in rest {
            let seq = said.len() as u64 + 1;
            let operation = operation(&told, recorded, seq);
            said.push(says((recorded - earlier).max(0), recorded, seq, operation));
        }
        said
    })
}

/// The model: every field by its own scan of what was written by then, in the order of writing.
fn model(said: &[Statement], n: u128, by: i64) -> Option<Modelled> {
    let mut told: Vec<&Statement> = said
        .iter()
        .filter(|said| said.recorded <= minute(by))
        .filter(|said| said.operation.subject() == Some(crate::Subject::Entry(Uuid::from_u128(n))))
        .collect();
    told.sort_by_key(|said| said.order);
    let last = |pick: &dyn Fn(&Operation) -> bool| {
        told.iter().rev().find(|said| pick(&said.operation)).map(|said| said.operation.clone())
    };
    let first = told.iter().find_map(|said| match &said.operation {
        Operation::LogEntry(entry) => Some(entry),
        _ => None,
    })?;
    let moved = last(&|said| matches!(said, Operation::MoveClaim(..)));
    let words = last(&|said| matches!(said, Operation::CorrectEntry(_, c) if c.text.is_some()));
    let when = last(&|said| matches!(said, Operation::CorrectEntry(_, c) if c.when.is_some()));
    let line = last(&|said| matches!(said, Operation::StrikeEntry(..) | Operation::LiftStrike(..)));
    let key = last(&|said| matches!(said, Operation::MarkKey(..)));
    let corrected = |said: Option<Operation>| match said {
        Some(Operation::CorrectEntry(_, correction)) => correction,
        _ => Correction::default(),
    };
    Some(Modelled {
        words: corrected(words).text.unwrap_or(first.text.clone()),
        when: corrected(when).when.unwrap_or(first.when),
        verification: match moved {
            Some(Operation::MoveClaim(_, step)) => step.to,
            _ => first.verification,
        },
        struck: matches!(line, Some(Operation::StrikeEntry(..))),
        key: matches!(key, Some(Operation::MarkKey(_, true))),
        moves: told.iter().filter(|s| matches!(s.operation, Operation::MoveClaim(..))).count(),
    })
}

#[derive(Debug, PartialEq)]
struct Modelled {
    words: String,
    when: When,
    verification: Verification,
    struck: bool,
    key: bool,
    moves: usize,
}

fn seen(line: &EntryLine) -> Modelled {
    Modelled {
        words: line.text.clone(),
        when: line.when,
        verification: line.verification,
        struck: line.struck.is_some(),
        key: line.key,
        moves: line.moves.len(),
    }
}

fn line_of(board: &Board, n: u128) -> Option<&EntryLine> {
    board.lines.iter().find(|line| line.entry.id.0 == Uuid::from_u128(n))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..Default::default() })]

    #[test]
    fn known_at_is_what_was_written_by_then(said in afternoon(), at in 0i64..70) {
        let board = fold(&said, minute(at), Mode::Known);
        for n in 1..4 {
            prop_assert_eq!(line_of(&board, n).map(seen), model(&said, n, at));
        }
    }

    #[test]
    fn happened_by_is_the_latest_word_on_what_had_happened(said in afternoon(), at in 0i64..70) {
        let board = fold(&said, minute(at), Mode::Happened);
        for n in 1..4 {
            let latest = model(&said, n, 1_000).filter(|line| line.when.from <= minute(at));
            prop_assert_eq!(line_of(&board, n).map(seen), latest);
        }
    }

    #[test]
    fn known_at_shows_no_word_written_later(said in afternoon(), at in 0i64..70) {
        let board = fold(&said, minute(at), Mode::Known);
        let shown = serde_json::to_string(&board).expect("a board can be written out");
        for said in &said {
            let later = said.recorded > minute(at);
            let word = word(said.recorded.minutes_since(minute(0)), said.order.seq);
            prop_assert!(!later || !shown.contains(&word), "{word} was written later");
        }
    }

    #[test]
    fn neither_order_nor_repetition_matters(
        said in afternoon(),
        shuffled in any::<prop::sample::Index>(),
        at in 0i64..70,
    ) {
        let mut other = said.clone();
        other.rotate_left(shuffled.index(said.len()));
        other.reverse();
        other.extend(said.iter().step_by(2).cloned());
        for mode in [Mode::Known, Mode::Happened] {
            prop_assert_eq!(fold(&said, minute(at), mode), fold(&other, minute(at), mode));
        }
    }

    #[test]
    fn the_tally_counts_what_is_on_the_board(said in afternoon(), at in 0i64..70) {
        let board = fold(&said, minute(at), Mode::Known);
        let standing = |line: &&EntryLine| line.struck.is_none();
        prop_assert_eq!(board.tally.entries as usize, board.lines.len());
        prop_assert_eq!(board.tally.struck as usize, board.lines.iter().filter(|l| l.struck.is_some()).count());
        for state in Verification::ALL {
            let lines = board.lines.iter().filter(standing);
            let count = lines.filter(|line| line.verification == state).count();
            prop_assert_eq!(board.tally.of(state) as usize, count);
        }
    }
}

#[test]
fn a_late_line_has_happened_before_it_is_known() {
    let said = [says(5, 30, 1, Operation::LogEntry(entry(3, 5, "gate opened")))];
    let lines = |at, mode| fold(&said, minute(at), mode).lines.len();
    assert_eq!((lines(10, Mode::Known), lines(10, Mode::Happened)), (0, 1));
    assert_eq!((lines(30, Mode::Known), lines(4, Mode::Happened)), (1, 0));
}

#[test]
fn what_was_settled_last_holds_although_its_evidence_is_older() {
    let to = |state| ClaimMove { to: state, evidence: Evidence::Note("looked".to_owned()) };
    let id = EntryId(Uuid::from_u128(1));
    let said = [
        says(0, 0, 1, Operation::LogEntry(entry(1, 0, "vans behind the station"))),
        says(20, 20, 2, Operation::MoveClaim(id, to(Verification::Disputed))),
        says(10, 40, 3, Operation::MoveClaim(id, to(Verification::Confirmed))),
    ];
    let board = fold(&said, minute(60), Mode::Known);
    assert_eq!(line_of(&board, 1).map(|line| line.verification), Some(Verification::Confirmed));
}

#[test]
fn nobody_rewrites_a_line_by_logging_it_again() {
    let said = [
        says(0, 0, 1, Operation::LogEntry(entry(1, 0, "six officers"))),
        says(0, 9, 2, Operation::LogEntry(entry(1, 0, "nobody was there"))),
    ];
    let board = fold(&said, minute(60), Mode::Known);
    assert_eq!(line_of(&board, 1).map(|line| line.text.as_str()), Some("six officers"));
}

#[test]
fn an_exercise_stays_an_exercise() {
    let day = |exercise| crate::day::Day {
        id: crate::id::DayId(Uuid::from_u128(1)),
        name: "Linnet Close".to_owned(),
        zone: "Europe/London".to_owned(),
        exercise,
    };
    let said = [
        says(0, 0, 1, Operation::OpenDay(day(true))),
        says(9, 9, 2, Operation::OpenDay(day(false))),
    ];
    assert_eq!(fold(&said, minute(60), Mode::Known).day, Some(day(true)));
}

#[test]
fn the_briefing_is_what_was_said_last() {
    use crate::handover::BriefingPart::Intent;
    let said = [
        says(0, 0, 1, Operation::Brief(Intent, "keep calm".to_owned())),
        says(9, 9, 2, Operation::Brief(Intent, "keep the road free".to_owned())),
    ];
    let intent = |at| fold(&said, minute(at), Mode::Known).briefing;
    assert_eq!(intent(8), [(Intent, "keep calm".to_owned())]);
    assert_eq!(intent(9), [(Intent, "keep the road free".to_owned())]);
    assert!(
        matches!(Fact::fold(said.iter().rev()), Some(Fact::Briefing(_, words)) if words.ends_with("free"))
    );
}
