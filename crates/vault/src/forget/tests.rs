//! Somebody is forgotten: gone from every byte and every moment, and the record still holds.

use closeby_domain::board::Mode;
use closeby_domain::person::{Person, PersonChange, PersonKind};
use closeby_domain::statement::Order;
use closeby_seal::{Passphrase, What};
use rusqlite::MAIN_DB;
use uuid::Uuid;

use super::*;

const NAME: &str = "Wilhelmina Ferncastle";
const NUMBER: &str = "07700 900471";
const HEALTH: &str = "asthma, inhaler in the left pocket";
const STAYS: &str = "Rowan Kettleby";

struct Room {
    vault: Vault,
    folder: tempfile::TempDir,
}

fn person(name: &str, id: u128) -> Person {
    Person::named(PersonId(Uuid::from_u128(id)), name.to_owned(), PersonKind::Volunteer)
}

fn rosa() -> Author {
    Author { person: None, name: "Rosa Lind".to_owned(), role: "loggist".to_owned() }
}

fn at(minute: i64) -> Moment {
    Moment::from_unix_ms(1_773_464_400_000).plus_minutes(minute)
}

fn passphrase() -> Passphrase {
    Passphrase::typed("lantern otter gravel piano".to_owned())
}

/// Two people in a vault, one of them with all there is to know.
fn two_people() -> Room {
    let folder = tempfile::tempdir().unwrap();
    let vault = Vault::create(&folder.path().join("day.closeby"), &passphrase(), None).unwrap();
    let wilhelmina = PersonId(Uuid::from_u128(1));
    let said = [
        Operation::AddPerson(person(NAME, 1)),
        Operation::AddPerson(person(STAYS, 2)),
        Operation::ChangePerson(wilhelmina, PersonChange::Phone(Some(NUMBER.to_owned()))),
        Operation::ChangePerson(wilhelmina, PersonChange::HealthNote(Some(HEALTH.to_owned()))),
    ];
    let statement = |(minute, operation)| {
        let (by, at) = (rosa(), at(minute));
        Statement { by, happened: at, recorded: at, operation, order: Order::FIRST }
    };
    let said: Vec<_> = (0..).zip(said).map(statement).collect();
    vault.record(&said).unwrap();
    Room { vault, folder }
}

impl Room {
    fn names(&self, at: Moment, mode: Mode) -> Vec<String> {
        let board = self.vault.board(at, mode).unwrap();
        board.people.into_iter().map(|person| person.name).collect()
    }

    fn forgets(&self, id: u128) -> usize {
        self.vault.forget(&[PersonId(Uuid::from_u128(id))], &rosa(), at(60)).unwrap()
    }

    /// Returns every page of the database as it is under its encryption, and every text that its
    /// records can still be opened to.
    fn every_byte(&self) -> Vec<u8> {
        let mut pen = self.vault.pen.lock().unwrap();
        let mut bytes = pen.connection.serialize(MAIN_DB).unwrap().to_vec();
        drop(pen);
        for said in self.vault.statements().unwrap() {
            bytes.extend_from_slice(format!("{:?}", said.operation).as_bytes());
        }
        bytes
    }
}

fn holds(bytes: &[u8], words: &str) -> bool {
    bytes.windows(words.len()).any(|window| window == words.as_bytes())
}

#[test]
fn no_byte_of_the_database_tells_of_somebody_forgotten() {
    let room = two_people();
    let before = room.every_byte();
    for words in [NAME, NUMBER, HEALTH, STAYS] {
        assert!(holds(&before, words), "{words} can be found while it is kept");
    }
    assert_eq!(room.forgets(1), 1);
    let after = room.every_byte();
    for words in [NAME, NUMBER, HEALTH] {
        assert!(!holds(&after, words), "{words} is still somewhere");
    }
    assert!(holds(&after, STAYS));
    let log = room.folder.path().join("day.closeby").join("vault.db-wal");
    assert_eq!(std::fs::metadata(log).map_or(0, |log| log.len()), 0, "the log of writes is empty");
}

#[test]
fn they_are_gone_from_every_moment_and_a_rebuild_changes_nothing() {
    let room = two_people();
    room.forgets(1);
    for mode in [Mode::Known, Mode::Happened] {
        for minute in [1, 30, 90] {
            assert_eq!(room.names(at(minute), mode), [STAYS]);
        }
    }
    assert_eq!(room.vault.compare_rebuilt().unwrap(), Vec::<&str>::new());
    room.vault.rebuild().unwrap();
    assert_eq!(room.names(Moment::NEVER, Mode::Known), [STAYS]);
}

#[test]
fn the_record_still_holds_and_says_how_many_texts_went() {
    let room = two_people();
    let (before, _) = room.vault.head().unwrap();
    room.forgets(1);
    let report = room.vault.verify().unwrap();
    assert!(report.is_sound(), "{:?}", report.fault);
    assert_eq!((report.records, report.removed), (5, 3));
    assert_ne!(report.head, before, "that they were forgotten is a record of its own");
    assert_eq!(room.vault.verify_pages().unwrap(), Vec::<String>::new());
}

#[test]
fn a_text_that_went_without_a_word_is_named() {
    let room = two_people();
    let pen = room.vault.pen.lock().unwrap();
    pen.connection.execute("UPDATE record SET body = x'' WHERE id = 2", []).unwrap();
    drop(pen);
    let fault = room.vault.verify().unwrap().fault.unwrap();
    assert_eq!((fault.position, fault.seq, fault.what), (1, Some(2), What::Emptied));
}

#[test]
fn forgetting_twice_forgets_once() {
    let room = two_people();
    assert_eq!((room.forgets(1), room.forgets(1), room.forgets(7)), (1, 0, 0));
    assert_eq!(room.vault.verify().unwrap().removed, 3);
}

#[test]
fn they_stay_forgotten_when_the_vault_is_opened_again() {
    let room = two_people();
    room.forgets(1);
    let Room { vault, folder } = room;
    vault.close().unwrap();
    let vault = Vault::open(&folder.path().join("day.closeby"), &passphrase()).unwrap();
    let room = Room { vault, folder };
    assert_eq!(room.names(Moment::NEVER, Mode::Known), [STAYS]);
    assert!(!holds(&room.every_byte(), NUMBER));
}
