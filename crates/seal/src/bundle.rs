//! The signature under a bundle: which device put these records together.

use crate::{AuthorKey, DeviceIdentity, sign};

/// What the signature stands for; no signature under a record can be passed off as one.
const CONTEXT: &[u8] = b"closeby/bundle/1";

impl DeviceIdentity {
    /// Signs the SHA-256 of a bundle.
    pub fn sign_bundle(&self, hash: &[u8; 32]) -> [u8; 64] {
        self.sign_words(&statement(hash))
    }
}

impl AuthorKey {
    /// Tells whether this device signed a bundle of this SHA-256. Always strict.
    pub fn signed_bundle(&self, hash: &[u8; 32], signature: &[u8; 64]) -> bool {
        sign::holds(self, &statement(hash), signature)
    }
}

fn statement(hash: &[u8; 32]) -> Vec<u8> {
    [CONTEXT, hash].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bundle_is_signed_for_itself_only() {
        let (device, other) =
            (DeviceIdentity::create().unwrap(), DeviceIdentity::create().unwrap());
        let signature = device.sign_bundle(&[1; 32]);
        assert!(device.author().signed_bundle(&[1; 32], &signature));
        assert!(!device.author().signed_bundle(&[2; 32], &signature));
        assert!(!other.author().signed_bundle(&[1; 32], &signature));
        assert!(!AuthorKey::from_bytes([0; 32]).signed_bundle(&[1; 32], &signature));
    }
}
