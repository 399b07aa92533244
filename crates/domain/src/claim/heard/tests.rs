//! Two voices that go back to one are one.

use proptest::prelude::*;
use uuid::Uuid;

use super::{Heard, one_source, root, sources};
use crate::afternoon::line;
use crate::claim::{Evidence, MoveRefused, Verification, may_move};
use crate::entry::{EntryLine, Medium, Person, SourceKind};
use crate::id::PersonId;

const NAMES: [&str; 4] = ["Leo Marchetti", "Nell Hargreave", "a neighbour at no. 6", "May"];

/// Somebody of the roster has a number; others are only words.
fn somebody(place: usize) -> Person {
    let id = (place < 2).then(|| PersonId(Uuid::from_u128(place as u128 + 1)));
    Person { id, name: NAMES[place].to_owned() }
}

fn heard(place: usize) -> Heard {
    Heard { who: somebody(place), source: SourceKind::Relayed, medium: Medium::Phone, at: None }
}

/// A rumour with this chain, nearest to the desk first.
fn rumour(number: u128, chain: &[usize]) -> EntryLine {
    let mut line = line(number, SourceKind::Relayed, Verification::Unverified);
    line.chain = chain.iter().map(|place| heard(*place)).collect();
    line
}

#[test]
fn a_chain_goes_back_to_its_last_link() {
    assert_eq!(root(&rumour(1, &[0, 2])), Some(somebody(2)));
    assert_eq!(root(&rumour(1, &[])), None);
    let mut told = rumour(1, &[]);
    told.entry.on_behalf_of = Some(somebody(0));
    assert_eq!(root(&told), Some(somebody(0)));
    let seen = line(1, SourceKind::FirstHand, Verification::Confirmed);
    assert_eq!(root(&seen).map(|person| person.name), Some("Tom".to_owned()));
}

#[test]
fn a_name_is_the_same_however_it_is_written_and_two_of_the_roster_are_two() {
    let mut other = rumour(2, &[0]);
    other.chain[0].who = Person { id: None, name: " leo  MARCHETTI".to_owned() };
    assert!(one_source(&rumour(1, &[0]), &other));
    other.chain[0].who = Person { id: Some(PersonId(Uuid::from_u128(9))), ..somebody(0) };
    assert!(!one_source(&rumour(1, &[0]), &other), "two people of one name");
}

#[test]
fn two_who_had_it_from_one_do_not_corroborate_each_other() {
    let (claim, second) = (rumour(1, &[0, 2]), rumour(2, &[1, 3, 2]));
    let evidence = Evidence::Entry(second.entry.id);
    let moved =
        |claim: &EntryLine| may_move(claim, Verification::Corroborated, &evidence, Some(&second));
    assert_eq!(moved(&claim), Err(MoveRefused::OneSource));
    assert_eq!(moved(&rumour(1, &[0, 3])), Ok(()));
    assert_eq!(moved(&rumour(1, &[])), Ok(()), "nobody said that it is the same");
}

#[test]
fn whoever_saw_it_may_confirm_what_they_told() {
    let mut look = line(2, SourceKind::FirstHand, Verification::Confirmed);
    look.entry.on_behalf_of = Some(somebody(0));
    let evidence = Evidence::Entry(look.entry.id);
    let claim = rumour(1, &[1, 0]);
    assert_eq!(may_move(&claim, Verification::Confirmed, &evidence, Some(&look)), Ok(()));
}

fn chains() -> impl Strategy<Value = Vec<Vec<usize>>> {
    prop::collection::vec(prop::collection::vec(0..NAMES.len(), 0..4), 0..8)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..Default::default() })]

    /// However many people pass it on, sources are as many as there are beginnings.
    #[test]
    fn sources_are_counted_at_their_root(chains in chains()) {
        let lines: Vec<EntryLine> =
            chains.iter().zip(1..).map(|(chain, number)| rumour(number, chain)).collect();
        let mut roots: Vec<usize> = chains.iter().filter_map(|chain| chain.last().copied()).collect();
        roots.sort_unstable();
        roots.dedup();
        let unknown = chains.iter().filter(|chain| chain.is_empty()).count();
        prop_assert_eq!(sources(&lines), roots.len() + unknown);
    }

    /// A further voice that goes back to a known root adds no source, and corroborates nothing.
    #[test]
    fn a_further_voice_of_the_same_root_adds_nothing(chain in prop::collection::vec(0..NAMES.len(), 1..4), between in prop::collection::vec(0..NAMES.len(), 0..4)) {
        let claim = rumour(1, &chain);
        let mut longer = between;
        longer.extend(chain.last());
        let voice = rumour(2, &longer);
        prop_assert_eq!(sources([&claim, &voice]), 1);
        let evidence = Evidence::Entry(voice.entry.id);
        prop_assert_eq!(
            may_move(&claim, Verification::Corroborated, &evidence, Some(&voice)),
            Err(MoveRefused::OneSource)
        );
    }
}
