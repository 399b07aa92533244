//! The vault while it is open: its keys, its connections, and looking things up in it.

use std::sync::atomic::AtomicBool;
use std::sync::{Mutex, MutexGuard, PoisonError, RwLock, RwLockReadGuard};

use closeby_seal::Keyring;
use rusqlite::Connection;

use crate::error::Kept;
use crate::folder::Folder;
use crate::keys::TeamKeys;
use crate::pen::Pen;
use crate::place::Place;
use crate::slots::Slots;
use crate::table::chain::Chain;
use crate::team::Team;
use crate::{VaultError, connect};

/// An open vault. All its functions may be called from several threads.
///
/// Dropping or closing it wipes every key.
pub struct Vault {
    pub(crate) pen: Mutex<Pen>,
    /// Where every chain stood after the last transaction, for whoever does not wait for the next.
    pub(crate) stood: RwLock<Vec<Chain>>,
    /// For looking while others write or look; the first is opened with the vault, the second
    /// when it is needed.
    pub(crate) readers: [Mutex<Option<Connection>>; 2],
    pub(crate) ring: RwLock<Keyring>,
    pub(crate) keys: TeamKeys,
    /// Who belongs to the team; `None` while sync was never turned on.
    pub(crate) team: RwLock<Option<Team>>,
    pub(crate) slots: Mutex<Slots>,
    /// The file beside the day, by which a copy knows that it is one; only a team's day has it.
    pub(crate) place: Mutex<Option<Place>>,
    /// Set once a write was not confirmed.
    pub(crate) spoilt: AtomicBool,
    /// Set once a line of the log could not be read.
    pub(crate) hurt: AtomicBool,
    /// Last, so that the lock is given up only when everything else is closed.
    pub(crate) folder: Folder,
}

impl std::fmt::Debug for Vault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Vault(***)")
    }
}

impl Vault {
    /// Looks something up; all of it as it was at one moment.
    pub(crate) fn read<T>(&self, job: impl FnOnce(&Connection) -> Kept<T>) -> Kept<T> {
        self.glance(|connection| {
            let same_moment = SameMoment::begin(connection)?;
            job(same_moment.0)
        })
    }

    /// Looks something up with a single statement, whose rows are of one moment by themselves.
    ///
    /// Opening a connection costs as much as a whole board, so one more is opened only when all
    /// that are open are busy.
    pub(crate) fn glance<T>(&self, job: impl FnOnce(&Connection) -> Kept<T>) -> Kept<T> {
        if let Some(mut seat) = self.readers.iter().find_map(open_and_free)
            && let Some(open) = seat.take()
        {
            let found = looked(job(&open));
            // After a page that could not be read nothing more is sure on that connection.
            if !matches!(found, Err(VaultError::Damaged { .. })) {
                *seat = Some(open);
            }
            return found;
        }
        if let Ok(mut pen) = self.pen.try_lock() {
            let found = looked(job(&pen.connection));
            if matches!(found, Err(VaultError::Damaged { .. })) {
                pen.connection = connect::open(&self.folder.database(), &self.keys.database)?;
            }
            return found;
        }
        let mut reader = self.reader();
        let open = match &mut *reader {
            Some(open) => open,
            none => none.insert(connect::reader(&self.folder.database(), &self.keys.database)?),
        };
        let found = looked(job(open));
        if matches!(found, Err(VaultError::Damaged { .. })) {
            *reader = None;
        }
        found
    }

    /// Returns a seat for looking: a free one, or the first to become free.
    fn reader(&self) -> MutexGuard<'_, Option<Connection>> {
        let [first, second] = &self.readers;
        let free = first.try_lock().or_else(|_| second.try_lock());
        free.unwrap_or_else(|_| first.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Returns the keys at hand.
    pub(crate) fn ring(&self) -> RwLockReadGuard<'_, Keyring> {
        self.ring.read().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Returns a connection for looking that is open and free.
fn open_and_free(reader: &Mutex<Option<Connection>>) -> Option<MutexGuard<'_, Option<Connection>>> {
    reader.try_lock().ok().filter(|open| open.is_some())
}

/// Whoever only looks is not told that nothing can be written.
fn looked<T>(done: Kept<T>) -> Kept<T> {
    done.map_err(|error| match error {
        VaultError::CannotWrite => {
            VaultError::Unreadable(std::io::Error::other("the disk could not be read"))
        }
        other => other,
    })
}

/// While it lives, everything that is looked up is as it was when it began.
struct SameMoment<'a>(&'a Connection);

impl<'a> SameMoment<'a> {
    fn begin(connection: &'a Connection) -> Kept<Self> {
        connection.prepare_cached("BEGIN")?.execute([])?;
        Ok(Self(connection))
    }
}

impl Drop for SameMoment<'_> {
    fn drop(&mut self) {
        // Nothing was written. If even this fails, the next look says so.
        let _ = self.0.prepare_cached("ROLLBACK").and_then(|mut end| end.execute([]));
    }
}
