//! Visits to the day's mailbox, now and then, beside the wire.

use std::sync::Arc;

use super::News;
use super::room::{Room, now};
use crate::{CarrierError, Mailbox, Outcome, SyncError, exchange};

/// Visits the mailbox at once, then whenever its time has come or somebody asks for it.
pub(super) async fn now_and_then(room: &Arc<Room>) {
    if room.ways.mailbox_every.is_some() {
        visit(room).await;
    }
    loop {
        let asked = room.visit.notified();
        match room.ways.mailbox_every {
            Some(every) => tokio::select! {
                () = tokio::time::sleep(every) => {}
                () = asked => {}
            },
            None => asked.await,
        }
        visit(room).await;
    }
}

async fn visit(room: &Arc<Room>) {
    let visited = room
        .with_vault(|vault| match Mailbox::of(vault)? {
            Some(mailbox) => exchange(vault, &mailbox, now()).map(Some),
            None => Ok(None),
        })
        .await;
    match visited {
        None | Some(Ok(None)) => {}
        Some(Ok(Some(outcome))) => tell(room, outcome),
        Some(Err(SyncError::Carrier(CarrierError::Mailbox(error)))) => {
            room.tell(News::Mailbox(Err(error)));
        }
        Some(Err(error)) => room.tell(News::Trouble(error.to_string())),
    }
}

fn tell(room: &Room, outcome: Outcome) {
    if outcome.received.taken > 0 {
        // What the mailbox brought is sent on to whoever is connected.
        room.something_new();
        room.team_changed();
    }
    room.tell(News::Mailbox(Ok(outcome)));
}
