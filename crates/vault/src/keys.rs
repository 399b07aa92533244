//! What a passphrase opens: the bytes inside a key slot, and the keys made from them.

use closeby_seal::{
    AudienceAlias, DeviceIdentity, EpochKey, Keyring, NoRandomness, SecretBytes, SpaceId,
    WrapSecret,
};
use zeroize::Zeroizing;

/// The first byte of a payload tells, inside the seal, whose it is.
const TEAM: u8 = 1;
const LEGAL: u8 = 2;

/// What the organiser's passphrase opens.
pub(crate) struct TeamKeys {
    /// Opens the database.
    pub(crate) database: SecretBytes<32>,
    /// The day that these records belong to.
    pub(crate) space: SpaceId,
    /// What the team is called on the outside of a record.
    pub(crate) team: AudienceAlias,
    /// What the legal team is called; it is there whether or not anybody ever uses it.
    pub(crate) legal: AudienceAlias,
    /// Signs what is written here.
    pub(crate) device: DeviceIdentity,
    /// The team's keys, oldest first.
    pub(crate) epochs: Vec<EpochKey>,
}

/// What the legal passphrase opens.
pub(crate) struct LegalKeys {
    alias: AudienceAlias,
    pub(crate) epochs: Vec<EpochKey>,
}

/// What a team is called on the outside: the same on all its laptops.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TeamNames {
    /// The day.
    pub space: SpaceId,
    /// The audience that shares everything but cases.
    pub team: AudienceAlias,
    /// The audience of the cases.
    pub legal: AudienceAlias,
}

impl TeamKeys {
    /// Draws all keys of a new vault.
    pub(crate) fn create() -> Result<Self, NoRandomness> {
        Ok(Self {
            database: SecretBytes::random()?,
            space: SpaceId::random()?,
            team: AudienceAlias::random()?,
            legal: AudienceAlias::random()?,
            device: DeviceIdentity::create()?,
            epochs: vec![EpochKey::create()?],
        })
    }

    /// Draws the keys of a laptop that joins a team; those of the team come later.
    pub(crate) fn join(names: &TeamNames) -> Result<Self, NoRandomness> {
        let TeamNames { space, team, legal } = *names;
        Ok(Self { space, team, legal, epochs: Vec::new(), ..Self::create()? })
    }

    /// Returns the payload of a slot.
    pub(crate) fn to_payload(&self) -> Zeroizing<Vec<u8>> {
        let mut out = Zeroizing::new(Vec::with_capacity(PAYLOAD_ROOM));
        out.push(TEAM);
        out.extend_from_slice(self.database.expose());
        out.extend_from_slice(self.space.as_bytes());
        out.extend_from_slice(self.team.as_bytes());
        out.extend_from_slice(self.legal.as_bytes());
        out.extend_from_slice(self.device.expose_secret_bytes().expose());
        push_epochs(&mut out, &self.epochs);
        out
    }

    /// Reads a payload; `None` when it is not the organiser's.
    pub(crate) fn from_payload(payload: &[u8]) -> Option<Self> {
        let mut rest = payload.strip_prefix(&[TEAM])?;
        let keys = Self {
            database: secret(&mut rest)?,
            space: SpaceId::from_bytes(fixed(&mut rest)?),
            team: AudienceAlias::from_bytes(fixed(&mut rest)?),
            legal: AudienceAlias::from_bytes(fixed(&mut rest)?),
            device: DeviceIdentity::from_secret_bytes(&secret(&mut rest)?),
            epochs: epochs(&mut rest)?,
        };
        rest.is_empty().then_some(keys)
    }

    /// Returns the secret that the team's keys are wrapped to.
    pub(crate) fn wrap_secret(&self) -> WrapSecret {
        derived("closeby/wrap-secret/1", &[self.device.expose_secret_bytes().expose()])
    }

    /// Returns the secret that the legal team's keys are wrapped to, on this laptop and while its
    /// legal passphrase has been given.
    pub(crate) fn legal_wrap_secret(&self, ring: &Keyring) -> Option<WrapSecret> {
        let first = ring.keys_of(self.legal).next()?;
        let device = self.device.expose_secret_bytes();
        let parts = [device.expose(), first.expose_secret_bytes()];
        Some(derived("closeby/legal-wrap-secret/1", &parts))
    }

    /// Moves the team's keys to a ring.
    pub(crate) fn ring(&mut self) -> Keyring {
        let mut ring = Keyring::empty();
        for key in self.epochs.drain(..) {
            ring.hold(self.team, key);
        }
        ring
    }
}

