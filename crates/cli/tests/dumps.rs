//! A command that falls over leaves no core file, whatever the shell allows.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a test that panics has failed")]

mod street;

use std::os::unix::process::ExitStatusExt;
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};

use street::Street;

/// Longer than anything takes; who needs it has failed.
const PATIENCE: Duration = Duration::from_secs(30);
/// What a shell says before it becomes the program.
const ALLOWED: &str = "ulimit -c unlimited 2>/dev/null; exec \"$@\"";

/// Starts a program in a shell that allows core files, in a folder where one may lie.
fn start(program: &str, arguments: &[&str], folder: &Path) -> Child {
    Command::new("sh")
        .args(["-c", ALLOWED, "sh", program])
        .args(arguments)
        .current_dir(folder)
        .env("CLOSEBY_DATA_DIR", folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

fn falls_over(mut child: Child) -> ExitStatus {
    let pid = child.id().to_string();
    assert!(Command::new("kill").args(["-ABRT", &pid]).status().unwrap().success());
    child.wait().unwrap()
}

/// Waits until the system says this about the program.
fn is_told(child: &Child, file: &str, words: &str) {
    let file = format!("/proc/{}/{file}", child.id());
    let began = Instant::now();
    while !std::fs::read_to_string(&file).unwrap_or_default().contains(words) {
        assert!(began.elapsed() < PATIENCE, "{file} never said: {words}");
        std::thread::sleep(Duration::from_millis(20));
    }
}

#[test]
fn a_command_that_falls_over_leaves_no_core_file() {
    let street = Street::empty();
    let folder = street.path("fallen");
    std::fs::create_dir(&folder).unwrap();
    let other = start("sleep", &["60"], &folder);
    is_told(&other, "comm", "sleep");
    if !falls_over(other).core_dumped() {
        return println!("skipped: this system writes no core files");
    }
    // It waits for a note to be typed.
    let note = start(env!("CARGO_BIN_EXE_closeby"), &["case", "note", "day", "Wren", "-"], &folder);
    is_told(&note, "limits", "Max core file size        0                    0 ");
    let fallen = falls_over(note);
    assert_eq!(fallen.signal(), Some(6));
    assert!(!fallen.core_dumped());
}
