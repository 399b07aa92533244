//! Files kept with entries and cases: taken in piece by piece, and read back the same way.

mod check;
mod pieces;
mod take_in;

use closeby_domain::attachment::{Attachment, Digest};
use closeby_domain::id::AttachmentId;
use closeby_domain::{Audience, Operation};
use closeby_seal::{EpochId, FileHash, OpenError, PiecePlace, piece_name};
use zeroize::Zeroizing;

pub use check::{FileFault, PieceFault};
pub use pieces::LackingFile;
pub use take_in::Filing;

use crate::error::Kept;
use crate::table::{attached, piece, record};
use crate::{Vault, VaultError};

/// A kept file, and who may read it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FiledFile {
    /// The file.
    pub attachment: Attachment,
    /// Who may read it.
    pub audience: Audience,
}

impl FiledFile {
    /// Returns the number of each of its parts, in their order.
    pub fn parts(&self) -> std::ops::Range<u32> {
        0..u32::try_from(self.attachment.sealed.pieces.len()).unwrap_or(u32::MAX)
    }

    /// Fails when what was read part by part is not the whole file.
    pub fn holds(&self, whole: &FileHash) -> Result<(), VaultError> {
        if Digest(whole.finish()) == self.attachment.sealed.blake3 {
            return Ok(());
        }
        let of = self.parts().end;
        Err(VaultError::FileBroken { part: 1, of, fault: PieceFault::Altered })
    }
}

impl Vault {
    /// Returns a kept file; `None` when there is none that may be read here.
    pub fn file(&self, id: AttachmentId) -> Result<Option<FiledFile>, VaultError> {
        let ring = self.ring();
        let said = self.read(|connection| {
            let place = attached::record_of(connection, id)?;
            place.map(|place| record::opened(&record::at(connection, place)?, &ring)).transpose()
        })?;
        drop(ring);
        if let Some(said) = said {
            return Ok(filed(&said.operation, Audience::Team));
        }
        if !self.legal_is_open() {
            return Ok(None);
        }
        let mut sealed = self.legal_files()?;
        sealed.retain(|known| known.attachment.file.id == id);
        Ok(sealed.into_iter().next())
    }

    /// Returns every file that may be read here, those of the team first.
    pub fn files(&self) -> Result<Vec<FiledFile>, VaultError> {
        let ring = self.ring();
        let mut files: Vec<FiledFile> = self.read(|connection| {
            let places = attached::records(connection)?.into_iter();
            let told = places.map(|place| record::opened(&record::at(connection, place)?, &ring));
            let filed = told.filter_map(|said| match said {
                Ok(said) => filed(&said.operation, Audience::Team).map(Ok),
                // The check of the chain names it.
                Err(VaultError::Damaged { .. }) => None,
                Err(other) => Some(Err(other)),
            });
            filed.collect::<Kept<_>>()
        })?;
        drop(ring);
        if self.legal_is_open() {
            files.extend(self.legal_files()?);
        }
        Ok(files)
    }

    fn legal_files(&self) -> Kept<Vec<FiledFile>> {
        let said = self.cases()?;
        Ok(said.iter().filter_map(|one| filed(&one.operation, Audience::Legal)).collect())
    }

    /// Hands a kept file over piece by piece, each checked before it is handed over.
    ///
    /// Whoever takes the pieces lets all of them go again when this fails.
    pub fn read_file<E: From<VaultError>>(
        &self,
        filed: &FiledFile,
        mut take: impl FnMut(&[u8]) -> Result<(), E>,
    ) -> Result<(), E> {
        let mut whole = FileHash::default();
        for number in filed.parts() {
            let piece = self.file_part(filed, number)?;
            whole.take(&piece);
            take(&piece)?;
        }
        Ok(filed.holds(&whole)?)
    }

    /// Returns one part of a file, checked and opened.
    pub fn file_part(
        &self,
        filed: &FiledFile,
        number: u32,
    ) -> Result<Zeroizing<Vec<u8>>, VaultError> {
        let place = usize::try_from(number).unwrap_or(usize::MAX);
        let name = filed.attachment.sealed.pieces.get(place).copied();
        self.open_piece(filed, &name.unwrap_or(Digest([0; 32])), number)
    }

    /// Returns the small picture of a file; `None` when it has none.
    pub fn preview(&self, filed: &FiledFile) -> Result<Option<Zeroizing<Vec<u8>>>, VaultError> {
        let name = filed.attachment.sealed.preview;
        name.map(|name| self.open_piece(filed, &name, PiecePlace::PREVIEW)).transpose()
    }

    fn open_piece(
        &self,
        filed: &FiledFile,
        name: &Digest,
        number: u32,
    ) -> Kept<Zeroizing<Vec<u8>>> {
        let broken = |fault| {
            let of = u32::try_from(filed.attachment.sealed.pieces.len()).unwrap_or(u32::MAX);
            let part = if number == PiecePlace::PREVIEW { of } else { number + 1 };
            VaultError::FileBroken { part, of, fault }
        };
        let sealed = match self.glance(|connection| piece::sealed(connection, name)) {
            Ok(sealed) => sealed.ok_or_else(|| broken(PieceFault::Missing))?,
            Err(VaultError::Damaged { .. }) => return Err(broken(PieceFault::Unreadable)),
            Err(other) => return Err(other),
        };
        if Digest(piece_name(&sealed)) != *name {
            return Err(broken(PieceFault::Altered));
        }
        let alias = self.keys.alias_of(filed.audience);
        let epoch = EpochId::from_bytes(filed.attachment.sealed.epoch);
        let ring = self.ring();
        let key = ring.key_for(alias, epoch).ok_or(VaultError::LegalKeyClosed)?;
        let at = PiecePlace { file: *filed.attachment.file.id.0.as_bytes(), number };
        key.open_piece(at, &sealed).map_err(|error| match error {
            OpenError::NoKey => VaultError::LegalKeyClosed,
            OpenError::Altered => broken(PieceFault::Altered),
        })
    }
}

fn filed(operation: &Operation, audience: Audience) -> Option<FiledFile> {
    let attachment = operation.attachment()?.clone();
    Some(FiledFile { attachment, audience })
}

#[cfg(test)]
mod tests;
