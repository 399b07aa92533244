//! People, a clock and a close for the stories.
//!
//! Stories speak to the desk as the screens do, and never reach below it. Every story runs with a
//! case in its vault, and when it has been told it is gone through once more as somebody without
//! the legal key; see [`without_key`].

#![allow(clippy::indexing_slicing, reason = "a story that panics has failed")]

mod asks;
mod sealed_case;
mod without_key;

use std::cell::RefCell;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use closeby_desk::Desk;
use closeby_desk::clock::Clock;
use closeby_desk::problem::{Code, Problem};
use serde_json::{Value, json};
use tempfile::TempDir;

/// The organiser passphrase of every scene.
pub const ORGANISER: &str = "finches sleep under the bridge";
/// The legal passphrase of every scene.
pub const LEGAL: &str = "wagtails cross the weir";
/// Midnight of 13 June 2027 in London, in milliseconds since 1970.
const MIDNIGHT: i64 = 1_812_841_200_000;

/// A close with a desk in it, and a clock that stands until the story moves it.
pub struct Scene {
    home: TempDir,
    desk: Desk,
    clock: Arc<AtomicI64>,
    /// The vault's folder.
    vault: PathBuf,
    /// The case that lies in every vault.
    case: Value,
    /// What was told to the legal team, and what was said openly.
    told: RefCell<Told>,
}

/// Every word of a story, by whether the organisers may read it.
#[derive(Default)]
struct Told {
    sealed: Vec<String>,
    open: Vec<String>,
    /// Files that were kept, by their ids.
    files: Vec<Value>,
}

impl Scene {
    /// Returns a new day in the close, at the given time: `1454`.
    pub fn the_close_at(time: u32) -> Self {
        let home = TempDir::new().expect("a folder for the story");
        let desk = Desk::at(home.path());
        let mut scene = Self {
            home,
            desk,
            clock: Arc::new(AtomicI64::new(moment(time))),
            vault: PathBuf::new(),
            case: Value::Null,
            told: RefCell::default(),
        };
        let day = json!({
            "name": "Linnet Close", "passphrase": ORGANISER, "legalPassphrase": LEGAL,
            "author": "Tom Ellery", "role": "loggist",
        });
        let session = scene.ask("create_day", day);
        let file = session["day"]["file"].as_str().expect("a file").to_owned();
        scene.vault = scene.home.path().join("vaults").join(file);
        scene.hold_the_clock();
        scene.case = sealed_case::plant(&scene);
        scene
    }

    fn hold_the_clock(&self) {
        let clock = Clock::Standing(Arc::clone(&self.clock));
        self.desk.hold_clock(clock).expect("a day is open");
    }

    /// Moves the clock.
    pub fn at(&self, time: u32) -> &Self {
        self.clock.store(moment(time), Ordering::Relaxed);
        self
    }

    /// Moves the clock on by whole days.
    pub fn days_later(&self, days: i64) -> &Self {
        self.clock.fetch_add(days * 24 * 60 * 60_000, Ordering::Relaxed);
        self
    }

    /// Moves the clock to any moment, in milliseconds since 1970.
    pub fn at_ms(&self, moment: i64) -> &Self {
        self.clock.store(moment, Ordering::Relaxed);
        self
    }

    /// Asks the desk; the answer must be given.
    pub fn ask(&self, name: &str, ask: Value) -> Value {
        without_key::listen(&mut self.told.borrow_mut(), name, &ask);
        let answer = self.desk.answer(name, ask);
        let answer = answer.unwrap_or_else(|problem| panic!("{name}: {problem}"));
        let kept = answer["value"]["file"]["id"].clone();
        self.told.borrow_mut().files.extend(Some(kept).filter(Value::is_string));
        answer
    }

    /// Asks the desk for something that may be refused.
    pub fn answer(&self, name: &str, ask: Value) -> Result<Value, Problem> {
        without_key::listen(&mut self.told.borrow_mut(), name, &ask);
        self.desk.answer(name, ask)
    }

    /// Asks the desk for something it must refuse.
    pub fn refused(&self, name: &str, ask: Value) -> Problem {
        match self.desk.answer(name, ask) {
            Ok(answer) => panic!("{name} was allowed: {answer}"),
            Err(problem) => problem,
        }
    }

    /// Writes a line and returns its number.
    pub fn log(&self, line: &str) -> u32 {
        let stored = self.ask("log_entry", json!({ "line": line }));
        u32::try_from(stored["value"]["number"].as_u64().expect("a number")).expect("a small one")
    }

    /// Writes a line late, with why.
    pub fn log_late(&self, line: &str, why: &str) -> u32 {
        let stored = self.ask("log_entry", json!({ "line": line, "lateReason": why }));
        u32::try_from(stored["value"]["number"].as_u64().expect("a number")).expect("a small one")
    }

    /// Returns the timeline as somebody reads it, newest first: "14:54 confirmed: words".
    pub fn timeline(&self, ask: Value) -> Vec<String> {
        let page = self.ask("timeline", ask);
        let lines = page["lines"].as_array().expect("lines");
        lines.iter().map(read).collect()
    }

    /// Opens the legal key.
    pub fn open_legal_key(&self) {
        self.ask("open_legal", json!({ "passphrase": LEGAL }));
    }

    /// Locks the desk and opens the vault again.
    pub fn lock_and_open(&self) {
        self.ask("lock", json!({}));
        self.ask("open_day", json!({ "path": self.vault, "passphrase": ORGANISER }));
        self.hold_the_clock();
    }

    /// Returns the folder in which everything of the story lies.
    pub fn folder(&self) -> &std::path::Path {
        self.home.path()
    }
}

/// A story that was told to its end is gone through again without the legal key, whoever wrote it
/// and whatever it was about.
impl Drop for Scene {
    fn drop(&mut self) {
        if !std::thread::panicking() {
            without_key::go_through(self);
        }
    }
}

fn read(line: &Value) -> String {
    let minutes = (line["at"].as_i64().unwrap_or(0) - MIDNIGHT) / 60_000;
    let struck = if line["struck"].is_null() { "" } else { "struck, " };
    let (state, text) =
        (line["standing"].as_str().unwrap_or(""), line["text"].as_str().unwrap_or(""));
    format!("{:02}:{:02} {struck}{state}: {text}", minutes / 60, minutes % 60)
}

/// Returns the moment at which the clock shows this time, in milliseconds since 1970.
pub fn moment(time: u32) -> i64 {
    MIDNIGHT + i64::from(time / 100 * 60 + time % 100) * 60_000
}

/// Returns whether the desk said so because of this.
pub fn is(problem: &Problem, code: Code) -> bool {
    problem.code == code
}
