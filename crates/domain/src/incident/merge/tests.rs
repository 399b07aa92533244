//! Merged, taken apart, and merged in circles by laptops that did not know of each other.

use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::afternoon::{minute, says};
use crate::incident::{IncidentChange, IncidentKind, IncidentState};
use crate::{Fact, Operation};

fn incident(number: u32) -> Incident {
    Incident {
        id: IncidentId(Uuid::from_u128(number.into())),
        number,
        title: format!("Incident {number}"),
        state: IncidentState::Active,
        since: minute(0),
        closed: None,
        position: None,
        entries: vec![EntryId(Uuid::from_u128(u128::from(number) * 10))],
        kind: IncidentKind::Other,
        answers: Vec::new(),
        merged_into: None,
    }
}

fn id(number: u32) -> IncidentId {
    IncidentId(Uuid::from_u128(number.into()))
}

fn day(merged: &[(u32, u32)]) -> Vec<Incident> {
    let into = |number| merged.iter().find(|(from, _)| *from == number).map(|(_, to)| id(*to));
    (1..=5).map(|number| Incident { merged_into: into(number), ..incident(number) }).collect()
}

fn opens(incidents: &[Incident], number: u32) -> Option<u32> {
    numbered(incidents, number).map(|one| one.number)
}

#[test]
fn an_old_number_opens_the_one_it_was_merged_into() {
    let incidents = day(&[(3, 2), (2, 1)]);
    assert_eq!([1, 2, 3, 4].map(|number| opens(&incidents, number)), [1, 1, 1, 4].map(Some));
    assert_eq!(opens(&incidents, 9), None);
    let numbers: Vec<u32> = shown(&incidents).iter().map(|one| one.number).collect();
    assert_eq!(numbers, [1, 4, 5]);
    let first = &incidents[0];
    assert_eq!(entries(&incidents, first).len(), 3);
}

#[test]
fn of_a_circle_the_lowest_number_speaks() {
    let incidents = day(&[(2, 3), (3, 2), (4, 3)]);
    assert_eq!([2, 3, 4].map(|number| opens(&incidents, number)), [Some(2); 3]);
}

#[test]
fn merged_into_one_that_is_not_known_it_speaks_for_itself() {
    let incidents = day(&[(2, 77)]);
    assert_eq!(opens(&incidents, 2), Some(2));
}

#[test]
fn circles_and_second_merges_are_refused() {
    let incidents = day(&[(2, 1)]);
    let [one, two, three] = [&incidents[0], &incidents[1], &incidents[2]];
    assert_eq!(may_merge(&incidents, one, one), Err(NotMerged::Circle));
    assert_eq!(may_merge(&incidents, one, two), Err(NotMerged::Circle));
    assert_eq!(may_merge(&incidents, two, three), Err(NotMerged::Already));
    assert_eq!(may_merge(&incidents, three, two).map(|into| into.number), Ok(1));
}

#[test]
fn taken_apart_it_is_as_it_was() {
    let change = |change| Operation::ChangeIncident(id(2), change);
    let opened = says(0, 0, 1, Operation::OpenIncident(incident(2)));
    let merged = says(1, 1, 2, change(IncidentChange::MergeInto(id(1))));
    let apart = says(2, 2, 3, change(IncidentChange::TakeApart));
    let before = Fact::fold([&opened]);
    assert_ne!(Fact::fold([&opened, &merged]), before);
    assert_eq!(Fact::fold([&opened, &merged, &apart]), before);
}

proptest! {
    /// However incidents were merged, each is told by exactly one, and no entry is lost.
    #[test]
    fn everything_is_told_once(merged in prop::collection::vec((1u32..=5, 1u32..=5), 0..8)) {
        let incidents = day(&merged);
        for one in &incidents {
            let by = speaker(&incidents, one.id).unwrap();
            prop_assert_eq!(speaker(&incidents, by.id).map(|by| by.id), Some(by.id));
        }
        let told: Vec<EntryId> =
            shown(&incidents).into_iter().flat_map(|one| entries(&incidents, one)).collect();
        prop_assert_eq!(told.len(), incidents.len());
        for one in incidents.iter().flat_map(|one| &one.entries) {
            prop_assert!(told.contains(one));
        }
    }

    /// What is allowed one after the other never makes a circle.
    #[test]
    fn what_is_allowed_makes_no_circle(asked in prop::collection::vec((1usize..=5, 1usize..=5), 0..12)) {
        let mut incidents = day(&[]);
        for (from, into) in asked {
            let (from, into) = (from - 1, into - 1);
            let into = may_merge(&incidents, &incidents[from], &incidents[into]).map(|into| into.id);
            if let Ok(into) = into {
                incidents[from].merged_into = Some(into);
            }
        }
        for one in &incidents {
            let mut at = one;
            for _ in 0..incidents.len() {
                at = match at.merged_into {
                    Some(next) => incidents.iter().find(|known| known.id == next).unwrap(),
                    None => break,
                };
            }
            prop_assert_eq!(at.merged_into, None);
        }
    }
}
