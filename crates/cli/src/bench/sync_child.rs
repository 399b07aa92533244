//! A laptop that joins, in a process of its own: how soon it shows the board, and what sync holds.

use std::net::SocketAddr;
use std::path::Path;
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use closeby_desk::bench::{Laptop, guest, lines_on_the_board, opened};
use closeby_desk::problem::{Answer, Code, Problem};
use serde::{Deserialize, Serialize};

use super::bar::Bar;
use super::resident::held_now;
use super::sync::caught_up;
use crate::tell::{Tell, tell};

/// What sync may hold beside the vault, in MiB.
const LIMIT_MIB: f64 = 32.0;
/// How soon a board may be expected, in milliseconds.
const LIMIT_MS: f64 = 3_000.0;
/// What the laptop is called, and the file that says whom it calls.
const NAME: &str = "joins";
const DIAL: &str = "dial.txt";
/// How often its memory is looked at.
const LOOK: Duration = Duration::from_millis(5);

/// What joining took.
#[derive(Serialize, Deserialize)]
struct Took {
    lines: usize,
    ms: f64,
    before_mib: f64,
    most_mib: f64,
}

impl Tell for Took {
    fn in_words(&self) -> String {
        let Self { lines, ms, before_mib, most_mib } = self;
        format!("{lines} lines after {ms:.0} ms, {before_mib:.1} MiB, then {most_mib:.1} MiB")
    }
}

/// The board of a laptop that joins, and the memory that takes, each beside its limit.
pub fn bars(home: &Laptop, folder: &Path) -> Answer<Vec<Bar>> {
    guest(folder, NAME, &home.vault)?.close()?;
    let dial: Vec<String> = home.addresses().iter().map(ToString::to_string).collect();
    std::fs::write(folder.join(DIAL), dial.join("\n")).map_err(|_| unknown())?;
    let program = std::env::current_exe().map_err(|_| unknown())?;
    let child = Command::new(program)
        .args(["--json", "bench", "sync", "--folder"])
        .arg(folder)
        .output()
        .map_err(|_| unknown())?;
    let took: Took = serde_json::from_slice(&child.stdout).map_err(|_| unknown())?;
    caught_up(took.lines == lines_on_the_board(&home.vault)?)?;
    let note = Some(format!("{} lines on it, as many as where they came from", took.lines));
    let board =
        Bar::new("a board where somebody joins, beside its limit", 1.0, vec![(took.ms, LIMIT_MS)]);
    let held = vec![(took.most_mib - took.before_mib, LIMIT_MIB)];
    let memory = Bar::new("memory of that, beside its limit", 1.0, held);
    let held = format!("{:.0} MiB at its most, {:.0} before", took.most_mib, took.before_mib);
    Ok(vec![Bar { note, ..board }, Bar { unit: "MiB", note: Some(held), ..memory }])
}

/// The process that is looked at.
pub fn child(folder: &str, json: bool) -> Answer<()> {
    let folder = Path::new(folder);
    let dial = std::fs::read_to_string(folder.join(DIAL)).map_err(|_| unknown())?;
    let dial: Vec<SocketAddr> = dial.lines().filter_map(|line| line.parse().ok()).collect();
    let vault = Arc::new(opened(folder, NAME)?);
    let before_mib = held_now()?;
    let over = Arc::new(AtomicBool::new(false));
    let watching = std::thread::spawn({
        let over = Arc::clone(&over);
        move || most_until(&over)
    });
    let began = Instant::now();
    let laptop = Laptop::awake(Arc::clone(&vault), &dial)?;
    caught_up(laptop.catches_up())?;
    let lines = lines_on_the_board(&vault)?;
    let ms = began.elapsed().as_secs_f64() * 1e3;
    over.store(true, Ordering::Relaxed);
    let most_mib = watching.join().map_err(|_| unknown())??;
    tell(&Took { lines, ms, before_mib, most_mib }, json)
}

/// Returns how much this process held at its most until it is over.
fn most_until(over: &AtomicBool) -> Answer<f64> {
    let mut most = held_now()?;
    while !over.load(Ordering::Relaxed) {
        most = most.max(held_now()?);
        std::thread::sleep(LOOK);
    }
    Ok(most)
}

fn unknown() -> Problem {
    Problem::new(
        Code::CannotRead,
        "How a laptop joins could not be measured. No day of yours was touched.",
        "Measure on Linux, on a disk with room.",
    )
}
