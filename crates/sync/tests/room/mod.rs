//! Laptops of one team in a room: vaults, a clock, things they say, and a carrier in memory.
#![allow(dead_code, reason = "each test tells another part of the afternoon")]

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::path::PathBuf;

use closeby_domain::board::{Board, Mode};
use closeby_domain::day::Day;
use closeby_domain::entry::{Correction, Entry};
use closeby_domain::id::{DayId, EntryId};
use closeby_domain::operation::Mark;
use closeby_domain::statement::{Author, Order};
use closeby_domain::{Moment, Operation, Statement, When};
use closeby_seal::{Envelope, Passphrase, Role};
use closeby_sync::{Carrier, CarrierError};
use closeby_vault::{Height, Vault};
use uuid::Uuid;

/// Two in the afternoon of the day.
pub const TWO: i64 = 1_773_496_800_000;

pub fn at(minutes: i64) -> Moment {
    Moment::from_unix_ms(TWO).plus_minutes(minutes)
}

pub fn passphrase() -> Passphrase {
    Passphrase::typed("lantern otter gravel piano".to_owned())
}

/// A folder in which laptops keep their vaults.
pub struct Room {
    pub folder: tempfile::TempDir,
}

impl Room {
    pub fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(format!("{name}.closeby"))
    }

    pub fn day(&self, name: &str, exercise: bool) -> Vault {
        let vault = Vault::create(&self.path(name), &passphrase(), None).unwrap();
        let day = Day {
            id: DayId(Uuid::from_u128(1)),
            name: "Linnet Close".to_owned(),
            zone: "Europe/London".to_owned(),
            exercise,
        };
        vault.record(&[said(at(0), Operation::OpenDay(day))]).unwrap();
        vault
    }

    pub fn founder(&self) -> Vault {
        let vault = self.day("kitchen", false);
        vault.found_team("Kitchen table", at(0)).unwrap();
        vault
    }

    /// Lets a laptop in by hand, without a carrier.
    pub fn member(&self, of: &Vault, name: &str, role: Role) -> Vault {
        let vault = Vault::join(&self.path(name), &passphrase(), None, &of.names()).unwrap();
        vault.enter_team(of.welcome().unwrap()).unwrap();
        of.admit(&vault.card(name).unwrap(), role, false, at(1)).unwrap();
        vault.receive(&lacking(of, &vault), at(1)).unwrap();
        vault
    }
}

pub fn said(recorded: Moment, operation: Operation) -> Statement {
    let by = Author { person: None, name: "Rosa Lind".to_owned(), role: "loggist".to_owned() };
    Statement { by, happened: recorded, recorded, operation, order: Order::FIRST }
}

pub fn entry_id(number: u32) -> EntryId {
    EntryId(Uuid::from_u128(u128::from(number)))
}

pub fn sees(number: u32, recorded: Moment, text: &str) -> Statement {
    let entry = Entry::seen(entry_id(number), number, When::exactly(recorded), text.to_owned());
    said(recorded, Operation::LogEntry(entry))
}

pub fn corrects(number: u32, recorded: Moment, text: &str) -> Statement {
    let text = Some(text.to_owned());
    let correction = Correction { text, when: None, reason: "misheard".to_owned() };
    said(recorded, Operation::CorrectEntry(entry_id(number), correction))
}

pub fn strikes(number: u32, recorded: Moment) -> Statement {
    let mark = Mark { reason: "twice".to_owned(), initials: "RL".to_owned() };
    said(recorded, Operation::StrikeEntry(entry_id(number), mark))
}

/// Returns everything that one has and the other lacks.
pub fn lacking(from: &Vault, to: &Vault) -> Vec<Envelope> {
    let theirs = to.heights();
    let mut records = Vec::new();
    for height in from.heights() {
        let there = theirs
            .iter()
            .find(|one| (one.author, one.audience) == (height.author, height.audience));
        let after = Height { seq: there.map_or(0, |one| one.seq), ..height };
        records.extend(from.records_after(after, usize::MAX, usize::MAX).unwrap());
    }
    records
}

pub fn board(vault: &Vault) -> Board {
    vault.board(Moment::NEVER, Mode::Known).unwrap()
}

pub fn texts(vault: &Vault) -> Vec<String> {
    board(vault).lines.into_iter().map(|line| line.text).collect()
}

/// Two laptops show and hold the same.
pub fn assert_same(one: &Vault, other: &Vault) {
    for mode in [Mode::Known, Mode::Happened] {
        for moment in [at(30), at(90), Moment::NEVER] {
            let (left, right) =
                (one.board(moment, mode).unwrap(), other.board(moment, mode).unwrap());
            assert_eq!(left, right);
        }
    }
    assert_eq!(one.head().unwrap(), other.head().unwrap());
}

/// A carrier in memory that can be pulled out after some number of calls.
#[derive(Default)]
pub struct Pocket {
    pub objects: RefCell<BTreeMap<String, Vec<u8>>>,
    pub calls_left: Cell<Option<u32>>,
}

impl Pocket {
    fn call(&self) -> Result<(), CarrierError> {
        match self.calls_left.get() {
            Some(0) => Err(CarrierError::Gone),
            Some(left) => {
                self.calls_left.set(Some(left - 1));
                Ok(())
            }
            None => Ok(()),
        }
    }
}

impl Carrier for Pocket {
    fn name(&self) -> &str {
        "stick"
    }

    fn list(&self, under: &str) -> Result<Vec<String>, CarrierError> {
        self.call()?;
        let under = format!("{under}/");
        Ok(self.objects.borrow().keys().filter(|name| name.starts_with(&under)).cloned().collect())
    }

    fn get(&self, name: &str) -> Result<Option<Vec<u8>>, CarrierError> {
        self.call()?;
        Ok(self.objects.borrow().get(name).cloned())
    }

    fn put(&self, name: &str, bytes: &[u8]) -> Result<(), CarrierError> {
        self.call()?;
        self.objects.borrow_mut().insert(name.to_owned(), bytes.to_vec());
        Ok(())
    }
}
