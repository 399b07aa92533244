//! Pieces of a file: each sealed by itself, so that it can travel, wait and be checked alone.

use chacha20poly1305::aead::AeadInPlace;
use chacha20poly1305::{KeyInit, XChaCha20Poly1305, XNonce};
use zeroize::Zeroizing;

use crate::record::padding;
use crate::{EpochKey, NoRandomness, OpenError, SecretBytes, dice};

/// The sizes that a padded piece can have: a file's size shows by class only.
pub const PIECE_SIZES: [usize; 7] = [4096, 16_384, 65_536, 131_072, 262_144, 524_288, 1_048_576];

/// The most of a file that one piece holds.
pub const LONGEST_PIECE: usize = 1_048_575;
use crate::swept::swept;

const NONCE: usize = 24;
const TAG: usize = 16;

/// Which piece of which file it is. A sealed piece opens only in its own place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PiecePlace {
    /// The file.
    pub file: [u8; 16],
    /// Its number in the file, from 0; [`PiecePlace::PREVIEW`] for the small picture.
    pub number: u32,
}

impl PiecePlace {
    /// The number of a file's small picture.
    pub const PREVIEW: u32 = u32::MAX;

    fn bound_to(self) -> Vec<u8> {
        [b"closeby/piece/1".as_slice(), &self.file, &self.number.to_be_bytes()].concat()
    }
}

/// Why a piece could not be sealed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PieceError {
    /// More than [`LONGEST_PIECE`] bytes.
    #[error("This is too much for one piece of a file; nothing was stored")]
    TooLong,
    /// The system gave no random bytes.
    #[error(transparent)]
    NoRandomness(#[from] NoRandomness),
}

impl EpochKey {
    /// Seals one piece of a file for whoever has this key.
    pub fn seal_piece(&self, at: PiecePlace, plaintext: &[u8]) -> Result<Vec<u8>, PieceError> {
        let size = padding::size_in(&PIECE_SIZES, plaintext.len()).ok_or(PieceError::TooLong)?;
        let nonce = dice::array::<NONCE>()?;
        let mut sealed = Vec::with_capacity(NONCE + size + TAG);
        sealed.extend_from_slice(&nonce);
        padding::pad_to(&mut sealed, plaintext, size);
        let (_, inside) = sealed.split_at_mut(NONCE);
        let tag = swept(|| {
            self.cipher(at).encrypt_in_place_detached(&XNonce::from(nonce), &at.bound_to(), inside)
        })
        .map_err(|_| PieceError::TooLong)?;
        sealed.extend_from_slice(&tag);
        Ok(sealed)
    }

    /// Opens it. The plaintext is wiped when dropped.
    pub fn open_piece(
        &self,
        at: PiecePlace,
        sealed: &[u8],
    ) -> Result<Zeroizing<Vec<u8>>, OpenError> {
        let (nonce, sealed) = sealed.split_first_chunk::<NONCE>().ok_or(OpenError::Altered)?;
        let (inside, tag) = sealed.split_last_chunk::<TAG>().ok_or(OpenError::Altered)?;
        let mut plaintext = Zeroizing::new(inside.to_vec());
        swept(|| {
            self.cipher(at).decrypt_in_place_detached(
                &XNonce::from(*nonce),
                &at.bound_to(),
                &mut plaintext,
                &(*tag).into(),
            )
        })
        .map_err(|_| OpenError::Altered)?;
        let len = padding::len_in(&PIECE_SIZES, &plaintext).ok_or(OpenError::Altered)?;
        plaintext.truncate(len);
        Ok(plaintext)
    }

    /// Each file has a key of its own, so that no number of pieces wears out the epoch's.
    fn cipher(&self, at: PiecePlace) -> XChaCha20Poly1305 {
        let mut from = Zeroizing::new([0; 48]);
        let (key, file) = from.split_at_mut(32);
        key.copy_from_slice(self.expose_secret_bytes());
        file.copy_from_slice(&at.file);
        let key = SecretBytes::derive("closeby/file-key/1", &*from);
        XChaCha20Poly1305::new(key.expose().into())
    }
}

/// Returns the name of a sealed piece: whoever carries it can check it without a key.
pub fn piece_name(sealed: &[u8]) -> [u8; 32] {
    *blake3::hash(sealed).as_bytes()
}

/// The hash of a whole file, worked out as it is read.
#[derive(Debug, Default)]
pub struct FileHash(blake3::Hasher);

impl FileHash {
    /// Goes on with the next part.
    pub fn take(&mut self, part: &[u8]) {
        self.0.update(part);
    }

    /// Returns the BLAKE3 of everything so far.
    pub fn finish(&self) -> [u8; 32] {
        *self.0.finalize().as_bytes()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const AT: PiecePlace = PiecePlace { file: [7; 16], number: 3 };

    #[test]
    fn a_piece_opens_in_its_own_place_only() {
        let (key, other) = (EpochKey::create().unwrap(), EpochKey::create().unwrap());
        let sealed = key.seal_piece(AT, b"a van at the corner").unwrap();
        assert_eq!(key.open_piece(AT, &sealed).unwrap().as_slice(), b"a van at the corner");
        for elsewhere in [
            PiecePlace { number: 2, ..AT },
            PiecePlace { number: PiecePlace::PREVIEW, ..AT },
            PiecePlace { file: [8; 16], ..AT },
        ] {
            assert_eq!(key.open_piece(elsewhere, &sealed), Err(OpenError::Altered));
        }
        assert_eq!(other.open_piece(AT, &sealed), Err(OpenError::Altered));
    }

    #[test]
    fn the_longest_piece_fits_and_one_more_byte_does_not() {
        let key = EpochKey::create().unwrap();
        let most = vec![1; LONGEST_PIECE];
        let sealed = key.seal_piece(AT, &most).unwrap();
        assert_eq!(key.open_piece(AT, &sealed).unwrap().len(), LONGEST_PIECE);
        assert_eq!(key.seal_piece(AT, &[most, vec![1]].concat()), Err(PieceError::TooLong));
    }

    proptest! {
        #[test]
        fn what_is_sealed_comes_back_and_its_size_is_a_class(
            plaintext in proptest::collection::vec(any::<u8>(), 0..40_000),
        ) {
            let key = EpochKey::create().unwrap();
            let sealed = key.seal_piece(AT, &plaintext).unwrap();
            prop_assert!(PIECE_SIZES.contains(&(sealed.len() - NONCE - TAG)));
            let opened = key.open_piece(AT, &sealed).unwrap();
            prop_assert_eq!(opened.as_slice(), plaintext.as_slice());
        }

        #[test]
        fn any_altered_byte_is_noticed(at: prop::sample::Index, with in 1u8..) {
            let key = EpochKey::create().unwrap();
            let mut sealed = key.seal_piece(AT, b"six officers").unwrap();
            let name = piece_name(&sealed);
            let at = at.index(sealed.len());
            sealed[at] ^= with;
            prop_assert_eq!(key.open_piece(AT, &sealed), Err(OpenError::Altered));
            prop_assert_ne!(piece_name(&sealed), name);
        }

        #[test]
        fn random_bytes_do_not_open(bytes: Vec<u8>) {
            prop_assert!(EpochKey::create().unwrap().open_piece(AT, &bytes).is_err());
        }
    }
}
