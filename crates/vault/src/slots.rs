//! The key slots of an open vault: adding, opening and changing passphrases.

use std::sync::PoisonError;

use closeby_seal::{Opened, Passphrase, SlotFile, Stretch};
use rusqlite::Connection;

use crate::error::Kept;
use crate::folder::Folder;
use crate::keys::{LegalKeys, TeamKeys};
use crate::table::setting;
use crate::{Vault, VaultError};

/// Which key files this vault takes: an older copy would bring an old passphrase back.
const FINGERPRINTS: &str = "vault.key_files";
/// Whether the legal team has a key here.
const LEGAL_MADE: &str = "vault.legal";

/// The slot file, and what the organiser's passphrase opened of it.
pub(crate) struct Slots {
    file: SlotFile,
    opened: Opened,
}

impl Slots {
    /// Makes the slots of a new vault.
    pub(crate) fn create(keys: &TeamKeys, passphrase: &Passphrase) -> Kept<Self> {
        let file = SlotFile::create(passphrase, &keys.to_payload(), Stretch::STANDARD)?;
        let opened = file.open(passphrase)?;
        Ok(Self { file, opened })
    }

    /// Opens the organiser's slot. Any other passphrase is the wrong one.
    pub(crate) fn open(bytes: &[u8], passphrase: &Passphrase) -> Kept<(Self, TeamKeys)> {
        let file = SlotFile::from_bytes(bytes)?;
        let opened = file.open(passphrase)?;
        let keys = TeamKeys::from_payload(opened.expose()).ok_or(VaultError::WrongPassphrase)?;
        Ok((Self { file, opened }, keys))
    }

    /// Puts a key of the legal team under a passphrase of its own.
    pub(crate) fn add_legal(&mut self, keys: &LegalKeys, passphrase: &Passphrase) -> Kept<()> {
        Ok(self.file.add_slot(&self.opened, passphrase, &keys.to_payload())?)
    }

    /// Writes the slots to the folder and makes the database take them and no other.
    pub(crate) fn keep(&self, folder: &Folder, connection: &Connection) -> Kept<()> {
        let new = hex(&self.file.fingerprint());
        let old = setting::get(connection, FINGERPRINTS)?.unwrap_or_default();
        // Whichever of the two files a power cut leaves, the vault opens.
        setting::set(connection, FINGERPRINTS, &format!("{old} {new}"))?;
        folder.write_keys(&self.file.to_bytes())?;
        setting::set(connection, FINGERPRINTS, &new)
    }

    /// Refuses a key file that was put back.
    pub(crate) fn check(&self, connection: &Connection) -> Kept<()> {
        let known = setting::get(connection, FINGERPRINTS)?.unwrap_or_default();
        let this = hex(&self.file.fingerprint());
        let fits = known.split(' ').any(|known| known == this);
        fits.then_some(())
            .ok_or_else(|| VaultError::damaged("its key file belongs to another time"))
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Notes that the legal team has a key.
pub(crate) fn note_legal(connection: &Connection) -> Kept<()> {
    setting::set(connection, LEGAL_MADE, "yes")
}

impl Vault {
    /// Opens the case notes, until [`Vault::close_legal`].
    pub fn open_legal(&self, passphrase: &Passphrase) -> Result<(), VaultError> {
        let slots = self.slots.lock().unwrap_or_else(PoisonError::into_inner);
        let opened = slots.file.open(passphrase)?;
        let keys = LegalKeys::from_payload(opened.expose(), self.keys.legal)
            .ok_or(VaultError::WrongPassphrase)?;
        let mut ring = self.ring.write().unwrap_or_else(PoisonError::into_inner);
        for key in keys.epochs {
            ring.hold(self.keys.legal, key);
        }
        self.take_legal_keys(&mut ring);
        Ok(())
    }

    /// Locks the case notes and wipes their keys.
    pub fn close_legal(&self) {
        self.ring.write().unwrap_or_else(PoisonError::into_inner).forget(self.keys.legal);
    }

    /// Returns whether the case notes are open.
    pub fn legal_is_open(&self) -> bool {
        self.ring().newest(self.keys.legal).is_some()
    }

    /// Returns whether anybody ever set a legal passphrase.
    pub fn has_legal(&self) -> Result<bool, VaultError> {
        self.read(|connection| Ok(setting::get(connection, LEGAL_MADE)?.is_some()))
    }

    /// Sets the legal passphrase, or a further one while the case notes are open.
    ///
    /// It does not open the case notes; [`Vault::open_legal`] does.
    pub fn add_legal(&self, passphrase: &Passphrase) -> Result<(), VaultError> {
        let keys = if self.legal_is_open() {
            LegalKeys::copy_of(self.keys.legal, &self.ring())
        } else if self.has_legal()? {
            return Err(VaultError::LegalKeyClosed);
        } else {
            LegalKeys::create(self.keys.legal)?
        };
        let mut slots = self.slots.lock().unwrap_or_else(PoisonError::into_inner);
        let mut file = slots.file.clone();
        file.add_slot(&slots.opened, passphrase, &keys.to_payload())?;
        self.keep_slots(&mut slots, file)?;
        self.write(|connection, _| note_legal(connection))
    }

    /// Puts a new passphrase in the place of an old one, the organiser's or the legal.
    pub fn change_passphrase(&self, old: &Passphrase, new: &Passphrase) -> Result<(), VaultError> {
        let mut slots = self.slots.lock().unwrap_or_else(PoisonError::into_inner);
        let opened = slots.file.open(old)?;
        let mut file = slots.file.clone();
        file.replace_slot(&opened, new, opened.expose())?;
        self.keep_slots(&mut slots, file)
    }

    /// Makes a changed slot file the one that counts.
    fn keep_slots(&self, slots: &mut Slots, file: SlotFile) -> Kept<()> {
        let old = std::mem::replace(&mut slots.file, file);
        let pen = self.pen.lock().unwrap_or_else(PoisonError::into_inner);
        let kept = slots.keep(&self.folder, &pen.connection);
        if kept.is_err() {
            slots.file = old;
        }
        kept
    }
}
