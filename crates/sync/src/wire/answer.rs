//! Who calls: members are talked with, invited laptops may knock, everybody else is turned away.

use std::sync::Arc;
use std::time::Duration;

use closeby_seal::{AuthorKey, Role};
use closeby_vault::Vault;
use iroh::Endpoint;
use iroh::endpoint::{Connection, Incoming};
use tokio::sync::Semaphore;

use super::room::Room;
use super::socket::{JOIN, TALK};
use super::{News, letting_in, line};
use crate::joining_by;

/// How many may be on the way in at the same time; more have to wait.
const AT_THE_DOOR: usize = 16;
/// How many laptops are talked with at the same time.
pub(super) const MOST_LINES: usize = 64;
/// How long it may take to say who one is.
const PATIENCE: Duration = Duration::from_secs(10);

/// Why a line is closed, as the other side is told.
pub(crate) const NOT_A_MEMBER: u32 = 1;
pub(super) const TAKEN_OFF: u32 = 2;
pub(super) const ENOUGH: u32 = 3;
pub(crate) const WRONG_WORDS: u32 = 4;

/// Answers calls until the socket is closed.
pub(super) async fn calls(room: &Arc<Room>, endpoint: &Endpoint) {
    let door = Arc::new(Semaphore::new(AT_THE_DOOR));
    while let Some(incoming) = endpoint.accept().await {
        let Ok(place) = Arc::clone(&door).acquire_owned().await else { return };
        let room = Arc::clone(room);
        tokio::spawn(async move {
            let called = tokio::time::timeout(PATIENCE, who(incoming)).await;
            drop(place);
            if let Ok(Some(connection)) = called {
                answer(&room, connection).await;
            }
        });
    }
}

async fn who(incoming: Incoming) -> Option<Connection> {
    incoming.accept().ok()?.await.ok()
}

async fn answer(room: &Arc<Room>, connection: Connection) {
    match connection.alpn() {
        TALK => line::answer(room, connection).await,
        JOIN => letting_in::answer(room, connection).await,
        _ => connection.close(NOT_A_MEMBER.into(), b""),
    }
}

/// What the roll says about somebody who wants to talk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Standing {
    /// A laptop of the team, by this name.
    Belongs(String),
    /// It was taken off.
    TakenOff,
    /// Nobody let it in.
    Stranger,
}

/// Looks up who somebody is. Only the key that opened the line counts, never what is said on it.
pub(super) async fn standing(room: &Room, device: AuthorKey) -> Option<Standing> {
    room.with_vault(move |vault| match vault.standing(device) {
        Some(one) if one.belongs => Standing::Belongs(one.member.name),
        Some(one) if one.removed.is_some() => Standing::TakenOff,
        _ if inviter(vault) == Some(device) => Standing::Belongs(String::new()),
        _ => Standing::Stranger,
    })
    .await
}

/// Tells whether somebody was let in only to carry.
pub(super) async fn carries(room: &Room, device: AuthorKey) -> Option<bool> {
    room.with_vault(move |vault| {
        let standing = vault.standing(device);
        standing.is_some_and(|one| one.belongs && one.member.role == Role::Relay)
    })
    .await
}

/// Returns who let this laptop in, while the roll has not come that names them.
pub(super) fn inviter(vault: &Vault) -> Option<AuthorKey> {
    let ticket = joining_by(vault).ok().flatten()?;
    vault.roll().is_some().then_some(ticket.inviter)
}

/// Turns somebody away, who is told whether they were taken off.
pub(super) fn turn_away(room: &Room, connection: &Connection, standing: &Standing) {
    let code = if *standing == Standing::TakenOff { TAKEN_OFF } else { NOT_A_MEMBER };
    connection.close(code.into(), b"");
    room.tell(News::TurnedAway);
}

/// Returns the key that opened a line.
pub(super) fn key_of(connection: &Connection) -> AuthorKey {
    AuthorKey::from_bytes(*connection.remote_id().as_bytes())
}
