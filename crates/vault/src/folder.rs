//! The folder a vault lives in: its files, its lock, and the room kept free for one last save.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use crate::VaultError;
use crate::error::Kept;

/// How much room is kept free, so that a full disk does not cost the line just typed.
const RESERVE: usize = 8 * 1024 * 1024;

/// A vault's folder, held against anybody else for as long as this lives.
#[derive(Debug)]
pub(crate) struct Folder {
    path: PathBuf,
    /// Locked until dropped.
    _lock: File,
}

impl Folder {
    /// Makes a new folder that only its owner may enter.
    pub(crate) fn create(path: &Path) -> Kept<Self> {
        match make_private_folder(path) {
            Ok(()) => Self::hold(path),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Err(VaultError::Exists),
            Err(error) => Err(VaultError::while_writing(&error)),
        }
    }

    /// Takes an existing vault's folder.
    pub(crate) fn open(path: &Path) -> Kept<Self> {
        let there = fs::metadata(path).map_err(|error| match error.kind() {
            io::ErrorKind::NotFound => VaultError::Missing,
            _ => VaultError::Unreadable(error),
        })?;
        let ours = ["vault.db", "keys"].iter().all(|name| path.join(name).is_file());
        if !there.is_dir() || !ours {
            return Err(VaultError::NotAVault);
        }
        Self::hold(path)
    }

    fn hold(path: &Path) -> Kept<Self> {
        let lock = OpenOptions::new()
            .create(true)
            .truncate(false)
            .write(true)
            .open(path.join("lock"))
            .map_err(VaultError::Unreadable)?;
        match lock.try_lock() {
            Ok(()) => Ok(Self { path: path.to_owned(), _lock: lock }),
            Err(fs::TryLockError::WouldBlock) => Err(VaultError::OpenElsewhere),
            Err(fs::TryLockError::Error(error)) => Err(VaultError::Unreadable(error)),
        }
    }

    /// Returns where the database is.
    pub(crate) fn database(&self) -> PathBuf {
        self.path.join("vault.db")
    }

    /// Returns a free place for a database that is made anew.
    pub(crate) fn new_database(&self) -> Kept<PathBuf> {
        let new = self.path.join("vault.db.new");
        for end in ["", "-wal", "-shm"] {
            forget_file(&beside(&new, end))?;
        }
        Ok(new)
    }

    /// Puts a database made anew in the place of the damaged one, which is kept beside it.
    pub(crate) fn adopt(&self, new: &Path) -> Kept<()> {
        let (old, damaged) = (self.database(), self.path.join("vault.db.damaged"));
        forget_file(&damaged)?;
        let failed = |error: io::Error| VaultError::while_writing(&error);
        fs::hard_link(&old, &damaged)
            .or_else(|_| fs::copy(&old, &damaged).map(drop))
            .map_err(failed)?;
        // A log of writes belongs to the damaged one and to no other.
        for end in ["-wal", "-shm"] {
            forget_file(&beside(&old, end))?;
        }
        fs::rename(new, &old).and_then(|()| sync_folder(&self.path)).map_err(failed)
    }

    /// Returns where the file beside it lies by which a copy knows that it is one, wherever the
    /// folder was reached from.
    pub(crate) fn place(&self, name: &str) -> Option<PathBuf> {
        let real = fs::canonicalize(&self.path).ok()?;
        Some(real.parent()?.join(format!(".closeby-{name}")))
    }

    /// Reads the key slots.
    pub(crate) fn read_keys(&self) -> Kept<Vec<u8>> {
        fs::read(self.path.join("keys")).map_err(VaultError::Unreadable)
    }

    /// Replaces the key slots: either the old file is there afterwards or the whole new one.
    pub(crate) fn write_keys(&self, bytes: &[u8]) -> Kept<()> {
        let (new, keys) = (self.path.join("keys.new"), self.path.join("keys"));
        write_through(&new, bytes)
            .and_then(|()| fs::rename(&new, &keys))
            .and_then(|()| sync_folder(&self.path))
            .map_err(|error| VaultError::while_writing(&error))
    }

    /// Takes the room for one last save; no harm when there is none.
    pub(crate) fn keep_reserve(&self) {
        let path = self.path.join("reserve");
        if fs::metadata(&path).is_ok_and(|there| there.len() >= RESERVE as u64) {
            return;
        }
        if write_through(&path, &noise()).is_err() {
            // Half a reserve would only make the disk fuller.
            let _ = fs::remove_file(&path);
        }
    }

    /// Gives the reserved room up; tells whether there was any.
    pub(crate) fn release_reserve(&self) -> bool {
        fs::remove_file(self.path.join("reserve")).is_ok()
    }

    /// Returns whether the room for one last save is there.
    pub(crate) fn has_reserve(&self) -> bool {
        self.path.join("reserve").is_file()
    }

    /// Returns how many bytes its files take.
    pub(crate) fn bytes(&self) -> u64 {
        let files = fs::read_dir(&self.path).into_iter().flatten().flatten();
        files.filter_map(|file| file.metadata().ok()).map(|file| file.len()).sum()
    }

    /// Removes a folder that was made a moment ago and could not be filled.
    pub(crate) fn take_back(self) {
        let _ = fs::remove_dir_all(&self.path);
    }
}

fn beside(path: &Path, end: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(end);
    PathBuf::from(name)
}

/// Writes over the beginning of a file.
pub(crate) fn write_at_start(mut file: &File, bytes: &[u8]) -> io::Result<()> {
    file.seek(SeekFrom::Start(0))?;
    file.write_all(bytes)
}

/// Removes a file, if it is there.
pub(crate) fn forget_file(path: &Path) -> Kept<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            Err(VaultError::while_writing(&error))
        }
        _ => Ok(()),
    }
}

fn make_private_folder(path: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path)?;
    path.parent().filter(|parent| !parent.as_os_str().is_empty()).map_or(Ok(()), sync_folder)
}

/// Writes a file and waits until the disk has it.
fn write_through(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

/// Makes sure that a name in a folder outlives a power cut.
fn sync_folder(path: &Path) -> io::Result<()> {
    #[cfg(unix)]
    File::open(path)?.sync_all()?;
    #[cfg(not(unix))]
    let _ = path;
    Ok(())
}

/// Returns bytes that no file system can fold together, or the room would not be there.
fn noise() -> Vec<u8> {
    let mut state = 0x9E37_79B9_7F4A_7C15_u64;
    std::iter::repeat_with(|| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state.to_le_bytes()
    })
    .take(RESERVE / 8)
    .flatten()
    .collect()
}
