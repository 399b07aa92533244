//! The cases: read from the record in memory, and only while the legal key is open.

use closeby_domain::Statement;

use crate::table::record;
use crate::{Vault, VaultError};

impl Vault {
    /// Returns everything that was said about cases, in order.
    ///
    /// Nothing of it is kept in a read table, so each call opens every record anew.
    pub fn cases(&self) -> Result<Vec<Statement>, VaultError> {
        if !self.legal_is_open() {
            return Err(VaultError::LegalKeyClosed);
        }
        let ring = self.ring();
        let mut said = self
            .read(|connection| record::statements_of_others(connection, &ring, self.keys.legal))?;
        said.sort_by_key(|statement| statement.order);
        Ok(said)
    }
}

#[cfg(test)]
mod tests;
