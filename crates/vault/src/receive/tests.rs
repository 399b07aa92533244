//! What a newer Closeby writes is kept, handed on, and counted as such; what was only kept counts
//! for nothing until it was looked at, and is looked at whatever happens in between.

use closeby_domain::board::Mode;
use closeby_domain::entry::Entry;
use closeby_domain::id::EntryId;
use closeby_domain::{Operation, Statement, When};
use closeby_seal::{Passphrase, Role};
use uuid::Uuid;

use super::*;
use crate::board::tests::sayings::statement;
use crate::pen::Page;
use crate::{Height, Held};

fn passphrase() -> Passphrase {
    Passphrase::typed("lantern otter gravel piano".to_owned())
}

fn at(minutes: i64) -> Moment {
    Moment::from_unix_ms(1_773_464_400_000).plus_minutes(minutes)
}

fn guest(room: &tempfile::TempDir, name: &str, of: &Vault) -> Vault {
    let path = room.path().join(format!("{name}.closeby"));
    let vault = Vault::join(&path, &passphrase(), None, &of.names()).unwrap();
    vault.enter_team(of.welcome().unwrap()).unwrap();
    of.admit(&vault.card(name).unwrap(), Role::Write, false, at(1)).unwrap();
    vault
}

/// A team of two laptops that know of each other.
fn team(room: &tempfile::TempDir) -> (Vault, Vault) {
    let kitchen = Vault::create(&room.path().join("kitchen.closeby"), &passphrase(), None).unwrap();
    kitchen.found_team("Kitchen table", at(0)).unwrap();
    let office = guest(room, "office", &kitchen);
    office.receive(&all(&kitchen), at(2)).unwrap();
    (kitchen, office)
}

/// Everything of one vault.
fn all(vault: &Vault) -> Vec<Envelope> {
    let chains = vault.heights().into_iter().map(|of| Height { seq: 0, ..of });
    chains.flat_map(|of| vault.records_after(of, usize::MAX, usize::MAX).unwrap()).collect()
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
