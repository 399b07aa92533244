//! Everything works in a place that has no network at all, and nothing even asks for one.
#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a test that panics has failed")]

use std::path::Path;
use std::process::{Command, Output};

const ORGANISER: &str = "linnets nest in the hedge";

/// Runs a command of the desk in an empty network namespace, with every network call written down.
/// `None` where the system does not let us make one.
fn alone(folder: &Path, calls: &Path, arguments: &[&str]) -> Option<Output> {
    let ran = Command::new("unshare")
        .args(["--map-root-user", "--net", "strace", "-f", "-e", "trace=network", "-o"])
        .arg(calls)
        .arg(env!("CARGO_BIN_EXE_closeby"))
        .args(arguments)
        .current_dir(folder)
        .env("CLOSEBY_PASSPHRASE", ORGANISER)
        .env("CLOSEBY_DATA_DIR", folder.join("home"))
        .env("CLOSEBY_MAILBOX_NAME", "rosa")
        .env("CLOSEBY_MAILBOX_SECRET", "a secret")
        .output()
        .ok()?;
    calls.is_file().then_some(ran)
}

#[test]
fn the_sample_day_needs_no_network_and_asks_for_none() {
    let folder = tempfile::tempdir().unwrap();
    let calls = folder.path().join("calls");
    std::fs::create_dir(folder.path().join("stick")).unwrap();
    for arguments in [
        ["sample", "day"].as_slice(),
        &["log", "day", "About 40 people"],
        &["board", "day", "--json"],
        &["search", "day", "people", "--json"],
        &["map", "closes", "day"],
        &["handover", "day", "--for", "public", "--out", "copy.pdf"],
        &["verify", "day"],
        &["new", "real", "--name", "Linnet Close"],
        // Sync that no network was given: inviting, a stick, looking.
        &["sync", "invite", "real"],
        &["sync", "stick", "real", "stick"],
        &["sync", "mailbox", "real", "--url", "s3+https://s3.example/street"],
        &["sync", "status", "real"],
    ] {
        let Some(ran) = alone(folder.path(), &calls, arguments) else {
            println!("skipped: an empty network namespace and strace are needed");
            return;
        };
        let said = String::from_utf8_lossy(&ran.stderr).into_owned();
        assert!(ran.status.success(), "{arguments:?}: {said}");
        let asked = std::fs::read_to_string(&calls).unwrap();
        let sockets: Vec<&str> = asked.lines().filter(|line| line.contains("AF_INET")).collect();
        assert!(sockets.is_empty(), "{arguments:?} asked for a network: {sockets:?}");
    }
    assert!(folder.path().join("copy.pdf").is_file());
}

/// Whoever turns a mailbox on gets a socket: the test above looks for the right thing.
#[test]
fn a_socket_is_seen_when_there_is_one() {
    let folder = tempfile::tempdir().unwrap();
    let calls = folder.path().join("calls");
    let run = |arguments: &[&str]| alone(folder.path(), &calls, arguments);
    let Some(made) = run(&["new", "real", "--name", "Linnet Close"]) else {
        println!("skipped: an empty network namespace and strace are needed");
        return;
    };
    assert!(made.status.success());
    // Nobody is there, so it ends by itself.
    let url = ["--url", "s3+https://127.0.0.1:1/street", "--yes"];
    let refused = run(&[&["sync", "mailbox", "real"][..], &url].concat()).unwrap();
    assert!(!refused.status.success());
    assert!(std::fs::read_to_string(&calls).unwrap().contains("AF_INET"));
}
