//! The desk: at most one open day, who sits at it, and its clock.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};
use std::thread::JoinHandle;

use closeby_domain::day::Day;
use closeby_domain::{Author, Moment, Operation, Order, Statement};
use closeby_geo::Atlas;
use closeby_vault::{Mended, Vault};
use jiff::tz::TimeZone;
use serde_json::Value;
use uuid::Uuid;

use crate::apart_needs::KnownApart;
use crate::clock::Clock;
use crate::copies::Copy;
use crate::home::Home;
use crate::import_chat::OpenChat;
use crate::import_map::Import;
use crate::joiner::Joiner;
use crate::look::Look;
use crate::problem::{Answer, Code, Problem};
use crate::stillness::Stillness;
use crate::times::NoMoment;
use crate::view::{At, Done, LookBack, View};
use crate::wire::OpenWire;
use crate::words::say;

/// The desk. One for a window or a command line; shared by its threads.
pub struct Desk {
    open: Mutex<Option<OpenDesk>>,
    /// The vault that waits to be let in, while no day is open.
    pub(crate) joins: Mutex<Option<Joiner>>,
    /// Who is told when a day has left the desk.
    pub(crate) closed: OnceLock<Box<dyn Fn() + Send + Sync>>,
    /// Where vaults, settings of this laptop and throw-away days live.
    pub home: Home,
    /// The import that is under way.
    pub import: Import,
    /// Whether a sample day is being laid out.
    laying_sample: AtomicBool,
    /// Whether a day may open its wire while it lies here.
    exchanges: AtomicBool,
    /// Wires that are ending: each may hold its vault for a moment yet.
    endings: Mutex<Vec<JoinHandle<()>>>,
}

/// The day that is open.
pub struct OpenDesk {
    /// What exchanges with other laptops while the day is open. Before the vault, so that it
    /// ends first.
    pub wire: Option<OpenWire>,
    /// Its vault.
    pub vault: Arc<Vault>,
    /// Its folder.
    pub path: PathBuf,
    /// Its name, zone and whether it is an exercise.
    pub day: Day,
    /// Its time zone.
    pub zone: TimeZone,
    /// Its clock.
    pub clock: Clock,
    /// Who sits at the desk.
    pub author: Author,
    /// Whether its folder is thrown away when it closes.
    pub sample: Option<tempfile::TempDir>,
    /// Who opened the legal key.
    pub legal_by: Option<String>,
    /// Its map, once it was needed.
    pub atlas: Option<Arc<Atlas>>,
    /// Houses of the close that have a number on the map, once they were needed.
    pub houses: Option<Arc<[String]>>,
    /// The exported chat that is being looked through.
    pub chat: Option<OpenChat>,
    /// What stood apart when somebody last looked.
    pub apart: KnownApart,
    /// Copies that were drawn for the preview.
    pub copies: HashMap<String, Copy>,
    /// Why nothing can be stored, after a failed write.
    pub read_only: Option<String>,
    /// Case notes that are still being typed. In memory only; see [`OpenDesk::close_legal`].
    pub legal_drafts: HashMap<String, String>,
    /// Since when nobody has touched the desk.
    pub touched: Stillness,
    /// Since when nobody has worked with the legal key.
    pub legal_touched: Stillness,
}

impl Desk {
    /// Returns a desk with nothing open, whose own files live in this folder.
    pub fn at(home: impl Into<PathBuf>) -> Self {
        Self {
            open: Mutex::new(None),
            joins: Mutex::new(None),
            closed: OnceLock::new(),
            home: Home::at(home.into()),
            import: Import::default(),
            laying_sample: AtomicBool::new(false),
            exchanges: AtomicBool::new(false),
            endings: Mutex::default(),
        }
    }

    /// Lets a wire end on a thread of its own: its sockets may take a moment to close.
    pub(crate) fn end_aside(&self, wire: Option<OpenWire>) {
        let Some(wire) = wire else { return };
        let ending = std::thread::spawn(move || drop(wire));
        let mut endings = self.endings();
        endings.retain(|ending| !ending.is_finished());
        endings.push(ending);
    }

    /// Returns once every wire has ended, so that its vault can be opened again.
    pub(crate) fn wait_for_endings(&self) {
        let endings = std::mem::take(&mut *self.endings());
        for ending in endings {
            // One that panicked has ended as well.
            let _ = ending.join();
        }
    }

