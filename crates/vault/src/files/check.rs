//! The check of the kept files: every piece there, and every piece what was sealed.

use std::collections::HashMap;

use closeby_domain::attachment::Digest;
use closeby_domain::id::AttachmentId;
use closeby_seal::piece_name;

use crate::error::Kept;
use crate::table::piece;
use crate::{Vault, VaultError};

/// What is wrong with a piece.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PieceFault {
    /// It is not here.
    #[error("is missing")]
    Missing,
    /// It is not what was sealed.
    #[error("was altered")]
    Altered,
    /// The disk does not give it back.
    #[error("cannot be read")]
    Unreadable,
}

/// A piece that does not hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileFault {
    /// The file that it belongs to; `None` when no key at hand tells.
    pub file: Option<AttachmentId>,
    /// What that file is called; empty when no key at hand tells.
    pub name: String,
    /// Which part of the file, from 1; one more than there are for the small picture.
    pub part: u32,
    /// The name of the piece.
    pub piece: Digest,
    /// What is wrong with it.
    pub fault: PieceFault,
}

/// Where a piece belongs.
struct Belongs {
    file: AttachmentId,
    name: String,
    part: u32,
}

impl Vault {
    /// Reads every piece of every file and returns those that do not hold; none when all is well.
    ///
    /// That a piece is missing shows only with the key that tells which there should be.
    pub fn verify_files(&self) -> Result<Vec<FileFault>, VaultError> {
        let mut wanted = self.wanted_pieces()?;
        let mut faults = Vec::new();
        for name in self.read(piece::names)? {
            let belongs = wanted.remove(&name);
            if let Some(fault) = self.look_at_piece(&name)? {
                faults.push(told(belongs, name, fault));
            }
        }
        faults
            .extend(wanted.into_iter().map(|(name, at)| told(Some(at), name, PieceFault::Missing)));
        faults.sort_by_key(|one| (one.file, one.part));
        Ok(faults)
    }

    fn wanted_pieces(&self) -> Kept<HashMap<Digest, Belongs>> {
        let mut wanted = HashMap::new();
        for filed in self.files()? {
            let file = &filed.attachment.file;
            for (part, name) in (1..).zip(filed.attachment.sealed.all()) {
                wanted.insert(*name, Belongs { file: file.id, name: file.name.clone(), part });
            }
        }
        Ok(wanted)
    }

    fn look_at_piece(&self, name: &Digest) -> Kept<Option<PieceFault>> {
        Ok(match self.glance(|connection| piece::sealed(connection, name)) {
            Ok(Some(sealed)) if Digest(piece_name(&sealed)) == *name => None,
            Ok(Some(_)) => Some(PieceFault::Altered),
            // Let go between the list and the look.
            Ok(None) => None,
            Err(VaultError::Damaged { .. }) => Some(PieceFault::Unreadable),
            Err(other) => return Err(other),
        })
    }
}

fn told(belongs: Option<Belongs>, piece: Digest, fault: PieceFault) -> FileFault {
    match belongs {
        Some(Belongs { file, name, part }) => {
            FileFault { file: Some(file), name, part, piece, fault }
        }
        None => FileFault { file: None, name: String::new(), part: 0, piece, fault },
    }
}
