//! After a mend that lost records: nothing is signed before somebody was asked what they have of
//! this laptop. A number that is used twice would look like two histories.

use rusqlite::Connection;

use crate::error::Kept;
use crate::table::{glimpse, setting};
use crate::{Vault, VaultError};

/// Set when records were lost, until somebody was asked.
const UNSURE: &str = "vault.unsure";

/// Notes that the newest records of this laptop may be lost here and not elsewhere.
pub(crate) fn begin(connection: &Connection) -> Kept<()> {
    setting::set(connection, UNSURE, "1")
}

/// Tells whether that is so.
pub(crate) fn is_so(connection: &Connection) -> Kept<bool> {
    Ok(setting::get(connection, UNSURE)?.is_some_and(|so| so == "1"))
}

impl Vault {
    /// Tells whether others have to be asked before this laptop signs anything.
    pub fn must_ask_others(&self) -> bool {
        self.team().as_ref().is_some_and(|team| team.unsure)
    }

    /// Somebody was asked and whatever they have is here: from now on records are signed again,
    /// unless there are signs of more.
    pub fn asked_others(&self) -> Result<(), VaultError> {
        let own = self.device().tag();
        let mentioned = || self.read(glimpse::count);
        if self.must_ask_others() && !mentioned()?.iter().any(|(author, _)| *author == own) {
            self.go_on_alone()?;
        }
        Ok(())
    }

    /// Signs records again although others may have newer ones of this laptop.
    pub fn go_on_alone(&self) -> Result<(), VaultError> {
        let mut team = self.team_mut();
        self.write(|connection, _| setting::set(connection, UNSURE, ""))?;
        if let Some(team) = team.as_mut() {
            team.unsure = false;
        }
        Ok(())
    }
}
