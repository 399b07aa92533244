//! Sealed pieces as they travel: told by their names, handed out, taken in.

use closeby_domain::attachment::Digest;
use closeby_seal::piece_name;

use crate::table::piece::{self, Named};
use crate::{Vault, VaultError};

impl Vault {
    /// Returns a piece as it was sealed; `None` when it is not here.
    pub fn sealed_piece(&self, name: &Digest) -> Result<Option<Vec<u8>>, VaultError> {
        self.glance(|connection| piece::sealed(connection, name))
    }

    /// Returns the pieces that records name, that may be read here, and that are not here yet.
    pub fn lacking_pieces(&self) -> Result<Vec<Digest>, VaultError> {
        let files = self.files()?;
        self.read(|connection| {
            let mut lacking = Vec::new();
            for name in files.iter().flat_map(|one| one.attachment.sealed.all()) {
                if !piece::is_here(connection, name)? {
                    lacking.push(*name);
                }
            }
            Ok(lacking)
        })
    }

    /// Takes in a piece that came from elsewhere; tells whether it is one that was lacking.
    pub fn take_piece(&self, sealed: &[u8]) -> Result<bool, VaultError> {
        let name = Digest(piece_name(sealed));
        if !self.lacking_pieces()?.contains(&name) {
            return Ok(false);
        }
        self.write_without_reserve(|connection, _| {
            piece::insert(connection, &name, sealed, Named::Yes)
        })?;
        Ok(true)
    }
}
