//! The key a device signs with.

use ed25519_dalek::{Signer, SigningKey};

use crate::{AuthorKey, NoRandomness, SecretBytes, sign};

/// Keeps a device's signing key; wiped when dropped.
///
/// It signs as a machine, not as a person: who typed is written inside the record.
pub struct DeviceIdentity {
    // Boxed so that moving the identity leaves no copy of the key behind.
    key: Box<SigningKey>,
}

impl DeviceIdentity {
    /// Makes a new identity.
    pub fn create() -> Result<Self, NoRandomness> {
        Ok(Self::from_secret_bytes(&SecretBytes::random()?))
    }

    /// Takes up an identity that was kept.
    pub fn from_secret_bytes(secret: &SecretBytes<32>) -> Self {
        Self { key: Box::new(SigningKey::from_bytes(secret.expose())) }
    }

    /// Hands out the key itself: whoever has it can write under this device's name.
    pub fn expose_secret_bytes(&self) -> SecretBytes<32> {
        SecretBytes::take(&mut self.key.to_bytes())
    }

    /// Returns the public key under which others know this device.
    pub fn author(&self) -> AuthorKey {
        AuthorKey::from_bytes(self.key.verifying_key().to_bytes())
    }

    pub(crate) fn sign(&self, header: &[u8]) -> [u8; 64] {
        self.sign_words(&sign::statement(header))
    }

    /// Signs words that begin with what the signature stands for.
    pub(crate) fn sign_words(&self, words: &[u8]) -> [u8; 64] {
        self.key.sign(words).to_bytes()
    }
}

impl std::fmt::Debug for DeviceIdentity {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "DeviceIdentity({}, ***)", self.author())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kept_identity_is_the_same_author() {
        let device = DeviceIdentity::create().unwrap();
        let again = DeviceIdentity::from_secret_bytes(&device.expose_secret_bytes());
        assert_eq!(device.author(), again.author());
    }

    #[test]
    fn an_identity_prints_its_public_half_only() {
        let device = DeviceIdentity::create().unwrap();
        let secret = device.expose_secret_bytes();
        let hex: String = secret.expose().iter().map(|byte| format!("{byte:02x}")).collect();
        assert!(!format!("{device:?}").contains(&hex));
    }
}
