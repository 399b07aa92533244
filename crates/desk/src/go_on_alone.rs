//! A day that may lack what was last written on this laptop: why, what to do, and writing on all the
//! same.

use std::path::Path;

use closeby_seal::Passphrase;
use closeby_vault::{Unsure, Vault};

use crate::desk::{Desk, done};
use crate::problem::Answer;
use crate::unlock::session_view;
use crate::view::welcome::{AskFirstView, SessionView};
use crate::view::{Done, Nothing, View};
use crate::words::say;

/// Lets a laptop sign records again that was to ask others first; says what that means.
pub fn go_on_alone(path: &Path, passphrase: String) -> Answer<String> {
    let vault = Vault::open(path, &Passphrase::typed(passphrase))?;
    if vault.must_ask_others().is_none() {
        return Ok(say!("alone-needless"));
    }
    vault.go_on_alone()?;
    Ok(say!("alone"))
}

/// The same at the desk.
pub fn write_on(desk: &Desk, _: Nothing) -> Answer<Done<SessionView>> {
    desk.with_open(|open| match open.vault.must_ask_others() {
        Some(_) => Ok(open.vault.go_on_alone()?),
        None => Ok(()),
    })?;
    Ok(done(session_view(desk)?, &[View::Session, View::Sync]))
}

/// Says why nothing is stored before somebody was asked, if that is so.
pub(crate) fn ask_first(vault: &Vault) -> Option<AskFirstView> {
    let lacks = vault.signed_and_not_here();
    let (says, try_this, write_on) = match vault.must_ask_others()? {
        Unsure::Mended => (say!("ask-mended", count = lacks), say!("ask-try"), say!("ask-go-on")),
        Unsure::OlderCopy => (say!("ask-older", count = lacks), say!("ask-try"), say!("ask-go-on")),
        Unsure::Elsewhere => {
            (say!("ask-elsewhere"), say!("ask-elsewhere-try"), say!("ask-go-on-here"))
        }
    };
    Some(AskFirstView { says, try_this, write_on })
}
