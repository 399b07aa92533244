//! Joining a team's day at the desk: read the invitation, make this laptop's vault, be let in.

use std::net::SocketAddr;
use std::path::Path;

use closeby_seal::Role;
use closeby_sync::{Near, SyncError, Ticket};
use closeby_vault::Vault;

use crate::clock::Clock;
use crate::create_day::{folder_for, free_path};
use crate::desk::Desk;
use crate::join_team::{NewVault, by_words, knocked_at_mailbox, knocked_at_stick, ready_to_join};
use crate::joiner::{Joiner, keep_way};
use crate::problem::{Answer, Code, Problem};
use crate::unlock::session_view;
use crate::view::join::{By, FetchedView, InvitationView, JoinAsk, TicketAsk, WordsAsk};
use crate::view::sync::StickAsk;
use crate::view::welcome::SessionView;
use crate::visit_mailbox::TypedMailbox;
use crate::wire::no_address;
use crate::words::say;

/// Reads an invitation, before anything is made.
pub fn read(_: &Desk, ask: TicketAsk) -> Answer<InvitationView> {
    Ok(invitation_view(readable(&ask.ticket)?))
}

/// Fetches an invitation by four words that were said, from the laptop that made them.
pub fn fetch(_: &Desk, ask: WordsAsk) -> Answer<FetchedView> {
    let ticket = by_words(&ask.words, Near { at: address(&ask.address)?, lan: ask.lan })?;
    let letters = ticket.to_words().to_string();
    Ok(FetchedView { invitation: invitation_view(readable(&letters)?), ticket: letters })
}

fn invitation_view(ticket: Ticket) -> InvitationView {
    InvitationView {
        may: ticket.role.into(),
        with_cases: ticket.with_cases,
        exercise: ticket.exercise,
        until: ticket.until.into(),
        by_wire: !ticket.routes.addresses.is_empty() || ticket.routes.relay.is_some(),
        mailbox: ticket.routes.mailbox,
    }
}

/// Returns the ticket that these words are, when it can be used in a window.
fn readable(words: &str) -> Answer<Ticket> {
    let ticket = Ticket::from_words(words).map_err(SyncError::from)?;
    ticket.still_good(Clock::Laptop.now()).map_err(SyncError::from)?;
    match ticket.role {
        // It would never see a board.
        Role::Relay => {
            Err(Problem::new(Code::Refused, say!("only-carries"), say!("only-carries-try")))
        }
        _ => Ok(ticket),
    }
}

/// Makes this laptop's own vault and asks to be let in.
pub fn join_day(desk: &Desk, mut ask: JoinAsk) -> Answer<SessionView> {
    let ticket = readable(&ask.ticket)?;
    if ask.name.trim().is_empty() {
        return Err(Problem::new(Code::BadInput, say!("sync-nameless"), say!("sync-nameless-try")));
    }
    let dial = address(&ask.address)?;
    desk.put(None);
    let path = free_path(&desk.home.vaults(), &ask.name);
    folder_for(&path)?;
    let vault = made(&mut ask, &path, &ticket)?;
    keep_way(&vault, ask.by, dial)?;
    desk.home.remember(&path, Clock::Laptop.now().unix_ms());
    if let Ok(joiner) = Joiner::take_up(vault, &path, desk.exchanges())? {
        desk.wait_with(joiner);
    }
    session_view(desk)
}

fn made(ask: &mut JoinAsk, path: &Path, ticket: &Ticket) -> Answer<Vault> {
    let legal = ask.legal_passphrase.take().filter(|words| !words.is_empty());
    let new = NewVault {
        path,
        ticket: &ask.ticket,
        name: ask.name.trim(),
        passphrase: std::mem::take(&mut ask.passphrase),
        legal,
    };
    let vault = match ask.by {
        By::Wire => ready_to_join(new)?,
        By::Stick => knocked_at_stick(new, Path::new(ask.path.trim()))?,
        By::Mailbox => {
            let said = ticket.routes.mailbox.as_deref().unwrap_or_default();
            let typed = ask.url.trim();
            let mailbox = TypedMailbox {
                url: if typed.is_empty() { said } else { typed },
                name: ask.login.trim().to_owned(),
                secret: std::mem::take(&mut ask.secret),
            };
            knocked_at_mailbox(new, mailbox)?
        }
    };
    // The seat was asked for; whoever wants to read opens the key.
    vault.close_legal();
    Ok(vault)
}

fn address(typed: &str) -> Answer<Option<SocketAddr>> {
    match typed.trim() {
        "" => Ok(None),
        typed => typed.parse().map(Some).map_err(|_| no_address()),
    }
}

/// Goes on with the joining: visits a stick, or the mailbox now.
pub fn go_on(desk: &Desk, ask: StickAsk) -> Answer<SessionView> {
    desk.with_joiner(|joiner| match ask.path.trim() {
        "" => {
            joiner.hurry();
            Ok(())
        }
        stick => joiner.visit_stick(Path::new(stick)),
    })?;
    session_view(desk)
}
