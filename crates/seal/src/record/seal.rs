//! Sealing a body to its audience and opening it again.

use chacha20poly1305::aead::AeadInPlace;
use chacha20poly1305::{KeyInit, XChaCha20Poly1305, XNonce};
use zeroize::Zeroizing;

use crate::record::envelope::body_fits;
use crate::record::padding;
use crate::swept::swept;
use crate::{
    AudienceAlias, DeviceIdentity, Envelope, EpochKey, Head, Header, Hlc, Keyring,
    LONGEST_PLAINTEXT, MOST_SEEN, NoRandomness, RecordId, Seen, SpaceId, dice,
};

const NONCE: usize = 24;
const TAG: usize = 16;

/// Where a chain stands: the record that the next one follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Link {
    /// The number of the newest record.
    pub seq: u64,
    /// Its id.
    pub id: RecordId,
}

impl From<&Head> for Link {
    fn from(head: &Head) -> Self {
        Self { seq: head.seq, id: head.id }
    }
}

/// A record about to be written: everything that the writer decides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// The day it belongs to.
    pub space: SpaceId,
    /// Who may read it.
    pub audience: AudienceAlias,
    /// This device's newest record for that audience; `None` for its first.
    pub after: Option<Link>,
    /// The newest records of others, in any order.
    pub seen: Vec<Seen>,
    /// When it is written.
    pub hlc: Hlc,
}

/// Why a record could not be sealed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SealError {
    /// The text does not fit into one record.
    #[error(
        "This is too long for one record ({len} bytes, at most {LONGEST_PLAINTEXT}); nothing was stored, split it up"
    )]
    TooLong {
        /// How long it is.
        len: usize,
    },
    /// More than [`MOST_SEEN`] records of others were mentioned.
    #[error("A record can mention at most {MOST_SEEN} others; nothing was stored")]
    TooManySeen,
    /// The chain has no number left.
    #[error("This device's record is full; nothing was stored, join again as a new device")]
    ChainFull,
    /// The system gave no random bytes.
    #[error(transparent)]
    NoRandomness(#[from] NoRandomness),
}

/// Why a body could not be opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum OpenError {
    /// It is sealed to somebody else, or under a key not at hand.
    #[error("This record is sealed to an audience whose key is not open here")]
    NoKey,
    /// The key is the right one and the body is not what was sealed.
    #[error("This record was altered after it was sealed; it is not shown")]
    Altered,
}

impl Draft {
    /// Seals `plaintext` under `epoch`, links it into the device's chain and signs it.
    pub fn seal(
        self,
        plaintext: &[u8],
        epoch: &EpochKey,
        device: &DeviceIdentity,
    ) -> Result<Envelope, SealError> {
        let mut header = self.into_header(epoch, device)?;
        let body = seal_body(&header, plaintext, epoch)?;
        header.body_len = u32::try_from(body.len()).map_err(|_| too_long(plaintext))?;
        header.body_hash = *blake3::hash(&body).as_bytes();
        Ok(Envelope::new(header, |header| device.sign(header), body))
    }

    fn into_header(
        mut self,
        epoch: &EpochKey,
        device: &DeviceIdentity,
    ) -> Result<Header, SealError> {
        self.seen.sort_unstable();
        self.seen.dedup();
        if self.seen.len() > MOST_SEEN {
            return Err(SealError::TooManySeen);
        }
        let last = self.after.map_or(0, |link| link.seq);
        Ok(Header {
            space: self.space,
            audience: self.audience,
            author: device.author(),
            seq: last.checked_add(1).ok_or(SealError::ChainFull)?,
            prev: self.after.map(|link| link.id),
            seen: self.seen,
            hlc: self.hlc,
            epoch: epoch.id(),
            body_len: 0,
            body_hash: [0; 32],
        })
    }
}

impl Keyring {
    /// Opens a record with whichever key fits it.
    pub fn open(&self, envelope: &Envelope) -> Result<Zeroizing<Vec<u8>>, OpenError> {
        let header = envelope.header();
        let key = self.key_for(header.audience, header.epoch).ok_or(OpenError::NoKey)?;
        envelope.open(key)
    }
}

impl Envelope {
    /// Opens the body. The plaintext is wiped when dropped.
    pub fn open(&self, epoch: &EpochKey) -> Result<Zeroizing<Vec<u8>>, OpenError> {
        let (header, body) = (self.header(), self.body());
        if header.epoch != epoch.id() {
            return Err(OpenError::NoKey);
        }
        if !body_fits(header, body) {
            return Err(OpenError::Altered);
        }
        open_body(header, body, epoch).ok_or(OpenError::Altered)
    }
}

fn seal_body(header: &Header, plaintext: &[u8], epoch: &EpochKey) -> Result<Vec<u8>, SealError> {
    let size = padding::size_for(plaintext.len()).ok_or_else(|| too_long(plaintext))?;
    let nonce = dice::array::<NONCE>()?;
    // All the room at once: growing would leave a copy of the plaintext behind.
    let mut body = Vec::with_capacity(NONCE + size + TAG);
    body.extend_from_slice(&nonce);
    padding::pad_into(&mut body, plaintext).ok_or_else(|| too_long(plaintext))?;
    let (_, inside) = body.split_at_mut(NONCE);
    let tag = swept(|| {
        cipher(epoch).encrypt_in_place_detached(&XNonce::from(nonce), &bound(header), inside)
    })
    .map_err(|_| too_long(plaintext))?;
    body.extend_from_slice(&tag);
    Ok(body)
}

fn open_body(header: &Header, body: &[u8], epoch: &EpochKey) -> Option<Zeroizing<Vec<u8>>> {
    let (nonce, sealed) = body.split_first_chunk::<NONCE>()?;
    let (inside, tag) = sealed.split_last_chunk::<TAG>()?;
    let mut plaintext = Zeroizing::new(inside.to_vec());
    swept(|| {
        cipher(epoch).decrypt_in_place_detached(
            &XNonce::from(*nonce),
            &bound(header),
            &mut plaintext,
            &(*tag).into(),
        )
    })
    .ok()?;
    let len = padding::plaintext_len(&plaintext)?;
    plaintext.truncate(len);
    Some(plaintext)
}

fn cipher(epoch: &EpochKey) -> XChaCha20Poly1305 {
    XChaCha20Poly1305::new(epoch.expose_secret_bytes().into())
}

fn bound(header: &Header) -> Vec<u8> {
    let mut bound = b"closeby/body/1".to_vec();
    bound.extend_from_slice(&header.bound_to_body());
    bound
}

fn too_long(plaintext: &[u8]) -> SealError {
    SealError::TooLong { len: plaintext.len() }
}
