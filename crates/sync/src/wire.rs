//! The wire: laptops of one team that are awake, each found by its key and by nothing else.
//!
//! One thread for an open day. Whoever drives it only starts it, says that something was written,
//! and listens to what it tells; nothing here ever makes a window wait.

pub(crate) mod answer;
mod boxes;
mod carry;
mod dial;
mod files;
pub(crate) mod frame;
mod guess;
mod heal;
mod intake;
mod knock;
mod letting_in;
mod line;
mod meeting;
mod met;
mod news;
mod room;
pub(crate) mod socket;
mod talk;
mod theirs;
mod visits;
mod wants;

use std::net::SocketAddr;
use std::sync::{Arc, Mutex, PoisonError, mpsc};
use std::thread::JoinHandle;
use std::time::Duration;

use closeby_vault::Vault;
use tokio::sync::mpsc::{UnboundedSender, unbounded_channel};

pub use met::last_met;
pub use news::{FilesStanding, News, Peer};

use room::Room;

use crate::Wanted;

/// How a laptop may be reached and may reach others. With none of it, no socket is opened.
#[derive(Debug, Clone)]
pub struct Ways {
    /// Where to listen; when empty, any free port of this laptop is used.
    pub listen: Vec<SocketAddr>,
    /// Where others listen, typed or scanned.
    pub dial: Vec<SocketAddr>,
    /// The team's own relay.
    pub relay: Option<String>,
    /// Whether laptops in the same network may find each other: it says there that this one is on.
    pub lan: bool,
    /// Whether the wire is used at all; a mailbox needs no wire.
    pub wire: bool,
    /// How often the day's mailbox is visited, when it has one.
    pub mailbox_every: Option<Duration>,
    /// Whether the pieces of every file are fetched as soon as a record names them; otherwise only
    /// those that somebody asks for.
    pub all_files: bool,
    /// How many bytes of others' files a hub keeps for the others; `None` when it keeps none.
    pub carry_files: Option<u64>,
    /// How long to wait at most before keys are handed on that somebody lacks.
    pub heal_within: Duration,
}

impl Default for Ways {
    fn default() -> Self {
        Self {
            listen: Vec::new(),
            dial: Vec::new(),
            relay: None,
            lan: false,
            wire: true,
            mailbox_every: None,
            all_files: false,
            carry_files: None,
            heal_within: Duration::from_secs(30),
        }
    }
}

/// A socket that takes longer than this to open does not open.
const BINDS: Duration = Duration::from_secs(10);

/// Why the wire was not opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum WireError {
    /// The address is taken, or none of this laptop's.
    #[error("This laptop cannot listen at that address. Nothing was changed")]
    CannotListen,
    /// The relay's address cannot be read.
    #[error("This is no address of a relay. Nothing was changed")]
    NoRelay,
    /// The system gave no thread.
    #[error("The system could not start the exchange. Nothing was changed")]
    NoThread,
}

/// What is asked of a wire that runs.
#[derive(Debug)]
enum Order {
    /// Somebody was taken off the team.
    TookOff,
    /// Try that address now.
    Dial(SocketAddr),
    /// The six digits that somebody typed.
    Digits(String),
    /// Have the words of the invitation heard, and say where.
    Speak(mpsc::Sender<Vec<SocketAddr>>),
    /// Visit the mailbox now.
    Visit,
    /// Fetch the pieces of these files.
    Fetch(Wanted),
    /// Close.
    Close,
}

/// A wire that runs. Dropping it closes every socket and ends its thread.
pub struct Wire {
    orders: UnboundedSender<Order>,
    room: Arc<Room>,
    addresses: Arc<Mutex<Vec<SocketAddr>>>,
    thread: Option<JoinHandle<()>>,
}

impl std::fmt::Debug for Wire {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Wire(***)")
    }
}

