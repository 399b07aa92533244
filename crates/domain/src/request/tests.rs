//! What becomes of a request, step by step.

use proptest::prelude::*;

use super::{RequestAnswer, RequestState, RequestStep};
use crate::afternoon::{minute, request, says};
use crate::request::Request;
use crate::{Fact, Operation};

fn answered(refused: bool) -> RequestStep {
    RequestStep::Answered(RequestAnswer {
        words: "He may not leave the van".to_owned(),
        by: "officers at the van".to_owned(),
        refused,
        entry: None,
    })
}

fn after(steps: &[RequestStep]) -> Request {
    let steps = steps.iter().enumerate();
    Request {
        steps: steps.map(|(at, step)| (minute(at as i64 + 1), step.clone())).collect(),
        ..request(0)
    }
}

#[test]
fn a_refusal_leaves_it_open_and_a_delivery_closes_it() {
    let asked = after(&[]);
    assert_eq!((asked.state(), asked.is_open(), asked.ended()), (RequestState::Asked, true, None));
    let refused = after(&[answered(true)]);
    assert_eq!((refused.state(), refused.is_open()), (RequestState::Refused, true));
    let promised = after(&[answered(true), answered(false)]);
    assert_eq!((promised.state(), promised.is_open()), (RequestState::Answered, true));
    let there = after(&[answered(false), RequestStep::Delivered(None)]);
    assert_eq!((there.state(), there.is_open()), (RequestState::Delivered, false));
    assert_eq!(there.ended(), Some(minute(2)));
    let gone = after(&[RequestStep::Withdrawn("he left".to_owned())]);
    assert_eq!((gone.state(), gone.ended()), (RequestState::Withdrawn, Some(minute(1))));
}

#[test]
fn asked_again_it_is_open_again_and_has_no_end() {
    let again = after(&[RequestStep::Delivered(None), RequestStep::AskedAgain(None)]);
    assert_eq!((again.state(), again.is_open(), again.ended()), (RequestState::Asked, true, None));
}

#[test]
fn a_dispute_stands_beside_the_answer_and_never_replaces_it() {
    let disputed =
        after(&[answered(true), RequestStep::Disputed("He was offered both".to_owned())]);
    assert_eq!((disputed.state(), disputed.is_disputed()), (RequestState::Refused, true));
    assert_eq!(disputed.answer().map(|(at, _)| at), Some(minute(1)));
    assert!(!after(&[answered(true)]).is_disputed());
}

#[test]
fn steps_written_late_take_their_place() {
    let id = request(0).id;
    let said = [
        says(0, 0, 1, Operation::AskFor(request(0))),
        says(30, 31, 2, Operation::StepRequest(id, RequestStep::Delivered(None))),
        says(10, 40, 3, Operation::StepRequest(id, answered(true))),
    ];
    let Some(Fact::Request(request)) = Fact::fold(&said) else { panic!("it was asked") };
    assert_eq!((request.state(), request.ended()), (RequestState::Delivered, Some(minute(30))));
}

fn step() -> impl Strategy<Value = RequestStep> {
    prop_oneof![
        Just(RequestStep::AskedAgain(None)),
        any::<bool>().prop_map(answered),
        Just(RequestStep::Disputed("no".to_owned())),
        Just(RequestStep::Delivered(None)),
        Just(RequestStep::Withdrawn("left".to_owned())),
    ]
}

proptest! {
    /// It has an end exactly when nobody waits any more, and the last word that counts decides.
    #[test]
    fn open_or_ended_and_never_both(steps in prop::collection::vec(step(), 0..8)) {
        let request = after(&steps);
        prop_assert_eq!(request.is_open(), request.ended().is_none());
        let last = steps.iter().rev().find(|step| !matches!(step, RequestStep::Disputed(_)));
        let over = matches!(last, Some(RequestStep::Delivered(_) | RequestStep::Withdrawn(_)));
        prop_assert_eq!(request.is_open(), !over);
    }
}
