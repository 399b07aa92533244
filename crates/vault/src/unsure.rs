//! When the newest records of this laptop may be elsewhere and not here: nothing is signed before
//! somebody was asked. A number that is used twice would look like two histories.

use std::sync::PoisonError;

use rusqlite::Connection;

use crate::error::Kept;
use crate::place::{self, Place};
use crate::table::{glimpse, setting};
use crate::{Vault, VaultError};

/// The setting that says why.
const UNSURE: &str = "vault.unsure";

/// Why others have to be asked before this laptop signs anything.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unsure {
    /// Records were lost in a mend.
    Mended,
    /// What was signed here later is not in it: it was put back from an older copy.
    OlderCopy,
    /// It lies in another place than before: moved, or copied and perhaps in use twice.
    Elsewhere,
}

impl Unsure {
    const ALL: [Self; 3] = [Self::Mended, Self::OlderCopy, Self::Elsewhere];

    /// The word under which it is kept.
    fn word(self) -> &'static str {
        match self {
            // From when there was no other reason.
            Self::Mended => "1",
            Self::OlderCopy => "older",
            Self::Elsewhere => "elsewhere",
        }
    }
}

/// Notes why the newest records of this laptop may be missing here.
pub(crate) fn begin(connection: &Connection, why: Unsure) -> Kept<()> {
    setting::set(connection, UNSURE, why.word())
}

/// Notes that they are here.
pub(crate) fn end(connection: &Connection) -> Kept<()> {
    setting::set(connection, UNSURE, "")
}

/// Tells why others have to be asked, if they do.
pub(crate) fn why(connection: &Connection) -> Kept<Option<Unsure>> {
    let word = setting::get(connection, UNSURE)?.unwrap_or_default();
    Ok(Unsure::ALL.into_iter().find(|why| why.word() == word))
}

impl Vault {
    /// Tells why others have to be asked before this laptop signs anything, if they do.
    pub fn must_ask_others(&self) -> Option<Unsure> {
        self.team().as_ref().and_then(|team| team.unsure)
    }

    /// Returns how many records are known to have been signed on this laptop and not to be here.
    pub fn signed_and_not_here(&self) -> u64 {
        let own = place::signed_by(self.device(), &self.chains());
        let place = self.place.lock().unwrap_or_else(PoisonError::into_inner);
        place.as_ref().map_or(0, Place::signed).saturating_sub(own)
    }

    /// Somebody was asked and whatever they have is here: from now on records are signed again,
    /// unless there are signs of more.
    ///
    /// That a day is not in use in two places no other laptop can tell.
    pub fn asked_others(&self) -> Result<(), VaultError> {
        if matches!(self.must_ask_others(), None | Some(Unsure::Elsewhere))
            || self.signed_and_not_here() > 0
        {
            return Ok(());
        }
        let own = self.device().tag();
        let mentioned = self.read(glimpse::count)?;
        if !mentioned.iter().any(|(author, _)| *author == own) {
            self.go_on_alone()?;
        }
        Ok(())
    }

    /// Signs records again although others may have newer ones of this laptop.
    pub fn go_on_alone(&self) -> Result<(), VaultError> {
        let mut team = self.team_mut();
        self.write(|connection, _| end(connection))?;
        if let Some(team) = team.as_mut() {
            team.unsure = None;
        }
        drop(team);
        self.settle_here()
    }
}
