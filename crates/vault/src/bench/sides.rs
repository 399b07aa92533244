//! The same day on both sides, and each thing that is measured, once for each side.

use std::path::{Path, PathBuf};

use closeby_domain::Moment;
use closeby_domain::board::Mode;
use closeby_seal::Passphrase;

use super::bare::Bare;
use super::raw::Raw;
use super::workload::{DAY, SPAN, Workload};
use crate::folder::Folder;
use crate::keys::TeamKeys;
use crate::open::open_unlocked;
use crate::search;
use crate::slots::Slots;
use crate::{Filter, OlderThan, Vault, VaultError};

/// How many hits a search asks for.
const HITS: usize = 50;

/// In which way a board is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Look {
    /// What was known then.
    Known,
    /// What had happened by then.
    Happened,
}

/// A vault and a bare database that hold the same day.
pub struct Sides {
    day: Workload,
    vault: Vault,
    bare: Bare,
    closed: Closed,
}

/// Where both sides are kept while nothing is open.
pub struct Closed {
    vault: PathBuf,
    bare: PathBuf,
}

/// A vault whose passphrase was stretched already.
pub struct Unlocked {
    folder: Folder,
    slots: Slots,
    keys: TeamKeys,
}

/// Something open with its first rows read, to be closed when the clock has stopped.
pub struct Opened {
    /// How many rows were read.
    pub rows: usize,
    vault: Option<Vault>,
    _bare: Option<Bare>,
}

/// Nothing but the workload is ever kept under it.
pub const PASSPHRASE: &str = "lantern otter gravel piano";

pub(super) fn passphrase() -> Passphrase {
    Passphrase::typed(PASSPHRASE.to_owned())
}

impl Sides {
    /// Makes both sides in this folder and fills them.
    pub fn make(folder: &Path, day: Workload) -> Result<Self, VaultError> {
        let closed = Closed::at(folder);
        let vault = Vault::create(&closed.vault, &passphrase(), None)?;
        day.say_to(&vault)?;
        let bare = Bare::create(&closed.bare)?;
        bare.fill(&day)?;
        let sides = Self { day, vault, bare, closed };
        sides.rest()?;
        Ok(sides)
    }

    /// Lets both come to rest: the vault as it does by itself ten seconds after the last touch,
    /// the bare one by gathering its whole index.
    pub fn rest(&self) -> Result<(), VaultError> {
        while self.vault.tidy()? {}
        self.bare.tidy()
    }

    /// Appends one entry to the vault: signed, sealed, linked, indexed, durable.
    pub fn append(&self, turn: usize) -> Result<(), VaultError> {
        self.vault.record(std::slice::from_ref(&self.day.another(turn)?)).map(drop)
    }

    /// Appends one entry to the bare database, as durable.
    pub fn append_bare(&self, turn: usize) -> Result<(), VaultError> {
        self.bare.append(&self.day, turn)
    }

    /// Searches the vault; returns how many lines it found.
    pub fn search(&self, typed: &str) -> Result<usize, VaultError> {
        Ok(self.vault.search(typed, HITS)?.len())
    }

    /// Searches the bare table of words and reads the rows.
    pub fn search_bare(&self, matching: &str) -> Result<usize, VaultError> {
        self.bare.search(matching)
    }

    /// Finds the newest hits in the vault without reading a line; returns how many there are.
    pub fn find(&self, matching: &str) -> Result<usize, VaultError> {
        self.vault.glance(|connection| search::count(connection, matching, HITS))
    }

    /// Finds the same in the bare table of words.
    pub fn find_bare(&self, matching: &str) -> Result<usize, VaultError> {
        self.bare.find(matching)
    }

    /// Looks at the board after this share of the day; returns how many lines it carries.
    pub fn board(&self, share: f64, look: Look) -> Result<usize, VaultError> {
        let mode = match look {
            Look::Known => Mode::Known,
            Look::Happened => Mode::Happened,
        };
        Ok(self.vault.board(after(share), mode)?.lines.len())
    }

