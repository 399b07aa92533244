//! Handing an epoch key to one device: HPKE (RFC 9180) to the key that the device was admitted with.

use std::fmt;

use hpke::aead::ChaCha20Poly1305;
use hpke::kdf::HkdfSha256;
use hpke::kem::X25519HkdfSha256;
use hpke::{
    Deserializable, Kem, OpModeR, OpModeS, Serializable, single_shot_open, single_shot_seal,
};
use zeroize::Zeroizing;

use crate::{AudienceAlias, AuthorKey, EpochId, EpochKey, SecretBytes, SpaceId};

type TheKem = X25519HkdfSha256;

const ENCAPSULATED: usize = 32;
const SEALED: usize = 32 + 16;

/// An X25519 public key that epoch keys are wrapped to.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct WrapKey([u8; 32]);

/// The secret half of a [`WrapKey`].
pub struct WrapSecret(SecretBytes<32>);

/// An epoch key that only one device can take out again.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Wrap([u8; ENCAPSULATED + SEALED]);

/// What a wrap is for. It opens for nothing else.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct WrappedFor {
    /// The day.
    pub space: SpaceId,
    /// The audience whose key it is.
    pub audience: AudienceAlias,
    /// The epoch, which commits to the key.
    pub epoch: EpochId,
    /// The device it is for.
    pub device: AuthorKey,
}

impl WrapKey {
    /// Names the bytes.
    pub const fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// Returns the bytes.
    pub const fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// Wraps an epoch key; `None` when this is no usable key.
    pub fn wrap(&self, key: &EpochKey, place: &WrappedFor) -> Option<Wrap> {
        let to = <TheKem as Kem>::PublicKey::from_bytes(&self.0).ok()?;
        let (encapsulated, sealed) = single_shot_seal::<ChaCha20Poly1305, HkdfSha256, TheKem, _>(
            &OpModeS::Base,
            &to,
            &place.info(),
            key.expose_secret_bytes(),
            &[],
            &mut rand_core::OsRng,
        )
        .ok()?;
        Wrap::from_bytes(&[encapsulated.to_bytes().as_slice(), &sealed].concat())
    }
}

impl WrapSecret {
    /// Takes a secret over.
    pub fn from_secret_bytes(secret: SecretBytes<32>) -> Self {
        Self(secret)
    }

    /// Returns the key that others wrap to.
    pub fn public(&self) -> Option<WrapKey> {
        let secret = <TheKem as Kem>::PrivateKey::from_bytes(self.0.expose()).ok()?;
        WrapKey::try_from(TheKem::sk_to_pk(&secret).to_bytes().as_slice()).ok()
    }

    /// Takes the epoch key out; `None` when it is somebody else's, or not the key of that epoch.
    pub fn open(&self, wrap: &Wrap, place: &WrappedFor) -> Option<EpochKey> {
        let secret = <TheKem as Kem>::PrivateKey::from_bytes(self.0.expose()).ok()?;
        let (encapsulated, sealed) = wrap.0.split_at_checked(ENCAPSULATED)?;
        let encapsulated = <TheKem as Kem>::EncappedKey::from_bytes(encapsulated).ok()?;
        let opened = single_shot_open::<ChaCha20Poly1305, HkdfSha256, TheKem>(
            &OpModeR::Base,
            &secret,
            &encapsulated,
            &place.info(),
            sealed,
            &[],
        )
        .ok()?;
        let key = EpochKey::from_secret_bytes(SecretBytes::from_slice(&Zeroizing::new(opened))?);
        (key.id() == place.epoch).then_some(key)
    }
}

impl TryFrom<&[u8]> for WrapKey {
    type Error = std::array::TryFromSliceError;

    fn try_from(bytes: &[u8]) -> Result<Self, Self::Error> {
        bytes.try_into().map(Self)
    }
}

impl Wrap {
    /// Reads a wrap; `None` when it has another length.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        bytes.try_into().ok().map(Self)
    }

    /// Returns its bytes.
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }
}

impl WrappedFor {
    fn info(&self) -> Vec<u8> {
        let mut info = b"closeby/wrap/1".to_vec();
        info.extend_from_slice(self.space.as_bytes());
        info.extend_from_slice(self.audience.as_bytes());
        info.extend_from_slice(self.epoch.as_bytes());
        info.extend_from_slice(self.device.as_bytes());
        info
    }
}

impl fmt::Debug for WrapKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("WrapKey(")?;
        self.0.iter().take(4).try_for_each(|byte| write!(f, "{byte:02x}"))?;
        f.write_str(")")
    }
}

impl fmt::Debug for WrapSecret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("WrapSecret(***)")
    }
}

impl fmt::Debug for Wrap {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Wrap(***)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn secret(seed: u8) -> WrapSecret {
        WrapSecret::from_secret_bytes(SecretBytes::take(&mut [seed; 32]))
    }

    fn place(key: &EpochKey) -> WrappedFor {
        WrappedFor {
            space: SpaceId::from_bytes([1; 16]),
            audience: AudienceAlias::from_bytes([2; 16]),
            epoch: key.id(),
            device: AuthorKey::from_bytes([3; 32]),
        }
    }

    #[test]
    fn only_the_device_it_is_for_takes_the_key_out() {
        let key = EpochKey::create().unwrap();
        let wrap = secret(7).public().unwrap().wrap(&key, &place(&key)).unwrap();
        assert_eq!(secret(7).open(&wrap, &place(&key)).unwrap().id(), key.id());
        assert!(secret(8).open(&wrap, &place(&key)).is_none());
    }

    #[test]
    fn a_wrap_opens_only_for_what_it_was_made_for() {
        let key = EpochKey::create().unwrap();
        let wrap = secret(7).public().unwrap().wrap(&key, &place(&key)).unwrap();
        let elsewhere = [
            WrappedFor { space: SpaceId::from_bytes([9; 16]), ..place(&key) },
            WrappedFor { audience: AudienceAlias::from_bytes([9; 16]), ..place(&key) },
            WrappedFor { epoch: EpochId::from_bytes([9; 16]), ..place(&key) },
            WrappedFor { device: AuthorKey::from_bytes([9; 32]), ..place(&key) },
        ];
        for other in elsewhere {
            assert!(secret(7).open(&wrap, &other).is_none(), "{other:?}");
        }
    }

    #[test]
    fn a_member_cannot_pass_another_key_off_as_the_epoch() {
        let (key, other) = (EpochKey::create().unwrap(), EpochKey::create().unwrap());
        let wrap = secret(7).public().unwrap().wrap(&other, &place(&key)).unwrap();
        assert!(secret(7).open(&wrap, &place(&key)).is_none());
    }

    #[test]
    fn an_altered_wrap_opens_nothing() {
        let key = EpochKey::create().unwrap();
        let wrap = secret(7).public().unwrap().wrap(&key, &place(&key)).unwrap();
        for at in 0..wrap.as_bytes().len() {
            let mut bytes = wrap.as_bytes().to_vec();
            bytes[at] ^= 1;
            let altered = Wrap::from_bytes(&bytes).unwrap();
            assert!(secret(7).open(&altered, &place(&key)).is_none(), "byte {at}");
        }
    }
}
