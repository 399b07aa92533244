//! Visits to the day's mailbox, now and then, beside the wire.

use std::sync::Arc;

use super::News;
use super::room::{Room, now};
use crate::files::fetch_pieces;
use crate::{CarrierError, Invited, Joined, Mailbox, SyncError, Visit, join};

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
    exchange(room).await;
    fetch(room).await;
}

/// Takes out of the mailbox what is waited for of files and nobody who is connected is asked for.
async fn fetch(room: &Arc<Room>) {
    let pieces = room.wants().unasked();
    if pieces.is_empty() {
        return;
    }
    let by = Arc::clone(room);
    let fetched = room.with_vault(move |vault| match Mailbox::of(vault)? {
        Some(mailbox) => fetch_pieces(vault, &mailbox, &pieces, |piece| {
            by.wants().came(&piece);
            by.tell_files();
        }),
        None => Ok(()),
    });
    match fetched.await {
        None | Some(Ok(())) => {}
        Some(Err(SyncError::Carrier(CarrierError::Mailbox(error)))) => {
            room.tell(News::Mailbox(Err(error)));
        }
        Some(Err(error)) => room.tell(News::Trouble(error.to_string())),
    }
}

async fn exchange(room: &Arc<Room>) {
    let visited = room
        .with_vault(|vault| match Mailbox::of(vault)? {
            Some(mailbox) => join::visit(vault, &mailbox, None, now()).map(Some),
            None => Ok(None),
        })
        .await;
    match visited {
        None | Some(Ok(None)) => {}
        Some(Ok(Some(visit))) => tell(room, visit),
        Some(Err(SyncError::Carrier(CarrierError::Mailbox(error)))) => {
            room.tell(News::Mailbox(Err(error)));
        }
        Some(Err(SyncError::NotTheInviter)) => room.tell(News::NotTheInviter),
        Some(Err(SyncError::ExerciseAndReal)) => {
            room.tell(News::ExerciseAndReal);
            room.over.notify_one();
        }
        Some(Err(error)) => room.tell(News::Trouble(error.to_string())),
    }
}

fn tell(room: &Room, visit: Visit) {
    if let Some(Invited::Knocked { name, .. }) = visit.invited {
        room.tell(News::KnockedThere { name });
    }
    match visit.joined {
        Some(Joined::Compare { digits, by }) => room.tell(News::Compare { digits, by }),
        Some(Joined::In) => room.tell(News::In),
        Some(Joined::Waits) | None => {}
    }
    let outcome = visit.exchanged.unwrap_or_default();
    if outcome.received.taken > 0 {
        // What the mailbox brought is sent on to whoever is connected.
        room.something_new();
        room.team_changed();
    }
    room.tell(News::Mailbox(Ok(outcome)));
}
