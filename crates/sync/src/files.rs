//! Kept files on a carrier: their sealed pieces, left there once and fetched when somebody asks.

use std::collections::HashSet;

use closeby_domain::attachment::Digest;
use closeby_domain::id::AttachmentId;
use closeby_seal::SpaceId;
use closeby_vault::{LackingFile, Vault};

use crate::segment::digits;
use crate::{Carrier, SyncError};

/// How many names are looked up at a time.
const PAGE: usize = 512;

/// Which files to fetch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wanted {
    /// Every one that is not whole here.
    All,
    /// These.
    Only(Vec<AttachmentId>),
}

/// How far an exchange of files has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Progress {
    /// So many pieces came or went.
    pub done: usize,
    /// Of so many.
    pub of: usize,
}

/// What an exchange of files came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct FilesOutcome {
    /// How many pieces were left on the carrier.
    pub left: usize,
    /// How many came in.
    pub fetched: usize,
    /// How many nobody has left there yet.
    pub missing: usize,
    /// How many there are damaged.
    pub damaged: usize,
}

impl Wanted {
    /// Returns the pieces of these files that are not here.
    pub fn pieces(&self, vault: &Vault) -> Result<Vec<Digest>, SyncError> {
        let wanted = |lacking: &LackingFile| match self {
            Self::All => true,
            Self::Only(files) => files.contains(&lacking.filed.attachment.file.id),
        };
        let lacking = vault.lacking_files()?.into_iter().filter(wanted);
        Ok(lacking.flat_map(|one| one.pieces).collect())
    }
}

/// Leaves every piece on a carrier that is here and not there, and fetches those that are wanted.
///
/// One listing, and one object for each piece. Broken off anywhere, the next one goes on from there.
pub fn exchange_files(
    vault: &Vault,
    carrier: &impl Carrier,
    wanted: &Wanted,
    mut tell: impl FnMut(Progress),
) -> Result<FilesOutcome, SyncError> {
    let names = carrier.list(&folder(vault.space()))?;
    let there: HashSet<Digest> =
        names.iter().filter_map(|name| read(vault.space(), name)).collect();
    let (to_fetch, missing): (Vec<Digest>, Vec<Digest>) =
        wanted.pieces(vault)?.into_iter().partition(|piece| there.contains(piece));
    let to_leave = not_there(vault, &there)?;
    let mut outcome = FilesOutcome { missing: missing.len(), ..FilesOutcome::default() };
    let mut progress = Progress { done: 0, of: to_fetch.len() + to_leave.len() };
    for piece in to_fetch {
        match carrier.get(&object(vault.space(), &piece))? {
            // The listing ran ahead of the objects: a later visit finds it.
            None => outcome.missing += 1,
            Some(bytes) if vault.take_piece(&piece, &bytes)? => outcome.fetched += 1,
            Some(_) => outcome.damaged += 1,
        }
        progress.done += 1;
        tell(progress);
    }
    for piece in to_leave {
        if let Some(bytes) = vault.sealed_piece(&piece)? {
            carrier.put(&object(vault.space(), &piece), &bytes)?;
            outcome.left += 1;
        }
        progress.done += 1;
        tell(progress);
    }
    note_left(vault, carrier.name())?;
    Ok(outcome)
}

/// Fetches pieces from a carrier, and leaves nothing there; tells of each that came. One listing, and
/// one object for each piece that is there.
pub(crate) fn fetch_pieces(
    vault: &Vault,
    carrier: &impl Carrier,
    pieces: &[Digest],
    mut came: impl FnMut(Digest),
) -> Result<(), SyncError> {
    let names = carrier.list(&folder(vault.space()))?;
    let there: HashSet<Digest> =
        names.iter().filter_map(|name| read(vault.space(), name)).collect();
    for piece in pieces.iter().filter(|piece| there.contains(*piece)) {
        if let Some(bytes) = carrier.get(&object(vault.space(), piece))?
            && vault.take_piece(piece, &bytes)?
        {
            came(*piece);
        }
    }
    Ok(())
}

/// Returns the pieces that are here and not there.
fn not_there(vault: &Vault, there: &HashSet<Digest>) -> Result<Vec<Digest>, SyncError> {
    let mut lacking = Vec::new();
    for page in (0..).step_by(PAGE) {
        let names = vault.kept_pieces(page, PAGE)?;
        lacking.extend(names.iter().filter(|name| !there.contains(*name)));
        if names.len() < PAGE {
            break;
        }
    }
    Ok(lacking)
}

/// Remembers that a carrier has every piece that is here.
fn note_left(vault: &Vault, carrier: &str) -> Result<(), SyncError> {
    let (count, _) = vault.count_of_pieces()?;
    Ok(vault.set_setting(&kept_under(carrier), &count.to_string())?)
}

/// Returns how many pieces came here since all of them were left on a carrier; `None` when they
/// never were.
pub fn pieces_not_left(vault: &Vault, carrier: &str) -> Result<Option<u64>, SyncError> {
    let left = vault.setting(&kept_under(carrier))?.and_then(|count| count.parse::<u64>().ok());
    let Some(left) = left else { return Ok(None) };
    let (count, _) = vault.count_of_pieces()?;
    Ok(Some(count.saturating_sub(left)))
}

fn kept_under(carrier: &str) -> String {
    format!("sync.files.{carrier}")
}

fn folder(space: SpaceId) -> String {
    format!("{space}/piece")
}

fn object(space: SpaceId, piece: &Digest) -> String {
    format!("{}/{piece}.piece", folder(space))
}

/// Reads a name; `None` when it is none of ours.
fn read(space: SpaceId, name: &str) -> Option<Digest> {
    let rest = name.strip_prefix(&folder(space))?.strip_prefix('/')?;
    digits(rest.strip_suffix(".piece")?).map(Digest)
}
