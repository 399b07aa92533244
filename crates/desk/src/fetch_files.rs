//! Kept files between laptops: which are not whole here, and fetching them when somebody asks.

use std::path::Path;

use closeby_domain::id::AttachmentId;
use closeby_seal::Passphrase;
pub use closeby_sync::Progress;
use closeby_sync::{
    Carrier, FilesOutcome, Folder, Mailbox, SyncError, Wanted, exchange_files, pieces_not_left,
};
use closeby_vault::{LackingFile, Vault};

use crate::desk::id;
use crate::join_team::STICK;
use crate::problem::{Answer, Code, Problem};
use crate::see_files::in_words;
use crate::words::say;

/// How many files that are not whole are named one by one.
const NAMED: usize = 5;

/// What an exchange of files came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FilesCarried {
    /// What was carried and what was noticed, a sentence each.
    pub says: Vec<String>,
    /// How many parts of files came in.
    pub fetched: usize,
    /// How many were left there.
    pub left: usize,
    /// How many nobody has left there yet.
    pub missing: usize,
}

/// A day, and which of its files are asked for; every one when none is named.
pub struct FilesAsk<'a> {
    /// The folder of the day.
    pub path: &'a Path,
    /// Its passphrase.
    pub passphrase: String,
    /// The legal passphrase: files of the legal team are lacking only for those who have it.
    pub legal: Option<String>,
    /// The ids of the files.
    pub files: &'a [String],
}

impl FilesAsk<'_> {
    fn open(&self) -> Answer<Vault> {
        let vault = Vault::open(self.path, &Passphrase::typed(self.passphrase.clone()))?;
        if let Some(legal) = self.legal.clone() {
            vault.open_legal(&Passphrase::typed(legal))?;
        }
        Ok(vault)
    }
}

/// Reads which files are asked for.
pub(crate) fn wanted(files: &[String]) -> Answer<Wanted> {
    if files.is_empty() {
        return Ok(Wanted::All);
    }
    let ids: Answer<Vec<_>> = files.iter().map(|file| Ok(AttachmentId(id(file)?))).collect();
    ids.map(Wanted::Only)
}

/// Says which files are not whole here, with a vault that lies on no desk.
pub fn see_lacking_files(ask: &FilesAsk<'_>) -> Answer<Vec<String>> {
    let vault = ask.open()?;
    let mut says = lacking_words(&vault)?;
    says.extend(not_left_words(&vault)?);
    Ok(if says.is_empty() { vec![say!("files-whole")] } else { says })
}

/// Leaves files on a stick and fetches those that are asked for.
pub fn files_by_stick(
    ask: &FilesAsk<'_>,
    stick: &Path,
    tell: impl FnMut(Progress),
) -> Answer<FilesCarried> {
    let stick = Folder::at(stick, STICK).map_err(SyncError::from)?;
    let mut carried = by(&ask.open()?, &stick, ask, tell)?;
    carried.says.push(say!("stick-eject"));
    Ok(carried)
}

/// Leaves files in the day's mailbox and fetches those that are asked for.
pub fn files_by_mailbox(ask: &FilesAsk<'_>, tell: impl FnMut(Progress)) -> Answer<FilesCarried> {
    let vault = ask.open()?;
    let mailbox = Mailbox::of(&vault)?.ok_or_else(|| {
        Problem::new(Code::NotFound, say!("mailbox-none"), say!("mailbox-none-try"))
    })?;
    by(&vault, &mailbox, ask, tell)
}

fn by(
    vault: &Vault,
    carrier: &impl Carrier,
    ask: &FilesAsk<'_>,
    tell: impl FnMut(Progress),
) -> Answer<FilesCarried> {
    if vault.roll().is_none() {
        return Err(closeby_vault::VaultError::NoTeam.into());
    }
    let outcome = exchange_files(vault, carrier, &wanted(ask.files)?, tell)?;
    Ok(FilesCarried {
        says: carried_words(&outcome),
        fetched: outcome.fetched,
        left: outcome.left,
        missing: outcome.missing,
    })
}

/// Says what an exchange of files came to.
pub(crate) fn carried_words(outcome: &FilesOutcome) -> Vec<String> {
    let FilesOutcome { left, fetched, missing, damaged } = *outcome;
    let mut says = vec![say!("files-carried", fetched = fetched as u64, left = left as u64)];
    if missing > 0 {
        says.push(say!("files-missing", count = missing as u64));
    }
    if damaged > 0 {
        says.push(say!("stick-damaged", count = damaged as u64));
    }
    says
}

/// Says which files are not whole here.
pub(crate) fn lacking_words(vault: &Vault) -> Answer<Vec<String>> {
    let lacking = vault.lacking_files()?;
    let mut says: Vec<String> = lacking.iter().take(NAMED).map(file_words).collect();
    if lacking.len() > NAMED {
        says.push(say!("files-lacking-more", count = (lacking.len() - NAMED) as u64));
    }
    Ok(says)
}

/// Says how much of files a carrier has not been given that had all of them before.
pub(crate) fn not_left_words(vault: &Vault) -> Answer<Vec<String>> {
    let mut says = Vec::new();
    let carriers = [(STICK, say!("files-the-stick")), ("mailbox", say!("files-the-mailbox"))];
    for (carrier, called) in carriers {
        let count = pieces_not_left(vault, carrier)?.unwrap_or(0);
        if count > 0 {
            says.push(say!("files-not-left", count = count, carrier = called));
        }
    }
    Ok(says)
}

fn file_words(lacking: &LackingFile) -> String {
    let file = &lacking.filed.attachment.file;
    say!(
        "files-lacking",
        name = file.name.clone(),
        size = in_words(file.bytes),
        id = file.id.0.to_string(),
        count = lacking.pieces.len() as u64,
        of = lacking.filed.attachment.sealed.all().count() as u64
    )
}
