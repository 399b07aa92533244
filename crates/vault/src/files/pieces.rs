//! Sealed pieces as they travel: told by their names, handed out, taken in.

use closeby_domain::attachment::Digest;
use closeby_seal::piece_name;

use super::FiledFile;
use crate::pen::Disk;
use crate::table::piece::{self, Named};
use crate::{Vault, VaultError};

/// A file that may be read here and of which not every piece is here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LackingFile {
    /// The file.
    pub filed: FiledFile,
    /// The pieces that are not here, in their order.
    pub pieces: Vec<Digest>,
}

impl Vault {
    /// Returns a piece as it was sealed; `None` when it is not here, or no longer what it was.
    pub fn sealed_piece(&self, name: &Digest) -> Result<Option<Vec<u8>>, VaultError> {
        let sealed = self.glance(|connection| piece::sealed(connection, name))?;
        // Whoever hands on a piece that rotted here would be taken for a forger.
        Ok(sealed.filter(|sealed| Digest(piece_name(sealed)) == *name))
    }

    /// Returns the files that records name, that may be read here, and that are not whole here.
    pub fn lacking_files(&self) -> Result<Vec<LackingFile>, VaultError> {
        let files = self.files()?;
        self.read(|connection| {
            let mut lacking = Vec::new();
            for filed in files {
                let mut pieces = Vec::new();
                for name in filed.attachment.sealed.all() {
                    if !piece::is_here(connection, name)? {
                        pieces.push(*name);
                    }
                }
                if !pieces.is_empty() {
                    lacking.push(LackingFile { filed, pieces });
                }
            }
            Ok(lacking)
        })
    }

    /// Returns the names of the pieces that are here, in the order in which they came, after the
    /// first so many.
    pub fn kept_pieces(&self, after: usize, limit: usize) -> Result<Vec<Digest>, VaultError> {
        self.glance(|connection| piece::named(connection, after, limit))
    }

    /// Tells whether a piece is here.
    pub fn has_piece(&self, name: &Digest) -> Result<bool, VaultError> {
        self.glance(|connection| piece::is_here(connection, name))
    }

    /// Returns how many pieces are here, and how many bytes they have.
    pub fn count_of_pieces(&self) -> Result<(u64, u64), VaultError> {
        self.glance(piece::count)
    }

    /// Takes in a piece that was asked for by its name; tells whether these are its bytes.
    ///
    /// Whoever asks knows the name from a record, or carries for others.
    pub fn take_piece(&self, name: &Digest, sealed: &[u8]) -> Result<bool, VaultError> {
        if Digest(piece_name(sealed)) != *name {
            return Ok(false);
        }
        self.write_without_reserve(Disk::NotWaitedFor, |connection, _| {
            piece::insert(connection, name, sealed, Named::Yes)
        })?;
        Ok(true)
    }
}
