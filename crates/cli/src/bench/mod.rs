//! `closeby bench`: Closeby beside the bare thing it stands on, in one run, as ratios.
//!
//! The clock of a busy machine says little. Each bar takes both sides in turn, A B B A, and only
//! the median of their ratios decides.

mod append;
mod bar;
mod board_at;
mod chat;
mod floor;
mod handover;
mod open;
mod parse;
mod pouch;
mod resident;
mod search;
mod star;
mod sync;
mod sync_child;
mod told;
mod typed;
mod verify;

use std::path::Path;

use closeby_desk::bench::{PASSPHRASE, Sides, Workload};
use closeby_desk::problem::{Answer, Code, Problem};
use closeby_desk::view::welcome::{OpenAsk, SignInAsk};
use closeby_desk::{Desk, unlock};

use crate::arguments::{Bench, Verb};
use told::Told;

/// How many entries a day has when nobody says.
const ENTRIES: usize = 10_000;
/// How many times longer the day is that shows whether something grows with it.
const LONGER: usize = 10;

/// Measures what was asked and tells it; fails when a limit was not met.
pub fn bench(asked: &Bench, json: bool) -> Answer<()> {
    let entries = asked.entries.unwrap_or(ENTRIES).max(100);
    if let (Verb::Star, Some(folder)) = (asked.verb, &asked.folder) {
        return star::child(folder, asked.entries.unwrap_or(star::LAPTOPS), json);
    }
    if let Some(folder) = &asked.folder {
        return in_folder(asked.verb, folder, entries, json);
    }
    let mut told = Told::new(json);
    let room = Room::make()?;
    if asked.verb.needs_a_day() {
        one_day(asked.verb, entries, &room, &mut told)?;
    }
    if asked.verb.needs_a_long_day() {
        long_day(asked.verb, entries, &room, &mut told)?;
    }
    if matches!(asked.verb, Verb::All | Verb::Handover) {
        told.bar(handover::bar(&room)?)?;
    }
    if matches!(asked.verb, Verb::All | Verb::Parse) {
        told.bar(parse::bar()?)?;
    }
    if asked.verb.is(Verb::Chat) {
        for bar in chat::bars(&room.folder("chat")?)? {
            told.bar(bar)?;
        }
    }
    if asked.verb.is(Verb::Sync) {
        sync::bars(entries, &room, &mut told)?;
    }
    if asked.verb == Verb::Star {
        let laptops = asked.entries.unwrap_or(star::LAPTOPS).max(2);
        for bar in star::bars(laptops, &room.folder("star")?)? {
            told.bar(bar)?;
        }
    }
    told.table()?;
    if told.all_passed() { Ok(()) } else { Err(missed()) }
}

/// What is done in a folder that somebody else chose.
fn in_folder(verb: Verb, folder: &str, entries: usize, json: bool) -> Answer<()> {
    match verb {
        Verb::Day => {
            let room = Path::new(folder);
            Sides::make(room, Workload::of(entries))?.close()?;
            sit_down(room)
        }
        Verb::Chat => chat::child(folder, json),
        Verb::Sync => sync_child::child(folder, json),
        _ => resident::child(folder, json),
    }
}

/// Somebody sits down at the day once, so that the window need not ask who it is.
fn sit_down(room: &Path) -> Answer<()> {
    let desk = Desk::at(room.join("laptop"));
    open_day(&desk, room)?;
    let who = SignInAsk { name: "Tom Ellery".to_owned(), role: "Loggist".to_owned() };
    unlock::sign_in(&desk, who).map(drop)
}

/// Opens the day that was made in this folder.
fn open_day(desk: &Desk, room: &Path) -> Answer<()> {
    let path = room.join("w.closeby").to_string_lossy().into_owned();
    unlock::open_day(desk, OpenAsk { path, passphrase: PASSPHRASE.to_owned() }).map(drop)
}

/// Bars on a day of the usual length.
fn one_day(verb: Verb, entries: usize, room: &Room, told: &mut Told) -> Answer<()> {
    let (folder, day) = (room.folder("day")?, Workload::of(entries));
    told.input(&day)?;
    let sides = Sides::make(&folder, day)?;
    if verb.is(Verb::Append) {
        told.bar(append::bar(&sides)?)?;
    }
    if verb.is(Verb::Search) {
        for bar in search::bars(&sides)? {
            told.bar(bar)?;
        }
    }
    if verb.is(Verb::Verify) {
        told.bar(verify::bar(&sides)?)?;
    }
    let closed = sides.close()?;
    if verb.is(Verb::Open) {
        told.bar(open::bar(&closed)?)?;
    }
    if verb.is(Verb::Rss) {
        told.bar(resident::bar(&folder)?)?;
    }
    Ok(())
}

/// Bars on a day ten times as long.
fn long_day(verb: Verb, entries: usize, room: &Room, told: &mut Told) -> Answer<()> {
    let day = Workload::of(entries * LONGER);
    told.input(&day)?;
    let folder = room.folder("long")?;
    let long = Sides::make(&folder, day)?;
    if verb.is(Verb::BoardAt) {
        for bar in board_at::bars(&long)? {
            told.bar(bar)?;
        }
    }
    if verb.is(Verb::Append) {
        let short = Sides::make(&room.folder("short")?, Workload::of(entries))?;
        told.bar(append::flat(&long, &short)?)?;
    }
    long.close()?;
    if verb.is(Verb::Typed) {
        for bar in typed::bars(&folder)? {
            told.bar(bar)?;
        }
    }
    Ok(())
}

impl Verb {
    fn is(self, one: Self) -> bool {
        self == Self::All || self == one
    }

    fn needs_a_day(self) -> bool {
        !matches!(
            self,
            Self::BoardAt
                | Self::Handover
                | Self::Parse
                | Self::Typed
                | Self::Chat
                | Self::Day
                | Self::Sync
                | Self::Star
        )
    }

    fn needs_a_long_day(self) -> bool {
        matches!(self, Self::All | Self::Append | Self::BoardAt | Self::Typed)
    }
}

/// A folder on a real disk that is gone afterwards.
pub struct Room(tempfile::TempDir);

impl Room {
    fn make() -> Answer<Self> {
        let made = tempfile::Builder::new().prefix("closeby-bench-").tempdir();
        made.map(Self).map_err(|_| no_room())
    }

    /// Returns a new folder in it.
    fn folder(&self, name: &str) -> Answer<std::path::PathBuf> {
        let folder = self.0.path().join(name);
        std::fs::create_dir(&folder).map_err(|_| no_room())?;
        Ok(folder)
    }
}

fn no_room() -> Problem {
    Problem::new(
        Code::CannotWrite,
        "There is no room to measure in. No day of yours was touched.",
        "Free some space, or set TMPDIR to a folder on a disk with room.",
    )
}

fn missed() -> Problem {
    Problem::new(
        Code::Refused,
        "A limit was not met. No day of yours was touched.",
        "Run it again on a quiet machine, then look at what changed.",
    )
}
