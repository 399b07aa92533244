//! Records handed out as they are kept, for somebody who checks them without a key.

use closeby_domain::Order;
use closeby_seal::{AuthorKey, Envelope, SecretBytes, SpaceId};

use crate::error::Kept;
use crate::table::{forget, record};
use crate::{Vault, VaultError};

/// How many records are read at a time.
const RUN: usize = 512;

/// Whose records are handed out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Audiences {
    /// The team's only: nothing shows that there are others.
    Team,
    /// All; needs the legal key.
    All,
}

impl Vault {
    /// Returns the day that every record names.
    pub fn space(&self) -> SpaceId {
        self.keys.space
    }

    /// Returns this laptop's public key.
    pub fn device(&self) -> AuthorKey {
        self.keys.device.author()
    }

    /// Hands out the key under which others find this laptop on the wire: the one it signs with.
    /// Whoever has it can write under this laptop's name.
    pub fn expose_wire_secret(&self) -> SecretBytes<32> {
        self.keys.device.expose_secret_bytes()
    }

    /// Signs the SHA-256 of a bundle with this laptop's key.
    pub fn sign_bundle(&self, hash: &[u8; 32]) -> [u8; 64] {
        self.keys.device.sign_bundle(hash)
    }

    /// Tells every record, sealed as it is, in the order in which they were taken in.
    pub fn each_record<E: From<VaultError>>(
        &self,
        whose: Audiences,
        mut tell: impl FnMut(&Envelope) -> Result<(), E>,
    ) -> Result<(), E> {
        if whose == Audiences::All && !self.legal_is_open() {
            return Err(VaultError::LegalKeyClosed.into());
        }
        let mut place = 0;
        loop {
            let run = self.read(|connection| record::run_after(connection, place, RUN))?;
            let Some((last, _)) = run.last() else { return Ok(()) };
            place = *last;
            for (_, raw) in &run {
                let envelope = raw.envelope()?;
                if whose == Audiences::All || envelope.header().audience == self.keys.team {
                    tell(&envelope)?;
                }
            }
        }
    }

    /// Returns the records whose text somebody removed on purpose.
    pub fn removed_on_purpose(&self) -> Result<Vec<Order>, VaultError> {
        let ring = self.ring();
        let found: Kept<Vec<Order>> = self.read(|connection| forget::on_purpose(connection, &ring));
        found
    }
}
