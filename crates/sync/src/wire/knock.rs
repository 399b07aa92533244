//! Joining over the wire: this laptop knocks at whoever invited it until it is let in.

use std::sync::Arc;
use std::time::Duration;

use iroh::endpoint::{Connection, ConnectionError};
use iroh::{Endpoint, TransportAddr};

use super::News;
use super::answer::NOT_A_MEMBER;
use super::dial::{Answer, call, keep, ways_to};
use super::frame::{Cut, Frame, hear, say};
use super::room::{Room, now};
use super::socket::JOIN;
use super::talk::KNOCK_AT_MOST;
use crate::join::{knock_again, meet, object};
use crate::{Carrier, Joined, SyncError, Ticket, joining_by};

/// How long to wait before knocking again.
const WAIT: Duration = Duration::from_secs(2);

/// Knocks until this laptop is let in; returns at once when it belongs to a team already.
pub(super) async fn until_let_in(room: &Arc<Room>, endpoint: &Endpoint) -> Option<()> {
    loop {
        let ticket = room
            .with_vault(|vault| match vault.roll() {
                Some(_) => None,
                None => joining_by(vault).ok().flatten(),
            })
            .await?;
        let Some(ticket) = ticket else { return Some(()) };
        if once(room, endpoint, ticket).await.is_some() {
            room.tell(News::In);
            return Some(());
        }
        tokio::select! {
            () = tokio::time::sleep(WAIT) => {}
            () = room.hurry.notified() => {}
        }
    }
}

async fn once(room: &Arc<Room>, endpoint: &Endpoint, ticket: Ticket) -> Option<()> {
    let (inviter, routes) = (ticket.inviter, ticket.routes.clone());
    if !routes.addresses.is_empty() {
        room.try_vault(move |vault| keep(vault, inviter, &routes.addresses)).await?;
    }
    // Whatever was typed is where the inviter is.
    let mut ways: Vec<_> = room.typed().into_iter().map(TransportAddr::Ip).collect();
    ways.extend(ways_to(room, inviter).await.into_iter().flatten());
    if ways.is_empty() && !room.ways.lan {
        return None;
    }
    let Answer::By(line) = call(endpoint, inviter, ways, JOIN).await else { return None };
    let went = speak(room, &line, &ticket).await;
    if went.is_none() && turned_away(&line) {
        room.tell(News::NobodyIsExpected);
    }
    line.close(0u32.into(), b"");
    went
}

fn turned_away(line: &Connection) -> bool {
    matches!(line.close_reason(), Some(ConnectionError::ApplicationClosed(why))
        if why.error_code == NOT_A_MEMBER.into())
}

async fn speak(room: &Arc<Room>, line: &Connection, ticket: &Ticket) -> Option<()> {
    let (mut out, mut back) = line.open_bi().await.ok()?;
    let of = Arc::clone(room);
    room.with_vault(move |vault| knock_again(vault, &of.boxes)).await?.ok()?;
    let knock = room.boxes.get(&object(ticket, "knock")).ok()??;
    say(&mut out, &Frame::Box(knock)).await.ok()?;
    for what in ["answer", "welcome"] {
        let bytes = heard(hear(&mut back, KNOCK_AT_MOST).await)?;
        room.boxes.put(&object(ticket, what), &bytes).ok()?;
        let of = Arc::clone(room);
        let stands = room.with_vault(move |vault| meet(vault, &of.boxes, None, now())).await?;
        match stands.map(|visit| visit.joined) {
            Ok(Some(Joined::Compare { digits, by })) => room.tell(News::Compare { digits, by }),
            Ok(Some(Joined::In)) => return Some(()),
            Ok(_) => return None,
            Err(SyncError::NotTheInviter) => {
                room.tell(News::NotTheInviter);
                return None;
            }
            Err(error) => {
                room.tell(News::Trouble(error.to_string()));
                return None;
            }
        }
    }
    None
}

fn heard(frame: Result<Frame, Cut>) -> Option<Vec<u8>> {
    match frame {
        Ok(Frame::Box(bytes)) => Some(bytes),
        _ => None,
    }
}
