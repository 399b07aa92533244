//! What everything on the wire shares: the vault, who is connected, and whom to tell.

use std::collections::{BTreeMap, BTreeSet};
use std::net::SocketAddr;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};
use std::time::{SystemTime, UNIX_EPOCH};

use closeby_domain::Moment;
use closeby_domain::attachment::Digest;
use closeby_seal::AuthorKey;
use closeby_vault::{Vault, VaultError};
use iroh::endpoint::Connection;
use tokio::sync::{Notify, watch};

use super::boxes::Boxes;
use super::dial::reached_at;
use super::intake::Intake;
use super::meeting::Meeting;
use super::wants::Wants;
use super::{FilesStanding, News, Peer, Ways};
use crate::Wanted;

/// Shared by every task of a wire.
pub(super) struct Room {
    vault: Weak<Vault>,
    tell: Box<dyn Fn(News) + Send + Sync>,
    pub(super) ways: Ways,
    pub(super) intake: Intake,
    /// Grows whenever there is something new to send.
    changed: watch::Sender<u64>,
    /// Grows whenever somebody was let in or taken off.
    members: watch::Sender<u64>,
    /// Somebody typed an address, or the line may be back.
    pub(super) hurry: Notify,
    /// A line is gone.
    gone: Notify,
    /// How a laptop stands was noted, or its line is gone.
    stands: Notify,
    /// The vault is gone, or what was joined cannot be.
    pub(super) over: Notify,
    /// Keys may be lacking somewhere.
    pub(super) heal: Notify,
    pub(super) visit: Notify,
    /// Grows whenever digits were typed to let somebody in.
    digits: watch::Sender<u64>,
    pub(super) boxes: Boxes,
    pub(super) meeting: Meeting,
    lines: Mutex<BTreeMap<AuthorKey, Line>>,
    wants: Mutex<Wants>,
    /// Grows whenever another piece of a file is wanted.
    wishes: watch::Sender<u64>,
    typed: Mutex<BTreeSet<SocketAddr>>,
    /// The box in which somebody who was let in finds the welcome.
    welcome: Mutex<Option<String>>,
    /// Whether it was told that this laptop was taken off.
    taken_off: AtomicBool,
}

/// One laptop, connected or not.
#[derive(Debug, Clone)]
struct Line {
    peer: Peer,
    connection: Option<Connection>,
}

impl Room {
    pub(super) fn new(
        vault: &Arc<Vault>,
        ways: Ways,
        intake: Intake,
        tell: Box<dyn Fn(News) + Send + Sync>,
    ) -> Self {
        let typed = Mutex::new(ways.dial.iter().copied().collect());
        Self {
            vault: Arc::downgrade(vault),
            tell,
            ways,
            intake,
            changed: watch::Sender::new(0),
            members: watch::Sender::new(0),
            hurry: Notify::new(),
            gone: Notify::new(),
            stands: Notify::new(),
            over: Notify::new(),
            heal: Notify::new(),
            visit: Notify::new(),
            digits: watch::Sender::new(0),
            boxes: Boxes::default(),
            meeting: Meeting::default(),
            lines: Mutex::default(),
            wants: Mutex::default(),
            wishes: watch::Sender::new(0),
            typed,
            welcome: Mutex::default(),
            taken_off: AtomicBool::new(false),
        }
    }

    pub(super) fn tell(&self, news: News) {
        (self.tell)(news);
    }

    /// Tells once that this laptop was taken off: the roll says so, or whoever hung up.
    pub(super) fn tell_taken_off(&self) {
        if !self.taken_off.swap(true, Ordering::Relaxed) {
            self.tell(News::TakenOff);
        }
    }

