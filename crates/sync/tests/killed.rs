//! A laptop that is killed while it writes and visits a stick loses nothing and repeats nothing.
//!
//! `CLOSEBY_KILLS` asks for more than the usual few.
#![allow(
    clippy::indexing_slicing,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "what helps a test may fail as a test does"
)]

mod mortal;
mod room;

use std::io::Write;
use std::path::Path;
use std::time::Duration;

use closeby_seal::Role;
use closeby_sync::{Folder, exchange};
use closeby_vault::Vault;
use room::{Room, assert_same, at, passphrase, sees};

const VAULT: &str = "CLOSEBY_TEST_VAULT";
const STICK: &str = "CLOSEBY_TEST_STICK";
const FIRST: &str = "CLOSEBY_TEST_FIRST";

/// The laptop that is killed: writes and visits until then.
#[test]
#[ignore = "started by the other test"]
fn a_laptop_that_writes_and_visits() {
    let Some(path) = std::env::var_os(VAULT) else { return };
    let vault = Vault::open(Path::new(&path), &passphrase()).unwrap();
    let stick = std::env::var_os(STICK).unwrap();
    let stick = Folder::at(Path::new(&stick), "stick").unwrap();
    let first: u32 = std::env::var(FIRST).unwrap().parse().unwrap();
    println!("open");
    std::io::stdout().flush().unwrap();
    for number in first..first + 1000 {
        vault.record(&[sees(number, at(60), "a line")]).unwrap();
        exchange(&vault, &stick, at(60)).unwrap();
    }
}

fn run_and_kill(vault: &Path, stick: &Path, first: u32, after: Duration) {
    let first = first.to_string();
    let told = [(VAULT, vault.as_os_str()), (STICK, stick.as_os_str()), (FIRST, first.as_ref())];
    mortal::run_and_kill("a_laptop_that_writes_and_visits", &told, after);
}

#[test]
fn a_laptop_killed_at_any_moment_loses_nothing_and_repeats_nothing() {
    let asked = std::env::var("CLOSEBY_KILLS").ok().and_then(|many| many.parse().ok());
    let room = Room::new();
    let kitchen = room.founder();
    room.member(&kitchen, "office", Role::Write).close().unwrap();
    let mounted = room.folder.path().join("stick");
    std::fs::create_dir(&mounted).unwrap();
    let stick = Folder::at(&mounted, "stick").unwrap();
    exchange(&kitchen, &stick, at(30)).unwrap();
    for turn in 0..asked.unwrap_or(10u32) {
        // Spread over the first moments, in which records and objects are half written.
        let after = Duration::from_millis(u64::from(turn * 7919 % 120));
        run_and_kill(&room.path("office"), &mounted, turn * 1000 + 1, after);
        kitchen.record(&[sees(turn + 900_000, at(61), "from the kitchen")]).unwrap();
        exchange(&kitchen, &stick, at(61)).unwrap();
    }
    let office = Vault::open(&room.path("office"), &passphrase()).unwrap();
    for vault in [&office, &kitchen, &office] {
        let came = exchange(vault, &stick, at(62)).unwrap();
        assert_eq!((came.damaged, came.received.refused.len()), (0, 0));
    }
    assert_same(&kitchen, &office);
    for vault in [&kitchen, &office] {
        assert!(vault.verify().unwrap().is_sound());
        assert!(vault.forks().unwrap().is_empty());
        assert_eq!(vault.compare_rebuilt().unwrap(), Vec::<&str>::new());
    }
}
