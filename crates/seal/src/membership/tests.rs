//! Managers who act apart and against each other, keys that heal, and random schedules of both.

mod schedule;

use crate::membership::notice::{Member, Notice, Role, Said, Seat};
use crate::membership::roll::{Roll, Verdict};
use crate::{AudienceAlias, AuthorKey, EpochId, Hlc, WrapKey};

pub(super) const TEAM: AudienceAlias = AudienceAlias::from_bytes([1; 16]);

pub(super) fn device(number: u8) -> AuthorKey {
    AuthorKey::from_bytes([number; 32])
}

pub(super) fn member(number: u8, role: Role) -> Member {
    let key = Some(WrapKey::from_bytes([number; 32]));
    Member {
        device: device(number),
        name: format!("laptop {number}"),
        role,
        seats: vec![Seat { audience: TEAM, key }],
    }
}

/// Says something: who, their number, when, after what.
fn said(by: u8, seq: u64, at: u64, after: &[(u8, u64)], notice: Notice) -> Said {
    let after = after.iter().map(|(by, seq)| (device(*by), *seq)).collect();
    Said { author: device(by), seq, hlc: Hlc::at(at), after, notice }
}

fn remove(number: u8) -> Notice {
    Notice::Remove { device: device(number), had: vec![(TEAM, 5)] }
}

/// One founds the team and lets two, three and four in: two and three as managers.
fn team() -> Vec<Said> {
    vec![
        said(1, 1, 1, &[], Notice::Found(member(1, Role::Manage))),
        said(1, 2, 2, &[], Notice::Admit(member(2, Role::Manage))),
        said(1, 3, 3, &[], Notice::Admit(member(3, Role::Manage))),
        said(1, 4, 4, &[], Notice::Admit(member(4, Role::Write))),
    ]
}

fn roll(more: Vec<Said>) -> Roll {
    let mut all = team();
    all.extend(more);
    let roll = Roll::fold(device(1), &all);
    all.reverse();
    assert_eq!(Roll::fold(device(1), &all), roll, "the order makes no difference");
    roll
}

fn belong(roll: &Roll) -> Vec<u8> {
    let all = roll.everybody().iter().filter(|one| one.belongs);
    all.map(|one| one.member.device.as_bytes()[0]).collect()
}

#[test]
fn a_manager_lets_in_and_takes_off() {
    assert_eq!(belong(&roll(vec![])), [1, 2, 3, 4]);
    assert_eq!(belong(&roll(vec![said(2, 1, 9, &[(1, 4)], remove(4))])), [1, 2, 3]);
}

#[test]
fn somebody_who_is_no_manager_changes_nothing() {
    let let_in = Notice::Admit(member(9, Role::Manage));
    assert_eq!(belong(&roll(vec![said(4, 1, 9, &[(1, 4)], let_in.clone())])), [1, 2, 3, 4]);
    assert_eq!(belong(&roll(vec![said(4, 1, 9, &[(1, 4)], remove(1))])), [1, 2, 3, 4]);
    assert_eq!(belong(&roll(vec![said(9, 1, 9, &[], let_in)])), [1, 2, 3, 4]);
    let founding = Notice::Found(member(9, Role::Manage));
    assert_eq!(belong(&roll(vec![said(9, 1, 0, &[], founding)])), [1, 2, 3, 4]);
}

#[test]
fn of_two_managers_who_remove_each_other_the_longer_standing_stays() {
    let apart = vec![said(3, 1, 8, &[(1, 4)], remove(2)), said(2, 1, 9, &[(1, 4)], remove(3))];
    assert_eq!(belong(&roll(apart)), [1, 2, 4]);
}

#[test]
fn what_a_removed_manager_did_apart_from_the_removal_does_not_count() {
    let let_in = Notice::Admit(member(9, Role::Write));
    let removal = || said(1, 5, 9, &[], remove(2));
    let apart = said(2, 1, 8, &[(1, 4)], let_in.clone());
    assert_eq!(belong(&roll(vec![removal(), apart])), [1, 3, 4]);
    // The removal had seen this one, so it stands.
    let seen = said(2, 1, 8, &[(1, 4)], let_in);
    let removal = said(1, 5, 9, &[(2, 1)], remove(2));
    assert_eq!(belong(&roll(vec![removal, seen])), [1, 3, 4, 9]);
}

