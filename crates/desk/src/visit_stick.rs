//! A visit to a stick: joining goes on, records come and go, and it says when to take it out.

use std::path::Path;
use std::sync::Arc;

use closeby_seal::Passphrase;
use closeby_sync::{Folder, SyncError, Wanted, exchange_files};
use closeby_vault::Vault;

use crate::clock::Clock;
use crate::desk::{Desk, done};
use crate::fetch_files::carried_words;
use crate::join_team::STICK;
use crate::problem::Answer;
use crate::view::sync::{StickAsk, VisitedView};
use crate::view::{Done, View};
pub use crate::visited::Visited;
use crate::visited::{Place, on_screen, tell};

/// Visits a stick with a vault that lies on no desk. With its legal passphrase, keys of the legal
/// team are handed on too.
pub fn visit_stick(
    path: &Path,
    passphrase: String,
    legal: Option<String>,
    stick: &Path,
    digits: Option<&str>,
) -> Answer<Visited> {
    let stick = Folder::at(stick, STICK).map_err(SyncError::from)?;
    let vault = Vault::open(path, &Passphrase::typed(passphrase))?;
    if let Some(legal) = legal {
        vault.open_legal(&Passphrase::typed(legal))?;
    }
    let visit = closeby_sync::visit(&vault, &stick, digits, Clock::Laptop.now())?;
    vault.close()?;
    Ok(tell(visit, Place::Stick))
}

/// Visits a stick with the open day.
pub fn visit(desk: &Desk, ask: StickAsk) -> Answer<Done<VisitedView>> {
    let stick = Folder::at(Path::new(ask.path.trim()), STICK).map_err(SyncError::from)?;
    let (mut visited, vault) = desk.with_open(|open| {
        let digits = ask.digits.as_deref().map(str::trim).filter(|digits| !digits.is_empty());
        let visit = closeby_sync::visit(&open.vault, &stick, digits, Clock::Laptop.now())?;
        Ok((on_screen(visit, Place::Stick), Arc::clone(&open.vault)))
    })?;
    if ask.files && vault.roll().is_some() {
        // Everything else goes on while files are carried.
        let carried = exchange_files(&vault, &stick, &Wanted::All, |_| {})?;
        // That the stick may be taken out is said last.
        let last = visited.says.len().saturating_sub(1);
        visited.says.splice(last..last, carried_words(&carried));
    }
    Ok(done(visited, &View::ALL))
}
