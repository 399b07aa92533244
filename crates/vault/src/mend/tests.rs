//! Pages of a vault are damaged on purpose: what is lost is named, the rest is shown, all of it mends.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use closeby_domain::board::Mode;
use closeby_domain::{Moment, Statement};

use super::*;
use crate::Filter;
use crate::board::tests::sayings::{one_of_each, plain_entry, statement};
use crate::test_team::{at, lacking, let_in, passphrase};

const PAGE: u64 = 4096;

/// One of everything, and three hundred lines of the log.
fn an_afternoon() -> Vec<Statement> {
    let lines = (10..310).map(|number| {
        let at = at(i64::try_from(number).unwrap());
        let words = "somebody at the door again".to_owned();
        statement(at, at, closeby_domain::Operation::LogEntry(plain_entry(number, at, words)))
    });
    one_of_each().into_iter().map(|one| statement(at(0), at(0), one)).chain(lines).collect()
}

/// A day on a disk, and on which pages each of its tables lies.
struct Day {
    path: PathBuf,
    _room: tempfile::TempDir,
}

impl Day {
    fn new(said: &[Statement]) -> Self {
        let room = tempfile::tempdir().unwrap();
        let path = room.path().join("day.closeby");
        let vault = Vault::create(&path, &passphrase(), None).unwrap();
        vault.record(said).unwrap();
        vault.close().unwrap();
        Self { path, _room: room }
    }

    fn open(&self) -> Vault {
        Vault::open(&self.path, &passphrase()).unwrap()
    }

    fn leaves_of(&self, table: &str) -> Vec<u64> {
        let vault = self.open();
        let pen = vault.pen.lock().unwrap();
        let sql = "SELECT pageno FROM dbstat WHERE name = ?1 AND pagetype = 'leaf' ORDER BY pageno";
        let mut query = pen.connection.prepare(sql).unwrap();
        let pages = query.query_map([table], |row| row.get::<_, i64>(0)).unwrap();
        pages.map(|page| page.unwrap().unsigned_abs()).collect()
    }

    fn flips_a_byte_on(&self, page: u64) {
        flip(&self.path.join("vault.db"), (page - 1) * PAGE + PAGE / 2);
    }
}

fn flip(file: &Path, at: u64) {
    let mut bytes = fs::read(file).unwrap();
    bytes[usize::try_from(at).unwrap()] ^= 0x10;
    fs::write(file, bytes).unwrap();
}

fn numbers(vault: &Vault) -> Vec<u32> {
    let lines = vault.timeline(Moment::NEVER, Mode::Known, &Filter::default(), None, 10_000);
    lines.unwrap().iter().map(|line| line.entry.number).collect()
}

#[test]
fn a_page_of_lines_that_cannot_be_read_is_named_and_the_others_are_shown() {
    let day = Day::new(&an_afternoon());
    let whole = numbers(&day.open());
    let leaves = day.leaves_of("line");
    day.flips_a_byte_on(leaves[leaves.len() / 2]);
    let vault = day.open();
    let left = numbers(&vault);
    let lost = vault.unreadable_entries(Moment::NEVER, Mode::Known).unwrap();
    assert!(!left.is_empty() && !lost.is_empty(), "{left:?} {lost:?}");
    let told: BTreeSet<u32> = left.iter().chain(&lost).copied().collect();
    assert_eq!(told, whole.into_iter().collect());
    let board = vault.board(Moment::NEVER, Mode::Known).unwrap();
    assert!(board.lines.len() + lost.len() >= crate::BOARD_LINES);
    assert_eq!(board.tally.entries as usize, told.len(), "those that are lost are counted");
}

#[test]
fn in_a_sound_vault_nothing_is_named() {
    let day = Day::new(&an_afternoon());
    let vault = day.open();
    numbers(&vault);
    assert_eq!(vault.unreadable_entries(Moment::NEVER, Mode::Known).unwrap(), Vec::<u32>::new());
}

#[test]
fn damaged_tables_of_the_board_are_made_anew_from_the_record() {
    for table in ["line", "line_by_time", "fact", "tally", "story"] {
        let day = Day::new(&an_afternoon());
        let before = day.open();
        let whole = before.board(Moment::NEVER, Mode::Known).unwrap();
        let (head, _) = before.head().unwrap();
        before.close().unwrap();
        let leaves = day.leaves_of(table);
        day.flips_a_byte_on(leaves[leaves.len() / 2]);
        let (vault, mended) = day.open().mend().unwrap();
        assert_eq!(mended.lost, 0, "{table}");
        assert_eq!(vault.board(Moment::NEVER, Mode::Known).unwrap(), whole, "{table}");
        let report = vault.verify().unwrap();
        assert!(report.is_sound() && report.head == head, "{table}");
        assert_eq!(vault.verify_pages().unwrap(), Vec::<String>::new(), "{table}");
        vault.close().unwrap();
        day.open().board(Moment::NEVER, Mode::Known).unwrap();
        assert!(day.path.join("vault.db.damaged").is_file(), "the damaged file is kept");
    }
}

