//! Copies of a day on one disk: an older one put back, one taken elsewhere, and days that were only
//! renamed or never shared.

use std::fs;
use std::path::{Path, PathBuf};

use closeby_domain::{Operation, Statement};

use crate::board::tests::sayings::{plain_entry, statement};
use crate::test_team::{all, at, lacking, let_in, passphrase};
use crate::{Unsure, Vault, VaultError};

fn sees(number: u32) -> Statement {
    let at = at(i64::from(number));
    let line = plain_entry(number.into(), at, "somebody at the door".to_owned());
    statement(at, at, Operation::LogEntry(line))
}

/// Two laptops of one team, each in a folder of its own.
struct Street {
    room: tempfile::TempDir,
    office: Vault,
}

impl Street {
    fn new() -> Self {
        let room = tempfile::tempdir().unwrap();
        for folder in ["kitchen", "office", "attic"] {
            fs::create_dir(room.path().join(folder)).unwrap();
        }
        let kitchen = Vault::create(&day(&room, "kitchen"), &passphrase(), None).unwrap();
        kitchen.record(&[sees(1)]).unwrap();
        kitchen.found_team("Kitchen table", at(2)).unwrap();
        let office = let_in(&day(&room, "office"), "Office", &kitchen, at(3));
        office.receive(&lacking(&kitchen, &office), at(4)).unwrap();
        kitchen.close().unwrap();
        Self { room, office }
    }

    fn kitchen(&self) -> Vault {
        Vault::open(&day(&self.room, "kitchen"), &passphrase()).unwrap()
    }

    /// Writes lines in the kitchen, which the office hears of.
    fn writes(&self, numbers: std::ops::Range<u32>) {
        let kitchen = self.kitchen();
        numbers.for_each(|number| drop(kitchen.record(&[sees(number)]).unwrap()));
        self.office.receive(&lacking(&kitchen, &self.office), at(100)).unwrap();
        kitchen.close().unwrap();
    }

    fn forks(&self, kitchen: &Vault) -> usize {
        self.office.receive(&all(kitchen), at(200)).unwrap();
        self.office.forks().unwrap().len()
    }
}

fn day(room: &tempfile::TempDir, folder: &str) -> PathBuf {
    room.path().join(folder).join("day.closeby")
}

/// Copies the files of a folder over those of another.
fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for file in fs::read_dir(from).unwrap() {
        let file = file.unwrap();
        if file.file_type().unwrap().is_file() {
            fs::copy(file.path(), to.join(file.file_name())).unwrap();
        }
    }
}

/// A copy of the kitchen's day is put back after more was written there.
fn put_back_after(written: std::ops::Range<u32>) -> (Street, Vault) {
    let street = Street::new();
    let (kitchen, copy_of_it) = (day(&street.room, "kitchen"), street.room.path().join("copy"));
    copy(&kitchen, &copy_of_it);
    street.writes(written);
    fs::remove_dir_all(&kitchen).unwrap();
    copy(&copy_of_it, &kitchen);
    let older = street.kitchen();
    (street, older)
}

#[test]
fn an_older_copy_put_back_asks_before_it_writes_and_forks_nothing() {
    let (street, older) = put_back_after(10..14);
    assert_eq!(older.must_ask_others(), Some(Unsure::OlderCopy));
    assert_eq!(older.signed_and_not_here(), 4);
    let refused = older.record(&[sees(20)]);
    assert!(matches!(refused, Err(VaultError::AskOthersFirst(Unsure::OlderCopy))));
    older.close().unwrap();
    let older = street.kitchen();
    assert_eq!(older.must_ask_others(), Some(Unsure::OlderCopy), "opened once more");
    // Somebody who has nothing of it is no answer.
    older.asked_others().unwrap();
    assert_eq!(older.must_ask_others(), Some(Unsure::OlderCopy));
    older.receive(&lacking(&street.office, &older), at(150)).unwrap();
    older.asked_others().unwrap();
    assert_eq!((older.must_ask_others(), older.signed_and_not_here()), (None, 0));
    older.record(&[sees(21)]).unwrap();
    assert_eq!(street.forks(&older), 0);
    assert_eq!(older.head().unwrap(), street.office.head().unwrap());
}

#[test]
fn whoever_has_nobody_to_ask_writes_on_and_is_asked_no_more() {
    let (street, older) = put_back_after(10..12);
    older.go_on_alone().unwrap();
    older.record(&[sees(20)]).unwrap();
    older.close().unwrap();
    assert_eq!(street.kitchen().must_ask_others(), None);
    // What the other laptop is shown then is the fork that it is.
    assert_eq!(street.forks(&street.kitchen()), 1);
}