impl LegalKeys {
    /// Draws the first key of the legal team.
    pub(crate) fn create(alias: AudienceAlias) -> Result<Self, NoRandomness> {
        Ok(Self { alias, epochs: vec![EpochKey::create()?] })
    }

    /// Copies the keys that are open, for a further passphrase.
    pub(crate) fn copy_of(alias: AudienceAlias, ring: &Keyring) -> Self {
        let copy = |key: &EpochKey| {
            SecretBytes::from_slice(key.expose_secret_bytes()).map(EpochKey::from_secret_bytes)
        };
        Self { alias, epochs: ring.keys_of(alias).take(MOST_LEGAL).filter_map(copy).collect() }
    }

    /// Returns the payload of a slot.
    pub(crate) fn to_payload(&self) -> Zeroizing<Vec<u8>> {
        let mut out = Zeroizing::new(Vec::with_capacity(PAYLOAD_ROOM));
        out.push(LEGAL);
        out.extend_from_slice(self.alias.as_bytes());
        push_epochs(&mut out, &self.epochs);
        out
    }

    /// Reads a payload; `None` when it is not the legal team's of this vault.
    pub(crate) fn from_payload(payload: &[u8], alias: AudienceAlias) -> Option<Self> {
        let mut rest = payload.strip_prefix(&[LEGAL])?;
        let named = AudienceAlias::from_bytes(fixed(&mut rest)?);
        let keys = Self { alias, epochs: epochs(&mut rest)? };
        (named == alias && rest.is_empty() && !keys.epochs.is_empty()).then_some(keys)
    }
}

/// Derives a secret from others, each 32 bytes long.
fn derived(purpose: &str, parts: &[&[u8; 32]]) -> WrapSecret {
    let mut joined = Zeroizing::new(Vec::with_capacity(parts.len() * 32));
    parts.iter().for_each(|part| joined.extend_from_slice(part.as_slice()));
    WrapSecret::from_secret_bytes(SecretBytes::derive(purpose, &joined))
}

/// How many keys a legal slot takes; more come back from their wraps.
const MOST_LEGAL: usize = 24;

/// All the room at once: growing would leave a copy of the keys behind.
const PAYLOAD_ROOM: usize = closeby_seal::LONGEST_PAYLOAD;

fn push_epochs(out: &mut Vec<u8>, epochs: &[EpochKey]) {
    out.push(u8::try_from(epochs.len()).unwrap_or(u8::MAX));
    for key in epochs {
        out.extend_from_slice(key.expose_secret_bytes());
    }
}

fn epochs(rest: &mut &[u8]) -> Option<Vec<EpochKey>> {
    let [count] = fixed(rest)?;
    (0..count).map(|_| secret(rest).map(EpochKey::from_secret_bytes)).collect()
}

fn secret(rest: &mut &[u8]) -> Option<SecretBytes<32>> {
    let (bytes, after) = rest.split_at_checked(32)?;
    *rest = after;
    SecretBytes::from_slice(bytes)
}

fn fixed<const N: usize>(rest: &mut &[u8]) -> Option<[u8; N]> {
    let (bytes, after) = rest.split_first_chunk()?;
    *rest = after;
    Some(*bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_organisers_keys_come_back_from_their_slot() {
        let keys = TeamKeys::create().unwrap();
        let again = TeamKeys::from_payload(&keys.to_payload()).unwrap();
        assert_eq!(again.database.expose(), keys.database.expose());
        assert_eq!(again.device.author(), keys.device.author());
        assert_eq!(again.epochs[0].id(), keys.epochs[0].id());
        assert_eq!((again.space, again.team, again.legal), (keys.space, keys.team, keys.legal));
    }

    #[test]
    fn neither_payload_passes_for_the_other() {
        let team = TeamKeys::create().unwrap();
        let legal = LegalKeys::create(team.legal).unwrap();
        assert!(TeamKeys::from_payload(&legal.to_payload()).is_none());
        assert!(LegalKeys::from_payload(&team.to_payload(), team.legal).is_none());
        assert!(LegalKeys::from_payload(&legal.to_payload(), team.team).is_none());
        assert!(LegalKeys::from_payload(&legal.to_payload(), team.legal).is_some());
    }

    #[test]
    fn a_payload_cut_short_is_none() {
        let payload = TeamKeys::create().unwrap().to_payload();
        for len in 0..payload.len() {
            assert!(TeamKeys::from_payload(&payload[..len]).is_none());
        }
    }
}
