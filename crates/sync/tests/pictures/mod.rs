//! Files that laptops of a test keep: some mebibytes that are alike only in their beginning.
#![allow(dead_code, reason = "each test keeps another one")]

use closeby_domain::attachment::{Attachment, Digest, FileKind, KeptFile};
use closeby_domain::id::AttachmentId;
use closeby_domain::{Audience, Operation};
use closeby_seal::LONGEST_PIECE;
use closeby_vault::{Vault, VaultError};
use uuid::Uuid;

use crate::room::{at, entry_id, said, sees};

/// How many pieces each of them has.
pub const PIECES: u64 = 4;

/// What is in the file of this number.
pub fn content(number: u32) -> Vec<u8> {
    let len = LONGEST_PIECE * 3 + 1000;
    (0..len)
        .map(|place| (place ^ (place >> 8) ^ ((place >> 16) * 7)) as u8 ^ number as u8)
        .collect()
}

/// Keeps a file with an entry of its own.
pub fn keeps(vault: &Vault, number: u32) {
    keep(vault, number, Audience::Team);
}

/// The same for those with the legal key.
pub fn keeps_for_legal(vault: &Vault, number: u32) {
    keep(vault, number, Audience::Legal);
}

fn keep(vault: &Vault, number: u32, audience: Audience) {
    let (id, content) = (AttachmentId(Uuid::from_u128(u128::from(number))), content(number));
    vault.record(&[sees(number, at(2), "a picture of the close")]).unwrap();
    let mut filing = vault.begin_file(id, audience, at(2)).unwrap();
    for part in content.chunks(LONGEST_PIECE) {
        vault.file_piece(&mut filing, part).unwrap();
    }
    let file = KeptFile {
        id,
        name: format!("close-{number}.jpg"),
        kind: FileKind::Jpeg,
        bytes: content.len() as u64,
        sha256: Digest([1; 32]),
        picture: Some((4, 3)),
    };
    let kept = Attachment { file, sealed: filing.sealed() };
    let entry = entry_id(number);
    let operation = match audience {
        Audience::Team => Operation::Attach(entry, kept),
        Audience::Legal => Operation::AttachForLegal(entry, kept),
    };
    vault.record(&[said(at(2), operation)]).unwrap();
}

/// Reads a file; fails while it is not whole.
pub fn reads(vault: &Vault, number: u32) -> Result<Vec<u8>, VaultError> {
    let id = AttachmentId(Uuid::from_u128(u128::from(number)));
    let filed = vault.file(id)?.ok_or(VaultError::NoTeam)?;
    let mut content = Vec::new();
    vault.read_file(&filed, |part| {
        content.extend_from_slice(part);
        Ok::<_, VaultError>(())
    })?;
    Ok(content)
}
