//! A line between two laptops of one team, from the first word until it is gone.

use std::sync::Arc;
use std::time::Duration;

use closeby_seal::AuthorKey;
use iroh::endpoint::{Connection, RecvStream, SendStream};
use tokio::sync::mpsc::unbounded_channel;

use super::News;
use super::answer::{MOST_LINES, NOT_A_MEMBER, Standing, TAKEN_OFF, key_of, standing, turn_away};
use super::dial::remember_caller;
use super::met;
use super::room::{Room, now};
use super::talk::{Ask, Talk};

/// How long it may take to say hello.
const PATIENCE: Duration = Duration::from_secs(20);

/// Talks on a line that was called in.
pub(super) async fn answer(room: &Arc<Room>, connection: Connection) {
    let device = key_of(&connection);
    match standing(room, device).await {
        Some(Standing::Belongs(name)) if room.connections() < MOST_LINES => {
            let streams = tokio::time::timeout(PATIENCE, connection.accept_bi()).await;
            if let Ok(Ok(streams)) = streams {
                remember_caller(room, device, &connection).await;
                hold(room, (device, name), connection, streams, false).await;
            }
        }
        Some(standing) => turn_away(room, &connection, &standing),
        None => connection.close(NOT_A_MEMBER.into(), b""),
    }
}

/// Talks on a line that we called.
pub(super) async fn begin(room: &Arc<Room>, connection: Connection) {
    let device = key_of(&connection);
    let Some(Standing::Belongs(name)) = standing(room, device).await else { return };
    if let Ok(streams) = connection.open_bi().await {
        // Whoever stops calling, as one does who was taken off, still remembers what was exchanged
        // and hears why the line is gone.
        let room = Arc::clone(room);
        let held = async move {
            hold(&room, (device, name), connection.clone(), streams, true).await;
            told_off(&room, &connection);
        };
        let _ = tokio::spawn(held).await;
    } else {
        told_off(room, &connection);
    }
}

/// Says so when the other side tells that this laptop was taken off.
fn told_off(room: &Room, connection: &Connection) {
    use iroh::endpoint::ConnectionError::ApplicationClosed;
    let off = u64::from(TAKEN_OFF);
    if let Some(ApplicationClosed(why)) = connection.close_reason()
        && why.error_code.into_inner() == off
    {
        room.tell_taken_off();
    }
}

async fn note_met(room: &Room, device: AuthorKey) {
    room.try_vault(move |vault| met::meet(vault, device, now())).await;
}

async fn hold(
    room: &Arc<Room>,
    (device, name): (AuthorKey, String),
    connection: Connection,
    (mut out, mut back): (SendStream, RecvStream),
    dialled: bool,
) {
    let Some(own) = room.with_vault(|vault| vault.device()).await else { return };
    if !room.connect((own, device, &name), &connection, dialled) {
        connection.close(0u32.into(), b"another line");
        return;
    }
    let talk = Arc::new(Talk::on(room, device, &name, &connection));
    let greeted = tokio::time::timeout(PATIENCE, talk.greet(&mut out, &mut back)).await;
    if matches!(greeted, Ok(Some(()))) {
        room.tell(News::Connected { name: name.clone() });
        note_met(room, device).await;
        let (ask, asked) = unbounded_channel();
        let _ = ask.send(Ask::Send);
        let (arrive, became) = unbounded_channel();
        let settled = tokio::spawn(Arc::clone(&talk).settle(became, ask.clone()));
        tokio::select! {
            () = talk.say_everything(&mut out, asked) => {}
            cut = talk.hear_everything(&mut back, &ask, &arrive) => talk.end(cut),
            () = talk.watch_the_roll() => {}
            () = talk.files().answer() => {}
            () = talk.files().fetch() => {}
            () = talk.files().carry() => {}
            _ = connection.closed() => {}
        }
        connection.close(0u32.into(), b"");
        // What came is kept and told all the same.
        drop(arrive);
        let _ = settled.await;
        talk.note().await;
        note_met(room, device).await;
    }
    connection.close(0u32.into(), b"");
    room.wants().forget(device);
    if room.disconnect(device, &connection) {
        room.tell(News::Gone { name });
    }
}
