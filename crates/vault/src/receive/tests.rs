//! What a newer Closeby writes is kept, handed on, and counted as such; what was only kept counts
//! for nothing until it was looked at, and is looked at whatever happens in between.

use closeby_domain::board::Mode;
use closeby_domain::entry::Entry;
use closeby_domain::id::EntryId;
use closeby_domain::{Operation, Statement, When};
use uuid::Uuid;

use super::*;
use crate::board::tests::sayings::statement;
use crate::pen::Page;
use crate::test_team::{all, at, let_in, passphrase};
use crate::{Height, Held};

fn guest(room: &tempfile::TempDir, name: &str, of: &Vault) -> Vault {
    let_in(&room.path().join(format!("{name}.closeby")), name, of, at(1))
}

/// A team of two laptops that know of each other.
fn team(room: &tempfile::TempDir) -> (Vault, Vault) {
    let kitchen = Vault::create(&room.path().join("kitchen.closeby"), &passphrase(), None).unwrap();
    kitchen.found_team("Kitchen table", at(0)).unwrap();
    let office = guest(room, "office", &kitchen);
    office.receive(&all(&kitchen), at(2)).unwrap();
    (kitchen, office)
}

#[test]
fn a_kind_of_record_that_nobody_here_knows_is_held_kept_and_handed_on() {
    let room = tempfile::tempdir().unwrap();
    let (kitchen, office) = team(&room);
    let hall = guest(&room, "hall", &kitchen);
    {
        let (ring, team) = (kitchen.ring(), kitchen.team());
        let (keys, audience) = (&kitchen.keys, kitchen.keys.team);
        // A map of one key, as the operation of some later year may be.
        let plaintext = [0xa1, 0x61, b'z', 0x18, 0x2a];
        kitchen
            .write(|connection, heads| {
                let team = team.as_ref();
                let mut page = Page { connection, ring: &ring, keys, team, heads };
                let epoch = page.ring.newest(audience).unwrap();
                page.keep(audience, at(2), &plaintext, epoch).map(drop)
            })
            .unwrap();
    }
    let received = office.receive(&all(&kitchen), at(3)).unwrap();
    assert_eq!((received.held, received.refused), (1, Vec::new()));
    assert_eq!(office.waits().unwrap().held, [(Held::NeedsNewer, 1)]);
    // The hall has it from the office alone.
    hall.receive(&all(&office), at(4)).unwrap();
    assert_eq!(hall.waits().unwrap().held, [(Held::NeedsNewer, 1)]);
    assert_eq!(hall.head().unwrap(), kitchen.head().unwrap());
    assert!(hall.verify().unwrap().is_sound() && office.verify().unwrap().is_sound());
}

fn line(number: u32) -> Statement {
    let id = EntryId(Uuid::from_u128(u128::from(number)));
    let entry = Entry::seen(id, number, When::exactly(at(5)), format!("line {number}"));
    statement(at(5), at(5), Operation::LogEntry(entry))
}

/// Everything of one vault but who belongs to the team, which counts at once.
fn said(vault: &Vault) -> Vec<Envelope> {
    let control = vault.control().unwrap();
    all(vault).into_iter().filter(|record| record.header().audience != control).collect()
}

fn lines_of(vault: &Vault) -> usize {
    vault.board(Moment::NEVER, Mode::Known).unwrap().lines.len()
}

