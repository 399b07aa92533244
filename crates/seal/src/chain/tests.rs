//! Tests of the walk: two devices, two audiences, and everything somebody might do to the run.

use proptest::prelude::*;

use super::*;
use crate::{DeviceIdentity, Draft, Envelope, EpochKey, ForkProof, Hlc, Link, SecretBytes};

const DAY: SpaceId = SpaceId::from_bytes([1; 16]);
const TEAM: AudienceAlias = AudienceAlias::from_bytes([2; 16]);
const LEGAL: AudienceAlias = AudienceAlias::from_bytes([3; 16]);

fn device(seed: u8) -> DeviceIdentity {
    DeviceIdentity::from_secret_bytes(&SecretBytes::take(&mut [seed; 32]))
}

fn key() -> EpochKey {
    EpochKey::from_secret_bytes(SecretBytes::take(&mut [4; 32]))
}

fn draft(audience: AudienceAlias, after: Option<&Envelope>) -> Draft {
    let link = after.map(|before| Link { seq: before.header().seq, id: before.id() });
    let hlc = Hlc::next(after.map(|before| before.header().hlc), 1_000).unwrap();
    Draft { space: DAY, audience, after: link, seen: Vec::new(), hlc }
}

fn write(author: &DeviceIdentity, draft: Draft) -> Envelope {
    draft.seal(b"two vans at the bottom of the close", &key(), author).unwrap()
}

/// Writes `len` records of one chain.
fn chain(author: &DeviceIdentity, audience: AudienceAlias, len: usize) -> Vec<Envelope> {
    let mut run: Vec<Envelope> = Vec::new();
    for _ in 0..len {
        run.push(write(author, draft(audience, run.last())));
    }
    run
}

/// An afternoon: three chains, taking turns.
fn afternoon() -> Vec<Envelope> {
    let organiser = device(1);
    let chains =
        [chain(&organiser, TEAM, 8), chain(&device(2), TEAM, 8), chain(&organiser, LEGAL, 8)];
    (0..8).flat_map(|turn| chains.clone().map(|chain| chain[turn].clone())).collect()
}

fn walk(run: &[Envelope]) -> Result<Walked, Fault> {
    let parts: Vec<_> = run.iter().map(Envelope::parts).collect();
    Ok(Walk::new(DAY, Rigour::Strict).follow(&parts)?.finish())
}

fn fault(run: &[Envelope]) -> (usize, What) {
    let fault = walk(run).expect_err("the run has a fault");
    (fault.position, fault.what)
}

#[test]
fn an_honest_afternoon_holds_and_names_its_heads() {
    let walked = walk(&afternoon()).unwrap();
    assert_eq!((walked.records, walked.heads.len()), (24, 3));
    assert!(walked.heads.iter().all(|head| head.seq == 8));
    assert_eq!(walked.missing, []);
}

#[test]
fn walking_in_slices_or_in_batches_comes_to_the_same() {
    let run = afternoon();
    let parts: Vec<_> = run.iter().map(Envelope::parts).collect();
    let mut walk_on = Walk::new(DAY, Rigour::Batch);
    for slice in parts.chunks(5) {
        walk_on = walk_on.follow(slice).unwrap();
    }
    assert_eq!(walk_on.finish(), walk(&run).unwrap());
}

#[test]
fn a_walk_goes_on_from_known_heads() {
    let run = afternoon();
    let heads = walk(&run[..9]).unwrap().heads;
    let rest: Vec<_> = run[9..].iter().map(Envelope::parts).collect();
    let walked = Walk::from_heads(DAY, Rigour::Strict, &heads).follow(&rest).unwrap().finish();
    assert_eq!(walked.heads, walk(&run).unwrap().heads);
    let gap = Walk::from_heads(DAY, Rigour::Strict, &heads).follow(&rest[3..]).unwrap_err();
    assert_eq!(gap.what, What::Missing { expected: 4 });
}

#[test]
fn the_fault_names_author_number_and_place() {
    let mut run = afternoon();
    let gone = run.remove(3);
    let fault = walk(&run).unwrap_err();
    assert_eq!((fault.position, fault.author, fault.seq), (5, Some(gone.header().author), Some(3)));
    let says = fault.to_string();
    assert!(says.starts_with("Record 6 of the run (number 3 by "), "{says}");
    assert!(says.ends_with("does not hold: number 2, which comes before it, is missing"), "{says}");
}

#[test]
fn a_chain_without_its_beginning_is_missing_number_one() {
    assert_eq!(fault(&chain(&device(1), TEAM, 3)[1..]), (0, What::Missing { expected: 1 }));
}

