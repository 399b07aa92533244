//! Files kept with an entry or a case: what they are, and where their sealed pieces are found.

mod digest;
mod kind;
mod name;

use serde::{Deserialize, Serialize};

pub use digest::Digest;
pub use kind::{FileKind, NEEDED_TO_TELL};
pub use name::{LONGEST_NAME, plain_name};

use crate::id::{AttachmentId, EntryId};
use crate::{Author, Moment, Operation, Statement};

/// The longest file that is kept, in bytes.
pub const MOST_BYTES: u64 = 512 * 1024 * 1024;

/// A file as people know it. It is kept byte for byte and never altered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptFile {
    /// Its lasting name.
    pub id: AttachmentId,
    /// What it was called, without folders and without what steers a screen.
    pub name: String,
    /// What its content says it is.
    pub kind: FileKind,
    /// Its size.
    pub bytes: u64,
    /// The SHA-256 of all of it, which any system can work out.
    pub sha256: Digest,
    /// Width and height, when it is a picture that can be shown.
    pub picture: Option<(u32, u32)>,
}

/// A file with where its sealed pieces are found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attachment {
    /// The file.
    pub file: KeptFile,
    /// Its pieces.
    pub sealed: SealedFile,
}

/// The sealed pieces of a file, each named by the BLAKE3 of its sealed bytes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SealedFile {
    /// The BLAKE3 of the whole file.
    pub blake3: Digest,
    /// The name of the key that they are sealed under, 16 bytes.
    pub epoch: [u8; 16],
    /// The pieces in their order.
    pub pieces: Vec<Digest>,
    /// A small picture of it.
    pub preview: Option<Digest>,
}

impl SealedFile {
    /// Returns every piece, the small picture last.
    pub fn all(&self) -> impl Iterator<Item = &Digest> {
        self.pieces.iter().chain(&self.preview)
    }
}

/// A file as an entry or a case holds it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attached {
    /// The file.
    pub file: KeptFile,
    /// When it was kept.
    pub at: Moment,
    /// Who kept it.
    pub by: Author,
}

impl Attached {
    /// Returns a file as the statement that keeps it tells it.
    pub(crate) fn said(kept: &Attachment, said: &Statement) -> Self {
        Self { file: kept.file.clone(), at: said.recorded, by: said.by.clone() }
    }
}

/// Returns the files that were kept with lines of the log for the legal audience, oldest first.
pub fn kept_for_legal<'a>(
    said: impl IntoIterator<Item = &'a Statement>,
) -> Vec<(EntryId, Attached)> {
    let mut said: Vec<&Statement> = said.into_iter().collect();
    said.sort_by_key(|statement| statement.order);
    said.dedup();
    let kept = said.iter().filter_map(|statement| match &statement.operation {
        Operation::AttachForLegal(to, kept) => Some((*to, Attached::said(kept, statement))),
        _ => None,
    });
    kept.collect()
}

#[cfg(test)]
mod tests;