#[test]
fn a_manager_who_was_taken_off_cannot_come_back_by_claiming_an_earlier_time() {
    let removal = said(1, 5, 9, &[], remove(2));
    let backdated = said(2, 1, 1, &[(1, 4)], remove(1));
    assert_eq!(belong(&roll(vec![removal, backdated])), [1, 3, 4]);
}

#[test]
fn the_last_manager_cannot_leave() {
    let alone = vec![
        said(1, 5, 9, &[], remove(2)),
        said(1, 6, 10, &[], remove(3)),
        said(1, 7, 11, &[], remove(1)),
    ];
    assert_eq!(belong(&roll(alone)), [1, 4]);
}

#[test]
fn all_managers_leaving_apart_leave_one_behind() {
    let apart = vec![
        said(1, 5, 9, &[], remove(1)),
        said(2, 1, 9, &[(1, 4)], remove(2)),
        said(3, 1, 9, &[(1, 4)], remove(3)),
    ];
    assert_eq!(roll(apart).managers().count(), 1);
}

#[test]
fn what_was_written_beyond_a_removal_waits_until_a_manager_accepts_it() {
    let removed = roll(vec![said(1, 5, 9, &[], remove(4))]);
    assert_eq!(removed.verdict(device(4), TEAM, 5), Verdict::Counts);
    assert_eq!(removed.verdict(device(4), TEAM, 6), Verdict::AfterRemoval);
    let accept = Notice::Accept { device: device(4), audience: TEAM, seq: 7 };
    let accepted =
        roll(vec![said(1, 5, 9, &[], remove(4)), said(2, 1, 10, &[(1, 5)], accept.clone())]);
    assert_eq!(accepted.verdict(device(4), TEAM, 7), Verdict::Counts);
    assert_eq!(accepted.verdict(device(4), TEAM, 8), Verdict::AfterRemoval);
    // The device cannot accept its own.
    let own = roll(vec![said(1, 5, 9, &[], remove(4)), said(4, 1, 10, &[(1, 5)], accept)]);
    assert_eq!(own.verdict(device(4), TEAM, 7), Verdict::AfterRemoval);
}

#[test]
fn strangers_readers_and_those_without_a_seat_do_not_write() {
    let reader = said(1, 5, 9, &[], Notice::Admit(member(5, Role::Read)));
    let roll = roll(vec![reader]);
    assert_eq!(roll.verdict(device(9), TEAM, 1), Verdict::Stranger);
    assert_eq!(roll.verdict(device(5), TEAM, 1), Verdict::NotAllowed);
    let elsewhere = AudienceAlias::from_bytes([9; 16]);
    assert_eq!(roll.verdict(device(4), elsewhere, 1), Verdict::NotAllowed);
}

#[test]
fn a_key_made_without_knowing_of_a_removal_is_not_written_under() {
    let epoch = |number: u8| Notice::Epoch {
        audience: TEAM,
        epoch: EpochId::from_bytes([number; 16]),
        wraps: Vec::new(),
    };
    let before = said(2, 1, 8, &[(1, 4)], epoch(1));
    let removal = said(1, 5, 9, &[], remove(4));
    let old_only = roll(vec![before.clone(), removal.clone()]);
    assert_eq!(old_only.epoch_to_write(TEAM, |_| true), None);
    let after = said(2, 2, 10, &[(1, 5)], epoch(2));
    let both = roll(vec![before, removal, after]);
    assert_eq!(both.epoch_to_write(TEAM, |_| true), Some(EpochId::from_bytes([2; 16])));
    assert_eq!(both.epoch_to_write(TEAM, |_| false), None, "only a key that is held");
}

#[test]
fn a_notice_waits_until_everything_it_had_seen_is_there() {
    let early = said(2, 1, 9, &[(1, 5)], Notice::Admit(member(9, Role::Write)));
    let waiting = roll(vec![early.clone()]);
    assert_eq!((waiting.waiting(), belong(&waiting)), (1, vec![1, 2, 3, 4]));
    let complete = roll(vec![early, said(1, 5, 8, &[], remove(4))]);
    assert_eq!((complete.waiting(), belong(&complete)), (0, vec![1, 2, 3, 9]));
}
