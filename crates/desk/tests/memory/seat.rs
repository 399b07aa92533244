//! Somebody at a desk in a process of their own, who does everything once and then locks.

use std::ffi::OsString;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use closeby_desk::{Desk, memory};
use serde_json::{Value, json};

use crate::{LEGAL, ORGANISER, WORDS};

/// Where the other process finds the folder and the script of the day.
const SEAT: &str = "CLOSEBY_TEST_SEAT";
const TEST: &str = "nothing_of_the_day_is_in_memory_after_the_lock";

/// The other process, as this one sees it.
pub struct Seat {
    process: Child,
}

impl Seat {
    /// Has somebody sit down. What they do is in a file, so that no pipe keeps a word of it.
    pub fn take(folder: &Path) -> Self {
        std::fs::write(folder.join("script"), script()).unwrap();
        let process = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", TEST, "--nocapture"])
            .env(SEAT, folder)
            .env("TMPDIR", folder)
            .env(memory::OVERWRITE.0, memory::OVERWRITE.1)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        Self { process }
    }

    /// Waits for a word, and returns what follows it on its line.
    pub fn hears(&mut self, word: &str) -> PathBuf {
        let out = self.process.stdout.as_mut().unwrap();
        let said = BufReader::with_capacity(1, out).lines().map(Result::unwrap);
        let mut after = said.filter_map(|line| line.strip_prefix(word).map(str::to_owned));
        PathBuf::from(after.next().expect("somebody said it").trim())
    }

    /// Says a word.
    pub fn says(&mut self, word: &str) {
        writeln!(self.process.stdin.as_mut().unwrap(), "{word}").unwrap();
    }

    /// Returns which process it is.
    pub fn pid(&self) -> u32 {
        self.process.id()
    }
}

impl Drop for Seat {
    fn drop(&mut self) {
        let _ = self.process.kill().and_then(|()| self.process.wait());
    }
}

/// Returns the folder, in the process that sits at the desk.
pub fn here() -> Option<OsString> {
    std::env::var_os(SEAT)
}

/// Sits at the desk: does what the script says, waits to be told, and locks.
pub fn sit(folder: &OsString) {
    let folder = Path::new(folder);
    let desk = Desk::at(folder);
    play(&desk, &folder.join("script"));
    let day = desk.peek(|open| open.unwrap().path.clone());
    println!("\nopen {}", day.display());
    wait();
    desk.lock();
    println!("locked");
    wait();
}

fn wait() {
    std::io::stdin().read_line(&mut String::new()).unwrap();
}

fn play(desk: &Desk, script: &Path) {
    let script = std::fs::read_to_string(script).unwrap();
    let mut case = Value::Null;
    let mut copy = Value::Null;
    for line in script.lines() {
        let (name, ask) = line.split_once('\t').unwrap();
        let mut ask: Value = serde_json::from_str(ask).unwrap();
        for (field, answer) in [("case", &case), ("copy", &copy)] {
            if let Some(blank) = ask.get_mut(field) {
                *blank = answer.clone();
            }
        }
        let answer = desk.answer(name, ask).unwrap_or_else(|fault| panic!("{name}: {fault}"));
        match name {
            "open_case" => case = answer["value"]["id"].clone(),
            "preview_handover" => copy = answer["copy"].clone(),
            _ => {}
        }
    }
}

/// Returns the whole day: one ask a line.
fn script() -> String {
    let [log, draft, person, phone, briefing, note, client, search] = WORDS;
    let asks = [
        (
            "create_day",
            json!({ "name": "Linnet Close", "passphrase": ORGANISER, "legalPassphrase": LEGAL, "author": "Tom" }),
        ),
        ("log_entry", json!({ "line": format!("About 40 people, {log} at the corner") })),
        ("log_entry", json!({ "line": format!("{log} again ? heard by radio") })),
        ("keep_draft", json!({ "place": "line", "text": format!("something {draft}") })),
        ("add_person", json!({ "name": person, "phone": phone })),
        ("brief", json!({ "part": "intent", "text": briefing })),
        ("parse_line", json!({ "line": format!("1408 {log} seen") })),
        ("open_legal", json!({ "passphrase": LEGAL })),
        ("open_case", json!({ "pseudonym": "Wren", "client": client })),
        ("write_note", json!({ "case": "", "text": format!("asked about the {note}") })),
        ("cases", json!({})),
        ("board", json!({})),
        ("timeline", json!({})),
        ("roster", json!({})),
        ("search", json!({ "query": search })),
        ("search", json!({ "query": log })),
        ("preview_handover", json!({ "level": "legal", "to": person })),
        ("handover_page", json!({ "copy": "", "page": 1, "scale": 1.0 })),
        ("check_chain", json!({})),
    ];
    asks.map(|(name, ask)| format!("{name}\t{ask}\n")).concat()
}