    /// Does something with the vault on a thread that may wait; `None` once nobody holds it.
    pub(super) async fn with_vault<T: Send + 'static>(
        &self,
        job: impl FnOnce(&Vault) -> T + Send + 'static,
    ) -> Option<T> {
        let vault = Weak::clone(&self.vault);
        let done = tokio::task::spawn_blocking(move || Some(job(&*vault.upgrade()?))).await;
        let done = done.ok().flatten();
        if done.is_none() {
            self.over.notify_one();
        }
        done
    }

    /// Asks the vault for what it has at hand; nothing that may wait.
    pub(super) fn peek<T>(&self, ask: impl FnOnce(&Vault) -> T) -> Option<T> {
        let vault = self.vault.upgrade();
        if vault.is_none() {
            self.over.notify_one();
        }
        Some(ask(&*vault?))
    }

    /// The same as a job; what the vault could not is told.
    pub(super) async fn try_vault<T: Send + 'static>(
        &self,
        job: impl FnOnce(&Vault) -> Result<T, VaultError> + Send + 'static,
    ) -> Option<T> {
        match self.with_vault(job).await? {
            Ok(done) => Some(done),
            Err(error) => {
                self.tell(News::Trouble(error.to_string()));
                None
            }
        }
    }

    pub(super) fn something_new(&self) {
        self.changed.send_modify(|count| *count += 1);
    }

    pub(super) fn changes(&self) -> watch::Receiver<u64> {
        self.changed.subscribe()
    }

    pub(super) fn digits_typed(&self) {
        self.digits.send_modify(|count| *count += 1);
    }

    /// Whoever holds this misses no digits that are typed while it does something else.
    pub(super) fn typed_digits(&self) -> watch::Receiver<u64> {
        self.digits.subscribe()
    }

    /// Somebody was let in or taken off.
    pub(super) fn team_changed(&self) {
        self.members.send_modify(|count| *count += 1);
        self.heal.notify_one();
    }

    pub(super) fn team_changes(&self) -> watch::Receiver<u64> {
        self.members.subscribe()
    }

    fn lines(&self) -> MutexGuard<'_, BTreeMap<AuthorKey, Line>> {
        self.lines.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Takes a connection up. Of two with the same laptop, both sides keep the one that the smaller
    /// key dialled; of two that the same side dialled, the newer. `false` when this is not it.
    pub(super) fn connect(
        &self,
        (own, device, name): (AuthorKey, AuthorKey, &str),
        connection: &Connection,
        dialled: bool,
    ) -> bool {
        let mut lines = self.lines();
        let line = lines.entry(device).or_insert_with(|| Line {
            peer: Peer {
                device,
                name: name.to_owned(),
                connected: false,
                heard: None,
                lacking_here: 0,
                lacking_there: 0,
                ahead: 0,
            },
            connection: None,
        });
        if let Some(old) = &line.connection
            && old.close_reason().is_none()
        {
            let old_dialled = old.side().is_client();
            let ours_wins = own < device;
            if old_dialled != dialled && dialled != ours_wins {
                return false;
            }
            old.close(0u32.into(), b"another line");
        }
        line.connection = Some(connection.clone());
        line.peer.connected = true;
        // Until both have said hello nobody knows, and nobody may think that all is done.
        (line.peer.lacking_here, line.peer.lacking_there) = (1, 1);
        line.peer.heard = Some(now());
        true
    }

    /// Lets a connection go; `false` when another one has taken its place.
    pub(super) fn disconnect(&self, device: AuthorKey, connection: &Connection) -> bool {
        let mut lines = self.lines();
        let Some(line) = lines.get_mut(&device) else { return false };
        let same = |one: &Connection| one.stable_id() == connection.stable_id();
        if !line.connection.as_ref().is_some_and(same) {
            return false;
        }
        line.connection = None;
        line.peer.connected = false;
        drop(lines);
        self.gone.notify_waiters();
        self.stands.notify_waiters();
        true
    }

    /// Waits until a laptop is not connected.
    pub(super) async fn until_gone(&self, device: AuthorKey) {
        loop {
            let gone = self.gone.notified();
            if !self.is_connected(device) {
                return;
            }
            gone.await;
        }
    }

    /// Waits until nobody is connected.
    pub(super) async fn until_all_are_gone(&self) {
        loop {
            let gone = self.gone.notified();
            if self.connections() == 0 {
                return;
            }
            gone.await;
        }
    }

    /// Returns how many bytes went out and came in on the lines that are open.
    pub(super) fn traffic(&self) -> (u64, u64) {
        let lines = self.lines();
        let open = lines.values().filter_map(|line| line.connection.as_ref());
        open.map(Connection::stats)
            .fold((0, 0), |(out, back), line| (out + line.udp_tx.bytes, back + line.udp_rx.bytes))
    }

    /// Tells whether a line leads to this address.
    pub(super) fn is_anybody_at(&self, address: SocketAddr) -> bool {
        let lines = self.lines();
        let mut open = lines.values().filter_map(|line| line.connection.as_ref());
        open.any(|connection| reached_at(connection) == Some(address))
    }

    pub(super) fn is_connected(&self, device: AuthorKey) -> bool {
        self.lines().get(&device).is_some_and(|line| line.peer.connected)
    }

    pub(super) fn connections(&self) -> usize {
        self.connected().len()
    }

    fn connected(&self) -> Vec<AuthorKey> {
        let lines = self.lines();
        let connected = lines.values().filter(|line| line.peer.connected);
        connected.map(|line| line.peer.device).collect()
    }

    /// Notes how a laptop stands.
    pub(super) fn note(&self, device: AuthorKey, note: impl FnOnce(&mut Peer)) {
        if let Some(line) = self.lines().get_mut(&device) {
            line.peer.heard = Some(now());
            note(&mut line.peer);
        }
        self.stands.notify_waiters();
    }

    /// Counts everybody who is there as lacking something, until it was looked what that is.
    pub(super) fn nobody_has_all(&self) {
        for line in self.lines().values_mut().filter(|line| line.peer.connected) {
            line.peer.lacking_there = line.peer.lacking_there.max(1);
        }
    }

    /// Waits until everybody who is there has everything.
    pub(super) async fn until_everybody_has_all(&self) {
        loop {
            let stands = self.stands.notified();
            if self.peers().iter().all(|peer| !peer.connected || peer.lacking_there == 0) {
                return;
            }
            stands.await;
        }
    }

    pub(super) fn peers(&self) -> Vec<Peer> {
        self.lines().values().map(|line| line.peer.clone()).collect()
    }

    /// Returns what is wanted of files; to be let go before anything is waited for.
    pub(super) fn wants(&self) -> MutexGuard<'_, Wants> {
        self.wants.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Wants these pieces too.
    pub(super) fn want(&self, pieces: Vec<Digest>) {
        if self.wants().want(pieces) {
            self.wishes.send_modify(|count| *count += 1);
        }
    }

    pub(super) fn wishes(&self) -> watch::Receiver<u64> {
        self.wishes.subscribe()
    }

    /// Wants the pieces of these files that are not here.
    pub(super) fn fetch(self: &Arc<Self>, wanted: Wanted) {
        let room = Arc::clone(self);
        tokio::spawn(async move {
            let lacking = room.with_vault(move |vault| wanted.pieces(vault)).await;
            match lacking {
                Some(Ok(pieces)) => {
                    room.want(pieces);
                    if room.connections() == 0 {
                        // Nobody can be asked: the day's mailbox may have them.
                        room.visit.notify_one();
                    }
                }
                Some(Err(error)) => room.tell(News::Trouble(error.to_string())),
                None => {}
            }
            room.tell_files();
        });
    }

    /// Returns how far the fetching of files has come.
    pub(super) fn files(&self) -> FilesStanding {
        let connected: Vec<AuthorKey> = self.connected();
        let wants = self.wants();
        let (done, of) = wants.progress();
        let nobody_has = if connected.is_empty() { 0 } else { wants.at_none_of(&connected) };
        FilesStanding { done, of, nobody_has }
    }

    pub(super) fn tell_files(&self) {
        self.tell(News::Files(self.files()));
    }

    pub(super) fn type_address(&self, address: SocketAddr) {
        self.typed.lock().unwrap_or_else(PoisonError::into_inner).insert(address);
        self.hurry.notify_waiters();
    }

    pub(super) fn welcome(&self, name: String) {
        *self.welcome.lock().unwrap_or_else(PoisonError::into_inner) = Some(name);
    }

    pub(super) fn welcomed(&self) -> Option<String> {
        self.welcome.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    pub(super) fn typed(&self) -> Vec<SocketAddr> {
        self.typed.lock().unwrap_or_else(PoisonError::into_inner).iter().copied().collect()
    }
}

#[cfg(test)]
mod tests;

/// Returns what the clock says.
pub(super) fn now() -> Moment {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    Moment::from_unix_ms(i64::try_from(since.as_millis()).unwrap_or(i64::MAX))
}