#[test]
fn a_day_copied_elsewhere_writes_only_when_somebody_says_that_it_moved() {
    let street = Street::new();
    let attic = day(&street.room, "attic");
    copy(&day(&street.room, "kitchen"), &attic);
    let copied = Vault::open(&attic, &passphrase()).unwrap();
    assert_eq!(copied.must_ask_others(), Some(Unsure::Elsewhere));
    assert!(matches!(copied.record(&[sees(20)]), Err(VaultError::AskOthersFirst(_))));
    // That others have nothing newer does not say that it is in use once only.
    copied.receive(&lacking(&street.office, &copied), at(150)).unwrap();
    copied.asked_others().unwrap();
    assert_eq!(copied.must_ask_others(), Some(Unsure::Elsewhere));
    assert_eq!(street.kitchen().must_ask_others(), None, "the first one goes on as before");
    copied.go_on_alone().unwrap();
    copied.record(&[sees(21)]).unwrap();
    copied.close().unwrap();
    assert_eq!(Vault::open(&attic, &passphrase()).unwrap().must_ask_others(), None);
}

#[test]
fn everything_around_a_day_copied_back_with_it_is_a_copy_as_well() {
    let street = Street::new();
    let (folder, saved) = (street.room.path().join("kitchen"), street.room.path().join("saved"));
    copy(&folder, &saved);
    copy(&folder.join("day.closeby"), &saved.join("day.closeby"));
    street.writes(10..12);
    fs::remove_dir_all(&folder).unwrap();
    copy(&saved, &folder);
    copy(&saved.join("day.closeby"), &folder.join("day.closeby"));
    let known = fs::metadata(&folder).unwrap().created().is_ok();
    let expected = known.then_some(Unsure::Elsewhere);
    assert_eq!(street.kitchen().must_ask_others(), expected, "where births of files are known");
}

#[test]
fn a_second_day_beside_the_first_is_noticed_as_soon_as_the_other_writes() {
    let street = Street::new();
    let kitchen = day(&street.room, "kitchen");
    let twin = kitchen.with_file_name("twin.closeby");
    copy(&kitchen, &twin);
    street.writes(10..11);
    let twin = Vault::open(&twin, &passphrase()).unwrap();
    assert_eq!(twin.must_ask_others(), Some(Unsure::OlderCopy));
}

#[test]
fn a_renamed_day_and_one_that_was_never_shared_are_asked_nothing() {
    let street = Street::new();
    let kitchen = day(&street.room, "kitchen");
    let renamed = kitchen.with_file_name("linnet.closeby");
    fs::rename(&kitchen, &renamed).unwrap();
    let vault = Vault::open(&renamed, &passphrase()).unwrap();
    vault.record(&[sees(20)]).unwrap();
    let (alone, elsewhere) = (street.room.path().join("alone"), street.room.path().join("b"));
    Vault::create(&alone, &passphrase(), None).unwrap().close().unwrap();
    copy(&alone, &elsewhere);
    let beside = fs::read_dir(street.room.path()).unwrap().flatten();
    let left = beside.filter(|one| one.file_name().to_string_lossy().starts_with(".closeby-"));
    assert_eq!(left.count(), 0, "a day that was never shared leaves nothing beside it");
    Vault::open(&elsewhere, &passphrase()).unwrap().record(&[sees(21)]).unwrap();
}

#[test]
fn the_file_beside_a_day_says_two_numbers_and_asks_when_it_says_nothing() {
    let street = Street::new();
    let beside = fs::read_dir(street.room.path().join("kitchen")).unwrap().flatten();
    let place = beside.map(|one| one.path()).find(|path| path.is_file()).unwrap();
    let said = fs::read_to_string(&place).unwrap();
    let lines: Vec<&str> = said.lines().collect();
    assert_eq!((lines.len(), lines[0]), (3, "closeby place 1"));
    assert!(lines[1..].iter().all(|line| line.bytes().all(|digit| digit.is_ascii_digit())));
    fs::write(&place, "").unwrap();
    let vault = street.kitchen();
    assert_eq!(vault.must_ask_others(), Some(Unsure::Elsewhere));
    vault.go_on_alone().unwrap();
    vault.record(&[sees(20)]).unwrap();
    assert!(!place.exists(), "the one before is cleared away");
}
