//! Two laptops on the wire, beside bare SQLite over TCP and beside what a disk and a line cost.

use std::path::Path;
use std::sync::Arc;
use std::time::Instant;

use closeby_desk::bench::{
    BareOverTcp, Laptop, Workload, guest, kitchen, sealed_bytes, tell_who_belongs, writes,
};
use closeby_desk::problem::{Answer, Code, Problem};

use super::bar::{Bar, median, millis, take_turns, timed};
use super::floor::Floor;
use super::told::Told;
use super::{LONGER, Room, pouch, sync_child};

/// How often a whole day is copied.
const COPIES: usize = 5;
/// How often ten lines are.
const TENS: usize = 31;
const TEN: usize = 10;
/// How often somebody calls who lacks nothing.
const CALLS: usize = 9;
/// What that may take, in milliseconds.
const IDLE_MS: f64 = 50.0;

/// Every bar of two laptops.
pub fn bars(entries: usize, room: &Room, told: &mut Told) -> Answer<()> {
    let day = Workload::of(entries);
    told.input(&day)?;
    let folder = room.folder("sync")?;
    let bare = BareOverTcp::make(&folder, &day)?;
    let home = awake(kitchen(&folder, &day)?, &[])?;
    told.bar(copies(&home, &folder, &bare)?)?;
    match pouch::bar(&home, &folder, &day)? {
        Some(bar) => told.bar(bar)?,
        None => told.skipped("a whole day beside PouchDB", "its driver or Node is not here")?,
    }
    for bar in sync_child::bars(&home, &folder)? {
        told.bar(bar)?;
    }
    told.bar(bytes(&home, &folder)?)?;
    let mut floor = Floor::make(&folder)?;
    let mut short = Pair::make(home, &folder, "second", day)?;
    told.bar(short.tens(&mut floor)?)?;
    let long_day = Workload::of(entries * LONGER);
    told.input(&long_day)?;
    let long_folder = room.folder("sync-long")?;
    let long_home = awake(kitchen(&long_folder, &long_day)?, &[])?;
    let mut long = Pair::make(long_home, &long_folder, "second", long_day)?;
    told.bar(long.tens_beside(&mut short)?)?;
    told.bar(long.idle()?)
}

/// Opens the wire of a laptop.
pub fn awake(vault: closeby_desk::bench::Vault, dial: &[std::net::SocketAddr]) -> Answer<Laptop> {
    Ok(Laptop::awake(Arc::new(vault), dial)?)
}

/// A whole day to an empty laptop, until all of it lasts there and the one that sent it knows.
fn copies(home: &Laptop, folder: &Path, bare: &BareOverTcp) -> Answer<Bar> {
    let mut told = Vec::new();
    let pairs = take_turns(
        COPIES,
        |turn| {
            let copied = copy(home, folder, &format!("copy-{turn}"))?;
            told.push(copied.told);
            Ok(copied.lasts)
        },
        |turn| timed(|| Ok(bare.copy(turn)?)),
    )?;
    let told = median(told.into_iter());
    let note = format!("with every read table, as it is shown, after {told:.0} ms");
    Ok(Bar { note: Some(note), ..Bar::new("a whole day to an empty laptop", 4.0, pairs) })
}

/// How long a whole day takes to a new laptop, in milliseconds; making it is not part of that.
pub struct Copied {
    /// Until all of it lasts there and whoever sent it knows.
    pub lasts: f64,
    /// Until every read table tells it.
    pub told: f64,
}

/// Copies a whole day to a new laptop.
pub fn copy(home: &Laptop, folder: &Path, name: &str) -> Answer<Copied> {
    let new = Arc::new(guest(folder, name, &home.vault)?);
    let began = Instant::now();
    let there = Laptop::awake(new, &home.addresses())?;
    caught_up(home.hands_over_to(&there.vault))?;
    let lasts = millis(began.elapsed());
    caught_up(there.catches_up())?;
    Ok(Copied { lasts, told: millis(began.elapsed()) })
}

/// What goes over the line for a whole day, beside the sealed records.
fn bytes(home: &Laptop, folder: &Path) -> Answer<Bar> {
    const KB: f64 = 1e3;
    let new = Laptop::awake(Arc::new(guest(folder, "counts", &home.vault)?), &home.addresses())?;
    caught_up(new.catches_up())?;
    let (out, back) = new.traffic();
    let sealed = sealed_bytes(&home.vault)?;
    let pairs = vec![((out + back) as f64 / KB, sealed as f64 / KB)];
    let note =
        Some("every datagram of the line, both ways, beside the records as sealed".to_owned());
    Ok(Bar { unit: "kB", note, ..Bar::new("bytes of a whole day", 1.5, pairs) })
}

/// Two laptops that have the same.
struct Pair {
    home: Laptop,
    there: Option<Laptop>,
    day: Workload,
    written: usize,
}

impl Pair {
    fn make(home: Laptop, folder: &Path, name: &str, day: Workload) -> Answer<Self> {
        let there = awake(guest(folder, name, &home.vault)?, &home.addresses())?;
        caught_up(there.catches_up())?;
        Ok(Self { home, there: Some(there), day, written: 0 })
    }

    /// Ten lines that were just written, until they last on the other laptop and this one knows.
    fn ten(&mut self) -> Answer<f64> {
        writes(&self.home.vault, &self.day, self.written, TEN)?;
        self.written += TEN;
        let there = self.there.as_ref().ok_or_else(never)?;
        self.home.forgets_the_news();
        let took = timed(|| {
            self.home.wrote();
            caught_up(self.home.sends(TEN) && self.home.hands_over_to(&there.vault))
        })?;
        caught_up(there.gets(TEN))?;
        Ok(took)
    }

    fn tens(&mut self, floor: &mut Floor) -> Answer<Bar> {
        let before = sealed_bytes(&self.home.vault)?;
        self.ten()?;
        let sealed = sealed_bytes(&self.home.vault)?.saturating_sub(before);
        let bytes = vec![7; usize::try_from(sealed).unwrap_or_default()];
        let pairs = take_turns(TENS, |_| self.ten(), |_| timed(|| floor.once(&bytes)))?;
        let note = Some(format!("{sealed} bytes as sealed, written and sent by both"));
        Ok(Bar { note, ..Bar::new("ten lines beside one fsync and one way", 2.0, pairs) })
    }

    fn tens_beside(&mut self, short: &mut Self) -> Answer<Bar> {
        let pairs = take_turns(TENS, |_| self.ten(), |_| short.ten())?;
        Ok(Bar::new("ten lines, on a day ten times as long", 1.3, pairs))
    }

    /// A call of somebody who lacks nothing, from opening the wire to knowing that.
    fn idle(&mut self) -> Answer<Bar> {
        let mut pairs = Vec::new();
        for _ in 0..CALLS {
            let vault = self.there.take().ok_or_else(never)?.sleeps();
            tell_who_belongs(&self.home.vault, &vault)?;
            let took = timed(|| {
                let there = Laptop::awake(vault, &self.home.addresses())?;
                caught_up(there.catches_up())?;
                self.there = Some(there);
                Ok(())
            })?;
            pairs.push((took, IDLE_MS));
        }
        Ok(Bar::new("a call with nothing to do, beside its limit", 1.0, pairs))
    }
}

/// Fails when something that was waited for never came.
pub fn caught_up(so: bool) -> Answer<()> {
    if so { Ok(()) } else { Err(never()) }
}

fn never() -> Problem {
    Problem::new(
        Code::Refused,
        "A laptop never had what another had. No day of yours was touched.",
        "Run the tests of sync; a figure would mean nothing.",
    )
}
