//! A laptop in a process of its own, which is killed while it works.

use std::ffi::OsStr;
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};
use std::time::Duration;

/// Starts the ignored test of this name as a laptop, waits until it says that it is open, and kills
/// it a while later. Returns what it said since.
pub fn run_and_kill(laptop: &str, told: &[(&str, &OsStr)], after: Duration) -> Vec<String> {
    let mut laptop = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", laptop, "--ignored", "--nocapture"])
        .envs(told.iter().copied())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut said = BufReader::new(laptop.stdout.take().unwrap()).lines().map_while(Result::ok);
    assert!(said.any(|line| line.ends_with("open")), "the laptop did not come so far");
    std::thread::sleep(after);
    laptop.kill().unwrap();
    laptop.wait().unwrap();
    said.collect()
}