#[test]
fn what_was_only_kept_counts_for_nothing_until_it_was_looked_at() {
    let room = tempfile::tempdir().unwrap();
    let (kitchen, office) = team(&room);
    kitchen.record(&(1..=7).map(line).collect::<Vec<_>>()).unwrap();
    let kept = office.keep_arrived(&[office.check(said(&kitchen))], at(6)).unwrap();
    assert_eq!((kept[0].taken, kept[0].held, &kept[0].refused), (7, 0, &Vec::new()));
    assert_eq!((office.head().unwrap(), lines_of(&office)), (kitchen.head().unwrap(), 0));
    assert_eq!(office.waits().unwrap(), crate::Waits::default());
    // What is written down here meanwhile is told at once.
    office.record(&[line(8)]).unwrap();
    assert_eq!(lines_of(&office), 1);
    assert_eq!(office.compare_rebuilt().unwrap(), Vec::<&str>::new());
    assert_eq!(office.tell_arrived(at(6), 3).unwrap(), (3, 0));
    assert_eq!(lines_of(&office), 4);
    // Cut off now, it is gone on with when the vault is opened again.
    office.close().unwrap();
    let office = Vault::open(&room.path().join("office.closeby"), &passphrase()).unwrap();
    assert_eq!(lines_of(&office), 8);
    assert_eq!(office.tell_arrived(at(6), 3).unwrap(), (0, 0));
    assert_eq!(office.compare_rebuilt().unwrap(), Vec::<&str>::new());
    assert!(office.verify().unwrap().is_sound());
}

#[test]
fn a_record_from_the_future_is_only_held_back_once_it_is_looked_at() {
    let room = tempfile::tempdir().unwrap();
    let (kitchen, office) = team(&room);
    kitchen.record(&[line(1)]).unwrap();
    office.keep_arrived(&[office.check(said(&kitchen))], at(2)).unwrap();
    assert_eq!(office.waits().unwrap().held, []);
    // Opened again much later: it is looked at as of the time at which it came.
    office.close().unwrap();
    let office = Vault::open(&room.path().join("office.closeby"), &passphrase()).unwrap();
    assert_eq!(office.waits().unwrap().held, [(Held::FromTheFuture, 1)]);
    office.look_again(at(9)).unwrap();
    assert_eq!(lines_of(&office), 1);
}

#[test]
fn many_lines_at_once_are_found_like_few() {
    let room = tempfile::tempdir().unwrap();
    let (kitchen, office) = team(&room);
    let many = u32::try_from(entry_text::MANY).unwrap() + 20;
    kitchen.record(&(1..=many).map(line).collect::<Vec<_>>()).unwrap();
    office.receive(&all(&kitchen), at(6)).unwrap();
    assert_eq!(office.search("line 77 ", 9).unwrap().len(), 1);
    assert_eq!(office.compare_rebuilt().unwrap(), Vec::<&str>::new());
    // And the pieces of the index are gathered by themselves again from then on.
    let kept: i64 = office
        .read(|connection| {
            let sql = "SELECT v FROM entry_text_config WHERE k = 'automerge'";
            Ok(connection.query_row(sql, [], |row| row.get(0))?)
        })
        .unwrap();
    assert_eq!(kept, 4);
}

/// The kitchen and the office, which has everything but so many lines that the kitchen wrote last.
fn with_lines_to_come(room: &tempfile::TempDir, many: u32) -> (Vault, Vault, Vec<Envelope>) {
    let kitchen = Vault::create(&room.path().join("kitchen.closeby"), &passphrase(), None).unwrap();
    kitchen.found_team("Kitchen table", at(0)).unwrap();
    kitchen.record(&[line(500)]).unwrap();
    let office = guest(room, "office", &kitchen);
    office.receive(&all(&kitchen), at(6)).unwrap();
    kitchen.record(&(1..=many).map(line).collect::<Vec<_>>()).unwrap();
    let said = said(&kitchen).split_off(1);
    (kitchen, office, said)
}

fn forged(record: &Envelope) -> Envelope {
    let mut signature = <[u8; 64]>::try_from(record.parts().signature).unwrap();
    signature[9] ^= 1;
    let parts = closeby_seal::Parts { signature: &signature, ..record.parts() };
    Envelope::from_parts(parts).unwrap()
}

