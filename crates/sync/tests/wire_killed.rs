//! A laptop that is killed while it writes and talks on the wire loses nothing and repeats nothing,
//! whichever of the two it is; what is sent once more is at most a batch.
//!
//! `CLOSEBY_KILLS` asks for more than the usual few.
#![allow(
    clippy::indexing_slicing,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "what helps a test may fail as a test does"
)]

mod line;
mod mortal;
mod room;

use std::io::Write;
use std::net::SocketAddr;
use std::path::Path;
use std::time::Duration;

use closeby_seal::Role;
use closeby_sync::News;
use closeby_vault::Vault;
use line::{Laptop, the_same};
use room::{Room, at, passphrase, sees};

const VAULT: &str = "CLOSEBY_TEST_VAULT";
const DIAL: &str = "CLOSEBY_TEST_DIAL";
const FIRST: &str = "CLOSEBY_TEST_FIRST";
/// How many records go in one frame.
const BATCH: usize = 256;

/// The laptop that is killed: calls, writes and talks until then.
#[test]
#[ignore = "started by the other test"]
fn a_laptop_that_writes_and_talks() {
    let Some(path) = std::env::var_os(VAULT) else { return };
    let vault = Vault::open(Path::new(&path), &passphrase()).unwrap();
    let dial: SocketAddr = std::env::var(DIAL).unwrap().parse().unwrap();
    let first: u32 = std::env::var(FIRST).unwrap().parse().unwrap();
    let laptop = Laptop::calling(vault, &[dial]);
    laptop.connected();
    println!("open");
    std::io::stdout().flush().unwrap();
    for number in first..first + 1000 {
        laptop.says(sees(number, at(60), "a line"));
        println!("again {}", came_again(&laptop));
        std::io::stdout().flush().unwrap();
    }
}

/// How many records it was sent since it was last asked that it had already.
fn came_again(laptop: &Laptop) -> usize {
    let each = laptop.news.try_iter().map(|news| match news {
        News::CameAgain { records, .. } => records,
        _ => 0,
    });
    each.sum()
}

/// Returns how many records it was sent that it had already.
fn run_and_kill(vault: &Path, dial: SocketAddr, first: u32, after: Duration) -> usize {
    let first = first.to_string();
    let dial = dial.to_string();
    let told = [(VAULT, vault.as_os_str()), (DIAL, dial.as_ref()), (FIRST, first.as_ref())];
    let said = mortal::run_and_kill("a_laptop_that_writes_and_talks", &told, after);
    let again = said.iter().filter_map(|line| line.strip_prefix("again ")?.parse::<usize>().ok());
    again.sum()
}

#[test]
fn a_laptop_killed_on_the_wire_loses_nothing_and_repeats_nothing() {
    let asked = std::env::var("CLOSEBY_KILLS").ok().and_then(|many| many.parse().ok());
    let room = Room::new();
    let founder = room.founder();
    room.member(&founder, "office", Role::Write).close().unwrap();
    founder.close().unwrap();
    let open = |name: &str| Vault::open(&room.path(name), &passphrase()).unwrap();
    let mut most = 0;
    for turn in 0..asked.unwrap_or(8u32) {
        let (stays, dies) = match turn % 2 {
            0 => ("kitchen", "office"),
            _ => ("office", "kitchen"),
        };
        let laptop = Laptop::on(open(stays));
        laptop.says(sees(turn + 900_000, at(61), "from the one that stays"));
        // Spread over the first moments, in which records and frames are half written.
        let after = Duration::from_millis(u64::from(turn * 7919 % 150));
        let there = run_and_kill(&room.path(dies), laptop.at()[0], turn * 1000 + 1, after);
        let here = came_again(&laptop);
        assert!(here.max(there) <= BATCH, "sent once more: {here} here, {there} there");
        most = most.max(here.max(there));
    }
    println!("sent once more at most: {most} records");
    let kitchen = Laptop::on(open("kitchen"));
    let office = Laptop::calling(open("office"), &kitchen.at());
    for laptop in [&kitchen, &office] {
        laptop.hears_that(|news| matches!(news, News::CaughtUp { .. }));
    }
    the_same(&kitchen.vault, &office.vault);
    for laptop in [&kitchen, &office] {
        assert!(laptop.vault.verify().unwrap().is_sound());
        assert!(laptop.vault.forks().unwrap().is_empty());
        assert_eq!(laptop.vault.compare_rebuilt().unwrap(), Vec::<&str>::new());
        assert!(laptop.vault.waits().unwrap().missing_of.is_empty());
    }
}