#[test]
fn a_dropped_end_shows_in_the_days_head_and_in_what_others_saw() {
    let lost = chain(&device(1), TEAM, 2);
    let mut seeing = draft(TEAM, None);
    let seen = Seen::record(&lost[1].header().author, 2, &lost[1].id());
    seeing.seen = vec![seen];
    let witness = write(&device(2), seeing);
    let whole = walk(&[lost[0].clone(), lost[1].clone(), witness.clone()]).unwrap();
    let cut = walk(&[lost[0].clone(), witness]).unwrap();
    assert_eq!(whole.missing, []);
    assert_eq!(cut.missing, [seen]);
    assert_ne!(whole.day_head(), cut.day_head());
}

#[test]
fn another_record_under_the_mentioned_number_is_not_the_one_seen() {
    let run = chain(&device(1), TEAM, 2);
    let elsewhere = Seen { id: [0; 8], ..Seen::record(&device(1).author(), 1, &run[0].id()) };
    let mentioning = Draft { seen: vec![elsewhere], ..draft(TEAM, None) };
    let witness = write(&device(2), mentioning);
    let walked = walk(&[run[0].clone(), run[1].clone(), witness]).unwrap();
    assert_eq!(walked.missing, [elsewhere]);
}

#[test]
fn what_came_before_the_walk_is_taken_as_there() {
    let run = chain(&device(1), TEAM, 3);
    let heads = walk(&run).unwrap().heads;
    let seen =
        [1, 2].map(|at: usize| Seen::record(&device(1).author(), at as u64, &run[at - 1].id()));
    let witness = write(&device(2), Draft { seen: seen.to_vec(), ..draft(TEAM, None) });
    let walk = Walk::from_heads(DAY, Rigour::Strict, &heads);
    assert_eq!(walk.follow(&[witness.parts()]).unwrap().finish().missing, []);
}

#[test]
fn places_are_counted_over_all_slices() {
    let run = afternoon();
    let parts: Vec<_> = run.iter().map(Envelope::parts).collect();
    let half_way = Walk::new(DAY, Rigour::Strict).follow(&parts[..10]).unwrap();
    let fault = half_way.follow(&[parts[10], parts[10]]).unwrap_err();
    assert_eq!((fault.position, fault.what), (11, What::Repeated));
}

#[test]
fn a_record_of_another_day_is_foreign() {
    let mut foreign = draft(TEAM, None);
    foreign.space = SpaceId::from_bytes([99; 16]);
    assert_eq!(fault(&[write(&device(1), foreign)]), (0, What::ForeignSpace));
}

#[test]
fn a_clock_that_stands_still_along_the_chain_is_named() {
    let first = write(&device(1), draft(TEAM, None));
    let mut second = draft(TEAM, Some(&first));
    second.hlc = first.header().hlc;
    let second = write(&device(1), second);
    assert_eq!(fault(&[first, second]), (1, What::ClockBack));
}

#[test]
fn a_rewritten_beginning_does_not_carry_the_old_end() {
    let honest = chain(&device(1), TEAM, 3);
    let rewritten = draft(TEAM, None).seal(b"no vans", &key(), &device(1)).unwrap();
    let run = [rewritten, honest[1].clone(), honest[2].clone()];
    assert_eq!(fault(&run), (1, What::Relinked));
}

#[test]
fn two_records_under_one_number_are_proof_against_their_author() {
    let run = chain(&device(1), TEAM, 3);
    let other = draft(TEAM, Some(&run[0])).seal(b"no vans", &key(), &device(1)).unwrap();
    let forked = [&run[..], std::slice::from_ref(&other)].concat();
    assert_eq!(fault(&forked), (3, What::Forked { first: run[1].id() }));

    let proof = ForkProof::between(&run[1], &other).expect("both are signed");
    assert_eq!((proof.author(), proof.seq()), (device(1).author(), 2));
    assert_eq!(ForkProof::from_bytes(&proof.to_bytes()), Ok(proof));
}

#[test]
fn a_fork_is_named_in_a_walk_from_known_heads_too() {
    let run = chain(&device(1), TEAM, 5);
    let heads = walk(&run[..3]).unwrap().heads;
    let other = draft(TEAM, Some(&run[2])).seal(b"no vans", &key(), &device(1)).unwrap();
    let rest: Vec<_> = [&run[3], &run[4], &other].map(Envelope::parts).to_vec();
    let fault = Walk::from_heads(DAY, Rigour::Strict, &heads).follow(&rest).unwrap_err();
    assert_eq!((fault.position, fault.what), (2, What::Forked { first: run[3].id() }));
}

