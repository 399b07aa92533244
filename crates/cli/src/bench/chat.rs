//! An exported chat of 60,000 messages, read at the desk in a process of its own.

use std::fmt::Write;
use std::path::Path;
use std::process::Command;
use std::time::Instant;

use closeby_desk::Desk;
use closeby_desk::bench::{Sides, Workload};
use closeby_desk::problem::{Answer, Code, Problem};
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::bar::Bar;
use super::resident::most_held;
use super::{open_day, sit_down};
use crate::tell::{Tell, tell};

const MESSAGES: usize = 60_000;
const LIMIT_MS: f64 = 3_000.0;
const LIMIT_MIB: f64 = 256.0;
/// The file in the folder that is read.
const FILE: &str = "chat.txt";

/// What reading it took.
#[derive(Serialize, Deserialize)]
struct Took {
    messages: u64,
    ms: f64,
    most_mib: f64,
}

impl Tell for Took {
    fn in_words(&self) -> String {
        let Self { messages, ms, most_mib } = self;
        format!("{messages} messages, {ms:.0} ms, at most {most_mib:.0} MiB")
    }
}

/// The time and the memory, each beside its limit.
pub fn bars(folder: &Path) -> Answer<Vec<Bar>> {
    Sides::make(folder, Workload::of(100))?.close()?;
    sit_down(folder)?;
    std::fs::write(folder.join(FILE), export()).map_err(|_| unknown())?;
    let program = std::env::current_exe().map_err(|_| unknown())?;
    let child = Command::new(program)
        .args(["--json", "bench", "chat", "--folder"])
        .arg(folder)
        .output()
        .map_err(|_| unknown())?;
    let took: Took = serde_json::from_slice(&child.stdout).map_err(|_| unknown())?;
    if took.messages != MESSAGES as u64 {
        return Err(unknown());
    }
    let note = Some(format!("{} messages, none lost", took.messages));
    let time = Bar::new("a chat export beside its limit", 1.0, vec![(took.ms, LIMIT_MS)]);
    let memory = vec![(took.most_mib, LIMIT_MIB)];
    let memory = Bar::new("the memory that takes, beside its limit", 1.0, memory);
    Ok(vec![Bar { note, ..time }, Bar { unit: "MiB", ..memory }])
}

/// The process that is looked at.
pub fn child(folder: &str, json: bool) -> Answer<()> {
    let room = Path::new(folder);
    let desk = Desk::at(room.join("laptop"));
    open_day(&desk, room)?;
    let path = room.join(FILE).to_string_lossy().into_owned();
    let began = Instant::now();
    let view = desk.answer("read_chat", json!({ "path": path }))?;
    let ms = began.elapsed().as_secs_f64() * 1e3;
    let messages = view.get("messages").and_then(serde_json::Value::as_u64).unwrap_or(0);
    tell(&Took { messages, ms, most_mib: most_held()? }, json)
}

/// A made-up afternoon of neighbours who write a great deal, some of it over several lines.
fn export() -> String {
    const NAMES: [&str; 5] =
        ["Ines Falk", "Tom Ellery", "Rosa Lindqvist", "Dafydd Rees", "Ama Boateng"];
    const SAID: [&str; 4] = [
        "Is there still water at no. 14?",
        "The drive of no. 3 is free again, thank you all.",
        "I can stand at the entrance until six.\nAfter that somebody else must come.",
        "Tea is made, come and get it 🍵",
    ];
    let mut file = String::new();
    for number in 0..MESSAGES {
        let minute = number / 60;
        let (day, hour, minute) = (13 + minute / 1_440, minute / 60 % 24, minute % 60);
        let name = NAMES.get(number % NAMES.len()).unwrap_or(&"Ines Falk");
        let said = SAID.get(number % SAID.len()).unwrap_or(&"");
        // Writing to a string in memory cannot fail.
        let _ = writeln!(file, "{day:02}/06/2027, {hour:02}:{minute:02} - {name}: {said}");
    }
    file
}

fn unknown() -> Problem {
    Problem::new(
        Code::CannotRead,
        "How long a chat takes could not be measured. No day of yours was touched.",
        "Measure on Linux, on a disk with room.",
    )
}
