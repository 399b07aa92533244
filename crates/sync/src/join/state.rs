//! What both sides keep in their vaults between two visits.

use closeby_seal::SecretBytes;
use closeby_vault::{Vault, VaultError};
use zeroize::Zeroizing;

use crate::segment::digits;
use crate::{SyncError, Ticket};

const INVITING: &str = "sync.inviting";
const JOINING: &str = "sync.joining";

/// An invitation that is open here.
pub(super) struct Inviting {
    pub(super) ticket: Ticket,
    pub(super) seed: SecretBytes<32>,
    pub(super) wrong: u8,
}

/// A joining that is under way here.
pub(super) struct Joining {
    pub(super) ticket: Ticket,
    pub(super) seed: SecretBytes<32>,
    pub(super) card: Vec<u8>,
}

impl Inviting {
    pub(super) fn keep(&self, vault: &Vault) -> Result<(), SyncError> {
        let (ticket, seed) = (self.ticket.to_words(), hex(self.seed.expose()));
        let words = Zeroizing::new(format!("{} {} {}", *ticket, *seed, self.wrong));
        Ok(vault.set_setting(INVITING, &words)?)
    }

    pub(super) fn kept(vault: &Vault) -> Result<Option<Self>, SyncError> {
        let Some([ticket, seed, wrong]) = words(vault, INVITING)? else { return Ok(None) };
        Ok(Some(Self {
            ticket: Ticket::from_words(&ticket)?,
            seed: secret(&seed).ok_or_else(lost)?,
            wrong: wrong.parse().map_err(|_| lost())?,
        }))
    }

    pub(super) fn forget(vault: &Vault) -> Result<(), SyncError> {
        Ok(vault.set_setting(INVITING, "")?)
    }
}

impl Joining {
    pub(super) fn keep(&self, vault: &Vault) -> Result<(), SyncError> {
        let (ticket, seed) = (self.ticket.to_words(), hex(self.seed.expose()));
        let words = Zeroizing::new(format!("{} {} {}", *ticket, *seed, *hex(&self.card)));
        Ok(vault.set_setting(JOINING, &words)?)
    }

    pub(super) fn kept(vault: &Vault) -> Result<Option<Self>, SyncError> {
        let Some([ticket, seed, card]) = words(vault, JOINING)? else { return Ok(None) };
        let card = (0..card.len())
            .step_by(2)
            .map(|at| u8::from_str_radix(card.get(at..at + 2)?, 16).ok())
            .collect::<Option<Vec<u8>>>();
        Ok(Some(Self {
            ticket: Ticket::from_words(&ticket)?,
            seed: secret(&seed).ok_or_else(lost)?,
            card: card.ok_or_else(lost)?,
        }))
    }

    pub(super) fn forget(vault: &Vault) -> Result<(), SyncError> {
        Ok(vault.set_setting(JOINING, "")?)
    }
}

fn words(vault: &Vault, key: &str) -> Result<Option<[Zeroizing<String>; 3]>, SyncError> {
    let kept = vault.setting(key)?.map(Zeroizing::new).filter(|kept| !kept.is_empty());
    let Some(kept) = kept else { return Ok(None) };
    let words: Vec<_> = kept.split(' ').map(|word| Zeroizing::new(word.to_owned())).collect();
    words.try_into().map(Some).map_err(|_| lost())
}

fn secret(words: &str) -> Option<SecretBytes<32>> {
    Some(SecretBytes::take(&mut digits::<32>(words)?))
}

fn hex(bytes: &[u8]) -> Zeroizing<String> {
    Zeroizing::new(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}

fn lost() -> SyncError {
    VaultError::Damaged { detail: "what it keeps of a joining is not whole".to_owned() }.into()
}
