//! What can go wrong with a vault, in sentences for the person at the desk.

use closeby_seal::{NoRandomness, OpenError, SealError, SlotError};
use rusqlite::ErrorCode;

use crate::unsure::Unsure;

/// Why the vault could not do what it was asked. No word of it repeats what somebody typed.
#[derive(Debug, thiserror::Error)]
pub enum VaultError {
    /// No key slot that may open this opens with it.
    #[error("That passphrase does not open this vault")]
    WrongPassphrase,
    /// Written by a later Closeby.
    #[error(
        "This vault needs a newer Closeby (it is format {found}; this one reads up to {known}). Nothing was changed"
    )]
    TooNew {
        /// The format that it has.
        found: u64,
        /// The newest that is known.
        known: u64,
    },
    /// Another window, or another program, has it open.
    #[error("This vault is open in another window. Close it there first")]
    OpenElsewhere,
    /// A folder, but not one of ours.
    #[error("This folder is not a Closeby vault. Nothing was changed")]
    NotAVault,
    /// Bytes were lost or altered.
    #[error(
        "This vault is damaged ({detail}). Nothing was changed; open a copy of it that was made before"
    )]
    Damaged {
        /// Where it shows, in the words of the database.
        detail: String,
    },
    /// No room, not even the reserve.
    #[error("The disk is full. Nothing was stored and nothing is lost; make room and try again")]
    DiskFull,
    /// A write was not confirmed by the disk, so no further one is tried.
    #[error(
        "The disk did not confirm the last write. Nothing more is stored until the vault is opened again; everything stored before is safe"
    )]
    CannotWrite,
    /// There is nothing at that path.
    #[error("There is no vault at this place")]
    Missing,
    /// Something is there already.
    #[error("Something with this name is there already. It was not touched")]
    Exists,
    /// Case notes need the legal key.
    #[error("The case notes are locked. Open them with the legal passphrase first")]
    LegalKeyClosed,
    /// Sync was never turned on here.
    #[error("Sync is not turned on for this day. Nothing was changed")]
    NoTeam,
    /// Sync was turned on before.
    #[error("Sync is turned on for this day already. Nothing was changed")]
    TeamThere,
    /// Joining has not come to its end, or without a right to write.
    #[error("This laptop has not been let in to write here yet. Nothing was stored")]
    NotLetIn,
    /// Records that this laptop signed are not here, and others may have them.
    #[error("{}", ask_first(*.0))]
    AskOthersFirst(Unsure),
    /// A manager took this laptop off.
    #[error(
        "This laptop was taken off the team. What it holds can still be read; nothing more is stored"
    )]
    TakenOff,
    /// Only managers admit and remove.
    #[error("Only a laptop that manages the team can do this. Nothing was changed")]
    NotAManager,
    /// The team would be left without anybody who invites and removes.
    #[error("This is the only laptop that manages the team, so it cannot go. Nothing was changed")]
    LastManager,
    /// A passphrase cannot be taken.
    #[error(transparent)]
    Passphrase(SlotError),
    /// What should be stored does not fit.
    #[error(transparent)]
    TooLong(SealError),
    /// The system gave no random bytes.
    #[error(transparent)]
    NoRandomness(#[from] NoRandomness),
    /// A part of a kept file does not hold.
    #[error("Part {part} of {of} of this file {fault}. Everything else is safe")]
    FileBroken {
        /// Which part, from 1.
        part: u32,
        /// How many there are.
        of: u32,
        /// What is wrong with it.
        fault: crate::PieceFault,
    },
    /// The files could not be read.
    #[error("The vault could not be read. Nothing was changed")]
    Unreadable(#[source] std::io::Error),
}

fn ask_first(why: Unsure) -> &'static str {
    match why {
        Unsure::Mended => {
            "This day was mended and lost records that other laptops may have. Everything here can be read; nothing more is stored until one of them was asked"
        }
        Unsure::OlderCopy => {
            "This is an older copy of the day: other laptops may have what was written here after it was made. Everything here can be read; nothing more is stored until one of them was asked"
        }
        Unsure::Elsewhere => {
            "This day lies in another place than before, and may still be in use there. Everything here can be read; nothing more is stored until somebody has said that it is not"
        }
    }
}

/// What the crate's own functions return.
pub(crate) type Kept<T> = Result<T, VaultError>;

impl VaultError {
    /// Returns the error of something that cannot be in a sound vault.
    pub(crate) fn damaged(detail: impl Into<String>) -> Self {
        Self::Damaged { detail: detail.into() }
    }

    /// Returns the error of a file that could not be written.
    pub(crate) fn while_writing(error: &std::io::Error) -> Self {
        match error.kind() {
            std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => Self::DiskFull,
            _ => Self::CannotWrite,
        }
    }
}

impl From<rusqlite::Error> for VaultError {
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => Self::DiskFull,
            Some(ErrorCode::SystemIoFailure | ErrorCode::ReadOnly) => Self::CannotWrite,
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::OpenElsewhere,
            Some(ErrorCode::CannotOpen | ErrorCode::PermissionDenied) => {
                Self::Unreadable(std::io::Error::other("the database file cannot be opened"))
            }
            Some(ErrorCode::NotADatabase) => Self::damaged("its database cannot be read"),
            _ => Self::damaged(without_words(&error)),
        }
    }
}

/// Says which error it was and nothing else: the database's own message may quote what it read.
fn without_words(error: &rusqlite::Error) -> String {
    match error.sqlite_error() {
        Some(known) => format!("database error {}", known.extended_code),
        None => "a row is not what it should be".to_owned(),
    }
}

impl From<SlotError> for VaultError {
    fn from(error: SlotError) -> Self {
        match error {
            SlotError::WrongPassphrase => Self::WrongPassphrase,
            SlotError::TooNew { found, known } => Self::TooNew { found, known },
            SlotError::NotSlots | SlotError::Damaged | SlotError::Tampered => {
                Self::damaged("its key file was altered")
            }
            SlotError::NoRandomness(none) => Self::NoRandomness(none),
            other => Self::Passphrase(other),
        }
    }
}

impl From<SealError> for VaultError {
    fn from(error: SealError) -> Self {
        match error {
            SealError::NoRandomness(none) => Self::NoRandomness(none),
            other => Self::TooLong(other),
        }
    }
}

impl From<OpenError> for VaultError {
    fn from(error: OpenError) -> Self {
        match error {
            OpenError::NoKey => Self::LegalKeyClosed,
            OpenError::Altered => Self::damaged("a record was altered"),
        }
    }
}