    /// Checks the vault's whole record; returns how many records hold.
    pub fn verify(&self) -> Result<u64, VaultError> {
        let report = self.vault.verify()?;
        if report.is_sound() { Ok(report.records) } else { Err(VaultError::damaged("its record")) }
    }

    /// Reads the same records for bare verification.
    pub fn raw(&self) -> Result<Raw, VaultError> {
        Raw::of(&self.vault)
    }

    /// Closes both sides; the files stay.
    pub fn close(self) -> Result<Closed, VaultError> {
        self.vault.close()?;
        Ok(self.closed)
    }
}

impl Closed {
    /// Returns the sides that were made in this folder and closed.
    pub fn at(folder: &Path) -> Self {
        Self { vault: folder.join("w.closeby"), bare: folder.join("bare.db") }
    }

    /// Stretches the passphrase, which is what unlocking costs and no database can help.
    pub fn unlock(&self) -> Result<Unlocked, VaultError> {
        let folder = Folder::open(&self.vault)?;
        let (slots, keys) = Slots::open(&folder.read_keys()?, &passphrase())?;
        Ok(Unlocked { folder, slots, keys })
    }

    /// Opens the bare database and reads a first screen.
    pub fn open_bare(&self) -> Result<Opened, VaultError> {
        let bare = Bare::open(&self.bare)?;
        let rows = bare.first_screen()?;
        Ok(Opened { rows, vault: None, _bare: Some(bare) })
    }
}

impl Opened {
    /// Asks what an afternoon asks: searches, boards at every hour in both ways, the whole log by
    /// pages; returns how many rows that were.
    pub fn ask_around(&self) -> Result<usize, VaultError> {
        let Some(vault) = &self.vault else { return Ok(0) };
        let mut rows = 0;
        for typed in ["van ", "water toilet ", "\"side gate unlocked\"", "soli"] {
            rows += vault.search(typed, HITS)?.len();
        }
        for hour in 0..=16 {
            for mode in [Mode::Known, Mode::Happened] {
                rows += vault.board(after(f64::from(hour) / 16.0), mode)?.lines.len();
            }
        }
        let (all, mut older_than) = (Filter::default(), None);
        loop {
            let page = vault.timeline(Moment::NEVER, Mode::Known, &all, older_than, 200)?;
            let Some(last) = page.last() else { return Ok(rows) };
            older_than = Some(OlderThan::from(last));
            rows += page.len();
        }
    }
}

impl Unlocked {
    /// Opens the vault and reads the first board.
    pub fn open(self) -> Result<Opened, VaultError> {
        let vault = open_unlocked(self.folder, self.slots, self.keys)?;
        let rows = vault.board(Moment::NEVER, Mode::Known)?.lines.len();
        Ok(Opened { rows, vault: Some(vault), _bare: None })
    }
}

#[allow(clippy::cast_possible_truncation, clippy::cast_precision_loss, reason = "a share of a day")]
fn after(share: f64) -> Moment {
    Moment::from_unix_ms(DAY + (SPAN as f64 * share) as i64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_sides_find_the_same_and_every_record_holds() {
        let room = tempfile::tempdir().unwrap();
        let sides = Sides::make(room.path(), Workload::of(1_000)).unwrap();
        let kinds = [
            ("van ", "van"),
            ("water toilet ", "water AND toilet"),
            ("\"side gate unlocked\"", "\"side gate unlocked\""),
            ("soli", "soli*"),
        ];
        for (typed, matching) in kinds {
            assert_eq!(sides.search(typed).unwrap(), sides.search_bare(matching).unwrap());
        }
        sides.append(0).unwrap();
        sides.append_bare(0).unwrap();
        let raw = sides.raw().unwrap();
        assert!(raw.holds());
        assert_eq!(raw.records() as u64, sides.verify().unwrap());
        let closed = sides.close().unwrap();
        assert!(closed.unlock().unwrap().open().unwrap().rows > 0);
        assert!(closed.open_bare().unwrap().rows > 400);
    }
}
