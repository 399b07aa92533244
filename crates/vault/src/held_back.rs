//! What a removed laptop wrote beyond what its removal had seen: held back until a manager accepts it.

use closeby_domain::Statement;
use closeby_seal::{AudienceAlias, AuthorKey};

use crate::table::held::{self, Held};
use crate::table::record;
use crate::{Vault, VaultError};

/// Records of one chain that are held back.
#[derive(Debug, Clone, PartialEq)]
pub struct HeldBack {
    /// Who wrote them.
    pub device: AuthorKey,
    /// For whom.
    pub audience: AudienceAlias,
    /// The number of the newest.
    pub newest: u64,
    /// How many.
    pub count: usize,
    /// What those say that can be read here, oldest first.
    pub said: Vec<Statement>,
}

impl Vault {
    /// Returns what removed laptops wrote and their removal had not seen.
    pub fn held_after_removal(&self) -> Result<Vec<HeldBack>, VaultError> {
        let ring = self.ring();
        self.read(|connection| {
            let mut chains: Vec<HeldBack> = Vec::new();
            for id in held::because(connection, Held::AfterRemoval)? {
                let envelope = record::at(connection, id)?;
                let header = envelope.header();
                let (device, audience) = (header.author, header.audience);
                let known =
                    chains.iter().position(|one| (one.device, one.audience) == (device, audience));
                let place = known.unwrap_or_else(|| {
                    chains.push(HeldBack {
                        device,
                        audience,
                        newest: 0,
                        count: 0,
                        said: Vec::new(),
                    });
                    chains.len() - 1
                });
                if let Some(chain) = chains.get_mut(place) {
                    chain.newest = chain.newest.max(header.seq);
                    chain.count += 1;
                    chain.said.extend(record::opened(&envelope, &ring).ok());
                }
            }
            Ok(chains)
        })
    }
}