    fn endings(&self) -> MutexGuard<'_, Vec<JoinHandle<()>>> {
        self.endings.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Lets days exchange with other laptops while they lie here, where they ask for it. A desk
    /// that is there for one command never does.
    pub fn let_exchange(&self) {
        self.exchanges.store(true, Ordering::Release);
    }

    /// Tells whether days may exchange while they lie here.
    pub(crate) fn exchanges(&self) -> bool {
        self.exchanges.load(Ordering::Acquire)
    }

    /// Says that a sample day is coming, or that it is there: a window can show so meanwhile.
    pub fn announce_sample(&self, coming: bool) {
        self.laying_sample.store(coming, Ordering::Release);
    }

    /// Tells whether a sample day is being laid out.
    pub fn is_laying_sample(&self) -> bool {
        self.laying_sample.load(Ordering::Acquire)
    }

    /// Has somebody told each time a day has left the desk and its keys are gone: once for a desk.
    pub fn when_closed(&self, tell: impl Fn() + Send + Sync + 'static) {
        // A second listener would be a mistake of ours; the first one stays.
        let _ = self.closed.set(Box::new(tell));
    }

    pub(crate) fn guard(&self) -> MutexGuard<'_, Option<OpenDesk>> {
        // A thread that panicked left the day whole: every change is one transaction.
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Does something with the open day. Locks first when nobody has touched the desk for long.
    pub(crate) fn with_open<T>(&self, work: impl FnOnce(&mut OpenDesk) -> Answer<T>) -> Answer<T> {
        self.look_round();
        let mut guard = self.guard();
        let open = guard.as_mut().ok_or_else(locked)?;
        let outcome = work(open);
        if let Err(problem) = &outcome {
            open.notice(problem);
        }
        outcome
    }

    /// Does something with the open day, or without one.
    pub fn peek<T>(&self, work: impl FnOnce(Option<&mut OpenDesk>) -> T) -> T {
        self.look_round();
        work(self.guard().as_mut())
    }

    /// Puts a day on the desk; the one before is closed first.
    pub fn put(&self, mut open: Option<OpenDesk>) {
        self.wait_no_longer();
        self.close(self.guard());
        let without = open.as_mut().filter(|open| self.exchanges() && open.wire.is_none());
        if let Some(open) = without {
            // A day opens without its wire as well; the screen says that it is not open.
            let _ = open.open_wire();
        }
        *self.guard() = open;
    }

    /// Gives the open day another clock: for stories, and for whoever replays a day.
    pub fn hold_clock(&self, clock: Clock) -> Answer<()> {
        self.with_open(|open| {
            open.clock = clock;
            Ok(())
        })
    }

    /// Takes the day off the desk, still open.
    pub fn take(&self) -> Option<OpenDesk> {
        self.guard().take()
    }

    /// Makes the open day's database anew from what can be read of it. Nobody is let in meanwhile.
    pub fn mend(&self) -> Answer<Mended> {
        let mut guard = self.guard();
        let mut open = guard.take().ok_or_else(locked)?;
        open.close_legal();
        // The wire holds the vault for a moment now and then, and lets go of it when it ends.
        open.wire = None;
        let vault = Arc::into_inner(open.vault).ok_or_else(locked)?;
        let (vault, mended) = vault.mend()?;
        let vault = Arc::new(vault);
        let mut open = OpenDesk { vault, atlas: None, houses: None, ..open };
        if self.exchanges() {
            let _ = open.open_wire();
        }
        *guard = Some(open);
        Ok(mended)
    }

    /// Answers an ask by its name: what the window and the development host call.
    pub fn answer(&self, name: &str, ask: Value) -> Answer<Value> {
        crate::dispatch::dispatch(self, name, ask)
    }

    /// Answers an ask that somebody wrote by hand: a field that is not known is named and refused.
    pub fn answer_strictly(&self, name: &str, ask: Value) -> Answer<Value> {
        crate::dispatch::dispatch_strictly(self, name, ask)
    }
}

fn locked() -> Problem {
    Problem::new(Code::Locked, say!("locked"), say!("locked-try"))
}

/// One change to record: when it happened, and what.
pub type Change = (Moment, Operation);

