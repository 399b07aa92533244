//! A box for a short message under a key that two sides have: XChaCha20-Poly1305.

use chacha20poly1305::aead::AeadInPlace;
use chacha20poly1305::{KeyInit, XChaCha20Poly1305, XNonce};
use zeroize::Zeroizing;

use crate::swept::swept;
use crate::{NoRandomness, SecretBytes, dice};

const NONCE: usize = 24;
const TAG: usize = 16;

/// Seals a message for one purpose.
pub fn seal_box(
    key: &SecretBytes<32>,
    purpose: &str,
    plaintext: &[u8],
) -> Result<Vec<u8>, NoRandomness> {
    let nonce = dice::array::<NONCE>()?;
    let mut sealed = nonce.to_vec();
    sealed.extend_from_slice(plaintext);
    let (_, inside) = sealed.split_at_mut(NONCE);
    let tag = swept(|| {
        XChaCha20Poly1305::new(key.expose().into()).encrypt_in_place_detached(
            &XNonce::from(nonce),
            purpose.as_bytes(),
            inside,
        )
    })
    // Only a message of 256 GiB is refused.
    .map_err(|_| NoRandomness)?;
    sealed.extend_from_slice(&tag);
    Ok(sealed)
}

/// Opens it; `None` under another key or for another purpose.
pub fn open_box(key: &SecretBytes<32>, purpose: &str, sealed: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let (nonce, sealed) = sealed.split_first_chunk::<NONCE>()?;
    let (inside, tag) = sealed.split_last_chunk::<TAG>()?;
    let mut plaintext = Zeroizing::new(inside.to_vec());
    swept(|| {
        XChaCha20Poly1305::new(key.expose().into()).decrypt_in_place_detached(
            &XNonce::from(*nonce),
            purpose.as_bytes(),
            &mut plaintext,
            &(*tag).into(),
        )
    })
    .ok()?;
    Some(plaintext)
}