#[test]
fn no_proof_can_be_made_against_an_honest_author() {
    let run = chain(&device(1), TEAM, 2);
    let legal = chain(&device(1), LEGAL, 2);
    let other_author = chain(&device(2), TEAM, 2);
    assert_eq!(ForkProof::between(&run[0], &run[0]), None);
    assert_eq!(ForkProof::between(&run[0], &run[1]), None);
    assert_eq!(ForkProof::between(&run[0], &legal[0]), None);
    assert_eq!(ForkProof::between(&run[0], &other_author[0]), None);
}

#[test]
fn a_forged_record_is_no_proof_against_anybody() {
    let honest = chain(&device(1), TEAM, 1).remove(0);
    let other = draft(TEAM, None).seal(b"no vans", &key(), &device(1)).unwrap();
    let unsigned = Envelope::from_parts(Parts { signature: &[7; 64], ..other.parts() }).unwrap();
    assert!(ForkProof::between(&honest, &other).is_some());
    assert_eq!(ForkProof::between(&honest, &unsigned), None);
}

/// Returns the record with one bit of its bytes flipped, if it still has the form of one.
fn flipped(envelope: &Envelope, at: &prop::sample::Index, bit: u8) -> Option<Envelope> {
    let mut bytes = envelope.to_bytes();
    let at = at.index(bytes.len());
    bytes[at] ^= 1 << bit;
    Envelope::from_bytes(&bytes).ok()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn an_altered_record_is_named_at_its_place(
        place in 0usize..24, at: prop::sample::Index, bit in 0u8..8,
    ) {
        let mut run = afternoon();
        if let Some(altered) = flipped(&run[place], &at, bit) {
            run[place] = altered;
            let (position, what) = fault(&run);
            prop_assert_eq!(position, place);
            prop_assert!(matches!(what, What::Forged | What::Altered));
        }
    }

    #[test]
    fn a_dropped_record_is_named_where_its_chain_goes_on(place in 0usize..21) {
        let mut run = afternoon();
        let seq = run.remove(place).header().seq;
        prop_assert_eq!(fault(&run), (place + 2, What::Missing { expected: seq }));
    }

    #[test]
    fn a_record_there_twice_is_named_at_the_second(first in 0usize..24, gap in 0usize..24) {
        let mut run = afternoon();
        let second = (first + 1 + gap).min(run.len());
        run.insert(second, run[first].clone());
        prop_assert_eq!(fault(&run), (second, What::Repeated));
    }

    #[test]
    fn two_records_changed_about_are_named_at_the_first(place in 0usize..21) {
        let mut run = afternoon();
        let seq = run[place].header().seq;
        run.swap(place, place + 3);
        prop_assert_eq!(fault(&run), (place, What::Reordered { expected: seq }));
    }
}

#[test]
fn bytes_that_are_no_record_are_named_by_their_place() {
    let run = afternoon();
    let mut parts: Vec<_> = run.iter().map(Envelope::parts).collect();
    parts[7].header = b"not a header";
    let fault = Walk::new(DAY, Rigour::Batch).follow(&parts).unwrap_err();
    assert_eq!((fault.position, fault.author), (7, None));
    assert!(matches!(fault.what, What::Unreadable(_)));
}

#[test]
fn a_body_that_went_is_altered_unless_bodies_may_go_and_then_it_is_named() {
    let mut run = afternoon();
    let whole = walk(&run).unwrap();
    let emptied = Parts { body: &[], ..run[4].parts() };
    run[4] = Envelope::from_parts(emptied).unwrap();
    assert_eq!(fault(&run), (4, What::Altered));
    let parts: Vec<_> = run.iter().map(Envelope::parts).collect();
    let letting = || Walk::new(DAY, Rigour::Strict).letting_bodies_go();
    let walked = letting().follow(&parts).unwrap().finish();
    assert_eq!(walked.heads, whole.heads, "the heads are those of the whole run");
    let gone: Vec<_> = walked.gone.iter().map(|gone| (gone.position, gone.seq)).collect();
    assert_eq!(gone, [(4, run[4].header().seq)]);
}

#[test]
fn letting_bodies_go_lets_nothing_else_pass() {
    let mut run = afternoon();
    let bytes = run[4].parts().body.to_vec();
    let cut = Parts { body: &bytes[..bytes.len() - 1], ..run[4].parts() };
    run[4] = Envelope::from_parts(cut).unwrap();
    let parts: Vec<_> = run.iter().map(Envelope::parts).collect();
    let refused = Walk::new(DAY, Rigour::Strict).letting_bodies_go().follow(&parts).unwrap_err();
    assert_eq!((refused.position, refused.what), (4, What::Altered));
}
