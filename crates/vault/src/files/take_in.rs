//! A file on its way in: nothing of it counts before a record names its pieces.

use closeby_domain::attachment::{Digest, SealedFile};
use closeby_domain::id::AttachmentId;
use closeby_domain::{Audience, Moment};
use closeby_seal::{AudienceAlias, EpochId, FileHash, PieceError, PiecePlace, piece_name};

use crate::error::Kept;
use crate::pen::Disk;
use crate::table::piece::{self, Named};
use crate::{Vault, VaultError};

/// A file on its way in.
#[derive(Debug)]
pub struct Filing {
    file: AttachmentId,
    audience: AudienceAlias,
    epoch: EpochId,
    hash: FileHash,
    pieces: Vec<Digest>,
    preview: Option<Digest>,
}

impl Filing {
    /// Returns what a record has to say, so that the file counts.
    pub fn sealed(&self) -> SealedFile {
        SealedFile {
            blake3: Digest(self.hash.finish()),
            epoch: *self.epoch.as_bytes(),
            pieces: self.pieces.clone(),
            preview: self.preview,
        }
    }
}

impl Vault {
    /// Begins to take a file in.
    pub fn begin_file(
        &self,
        file: AttachmentId,
        audience: Audience,
        at: Moment,
    ) -> Result<Filing, VaultError> {
        let alias = self.keys.alias_of(audience);
        self.see_that_there_are_keys([alias].into(), at)?;
        let epoch = self.epoch_to_write(alias).ok_or(match audience {
            Audience::Legal => VaultError::LegalKeyClosed,
            Audience::Team => VaultError::NotLetIn,
        })?;
        let (hash, pieces) = (FileHash::default(), Vec::new());
        Ok(Filing { file, audience: alias, epoch, hash, pieces, preview: None })
    }

    /// Takes in the next piece: at most [`closeby_seal::LONGEST_PIECE`] bytes of it.
    pub fn file_piece(&self, filing: &mut Filing, plaintext: &[u8]) -> Result<(), VaultError> {
        let number = u32::try_from(filing.pieces.len()).unwrap_or(PiecePlace::PREVIEW);
        let name = self.keep_sealed(filing, number, plaintext)?;
        filing.hash.take(plaintext);
        filing.pieces.push(name);
        Ok(())
    }

    /// Takes in a small picture of it.
    pub fn file_preview(&self, filing: &mut Filing, picture: &[u8]) -> Result<(), VaultError> {
        filing.preview = Some(self.keep_sealed(filing, PiecePlace::PREVIEW, picture)?);
        Ok(())
    }

    /// Lets go of what was taken in of a file that is not kept after all.
    ///
    /// What cannot be let go now goes when the vault is opened again.
    pub fn give_up_file(&self, filing: Filing) -> Result<(), VaultError> {
        let names: Vec<Digest> = filing.sealed().all().copied().collect();
        self.write(|connection, _| piece::let_go(connection, &names))
    }

    fn keep_sealed(&self, filing: &Filing, number: u32, plaintext: &[u8]) -> Kept<Digest> {
        let at = PiecePlace { file: *filing.file.0.as_bytes(), number };
        let sealed = {
            let ring = self.ring();
            let key = ring.key_for(filing.audience, filing.epoch);
            key.ok_or(VaultError::LegalKeyClosed)?.seal_piece(at, plaintext)?
        };
        let name = Digest(piece_name(&sealed));
        // The room that is kept for a last line is not spent on a file.
        self.write_without_reserve(Disk::NotWaitedFor, |connection, _| {
            piece::insert(connection, &name, &sealed, Named::NotYet)
        })?;
        Ok(name)
    }
}

impl From<PieceError> for VaultError {
    fn from(error: PieceError) -> Self {
        match error {
            PieceError::NoRandomness(none) => Self::NoRandomness(none),
            PieceError::TooLong => Self::damaged("a piece of a file is too long"),
        }
    }
}
