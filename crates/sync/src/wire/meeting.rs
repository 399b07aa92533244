//! Where four words are heard: a socket of its own, open only while there are words to be said.
//!
//! Its key is known to everybody and proves nothing; see [`crate::spoken`].

use std::collections::BTreeSet;
use std::net::{IpAddr, SocketAddr};
use std::sync::mpsc::Sender;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use iroh::endpoint::{Connection, Incoming};
use iroh::{Endpoint, SecretKey};
use iroh_mdns_address_lookup::MdnsAddressLookup;
use tokio::sync::{Notify, Semaphore};

use super::News;
use super::answer::{NOT_A_MEMBER, WRONG_WORDS, key_of};
use super::frame::{Frame, SHORT, hear, say};
use super::room::{Room, now};
use super::socket::{WORDS_NEARBY, aside, reached_at};
use crate::join::padded;
use crate::spoken::kept::{Said, Try, is_open};
use crate::spoken::meeting_secret;

/// How long one try may take.
const PATIENCE: Duration = Duration::from_secs(15);
/// How often it is looked whether the words still hold.
const LOOK: Duration = Duration::from_secs(5);
/// How many may try at the same time; more have to wait.
const AT_A_TIME: usize = 4;
/// How long closing waits for the others to hear of it.
const FAREWELL: Duration = Duration::from_secs(1);

/// Where words are heard now, and who waits to be told.
#[derive(Default)]
pub(super) struct Meeting {
    at: Mutex<Vec<SocketAddr>>,
    waiting: Mutex<Vec<Sender<Vec<SocketAddr>>>>,
    asked: Notify,
    /// One try is judged at a time, so that three wrong ones are three.
    judges: tokio::sync::Mutex<()>,
}

impl Meeting {
    /// Somebody made words and waits to hear where they can be said.
    pub(super) fn open(&self, say: Sender<Vec<SocketAddr>>) {
        lock(&self.waiting).push(say);
        self.asked.notify_one();
    }

    pub(super) fn at(&self) -> Vec<SocketAddr> {
        lock(&self.at).clone()
    }

    fn is_at(&self, at: Vec<SocketAddr>) {
        *lock(&self.at) = at;
    }

    fn tell_whoever_waits(&self) {
        for say in lock(&self.waiting).drain(..) {
            // Whoever does not wait any more need not know.
            let _ = say.send(self.at());
        }
    }
}

fn lock<T>(of: &Mutex<T>) -> MutexGuard<'_, T> {
    of.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Opens the socket whenever there are words, and closes it when there are none any more.
pub(super) async fn while_there_are_words(room: &Arc<Room>) {
    loop {
        let Some(there_are) = room.with_vault(|vault| is_open(vault, now())).await else { return };
        if there_are && let Some(endpoint) = bound(room).await {
            room.meeting.is_at(reached_at(&endpoint));
            tokio::select! {
                () = calls(room, &endpoint) => {}
                () = until_there_are_none(room) => {}
            }
            room.meeting.is_at(Vec::new());
            let _ = tokio::time::timeout(FAREWELL, endpoint.close()).await;
        } else {
            room.meeting.tell_whoever_waits();
            room.meeting.asked.notified().await;
        }
    }
}

async fn until_there_are_none(room: &Arc<Room>) {
    loop {
        room.meeting.tell_whoever_waits();
        tokio::select! {
            () = tokio::time::sleep(LOOK) => {}
            () = room.meeting.asked.notified() => {}
        }
        if room.with_vault(|vault| is_open(vault, now())).await != Some(true) {
            return;
        }
    }
}

async fn bound(room: &Room) -> Option<Endpoint> {
    let listen: BTreeSet<IpAddr> = room.ways.listen.iter().map(SocketAddr::ip).collect();
    let listen: Vec<IpAddr> = listen.into_iter().collect();
    let endpoint = aside(meeting_secret(), &listen).await?;
    if room.ways.lan {
        // By a name made for this once, so that two who invite are not taken for one.
        let name = SecretKey::generate().public();
        let lookup = MdnsAddressLookup::builder().service_name(WORDS_NEARBY).build(name).ok()?;
        endpoint.address_lookup().ok()?.add(lookup);
    }
    Some(endpoint)
}

async fn calls(room: &Arc<Room>, endpoint: &Endpoint) {
    let door = Arc::new(Semaphore::new(AT_A_TIME));
    while let Some(incoming) = endpoint.accept().await {
        let Ok(place) = Arc::clone(&door).acquire_owned().await else { return };
        let room = Arc::clone(room);
        tokio::spawn(async move {
            let _ = tokio::time::timeout(PATIENCE, answer(&room, incoming)).await;
            drop(place);
        });
    }
}

async fn answer(room: &Arc<Room>, incoming: Incoming) -> Option<()> {
    let connection = incoming.accept().ok()?.await.ok()?;
    let why = match talk(room, &connection).await {
        Some(Said::Right(_)) => {
            room.tell(News::WordsSaid);
            // They close once they have read it.
            connection.closed().await;
            NOT_A_MEMBER
        }
        Some(Said::Wrong { burnt }) => {
            room.tell(News::WrongWords { burnt });
            WRONG_WORDS
        }
        Some(Said::NoneOpen) | None => NOT_A_MEMBER,
    };
    connection.close(why.into(), b"");
    Some(())
}

/// Their half, ours, their proof; only then the invitation.
async fn talk(room: &Arc<Room>, connection: &Connection) -> Option<Said> {
    let (mut out, mut back) = connection.accept_bi().await.ok()?;
    let Ok(Frame::Box(theirs)) = hear(&mut back, SHORT).await else { return None };
    let joiner = key_of(connection);
    let begun = room.with_vault(move |vault| Try::by(vault, joiner, now())).await??;
    let ours = begun.half().to_vec();
    let heard = begun.with(&theirs)?;
    say(&mut out, &Frame::Box(ours)).await.ok()?;
    let Ok(Frame::Box(proof)) = hear(&mut back, SHORT).await else { return None };
    let _judging = room.meeting.judges.lock().await;
    let said = room.with_vault(move |vault| heard.judge(vault, &proof, now())).await?.ok()?;
    if let Said::Right(sealed) = &said {
        say(&mut out, &Frame::Box(padded(sealed.clone()))).await.ok()?;
    }
    Some(said)
}
