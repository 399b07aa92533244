//! Making a vault, opening it and closing it again.

use std::path::Path;
use std::sync::atomic::AtomicBool;
use std::sync::{Mutex, PoisonError, RwLock};

use closeby_seal::{Keyring, Passphrase};
use rusqlite::{Connection, TransactionBehavior};

use crate::error::Kept;
use crate::folder::Folder;
use crate::keys::{LegalKeys, TeamKeys};
use crate::pen::Pen;
use crate::slots::{self, Slots};
use crate::table::{chain, epoch_key, piece};
use crate::team::Team;
use crate::{TeamNames, Vault, VaultError, connect, migrate, place, read_tables};

impl Vault {
    /// Makes a new vault in a new folder, usually named `NAME.closeby`, and opens it.
    ///
    /// With a legal passphrase the legal team has a key from the start; it is not opened here.
    pub fn create(
        path: &Path,
        passphrase: &Passphrase,
        legal: Option<&Passphrase>,
    ) -> Result<Self, VaultError> {
        make(path, TeamKeys::create()?, passphrase, legal)
    }

    /// Makes a vault for a laptop that joins a team. Until it is let in, nothing can be written.
    pub fn join(
        path: &Path,
        passphrase: &Passphrase,
        legal: Option<&Passphrase>,
        names: &TeamNames,
    ) -> Result<Self, VaultError> {
        make(path, TeamKeys::join(names)?, passphrase, legal)
    }

    /// Opens a vault with the organiser's passphrase.
    pub fn open(path: &Path, passphrase: &Passphrase) -> Result<Self, VaultError> {
        let folder = Folder::open(path)?;
        let (slots, keys) = Slots::open(&folder.read_keys()?, passphrase)?;
        open_unlocked(folder, slots, keys)
    }

    /// Closes the vault and wipes its keys. Nothing stays behind but what is encrypted.
    pub fn close(self) -> Result<(), VaultError> {
        let Self { pen, readers, .. } = self;
        drop(readers);
        let pen = pen.into_inner().unwrap_or_else(PoisonError::into_inner);
        pen.connection.close().map_err(|(_, error)| error.into())
    }

    /// Returns whether the room kept for one last save is there. Without it, make room soon.
    pub fn has_reserve(&self) -> bool {
        self.folder.has_reserve()
    }
}

/// Opens a vault whose keys are at hand.
pub(crate) fn open_unlocked(folder: Folder, slots: Slots, mut keys: TeamKeys) -> Kept<Vault> {
    let mut ring = keys.ring();
    let mut connection = connect::open(&folder.database(), &keys.database)?;
    migrate::bring_up_to_date(&mut connection)?;
    slots.check(&connection)?;
    if Team::is_there(&connection)? {
        epoch_key::hold_all(&connection, &mut ring)?;
    }
    make_read_tables_fit(&mut connection, &keys, &ring)?;
    sweep(&connection);
    let vault = assemble(folder, (keys, ring), slots, connection)?;
    // On a full disk, or after a page that cannot be read, that waits for another time.
    let _ = vault.tell_what_was_left();
    Ok(vault)
}

fn make(
    path: &Path,
    keys: TeamKeys,
    passphrase: &Passphrase,
    legal: Option<&Passphrase>,
) -> Kept<Vault> {
    let folder = Folder::create(path)?;
    match fill(&folder, keys, passphrase, legal) {
        Ok((keys, slots, pen)) => assemble(folder, keys, slots, pen),
        Err(error) => {
            folder.take_back();
            Err(error)
        }
    }
}

type Filled = ((TeamKeys, Keyring), Slots, Connection);

fn fill(
    folder: &Folder,
    mut keys: TeamKeys,
    passphrase: &Passphrase,
    legal: Option<&Passphrase>,
) -> Kept<Filled> {
    let mut slots = Slots::create(&keys, passphrase)?;
    let mut connection = connect::create(&folder.database(), &keys.database)?;
    migrate::bring_up_to_date(&mut connection)?;
    let tx = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    read_tables::create(&tx)?;
    chain::insert(&tx, keys.device.author(), keys.team)?;
    if let Some(legal) = legal {
        slots.add_legal(&LegalKeys::create(keys.legal)?, legal)?;
        slots::note_legal(&tx)?;
    }
    tx.commit()?;
    // Last, because a folder without key slots is no vault.
    slots.keep(folder, &connection)?;
    let ring = keys.ring();
    Ok(((keys, ring), slots, connection))
}

fn make_read_tables_fit(connection: &mut Connection, keys: &TeamKeys, ring: &Keyring) -> Kept<()> {
    if read_tables::fit(connection)? {
        return Ok(());
    }
    let tx = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    read_tables::refill(&tx, ring, keys.team)?;
    Ok(tx.commit()?)
}

/// Lets go of files whose keeping was cut off. On a full disk that waits for another time.
fn sweep(connection: &Connection) {
    let _ = piece::sweep(connection);
}

pub(crate) fn assemble(
    folder: Folder,
    (keys, ring): (TeamKeys, Keyring),
    slots: Slots,
    connection: Connection,
) -> Kept<Vault> {
    folder.keep_reserve();
    let shared = Team::is_there(&connection)?;
    let place =
        if shared { place::stand(&folder, &connection, keys.device.author())? } else { None };
    let team = Team::load(&connection, &ring)?;
    let pen = Pen::take_up(connection)?;
    Ok(Vault {
        stood: RwLock::new(pen.chains().to_vec()),
        pen: Mutex::new(pen),
        readers: [Mutex::new(None), Mutex::new(None)],
        ring: RwLock::new(ring),
        keys,
        team: RwLock::new(team),
        slots: Mutex::new(slots),
        place: Mutex::new(place),
        spoilt: AtomicBool::new(false),
        hurt: AtomicBool::new(false),
        folder,
    })
}

#[cfg(test)]
mod tests;