impl Wire {
    /// Opens the wire of a day and returns once it listens, which waits for no network.
    ///
    /// It holds the vault only while it reads or writes in it: once everybody else has let go of
    /// the vault, the wire closes by itself. `tell` is called on its thread and must not wait.
    pub fn open(
        vault: &Arc<Vault>,
        ways: Ways,
        tell: impl Fn(News) + Send + Sync + 'static,
    ) -> Result<Self, WireError> {
        let (orders, ordered) = unbounded_channel();
        let (intake, arrivals) = intake::Intake::make();
        let room = Arc::new(Room::new(vault, ways, intake, Box::new(tell)));
        let addresses = Arc::new(Mutex::new(Vec::new()));
        let (bound, waits) = mpsc::channel();
        let (of_thread, of_addresses) = (Arc::clone(&room), Arc::clone(&addresses));
        let secret = vault.expose_wire_secret();
        let run =
            move || socket::run(of_thread, &secret, (ordered, arrivals), &of_addresses, &bound);
        let thread = std::thread::Builder::new().name("closeby-wire".to_owned()).spawn(run);
        let thread = thread.map_err(|_| WireError::NoThread)?;
        let wire = Self { orders, room, addresses, thread: Some(thread) };
        waits.recv().map_err(|_| WireError::NoThread)??;
        Ok(wire)
    }

    /// Says that something was written here: it is sent at once to whoever is connected.
    pub fn wrote(&self) {
        self.room.something_new();
    }

    /// Says that a laptop was taken off here: the line to it is cut, and the others hear of it.
    pub fn took_off(&self) {
        self.order(Order::TookOff);
    }

    /// Tries an address that was typed, now and whenever the line is gone.
    pub fn dial(&self, address: SocketAddr) {
        self.order(Order::Dial(address));
    }

    /// Types the six digits of the laptop that knocked; what comes of it is told.
    pub fn let_in(&self, digits: &str) {
        self.order(Order::Digits(digits.to_owned()));
    }

    /// Has the four words of the invitation heard from now on, while they hold, and returns where.
    /// That is a socket of its own: whoever has only words does not know this laptop's key.
    pub fn hear_words(&self) -> Vec<SocketAddr> {
        let (say, bound) = mpsc::channel();
        self.order(Order::Speak(say));
        // Binding waits for no network; a wire that is at its end may never answer.
        bound.recv_timeout(BINDS).unwrap_or_default()
    }

    /// Returns where words are heard now; nowhere when there are none.
    pub fn words_heard_at(&self) -> Vec<SocketAddr> {
        self.room.meeting.at()
    }

    /// Visits the mailbox now instead of when its time comes.
    pub fn visit_mailbox(&self) {
        self.order(Order::Visit);
    }

    /// Fetches the pieces of files that are not whole here from whoever is connected, or will be.
    pub fn fetch(&self, wanted: Wanted) {
        self.order(Order::Fetch(wanted));
    }

    /// Returns how far the fetching of files has come.
    pub fn files(&self) -> FilesStanding {
        self.room.files()
    }

    /// Returns where this laptop can be reached.
    pub fn addresses(&self) -> Vec<SocketAddr> {
        self.addresses.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Returns how every laptop stands that was connected since the wire was opened.
    pub fn peers(&self) -> Vec<Peer> {
        self.room.peers()
    }

    /// Returns how many bytes went out and came in on the lines that are open.
    pub fn traffic(&self) -> (u64, u64) {
        self.room.traffic()
    }

    /// Closes every socket and returns when they are closed.
    pub fn close(self) {
        drop(self);
    }

    fn order(&self, order: Order) {
        // A wire that has closed by itself has told so.
        let _ = self.orders.send(order);
    }
}

impl Drop for Wire {
    fn drop(&mut self) {
        self.order(Order::Close);
        if let Some(thread) = self.thread.take() {
            // A thread that panicked has closed its sockets all the same.
            let _ = thread.join();
        }
    }
}