impl OpenDesk {
    /// Puts an opened vault on the desk.
    pub fn new(
        vault: Arc<Vault>,
        path: PathBuf,
        day: Day,
        clock: Clock,
        author: Author,
    ) -> Answer<Self> {
        let zone = zone(&day.zone)?;
        let now = Stillness::begins();
        Ok(Self {
            wire: None,
            vault,
            path,
            day,
            zone,
            clock,
            author,
            sample: None,
            legal_by: None,
            atlas: None,
            houses: None,
            chat: None,
            apart: KnownApart::default(),
            copies: HashMap::new(),
            read_only: None,
            legal_drafts: HashMap::new(),
            touched: now,
            legal_touched: now,
        })
    }

    /// Returns the board at a moment, and whether that is the past.
    pub fn look(&mut self, at: Option<At>, mode: LookBack) -> Answer<(Look, bool)> {
        let now = self.clock.now();
        let at = at.map(Moment::from).filter(|at| *at < now);
        let shown = at.unwrap_or(now);
        let mut board = self.vault.board(shown, mode.into())?;
        self.counts_follow_their_entries(&mut board, shown, mode.into())?;
        Ok((Look { board, at: shown, zone: self.zone.clone() }, at.is_some()))
    }

    /// Returns the board now.
    pub fn look_now(&mut self) -> Answer<Look> {
        Ok(self.look(None, LookBack::Known)?.0)
    }

    /// Records one change that happens now, durably, before it returns.
    pub fn record(&mut self, operation: Operation) -> Answer<Order> {
        let now = self.clock.now();
        let orders = self.record_all(vec![(now, operation)])?;
        orders.into_iter().next().ok_or_else(|| {
            Problem::new(Code::CannotWrite, say!("not-stored"), say!("not-stored-try"))
        })
    }

    /// Records changes as one act: all of them or none.
    pub fn record_all(&mut self, changes: Vec<Change>) -> Answer<Vec<Order>> {
        let recorded = self.clock.now();
        let statements: Vec<Statement> = changes
            .into_iter()
            .map(|(happened, operation)| Statement {
                by: self.author.clone(),
                happened,
                recorded,
                operation,
                order: Order::FIRST,
            })
            .collect();
        let orders = self.vault.record(&statements)?;
        self.tell_others();
        self.read_only = None;
        Ok(orders)
    }

    /// Hands what was written on to whoever is connected. Whatever writes past the line above says so.
    pub(crate) fn tell_others(&self) {
        if let Some(wire) = &self.wire {
            wire.wrote();
        }
    }

    /// Returns a fresh lasting name, later than every one before.
    pub fn fresh(&self) -> Uuid {
        Uuid::now_v7()
    }

    /// Reads a time typed into a field.
    pub fn typed_time(&self, words: &str, ahead: bool) -> Answer<Moment> {
        let read = crate::times::typed(words, self.clock.now(), &self.zone, ahead);
        read.map_err(|why| no_moment(words.trim(), why))
    }

    fn notice(&mut self, problem: &Problem) {
        if matches!(problem.code, Code::DiskFull | Code::CannotWrite) {
            self.read_only = Some(problem.says.clone());
        }
    }
}

fn no_moment(words: &str, why: NoMoment) -> Problem {
    let words = words.to_owned();
    let (says, next) = match why {
        NoMoment::Unreadable => (say!("no-time", words = words), say!("no-time-try")),
        NoMoment::ToCome => (say!("no-time-to-come", words = words), say!("time-to-come-try")),
        NoMoment::NeverWas => (say!("no-time-never", words = words), say!("time-not-there-try")),
        NoMoment::Twice(first, second) => (
            say!("no-time-twice", words = words),
            say!("no-time-twice-try", first = first, second = second),
        ),
    };
    Problem::new(Code::BadInput, says, next)
}

/// Returns the time zone of this name.
pub fn zone(name: &str) -> Answer<TimeZone> {
    TimeZone::get(name).map_err(|_| {
        Problem::new(Code::BadInput, say!("no-zone", name = name.to_owned()), say!("no-zone-try"))
    })
}

/// Returns the answer to a change.
pub fn done<T>(value: T, stale: &[View]) -> Done<T> {
    Done { value, stale: stale.to_vec() }
}

/// Reads an id.
pub fn id(words: &str) -> Answer<Uuid> {
    Uuid::parse_str(words.trim())
        .map_err(|_| Problem::new(Code::NotFound, say!("no-such"), say!("no-such-try")))
}

/// Returns the name of a vault's folder.
pub fn folder_name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}
