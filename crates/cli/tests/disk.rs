//! A disk that is full, may not be written or does not confirm: the line is refused, never lost in silence.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "what helps a test may fail as a test does"
)]
#![cfg(target_os = "linux")]

mod street;

use std::process::{Command, Stdio};

use street::{ORGANISER, Street, Told};

/// Logs a line through the desk, started by another program that spoils its disk.
fn log_under(street: &Street, spoiler: &[&str], line: &str) -> Told {
    let (program, arguments) = spoiler.split_first().unwrap();
    let mut command = Command::new(program);
    command
        .args(arguments)
        .arg(env!("CARGO_BIN_EXE_closeby"))
        .args(["log", "sample", line, "--json"])
        .current_dir(street.path(""))
        .env("CLOSEBY_PASSPHRASE", ORGANISER)
        .env("CLOSEBY_DATA_DIR", street.path("home"))
        .stdin(Stdio::null());
    Told::of(command.output().unwrap())
}

fn is_refused_and_then_goes_on(street: &Street, told: &Told) {
    assert_eq!((told.code, told.out.as_str()), (3, ""), "{}", told.err);
    let problem: serde_json::Value = serde_json::from_str(&told.err).unwrap();
    let says = problem["says"].as_str().unwrap();
    assert!(says.starts_with("Not stored yet."), "{says}");
    assert!(!problem["try_this"].as_str().unwrap().is_empty());
    // With the disk sound again the day opens, is whole, and takes the line.
    assert_eq!(street.run(&["verify", "sample"]).code, 0);
    assert_eq!(street.run(&["log", "sample", "kettle on at the corner"]).code, 0);
    let lines = street.run(&["timeline", "sample", "--json"]).out;
    assert!(lines.contains("kettle on at the corner") && !lines.contains("a line too many"));
}

#[test]
fn a_file_that_may_not_grow_leaves_the_line_unstored_and_says_so() {
    let street = Street::sample();
    let script = "trap '' XFSZ; ulimit -f 0; exec \"$@\"";
    let told = log_under(&street, &["sh", "-c", script, "sh"], "a line too many");
    is_refused_and_then_goes_on(&street, &told);
}

#[test]
fn a_line_the_disk_did_not_confirm_is_not_acknowledged() {
    let traces = Command::new("strace").args(["-o", "/dev/null", "true"]).status();
    if !traces.is_ok_and(|status| status.success()) {
        println!("skipped: a_line_the_disk_did_not_confirm_is_not_acknowledged needs strace");
        return;
    }
    let street = Street::sample();
    let strace = ["strace", "-f", "-qq", "-o", "/dev/null", "-e", "trace=fsync,fdatasync", "-e"];
    let fail = ["inject=fsync,fdatasync:error=EIO"];
    let told = log_under(&street, &[&strace[..], &fail].concat(), "a line too many");
    assert_eq!((told.code, told.out.as_str()), (3, ""), "{}", told.err);
    let problem: serde_json::Value = serde_json::from_str(&told.err).unwrap();
    assert!(problem["says"].as_str().unwrap().starts_with("Not stored yet."), "{problem}");
    assert_eq!(street.run(&["verify", "sample"]).code, 0);
    assert_eq!(street.run(&["log", "sample", "kettle on at the corner"]).code, 0);
}
