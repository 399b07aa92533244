//! How much memory the core holds on a whole day, in a process of its own.

use std::path::Path;
use std::process::Command;

use closeby_desk::bench::Closed;
use closeby_desk::problem::{Answer, Code, Problem};
use serde::{Deserialize, Serialize};

use super::bar::Bar;
use crate::tell::{Tell, tell};

/// What the core may hold, in MiB.
const LIMIT_MIB: f64 = 64.0;

/// What a process held, in MiB.
#[derive(Serialize, Deserialize)]
struct Held {
    /// While it rests after its questions.
    now: f64,
    /// At its most: while the passphrase was stretched.
    most: f64,
}

impl Tell for Held {
    fn in_words(&self) -> String {
        format!("{:.1} MiB, at most {:.1} MiB", self.now, self.most)
    }
}

/// Memory after opening and asking around, beside the limit.
pub fn bar(folder: &Path) -> Answer<Bar> {
    let program = std::env::current_exe().map_err(|_| unknown())?;
    let child = Command::new(program)
        .args(["--json", "bench", "rss", "--folder"])
        .arg(folder)
        .output()
        .map_err(|_| unknown())?;
    let held: Held = serde_json::from_slice(&child.stdout).map_err(|_| unknown())?;
    let note = format!("at most {:.0} MiB, while the passphrase is stretched with 64", held.most);
    let pairs = vec![(held.now, LIMIT_MIB)];
    Ok(Bar { unit: "MiB", note: Some(note), ..Bar::new("memory beside its limit", 1.0, pairs) })
}

/// The process that is looked at.
pub fn child(folder: &str, json: bool) -> Answer<()> {
    let opened = Closed::at(Path::new(folder)).unlock()?.open()?;
    opened.ask_around()?;
    let held = Held { now: held_now()?, most: most_held()? };
    tell(&held, json)
}

/// Returns how much this process holds now, in MiB.
pub fn held_now() -> Answer<f64> {
    status("VmRSS:")
}

/// Returns how much this process held at its most, in MiB.
pub fn most_held() -> Answer<f64> {
    status("VmHWM:")
}

/// Reads a line of what Linux says about this process.
fn status(name: &str) -> Answer<f64> {
    let all = std::fs::read_to_string("/proc/self/status").map_err(|_| unknown())?;
    let line = all.lines().find_map(|line| line.strip_prefix(name)).ok_or_else(unknown)?;
    let kib = line.split_whitespace().next().and_then(|number| number.parse::<f64>().ok());
    kib.map(|kib| kib / 1024.0).ok_or_else(unknown)
}

fn unknown() -> Problem {
    Problem::new(
        Code::CannotRead,
        "How much memory a process holds could not be read. No day of yours was touched.",
        "Measure memory on Linux.",
    )
}
