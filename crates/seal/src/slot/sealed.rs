//! Sealing single slots, and the ledger that tells the used from the empty.

use chacha20poly1305::aead::AeadInPlace;
use chacha20poly1305::{KeyInit, XChaCha20Poly1305, XNonce};
use zeroize::Zeroizing;

use crate::slot::bytes::Front;
use crate::swept::swept;
use crate::{LONGEST_PAYLOAD, NoRandomness, SLOTS, SecretBytes, SlotError, dice};

const NONCE: usize = 24;
const TAG: usize = 16;
const FILE_KEY: usize = 32;
const LEN: usize = 2;

/// A sealed slot's size, the same whatever is in it.
pub(crate) const SLOT_BYTES: usize = NONCE + FILE_KEY + LEN + LONGEST_PAYLOAD + TAG;
/// The sealed ledger's size.
pub(crate) const LEDGER_BYTES: usize = NONCE + SLOTS + TAG;

/// A sealed slot, or as many random bytes.
pub(crate) type Slot = Box<[u8; SLOT_BYTES]>;
pub(crate) type Ledger = [u8; LEDGER_BYTES];

/// What a slot holds.
pub(crate) struct Content {
    pub(crate) file_key: SecretBytes<32>,
    pub(crate) payload: Zeroizing<Vec<u8>>,
}

/// Returns slots that nothing opens.
pub(crate) fn empty_slots() -> Result<[Slot; SLOTS], NoRandomness> {
    let mut slots = [(); SLOTS].map(|()| Box::new([0; SLOT_BYTES]));
    slots.iter_mut().try_for_each(|slot| dice::fill(slot.as_mut_slice()))?;
    Ok(slots)
}

/// Seals a payload, always at full size, together with the key to the file.
pub(crate) fn seal_slot(
    front: &Front,
    key: &SecretBytes<32>,
    file_key: &SecretBytes<32>,
    payload: &[u8],
) -> Result<Slot, SlotError> {
    let too_long = SlotError::TooLong { len: payload.len() };
    if payload.len() > LONGEST_PAYLOAD {
        return Err(too_long);
    }
    let len = u16::try_from(payload.len()).map_err(|_| too_long)?;
    let mut content = Zeroizing::new(Vec::with_capacity(SLOT_BYTES));
    content.extend_from_slice(file_key.expose());
    content.extend_from_slice(&len.to_be_bytes());
    content.extend_from_slice(payload);
    content.resize(FILE_KEY + LEN + LONGEST_PAYLOAD, 0);
    let sealed = seal(key.expose(), &front.bound("closeby/slot/1"), &content)?;
    sealed.into_boxed_slice().try_into().map_err(|_| too_long)
}

/// Opens a slot; `None` when the key is not its own.
pub(crate) fn open_slot(front: &Front, key: &SecretBytes<32>, slot: &Slot) -> Option<Content> {
    let content = open(key.expose(), &front.bound("closeby/slot/1"), slot.as_slice())?;
    let (file_key, rest) = content.split_first_chunk::<FILE_KEY>()?;
    let (len, payload) = rest.split_first_chunk::<LEN>()?;
    let payload = payload.get(..usize::from(u16::from_be_bytes(*len)))?;
    Some(Content {
        file_key: SecretBytes::from_slice(file_key)?,
        payload: Zeroizing::new(payload.to_vec()),
    })
}

/// Seals which slots are in use.
pub(crate) fn seal_ledger(
    front: &Front,
    file_key: &SecretBytes<32>,
    used: [bool; SLOTS],
) -> Result<Ledger, SlotError> {
    let key = derived("closeby/slot-ledger/1", file_key);
    let sealed = seal(key.expose(), &front.bound("closeby/ledger/1"), &used.map(u8::from))?;
    sealed.try_into().map_err(|_| SlotError::NotSlots)
}

/// Opens the ledger; `None` when it is not this file's.
pub(crate) fn open_ledger(
    front: &Front,
    file_key: &SecretBytes<32>,
    ledger: &Ledger,
) -> Option<[bool; SLOTS]> {
    let key = derived("closeby/slot-ledger/1", file_key);
    let used = open(key.expose(), &front.bound("closeby/ledger/1"), ledger)?;
    let used: [u8; SLOTS] = used.as_slice().try_into().ok()?;
    Some(used.map(|mark| mark != 0))
}

/// Returns the proof that whoever wrote `bytes` had opened a slot of this file.
pub(crate) fn mac(file_key: &SecretBytes<32>, bytes: &[u8]) -> blake3::Hash {
    blake3::keyed_hash(derived("closeby/slot-mac/1", file_key).expose(), bytes)
}

fn derived(purpose: &str, file_key: &SecretBytes<32>) -> SecretBytes<32> {
    SecretBytes::take(&mut blake3::derive_key(purpose, file_key.expose()))
}

fn seal(key: &[u8; 32], bound: &[u8], content: &[u8]) -> Result<Vec<u8>, SlotError> {
    let nonce = dice::array::<NONCE>()?;
    let mut sealed = Vec::with_capacity(NONCE + content.len() + TAG);
    sealed.extend_from_slice(&nonce);
    sealed.extend_from_slice(content);
    let (_, inside) = sealed.split_at_mut(NONCE);
    let tag = swept(|| {
        XChaCha20Poly1305::new(key.into()).encrypt_in_place_detached(
            &XNonce::from(nonce),
            bound,
            inside,
        )
    })
    .map_err(|_| SlotError::TooLong { len: content.len() })?;
    sealed.extend_from_slice(&tag);
    Ok(sealed)
}

fn open(key: &[u8; 32], bound: &[u8], sealed: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let (nonce, sealed) = sealed.split_first_chunk::<NONCE>()?;
    let (inside, tag) = sealed.split_last_chunk::<TAG>()?;
    let mut content = Zeroizing::new(inside.to_vec());
    swept(|| {
        XChaCha20Poly1305::new(key.into()).decrypt_in_place_detached(
            &XNonce::from(*nonce),
            bound,
            &mut content,
            &(*tag).into(),
        )
    })
    .ok()?;
    Some(content)
}
