//! Letting a laptop in that was invited: it knocks, both screens show six digits, somebody here
//! types those of the other screen.

use std::sync::Arc;
use std::time::Duration;

use iroh::endpoint::{Connection, SendStream};

use super::News;
use super::answer::NOT_A_MEMBER;
use super::frame::{Frame, hear, say};
use super::room::{Room, now};
use super::talk::KNOCK_AT_MOST;
use crate::join::{inviting_by, meet, object};
use crate::{Carrier, Invited, SyncError};

/// How long it may take to knock.
const PATIENCE: Duration = Duration::from_secs(20);

/// Answers whoever knocks, while an invitation is open here.
pub(super) async fn answer(room: &Arc<Room>, connection: Connection) {
    let let_in = talk(room, &connection).await.is_some();
    if let_in {
        // They close once they have read their welcome.
        let _ = tokio::time::timeout(PATIENCE, connection.closed()).await;
    }
    connection.close(NOT_A_MEMBER.into(), b"");
}

async fn talk(room: &Arc<Room>, connection: &Connection) -> Option<()> {
    let (mut out, mut back) =
        tokio::time::timeout(PATIENCE, connection.accept_bi()).await.ok()?.ok()?;
    let Ok(Frame::Box(knock)) =
        tokio::time::timeout(PATIENCE, hear(&mut back, KNOCK_AT_MOST)).await.ok()?
    else {
        return None;
    };
    let mut typed = room.typed_digits();
    leave(room, "knock", knock).await?;
    let (name, digits) = step(room, None).await?;
    give(room, "answer", &mut out).await?;
    room.tell(News::Knocked { name, digits });
    loop {
        tokio::select! {
            Ok(()) = typed.changed() => {
                if give(room, "welcome", &mut out).await.is_some() {
                    return Some(());
                }
                // The invitation is used up: they need not wait any longer.
                room.with_vault(|vault| inviting_by(vault).ok().flatten()).await??;
            }
            _ = connection.closed() => return None,
        }
    }
}

/// Goes on with the invitation; returns who knocked and the digits.
async fn step(room: &Arc<Room>, digits: Option<String>) -> Option<(String, String)> {
    let of = Arc::clone(room);
    let went =
        room.with_vault(move |vault| meet(vault, &of.boxes, digits.as_deref(), now())).await?;
    match went {
        Ok(visit) => match visit.invited? {
            Invited::Knocked { name, digits } => Some((name, digits)),
            Invited::LetIn { name, digits } => {
                room.tell(News::LetIn { name, digits });
                None
            }
            Invited::Waits => None,
        },
        Err(SyncError::WrongDigits) => {
            room.tell(News::WrongDigits { burnt: false });
            None
        }
        Err(SyncError::BurntTicket) => {
            room.tell(News::WrongDigits { burnt: true });
            None
        }
        Err(error) => {
            room.tell(News::Trouble(error.to_string()));
            None
        }
    }
}

/// Somebody typed the digits: whoever knocked is let in, or not.
pub(super) async fn typed(room: &Arc<Room>, digits: String) {
    let ticket = room.with_vault(|vault| inviting_by(vault).ok().flatten()).await.flatten();
    step(room, Some(digits)).await;
    if let Some(folder) = ticket.map(|ticket| object(&ticket, "welcome"))
        && matches!(room.boxes.get(&folder), Ok(Some(_)))
    {
        room.welcome(folder);
        room.team_changed();
        room.something_new();
    }
    room.digits_typed();
}

async fn leave(room: &Arc<Room>, what: &'static str, bytes: Vec<u8>) -> Option<()> {
    let ticket = room.with_vault(|vault| inviting_by(vault).ok().flatten()).await??;
    room.boxes.put(&object(&ticket, what), &bytes).ok()
}

/// Hands over a box, when it is there.
async fn give(room: &Arc<Room>, what: &'static str, out: &mut SendStream) -> Option<()> {
    let name = match what {
        // The invitation is over by then, so that nobody else can use it.
        "welcome" => room.welcomed()?,
        _ => {
            let ticket = room.with_vault(|vault| inviting_by(vault).ok().flatten()).await??;
            object(&ticket, what)
        }
    };
    let bytes = room.boxes.get(&name).ok()??;
    say(out, &Frame::Box(bytes)).await.ok()?;
    Some(())
}
