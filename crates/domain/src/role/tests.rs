//! Who stands where at which minute.

use super::{Answer, Assignment, AssignmentStep};
use crate::afternoon::{held, minute, post, says};
use crate::{Fact, Operation};

fn steward(from: i64, released: Option<i64>) -> Assignment {
    held(1, &post(9, 1, 0), from, released)
}

#[test]
fn somebody_is_on_from_their_first_minute_until_they_are_released() {
    let steward = steward(10, Some(20));
    let on: Vec<_> = [9, 10, 19, 20].map(|at| steward.is_on(minute(at))).to_vec();
    assert_eq!(on, [false, true, true, false]);
}

#[test]
fn nobody_leaves_a_post_because_the_clock_says_so() {
    let steward = Assignment { until: Some(minute(20)), ..steward(10, None) };
    assert!(steward.is_on(minute(25)), "they stand there until somebody releases them");
}

#[test]
fn whoever_has_not_said_yes_is_next_and_not_on() {
    for answer in [Answer::Asked, Answer::Waiting] {
        let asked = Assignment { answer, ..steward(10, None) };
        assert!(!asked.is_on(minute(15)) && asked.is_next(minute(15)), "{answer:?}");
    }
    let coming = steward(10, None);
    assert!(coming.is_next(minute(9)) && !coming.is_next(minute(10)));
    assert!(!steward(10, Some(5)).is_next(minute(7)), "called off before it began");
}

#[test]
fn nobody_is_on_and_next_at_once() {
    for answer in [Answer::Yes, Answer::Asked, Answer::Waiting] {
        for released in [None, Some(5), Some(15)] {
            for at in 0..30 {
                let held = Assignment { answer, ..steward(10, released) };
                assert!(!(held.is_on(minute(at)) && held.is_next(minute(at))));
            }
        }
    }
}

#[test]
fn a_release_ends_the_check_ins_and_keeps_the_note() {
    let steward = Assignment { note: Some("called out".to_owned()), ..steward(10, None) };
    let id = steward.id;
    let step = |at, seq, step| says(at, at, seq, Operation::StepAssignment(id, step));
    let said = [
        says(0, 0, 1, Operation::Assign(steward)),
        step(15, 2, AssignmentStep::CheckedIn { next_due: Some(minute(45)) }),
        step(20, 3, AssignmentStep::Released { reason: None }),
    ];
    let Some(Fact::Assignment(before)) = Fact::fold(&said[..2]) else { panic!("assigned") };
    assert_eq!((before.last_check_in, before.check_in_due), (Some(minute(15)), Some(minute(45))));
    let Some(Fact::Assignment(after)) = Fact::fold(&said) else { panic!("assigned") };
    assert_eq!((after.released, after.check_in_due), (Some(minute(20)), None));
    assert_eq!(after.note.as_deref(), Some("called out"));
}
