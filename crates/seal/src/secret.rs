//! Bytes that must not be printed, copied or left behind.

use std::fmt;

use zeroize::Zeroize;

use crate::dice::{self, NoRandomness};

/// Keeps `N` secret bytes in one place on the heap and wipes them when dropped.
///
/// It has no `Clone` and no `Serialize`, and moving it moves a pointer, so the bytes exist once.
pub struct SecretBytes<const N: usize>(Box<[u8; N]>);

impl<const N: usize> SecretBytes<N> {
    /// Takes the bytes over and wipes the caller's copy.
    pub fn take(bytes: &mut [u8; N]) -> Self {
        let mut kept = Box::new([0; N]);
        kept.copy_from_slice(bytes);
        bytes.zeroize();
        Self(kept)
    }

    /// Copies a slice; `None` when it has another length. Wiping the slice stays the caller's duty.
    pub fn from_slice(bytes: &[u8]) -> Option<Self> {
        (bytes.len() == N).then(|| {
            let mut kept = Box::new([0; N]);
            kept.copy_from_slice(bytes);
            Self(kept)
        })
    }

    /// Draws fresh bytes from the system.
    pub fn random() -> Result<Self, NoRandomness> {
        let mut kept = Box::new([0; N]);
        dice::fill(kept.as_mut_slice())?;
        Ok(Self(kept))
    }

    /// Shows the secret. Copy it nowhere that is not wiped, and never into a log line.
    pub fn expose(&self) -> &[u8; N] {
        &self.0
    }
}

impl SecretBytes<32> {
    /// Makes a secret from others, for one purpose only.
    pub fn derive(purpose: &str, from: &[u8]) -> Self {
        Self::take(&mut blake3::derive_key(purpose, from))
    }
}

impl<const N: usize> Drop for SecretBytes<N> {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

impl<const N: usize> fmt::Debug for SecretBytes<N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("***")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_prints_stars_only() {
        let secret = SecretBytes::<4>::take(&mut [0xde, 0xad, 0xbe, 0xef]);
        assert_eq!(format!("{secret:?}"), "***");
    }

    #[test]
    fn taking_a_secret_leaves_nothing_with_the_caller() {
        let mut bytes = [7; 32];
        let secret = SecretBytes::take(&mut bytes);
        assert_eq!(bytes, [0; 32]);
        assert_eq!(secret.expose(), &[7; 32]);
    }

    #[test]
    fn a_slice_of_another_length_is_no_secret() {
        assert!(SecretBytes::<32>::from_slice(&[1; 31]).is_none());
        assert!(SecretBytes::<32>::from_slice(&[1; 32]).is_some());
    }
}
