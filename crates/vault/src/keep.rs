//! Drafts, settings and whole files: what belongs to this laptop and to no record.

use std::io::{Read, Write};

use crate::table::draft::{self, Draft};
use crate::table::{blob, setting};
use crate::{Vault, VaultError};

impl Vault {
    /// Returns what was still being typed in a line or form.
    pub fn draft(&self, key: &str) -> Result<Option<Draft>, VaultError> {
        self.read(|connection| draft::get(connection, key))
    }

    /// Keeps what is still being typed; empty words drop the draft.
    ///
    /// A draft can be read by whoever opens the vault: never keep words of a case in one.
    pub fn keep_draft(&self, key: &str, draft: &Draft) -> Result<(), VaultError> {
        self.write(|connection, _| draft::set(connection, key, draft))
    }

    /// Returns a setting of this laptop.
    pub fn setting(&self, key: &str) -> Result<Option<String>, VaultError> {
        self.read(|connection| setting::get(connection, &theirs(key)))
    }

    /// Sets a setting of this laptop.
    pub fn set_setting(&self, key: &str, value: &str) -> Result<(), VaultError> {
        self.write(|connection, _| setting::set(connection, &theirs(key), value))
    }

    /// Keeps a whole file under a name such as "map", in the place of the one before.
    ///
    /// Either the whole new file is there afterwards or the old one.
    pub fn keep_blob(&self, kind: &str, from: &mut dyn Read) -> Result<u64, VaultError> {
        let mut begun = false;
        self.write(|connection, _| {
            if std::mem::replace(&mut begun, true) {
                // What was read once cannot be read again with the reserve.
                return Err(VaultError::DiskFull);
            }
            blob::replace(connection, kind, from)
        })
    }

    /// Returns a kept file.
    pub fn blob(&self, kind: &str) -> Result<Option<Vec<u8>>, VaultError> {
        let mut bytes = Vec::new();
        Ok(self.blob_into(kind, &mut bytes)?.map(|_| bytes))
    }

    /// Writes a kept file somewhere, piece by piece; returns its size.
    pub fn blob_into(&self, kind: &str, to: &mut dyn Write) -> Result<Option<u64>, VaultError> {
        self.read(|connection| blob::read(connection, kind, to))
    }

    /// Returns the size of a kept file.
    pub fn blob_size(&self, kind: &str) -> Result<Option<u64>, VaultError> {
        self.read(|connection| blob::size(connection, kind))
    }

    /// Forgets a kept file; tells whether there was one.
    pub fn forget_blob(&self, kind: &str) -> Result<bool, VaultError> {
        self.write(|connection, _| blob::remove(connection, kind))
    }
}

/// Returns the key under which a caller's setting lies, apart from the vault's own.
fn theirs(key: &str) -> String {
    format!("desk.{key}")
}
