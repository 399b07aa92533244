//! The cases: read from the record in memory, and only while the legal key is open.

use closeby_domain::Statement;

use crate::table::record::{self, Said};
use crate::{Vault, VaultError};

/// How many records of cases cannot be read although the legal key is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct CasesUnread {
    /// Sealed with another key.
    pub sealed: usize,
    /// Altered after they were sealed.
    pub altered: usize,
}

impl Vault {
    /// Returns everything that was said about cases, in order.
    ///
    /// Nothing of it is kept in a read table, so each call opens every record anew.
    pub fn cases(&self) -> Result<Vec<Statement>, VaultError> {
        Ok(self.read_cases()?.0)
    }

    /// Returns everything that was said about cases, and how much of it cannot be read.
    pub fn read_cases(&self) -> Result<(Vec<Statement>, CasesUnread), VaultError> {
        if !self.legal_is_open() {
            return Err(VaultError::LegalKeyClosed);
        }
        let ring = self.ring();
        let said =
            self.read(|connection| record::said_by_others(connection, &ring, self.keys.legal))?;
        let Said { mut statements, sealed, altered } = said;
        statements.sort_by_key(|statement| statement.order);
        Ok((statements, CasesUnread { sealed, altered }))
    }
}

#[cfg(test)]
mod tests;