#[test]
fn a_page_of_the_record_that_is_lost_leaves_a_gap_that_the_check_names() {
    let day = Day::new(&an_afternoon());
    let leaves = day.leaves_of("record");
    day.flips_a_byte_on(leaves[leaves.len() / 2]);
    let (vault, mended) = day.open().mend().unwrap();
    assert!(mended.lost > 0 && mended.records > mended.lost, "{mended:?}");
    vault.board(Moment::NEVER, Mode::Known).unwrap();
    let fault = vault.verify().unwrap().fault.expect("a gap");
    assert!(matches!(fault.what, closeby_seal::What::Missing { .. }), "{fault}");
}

#[test]
fn a_sound_vault_stays_as_it_is_when_it_is_made_anew() {
    let day = Day::new(&an_afternoon());
    let vault = day.open();
    let whole = vault.board(Moment::NEVER, Mode::Known).unwrap();
    vault.keep_blob("map", &mut &b"a whole town"[..]).unwrap();
    vault.set_setting("theme", "night").unwrap();
    let (vault, mended) = vault.mend().unwrap();
    assert_eq!(mended.lost, 0);
    assert_eq!(vault.board(Moment::NEVER, Mode::Known).unwrap(), whole);
    assert_eq!(vault.blob("map").unwrap().as_deref(), Some(&b"a whole town"[..]));
    assert_eq!(vault.setting("theme").unwrap().as_deref(), Some("night"));
    vault.record(&an_afternoon()[..1]).unwrap();
}

/// A laptop whose newest records are lost in a mend, and another that has them.
fn newest_lost() -> (Day, Vault, Vault) {
    let day = Day::new(&an_afternoon()[..60]);
    let vault = day.open();
    vault.found_team("Kitchen table", at(400)).unwrap();
    let office = day.path.with_file_name("office.closeby");
    let office = let_in(&office, "Office", &vault, at(401));
    vault.record(&an_afternoon()[60..]).unwrap();
    office.receive(&lacking(&vault, &office), at(500)).unwrap();
    vault.close().unwrap();
    let leaves = day.leaves_of("record");
    let vault = day.open();
    // The disk loses it while the day is open.
    day.flips_a_byte_on(*leaves.last().unwrap());
    let (vault, mended) = vault.mend().unwrap();
    assert!(mended.lost > 0);
    let team = vault.names().team;
    let own = |of: &Vault| of.heights().into_iter().find(|one| one.audience == team).unwrap().seq;
    assert!(own(&vault) < own(&office), "the newest are lost");
    (day, vault, office)
}

/// A number used twice would show to everybody as two histories of one laptop.
#[test]
fn what_was_lost_of_its_own_comes_back_from_another_before_anything_is_signed() {
    let (day, vault, office) = newest_lost();
    let now = at(600);
    let more = &an_afternoon()[..1];
    assert!(matches!(vault.record(more), Err(VaultError::AskOthersFirst(Unsure::Mended))));
    vault.close().unwrap();
    let vault = day.open();
    assert!(vault.must_ask_others().is_some(), "that is not forgotten when the day is closed");
    assert_eq!(vault.heal(now).unwrap(), 0);
    vault.receive(&lacking(&office, &vault), now).unwrap();
    vault.asked_others().unwrap();
    vault.record(more).unwrap();
    let received = office.receive(&lacking(&vault, &office), now).unwrap();
    assert_eq!((received.taken, received.forks), (1, 0));
    assert_eq!(vault.head().unwrap(), office.head().unwrap());
}

#[test]
fn nobody_waits_for_others_who_have_lost_nothing_or_say_that_there_is_nobody() {
    let (_day, vault, _) = newest_lost();
    vault.go_on_alone().unwrap();
    vault.record(&an_afternoon()[..1]).unwrap();
    let day = Day::new(&an_afternoon());
    let vault = day.open();
    vault.found_team("Kitchen table", Moment::from_unix_ms(1_773_500_400_000)).unwrap();
    let (vault, mended) = vault.mend().unwrap();
    assert!(mended.lost == 0 && vault.must_ask_others().is_none());
    vault.record(&an_afternoon()[..1]).unwrap();
}

/// Who belongs to the team stands in no other table: that such records are lost shows nowhere else.
#[test]
fn an_end_of_the_record_that_no_other_table_tells_of_is_missed_as_well() {
    let day = Day::new(&an_afternoon()[..60]);
    let vault = day.open();
    vault.found_team("Kitchen table", at(400)).unwrap();
    for name in ["Office", "Hall", "Attic", "Garden", "Porch", "Cellar"] {
        let path = day.path.with_file_name(format!("{name}.closeby"));
        let_in(&path, name, &vault, at(401));
    }
    let reach = |of: &Vault| of.heights().iter().map(|one| one.seq).sum::<u64>();
    let before = reach(&vault);
    vault.close().unwrap();
    let leaves = day.leaves_of("record");
    let vault = day.open();
    day.flips_a_byte_on(*leaves.last().unwrap());
    let (vault, mended) = vault.mend().unwrap();
    assert!(reach(&vault) < before, "the newest are lost");
    assert!(mended.lost > 0 && vault.must_ask_others().is_some());
}
