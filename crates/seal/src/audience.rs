//! Audiences: who can read a record is who holds the key of its epoch.

use std::fmt;

use crate::{AudienceAlias, EpochId, NoRandomness, SecretBytes};

/// One key of an audience. A removal starts a new epoch, so an audience has several over its life.
pub struct EpochKey {
    id: EpochId,
    key: SecretBytes<32>,
}

impl EpochKey {
    /// Makes a new key.
    pub fn create() -> Result<Self, NoRandomness> {
        Ok(Self::from_secret_bytes(SecretBytes::random()?))
    }

    /// Takes up a key that was kept or received.
    pub fn from_secret_bytes(key: SecretBytes<32>) -> Self {
        Self { id: commitment(&key), key }
    }

    /// Returns the name that stands in headers.
    ///
    /// It is a hash of the key, so nobody can give two members different keys for one epoch and
    /// show each a different text of the same record.
    pub fn id(&self) -> EpochId {
        self.id
    }

    /// Hands out the key itself: whoever has it reads every record of the epoch.
    pub fn expose_secret_bytes(&self) -> &[u8; 32] {
        self.key.expose()
    }
}

impl fmt::Debug for EpochKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "EpochKey({}, ***)", self.id)
    }
}

fn commitment(key: &SecretBytes<32>) -> EpochId {
    let mut hasher = blake3::Hasher::new_derive_key("closeby/epoch-id/1");
    hasher.update(key.expose());
    let mut id = [0; 16];
    hasher.finalize_xof().fill(&mut id);
    EpochId::from_bytes(id)
}

/// The keys at hand, of any number of audiences, each with any number of epochs.
#[derive(Debug, Default)]
pub struct Keyring {
    held: Vec<(AudienceAlias, EpochKey)>,
}

impl Keyring {
    /// Returns a ring without keys.
    pub fn empty() -> Self {
        Self::default()
    }

    /// Adds a key; it becomes the one to write under. A key already held only moves to the front.
    pub fn hold(&mut self, audience: AudienceAlias, key: EpochKey) {
        self.held.retain(|(alias, held)| (*alias, held.id()) != (audience, key.id()));
        self.held.push((audience, key));
    }

    /// Returns the key of one epoch.
    pub fn key_for(&self, audience: AudienceAlias, epoch: EpochId) -> Option<&EpochKey> {
        self.keys_of(audience).find(|key| key.id() == epoch)
    }

    /// Returns the key added last, the one to write under.
    pub fn newest(&self, audience: AudienceAlias) -> Option<&EpochKey> {
        self.keys_of(audience).last()
    }

    /// Returns an audience's keys in the order in which they were added.
    pub fn keys_of(&self, audience: AudienceAlias) -> impl DoubleEndedIterator<Item = &EpochKey> {
        self.held.iter().filter(move |(alias, _)| *alias == audience).map(|(_, key)| key)
    }

    /// Wipes an audience's keys, as when the case notes are locked.
    pub fn forget(&mut self, audience: AudienceAlias) {
        self.held.retain(|(alias, _)| *alias != audience);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEAM: AudienceAlias = AudienceAlias::from_bytes([1; 16]);
    const LEGAL: AudienceAlias = AudienceAlias::from_bytes([2; 16]);

    #[test]
    fn an_epoch_is_named_after_its_key() {
        let key = EpochKey::create().unwrap();
        let again = EpochKey::from_secret_bytes(
            SecretBytes::from_slice(key.expose_secret_bytes()).unwrap(),
        );
        assert_eq!(key.id(), again.id());
        assert_ne!(key.id(), EpochKey::create().unwrap().id());
    }

    #[test]
    fn old_epochs_stay_readable_and_the_newest_is_written_under() {
        let mut ring = Keyring::empty();
        let (old, new) = (EpochKey::create().unwrap(), EpochKey::create().unwrap());
        let (old_id, new_id) = (old.id(), new.id());
        ring.hold(TEAM, old);
        ring.hold(TEAM, new);
        assert!(ring.key_for(TEAM, old_id).is_some());
        assert_eq!(ring.newest(TEAM).unwrap().id(), new_id);
    }

    #[test]
    fn locking_one_audience_leaves_the_other() {
        let mut ring = Keyring::empty();
        ring.hold(TEAM, EpochKey::create().unwrap());
        ring.hold(LEGAL, EpochKey::create().unwrap());
        ring.forget(LEGAL);
        assert!(ring.newest(LEGAL).is_none());
        assert!(ring.newest(TEAM).is_some());
    }

    #[test]
    fn a_key_of_one_audience_is_not_found_under_another() {
        let mut ring = Keyring::empty();
        let key = EpochKey::create().unwrap();
        let id = key.id();
        ring.hold(LEGAL, key);
        assert!(ring.key_for(TEAM, id).is_none());
    }

    #[test]
    fn a_key_received_again_is_held_once_and_written_under() {
        let again = || EpochKey::from_secret_bytes(SecretBytes::take(&mut [7; 32]));
        let mut ring = Keyring::empty();
        ring.hold(TEAM, again());
        ring.hold(TEAM, EpochKey::create().unwrap());
        ring.hold(TEAM, again());
        assert_eq!(ring.keys_of(TEAM).count(), 2);
        assert_eq!(ring.newest(TEAM).unwrap().id(), again().id());
    }
}
