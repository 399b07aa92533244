//! What needs somebody, since when, and in which order.

use super::{Need, NeedKind, Urgency, needs};
use crate::afternoon::{board, held, line, minute, post, request};
use crate::board::Board;
use crate::claim::Verification;
use crate::entry::SourceKind;
use crate::id::{HandoverId, PersonId, RunId};
use crate::role::{Answer, Assignment};
use crate::run::{Run, RunState};
use uuid::Uuid;

fn kinds(board: &Board, at: i64) -> Vec<NeedKind> {
    needs(board, minute(at)).iter().map(|need| need.kind).collect()
}

#[test]
fn a_post_is_short_of_those_who_are_not_there() {
    let post = post(9, 2, 0);
    let asked = Assignment { answer: Answer::Asked, ..held(3, &post, 0, None) };
    let board = board(&post, vec![held(1, &post, 10, Some(20)), held(2, &post, 15, None), asked]);
    let missing: Vec<_> = [0, 10, 15, 20].map(|at| board.missing_at(&post, minute(at))).to_vec();
    assert_eq!(missing, [2, 1, 0, 1]);
}

#[test]
fn more_than_enough_is_not_short() {
    let post = post(9, 1, 0);
    let board = board(&post, vec![held(1, &post, 0, None), held(2, &post, 0, None)]);
    assert_eq!(board.missing_at(&post, minute(5)), 0);
    assert_eq!(needs(&board, minute(5)), []);
}

#[test]
fn a_post_is_empty_since_somebody_left_it_short() {
    let post = post(9, 1, 0);
    let board = board(&post, vec![held(1, &post, 5, Some(20)), held(2, &post, 20, Some(65))]);
    assert_eq!(board.empty_since(&post, minute(4)), minute(0));
    assert_eq!(board.empty_since(&post, minute(70)), minute(65));
    assert_eq!(board.empty_since(&post, minute(30)), minute(30), "it is not short at all");
}

#[test]
fn a_change_of_guard_does_not_restart_the_wait_for_a_second_person() {
    let post = post(9, 2, 0);
    let board = board(&post, vec![held(1, &post, 5, Some(20)), held(2, &post, 25, None)]);
    assert_eq!(board.empty_since(&post, minute(60)), minute(0), "two were never there");
}

#[test]
fn a_post_that_was_full_waits_from_the_first_who_left() {
    let post = post(9, 2, 0);
    let held =
        vec![held(1, &post, 5, Some(20)), held(2, &post, 5, Some(40)), held(3, &post, 45, None)];
    assert_eq!(board(&post, held).empty_since(&post, minute(60)), minute(20));
}

#[test]
fn an_overdue_check_in_is_seen_even_when_the_post_was_stood_down() {
    let post = post(9, 1, 0);
    let late = Assignment { check_in_due: Some(minute(30)), ..held(1, &post, 0, None) };
    let mut board = board(&post, vec![late]);
    assert_eq!(kinds(&board, 24), []);
    assert_eq!(kinds(&board, 25), [NeedKind::DueSoon]);
    assert_eq!(kinds(&board, 30), [NeedKind::OverdueCheckIn]);
    board.posts.clear();
    let overdue = needs(&board, minute(39));
    assert_eq!((overdue[0].kind, overdue[0].role), (NeedKind::OverdueCheckIn, None));
}

#[test]
fn a_claim_waits_twenty_minutes_for_a_checker() {
    let rumour = line(1, SourceKind::Relayed, Verification::Unverified);
    let mut board = Board { lines: vec![rumour], ..Board::default() };
    assert_eq!(kinds(&board, 19), []);
    assert_eq!(kinds(&board, 20), [NeedKind::UncheckedClaim]);
    board.lines[0].checker = Some(PersonId(Uuid::from_u128(1)));
    assert_eq!(kinds(&board, 90), []);
}

#[test]
fn the_order_is_the_order_in_which_somebody_should_come() {
    let post = post(9, 2, 0);
    let late = Assignment { check_in_due: Some(minute(50)), ..held(1, &post, 0, None) };
    let mut full = board(&post, vec![late]);
    full.requests.push(request(2));
    full.lines.push(line(1, SourceKind::Relayed, Verification::Unverified));
    full.runs.push(run(70));
    full.handovers.push(handover(58));
    let found = needs(&full, minute(60));
    let order: Vec<_> = found.iter().map(|need| need.kind).collect();
    assert_eq!(
        order,
        [
            NeedKind::OverdueCheckIn,
            NeedKind::OpenRequest,
            NeedKind::UnfilledPost,
            NeedKind::UncheckedClaim,
            NeedKind::DueSoon,
            NeedKind::HandoverWaiting,
        ]
    );
    let urgent = |need: &Need| need.urgency == Urgency::Act;
    assert_eq!(found.iter().filter(|need| urgent(need)).count(), 3);
}

#[test]
fn within_one_kind_the_longest_wait_comes_first() {
    let later = crate::request::Request { number: 2, ..request(30) };
    let board = Board { requests: vec![later, request(2)], ..Board::default() };
    let clocks: Vec<_> = needs(&board, minute(60)).iter().map(|need| need.clock).collect();
    assert_eq!(clocks, [minute(2), minute(30)]);
}

fn run(leaves: i64) -> Run {
    Run {
        id: RunId(Uuid::from_u128(5)),
        number: 3,
        load: "24 bottles".to_owned(),
        from: "no. 14".to_owned(),
        to: "the entrance".to_owned(),
        leaves: minute(leaves),
        carrier: None,
        state: RunState::Planned,
    }
}

fn handover(signed: i64) -> crate::handover::Handover {
    crate::handover::Handover {
        id: HandoverId(Uuid::from_u128(6)),
        number: 2,
        from: "Tom".to_owned(),
        from_role: "loggist".to_owned(),
        to: "Sunita".to_owned(),
        covers_from: minute(0),
        signed: minute(signed),
        signature: "Tom Ellery".to_owned(),
        chain_head: String::new(),
        records: 1,
        acknowledged: None,
    }
}
