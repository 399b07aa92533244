//! The legal key: opened, closed, and given to a vault that has none.

use closeby_seal::Passphrase;
use closeby_vault::VaultError;

use crate::desk::{Desk, OpenDesk};
use crate::problem::{Answer, Code, Problem};
use crate::unlock::session_view;
use crate::view::Nothing;
use crate::view::welcome::{PassphraseAsk, SessionView};
use crate::words::say;

/// Opens the legal key with its own passphrase.
pub fn open_legal(desk: &Desk, mut ask: PassphraseAsk) -> Answer<SessionView> {
    let passphrase = Passphrase::typed(std::mem::take(&mut ask.passphrase));
    desk.with_open(|open| open.open_legal(&passphrase))?;
    session_view(desk)
}

impl OpenDesk {
    /// Opens the legal key for whoever sits at the desk.
    pub fn open_legal(&mut self, passphrase: &Passphrase) -> Answer<()> {
        self.vault.open_legal(passphrase)?;
        self.touch();
        self.legal_by = Some(self.author.name.clone());
        Ok(())
    }

    /// Refuses what needs the legal key while it is closed.
    pub(crate) fn with_legal_key(&self) -> Answer<()> {
        if self.vault.legal_is_open() { Ok(()) } else { Err(VaultError::LegalKeyClosed.into()) }
    }
}

/// Closes the legal key.
pub fn close_legal(desk: &Desk, _: Nothing) -> Answer<SessionView> {
    desk.with_open(|open| {
        open.close_legal();
        Ok(())
    })?;
    session_view(desk)
}

/// Gives the vault a legal key.
pub fn add_legal(desk: &Desk, mut ask: PassphraseAsk) -> Answer<SessionView> {
    let passphrase = Passphrase::typed(std::mem::take(&mut ask.passphrase));
    if passphrase.is_empty() {
        return Err(Problem::new(
            Code::BadInput,
            say!("passphrase-needed"),
            say!("passphrase-needed-try"),
        ));
    }
    desk.with_open(|open| {
        open.vault.add_legal(&passphrase)?;
        Ok(())
    })?;
    session_view(desk)
}