#[test]
fn what_was_kept_at_once_lasts_and_stands_for_nothing_until_it_was_checked() {
    let room = tempfile::tempdir().unwrap();
    let (kitchen, office, said) = with_lines_to_come(&room, 7);
    let before = (office.heights(), office.head().unwrap());
    let reach = office.keep_at_once(&said[..4], at(6)).unwrap().unwrap();
    assert_eq!(reach, vec![Height::of(said[3].header())]);
    // The next go on from there, and somebody who comes too soon has to wait.
    assert!(office.keep_at_once(&said[5..], at(6)).unwrap().is_none());
    assert!(office.keep_at_once(&said[4..6], at(6)).unwrap().is_some());
    assert_eq!(
        (office.heights(), office.head().unwrap(), lines_of(&office)),
        (before.0, before.1, 1)
    );
    // Cut off now, it is looked at when the vault is opened again.
    drop(office);
    let office = Vault::open(&room.path().join("office.closeby"), &passphrase()).unwrap();
    assert_eq!(lines_of(&office), 7);
    assert!(office.keep_at_once(&said[6..], at(6)).unwrap().is_some());
    assert_eq!(office.tell_arrived(at(6), 9).unwrap(), (1, 0));
    assert_eq!((lines_of(&office), office.head().unwrap()), (8, kitchen.head().unwrap()));
    assert_eq!(office.compare_rebuilt().unwrap(), Vec::<&str>::new());
    assert!(office.verify().unwrap().is_sound());
}

#[test]
fn a_forged_record_that_was_kept_at_once_goes_without_a_trace() {
    let room = tempfile::tempdir().unwrap();
    let (kitchen, office, said) = with_lines_to_come(&room, 3);
    let before = (office.heights(), office.head().unwrap());
    let lie = [said[0].clone(), forged(&said[1]), said[2].clone()];
    assert!(office.keep_at_once(&lie, at(6)).unwrap().is_some());
    assert_eq!((office.heights(), office.head().unwrap()), before);
    // Whatever comes next is taken in after it.
    let kept = office.keep_arrived(&[office.check(said[1..].to_vec())], at(6)).unwrap();
    assert_eq!((kept[0].taken, kept[0].again, kept[0].refused.len()), (2, 0, 0));
    assert_eq!(office.tell_arrived(at(6), 9).unwrap(), (3, 0));
    assert_eq!((lines_of(&office), office.head().unwrap()), (4, kitchen.head().unwrap()));
    assert!(office.forks().unwrap().is_empty());
    assert!(office.verify().unwrap().is_sound());
}

#[test]
fn only_what_is_next_by_its_own_words_is_kept_at_once_and_never_much() {
    let room = tempfile::tempdir().unwrap();
    let (kitchen, office, said) = with_lines_to_come(&room, 130);
    let emptied = closeby_seal::Parts { body: &[], ..said[0].parts() };
    let spliced = closeby_seal::Parts { body: said[1].body(), ..said[0].parts() };
    let not_next = [
        vec![said[1].clone()],
        vec![said[0].clone(), said[2].clone()],
        vec![Envelope::from_parts(emptied).unwrap()],
        vec![Envelope::from_parts(spliced).unwrap()],
        all(&kitchen)
            .into_iter()
            .filter(|one| Some(one.header().audience) == kitchen.control())
            .collect(),
        said.clone(),
    ];
    for records in not_next {
        assert!(office.keep_at_once(&records, at(6)).unwrap().is_none());
    }
    // Nobody's own chain comes back to them like this.
    assert!(kitchen.keep_at_once(&said[..1], at(6)).unwrap().is_none());
    assert!(office.keep_at_once(&said[..128], at(6)).unwrap().is_some());
    assert!(office.keep_at_once(&said[128..], at(6)).unwrap().is_none());
    assert_eq!(office.receive(&said[128..], at(6)).unwrap().taken, 2);
    assert_eq!(office.head().unwrap(), kitchen.head().unwrap());
    assert_eq!(office.waits().unwrap(), crate::Waits::default());
}
